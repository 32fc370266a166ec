import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sqlite from 'node-sqlite3-wasm';

/** What must be equal of two outputs: all bytes; of a SQLite database all rows. */
export async function contentOf(path: string): Promise<unknown> {
  if (path.endsWith('.sqlite')) return rowsOf(path);
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** All rows of all tables, those of the indexes too, in the order in which they were written. */
function rowsOf(path: string): unknown {
  const database = new sqlite.Database(path, { readOnly: true });
  try {
    const tables = database.all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    return (tables as { readonly name: string }[]).map(({ name }) => {
      const rows = database.all(`SELECT * FROM "${name}"`);
      return { name, rows: createHash('sha256').update(JSON.stringify(rows, plain)).digest('hex') };
    });
  } finally {
    database.close();
  }
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
