import { CopydeskError } from '../errors.js';
import { Gate } from './gate.js';
import { abortedError, mapBatches } from './map-batches.js';
import type { MapOptions, WorkPool } from './work-pool.js';

/** Why work ends that a closing pool does not finish. */
const CLOSED = 'the desk was closed';

/**
 * What every pool does alike: lets batches in one for each worker, and no more once it is closed. How a batch is run, and
 * how it is ended before its time, is left to the kinds of pool.
 */
export abstract class GatedPool<Input, Output> implements WorkPool<Input, Output> {
  abstract readonly threads: number;
  abstract readonly window: number;
  abstract readonly batchUnits: number;
  readonly #gate: Gate;
  #closed = false;
  #aborted = false;

  /** `width`: batches that may be under way. */
  protected constructor(width: number) {
    this.#gate = new Gate(width);
  }

  /** Runs a batch whose turn has come. */
  protected abstract perform(input: Input, signal: AbortSignal | undefined): Promise<Output>;

  /** Ends the batches that are under way. */
  protected abstract endAll(reason: Error): void;

  /** Frees what the pool holds, when nothing is under way any more. */
  protected abstract release(): Promise<void>;

  /** Whether what is under way is not to be finished. */
  protected get aborted(): boolean {
    return this.#aborted;
  }

  async run(input: Input, signal?: AbortSignal): Promise<Output> {
    if (this.#closed) throw new CopydeskError('ERR_COPYDESK_DESK_CLOSED');
    try {
      return await this.#gate.pass(async () => {
        if (this.#aborted) throw abortedError(new Error(CLOSED));
        return this.perform(input, signal);
      }, signal);
    } catch (thrown) {
      if (signal?.aborted === true) throw abortedError(signal.reason);
      throw thrown;
    }
  }

  map(inputs: AsyncIterable<Input>, options: MapOptions = {}): AsyncGenerator<Output, void, undefined> {
    return mapBatches<Input, Output>(inputs, {
      ...options,
      window: this.window,
      run: async (input, signal) => this.run(input, signal),
    });
  }

  async whenFree(): Promise<void> {
    await this.#gate.whenFree();
  }

  async close({ abort = false }: { readonly abort?: boolean } = {}): Promise<void> {
    this.#closed = true;
    this.#aborted ||= abort;
    if (abort) this.endAll(new Error(CLOSED));
    await this.#gate.whenIdle();
    await this.release();
  }
}
