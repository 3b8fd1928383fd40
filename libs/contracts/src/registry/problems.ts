/**
 * Everything that the registry refuses, by its code: of which kind the refusal is, which decides the status over HTTP,
 * and its title. Codes are public contract: never reworded, never reused.
 */
export const REGISTRY_PROBLEMS = {
  kim_not_found: { kind: 'not_found', title: 'There is no such KIM' },
  person_not_found: { kind: 'not_found', title: 'There is no such person' },
  sk_not_found: { kind: 'not_found', title: 'There is no such SK' },
  document_missing: { kind: 'not_found', title: 'No document of this SK is kept here' },
  document_erased: { kind: 'gone', title: 'The document was erased with a person whom it named' },
  person_known: { kind: 'taken', title: 'A person with this NIK is registered already' },
  person_erased: { kind: 'rejected', title: 'The person was erased' },
  person_restricted: { kind: 'rejected', title: 'The processing of this person’s data is restricted' },
  already_merged: { kind: 'taken', title: 'The record was merged with another already' },
  merge_with_itself: { kind: 'rejected', title: 'A person cannot be merged with itself' },
  consent_missing: { kind: 'rejected', title: 'There is no such consent to withdraw' },
  guardian_unfit: { kind: 'rejected', title: 'This person cannot consent for the child' },
  not_a_minor: { kind: 'rejected', title: 'The person is no child' },
  data_request_not_found: { kind: 'not_found', title: 'There is no such request' },
  data_request_answered: { kind: 'taken', title: 'The request was answered otherwise already' },
  breach_not_found: { kind: 'not_found', title: 'There is no such breach' },
  time_in_future: { kind: 'rejected', title: 'The time lies in the future' },
  erasure_refused: { kind: 'rejected', title: 'The law keeps the person’s data for now' },
  import_not_found: { kind: 'not_found', title: 'There is no such import' },
  wilayah_unknown: { kind: 'rejected', title: 'The city has no such region' },
  wilayah_without_kim: { kind: 'rejected', title: 'No KIM is seated in a region of this level' },
  already_member: { kind: 'taken', title: 'The person is a member of this KIM already' },
  not_a_member: { kind: 'rejected', title: 'The person is not a member of this KIM' },
  roster_full: { kind: 'rejected', title: 'The KIM has as many members as it may have' },
  too_few_members: { kind: 'rejected', title: 'The KIM has fewer members than it must have' },
  holds_post: { kind: 'rejected', title: 'The member still holds a post' },
  post_occupied: { kind: 'taken', title: 'The post is held by somebody else' },
  post_vacant: { kind: 'rejected', title: 'Nobody holds the post' },
  officers_incomplete: { kind: 'rejected', title: 'Ketua, Sekretaris and Bendahara are not all appointed' },
  musyawarah_missing: { kind: 'rejected', title: 'The musyawarah has not been held' },
  musyawarah_held: { kind: 'taken', title: 'The musyawarah of this KIM was held on another day' },
  kim_name_taken: { kind: 'taken', title: 'Another KIM of this region has the name' },
  kim_dissolved: { kind: 'rejected', title: 'The KIM was dissolved' },
  date_in_future: { kind: 'rejected', title: 'What is recorded has not happened yet' },
  dates_out_of_order: { kind: 'rejected', title: 'The dates are not in order' },
  guardian_consent_missing: { kind: 'rejected', title: 'A guardian has to consent first' },
  nothing_to_correct: { kind: 'rejected', title: 'It is recorded so already' },
  too_many_members: { kind: 'rejected', title: 'The KIM has more members than it may have' },
  not_established: { kind: 'rejected', title: 'The KIM has no SK yet' },
  already_established: { kind: 'taken', title: 'The KIM was established by another SK' },
  sk_not_in_force: { kind: 'rejected', title: 'The KIM has no SK in force' },
  sk_in_force: { kind: 'rejected', title: 'The SK of the KIM is in force' },
  already_registered: { kind: 'taken', title: 'The Diskominfo has the KIM in its register already' },
  not_registered: { kind: 'rejected', title: 'The KIM is not in the register of the Diskominfo' },
  signatory_unknown: { kind: 'rejected', title: 'There is no name to print for who signs' },
  member_name_missing: { kind: 'rejected', title: 'There is no name to print for a member' },
  text_unprintable: { kind: 'rejected', title: 'A text has a letter that documents cannot show' },
  sk_number_taken: { kind: 'taken', title: 'The issuing office used this SK number before' },
} as const;

type Problems = typeof REGISTRY_PROBLEMS;

/** The codes of one kind: `RegistryProblem<'rejected'>`. */
export type RegistryProblem<Kind extends Problems[keyof Problems]['kind']> = {
  [Code in keyof Problems]: Problems[Code]['kind'] extends Kind ? Code : never;
}[keyof Problems];
