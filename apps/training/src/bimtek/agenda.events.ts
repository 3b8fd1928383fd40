import type { TopicCode } from '@app/contracts';
import type { Event } from '@app/event-sourcing';

/** A person of the registry speaks, by reason of an office. Named again, the last word holds. */
export type SpeakerNamed = Event<
  'SpeakerNamed',
  { bimtekId: string; personId: string; office: string; topic: string }
>;

export type SpeakerDropped = Event<'SpeakerDropped', { bimtekId: string; personId: string }>;

/** Who opens the Bimtek; the last one named. Says nothing about whether it was opened. */
export type OpenerNamed = Event<'OpenerNamed', { bimtekId: string; personId: string; office: string }>;

/** A topic is on the agenda and counts so many training hours (JP). */
export type TopicAdded = Event<
  'TopicAdded',
  { bimtekId: string; topicId: string; code: TopicCode; title: string; jp: number }
>;

export type TopicDropped = Event<'TopicDropped', { bimtekId: string; topicId: string }>;

/** A file is handed out. Only its hash tells whether what lies behind the link is still it. */
export type MaterialAdded = Event<'MaterialAdded', { bimtekId: string; title: string; sha256: string; link: string }>;

/** It is not handed out. */
export type MaterialDropped = Event<'MaterialDropped', { bimtekId: string; sha256: string }>;

export type AgendaEvent =
  SpeakerNamed | SpeakerDropped | OpenerNamed | TopicAdded | TopicDropped | MaterialAdded | MaterialDropped;
