import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import type { JobFiles } from './begin-job.js';
import { ByteCursor } from './byte-cursor.js';
import { outputBytes } from './output-bytes.js';
import { IndexReader, type IndexEntry } from './record-index.js';

/** One record's share of a job's files, as it lies there. */
export interface IndexedRecord {
  readonly entry: IndexEntry;
  readonly output: Uint8Array;
  readonly reject: Uint8Array;
}

/** Reads the output and rejects of a job that is done, record by record, by its index. */
export class IndexedOutput {
  readonly #path: string;
  readonly #index: IndexReader;
  readonly #output: ByteCursor;
  readonly #rejects: ByteCursor | null;

  private constructor(path: string, index: IndexReader, output: ByteCursor, rejects: ByteCursor | null) {
    this.#path = path;
    this.#index = index;
    this.#output = output;
    this.#rejects = rejects;
  }

  /** Goes behind the `head` that stands once at the beginning of the output. Throws `ERR_COPYDESK_INPUT_MISSING`, `_INPUT_UNREADABLE`. */
  static async open(
    files: Pick<JobFiles, 'out' | 'rejects' | 'index'>,
    head: string,
  ): Promise<IndexedOutput> {
    for (const uri of [files.out, files.index])
      if (!(await isThere(uri))) throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri });
    const output = new ByteCursor(outputBytes(files.out));
    await output.take(Buffer.byteLength(head));
    const rejects = (await isThere(files.rejects)) ? new ByteCursor(createReadStream(files.rejects)) : null;
    return new IndexedOutput(files.out, new IndexReader(files.index), output, rejects);
  }

  /** The next record; null behind the last. Throws `ERR_COPYDESK_INPUT_UNREADABLE` where the files are not those of the index. */
  async next(): Promise<IndexedRecord | null> {
    const entry = await this.#index.next();
    if (entry === null) {
      if (!(await this.#output.atEnd()) || (await this.#rejects?.atEnd()) === false) throw this.#changed();
      return null;
    }
    const output = await this.#output.take(entry.output);
    const reject = entry.reject === 0 ? NO_BYTES : ((await this.#rejects?.take(entry.reject)) ?? NO_BYTES);
    if (output.length < entry.output || reject.length < entry.reject) throw this.#changed();
    return { entry, output, reject };
  }

  async close(): Promise<void> {
    await this.#index.close();
    await this.#output.close();
    await this.#rejects?.close();
  }

  #changed(): CopydeskError {
    const cause = 'output, rejects and index do not go together: one of them was changed';
    return new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', { uri: this.#path, cause });
  }
}

const NO_BYTES = new Uint8Array();

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
