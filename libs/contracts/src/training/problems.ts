import { REGISTRY_PROBLEMS } from '../registry/problems';

const { wilayah_unknown, date_in_future, dates_out_of_order, nothing_to_correct, text_unprintable } =
  REGISTRY_PROBLEMS;

/** Everything that training refuses, by its code; what is said of those of the registry holds here too. */
export const TRAINING_PROBLEMS = {
  wilayah_unknown,
  date_in_future,
  dates_out_of_order,
  nothing_to_correct,
  text_unprintable,
  bimtek_not_found: { kind: 'not_found', title: 'There is no such Bimtek' },
  certificate_not_found: { kind: 'not_found', title: 'There is no such certificate' },
  invitation_not_found: { kind: 'not_found', title: 'There is no such invitation' },
  participant_not_found: { kind: 'not_found', title: 'Nobody of this id takes part in the Bimtek' },
  outside_kecamatan: { kind: 'rejected', title: 'The region belongs to another kecamatan' },
  session_beyond_day: { kind: 'rejected', title: 'A session ends on the day on which it begins' },
  venue_missing: { kind: 'rejected', title: 'People meet somewhere: the Bimtek needs a venue' },
  venue_needless: { kind: 'rejected', title: 'A Bimtek that is held online only has no venue' },
  venue_taken: { kind: 'taken', title: 'Another Bimtek has the venue at this time' },
  minutes_number_taken: { kind: 'taken', title: 'The organiser used this number for other minutes' },
  bimtek_cancelled: { kind: 'rejected', title: 'The Bimtek was cancelled' },
  bimtek_closed: { kind: 'rejected', title: 'The Bimtek is closed: what was recorded changes by correction only' },
  bimtek_not_open: { kind: 'rejected', title: 'The Bimtek is not open' },
  bimtek_not_closed: { kind: 'rejected', title: 'The Bimtek has no minutes yet' },
  bimtek_open: { kind: 'rejected', title: 'The Bimtek is under way' },
  bimtek_without_topics: { kind: 'rejected', title: 'The Bimtek has no topics' },
  bimtek_not_over: { kind: 'rejected', title: 'The last session of the Bimtek is yet to come' },
  topic_unknown: { kind: 'rejected', title: 'The Bimtek has no such topic' },
  material_unknown: { kind: 'rejected', title: 'The Bimtek has no such material' },
  speaker_unknown: { kind: 'rejected', title: 'The person is no speaker of this Bimtek' },
  topic_known: { kind: 'taken', title: 'The topic is on the agenda otherwise' },
  material_known: { kind: 'taken', title: 'The material was added with other words or another link' },
  invitation_known: { kind: 'taken', title: 'They were invited already' },
  invitation_answered: { kind: 'taken', title: 'The invitation was answered otherwise already' },
  participant_known: { kind: 'taken', title: 'The person takes part in this Bimtek already' },
  not_a_participant: { kind: 'rejected', title: 'The person is not registered for this Bimtek' },
  on_waiting_list: { kind: 'rejected', title: 'The person is on the waiting list' },
  seats_taken: { kind: 'rejected', title: 'More people have a seat than there would be' },
  bimtek_full: { kind: 'rejected', title: 'All seats of the Bimtek are taken' },
  has_attended: { kind: 'rejected', title: 'The person was there already' },
  session_unknown: { kind: 'rejected', title: 'The Bimtek has no such session' },
  outside_session: { kind: 'rejected', title: 'This is not the time of the session' },
  attendance_recorded: { kind: 'taken', title: 'The attendance of this session is recorded otherwise already' },
  check_in_spent: { kind: 'taken', title: 'The check-in code was used already' },
  check_in_invalid: { kind: 'rejected', title: 'The check-in code is not one of this Bimtek' },
  not_an_attendee: { kind: 'rejected', title: 'The person has attended no session' },
  certificate_revoked: { kind: 'rejected', title: 'The certificate was revoked' },
  participant_name_missing: { kind: 'rejected', title: 'There is no name to print on the certificate' },
  result_recorded: { kind: 'taken', title: 'Another result of this test is recorded already' },
} as const;

type Problems = typeof TRAINING_PROBLEMS;

/** The codes of one kind: `TrainingProblem<'rejected'>`. */
export type TrainingProblem<Kind extends Problems[keyof Problems]['kind']> = {
  [Code in keyof Problems]: Problems[Code]['kind'] extends Kind ? Code : never;
}[keyof Problems];
