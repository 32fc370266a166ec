import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { syncFolderOf, unlessUnwritable } from './safe-files.js';

/** A file that appears under its name only when it is whole: written beside it, synced, renamed. */
export class OutputFile {
  readonly path: string;
  readonly #handle: FileHandle;
  #size: number;

  private constructor(path: string, handle: FileHandle, size: number) {
    this.path = path;
    this.#handle = handle;
    this.#size = size;
  }

  /**
   * Begins a file, or goes on with one behind the bytes that are `kept`; what lies beyond them is cut off. Throws
   * `ERR_COPYDESK_OUTPUT_UNWRITABLE`, and `ERR_COPYDESK_JOURNAL_INVALID` when there are fewer bytes than that.
   */
  static async open(path: string, kept: number): Promise<OutputFile> {
    const part = partOf(path);
    return unlessUnwritable(path, async () => {
      const handle = await open(part, constants.O_RDWR | constants.O_CREAT, 0o666);
      const { size } = await handle.stat();
      if (size < kept) {
        await handle.close();
        const problem = `it tells of ${kept} bytes in ${part}, where there are ${size}`;
        throw new CopydeskError('ERR_COPYDESK_JOURNAL_INVALID', { uri: path, problem });
      }
      await handle.truncate(kept);
      return new OutputFile(path, handle, kept);
    });
  }

  /** Bytes written. */
  get size(): number {
    return this.#size;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await unlessUnwritable(this.path, async () => {
      // One call may write less than it was given, as on a disk that is nearly full.
      for (let from = 0; from < bytes.length;) {
        const left = bytes.length - from;
        from += (await this.#handle.write(bytes, from, left, this.#size + from)).bytesWritten;
      }
    });
    this.#size += bytes.length;
  }

  /** Waits until what was written is safe from a power cut. */
  async sync(): Promise<void> {
    await unlessUnwritable(this.path, async () => this.#handle.datasync());
  }

  /** Keeps what is written for another time. */
  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.close();
    await rm(partOf(this.path), { force: true });
  }
}

/** Where a file is written before it has its name. */
export function partOf(path: string): string {
  return `${path}.part`;
}

/** Gives a written file its name; one that has it already is left as it is. */
export async function giveName(path: string): Promise<void> {
  await unlessUnwritable(path, async () => {
    try {
      await rename(partOf(path), path);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
    await syncFolderOf(path);
  });
}
