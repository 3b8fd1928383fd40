/** PostgreSQL did not answer, or the process is about to end. Whether an append was written is then not known. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';

  constructor(options?: ErrorOptions) {
    super('The event log is not available', options);
  }
}
