/** Something that the person at the terminal can put right. The message is one line that says what and how. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
