import { decodeUtf8 } from './decode-utf8.js';
import { CsvScanner } from './csv-scanner.js';
import { MAX_COLUMNS } from '../limits.js';
import { malformed, tooManyColumns } from './malformed.js';
import type { Reader, RecordFields } from './reader.js';
import { RowParser } from './row-parser.js';

const COMMA = ',';
const SEMICOLON = ';';
const TAB = '\t';

/** Tables with a header row (RFC 4180), cells parted by commas or, as spreadsheets in much of Europe write it, by semicolons. */
export const csv: Reader = tableReader(delimiterOf);

/** The same, with tabs. */
export const tsv: Reader = tableReader(() => TAB);

/** What parts the cells of a header row. */
export function delimiterOf(head: Uint8Array): string {
  const end = head.indexOf(0x0a);
  const line = Buffer.from(head.subarray(0, end < 0 ? head.length : end)).toString();
  return line.split(SEMICOLON).length > line.split(COMMA).length ? SEMICOLON : COMMA;
}

function tableReader(delimiter: (start: Uint8Array) => string): Reader {
  const tables = new WeakMap<Uint8Array, Promise<Table>>();
  return {
    scanner: (start) => new CsvScanner(delimiter(start).charCodeAt(0)),
    parse: async (record, head) => {
      if (head === null) throw malformed('its table has no header row');
      let table = tables.get(head);
      if (table === undefined) tables.set(head, (table = openTable(head, delimiter(head))));
      return (await table).fieldsOf(record);
    },
    hasHead: true,
    whole: false,
  };
}

async function openTable(head: Uint8Array, delimiter: string): Promise<Table> {
  checkColumns(head, delimiter);
  const rows = new RowParser(delimiter);
  const names = await rows.parse(decodeUtf8(head));
  return new Table(
    names.map((name) => name.trim()),
    rows,
    delimiter,
  );
}

const QUOTE = 0x22;

/** Refuses a row of too many cells before it is parted into them. */
function checkColumns(row: Uint8Array, delimiter: string): void {
  const code = delimiter.charCodeAt(0);
  let columns = 1;
  let quoted = false;
  for (let at = 0; at < row.length; at++) {
    const byte = row[at]!;
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === code && !quoted) columns++;
  }
  if (columns > MAX_COLUMNS) throw tooManyColumns(columns);
}

/** The columns of one table. */
class Table {
  readonly #names: readonly string[];
  readonly #rows: RowParser;
  readonly #delimiter: string;

  constructor(names: readonly string[], rows: RowParser, delimiter: string) {
    this.#names = names;
    this.#rows = rows;
    this.#delimiter = delimiter;
  }

  async fieldsOf(record: Uint8Array): Promise<RecordFields> {
    checkColumns(record, this.#delimiter);
    const cells = await this.#rows.parse(decodeUtf8(record));
    const [has, wants] = [cells.length, this.#names.length];
    if (has !== wants) throw malformed(`its row has ${has} cells, its header ${wants}`);
    return Object.fromEntries(this.#names.map((name, column) => [name, cells[column]!]));
  }
}
