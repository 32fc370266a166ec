import { DUPLICATE, FILTERED, MARKED, REJECTED, type ArchiveOutput } from '../wire/raw-batch.js';
import { noCounts, type Counts } from './accounting.js';
import type { Checkpoint } from './journal.js';

const CODE = /"error":\{"code":"(\w+)"/g;

/** Adds up what has become of records: counts, codes and bytes of rejects. */
export class Tally {
  readonly #counts: Counts;
  readonly #codes: Map<string, number>;
  #rejectBytes: number;

  /** Goes on from a checkpoint. */
  constructor(from: Pick<Checkpoint, 'counts' | 'rejectCodes' | 'rejects'> | null) {
    this.#counts = { ...noCounts(), ...from?.counts };
    this.#codes = new Map(Object.entries(from?.rejectCodes ?? {}));
    this.#rejectBytes = from?.rejects ?? 0;
  }

  copy(): Tally {
    return new Tally({ counts: this.#counts, rejectCodes: this.rejectCodes, rejects: this.#rejectBytes });
  }

  /** Takes the items `from` up to `to` of a batch. */
  add({ fates, rejects, rejectEnds }: ArchiveOutput, from: number, to: number): void {
    for (let item = from; item < to; item++)
      if (fates[item] === REJECTED) this.#counts.rejected++;
      else if (fates[item] === FILTERED) this.#counts.filtered++;
      else if (fates[item] === DUPLICATE) this.#counts.duplicate++;
      else {
        this.#counts.written++;
        if (fates[item] === MARKED) this.#counts.marked++;
      }
    const start = rejectEnds[from - 1] ?? 0;
    const end = rejectEnds[to - 1] ?? 0;
    this.#rejectBytes += end - start;
    if (end > start) this.#countCodes(Buffer.from(rejects.subarray(start, end)).toString());
  }

  /** Counts; `read` is what was cut, by those who cut. */
  counts(read: number): Counts {
    return { ...this.#counts, read };
  }

  /** Records taken, whatever became of them. */
  get taken(): number {
    const { written, rejected, duplicate, filtered } = this.#counts;
    return written + rejected + duplicate + filtered;
  }

  get rejectBytes(): number {
    return this.#rejectBytes;
  }

  get rejectCodes(): Record<string, number> {
    return Object.fromEntries([...this.#codes].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Ids come before the error, and quotation marks in them are escaped: the pattern finds errors only. */
  #countCodes(rejects: string): void {
    for (const [, code] of rejects.matchAll(CODE)) this.#codes.set(code!, (this.#codes.get(code!) ?? 0) + 1);
  }
}
