import { readFile } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import type { RecordChoice } from '../readers/batch-builder.js';
import { recordLimit } from '../readers/record-limit.js';
import type { Reject } from '../record/reject.js';
import { SINKS } from '../sinks/formats.js';
import { REJECTED, type ArchiveOutput } from '../wire/raw-batch.js';
import { checkBalance } from './accounting.js';
import { Committer } from './committer.js';
import { withoutCopies } from './copy-finder.js';
import { IndexedOutput } from './indexed-output.js';
import type { JobWatch } from './job-options.js';
import type { JobPlan } from './job-plan.js';
import type { Checkpoint } from './journal.js';
import { OutputBatch } from './output-batch.js';
import { readBatches } from './read-batches.js';
import { NOWHERE, PlacesUnderWay } from './record-place.js';
import { numberIn, recordsOf, WHOLE } from './shard.js';

/** How a second try went. */
export interface Retried {
  readonly end: Checkpoint;
  /** Records that were tried again. */
  readonly retried: number;
}

/**
 * Annotates the rejects of a job that is done once more and merges them into its output, at the places where they would have
 * stood; the rest is copied as it is. The inputs are read again for it. Until all is written the job is what it was; a retry
 * that is interrupted has done nothing.
 */
export async function retryRejects(
  plan: JobPlan,
  before: Checkpoint,
  { signal, onProgress }: JobWatch,
  onBytes: (more: number) => number,
): Promise<Retried> {
  const { options, inputs, settings, totalBytes, pool, files, identity, sink, keeping } = plan;
  const wanted = await rejectsIn(options.retryRejects!);
  if (before.counts.rejected === 0) return { end: before, retried: 0 };
  const old = await IndexedOutput.open(files, SINKS[sink].head);
  const committer = await Committer.open({
    ...{ files, identity, sink, keeping, last: null, dedupes: false, resumable: false, replaces: true },
    work: before.work,
  });
  const merge = new Merge(old, committer);
  const shard = options.shard ?? WHOLE;
  const isShards = recordsOf(shard);
  const keeps: RecordChoice = (source, ordinal) =>
    isShards(source, ordinal) && wanted.get(source.uri)?.has(ordinal) === true;
  const places = new PlacesUnderWay();
  const batches = readBatches({
    ...{ inputs, from: options.from, batch: settings.batch, after: null, keeps, onBytes },
    maxRecordBytes: recordLimit(settings.maxArticleBytes),
    limit: options.limit ?? Infinity,
    onRecords: () => undefined,
  });
  try {
    for await (const output of pool.map(places.note(batches), { signal })) {
      const placeOf = places.take(output.serial);
      await merge.replace(output, (item) => numberIn(shard, placeOf(item)));
      const counts = committer.tally.counts(committer.tally.taken);
      onProgress?.({ bytes: onBytes(0), totalBytes, counts, resumedFrom: 0, limit: null });
    }
    await merge.finish();
    checkBalance(committer.tally.counts(before.counts.read));
    return { end: await committer.finish(), retried: merge.retried };
  } catch (thrown) {
    await committer.suspend();
    throw thrown;
  } finally {
    await old.close();
  }
}

/** The old records in their order, some of them replaced. */
class Merge {
  readonly #old: IndexedOutput;
  readonly #committer: Committer;
  readonly #batch = new OutputBatch();
  /** Which record comes next. */
  #next = 0;
  #retried = 0;

  constructor(old: IndexedOutput, committer: Committer) {
    this.#old = old;
    this.#committer = committer;
  }

  get retried(): number {
    return this.#retried;
  }

  /** Copies all records up to those of a batch, and puts these in their place. What was no reject stays. */
  async replace(
    { fates, output, outputEnds, rejects, rejectEnds }: ArchiveOutput,
    numberOf: (item: number) => number,
  ): Promise<void> {
    for (let item = 0; item < fates.length; item++) {
      await this.#copyUntil(numberOf(item));
      const old = await this.#take();
      if (old === null) return;
      if (old.entry.fate !== REJECTED) {
        this.#batch.add(old.entry.fate, old.output, old.reject);
        continue;
      }
      this.#retried++;
      this.#batch.add(
        fates[item]!,
        output.subarray(outputEnds[item - 1] ?? 0, outputEnds[item]),
        rejects.subarray(rejectEnds[item - 1] ?? 0, rejectEnds[item]),
      );
    }
  }

  async finish(): Promise<void> {
    await this.#copyUntil(Infinity);
    await this.#write();
  }

  async #copyUntil(number: number): Promise<void> {
    while (this.#next < number) {
      const old = await this.#take();
      if (old === null) return;
      this.#batch.add(old.entry.fate, old.output, old.reject);
      if (this.#batch.isFull) await this.#write();
    }
  }

  async #take(): ReturnType<IndexedOutput['next']> {
    this.#next++;
    return this.#old.next();
  }

  async #write(): Promise<void> {
    await this.#committer.write(withoutCopies(this.#batch.take(null)), () => NOWHERE);
  }
}

/** The ordinals of rejects by their input. Throws `ERR_COPYDESK_INPUT_MISSING`, `_INPUT_UNREADABLE`. */
async function rejectsIn(uri: string): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const found = new Map<string, Set<number>>();
  let text: string;
  try {
    text = await readFile(uri, 'utf8');
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError(
      isMissing ? 'ERR_COPYDESK_INPUT_MISSING' : 'ERR_COPYDESK_INPUT_UNREADABLE',
      details,
    );
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const origin = originOf(line);
    if (origin === null) {
      const cause = `line ${index + 1} is no reject, which has an origin with uri and ordinal`;
      throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', { uri, cause });
    }
    const ordinals = found.get(origin.uri) ?? new Set();
    found.set(origin.uri, ordinals.add(origin.ordinal));
  }
  return found;
}

function originOf(line: string): { readonly uri: string; readonly ordinal: number } | null {
  try {
    const { uri, ordinal } = (JSON.parse(line) as Reject).origin;
    return uri === null || !Number.isInteger(ordinal) ? null : { uri, ordinal };
  } catch {
    return null;
  }
}
