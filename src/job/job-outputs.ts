import type { JobFiles } from './begin-job.js';
import type { Checkpoint } from './journal.js';
import { OutputFile } from './output-file.js';
import { ENTRY_BYTES } from './record-index.js';

/** The files that a job writes while it is under way; see {@link JobFiles}. */
export class JobOutputs {
  readonly records: OutputFile;
  readonly rejects: OutputFile;
  readonly seen: OutputFile | null;
  readonly index: OutputFile | null;

  private constructor(
    records: OutputFile,
    rejects: OutputFile,
    seen: OutputFile | null,
    index: OutputFile | null,
  ) {
    this.records = records;
    this.rejects = rejects;
    this.seen = seen;
    this.index = index;
  }

  /** Begins them, or goes on behind a checkpoint; `has` says which of the two that not every job needs. */
  static async open(
    files: Omit<JobFiles, 'journal'>,
    last: Checkpoint | null,
    has: { readonly seen: boolean; readonly index: boolean },
  ): Promise<JobOutputs> {
    const records = await OutputFile.open(files.out, last?.records ?? 0);
    const rejects = await OutputFile.open(files.rejects, last?.rejects ?? 0);
    const seen = has.seen ? await OutputFile.open(files.seen, last?.seen ?? 0) : null;
    const indexed = (last?.counts.read ?? 0) * ENTRY_BYTES;
    const index = has.index ? await OutputFile.open(files.index, indexed) : null;
    return new JobOutputs(records, rejects, seen, index);
  }

  get #all(): OutputFile[] {
    return [this.records, this.rejects, this.seen, this.index].filter((file) => file !== null);
  }

  async sync(): Promise<void> {
    for (const file of this.#all) await file.sync();
  }

  async close(): Promise<void> {
    for (const file of this.#all) await file.close();
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    for (const file of this.#all) await file.discard();
  }
}
