/** Work did not end in the time that it had. What it left open is rolled back, and it is held against the work itself. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';

  constructor(limitMs: number) {
    super(`It did not end within ${limitMs / 1_000} s`);
  }
}
