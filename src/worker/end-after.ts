/** Rejects when `running` takes longer than `ms`; what it comes to after that is dropped. */
export async function endAfter<Result>(
  running: Promise<Result>,
  ms: number,
  error: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const overtime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(error());
    }, ms);
  });
  try {
    return await Promise.race([running, overtime]);
  } finally {
    clearTimeout(timer);
  }
}
