import { rm } from 'node:fs/promises';
import { SINKS } from '../sinks/formats.js';
import type { SinkName } from '../sinks/sink-names.js';
import type { JobFiles } from './begin-job.js';
import type { FoundCopies } from './copy-finder.js';
import type { JobWatch } from './job-options.js';
import type { JobIdentity } from './job-identity.js';
import { Journal, type Checkpoint } from './journal.js';
import type { RecordPlace } from './record-place.js';
import { JobOutputs } from './job-outputs.js';
import { nameOutput } from './name-output.js';
import { giveName, partOf } from './output-file.js';
import { indexEntries } from './record-index.js';
import { recordWriter, type RecordWriter } from './record-writer.js';
import { Tally } from './tally.js';
import { WorkTimes, type WorkReport } from './work-times.js';

/** Milliseconds between two checkpoints: what a power cut costs at most, and each costs the disk two syncs. */
const COMMIT_EVERY = 1000;

/** What a committer works on. */
export interface CommitterOptions {
  readonly files: JobFiles;
  readonly identity: JobIdentity;
  readonly sink: SinkName;
  readonly last: Checkpoint | null;
  readonly keeping: Keeping;
  /** Whether copies are looked for. */
  readonly dedupes: boolean;
  /** Whether the files replace those of a job that is done, all at once. */
  readonly replaces?: boolean;
  /** What work was done before this. */
  readonly work?: WorkReport | undefined;
  /** Whether checkpoints are made on the way. */
  readonly resumable: boolean;
}

/** What stays of a job's files when it is done. */
export interface Keeping {
  /** Whether the rejects file is made when it stays empty. */
  readonly emptyRejects: boolean;
  /** Whether the index stays where there are no rejects to try again: for shards. */
  readonly index: boolean;
  /** False for outputs in no order: no checkpoint and no index could say what is in them. */
  readonly ordered: boolean;
}

/**
 * Writes a job's outputs and notes in its journal how far they are safe. Sync first, note then: what the journal says is there, is
 * there; what lies beyond it is cut off when the job goes on.
 */
export class Committer {
  readonly #options: CommitterOptions;
  readonly #outputs: JobOutputs;
  readonly #journal: Journal;
  readonly #writer: RecordWriter;
  readonly #tally: Tally;
  readonly #work: WorkTimes;
  /** The last point up to which all is in the files, and whether the journal knows. */
  #safe: Checkpoint | null;
  #noted = true;
  #seenBytes: number;
  #nextCommit = performance.now() + COMMIT_EVERY;

  private constructor(options: CommitterOptions, outputs: JobOutputs, journal: Journal) {
    this.#options = options;
    this.#outputs = outputs;
    this.#journal = journal;
    this.#writer = recordWriter(outputs.records);
    this.#tally = new Tally(options.last);
    this.#work = new WorkTimes(options.last?.work ?? options.work);
    this.#safe = options.last;
    this.#seenBytes = options.last?.seen ?? 0;
  }

  /** Throws `ERR_COPYDESK_OUTPUT_UNWRITABLE`, `ERR_COPYDESK_JOURNAL_INVALID`. */
  static async open(options: CommitterOptions): Promise<Committer> {
    const { files, identity, last, sink, dedupes, keeping } = options;
    // The journal comes first: files without one could not be told from somebody else's.
    const journal = options.replaces
      ? Journal.later(files.journal, identity)
      : await Journal.begin(files.journal, identity, last);
    const outputs = await JobOutputs.open(files, last, { seen: dedupes, index: keeping.ordered });
    const committer = new Committer(options, outputs, journal);
    const head = Buffer.from(SINKS[sink].head);
    if (last === null) await committer.#writer.write(head, Uint32Array.of(head.length));
    return committer;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** Writes a batch's output; `placeOf` tells where a record of it came from. */
  async write(found: FoundCopies, placeOf: (item: number) => RecordPlace): Promise<void> {
    const { output, seen, seenEnds } = found;
    const { rejects, seen: seenFile, index } = this.#outputs;
    if (output.times !== null) this.#work.add(output.times, placeOf);
    const written = await this.#writer.write(output.output, output.outputEnds);
    await rejects.write(output.rejects);
    await seenFile?.write(seen);
    await index?.write(indexEntries(output));
    if (written > 0 && this.#options.resumable) {
      const tally = this.#tally.copy();
      tally.add(output, 0, written);
      const seenBytes = this.#seenBytes + (seenEnds[written - 1] ?? 0);
      this.#safe = this.#checkpoint(tally, placeOf(written - 1), seenBytes);
      this.#noted = false;
    }
    this.#tally.add(output, 0, output.fates.length);
    this.#seenBytes += seen.length;
    if (performance.now() >= this.#nextCommit) await this.#commit();
  }

  /** All is written: gives the files their names. */
  async finish(watch?: JobWatch): Promise<Checkpoint> {
    const { files, keeping, sink } = this.#options;
    const tail = Buffer.from(SINKS[sink].tail ?? '');
    await this.#writer.write(tail, Uint32Array.of(tail.length));
    await this.#writer.finish();
    const last = this.#safe ?? { input: 0, before: 0, ordinal: 0 };
    const complete = { ...this.#checkpoint(this.#tally, last, this.#seenBytes), complete: true };
    await this.#outputs.sync();
    await this.#journal.note(complete);
    await this.#outputs.close();
    const done = await nameFiles({ files, complete, keeping, sink, watch });
    await this.#journal.note(done);
    await this.#journal.close();
    return done;
  }

  /** Keeps what is safe for the next time; leaves nothing behind when nothing is. Throws nothing: something else went wrong. */
  async suspend(): Promise<void> {
    try {
      await this.#commit();
    } catch {
      // The journal is still that of an earlier checkpoint.
    }
    await this.#journal.close();
    await this.#outputs.close();
    if (this.#safe !== null) return;
    await this.#outputs.discard();
    await this.#journal.discard();
  }

  async #commit(): Promise<void> {
    this.#nextCommit = performance.now() + COMMIT_EVERY;
    if (this.#noted || this.#safe === null) return;
    await this.#outputs.sync();
    await this.#journal.note(this.#safe);
    this.#noted = true;
    this.#nextCommit = performance.now() + COMMIT_EVERY;
  }

  #checkpoint(tally: Tally, { input, before, ordinal }: RecordPlace, seen: number): Checkpoint {
    return {
      input,
      before,
      ordinal,
      records: this.#outputs.records.size,
      rejects: tally.rejectBytes,
      seen,
      counts: tally.counts(tally.taken),
      rejectCodes: tally.rejectCodes,
      work: this.#work.report,
    };
  }
}

/** A job whose records are all written. */
export interface CompleteJob {
  readonly files: JobFiles;
  readonly complete: Checkpoint;
  readonly keeping: Keeping;
  readonly sink: SinkName;
  readonly watch?: JobWatch | undefined;
}

/** Gives files that are complete their names, those that have them already left as they are. Gives the checkpoint of the end. */
export async function nameFiles(job: CompleteJob): Promise<Checkpoint> {
  const { files, complete, keeping, sink, watch } = job;
  const hasRejects = complete.rejects > 0;
  // Only to what grows can a later run or a merge add records.
  const growing = SINKS[sink].assemble === undefined && SINKS[sink].tail === undefined;
  await nameOrRemove(files.rejects, hasRejects || keeping.emptyRejects);
  await nameOrRemove(files.index, growing && keeping.ordered && (hasRejects || keeping.index));
  await rm(partOf(files.seen), { force: true });
  await nameOutput(files.out, sink, watch);
  return { ...complete, done: true };
}

/** A file that is not kept is removed, an earlier one of its name too. */
async function nameOrRemove(path: string, isKept: boolean): Promise<void> {
  if (isKept) return giveName(path);
  await rm(partOf(path), { force: true });
  await rm(path, { force: true });
}
