import { open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import type { Counts } from './accounting.js';
import type { JobIdentity } from './job-identity.js';
import type { WorkReport } from './work-times.js';
import { syncFolderOf, unlessUnwritable } from './safe-files.js';

/** How far a job has come: all of it is on the disk. */
export interface Checkpoint {
  /** The input that the last record came from, by its index, the records of those before it, and which of its own that was. */
  readonly input: number;
  readonly before: number;
  readonly ordinal: number;
  /** Bytes of records and of rejects. */
  readonly records: number;
  readonly rejects: number;
  /** Bytes of what is known of articles that are no copies; 0 when none are looked for. */
  readonly seen?: number;
  readonly counts: Readonly<Counts>;
  readonly rejectCodes: Readonly<Record<string, number>>;
  /** What the work took up to here. */
  readonly work?: WorkReport;
  /** Set when all is written and only the files' names are left to be given. */
  readonly complete?: boolean;
  /** Set when the files have their names. */
  readonly done?: boolean;
}

/** A journal as it lies on the disk. */
export interface JournalContent {
  readonly identity: JobIdentity;
  /** Null when nothing was committed yet. */
  readonly last: Checkpoint | null;
}

const VERSION = 3;

/** A journal that has grown beyond this is written anew, with its last checkpoint alone. */
const MAX_BYTES = 1 << 20;

/**
 * What is safe of a job, beside its output: a line that identifies the job, then a line a checkpoint. A checkpoint is written after what it
 * tells of was synced, so that whatever the journal says is there, is there.
 */
export class Journal {
  readonly #path: string;
  readonly #head: string;
  #handle: FileHandle | null;
  #size: number;

  private constructor(path: string, head: string, handle: FileHandle | null, size: number) {
    this.#path = path;
    this.#head = head;
    this.#handle = handle;
    this.#size = size;
  }

  /** The journal at `path`; null when there is none. Throws `ERR_COPYDESK_JOURNAL_INVALID`. A line that was cut off, or that a power cut left without its bytes, is passed over. */
  static async read(path: string): Promise<JournalContent | null> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw invalid(path, (cause as Error).message);
    }
    const lines = text.split('\n').slice(0, -1);
    if (lines.length === 0) throw invalid(path, 'it is empty');
    try {
      const { journal, ...identity } = JSON.parse(lines[0]!) as JobIdentity & { journal: number };
      if (journal !== VERSION) throw invalid(path, `it is of version ${journal}, not ${VERSION}`);
      return { identity, last: lastOf(lines.slice(1)) };
    } catch (cause) {
      if (cause instanceof CopydeskError) throw cause;
      throw invalid(path, 'it is not JSON');
    }
  }

  /** Begins a journal, or goes on with one after its last checkpoint. Throws `ERR_COPYDESK_OUTPUT_UNWRITABLE`. */
  static async begin(path: string, identity: JobIdentity, last: Checkpoint | null): Promise<Journal> {
    const head = `${JSON.stringify({ journal: VERSION, ...identity })}\n`;
    const text = last === null ? head : `${head}${JSON.stringify(last)}\n`;
    const handle = await replaceFile(path, text);
    return new Journal(path, head, handle, Buffer.byteLength(text));
  }

  /** A journal that replaces another, but not before its first checkpoint. */
  static later(path: string, identity: JobIdentity): Journal {
    return new Journal(path, `${JSON.stringify({ journal: VERSION, ...identity })}\n`, null, 0);
  }

  /** Notes a checkpoint. What it tells of must be synced before. */
  async note(checkpoint: Checkpoint): Promise<void> {
    const line = `${JSON.stringify(checkpoint)}\n`;
    const handle = this.#handle;
    const isFull = this.#size + line.length > this.#head.length + MAX_BYTES;
    if (handle === null || checkpoint.done === true || isFull) {
      await handle?.close();
      this.#handle = await replaceFile(this.#path, this.#head + line);
      this.#size = Buffer.byteLength(this.#head + line);
      return;
    }
    await unlessUnwritable(this.#path, async () => {
      await handle.appendFile(line);
      await handle.datasync();
    });
    this.#size += line.length;
  }

  async close(): Promise<void> {
    await this.#handle?.close().catch(() => undefined);
  }

  /** Leaves nothing behind; another one that was not replaced yet stays. */
  async discard(): Promise<void> {
    await this.close();
    if (this.#handle !== null) await rm(this.#path, { force: true });
  }
}

/** The last checkpoint that is whole: each was safe before the next was written. */
function lastOf(lines: readonly string[]): Checkpoint | null {
  for (const line of [...lines].reverse())
    try {
      return JSON.parse(line) as Checkpoint;
    } catch {
      // A file system may keep a file's new length and lose its bytes.
    }
  return null;
}

/** Writes a file anew, so that there is always the old or the new one, and gives it open for more. */
async function replaceFile(path: string, text: string): Promise<FileHandle> {
  return unlessUnwritable(path, async () => {
    const temporary = `${path}.part`;
    const handle = await open(temporary, 'w');
    await handle.appendFile(text);
    await handle.sync();
    await rename(temporary, path);
    await syncFolderOf(path);
    return handle;
  });
}

function invalid(uri: string, problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_JOURNAL_INVALID', { uri, problem });
}
