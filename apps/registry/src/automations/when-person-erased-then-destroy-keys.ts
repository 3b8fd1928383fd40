import { destroyKeys, tieKeys } from '@app/personal-data';
import type { Automation } from '@app/read-models';
import { personCodec } from '../person/person.codec';
import type { PersonEvent } from '../person/person.events';
import { documentSubject, skDocumentCodec } from '../sk-document/sk-document.codec';
import type { SkDocumentEvent } from '../sk-document/sk-document.events';

/**
 * Destroys the keys of those who were erased, and of what is tied to them: records that were merged into theirs, and
 * documents that name them. Its checkpoint lies in the database of keys and moves in the transaction that destroys, so an
 * older backup of the keys brings an older checkpoint, and every erasure since is carried out again.
 */
export const whenPersonErasedThenDestroyKeys: Automation<PersonEvent | SkDocumentEvent> = {
  name: 'key_destruction_v1',
  codecs: [personCodec, skDocumentCodec],

  on: {
    PersonErased: (sql, { data: { personId } }) => destroyKeys(sql, [personId]),
    PersonMerged: (sql, { data: { personId, into } }) => tieKeys(sql, personId, [into]),
    SkDocumentKept: (sql, { data: { skId, personIds } }) => tieKeys(sql, documentSubject(skId), personIds),
  },
};
