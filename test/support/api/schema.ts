// The API as the compiler sees it. Made from the OpenAPI document by `npm run client`, never by hand.

export interface paths {
  '/v1/persons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register a person */
    post: operations['personsRegister'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Find a person by NIK, for those who keep its record */
    post: operations['personsSearch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A person, for those who keep its record; its revision is also the ETag */
    get: operations['personsGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/access-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who read the data of a person, when and for what */
    get: operations['personsAccessLog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All that the register holds of a person; what trainings gave is at /v1/training-records/{personId} */
    get: operations['personsExport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct fields of a person */
    post: operations['personChangesCorrect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Merge a person into another record of the same person */
    post: operations['personChangesMerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that data may be used for a purpose */
    post: operations['personChangesConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/consents/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a consent was withdrawn */
    post: operations['personChangesWithdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/guardian-consent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a parent or guardian consents for a child */
    post: operations['personChangesGuardianConsent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/restriction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Restrict the processing of a person’s data */
    post: operations['personChangesRestrict'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/restriction/lift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lift the restriction */
    post: operations['personChangesLift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/persons/{personId}/erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Erase a person, unless the law keeps the data */
    post: operations['personChangesErase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/data-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is still to be done for people’s data, and until when */
    get: operations['dataDutiesFind'];
    put?: never;
    /** Record what a person asks for */
    post: operations['dataDutiesRecord'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/data-requests/{dataRequestId}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a request was fulfilled or refused */
    post: operations['dataDutiesAnswer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/data-breaches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record a breach of personal data */
    post: operations['dataDutiesBreach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/data-breaches/{breachId}/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that those affected and the authority were told */
    post: operations['dataDutiesNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find KIM, or what has changed since an earlier answer */
    get: operations['kimsFind'];
    put?: never;
    /** Propose a KIM */
    post: operations['kimsPropose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A KIM with its roster and its SK; its revision is also the ETag */
    get: operations['kimsGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/completeness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a KIM has, and what is missing, of all that a complete one has */
    get: operations['kimsCompleteness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that happened to a KIM, in order */
    get: operations['kimsHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/rename': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a KIM another name */
    post: operations['kimChangesRename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/musyawarah': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the meeting that decided to form the KIM */
    post: operations['kimChangesMusyawarah'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter a KIM into the register of the Diskominfo */
    post: operations['kimChangesRegister'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/national-number': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the nomor induk and the address under kim.id */
    post: operations['kimChangesAssignNationalNumber'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/dissolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a KIM */
    post: operations['kimChangesDissolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a person in as a member */
    post: operations['rosterJoin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/members/{personId}/leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End a membership */
    post: operations['rosterLeave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/members/{personId}/correct': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct what was recorded of a membership */
    post: operations['rosterCorrect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/members/{personId}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a member into a bidang or a seksi */
    post: operations['rosterAssign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/members/{personId}/unassign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a member out of its bidang or seksi */
    post: operations['rosterUnassign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/officers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a post to a member */
    post: operations['rosterAppoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/officers/{post}/relieve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a post back */
    post: operations['rosterRelieve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/sk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issue the SK that establishes the KIM */
    post: operations['skIssue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/sk/supersede': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Issue a further SK in place of the last */
    post: operations['skSupersede'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/sk/amend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Amend the SK: the roster as it is now becomes its roster */
    post: operations['skAmend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/sk/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Extend the term of the SK */
    post: operations['skExtend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/sk/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke the SK */
    post: operations['skRevoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find decrees */
    get: operations['skRegisterFind'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sk/{skId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A decree, and the others on the same SK */
    get: operations['skRegisterGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/ict-profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record devices, connectivity and channels */
    post: operations['kimProfileIctProfile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/secretariat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record where the KIM is found */
    post: operations['kimProfileSecretariat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/online-presence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record site and social accounts */
    post: operations['kimProfileOnlinePresence'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/books': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record which books the KIM keeps */
    post: operations['kimProfileBooks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/kims/{kimId}/statutes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the statutes (AD/ART) */
    post: operations['kimProfileStatutes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which regions have a KIM whose SK is in force */
    get: operations['coverageGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/offices/{subject}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke an office: from now on its tokens write nothing */
    post: operations['officesRevoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/offices/{subject}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Restore an office that was revoked */
    post: operations['officesRestore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/offices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find offices that were revoked, for the Diskominfo and auditors */
    get: operations['officesFind'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/break-glass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find grants, for auditors */
    get: operations['breakGlassFind'];
    put?: never;
    /** Break the glass: its id, sent as Kim-Break-Glass, opens the data of the people of a region */
    post: operations['breakGlassOpen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/break-glass/{grantId}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a grant before its time */
    post: operations['breakGlassClose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sk/{skId}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The decree as it was signed; its hash is also the ETag */
    get: operations['skDocumentsDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verify/sk/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a decree holds today: a page for people, JSON for programs, by Accept */
    get: operations['verifyShow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verify/sk/{token}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether a document is the decree, byte for byte; it is not stored */
    post: operations['verifyCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/.well-known/sk-signing-keys.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The public keys that decrees are and were signed with, as a JWK Set */
    get: operations['verifyKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verify/certificate/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether a certificate holds: a page for people, JSON for programs, by Accept */
    get: operations['verifyCertificateShow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would come of a file of KIM; changes nothing */
    post: operations['importsCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import a file of KIM; how far it is stands at its Location */
    post: operations['importsStart'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far an import is, and what came of it */
    get: operations['importsGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find Bimtek by region, month and status, or what changed since an earlier answer */
    get: operations['bimteksFind'];
    put?: never;
    /** Plan a Bimtek */
    post: operations['bimteksPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A Bimtek with its agenda and participants; its revision is also the ETag */
    get: operations['bimteksGet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that happened to a Bimtek, in order */
    get: operations['bimteksHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/reschedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hold a Bimtek at another time or place */
    post: operations['bimteksReschedule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/revise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what a Bimtek is about, and for how many: seats that are new go to those who wait */
    post: operations['bimteksRevise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel a Bimtek */
    post: operations['bimteksCancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a Bimtek: from now on attendance is taken */
    post: operations['bimteksOpen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a Bimtek with its minutes: certificates go to all who qualify */
    post: operations['bimteksClose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/minutes/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct what the minutes of a closed Bimtek say; their number stays */
    post: operations['bimteksCorrectMinutes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/speakers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name a speaker */
    post: operations['agendaNameSpeaker'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/speakers/{personId}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a speaker off the agenda */
    post: operations['agendaDropSpeaker'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/opener': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name who opens the Bimtek */
    post: operations['agendaNameOpener'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/topics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a topic on the agenda */
    post: operations['agendaAddTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/topics/{topicId}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a topic off the agenda */
    post: operations['agendaDropTopic'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/materials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add material: where it is, and its hash */
    post: operations['agendaAddMaterial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/materials/{sha256}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take material back, by its hash */
    post: operations['agendaDropMaterial'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find invitations of one’s own area by region, Bimtek and status */
    get: operations['invitationsFind'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite an office, a kelurahan or a KIM */
    post: operations['invitationsSend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/invitations/{invitationId}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation of one’s own area */
    post: operations['invitationsConfirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/invitations/{invitationId}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline an invitation of one’s own area */
    post: operations['invitationsDecline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register a participant, on the waiting list when all seats are taken */
    post: operations['attendanceRegister'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/participants/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct as what somebody takes part, or that they do, also after the Bimtek was closed */
    post: operations['attendanceCorrectRegistration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/participants/{personId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a registration: the first who waits gets the seat */
    post: operations['attendanceWithdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/attendance-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The attendance list as a PDF, with the names of the participants as they are now; the read is recorded */
    get: operations['attendanceList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/participants/{personId}/check-in-codes/{session}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The one-time code that opens the door of a session: JSON, or its QR code, by Accept */
    get: operations['attendanceCode'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/check-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record who comes by their one-time code */
    post: operations['attendanceCheckIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record who comes by hand */
    post: operations['attendanceAttend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/walk-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register somebody who has come without, and record that they are there */
    post: operations['attendanceWalkIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/attendance/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct attendance after the Bimtek was closed */
    post: operations['attendanceCorrectAttendance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/test-results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record the result of a pre-test or post-test */
    post: operations['attendanceTestResult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/test-results/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct a test result after the Bimtek was closed */
    post: operations['attendanceCorrectTestResult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find certificates by participant, Bimtek, region and status */
    get: operations['certificatesFind'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/certificates/{certificateId}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A certificate as a PDF, with the name of the participant as it is now; the read is recorded */
    get: operations['certificatesDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/bimteks/{bimtekId}/certificates/{certificateId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke a certificate */
    post: operations['certificatesRevoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/training-records/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one person has from all Bimtek */
    get: operations['trainingReportsRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/literacy-gain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What participants knew before and after; small groups are left out */
    get: operations['trainingReportsLiteracyGain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/follow-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which kelurahan took it on at a Bimtek to form a KIM, and whether they did */
    get: operations['trainingReportsFollowUp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/programme-coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the programme has come: kecamatan, kelurahan, people, JP */
    get: operations['trainingReportsCoverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bimteks.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The calendar of all Bimtek, to subscribe to (iCalendar, RFC 5545) */
    get: operations['calendarCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/problems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All problems that this API answers with; as a page for browsers */
    get: operations['problemsList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/problems/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One problem: what it means and what to do; as a page for browsers */
    get: operations['problemsOne'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the gateway runs */
    get: operations['healthLive'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the gateway can serve now, and if not, what is missing */
    get: operations['healthReady'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    RegisterPersonBody: {
      wilayah: string;
      name: string;
      nik?: string;
      phone?: string;
      address?: string;
      /** Format: date */
      birthDate?: string;
      /** @enum {string} */
      sex?: 'LAKI_LAKI' | 'PEREMPUAN';
      titlesBefore?: string;
      titlesAfter?: string;
      nip?: string;
      rank?: string;
    };
    Written: {
      /** Format: uuid */
      id: string;
      revision: string;
      position: string;
    };
    FindPersonByNikBody: {
      nik: string;
    };
    PersonFound: {
      wilayah: string;
      /** Format: uuid */
      personId: string;
    };
    PersonDetail: {
      revision: string;
      restricted: boolean;
      nik?: string;
      phone?: string;
      address?: string;
      /** Format: date */
      birthDate?: string;
      /** @enum {string} */
      sex?: 'LAKI_LAKI' | 'PEREMPUAN';
      titlesBefore?: string;
      titlesAfter?: string;
      nip?: string;
      rank?: string;
      wilayah: string;
      name: string;
      /** Format: uuid */
      personId: string;
    };
    PersonAccessLog: {
      reads: components['schemas']['PersonRead'][];
    };
    PersonRead: {
      /** Format: uuid */
      readId: string;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Caller'];
      /** @enum {string} */
      purpose:
        | 'PENDAFTARAN'
        | 'PEMBINAAN_KIM'
        | 'PENERBITAN_SK'
        | 'SERTIFIKAT'
        | 'DAFTAR_HADIR'
        | 'PENGAWASAN'
        | 'HAK_SUBJEK'
        | 'KEWAJIBAN_HUKUM';
      /** @enum {string} */
      occasion: 'PERSON' | 'ROSTER' | 'NIK_SEARCH' | 'EXPORT' | 'DOCUMENT';
      fields: (
        'name' | 'nik' | 'phone' | 'address' | 'birthDate' | 'sex' | 'titlesBefore' | 'titlesAfter' | 'nip' | 'rank'
      )[];
      /** Format: uuid */
      breakGlass?: string;
    };
    Caller: {
      subject: string;
      /** @enum {string} */
      role:
        | 'admin_diskominfo'
        | 'camat'
        | 'lurah'
        | 'ketua'
        | 'sekretaris'
        | 'anggota'
        | 'warga'
        | 'verifikator_hoaks'
        | 'auditor'
        | 'api_client';
      jurisdiction: string;
    };
    PersonExport: {
      mergedIds: string[];
      recorded: components['schemas']['RecordedOfPerson'][];
      memberships: components['schemas']['PersonMembership'][];
      sk: components['schemas']['NamingSk'][];
      requests: components['schemas']['RequestOfPerson'][];
      reads: components['schemas']['PersonRead'][];
      /** Format: uuid */
      personId: string;
    };
    RecordedOfPerson: {
      /** Format: uuid */
      personId: string;
      type: string;
      /** Format: date-time */
      at: string;
      by: components['schemas']['Caller'];
      data: Record<string, never>;
    };
    PersonMembership: {
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      kimId: string;
      unsur: string;
      occupation: string;
      joinedOn: string;
      leftOn?: string;
    };
    NamingSk: {
      /** Format: uuid */
      skId: string;
      /** Format: uuid */
      kimId: string;
      /** @enum {boolean} */
      inForce: true | false;
    };
    RequestOfPerson: {
      /** Format: uuid */
      dataRequestId: string;
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      kind: 'AKSES' | 'PERBAIKAN' | 'PEMBATASAN' | 'PENARIKAN_PERSETUJUAN' | 'PENGHAPUSAN';
      /** Format: date-time */
      receivedAt: string;
      /** Format: date-time */
      dueAt: string;
      /** Format: date-time */
      answeredAt?: string;
      /** @enum {string} */
      outcome?: 'DIPENUHI' | 'DITOLAK';
      /** @enum {string} */
      ground?:
        | 'MEMBAHAYAKAN_KEAMANAN'
        | 'DATA_ORANG_LAIN'
        | 'PERTAHANAN_DAN_KEAMANAN'
        | 'KEPENTINGAN_UMUM'
        | 'IDENTITAS_TIDAK_TERBUKTI';
    };
    CorrectPersonBody: {
      name?: string;
      /** @enum {string} */
      reason: 'SALAH_CATAT' | 'DATA_BERUBAH' | 'SESUAI_DOKUMEN' | 'PERMINTAAN_SUBJEK';
      nik?: string;
      phone?: string;
      address?: string;
      /** Format: date */
      birthDate?: string;
      /** @enum {string} */
      sex?: 'LAKI_LAKI' | 'PEREMPUAN';
      titlesBefore?: string;
      titlesAfter?: string;
      nip?: string;
      rank?: string;
    };
    MergePersonBody: {
      /** Format: uuid */
      into: string;
    };
    RecordConsentBody: {
      /** @enum {string} */
      purpose: 'KEANGGOTAAN' | 'PUBLIKASI' | 'KOMUNIKASI' | 'DOKUMENTASI';
      /** @enum {string} */
      legalBasis:
        | 'PERSETUJUAN'
        | 'PERJANJIAN'
        | 'KEWAJIBAN_HUKUM'
        | 'KEPENTINGAN_VITAL'
        | 'KEPENTINGAN_UMUM'
        | 'KEPENTINGAN_SAH';
      /** Format: date */
      givenOn: string;
    };
    WithdrawConsentBody: {
      /** @enum {string} */
      purpose: 'KEANGGOTAAN' | 'PUBLIKASI' | 'KOMUNIKASI' | 'DOKUMENTASI';
      /** Format: date */
      withdrawnOn: string;
    };
    RecordGuardianConsentBody: {
      /** Format: uuid */
      guardianId: string;
      /** @enum {string} */
      guardianship: 'ORANG_TUA' | 'WALI';
      /** Format: date */
      givenOn: string;
    };
    RestrictProcessingBody: {
      /** @enum {string} */
      reason: 'PERMINTAAN_SUBJEK' | 'KEAKURATAN_DIPERSOALKAN' | 'SENGKETA';
    };
    LiftRestrictionBody: {
      /** @enum {string} */
      reason: 'PERMINTAAN_SUBJEK' | 'KEAKURATAN_DIPASTIKAN' | 'SENGKETA_SELESAI';
    };
    RequestErasureBody: {
      /** @enum {string} */
      reason: 'PERMINTAAN_SUBJEK' | 'PERMINTAAN_WALI' | 'MASA_SIMPAN_BERAKHIR';
    };
    DataDuties: {
      duties: components['schemas']['DataDuty'][];
    };
    DataDuty: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        'AKSES' | 'PERBAIKAN' | 'PEMBATASAN' | 'PENARIKAN_PERSETUJUAN' | 'PENGHAPUSAN' | 'PEMBERITAHUAN_KEBOCORAN';
      wilayah: string;
      /** Format: uuid */
      personId?: string;
      /** Format: date-time */
      since: string;
      /** Format: date-time */
      dueAt: string;
      overdue: boolean;
    };
    RecordDataRequestBody: {
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      kind: 'AKSES' | 'PERBAIKAN' | 'PEMBATASAN' | 'PENARIKAN_PERSETUJUAN' | 'PENGHAPUSAN';
      receivedAt: string;
    };
    AnswerDataRequestBody: {
      /** @enum {string} */
      outcome: 'DIPENUHI' | 'DITOLAK';
      /** @enum {string} */
      ground?:
        | 'MEMBAHAYAKAN_KEAMANAN'
        | 'DATA_ORANG_LAIN'
        | 'PERTAHANAN_DAN_KEAMANAN'
        | 'KEPENTINGAN_UMUM'
        | 'IDENTITAS_TIDAK_TERBUKTI';
    };
    RecordBreachBody: {
      noticedAt: string;
      fields: (
        'name' | 'nik' | 'phone' | 'address' | 'birthDate' | 'sex' | 'titlesBefore' | 'titlesAfter' | 'nip' | 'rank'
      )[];
      affected: number;
    };
    GiveBreachNoticeBody: {
      givenAt: string;
    };
    ProposeKimBody: {
      name: string;
      wilayah: string;
    };
    KimDirectory: {
      kims: components['schemas']['KimSummary'][];
      position: string;
      next?: string;
    };
    KimSummary: {
      /** Format: date */
      establishedOn?: string;
      /** @enum {string} */
      skStatus?: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
      /** Format: date */
      skTermEnd?: string;
      needsAmendment: boolean;
      /** Format: date-time */
      updatedAt: string;
      position: string;
      /** Format: uuid */
      kimId: string;
      name: string;
      wilayah: string;
      /** @enum {string} */
      level: 'KELURAHAN' | 'KECAMATAN';
      /** @enum {string} */
      status: 'PROPOSED' | 'ESTABLISHED' | 'DISSOLVED';
      members: number;
    };
    KimDetail: {
      revision: string;
      /** Format: date */
      musyawarahHeldOn?: string;
      musyawarahParticipants?: number;
      address?: string;
      ictProfile?: components['schemas']['RecordIctProfileBody'];
      onlinePresence?: components['schemas']['RecordOnlinePresenceBody'];
      books?: ('ANGGOTA' | 'TAMU' | 'KEGIATAN' | 'KEUANGAN' | 'INVENTARIS' | 'SURAT')[];
      statutes?: components['schemas']['RecordStatutesBody'];
      registration?: components['schemas']['RegisterKimBody'];
      nationalRegistration?: components['schemas']['AssignNationalNumberBody'];
      dissolution?: components['schemas']['DissolveKimBody'];
      roster: components['schemas']['RosterEntry'][];
      sk?: components['schemas']['SkDetail'];
      earlierSks: components['schemas']['SkDetail'][];
      /** Format: uuid */
      kimId: string;
      name: string;
      wilayah: string;
      /** @enum {string} */
      level: 'KELURAHAN' | 'KECAMATAN';
      /** @enum {string} */
      status: 'PROPOSED' | 'ESTABLISHED' | 'DISSOLVED';
      members: number;
    };
    RecordIctProfileBody: {
      /** Format: date */
      surveyedOn: string;
      devices: components['schemas']['DeviceCount'][];
      /** @enum {string} */
      connectivity: 'TIDAK_ADA' | 'SELULER_2G' | 'SELULER_4G' | 'SERAT_OPTIK';
      channels: (
        | 'GRUP_WHATSAPP'
        | 'PAPAN_PENGUMUMAN'
        | 'RADIO'
        | 'RAPAT_WARGA'
        | 'HARI_POSYANDU'
        | 'PENGAJIAN'
        | 'SITUS_WEB'
        | 'MEDIA_SOSIAL'
        | 'PENGERAS_SUARA_KELILING'
      )[];
    };
    DeviceCount: {
      /** @enum {string} */
      device: 'PONSEL' | 'KOMPUTER' | 'PRINTER' | 'KAMERA' | 'PENGERAS_SUARA' | 'PROYEKTOR' | 'RADIO';
      count: number;
    };
    RecordOnlinePresenceBody: {
      /** Format: url */
      website?: string;
      socialAccounts: components['schemas']['SocialAccount'][];
    };
    SocialAccount: {
      /** @enum {string} */
      platform: 'FACEBOOK' | 'INSTAGRAM' | 'TIKTOK' | 'X' | 'YOUTUBE';
      /** Format: url */
      url: string;
    };
    RecordStatutesBody: {
      /** Format: date */
      adoptedOn: string;
      sha256?: string;
    };
    RegisterKimBody: {
      /** Format: date */
      registeredOn: string;
      registrationNumber: string;
    };
    AssignNationalNumberBody: {
      nationalNumber: string;
      webAddress: string;
      /** Format: date */
      assignedOn: string;
    };
    DissolveKimBody: {
      /** Format: date */
      dissolvedOn: string;
      /** @enum {string} */
      reason: 'KEPUTUSAN_MUSYAWARAH' | 'TIDAK_AKTIF' | 'DIGABUNG' | 'BATAL_DIBENTUK' | 'LAINNYA';
    };
    RosterEntry: {
      /** Format: uuid */
      personId: string;
      name?: string;
      /** @enum {string} */
      unsur: 'KWT' | 'KARANG_TARUNA' | 'KADER_POSYANDU' | 'SENI_BUDAYA' | 'UMKM' | 'LAINNYA';
      /** @enum {string} */
      occupation: 'PELAJAR' | 'MAHASISWA' | 'PEDAGANG' | 'PETANI' | 'NELAYAN' | 'LAINNYA';
      /** Format: date */
      joinedOn: string;
      /** @enum {string} */
      ageBand?: 'ANAK' | 'PEMUDA' | 'DEWASA' | 'LANSIA';
      /** @enum {string} */
      sex?: 'LAKI_LAKI' | 'PEREMPUAN';
      /** @enum {string} */
      bidang?: 'PENGUMPULAN' | 'PENGOLAHAN' | 'PENYEBARAN';
      seksi?: string;
      /** @enum {string} */
      post?: 'KETUA' | 'SEKRETARIS' | 'BENDAHARA';
      /** Format: date */
      postSince?: string;
    };
    SkDetail: {
      decrees: components['schemas']['DecreeSummary'][];
      /** Format: uuid */
      skId: string;
      /** @enum {string} */
      kind: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory?: components['schemas']['Signatory'];
      documentSha256?: string;
      /** @enum {string} */
      reason?: 'TIDAK_AKTIF' | 'MELANGGAR_KETENTUAN' | 'PERMINTAAN_KIM' | 'CACAT_HUKUM' | 'LAINNYA';
      issuingOffice: string;
      /** Format: date */
      termStart?: string;
      /** Format: date */
      termEnd?: string;
      /** @enum {string} */
      status: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
      needsAmendment: boolean;
    };
    DecreeSummary: {
      signatory?: components['schemas']['Signatory'];
      documentSha256?: string;
      /** @enum {string} */
      reason?: 'TIDAK_AKTIF' | 'MELANGGAR_KETENTUAN' | 'PERMINTAAN_KIM' | 'CACAT_HUKUM' | 'LAINNYA';
      /** Format: uuid */
      skId: string;
      /** @enum {string} */
      kind: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
      number: string;
      /** Format: date */
      decreedOn: string;
    };
    Signatory: {
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      capacity: 'DEFINITIF' | 'PLT' | 'PLH' | 'PJ';
    };
    KimCompleteness: {
      complete: boolean;
      items: components['schemas']['CheckedItem'][];
    };
    CheckedItem: {
      /** @enum {string} */
      item:
        | 'MUSYAWARAH'
        | 'OFFICERS'
        | 'SK'
        | 'STATUTES'
        | 'REGISTRATION'
        | 'NATIONAL_NUMBER'
        | 'SECRETARIAT'
        | 'BOOKS'
        | 'WEBSITE'
        | 'SOCIAL_ACCOUNTS';
      done: boolean;
      /** Format: date */
      since?: string;
      by?: components['schemas']['DoneBy'];
    };
    DoneBy: {
      /** Format: uuid */
      eventId: string;
      type: string;
      /** Format: date-time */
      at: string;
    };
    KimHistory: {
      entries: components['schemas']['HistoryEntry'][];
      next?: string;
    };
    HistoryEntry: {
      revision: string;
      /** Format: uuid */
      eventId: string;
      type: string;
      /** Format: date-time */
      at: string;
      actor: components['schemas']['Caller'];
      importedFrom?: string;
      data: Record<string, never>;
    };
    RenameKimBody: {
      name: string;
    };
    HoldMusyawarahBody: {
      /** Format: date */
      heldOn: string;
      participants: number;
    };
    JoinMemberBody: {
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      unsur: 'KWT' | 'KARANG_TARUNA' | 'KADER_POSYANDU' | 'SENI_BUDAYA' | 'UMKM' | 'LAINNYA';
      /** @enum {string} */
      occupation: 'PELAJAR' | 'MAHASISWA' | 'PEDAGANG' | 'PETANI' | 'NELAYAN' | 'LAINNYA';
      /** Format: date */
      joinedOn: string;
    };
    LeaveMemberBody: {
      /** Format: date */
      leftOn: string;
      /** @enum {string} */
      reason: 'MENGUNDURKAN_DIRI' | 'PINDAH' | 'MENINGGAL' | 'DIBERHENTIKAN' | 'LAINNYA';
    };
    CorrectMembershipBody: {
      /** @enum {string} */
      unsur?: 'KWT' | 'KARANG_TARUNA' | 'KADER_POSYANDU' | 'SENI_BUDAYA' | 'UMKM' | 'LAINNYA';
      /** @enum {string} */
      occupation?: 'PELAJAR' | 'MAHASISWA' | 'PEDAGANG' | 'PETANI' | 'NELAYAN' | 'LAINNYA';
      /** Format: date */
      joinedOn?: string;
      /** @enum {string} */
      reason: 'SALAH_KETIK' | 'DATA_BERUBAH' | 'PERMINTAAN_ANGGOTA' | 'LAINNYA';
    };
    AssignMemberBody: {
      /** @enum {string} */
      bidang?: 'PENGUMPULAN' | 'PENGOLAHAN' | 'PENYEBARAN';
      seksi?: string;
    };
    AppointOfficerBody: {
      /** @enum {string} */
      post: 'KETUA' | 'SEKRETARIS' | 'BENDAHARA';
      /** Format: uuid */
      personId: string;
      /** Format: date */
      since: string;
    };
    RelieveOfficerBody: {
      /** Format: date */
      until: string;
    };
    IssueSkBody: {
      /** Format: date */
      termStart?: string;
      /** Format: date */
      termEnd?: string;
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory: components['schemas']['Signatory'];
    };
    DecreeBody: {
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory: components['schemas']['Signatory'];
    };
    ExtendSkBody: {
      /** Format: date */
      termEnd: string;
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory: components['schemas']['Signatory'];
    };
    RevokeSkBody: {
      /** @enum {string} */
      reason: 'TIDAK_AKTIF' | 'MELANGGAR_KETENTUAN' | 'PERMINTAAN_KIM' | 'CACAT_HUKUM' | 'LAINNYA';
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory: components['schemas']['Signatory'];
    };
    SkRegister: {
      decrees: components['schemas']['RegisteredSk'][];
      next?: string;
    };
    RegisteredSk: {
      /** Format: uuid */
      kimId: string;
      kimName: string;
      /** Format: uuid */
      onSkId: string;
      /** Format: uuid */
      skId: string;
      /** @enum {string} */
      kind: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory?: components['schemas']['Signatory'];
      documentSha256?: string;
      /** @enum {string} */
      reason?: 'TIDAK_AKTIF' | 'MELANGGAR_KETENTUAN' | 'PERMINTAAN_KIM' | 'CACAT_HUKUM' | 'LAINNYA';
      issuingOffice: string;
      /** Format: date */
      termStart?: string;
      /** Format: date */
      termEnd?: string;
      /** @enum {string} */
      status: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
      needsAmendment: boolean;
    };
    SkRecord: {
      /** Format: uuid */
      supersededBy?: string;
      related: components['schemas']['DecreeSummary'][];
      /** Format: uuid */
      skId: string;
      /** @enum {string} */
      kind: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
      number: string;
      /** Format: date */
      decreedOn: string;
      signatory?: components['schemas']['Signatory'];
      documentSha256?: string;
      /** @enum {string} */
      reason?: 'TIDAK_AKTIF' | 'MELANGGAR_KETENTUAN' | 'PERMINTAAN_KIM' | 'CACAT_HUKUM' | 'LAINNYA';
      issuingOffice: string;
      /** Format: date */
      termStart?: string;
      /** Format: date */
      termEnd?: string;
      /** @enum {string} */
      status: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
      needsAmendment: boolean;
      /** Format: uuid */
      kimId: string;
      kimName: string;
      /** Format: uuid */
      onSkId: string;
    };
    RecordSecretariatBody: {
      address: string;
    };
    RecordBooksBody: {
      books: ('ANGGOTA' | 'TAMU' | 'KEGIATAN' | 'KEUANGAN' | 'INVENTARIS' | 'SURAT')[];
    };
    Coverage: {
      kelurahan: components['schemas']['LevelCoverage'];
      kecamatan: components['schemas']['LevelCoverage'];
      regions: components['schemas']['RegionCoverage'][];
    };
    LevelCoverage: {
      covered: number;
      total: number;
    };
    RegionCoverage: {
      wilayah: string;
      name: string;
      /** @enum {string} */
      level: 'KELURAHAN' | 'KECAMATAN';
      establishedKims: number;
    };
    RevokeOfficeBody: {
      /** @enum {string} */
      reason: 'MUTASI' | 'BERHENTI' | 'PENYALAHGUNAAN' | 'KREDENSIAL_BOCOR';
      /** @enum {string} */
      role:
        | 'admin_diskominfo'
        | 'camat'
        | 'lurah'
        | 'ketua'
        | 'sekretaris'
        | 'anggota'
        | 'warga'
        | 'verifikator_hoaks'
        | 'auditor'
        | 'api_client';
      jurisdiction: string;
    };
    RestoreOfficeBody: {
      /** @enum {string} */
      role:
        | 'admin_diskominfo'
        | 'camat'
        | 'lurah'
        | 'ketua'
        | 'sekretaris'
        | 'anggota'
        | 'warga'
        | 'verifikator_hoaks'
        | 'auditor'
        | 'api_client';
      jurisdiction: string;
    };
    OfficeRegister: {
      offices: components['schemas']['OfficeEntry'][];
    };
    OfficeEntry: {
      /** Format: uuid */
      officeId: string;
      subject: string;
      /** @enum {string} */
      role:
        | 'admin_diskominfo'
        | 'camat'
        | 'lurah'
        | 'ketua'
        | 'sekretaris'
        | 'anggota'
        | 'warga'
        | 'verifikator_hoaks'
        | 'auditor'
        | 'api_client';
      jurisdiction: string;
      wilayah: string;
      /** @enum {string} */
      standing: 'REVOKED' | 'RESTORED';
      /** @enum {string} */
      reason: 'MUTASI' | 'BERHENTI' | 'PENYALAHGUNAAN' | 'KREDENSIAL_BOCOR';
      /** Format: date-time */
      since: string;
    };
    OpenBreakGlassBody: {
      wilayah: string;
      /** @enum {string} */
      reason: 'KEADAAN_DARURAT' | 'PENEGAKAN_HUKUM' | 'PEMERIKSAAN' | 'INSIDEN_DATA';
      reference: string;
      minutes: number;
    };
    BreakGlassRegister: {
      grants: components['schemas']['BreakGlassEntry'][];
    };
    BreakGlassEntry: {
      /** Format: uuid */
      grantId: string;
      subject: string;
      /** @enum {string} */
      role:
        | 'admin_diskominfo'
        | 'camat'
        | 'lurah'
        | 'ketua'
        | 'sekretaris'
        | 'anggota'
        | 'warga'
        | 'verifikator_hoaks'
        | 'auditor'
        | 'api_client';
      jurisdiction: string;
      wilayah: string;
      /** @enum {string} */
      reason: 'KEADAAN_DARURAT' | 'PENEGAKAN_HUKUM' | 'PEMERIKSAAN' | 'INSIDEN_DATA';
      reference: string;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      closedAt?: string;
      open: boolean;
    };
    SkVerification: {
      issuer: string;
      kimName: string;
      /** @enum {string} */
      level: 'KELURAHAN' | 'KECAMATAN';
      wilayah: string;
      region: string;
      /** @enum {string} */
      status: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
      /** Format: date */
      termStart?: string;
      /** Format: date */
      termEnd?: string;
      on?: components['schemas']['DecreeReference'];
      endedBy?: components['schemas']['DecreeReference'];
      changedBy: components['schemas']['DecreeReference'][];
      document?: components['schemas']['VerifiedDocument'];
      /** Format: uuid */
      skId: string;
      /** @enum {string} */
      kind: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
      number: string;
      /** Format: date */
      decreedOn: string;
    };
    DecreeReference: {
      /** Format: uuid */
      skId: string;
      /** @enum {string} */
      kind: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
      number: string;
      /** Format: date */
      decreedOn: string;
    };
    VerifiedDocument: {
      /** @enum {string} */
      signatureState: 'valid' | 'invalid' | 'unknown_key';
      sha256: string;
      bytes: number;
      signature: components['schemas']['DocumentSignature'];
    };
    DocumentSignature: {
      /** @enum {string} */
      algorithm: 'Ed25519';
      keyId: string;
      value: string;
    };
    SigningKeys: {
      keys: components['schemas']['SigningKey'][];
    };
    SigningKey: {
      /** @enum {string} */
      kty: 'OKP';
      /** @enum {string} */
      crv: 'Ed25519';
      x: string;
      kid: string;
      /** @enum {string} */
      alg: 'EdDSA';
      /** @enum {string} */
      use: 'sig';
    };
    CertificateVerification: {
      /** Format: uuid */
      certificateId: string;
      number: string;
      /** Format: uuid */
      bimtekId: string;
      theme: string;
      /** Format: date */
      firstDay: string;
      /** Format: date */
      lastDay: string;
      jp: number;
      organiser: string;
      /** Format: date */
      issuedOn: string;
      /** @enum {string} */
      status: 'VALID' | 'REVOKED';
    };
    ImportReport: {
      /** Format: uuid */
      importId?: string;
      /** @enum {string} */
      state: 'CHECKED' | 'RUNNING' | 'FINISHED';
      rows: number;
      accepted: number;
      kims: number;
      settled: number;
      file: string;
      refused: components['schemas']['ImportFinding'][];
      duplicates: components['schemas']['ImportFinding'][];
    };
    ImportFinding: {
      line: number;
      column: string;
      code: string;
      message: string;
    };
    PlanBimtekBody: {
      organiser: string;
      kecamatan: string;
      /** @enum {string} */
      mode: 'LURING' | 'DARING' | 'HYBRID';
      theme: string;
      capacity: number;
      sessions: components['schemas']['Session'][];
      venue?: string;
    };
    Session: {
      start: string;
      end: string;
    };
    BimtekCalendar: {
      bimteks: components['schemas']['BimtekEntry'][];
      position: string;
      next?: string;
    };
    BimtekEntry: {
      position: string;
      /** Format: uuid */
      bimtekId: string;
      organiser: string;
      kecamatan: string;
      theme: string;
      /** @enum {string} */
      mode: 'LURING' | 'DARING' | 'HYBRID';
      /** @enum {string} */
      status: 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
      venue?: string;
      sessions: components['schemas']['Session'][];
      capacity: number;
      registered: number;
      waiting: number;
      revision: string;
      updatedAt: string;
    };
    BimtekDetail: {
      passing: components['schemas']['PassingPolicy'];
      opener?: components['schemas']['BimtekOpener'];
      speakers: components['schemas']['BimtekSpeaker'][];
      topics: components['schemas']['BimtekTopic'][];
      materials: components['schemas']['AddMaterialBody'][];
      invitations: components['schemas']['Invitation'][];
      participants: components['schemas']['Participant'][];
      minutes?: components['schemas']['BimtekMinutes'];
      /** @enum {string} */
      cancellationReason?:
        'BENCANA' | 'ANGGARAN' | 'NARASUMBER_BERHALANGAN' | 'TEMPAT_BERHALANGAN' | 'PESERTA_KURANG' | 'LAINNYA';
      /** Format: uuid */
      bimtekId: string;
      organiser: string;
      kecamatan: string;
      theme: string;
      /** @enum {string} */
      mode: 'LURING' | 'DARING' | 'HYBRID';
      /** @enum {string} */
      status: 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
      venue?: string;
      sessions: components['schemas']['Session'][];
      capacity: number;
      registered: number;
      waiting: number;
      revision: string;
      updatedAt: string;
    };
    PassingPolicy: {
      attendanceShare: number;
      postTestMinimum: number;
      lateAfterMinutes: number;
    };
    BimtekOpener: {
      /** Format: uuid */
      personId: string;
      office: string;
    };
    BimtekSpeaker: {
      /** Format: uuid */
      personId: string;
      office: string;
      topic: string;
    };
    BimtekTopic: {
      /** Format: uuid */
      topicId: string;
      /** @enum {string} */
      code: '5W1H' | 'ETIKA' | 'FOTO' | 'VIDEO' | 'MEDIA_SOSIAL' | 'CEK_FAKTA' | 'ADMIN_SITUS' | 'BEBAS';
      title: string;
      jp: number;
    };
    AddMaterialBody: {
      title: string;
      sha256: string;
      /** Format: url */
      link: string;
    };
    Invitation: {
      /** Format: uuid */
      invitationId: string;
      /** @enum {string} */
      status: 'SENT' | 'CONFIRMED' | 'DECLINED';
      /** @enum {string} */
      invitee: 'LURAH' | 'CAMAT' | 'PESERTA_KELURAHAN' | 'KIM';
      wilayah: string;
      /** Format: uuid */
      kimId?: string;
      seats?: number;
    };
    Participant: {
      /** Format: uuid */
      personId: string;
      kelurahan?: string;
      /** Format: uuid */
      kimId?: string;
      /** @enum {string} */
      role: 'CAMAT' | 'LURAH' | 'PERANGKAT' | 'CALON_ANGGOTA' | 'ANGGOTA_KIM' | 'TOKOH_MASYARAKAT' | 'LAINNYA';
      /** @enum {string} */
      seat: 'CONFIRMED' | 'WAITING';
      attendance: components['schemas']['SessionAttendance'][];
      preTest?: number;
      postTest?: number;
      /** Format: uuid */
      certificateId?: string;
    };
    SessionAttendance: {
      session: number;
      /** @enum {boolean} */
      late: true | false;
    };
    BimtekMinutes: {
      number: string;
      /** Format: date */
      signedOn: string;
      summary: string;
    };
    BimtekHistory: {
      entries: components['schemas']['HistoryEntry'][];
      next?: string;
    };
    RescheduleBimtekBody: {
      sessions: components['schemas']['Session'][];
      venue?: string;
    };
    ReviseBimtekBody: {
      theme: string;
      capacity: number;
    };
    CancelBimtekBody: {
      /** @enum {string} */
      reason: 'BENCANA' | 'ANGGARAN' | 'NARASUMBER_BERHALANGAN' | 'TEMPAT_BERHALANGAN' | 'PESERTA_KURANG' | 'LAINNYA';
    };
    CloseBimtekBody: {
      minutes: components['schemas']['BimtekMinutes'];
    };
    CorrectMinutesBody: {
      /** @enum {string} */
      reason: 'SALAH_CATAT' | 'BUKTI_BARU' | 'PERMINTAAN_PESERTA' | 'LAINNYA';
      /** Format: date */
      signedOn: string;
      summary: string;
    };
    NameSpeakerBody: {
      office: string;
      topic: string;
      /** Format: uuid */
      personId?: string;
      person?: components['schemas']['RegisterPersonBody'];
    };
    WrittenOfSomebody: {
      /** Format: uuid */
      personId: string;
      /** Format: uuid */
      id: string;
      revision: string;
      position: string;
    };
    NameOpenerBody: {
      office: string;
      /** Format: uuid */
      personId?: string;
      person?: components['schemas']['RegisterPersonBody'];
    };
    AddTopicBody: {
      /** @enum {string} */
      code: '5W1H' | 'ETIKA' | 'FOTO' | 'VIDEO' | 'MEDIA_SOSIAL' | 'CEK_FAKTA' | 'ADMIN_SITUS' | 'BEBAS';
      title: string;
      jp: number;
    };
    WrittenTopic: {
      /** Format: uuid */
      topicId: string;
      /** Format: uuid */
      id: string;
      revision: string;
      position: string;
    };
    InvitationRegister: {
      invitations: components['schemas']['InvitationEntry'][];
      next?: string;
    };
    InvitationEntry: {
      /** Format: uuid */
      bimtekId: string;
      theme: string;
      kecamatan: string;
      venue?: string;
      sessions: components['schemas']['Session'][];
      /** @enum {string} */
      bimtekStatus: 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
      /** @enum {string} */
      invitee: 'LURAH' | 'CAMAT' | 'PESERTA_KELURAHAN' | 'KIM';
      wilayah: string;
      /** Format: uuid */
      kimId?: string;
      seats?: number;
      /** Format: uuid */
      invitationId: string;
      /** @enum {string} */
      status: 'SENT' | 'CONFIRMED' | 'DECLINED';
    };
    SendInvitationBody: {
      /** @enum {string} */
      invitee: 'LURAH' | 'CAMAT' | 'PESERTA_KELURAHAN' | 'KIM';
      wilayah: string;
      /** Format: uuid */
      kimId?: string;
      seats?: number;
    };
    WrittenInvitation: {
      /** Format: uuid */
      invitationId: string;
      /** Format: uuid */
      id: string;
      revision: string;
      position: string;
    };
    RegisterParticipantBody: {
      kelurahan?: string;
      /** Format: uuid */
      kimId?: string;
      /** @enum {string} */
      role: 'CAMAT' | 'LURAH' | 'PERANGKAT' | 'CALON_ANGGOTA' | 'ANGGOTA_KIM' | 'TOKOH_MASYARAKAT' | 'LAINNYA';
      /** Format: uuid */
      personId?: string;
      person?: components['schemas']['RegisterPersonBody'];
    };
    CorrectRegistrationBody: {
      /** @enum {string} */
      reason: 'SALAH_CATAT' | 'BUKTI_BARU' | 'PERMINTAAN_PESERTA' | 'LAINNYA';
      /** Format: uuid */
      personId?: string;
      person?: components['schemas']['RegisterPersonBody'];
      kelurahan?: string;
      /** Format: uuid */
      kimId?: string;
      /** @enum {string} */
      role: 'CAMAT' | 'LURAH' | 'PERANGKAT' | 'CALON_ANGGOTA' | 'ANGGOTA_KIM' | 'TOKOH_MASYARAKAT' | 'LAINNYA';
    };
    CheckInCode: {
      code: string;
      validUntil: string;
    };
    CheckInBody: {
      code: string;
    };
    RecordAttendanceBody: {
      /** Format: uuid */
      personId: string;
      session: number;
      at: string;
    };
    AdmitWalkInBody: {
      session: number;
      at: string;
      /** Format: uuid */
      personId?: string;
      person?: components['schemas']['RegisterPersonBody'];
      kelurahan?: string;
      /** Format: uuid */
      kimId?: string;
      /** @enum {string} */
      role: 'CAMAT' | 'LURAH' | 'PERANGKAT' | 'CALON_ANGGOTA' | 'ANGGOTA_KIM' | 'TOKOH_MASYARAKAT' | 'LAINNYA';
    };
    CorrectAttendanceBody: {
      /** Format: uuid */
      personId: string;
      session: number;
      attended: boolean;
      late?: boolean;
      /** @enum {string} */
      reason: 'SALAH_CATAT' | 'BUKTI_BARU' | 'PERMINTAAN_PESERTA' | 'LAINNYA';
    };
    RecordTestResultBody: {
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      test: 'PRE' | 'POST';
      score: number;
    };
    CorrectTestResultBody: {
      /** @enum {string} */
      reason: 'SALAH_CATAT' | 'BUKTI_BARU' | 'PERMINTAAN_PESERTA' | 'LAINNYA';
      /** Format: uuid */
      personId: string;
      /** @enum {string} */
      test: 'PRE' | 'POST';
      score: number;
    };
    CertificateRegister: {
      certificates: components['schemas']['CertificateEntry'][];
      next?: string;
    };
    CertificateEntry: {
      /** Format: uuid */
      personId: string;
      result: components['schemas']['CertificateResult'];
      /** Format: uuid */
      certificateId: string;
      number: string;
      /** Format: uuid */
      bimtekId: string;
      theme: string;
      /** Format: date */
      firstDay: string;
      /** Format: date */
      lastDay: string;
      jp: number;
      organiser: string;
      /** Format: date */
      issuedOn: string;
      /** @enum {string} */
      status: 'VALID' | 'REVOKED';
    };
    CertificateResult: {
      attended: number;
      sessions: number;
      preTest?: number;
      postTest?: number;
    };
    RevokeCertificateBody: {
      /** @enum {string} */
      reason: 'SALAH_CATAT' | 'KECURANGAN' | 'PERMINTAAN_PESERTA' | 'LAINNYA';
    };
    ParticipantRecord: {
      jp: number;
      bimteks: components['schemas']['AttendedBimtek'][];
      /** Format: uuid */
      personId: string;
    };
    AttendedBimtek: {
      /** Format: uuid */
      bimtekId: string;
      theme: string;
      kecamatan: string;
      /** Format: date */
      firstDay: string;
      /** @enum {string} */
      status: 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
      attended: number;
      sessions: number;
      preTest?: number;
      postTest?: number;
      jp: number;
      /** Format: uuid */
      certificateId?: string;
    };
    LiteracyGain: {
      smallestCell: number;
      byKecamatan: components['schemas']['KecamatanGain'][];
      byBimtek: components['schemas']['BimtekGain'][];
    };
    KecamatanGain: {
      kecamatan: string;
      participants?: number;
      meanPreTest?: number;
      meanPostTest?: number;
      meanGain?: number;
      /** @enum {boolean} */
      suppressed: true | false;
    };
    BimtekGain: {
      /** Format: uuid */
      bimtekId: string;
      kecamatan: string;
      theme: string;
      /** Format: date */
      firstDay: string;
      participants?: number;
      meanPreTest?: number;
      meanPostTest?: number;
      meanGain?: number;
      /** @enum {boolean} */
      suppressed: true | false;
    };
    FollowUpBoard: {
      daysToSk: components['schemas']['DaysToSk'];
      commitments: components['schemas']['FollowUpEntry'][];
    };
    DaysToSk: {
      fulfilled: number;
      median?: number;
      p90?: number;
    };
    FollowUpEntry: {
      kelurahan: string;
      name: string;
      /** Format: uuid */
      bimtekId: string;
      /** Format: date */
      heldOn: string;
      /** Format: date */
      dueOn: string;
      /** @enum {string} */
      status: 'open' | 'reminded' | 'overdue' | 'fulfilled';
      days: number;
      /** Format: uuid */
      kimId?: string;
      /** Format: date */
      fulfilledOn?: string;
    };
    ProgrammeCoverage: {
      kecamatan: components['schemas']['RegionsReached'];
      kelurahan: components['schemas']['RegionsReached'];
      people: number;
      jp: number;
    };
    RegionsReached: {
      reached: number;
      total: number;
    };
    /** @description RFC 9457. What each code means stands at /problems. */
    Problem: {
      /** Format: uri-reference */
      type: string;
      /** @description In the language of Accept-Language: en or id */
      title: string;
      status: number;
      detail: string;
      /** @description Never reworded; all are listed at /problems */
      code: string;
      /** Format: uuid */
      correlationId: string;
      errors?: {
        field: string;
        message: string;
      }[];
    };
  };
  responses: {
    /**
     * @description - `body_malformed`: The body is not JSON
     *     - `break_glass_malformed`: Kim-Break-Glass is not well-formed
     *     - `idempotency_key_malformed`: The Idempotency-Key is not well-formed
     *     - `idempotency_key_missing`: The Idempotency-Key is missing
     *     - `if_match_malformed`: If-Match is not well-formed
     *     - `invalid_request`: The request is not well-formed
     *     - `kim_position_malformed`: Kim-Position is not well-formed
     *     - `request_malformed`: The request is not HTTP
     *     - `url_malformed`: The URL is not well-formed
     */
    Problem400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?:
            | 'body_malformed'
            | 'break_glass_malformed'
            | 'idempotency_key_malformed'
            | 'idempotency_key_missing'
            | 'if_match_malformed'
            | 'invalid_request'
            | 'kim_position_malformed'
            | 'request_malformed'
            | 'url_malformed';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `token_expired`: The bearer token has expired
     *     - `token_invalid`: The bearer token is not valid
     *     - `token_missing`: There is no bearer token
     */
    Problem401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'token_expired' | 'token_invalid' | 'token_missing';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `access_revoked`: Your office was revoked
     *     - `forbidden`: You may not do this, or not here
     *     - `scope_missing`: The token lacks the scope for this
     */
    Problem403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'access_revoked' | 'forbidden' | 'scope_missing';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `bimtek_not_found`: There is no such Bimtek
     *     - `breach_not_found`: There is no such breach
     *     - `break_glass_not_found`: There is no such break-glass grant
     *     - `certificate_not_found`: There is no such certificate
     *     - `data_request_not_found`: There is no such request
     *     - `document_missing`: No document of this SK is kept here
     *     - `import_not_found`: There is no such import
     *     - `invitation_not_found`: There is no such invitation
     *     - `kim_not_found`: There is no such KIM
     *     - `participant_not_found`: Nobody of this id takes part in the Bimtek
     *     - `person_not_found`: There is no such person
     *     - `problem_not_found`: There is no such problem
     *     - `route_not_found`: There is nothing at this address
     *     - `sk_not_found`: There is no such SK
     */
    Problem404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?:
            | 'bimtek_not_found'
            | 'breach_not_found'
            | 'break_glass_not_found'
            | 'certificate_not_found'
            | 'data_request_not_found'
            | 'document_missing'
            | 'import_not_found'
            | 'invitation_not_found'
            | 'kim_not_found'
            | 'participant_not_found'
            | 'person_not_found'
            | 'problem_not_found'
            | 'route_not_found'
            | 'sk_not_found';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `method_not_allowed`: The address does not take this method */
    Problem405: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'method_not_allowed';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `request_timeout`: The request did not arrive in time */
    Problem408: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'request_timeout';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `already_established`: The KIM was established by another SK
     *     - `already_member`: The person is a member of this KIM already
     *     - `already_merged`: The record was merged with another already
     *     - `already_registered`: The Diskominfo has the KIM in its register already
     *     - `attendance_recorded`: The attendance of this session is recorded otherwise already
     *     - `check_in_spent`: The check-in code was used already
     *     - `concurrent_change`: Others are changing the same thing
     *     - `data_request_answered`: The request was answered otherwise already
     *     - `invitation_answered`: The invitation was answered otherwise already
     *     - `invitation_known`: They were invited already
     *     - `kim_name_taken`: Another KIM of this region has the name
     *     - `material_known`: The material was added with other words or another link
     *     - `minutes_number_taken`: The organiser used this number for other minutes
     *     - `musyawarah_held`: The musyawarah of this KIM was held on another day
     *     - `participant_known`: The person takes part in this Bimtek already
     *     - `person_known`: A person with this NIK is registered already
     *     - `post_occupied`: The post is held by somebody else
     *     - `result_recorded`: Another result of this test is recorded already
     *     - `sk_number_taken`: The issuing office used this SK number before
     *     - `topic_known`: The topic is on the agenda otherwise
     *     - `venue_taken`: Another Bimtek has the venue at this time
     */
    Problem409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?:
            | 'already_established'
            | 'already_member'
            | 'already_merged'
            | 'already_registered'
            | 'attendance_recorded'
            | 'check_in_spent'
            | 'concurrent_change'
            | 'data_request_answered'
            | 'invitation_answered'
            | 'invitation_known'
            | 'kim_name_taken'
            | 'material_known'
            | 'minutes_number_taken'
            | 'musyawarah_held'
            | 'participant_known'
            | 'person_known'
            | 'post_occupied'
            | 'result_recorded'
            | 'sk_number_taken'
            | 'topic_known'
            | 'venue_taken';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `document_erased`: The document was erased with a person whom it named */
    Problem410: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'document_erased';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `stale_revision`: It was changed since you read it */
    Problem412: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'stale_revision';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `body_too_large`: The body is too large */
    Problem413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'body_too_large';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `media_type_unsupported`: The body is not of type application/json */
    Problem415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'media_type_unsupported';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `bimtek_cancelled`: The Bimtek was cancelled
     *     - `bimtek_closed`: The Bimtek is closed: what was recorded changes by correction only
     *     - `bimtek_full`: All seats of the Bimtek are taken
     *     - `bimtek_not_closed`: The Bimtek has no minutes yet
     *     - `bimtek_not_open`: The Bimtek is not open
     *     - `bimtek_not_over`: The last session of the Bimtek is yet to come
     *     - `bimtek_open`: The Bimtek is under way
     *     - `bimtek_without_topics`: The Bimtek has no topics
     *     - `break_glass_needless`: You see the people of this region without a grant
     *     - `break_glass_too_long`: A break-glass grant is not for so long
     *     - `break_glass_too_wide`: A break-glass grant is not for a whole city
     *     - `certificate_revoked`: The certificate was revoked
     *     - `check_in_invalid`: The check-in code is not one of this Bimtek
     *     - `consent_missing`: There is no such consent to withdraw
     *     - `date_in_future`: What is recorded has not happened yet
     *     - `dates_out_of_order`: The dates are not in order
     *     - `erasure_refused`: The law keeps the person’s data for now
     *     - `guardian_consent_missing`: A guardian has to consent first
     *     - `guardian_unfit`: This person cannot consent for the child
     *     - `has_attended`: The person was there already
     *     - `holds_post`: The member still holds a post
     *     - `idempotency_key_reused`: The Idempotency-Key stands for another request
     *     - `kim_dissolved`: The KIM was dissolved
     *     - `material_unknown`: The Bimtek has no such material
     *     - `member_name_missing`: There is no name to print for a member
     *     - `merge_with_itself`: A person cannot be merged with itself
     *     - `musyawarah_missing`: The musyawarah has not been held
     *     - `not_a_member`: The person is not a member of this KIM
     *     - `not_a_minor`: The person is no child
     *     - `not_a_participant`: The person is not registered for this Bimtek
     *     - `not_an_attendee`: The person has attended no session
     *     - `not_established`: The KIM has no SK yet
     *     - `not_registered`: The KIM is not in the register of the Diskominfo
     *     - `nothing_to_correct`: It is recorded so already
     *     - `office_not_revoked`: The office was never revoked
     *     - `officers_incomplete`: Ketua, Sekretaris and Bendahara are not all appointed
     *     - `on_waiting_list`: The person is on the waiting list
     *     - `outside_kecamatan`: The region belongs to another kecamatan
     *     - `outside_session`: This is not the time of the session
     *     - `own_office`: Nobody revokes the office by which they act
     *     - `participant_name_missing`: There is no name to print on the certificate
     *     - `person_erased`: The person was erased
     *     - `person_restricted`: The processing of this person’s data is restricted
     *     - `post_vacant`: Nobody holds the post
     *     - `roster_full`: The KIM has as many members as it may have
     *     - `seats_taken`: More people have a seat than there would be
     *     - `session_beyond_day`: A session ends on the day on which it begins
     *     - `session_unknown`: The Bimtek has no such session
     *     - `signatory_unknown`: There is no name to print for who signs
     *     - `sk_in_force`: The SK of the KIM is in force
     *     - `sk_not_in_force`: The KIM has no SK in force
     *     - `speaker_unknown`: The person is no speaker of this Bimtek
     *     - `text_unprintable`: A text has a letter that documents cannot show
     *     - `time_in_future`: The time lies in the future
     *     - `too_few_members`: The KIM has fewer members than it must have
     *     - `too_many_members`: The KIM has more members than it may have
     *     - `topic_unknown`: The Bimtek has no such topic
     *     - `venue_missing`: People meet somewhere: the Bimtek needs a venue
     *     - `venue_needless`: A Bimtek that is held online only has no venue
     *     - `wilayah_unknown`: The city has no such region
     *     - `wilayah_without_kim`: No KIM is seated in a region of this level
     */
    Problem422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?:
            | 'bimtek_cancelled'
            | 'bimtek_closed'
            | 'bimtek_full'
            | 'bimtek_not_closed'
            | 'bimtek_not_open'
            | 'bimtek_not_over'
            | 'bimtek_open'
            | 'bimtek_without_topics'
            | 'break_glass_needless'
            | 'break_glass_too_long'
            | 'break_glass_too_wide'
            | 'certificate_revoked'
            | 'check_in_invalid'
            | 'consent_missing'
            | 'date_in_future'
            | 'dates_out_of_order'
            | 'erasure_refused'
            | 'guardian_consent_missing'
            | 'guardian_unfit'
            | 'has_attended'
            | 'holds_post'
            | 'idempotency_key_reused'
            | 'kim_dissolved'
            | 'material_unknown'
            | 'member_name_missing'
            | 'merge_with_itself'
            | 'musyawarah_missing'
            | 'not_a_member'
            | 'not_a_minor'
            | 'not_a_participant'
            | 'not_an_attendee'
            | 'not_established'
            | 'not_registered'
            | 'nothing_to_correct'
            | 'office_not_revoked'
            | 'officers_incomplete'
            | 'on_waiting_list'
            | 'outside_kecamatan'
            | 'outside_session'
            | 'own_office'
            | 'participant_name_missing'
            | 'person_erased'
            | 'person_restricted'
            | 'post_vacant'
            | 'roster_full'
            | 'seats_taken'
            | 'session_beyond_day'
            | 'session_unknown'
            | 'signatory_unknown'
            | 'sk_in_force'
            | 'sk_not_in_force'
            | 'speaker_unknown'
            | 'text_unprintable'
            | 'time_in_future'
            | 'too_few_members'
            | 'too_many_members'
            | 'topic_unknown'
            | 'venue_missing'
            | 'venue_needless'
            | 'wilayah_unknown'
            | 'wilayah_without_kim';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `if_match_missing`: If-Match is missing */
    Problem428: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'if_match_missing';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `too_many_requests`: You have sent too many requests */
    Problem429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'too_many_requests';
        } & components['schemas']['Problem'];
      };
    };
    /** @description - `headers_too_large`: The headers are too large */
    Problem431: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'headers_too_large';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `internal_error`: Something went wrong here
     *     - `malformed_reply`: A service gave an answer that makes no sense
     *     - `reply_too_large`: The answer is larger than a message may be
     */
    Problem500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?: 'internal_error' | 'malformed_reply' | 'reply_too_large';
        } & components['schemas']['Problem'];
      };
    };
    /**
     * @description - `database_unavailable`: The database cannot be reached
     *     - `events_unavailable`: The event stream cannot be reached
     *     - `messaging_unavailable`: The message broker cannot be reached
     *     - `read_model_behind`: The read model is not as far as the answer has to be
     *     - `service_busy`: A service has more requests than it can take
     *     - `service_timeout`: A service did not answer in time
     *     - `service_unavailable`: A service cannot be reached
     *     - `store_unavailable`: The event store cannot be reached
     *     - `token_keys_unavailable`: The keys of the token issuer cannot be had
     */
    Problem503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': {
          /** @enum {string} */
          code?:
            | 'database_unavailable'
            | 'events_unavailable'
            | 'messaging_unavailable'
            | 'read_model_behind'
            | 'service_busy'
            | 'service_timeout'
            | 'service_unavailable'
            | 'store_unavailable'
            | 'token_keys_unavailable';
        } & components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  personsRegister: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterPersonBody'];
      };
    };
    responses: {
      /** @description It exists */
      201: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          /** @description Where it is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personsSearch: {
    parameters: {
      query?: never;
      header?: {
        /** @description For what personal data is read; left out, for what the route is there for. Every read is recorded */
        'Kim-Purpose'?:
          | 'PENDAFTARAN'
          | 'PEMBINAAN_KIM'
          | 'PENERBITAN_SK'
          | 'SERTIFIKAT'
          | 'DAFTAR_HADIR'
          | 'PENGAWASAN'
          | 'HAK_SUBJEK'
          | 'KEWAJIBAN_HUKUM';
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindPersonByNikBody'];
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonFound'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description For what personal data is read; left out, for what the route is there for. Every read is recorded */
        'Kim-Purpose'?:
          | 'PENDAFTARAN'
          | 'PEMBINAAN_KIM'
          | 'PENERBITAN_SK'
          | 'SERTIFIKAT'
          | 'DAFTAR_HADIR'
          | 'PENGAWASAN'
          | 'HAK_SUBJEK'
          | 'KEWAJIBAN_HUKUM';
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
        /** @description The id of a grant, to see people outside your jurisdiction; every such read is on record */
        'Kim-Break-Glass'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDetail'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personsAccessLog: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonAccessLog'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personsExport: {
    parameters: {
      query?: never;
      header?: {
        /** @description For what personal data is read; left out, for what the route is there for. Every read is recorded */
        'Kim-Purpose'?:
          | 'PENDAFTARAN'
          | 'PEMBINAAN_KIM'
          | 'PENERBITAN_SK'
          | 'SERTIFIKAT'
          | 'DAFTAR_HADIR'
          | 'PENGAWASAN'
          | 'HAK_SUBJEK'
          | 'KEWAJIBAN_HUKUM';
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonExport'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesCorrect: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectPersonBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesMerge: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergePersonBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesConsent: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordConsentBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesWithdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawConsentBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesGuardianConsent: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordGuardianConsentBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesRestrict: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RestrictProcessingBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesLift: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LiftRestrictionBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  personChangesErase: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the person as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestErasureBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dataDutiesFind: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DataDuties'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dataDutiesRecord: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordDataRequestBody'];
      };
    };
    responses: {
      /** @description It exists */
      201: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          /** @description Where it is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dataDutiesAnswer: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the request as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        dataRequestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerDataRequestBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dataDutiesBreach: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordBreachBody'];
      };
    };
    responses: {
      /** @description It exists */
      201: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          /** @description Where it is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  dataDutiesNotice: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the breach as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        breachId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveBreachNoticeBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimsFind: {
    parameters: {
      query?: {
        q?: string;
        wilayah?: string;
        level?: 'KELURAHAN' | 'KECAMATAN';
        status?: 'PROPOSED' | 'ESTABLISHED' | 'DISSOLVED';
        skStatus?: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
        unsur?: 'KWT' | 'KARANG_TARUNA' | 'KADER_POSYANDU' | 'SENI_BUDAYA' | 'UMKM' | 'LAINNYA';
        needsAmendment?: boolean;
        incomplete?:
          | 'MUSYAWARAH'
          | 'OFFICERS'
          | 'SK'
          | 'STATUTES'
          | 'REGISTRATION'
          | 'NATIONAL_NUMBER'
          | 'SECRETARIAT'
          | 'BOOKS'
          | 'WEBSITE'
          | 'SOCIAL_ACCOUNTS';
        updatedSince?: string;
        sort?: 'wilayah' | 'name' | 'establishedOn' | 'updatedAt';
        limit?: number;
        cursor?: string;
        order?: 'asc' | 'desc';
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KimDirectory'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimsPropose: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeKimBody'];
      };
    };
    responses: {
      /** @description It exists */
      201: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          /** @description Where it is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description For what personal data is read; left out, for what the route is there for. Every read is recorded */
        'Kim-Purpose'?:
          | 'PENDAFTARAN'
          | 'PEMBINAAN_KIM'
          | 'PENERBITAN_SK'
          | 'SERTIFIKAT'
          | 'DAFTAR_HADIR'
          | 'PENGAWASAN'
          | 'HAK_SUBJEK'
          | 'KEWAJIBAN_HUKUM';
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
        /** @description The id of a grant, to see people outside your jurisdiction; every such read is on record */
        'Kim-Break-Glass'?: string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KimDetail'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimsCompleteness: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KimCompleteness'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimsHistory: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KimHistory'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimChangesRename: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameKimBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimChangesMusyawarah: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoldMusyawarahBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimChangesRegister: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterKimBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimChangesAssignNationalNumber: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignNationalNumberBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimChangesDissolve: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DissolveKimBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterJoin: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinMemberBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterLeave: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeaveMemberBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterCorrect: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectMembershipBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterAssign: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignMemberBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterUnassign: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
        kimId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterAppoint: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AppointOfficerBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  rosterRelieve: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        post: 'KETUA' | 'SEKRETARIS' | 'BENDAHARA';
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RelieveOfficerBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skIssue: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueSkBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skSupersede: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IssueSkBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skAmend: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecreeBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skExtend: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendSkBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skRevoke: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeSkBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skRegisterFind: {
    parameters: {
      query?: {
        wilayah?: string;
        office?: 'LURAH' | 'CAMAT';
        kimId?: string;
        kind?: 'ESTABLISH' | 'AMEND' | 'EXTEND' | 'SUPERSEDE' | 'REVOKE';
        status?: 'VALID' | 'EXPIRED' | 'REVOKED' | 'SUPERSEDED';
        expiringWithinDays?: number;
        number?: string;
        sort?: 'decreedOn' | 'termEnd';
        limit?: number;
        cursor?: string;
        order?: 'asc' | 'desc';
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkRegister'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skRegisterGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        skId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkRecord'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimProfileIctProfile: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordIctProfileBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimProfileSecretariat: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordSecretariatBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimProfileOnlinePresence: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordOnlinePresenceBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimProfileBooks: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordBooksBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  kimProfileStatutes: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the KIM as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        kimId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordStatutesBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  coverageGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Coverage'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  officesRevoke: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        subject: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeOfficeBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  officesRestore: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        subject: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreOfficeBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  officesFind: {
    parameters: {
      query?: {
        wilayah?: string;
        standing?: 'REVOKED' | 'RESTORED';
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeRegister'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  breakGlassFind: {
    parameters: {
      query?: {
        wilayah?: string;
        subject?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BreakGlassRegister'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  breakGlassOpen: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenBreakGlassBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  breakGlassClose: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  skDocumentsDocument: {
    parameters: {
      query?: never;
      header?: {
        /** @description For what personal data is read; left out, for what the route is there for. Every read is recorded */
        'Kim-Purpose'?:
          | 'PENDAFTARAN'
          | 'PEMBINAAN_KIM'
          | 'PENERBITAN_SK'
          | 'SERTIFIKAT'
          | 'DAFTAR_HADIR'
          | 'PENGAWASAN'
          | 'HAK_SUBJEK'
          | 'KEWAJIBAN_HUKUM';
        /** @description The id of a grant, to see people outside your jurisdiction; every such read is on record */
        'Kim-Break-Glass'?: string;
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        skId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      410: components['responses']['Problem410'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  verifyShow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As the QR code of the decree has it */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkVerification'];
          'text/html': unknown;
        };
      };
      404: components['responses']['Problem404'];
      503: components['responses']['Problem503'];
    };
  };
  verifyCheck: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As the QR code of the decree has it */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      503: components['responses']['Problem503'];
    };
  };
  verifyKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SigningKeys'];
        };
      };
      503: components['responses']['Problem503'];
    };
  };
  verifyCertificateShow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description As the QR code of the certificate has it */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateVerification'];
          'text/html': unknown;
        };
      };
      404: components['responses']['Problem404'];
      503: components['responses']['Problem503'];
    };
  };
  importsCheck: {
    parameters: {
      query: {
        file: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The file, at most 5 MiB */
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  importsStart: {
    parameters: {
      query: {
        file: string;
      };
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The file, at most 5 MiB */
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description It exists */
      201: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          /** @description Where it is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  importsGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksFind: {
    parameters: {
      query?: {
        wilayah?: string;
        month?: string;
        status?: 'PLANNED' | 'OPEN' | 'CLOSED' | 'CANCELLED';
        updatedSince?: string;
        sort?: 'start' | 'updatedAt';
        limit?: number;
        cursor?: string;
        order?: 'asc' | 'desc';
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BimtekCalendar'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksPlan: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanBimtekBody'];
      };
    };
    responses: {
      /** @description It exists */
      201: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          /** @description Where it is */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksGet: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BimtekDetail'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksHistory: {
    parameters: {
      query?: {
        limit?: number;
        cursor?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BimtekHistory'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksReschedule: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RescheduleBimtekBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksRevise: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviseBimtekBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksCancel: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelBimtekBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksOpen: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksClose: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseBimtekBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  bimteksCorrectMinutes: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectMinutesBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaNameSpeaker: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NameSpeakerBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenOfSomebody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaDropSpeaker: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        personId: string;
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaNameOpener: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NameOpenerBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenOfSomebody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaAddTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddTopicBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenTopic'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaDropTopic: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        topicId: string;
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaAddMaterial: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddMaterialBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  agendaDropMaterial: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
        /** @description The ETag of the Bimtek as you know it; * for whatever it is now */
        'If-Match': string;
      };
      path: {
        bimtekId: string;
        sha256: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsFind: {
    parameters: {
      query?: {
        wilayah?: string;
        bimtekId?: string;
        status?: 'SENT' | 'CONFIRMED' | 'DECLINED';
        limit?: number;
        cursor?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationRegister'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsSend: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendInvitationBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenInvitation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsConfirm: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  invitationsDecline: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceRegister: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterParticipantBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenOfSomebody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceCorrectRegistration: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectRegistrationBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenOfSomebody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceWithdraw: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        personId: string;
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceList: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceCode: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        session: number;
        bimtekId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckInCode'];
          'image/svg+xml': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceCheckIn: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckInBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenOfSomebody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceAttend: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordAttendanceBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceWalkIn: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AdmitWalkInBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WrittenOfSomebody'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceCorrectAttendance: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectAttendanceBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceTestResult: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordTestResultBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  attendanceCorrectTestResult: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectTestResultBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  certificatesFind: {
    parameters: {
      query?: {
        personId?: string;
        bimtekId?: string;
        wilayah?: string;
        status?: 'VALID' | 'REVOKED';
        limit?: number;
        cursor?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * @description The answer
       *
       *     A page of the answer
       */
      200: {
        headers: {
          /** @description Where the next page is: `<…>; rel="next"` */
          Link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CertificateRegister'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  certificatesDocument: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        certificateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  certificatesRevoke: {
    parameters: {
      query?: never;
      header: {
        /** @description Of your choice; the same key means the same request, which is carried out once */
        'Idempotency-Key': string;
      };
      path: {
        certificateId: string;
        bimtekId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RevokeCertificateBody'];
      };
    };
    responses: {
      /** @description It is done */
      200: {
        headers: {
          /** @description The revision that was written */
          ETag?: string;
          /** @description Send it with a query to see what was written */
          'Kim-Position'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Written'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  trainingReportsRecord: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path: {
        personId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ParticipantRecord'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  trainingReportsLiteracyGain: {
    parameters: {
      query?: {
        wilayah?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LiteracyGain'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  trainingReportsFollowUp: {
    parameters: {
      query?: {
        wilayah?: string;
      };
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FollowUpBoard'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  trainingReportsCoverage: {
    parameters: {
      query?: never;
      header?: {
        /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
        'Kim-Position'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProgrammeCoverage'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  calendarCalendar: {
    parameters: {
      query?: {
        wilayah?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar': string;
        };
      };
      400: components['responses']['Problem400'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  problemsList: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  problemsOne: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  healthLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  healthReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The Health Check is successful */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            status?: string;
            info?: {
              [key: string]: {
                status: string;
              } & {
                [key: string]: unknown;
              };
            } | null;
            error?: {
              [key: string]: {
                status: string;
              } & {
                [key: string]: unknown;
              };
            } | null;
            details?: {
              [key: string]: {
                status: string;
              } & {
                [key: string]: unknown;
              };
            };
          };
        };
      };
      /** @description The Health Check is not successful */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            status?: string;
            info?: {
              [key: string]: {
                status: string;
              } & {
                [key: string]: unknown;
              };
            } | null;
            error?: {
              [key: string]: {
                status: string;
              } & {
                [key: string]: unknown;
              };
            } | null;
            details?: {
              [key: string]: {
                status: string;
              } & {
                [key: string]: unknown;
              };
            };
          };
        };
      };
    };
  };
}
