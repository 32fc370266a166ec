import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/package-root.js';

/** Kinds of record: what `npm run bench` measured, and what `npm run bench:peers` did. */
export type RecordKind = 'speed' | 'peers';

const FOLDER = join(PACKAGE_ROOT, 'bench/record');

/** Keeps a record as `bench/record/<date>-<machine>.<kind>.json`. */
export function keepRecord(kind: RecordKind, record: object): void {
  const date = new Date().toISOString().slice(0, 10);
  const cpu = cpus()[0]?.model ?? 'unknown';
  const machine = cpu
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${date}-${machine}.${kind}.json`), JSON.stringify(record, null, 2) + '\n');
}

/** The newest record of a kind; null where none is kept. */
export function newestRecord(kind: RecordKind): unknown {
  const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const newest = names
    .filter((name) => name.endsWith(`.${kind}.json`))
    .sort()
    .at(-1);
  return newest === undefined ? null : JSON.parse(readFileSync(join(FOLDER, newest), 'utf8'));
}
