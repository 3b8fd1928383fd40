import { destroyKeys, tieKeys } from '@app/personal-data';
import type { Automation } from '@app/read-models';
import { personCodec } from '../person/person.codec';
import type { PersonEvent } from '../person/person.events';

/**
 * Destroys the keys of those who were erased, and of what is tied to them: records that were merged into theirs, and
 * documents that name them. Its checkpoint lies in the database of keys and moves in the transaction that destroys, so an
 * older backup of the keys brings an older checkpoint, and every erasure since is carried out again.
 *
 * To have documents destroyed with the people whom they name, add the codec of `skDocument` and
 * `SkDocumentKept: (sql, { data: { skId, personIds } }) => tieKeys(sql, `sk-document:${skId}`, personIds)`.
 */
export const whenPersonErasedThenDestroyKeys: Automation<PersonEvent> = {
  name: 'key_destruction_v1',
  codecs: [personCodec],

  on: {
    PersonErased: (sql, { data: { personId } }) => destroyKeys(sql, [personId]),
    PersonMerged: (sql, { data: { personId, into } }) => tieKeys(sql, personId, [into]),
  },
};
