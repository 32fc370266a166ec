import { parse, parseString } from 'fast-csv';
import { malformed } from './malformed.js';

/**
 * Parses rows one at a time with fast-csv. One stream serves many rows (a stream a row costs 0.1 ms); it is only given rows with their
 * quotation marks in place, because fast-csv buffers an unclosed one without limit and stops at a misplaced one (fast-csv
 * #1093, #1095).
 */
export class RowParser {
  readonly #delimiter: string;
  #stream: ReturnType<typeof parse> | undefined;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The cells of a row. One call at a time. Rejects with `ERR_COPYDESK_RECORD_MALFORMED`. */
  async parse(row: string): Promise<string[]> {
    const line = row.endsWith('\r') ? row.slice(0, -1) : row;
    try {
      // To fast-csv a lone carriage return ends a row, unless it is quoted: more than one row may come of it.
      return await (line.includes('\r') ? this.#parseAlone(line) : this.#parseNext(line));
    } catch {
      this.#stream?.destroy();
      this.#stream = undefined;
      throw malformed('its row cannot be parted into cells');
    }
  }

  async #parseNext(line: string): Promise<string[]> {
    const stream = (this.#stream ??= parse({ headers: false, delimiter: this.#delimiter }));
    try {
      return await new Promise<string[]>((resolve, reject) => {
        stream.once('data', resolve).once('error', reject);
        // A row in which it sees an open quotation mark where we see none is kept back for ever.
        stream.write(`${line}\n`, () => {
          setImmediate(reject, new Error('a row that does not end'));
        });
      });
    } finally {
      stream.removeAllListeners('data').removeAllListeners('error');
    }
  }

  async #parseAlone(line: string): Promise<string[]> {
    const rows: string[][] = [];
    for await (const cells of parseString(line, { headers: false, delimiter: this.#delimiter }))
      rows.push(cells as string[]);
    if (rows.length !== 1) throw new Error('a carriage return outside of quotation marks');
    return rows[0]!;
  }
}
