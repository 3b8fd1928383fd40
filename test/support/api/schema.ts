/**
 * The API as TypeScript sees it, made from the gateway's OpenAPI document by `npm run client`. Never edited by hand.
 */

export interface paths {
    "/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a person */
        post: operations["personsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person, for those who keep its record */
        get: operations["personsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find KIM */
        get: operations["kimsFind"];
        put?: never;
        /** Propose a KIM */
        post: operations["kimsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A KIM with its roster and its SK; its revision is also the ETag */
        get: operations["kimsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to a KIM, in order */
        get: operations["kimsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a KIM another name */
        post: operations["kimChangesRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/musyawarah": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the meeting that decided to form the KIM */
        post: operations["kimChangesMusyawarah"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a KIM into the register of the Diskominfo */
        post: operations["kimChangesRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/national-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the nomor induk and the address under kim.id */
        post: operations["kimChangesAssignNationalNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a KIM */
        post: operations["kimChangesDissolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a person in as a member */
        post: operations["rosterJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/members/{personId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a membership */
        post: operations["rosterLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/members/{personId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct what was recorded of a membership */
        post: operations["rosterCorrect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/members/{personId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a member into a bidang or a seksi */
        post: operations["rosterAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/members/{personId}/unassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a member out of its bidang or seksi */
        post: operations["rosterUnassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a post to a member */
        post: operations["rosterAppoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/officers/{post}/relieve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a post back */
        post: operations["rosterRelieve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/sk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the SK that establishes the KIM */
        post: operations["skIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/sk/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue a further SK in place of the last */
        post: operations["skSupersede"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/sk/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Amend the SK: the roster as it is now becomes its roster */
        post: operations["skAmend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/sk/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the term of the SK */
        post: operations["skExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/sk/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke the SK */
        post: operations["skRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/ict-profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record devices, connectivity and channels */
        post: operations["kimProfileIctProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/secretariat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record where the KIM is found */
        post: operations["kimProfileSecretariat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/online-presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record site and social accounts */
        post: operations["kimProfileOnlinePresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record which books the KIM keeps */
        post: operations["kimProfileBooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kims/{kimId}/statutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the statutes (AD/ART) */
        post: operations["kimProfileStatutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which regions have an established KIM */
        get: operations["coverageGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sk/{skId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decree as it was signed; its hash is also the ETag */
        get: operations["skDocumentsDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify/sk/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a decree holds today: a page for people, JSON for programs, by Accept */
        get: operations["verifyShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verify/sk/{token}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a document is the decree, byte for byte; it is not stored */
        post: operations["verifyCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/sk-signing-keys.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that decrees are and were signed with, as a JWK Set */
        get: operations["verifyKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All problems that this API answers with; as a page for browsers */
        get: operations["problemsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One problem: what it means and what to do; as a page for browsers */
        get: operations["problemsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the gateway runs */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the gateway can serve now, and if not, what is missing */
        get: operations["healthReady"];
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
        };
        Written: {
            /** Format: uuid */
            id: string;
            revision: string;
            position: string;
        };
        PersonDetail: {
            /** Format: uuid */
            personId: string;
            wilayah: string;
            name: string;
            nik?: string;
            phone?: string;
            address?: string;
            /** Format: date */
            birthDate?: string;
        };
        ProposeKimBody: {
            name: string;
            wilayah: string;
        };
        KimDirectory: {
            kims: components["schemas"]["KimSummary"][];
        };
        KimSummary: {
            /** Format: uuid */
            kimId: string;
            name: string;
            wilayah: string;
            /** @enum {string} */
            level: "KELURAHAN" | "KECAMATAN";
            /** @enum {string} */
            status: "PROPOSED" | "ESTABLISHED" | "DISSOLVED";
            members: number;
        };
        KimDetail: {
            revision: string;
            /** Format: date */
            musyawarahHeldOn?: string;
            roster: components["schemas"]["RosterEntry"][];
            sk?: components["schemas"]["SkSummary"];
            /** Format: uuid */
            kimId: string;
            name: string;
            wilayah: string;
            /** @enum {string} */
            level: "KELURAHAN" | "KECAMATAN";
            /** @enum {string} */
            status: "PROPOSED" | "ESTABLISHED" | "DISSOLVED";
            members: number;
        };
        RosterEntry: {
            /** Format: uuid */
            personId: string;
            name?: string;
            /** @enum {string} */
            unsur: "KWT" | "KARANG_TARUNA" | "KADER_POSYANDU" | "SENI_BUDAYA" | "UMKM" | "LAINNYA";
            /** @enum {string} */
            occupation: "PELAJAR" | "MAHASISWA" | "PEDAGANG" | "PETANI" | "NELAYAN" | "LAINNYA";
            /** Format: date */
            joinedOn: string;
            /** @enum {string} */
            post?: "KETUA" | "SEKRETARIS" | "BENDAHARA";
        };
        SkSummary: {
            /** Format: uuid */
            skId: string;
            number: string;
            /** Format: date */
            decreedOn: string;
            issuingOffice: string;
        };
        KimHistory: {
            entries: components["schemas"]["HistoryEntry"][];
        };
        HistoryEntry: {
            revision: string;
            /** Format: uuid */
            eventId: string;
            type: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["Caller"];
            data: Record<string, never>;
        };
        Caller: {
            subject: string;
            /** @enum {string} */
            role: "admin_diskominfo" | "camat" | "lurah" | "ketua" | "sekretaris" | "auditor";
            jurisdiction: string;
        };
        RenameKimBody: {
            name: string;
        };
        HoldMusyawarahBody: {
            /** Format: date */
            heldOn: string;
            participants: number;
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
            reason: "KEPUTUSAN_MUSYAWARAH" | "TIDAK_AKTIF" | "DIGABUNG" | "BATAL_DIBENTUK" | "LAINNYA";
        };
        JoinMemberBody: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            unsur: "KWT" | "KARANG_TARUNA" | "KADER_POSYANDU" | "SENI_BUDAYA" | "UMKM" | "LAINNYA";
            /** @enum {string} */
            occupation: "PELAJAR" | "MAHASISWA" | "PEDAGANG" | "PETANI" | "NELAYAN" | "LAINNYA";
            /** Format: date */
            joinedOn: string;
        };
        LeaveMemberBody: {
            /** Format: date */
            leftOn: string;
            /** @enum {string} */
            reason: "MENGUNDURKAN_DIRI" | "PINDAH" | "MENINGGAL" | "DIBERHENTIKAN" | "LAINNYA";
        };
        CorrectMembershipBody: {
            /** @enum {string} */
            unsur?: "KWT" | "KARANG_TARUNA" | "KADER_POSYANDU" | "SENI_BUDAYA" | "UMKM" | "LAINNYA";
            /** @enum {string} */
            occupation?: "PELAJAR" | "MAHASISWA" | "PEDAGANG" | "PETANI" | "NELAYAN" | "LAINNYA";
            /** Format: date */
            joinedOn?: string;
            /** @enum {string} */
            reason: "SALAH_KETIK" | "DATA_BERUBAH" | "PERMINTAAN_ANGGOTA" | "LAINNYA";
        };
        AssignMemberBody: {
            /** @enum {string} */
            bidang?: "PENGUMPULAN" | "PENGOLAHAN" | "PENYEBARAN";
            seksi?: string;
        };
        AppointOfficerBody: {
            /** @enum {string} */
            post: "KETUA" | "SEKRETARIS" | "BENDAHARA";
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
            signatory: components["schemas"]["Signatory"];
        };
        Signatory: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            capacity: "DEFINITIF" | "PLT" | "PLH" | "PJ";
        };
        DecreeBody: {
            number: string;
            /** Format: date */
            decreedOn: string;
            signatory: components["schemas"]["Signatory"];
        };
        ExtendSkBody: {
            /** Format: date */
            termEnd: string;
            number: string;
            /** Format: date */
            decreedOn: string;
            signatory: components["schemas"]["Signatory"];
        };
        RevokeSkBody: {
            /** @enum {string} */
            reason: "TIDAK_AKTIF" | "MELANGGAR_KETENTUAN" | "PERMINTAAN_KIM" | "CACAT_HUKUM" | "LAINNYA";
            number: string;
            /** Format: date */
            decreedOn: string;
            signatory: components["schemas"]["Signatory"];
        };
        RecordIctProfileBody: {
            /** Format: date */
            surveyedOn: string;
            devices: components["schemas"]["DeviceCount"][];
            /** @enum {string} */
            connectivity: "TIDAK_ADA" | "SELULER_2G" | "SELULER_4G" | "SERAT_OPTIK";
            channels: ("GRUP_WHATSAPP" | "PAPAN_PENGUMUMAN" | "RADIO" | "RAPAT_WARGA" | "HARI_POSYANDU" | "PENGAJIAN" | "SITUS_WEB" | "MEDIA_SOSIAL" | "PENGERAS_SUARA_KELILING")[];
        };
        DeviceCount: {
            /** @enum {string} */
            device: "PONSEL" | "KOMPUTER" | "PRINTER" | "KAMERA" | "PENGERAS_SUARA" | "PROYEKTOR" | "RADIO";
            count: number;
        };
        RecordSecretariatBody: {
            address: string;
        };
        RecordOnlinePresenceBody: {
            /** Format: url */
            website?: string;
            socialAccounts: components["schemas"]["SocialAccount"][];
        };
        SocialAccount: {
            /** @enum {string} */
            platform: "FACEBOOK" | "INSTAGRAM" | "TIKTOK" | "X" | "YOUTUBE";
            /** Format: url */
            url: string;
        };
        RecordBooksBody: {
            books: ("ANGGOTA" | "TAMU" | "KEGIATAN" | "KEUANGAN" | "INVENTARIS" | "SURAT")[];
        };
        RecordStatutesBody: {
            /** Format: date */
            adoptedOn: string;
            sha256?: string;
        };
        Coverage: {
            kelurahan: components["schemas"]["LevelCoverage"];
            kecamatan: components["schemas"]["LevelCoverage"];
            regions: components["schemas"]["RegionCoverage"][];
        };
        LevelCoverage: {
            covered: number;
            total: number;
        };
        RegionCoverage: {
            wilayah: string;
            name: string;
            /** @enum {string} */
            level: "KELURAHAN" | "KECAMATAN";
            establishedKims: number;
        };
        SkVerification: {
            issuer: string;
            kimName: string;
            /** @enum {string} */
            level: "KELURAHAN" | "KECAMATAN";
            wilayah: string;
            region: string;
            /** @enum {string} */
            status: "VALID" | "EXPIRED" | "REVOKED" | "SUPERSEDED";
            /** Format: date */
            termStart?: string;
            /** Format: date */
            termEnd?: string;
            on?: components["schemas"]["DecreeReference"];
            endedBy?: components["schemas"]["DecreeReference"];
            changedBy: components["schemas"]["DecreeReference"][];
            document?: components["schemas"]["VerifiedDocument"];
            /** Format: uuid */
            skId: string;
            /** @enum {string} */
            kind: "ESTABLISH" | "AMEND" | "EXTEND" | "SUPERSEDE" | "REVOKE";
            number: string;
            /** Format: date */
            decreedOn: string;
        };
        DecreeReference: {
            /** Format: uuid */
            skId: string;
            /** @enum {string} */
            kind: "ESTABLISH" | "AMEND" | "EXTEND" | "SUPERSEDE" | "REVOKE";
            number: string;
            /** Format: date */
            decreedOn: string;
        };
        VerifiedDocument: {
            /** @enum {string} */
            signatureState: "valid" | "invalid" | "unknown_key";
            sha256: string;
            bytes: number;
            signature: components["schemas"]["DocumentSignature"];
        };
        DocumentSignature: {
            /** @enum {string} */
            algorithm: "Ed25519";
            keyId: string;
            value: string;
        };
        SigningKeys: {
            keys: components["schemas"]["SigningKey"][];
        };
        SigningKey: {
            /** @enum {string} */
            kty: "OKP";
            /** @enum {string} */
            crv: "Ed25519";
            x: string;
            kid: string;
            /** @enum {string} */
            alg: "EdDSA";
            /** @enum {string} */
            use: "sig";
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
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "body_malformed" | "idempotency_key_malformed" | "idempotency_key_missing" | "if_match_malformed" | "invalid_request" | "kim_position_malformed" | "request_malformed" | "url_malformed";
                } & components["schemas"]["Problem"];
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
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "token_expired" | "token_invalid" | "token_missing";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `forbidden`: You may not do this, or not here */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "forbidden";
                } & components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `document_missing`: No document of this SK is kept here
         *     - `kim_not_found`: There is no such KIM
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
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "document_missing" | "kim_not_found" | "person_not_found" | "problem_not_found" | "route_not_found" | "sk_not_found";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `method_not_allowed`: The address does not take this method */
        Problem405: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "method_not_allowed";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `request_timeout`: The request did not arrive in time */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "request_timeout";
                } & components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `already_established`: The KIM was established by another SK
         *     - `already_member`: The person is a member of this KIM already
         *     - `already_registered`: The Diskominfo has the KIM in its register already
         *     - `concurrent_change`: Others are changing the same thing
         *     - `kim_name_taken`: Another KIM of this region has the name
         *     - `musyawarah_held`: The musyawarah of this KIM was held on another day
         *     - `post_occupied`: The post is held by somebody else
         *     - `sk_number_taken`: The issuing office used this SK number before
         */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "already_established" | "already_member" | "already_registered" | "concurrent_change" | "kim_name_taken" | "musyawarah_held" | "post_occupied" | "sk_number_taken";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `document_erased`: The document was erased with a person whom it named */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "document_erased";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `stale_revision`: It was changed since you read it */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "stale_revision";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `body_too_large`: The body is too large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "body_too_large";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `media_type_unsupported`: The body is not of type application/json */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "media_type_unsupported";
                } & components["schemas"]["Problem"];
            };
        };
        /**
         * @description - `date_in_future`: What is recorded has not happened yet
         *     - `dates_out_of_order`: The dates are not in order
         *     - `guardian_consent_missing`: A guardian has to consent first
         *     - `holds_post`: The member still holds a post
         *     - `idempotency_key_reused`: The Idempotency-Key stands for another request
         *     - `kim_dissolved`: The KIM was dissolved
         *     - `member_name_missing`: There is no name to print for a member
         *     - `musyawarah_missing`: The musyawarah has not been held
         *     - `not_a_member`: The person is not a member of this KIM
         *     - `not_established`: The KIM has no SK yet
         *     - `not_registered`: The KIM is not in the register of the Diskominfo
         *     - `nothing_to_correct`: It is recorded so already
         *     - `officers_incomplete`: Ketua, Sekretaris and Bendahara are not all appointed
         *     - `post_vacant`: Nobody holds the post
         *     - `roster_full`: The KIM has as many members as it may have
         *     - `signatory_unknown`: There is no name to print for who signs
         *     - `sk_in_force`: The SK of the KIM is in force
         *     - `sk_not_in_force`: The KIM has no SK in force
         *     - `text_unprintable`: A text has a letter that documents cannot show
         *     - `too_few_members`: The KIM has fewer members than it must have
         *     - `too_many_members`: The KIM has more members than it may have
         *     - `wilayah_unknown`: The city has no such region
         *     - `wilayah_without_kim`: No KIM is seated in a region of this level
         */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "date_in_future" | "dates_out_of_order" | "guardian_consent_missing" | "holds_post" | "idempotency_key_reused" | "kim_dissolved" | "member_name_missing" | "musyawarah_missing" | "not_a_member" | "not_established" | "not_registered" | "nothing_to_correct" | "officers_incomplete" | "post_vacant" | "roster_full" | "signatory_unknown" | "sk_in_force" | "sk_not_in_force" | "text_unprintable" | "too_few_members" | "too_many_members" | "wilayah_unknown" | "wilayah_without_kim";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `if_match_missing`: If-Match is missing */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "if_match_missing";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `too_many_requests`: You have sent too many requests */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "too_many_requests";
                } & components["schemas"]["Problem"];
            };
        };
        /** @description - `headers_too_large`: The headers are too large */
        Problem431: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "headers_too_large";
                } & components["schemas"]["Problem"];
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
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "internal_error" | "malformed_reply" | "reply_too_large";
                } & components["schemas"]["Problem"];
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
                "application/problem+json": {
                    /** @enum {string} */
                    code?: "database_unavailable" | "events_unavailable" | "messaging_unavailable" | "read_model_behind" | "service_busy" | "service_timeout" | "service_unavailable" | "store_unavailable" | "token_keys_unavailable";
                } & components["schemas"]["Problem"];
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
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "wilayah": "18.72.05.1001",
                 *       "name": "Contoh Satu",
                 *       "phone": "+628000000000",
                 *       "birthDate": "1990-01-01"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterPersonBody"];
            };
        };
        responses: {
            /** @description It exists */
            201: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    personsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
                "Kim-Position"?: string;
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
                    /**
                     * @example {
                     *       "personId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *       "wilayah": "18.72.05.1001",
                     *       "name": "Contoh Satu",
                     *       "phone": "+628000000000",
                     *       "birthDate": "1990-01-01"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimsFind: {
        parameters: {
            query?: {
                wilayah?: string;
                level?: "KELURAHAN" | "KECAMATAN";
                status?: "PROPOSED" | "ESTABLISHED" | "DISSOLVED";
            };
            header?: {
                /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
                "Kim-Position"?: string;
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
                    /**
                     * @example {
                     *       "kims": [
                     *         {
                     *           "kimId": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *           "name": "Rejomulyo Informatif",
                     *           "wilayah": "18.72.05.1001",
                     *           "members": 1,
                     *           "level": "KELURAHAN",
                     *           "status": "ESTABLISHED"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KimDirectory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimsPropose: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Rejomulyo Informatif",
                 *       "wilayah": "18.72.05.1001"
                 *     }
                 */
                "application/json": components["schemas"]["ProposeKimBody"];
            };
        };
        responses: {
            /** @description It exists */
            201: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimsGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
                "Kim-Position"?: string;
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
                    /**
                     * @example {
                     *       "kimId": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "name": "Rejomulyo Informatif",
                     *       "wilayah": "18.72.05.1001",
                     *       "members": 1,
                     *       "level": "KELURAHAN",
                     *       "status": "ESTABLISHED",
                     *       "revision": "7",
                     *       "musyawarahHeldOn": "2023-10-28",
                     *       "roster": [
                     *         {
                     *           "personId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                     *           "unsur": "KWT",
                     *           "occupation": "PETANI",
                     *           "joinedOn": "2023-10-28",
                     *           "name": "Contoh Satu",
                     *           "post": "KETUA"
                     *         }
                     *       ],
                     *       "sk": {
                     *         "skId": "5d7e7c1a-6b0a-4f3c-8f0e-9a4b1c2d3e44",
                     *         "number": "489/07/401.403.6/2023",
                     *         "decreedOn": "2023-11-20",
                     *         "issuingOffice": "LURAH 18.72.05.1001"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["KimDetail"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimsHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
                "Kim-Position"?: string;
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
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "revision": "0",
                     *           "eventId": "0b0f6b0c-5a55-4d8e-9c3e-2c1f0a6d7e11",
                     *           "type": "KimProposed",
                     *           "at": "2023-10-28T03:00:00.000Z",
                     *           "actor": {
                     *             "subject": "lurah-rejomulyo",
                     *             "role": "lurah",
                     *             "jurisdiction": "18.72.05.1001"
                     *           },
                     *           "data": {
                     *             "kimId": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *             "name": "Rejomulyo Informatif",
                     *             "wilayah": "18.72.05.1001"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KimHistory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimChangesRename: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Rejomulyo Bersuara"
                 *     }
                 */
                "application/json": components["schemas"]["RenameKimBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimChangesMusyawarah: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "heldOn": "2023-10-28",
                 *       "participants": 40
                 *     }
                 */
                "application/json": components["schemas"]["HoldMusyawarahBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimChangesRegister: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "registeredOn": "2023-12-04",
                 *       "registrationNumber": "489/07/2023"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterKimBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimChangesAssignNationalNumber: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nationalNumber": "1872051001001",
                 *       "webAddress": "rejomulyo.kim.id",
                 *       "assignedOn": "2024-01-15"
                 *     }
                 */
                "application/json": components["schemas"]["AssignNationalNumberBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimChangesDissolve: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dissolvedOn": "2026-06-30",
                 *       "reason": "KEPUTUSAN_MUSYAWARAH"
                 *     }
                 */
                "application/json": components["schemas"]["DissolveKimBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterJoin: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "personId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                 *       "unsur": "KWT",
                 *       "occupation": "PETANI",
                 *       "joinedOn": "2023-10-28"
                 *     }
                 */
                "application/json": components["schemas"]["JoinMemberBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterLeave: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                personId: string;
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "leftOn": "2024-05-02",
                 *       "reason": "PINDAH"
                 *     }
                 */
                "application/json": components["schemas"]["LeaveMemberBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterCorrect: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                personId: string;
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "occupation": "PEDAGANG",
                 *       "reason": "SALAH_KETIK"
                 *     }
                 */
                "application/json": components["schemas"]["CorrectMembershipBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterAssign: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                personId: string;
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "bidang": "PENGOLAHAN"
                 *     }
                 */
                "application/json": components["schemas"]["AssignMemberBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterUnassign: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
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
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterAppoint: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "post": "KETUA",
                 *       "personId": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                 *       "since": "2023-10-28"
                 *     }
                 */
                "application/json": components["schemas"]["AppointOfficerBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rosterRelieve: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                post: "KETUA" | "SEKRETARIS" | "BENDAHARA";
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2024-05-02"
                 *     }
                 */
                "application/json": components["schemas"]["RelieveOfficerBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    skIssue: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "489/07/401.403.6/2023",
                 *       "decreedOn": "2023-11-20",
                 *       "signatory": {
                 *         "personId": "a7f0c1de-1b5e-4c7d-9e2f-3b4a5c6d7e8f",
                 *         "capacity": "DEFINITIF"
                 *       },
                 *       "termStart": "2023-11-20",
                 *       "termEnd": "2026-11-19"
                 *     }
                 */
                "application/json": components["schemas"]["IssueSkBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    skSupersede: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "489/07/401.403.6/2023",
                 *       "decreedOn": "2023-11-20",
                 *       "signatory": {
                 *         "personId": "a7f0c1de-1b5e-4c7d-9e2f-3b4a5c6d7e8f",
                 *         "capacity": "DEFINITIF"
                 *       },
                 *       "termStart": "2023-11-20",
                 *       "termEnd": "2026-11-19"
                 *     }
                 */
                "application/json": components["schemas"]["IssueSkBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    skAmend: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "489/07/401.403.6/2023",
                 *       "decreedOn": "2023-11-20",
                 *       "signatory": {
                 *         "personId": "a7f0c1de-1b5e-4c7d-9e2f-3b4a5c6d7e8f",
                 *         "capacity": "DEFINITIF"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["DecreeBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    skExtend: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "489/07/401.403.6/2023",
                 *       "decreedOn": "2023-11-20",
                 *       "signatory": {
                 *         "personId": "a7f0c1de-1b5e-4c7d-9e2f-3b4a5c6d7e8f",
                 *         "capacity": "DEFINITIF"
                 *       },
                 *       "termEnd": "2029-11-19"
                 *     }
                 */
                "application/json": components["schemas"]["ExtendSkBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    skRevoke: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "489/07/401.403.6/2023",
                 *       "decreedOn": "2023-11-20",
                 *       "signatory": {
                 *         "personId": "a7f0c1de-1b5e-4c7d-9e2f-3b4a5c6d7e8f",
                 *         "capacity": "DEFINITIF"
                 *       },
                 *       "reason": "TIDAK_AKTIF"
                 *     }
                 */
                "application/json": components["schemas"]["RevokeSkBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimProfileIctProfile: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "surveyedOn": "2024-01-15",
                 *       "devices": [
                 *         {
                 *           "device": "PONSEL",
                 *           "count": 5
                 *         }
                 *       ],
                 *       "connectivity": "SELULER_4G",
                 *       "channels": [
                 *         "GRUP_WHATSAPP",
                 *         "RAPAT_WARGA"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordIctProfileBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimProfileSecretariat: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "Balai Kelurahan Rejomulyo"
                 *     }
                 */
                "application/json": components["schemas"]["RecordSecretariatBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimProfileOnlinePresence: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "website": "https://rejomulyo.kim.id",
                 *       "socialAccounts": [
                 *         {
                 *           "platform": "INSTAGRAM",
                 *           "url": "https://www.instagram.com/contoh.kim"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordOnlinePresenceBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimProfileBooks: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "books": [
                 *         "ANGGOTA",
                 *         "KEGIATAN"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordBooksBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    kimProfileStatutes: {
        parameters: {
            query?: never;
            header: {
                /** @description Of your choice; the same key means the same request, which is carried out once */
                "Idempotency-Key": string;
                /** @description The ETag of the KIM as you know it; * for whatever it is now */
                "If-Match": string;
            };
            path: {
                kimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adoptedOn": "2023-11-02"
                 *     }
                 */
                "application/json": components["schemas"]["RecordStatutesBody"];
            };
        };
        responses: {
            /** @description It is done */
            200: {
                headers: {
                    /** @description The revision that was written */
                    ETag?: string;
                    /** @description Send it with a query to see what was written */
                    "Kim-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f8b2c1d-9e4a-4b6f-8d7c-5a1e2f3b4c5d",
                     *       "revision": "7",
                     *       "position": "4711"
                     *     }
                     */
                    "application/json": components["schemas"]["Written"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    coverageGet: {
        parameters: {
            query?: never;
            header?: {
                /** @description A position that a command answered: wait for it, and show what was written (2 s at most, then 503) */
                "Kim-Position"?: string;
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
                    /**
                     * @example {
                     *       "kelurahan": {
                     *         "covered": 1,
                     *         "total": 22
                     *       },
                     *       "kecamatan": {
                     *         "covered": 0,
                     *         "total": 5
                     *       },
                     *       "regions": [
                     *         {
                     *           "wilayah": "18.72.05.1001",
                     *           "name": "Rejomulyo",
                     *           "level": "KELURAHAN",
                     *           "establishedKims": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    skDocumentsDocument: {
        parameters: {
            query?: never;
            header?: never;
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
                    "application/pdf": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            503: components["responses"]["Problem503"];
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
                    "application/json": components["schemas"]["SkVerification"];
                    "text/html": unknown;
                };
            };
            404: components["responses"]["Problem404"];
            503: components["responses"]["Problem503"];
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
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            503: components["responses"]["Problem503"];
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
                    "application/json": components["schemas"]["SigningKeys"];
                };
            };
            503: components["responses"]["Problem503"];
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
                    "application/json": {
                        /** @example ok */
                        status?: string;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up"
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                status: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @example {} */
                        error?: {
                            [key: string]: {
                                status: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up"
                         *       }
                         *     }
                         */
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
                    "application/json": {
                        /** @example error */
                        status?: string;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up"
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                status: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect"
                         *       }
                         *     }
                         */
                        error?: {
                            [key: string]: {
                                status: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up"
                         *       },
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect"
                         *       }
                         *     }
                         */
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
