import { CopydeskError } from '../errors.js';
import { onAbort } from './on-abort.js';
import type { MapOptions } from './work-pool.js';

/** A batch's output, or what kept it from coming. Never rejects, so that no failure is unhandled while it waits its turn. */
type Settled<Output> = { readonly output: Output } | { readonly thrown: unknown };

interface Slot<Output> {
  readonly settled: Promise<Settled<Output>>;
  done: boolean;
}

/** What {@link mapBatches} runs on. */
export interface MapContext<Input, Output> extends MapOptions {
  readonly run: (input: Input, signal: AbortSignal) => Promise<Output>;
  /** Batches under way or waiting to be taken, at most. */
  readonly window: number;
}

/**
 * Runs batches side by side and gives their outputs in order. A batch is pulled only while fewer than `window` are under way or not
 * yet taken, whether the reader is fast or slow.
 *
 * ```
 * inputs ─→ [ running | running | done | done ] ─→ outputs
 *            newest                     oldest = the head, next to be taken
 * ```
 */
export async function* mapBatches<Input, Output>(
  inputs: AsyncIterable<Input>,
  { run, window, ordered = true, signal }: MapContext<Input, Output>,
): AsyncGenerator<Output, void, undefined> {
  const stop = new AbortController();
  const iterator = inputs[Symbol.asyncIterator]();
  const slots: Slot<Output>[] = [];
  const source: { pulling: boolean; exhausted: boolean; failure?: { readonly thrown: unknown } } = {
    pulling: false,
    exhausted: false,
  };
  let wake = (): void => undefined;
  const changed = (): void => {
    wake();
  };

  const start = (input: Input): void => {
    const slot: Slot<Output> = { done: false, settled: settle(run(input, stop.signal)) };
    slots.push(slot);
    void slot.settled.then(() => {
      slot.done = true;
      changed();
    });
  };

  const fill = async (): Promise<void> => {
    if (source.pulling) return;
    source.pulling = true;
    try {
      while (!source.exhausted && slots.length < window && !stop.signal.aborted) {
        const next = await iterator.next();
        if (next.done === true) source.exhausted = true;
        else start(next.value);
        changed();
      }
    } catch (thrown) {
      // What was pulled before the source failed is still given.
      source.failure = { thrown };
      source.exhausted = true;
      changed();
    } finally {
      source.pulling = false;
    }
  };

  const abort = (): void => {
    stop.abort(signal?.reason);
    changed();
  };
  if (signal?.aborted === true) abort();
  const leave = signal && onAbort(signal, abort);

  try {
    for (;;) {
      if (stop.signal.aborted) throw abortedError(stop.signal.reason);
      void fill();
      const ready = slots.findIndex((slot, index) => slot.done && (!ordered || index === 0));
      if (ready >= 0) {
        const [slot] = slots.splice(ready, 1);
        const settled = await slot!.settled;
        void fill();
        if ('thrown' in settled) throw settled.thrown;
        yield settled.output;
        continue;
      }
      if (source.exhausted && slots.length === 0) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (source.failure !== undefined) throw source.failure.thrown;
  } finally {
    leave?.();
    stop.abort();
    await closeSource(iterator, source.pulling);
  }
}

async function settle<Output>(running: Promise<Output>): Promise<Settled<Output>> {
  try {
    return { output: await running };
  } catch (thrown) {
    return { thrown };
  }
}

/** Lets the source clean up. One that is still asked for its next batch may never answer: it is told, but not waited for. */
async function closeSource(iterator: AsyncIterator<unknown>, pulling: boolean): Promise<void> {
  const closing = iterator.return?.();
  if (closing === undefined) return;
  if (pulling) void closing.catch(() => undefined);
  else await closing;
}

/** The error of aborted work, with the signal's reason as its cause. */
export function abortedError(reason: unknown): CopydeskError {
  const text = reason instanceof Error ? reason.message : String(reason);
  return new CopydeskError('ERR_COPYDESK_ABORTED', { reason: text }, { cause: reason });
}
