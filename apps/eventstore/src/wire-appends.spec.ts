import { UUID, WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import fc from 'fast-check';
import type { Append, AppendOutcome } from './append';
import { encodeBatchOutcome } from './wire-appends';

const append: Append = { stream: 'kim-1', expected: 'stream_exists', events: [] };
const place = fc.oneof(fc.bigInt({ min: 0n, max: 10n }), fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 63n - 1n }));

/** What the protocol's own classes read in the answer. */
const answered = (outcome: AppendOutcome, id = '6f6b0c1e-52c7-4b7e-9a55-0d6f0f5a9a01') => {
  const correlation = new UUID().setString(id).serializeBinary();
  const answer = encodeBatchOutcome({ correlation, streamName: Buffer.from('kim-1') }, append, outcome);
  const read = BatchAppendResp.deserializeBinary(answer);
  expect(read.getCorrelationId()?.getString()).toBe(id);
  expect(Buffer.from(read.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe('kim-1');
  return { success: read.getSuccess(), error: read.getError() };
};

describe('The answer to an append of a batch', () => {
  it('tells revision and position', () => {
    fc.assert(
      fc.property(place, place, fc.uuid(), (revision, position, id) => {
        const { success, error } = answered({ kind: 'appended', revision, position }, id);
        expect(error).toBeUndefined();
        expect(success?.getCurrentRevision()).toBe(`${revision}`);
        expect(success?.getPosition()?.toObject()).toEqual({
          commitPosition: `${position}`,
          preparePosition: `${position}`,
        });
      }),
    );
  });

  it('tells that there is no revision and no position', () => {
    const { success } = answered({ kind: 'appended', revision: -1n, position: undefined });
    expect(success?.hasNoStream()).toBe(true);
    expect(success?.hasNoPosition()).toBe(true);
  });

  it('tells the revision that the stream has in place of the expected one', () => {
    const { success, error } = answered({ kind: 'wrong_revision', actual: 7n });
    expect(success).toBeUndefined();
    const type = 'event_store.client.WrongExpectedVersion';
    const detail = error?.getDetails()?.unpack((bytes) => WrongExpectedVersion.deserializeBinary(bytes), type);
    expect(detail?.getCurrentStreamRevision()).toBe('7');
    expect(detail?.hasExpectedStreamExists()).toBe(true);
  });

  it('tells that the stream is deleted', () => {
    const { error } = answered({ kind: 'deleted' });
    expect(error?.getDetails()?.getTypeName()).toBe('event_store.client.StreamDeleted');
  });
});
