import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import type { PersonField, ReadingOccasion, ReadingPurpose } from '@app/contracts';
import { type Actor, EventStore } from '@app/event-sourcing';
import { type Fields, PersonalData } from '@app/personal-data';
import { KeyErasure } from '../person-erasure/key-erasure';
import { personalDataAccessCodec } from './personal-data-access.codec';
import type { PersonalDataRead } from './personal-data-access.events';

/** What is known of a request beside its content. */
export interface Request {
  /** UUID, unique to the message. */
  readonly requestId: string;
  readonly correlationId: string;
  readonly receivedAt: Date;
}

/** Who is shown personal data, where and for what. */
export interface Reading {
  readonly by: Actor;
  readonly purpose: ReadingPurpose;
  readonly occasion: ReadingOccasion;
  readonly request: Request;
  /** The grant by which it is shown, when that is not somebody's jurisdiction. */
  readonly breakGlass?: string | undefined;
}

/** Encrypted fields of one person, as a read model has them. */
export interface SealedPerson {
  readonly personId: string;
  /** In which they were stored. */
  readonly stream: string;
  readonly fields: Fields;
  readonly restricted: boolean;
}

/** Restricted data is kept, and used for oversight, the person's own rights and duties of law (UU 27/2022 Pasal 11, 15). */
const LAWFUL_ALWAYS: readonly ReadingPurpose[] = ['PENGAWASAN', 'HAK_SUBJEK', 'KEWAJIBAN_HUKUM'];

export const isShownWhenRestricted = (purpose: ReadingPurpose): boolean => LAWFUL_ALWAYS.includes(purpose);

/**
 * The one door through which personal data is shown. Every read is a fact in the log before it is answered; one that cannot
 * be recorded shows nothing.
 */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly store: EventStore,
    private readonly personalData: PersonalData,
    private readonly erasure: KeyErasure,
  ) {}

  /**
   * In the order given; empty for who was erased, and for who is restricted unless the purpose is one of the law. Throws
   * `Unavailable` when the read cannot be recorded, or while erasures are still to be carried out.
   */
  async open(sealed: readonly SealedPerson[], reading: Reading): Promise<Fields[]> {
    const shown = sealed.filter(({ restricted }) => !restricted || isShownWhenRestricted(reading.purpose));
    await this.record(shown, reading);
    const opened = await this.personalData.open(
      shown.map(({ personId, ...rest }) => ({ subject: personId, ...rest })),
    );
    const byPlace = new Map(shown.map((each, index) => [each, opened[index] ?? {}]));
    return sealed.map((each) => byPlace.get(each) ?? {});
  }

  /**
   * That these people are about to be looked at, where nothing of them is opened one by one: in a document that names them,
   * or by a search. Throws `Unavailable` as `open` does.
   */
  async record(shown: readonly Pick<SealedPerson, 'personId' | 'fields'>[], reading: Reading): Promise<void> {
    const personIds = [...new Set(shown.map(({ personId }) => personId))];
    await this.erasure.isCarriedOut(personIds);
    const fields = [...new Set(shown.flatMap((each) => Object.keys(each.fields)))].sort() as PersonField[];
    if (personIds.length === 0) return;
    const { by, purpose, occasion, request, breakGlass } = reading;
    const readId = uuidv5(JSON.stringify([occasion, personIds]), request.requestId);
    const stream = `${personalDataAccessCodec.category}-${readId}`;
    const read: PersonalDataRead = {
      type: 'PersonalDataRead',
      data: { readId, personIds, fields, purpose, occasion, ...(breakGlass !== undefined && { breakGlass }) },
    };
    const metadata = {
      $correlationId: request.correlationId,
      $causationId: request.requestId,
      at: request.receivedAt.toISOString(),
      actor: by,
    };
    const encoded = await personalDataAccessCodec.encode(read, { stream });
    await this.store.append(stream, [{ id: uuidv5(stream, request.requestId), ...encoded, metadata }], 'no_stream');
  }
}
