export const TOO_LATE = Symbol('too late');

/** What the work comes to, or that it takes longer. It goes on then, and however it ends, nobody hears of it. */
export const inTime = async <T>(work: Promise<T>, milliseconds: number): Promise<T | typeof TOO_LATE> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof TOO_LATE>((resolve) => {
    timer = setTimeout(resolve, milliseconds, TOO_LATE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
