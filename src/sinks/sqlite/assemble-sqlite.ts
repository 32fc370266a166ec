import { rm, writeFile } from 'node:fs/promises';
import type { Statement } from 'node-sqlite3-wasm';
import { CopydeskError } from '../../errors.js';
import { rowsOf, type Cell } from '../rows.js';
import type { Assemble } from '../sink.js';
import { addIndexes } from './add-indexes.js';
import { INDEXES, SCHEMA, SEARCHES } from './schema.js';

/** Rows between two looks at whether the job is to end. */
const IN_ONE_GO = 1000;

/**
 * A SQLite database of articles, people, mentions and quotes, with full-text search over articles and quotes (FTS5). Written to its end under
 * another name; no journal is kept, because what is not whole is not kept.
 */
export const assembleSqlite: Assemble = async (records, out, signal) => {
  const { Database } = (await import('node-sqlite3-wasm')).default;
  const written = `${out}.making`;
  const discard = async (): Promise<void> => {
    for (const path of [written, `${written}.lock`]) await rm(path, { force: true, recursive: true });
  };
  await discard();
  // SQLite would make it for its owner's eyes alone; an empty file is a database too.
  await writeFile(written, '');
  const database = new Database(written);
  try {
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;${SCHEMA}BEGIN;`);
    const inserts = new Map<string, Statement>();
    const insert = (table: string, row: Readonly<Record<string, Cell>>): void => {
      const names = Object.keys(row);
      let statement = inserts.get(table);
      if (statement === undefined) {
        const places = names.map(() => '?').join(', ');
        statement = database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`);
        inserts.set(table, statement);
      }
      statement.run(Object.values(row).map(wellFormed));
    };
    let number = 0;
    for await (const record of records) {
      const { article, people, mentions, quotes } = rowsOf(record, ++number);
      insert('articles', article);
      for (const row of people) insert('people', row);
      for (const row of mentions) insert('mentions', row);
      for (const row of quotes) insert('quotes', row);
      if (number % IN_ONE_GO === 0) await turn(signal);
    }
    for (const statement of inserts.values()) statement.finalize();
    for (const { of, add } of SEARCHES) {
      const { last } = database.get(`SELECT max(rowid) AS last FROM ${of}`) as {
        readonly last: number | null;
      };
      for (let from = 1; from <= (last ?? 0); from += IN_ONE_GO) {
        database.run(add, [from, from + IN_ONE_GO - 1]);
        await turn(signal);
      }
    }
    database.exec('COMMIT');
    database.close();
    await addIndexes({ path: written, statements: INDEXES }, signal);
    return [{ written, name: out }];
  } catch (thrown) {
    if (database.isOpen) database.close();
    await discard();
    throw thrown;
  }
};

/** What goes on without a pause hears signals here. */
async function turn(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  if (signal?.aborted === true)
    throw new CopydeskError('ERR_COPYDESK_ABORTED', { reason: String(signal.reason) });
}

/** Half a surrogate pair has no form in UTF-8: it becomes U+FFFD, as in every output, of the same three bytes. */
function wellFormed(value: Cell): Cell {
  return typeof value === 'string' ? value.replaceAll(/\p{Surrogate}/gu, '\ufffd') : value;
}
