/**
 * Everything that the registry refuses, by its code: of which kind the refusal is, which decides the status over HTTP,
 * and its title. Codes are public contract: never reworded, never reused.
 */
export const REGISTRY_PROBLEMS = {
  kim_not_found: { kind: 'not_found', title: 'There is no such KIM' },
  person_not_found: { kind: 'not_found', title: 'There is no such person' },
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
  already_established: { kind: 'taken', title: 'The KIM was established by another SK' },
  sk_number_taken: { kind: 'taken', title: 'The issuing office used this SK number before' },
} as const;

type Problems = typeof REGISTRY_PROBLEMS;

/** The codes of one kind: `RegistryProblem<'rejected'>`. */
export type RegistryProblem<Kind extends Problems[keyof Problems]['kind']> = {
  [Code in keyof Problems]: Problems[Code]['kind'] extends Kind ? Code : never;
}[keyof Problems];
