/** The work's outcome, or an error after so many milliseconds; then the signal tells the work to end. */
export const within = async <T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const late = new AbortController();
  const tooLate = new Promise<never>((_, reject) => {
    late.signal.addEventListener('abort', () => reject(new Error(`No answer within ${milliseconds} ms`)));
  });
  const timer = setTimeout(() => late.abort(), milliseconds);
  try {
    return await Promise.race([work(late.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
