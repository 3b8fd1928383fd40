/** The value if it comes within so many milliseconds, else undefined. */
export const within = async <T>(milliseconds: number, promise: Promise<T>): Promise<{ value: T } | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise.then((value) => ({ value })), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
