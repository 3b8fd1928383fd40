import { rejected, taken } from '../training.refusals';
import type {
  AddMaterial,
  AddTopic,
  DropMaterial,
  DropSpeaker,
  DropTopic,
  NameOpener,
  NameSpeaker,
} from './agenda.commands';
import type { BimtekEvent } from './bimtek.events';
import type { PlannedBimtek } from './bimtek.state';

// What is taught in a Bimtek, by whom, and what is handed out. Open to change until it is closed.

export const nameSpeaker = ({ data }: NameSpeaker, { speakers }: PlannedBimtek): BimtekEvent[] => {
  const named = speakers.get(data.personId);
  return named?.office === data.office && named.topic === data.topic ? [] : [{ type: 'SpeakerNamed', data }];
};

export const dropSpeaker = ({ data }: DropSpeaker, { speakers }: PlannedBimtek): BimtekEvent[] => {
  if (!speakers.has(data.personId)) throw rejected('speaker_unknown', 'The person is no speaker of this Bimtek');
  return [{ type: 'SpeakerDropped', data }];
};

export const nameOpener = ({ data }: NameOpener, { opener }: PlannedBimtek): BimtekEvent[] =>
  opener?.personId === data.personId && opener.office === data.office ? [] : [{ type: 'OpenerNamed', data }];

export const addTopic = ({ data }: AddTopic, { topics }: PlannedBimtek): BimtekEvent[] => {
  const known = topics.get(data.topicId);
  if (!known) return [{ type: 'TopicAdded', data }];
  if (known.code === data.code && known.title === data.title && known.jp === data.jp) return [];
  throw taken('topic_known', 'The topic is on the agenda with another title or other hours; drop it first');
};

export const dropTopic = ({ data }: DropTopic, { topics }: PlannedBimtek): BimtekEvent[] => {
  if (!topics.has(data.topicId)) throw rejected('topic_unknown', 'The Bimtek has no topic with this id');
  return [{ type: 'TopicDropped', data }];
};

export const addMaterial = ({ data }: AddMaterial, { materials }: PlannedBimtek): BimtekEvent[] => {
  const known = materials.get(data.sha256);
  if (!known) return [{ type: 'MaterialAdded', data }];
  if (known.title === data.title && known.link === data.link) return [];
  throw taken('material_known', 'The same file was added with another title or link');
};

export const dropMaterial = ({ data }: DropMaterial, { materials }: PlannedBimtek): BimtekEvent[] => {
  if (!materials.has(data.sha256)) throw rejected('material_unknown', 'The Bimtek has no material with this hash');
  return [{ type: 'MaterialDropped', data }];
};
