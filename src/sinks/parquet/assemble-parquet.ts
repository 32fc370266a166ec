import { rm } from 'node:fs/promises';
import type { BasicType, ParquetWriter, Writer } from 'hyparquet-writer';
import { rowsOf, type Cell } from '../rows.js';
import type { Assemble } from '../sink.js';

/** Units of text in a row group: what is held of articles at a time. */
const GROUP_UNITS = 16_000_000;
/** Rows in a row group. */
const GROUP_ROWS = 50_000;

const WHOLE = new Set(['article', 'quote', 'start', 'end', 'cluster', 'cue_start', 'cue_end', 'speaker_start', 'speaker_end', 'speaker_cluster']); // prettier-ignore
const REAL = new Set(['score']);

const ARTICLE = 'article id title published source url language duplicate_of dateline_place dateline_date credit text summary meta offsets producer'.split(' '); // prettier-ignore
const QUOTE = 'article quote kind modality text start end content cue_start cue_end speaker speaker_text speaker_by speaker_start speaker_end speaker_cluster via score'.split(' '); // prettier-ignore
const ENTITY = 'article type text start end cluster score value'.split(' ');

/**
 * Three Parquet files, snappy within: articles under the output's own name, quotes and entities beside it, all with the number of
 * their article. Row groups end by number of rows or by size, so that readers and this writer hold little.
 */
export const assembleParquet: Assemble = async (records, out) => {
  const { fileWriter } = await import('hyparquet-writer');
  const places = { quotes: besideOf(out, 'quotes'), entities: besideOf(out, 'entities'), articles: out };
  const files = Object.values(places).map((name) => ({ written: `${name}.making`, name }));
  const [quotesFile, entitiesFile, articlesFile] = files as [Named, Named, Named];
  try {
    const tables = [
      await ParquetTable.begin(fileWriter(articlesFile.written), ARTICLE),
      await ParquetTable.begin(fileWriter(quotesFile.written), QUOTE),
      await ParquetTable.begin(fileWriter(entitiesFile.written), ENTITY),
    ] as const;
    let number = 0;
    for await (const record of records) {
      const { article, quotes, mentions } = rowsOf(record, ++number);
      tables[0].add(article);
      for (const row of quotes) tables[1].add(row);
      for (const row of mentions) tables[2].add(row);
    }
    for (const table of tables) table.finish();
    return files;
  } catch (thrown) {
    for (const { written } of files) await rm(written, { force: true });
    throw thrown;
  }
};

interface Named {
  readonly written: string;
  readonly name: string;
}

/** `news.parquet` to `news.quotes.parquet`. */
function besideOf(out: string, table: string): string {
  return out.replace(/(?:\.parquet)?$/i, (ending) => `.${table}${ending || '.parquet'}`);
}

/** One file of rows, a row group at a time. */
class ParquetTable {
  readonly #writer: ParquetWriter;
  readonly #names: readonly string[];
  #columns: Cell[][] = [];
  #units = 0;

  private constructor(writer: ParquetWriter, names: readonly string[]) {
    this.#writer = writer;
    this.#names = names;
    this.#begin();
  }

  static async begin(file: Writer, names: readonly string[]): Promise<ParquetTable> {
    const library = await import('hyparquet-writer');
    const columnData = names.map((name) => ({ name, data: [], type: typeOf(name), nullable: true }));
    const schema = library.schemaFromColumnData({ columnData });
    return new ParquetTable(
      new library.ParquetWriter({ writer: file, schema, createdBy: 'copydesk' }),
      names,
    );
  }

  add(row: Readonly<Record<string, Cell>>): void {
    for (const [column, name] of this.#names.entries()) {
      const value = row[name] ?? null;
      this.#columns[column]!.push(value);
      if (typeof value === 'string') this.#units += value.length;
    }
    if (this.#units > GROUP_UNITS || this.#columns[0]!.length >= GROUP_ROWS) this.#write();
  }

  finish(): void {
    if (this.#columns[0]!.length > 0) this.#write();
    void this.#writer.finish();
  }

  #write(): void {
    const columnData = this.#names.map((name, column) => ({
      name,
      data: this.#columns[column]!,
      type: typeOf(name),
    }));
    void this.#writer.write({ columnData, rowGroupSize: GROUP_ROWS });
    this.#begin();
  }

  #begin(): void {
    this.#columns = this.#names.map(() => []);
    this.#units = 0;
  }
}

function typeOf(name: string): BasicType {
  if (WHOLE.has(name)) return 'INT32';
  return REAL.has(name) ? 'DOUBLE' : 'STRING';
}
