import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CopydeskError } from '../errors.js';

/** A file that appears under its name only when it is whole: written beside it, synced, renamed. */
export class OutputFile {
  readonly path: string;
  readonly #handle: FileHandle;
  #size = 0;

  private constructor(path: string, handle: FileHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /** Throws `ERR_COPYDESK_OUTPUT_UNWRITABLE`. */
  static async create(path: string): Promise<OutputFile> {
    return unlessUnwritable(path, async () => new OutputFile(path, await open(partOf(path), 'w')));
  }

  /** Bytes written. */
  get size(): number {
    return this.#size;
  }

  async write(bytes: Uint8Array): Promise<void> {
    await unlessUnwritable(this.path, async () => {
      // One call may write less than it was given, as on a disk that is nearly full.
      for (let from = 0; from < bytes.length;)
        from += (await this.#handle.write(bytes, from, bytes.length - from)).bytesWritten;
    });
    this.#size += bytes.length;
  }

  /** Gives the file its name. */
  async commit(): Promise<void> {
    await unlessUnwritable(this.path, async () => {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(partOf(this.path), this.path);
      await syncFolder(dirname(this.path));
    });
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(partOf(this.path), { force: true });
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}

/** A new name is only safe from a power cut once its folder is synced. Some systems cannot open folders: there it stays a hope. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(async () => handle.close());
  } catch {
    return;
  }
}

async function unlessUnwritable<Result>(uri: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    throw new CopydeskError(
      'ERR_COPYDESK_OUTPUT_UNWRITABLE',
      { uri, cause: (cause as Error).message },
      { cause },
    );
  }
}
