/** The promise's outcome, or an error after so many milliseconds; then `giveUp` ends what is still under way. */
export const within = async <T>(milliseconds: number, work: Promise<T>, giveUp?: () => Promise<void>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    work.catch(() => undefined);
    await giveUp?.();
    throw error;
  } finally {
    clearTimeout(timer);
  }
};
