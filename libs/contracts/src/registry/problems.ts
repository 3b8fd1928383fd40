/** Codes with which the registry refuses a command or query. Public contract: never reworded, never reused. */
export const REGISTRY_PROBLEMS = {
  kim_not_found: 'There is no such KIM',
  person_not_found: 'There is no such person',
  wilayah_unknown: 'The city has no such region',
  wilayah_without_kim: 'No KIM is seated in a region of this level',
  already_member: 'The person is a member of this KIM already',
  not_a_member: 'The person is not a member of this KIM',
  roster_full: 'The KIM has as many members as it may have',
  too_few_members: 'The KIM has fewer members than it must have',
  holds_post: 'The member still holds a post',
  post_occupied: 'The post is held by somebody else',
  post_vacant: 'Nobody holds the post',
  officers_incomplete: 'Ketua, Sekretaris and Bendahara are not all appointed',
  musyawarah_missing: 'The musyawarah has not been held',
  musyawarah_held: 'The musyawarah of this KIM was held on another day',
  already_established: 'The KIM was established by another SK',
  sk_number_taken: 'The issuing office used this SK number before',
  read_model_behind: 'The answer does not show the given Kim-Position yet',
} as const;

export type RegistryProblem = keyof typeof REGISTRY_PROBLEMS;
