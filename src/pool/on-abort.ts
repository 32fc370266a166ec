/** Who waits for a signal. Node warns of a leak at eleven listeners of one signal, and a desk may have any number of batches under way. */
const waitingFor = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `react` when `signal` aborts, until the returned function is called. A signal has one listener, however many wait for it. One that
 * has aborted already calls nobody.
 */
export function onAbort(signal: AbortSignal, react: () => void): () => void {
  const waiting = waitingFor.get(signal) ?? listen(signal);
  waiting.add(react);
  return () => {
    waiting.delete(react);
  };
}

function listen(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  waitingFor.set(signal, waiting);
  const tellAll = (): void => {
    for (const react of waiting) react();
  };
  signal.addEventListener('abort', tellAll, { once: true });
  return waiting;
}

/** Does `work`, but rejects with the signal's reason as soon as it aborts; what `work` comes to after that is dropped. */
export async function untilAborted<Result>(
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (signal === undefined) return work();
  signal.throwIfAborted();
  let leave = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = onAbort(signal, () => {
      reject(signal.reason as Error);
    });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    leave();
  }
}
