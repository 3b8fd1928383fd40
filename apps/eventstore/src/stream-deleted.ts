/** A tombstone ends the stream: nothing can be read from it or appended to it any more. */
export class StreamDeleted extends Error {
  override readonly name = 'StreamDeleted';

  constructor(readonly stream: string) {
    super(`Event stream '${stream}' is deleted.`);
  }
}
