import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import floors from './floors.json' with { type: 'json' };

/**
 * `npm run test:accuracy`: takes a minute or two, so it is a gate of .ci/run and no part of `npm test`. Accuracy on a slice of each of the
 * scoreboard's sets may not fall below what it once was. Floors lie a little under what was measured. They are raised; one is lowered
 * only for a reason that its commit gives.
 */

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared');
const asked = process.env['COPYDESK_ACCURACY'] !== undefined;
const present = existsSync(join(SHARED, 'eval/scoreboard.mjs'));
if (asked && !present) process.stderr.write('accuracy floors are not checked: ../shared/eval is not there\n');

/** Documents of a set that are looked at, spread evenly over it. */
const SLICE = 40;

const packed = (name: string): boolean => name.endsWith('.gz');

function linesOf(file: string): string[] {
  const bytes = readFileSync(file);
  return (packed(file) ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packed(file) ? gzipSync(content) : content);
}

function sliceOf(lines: readonly string[]): string[] {
  const step = Math.max(1, lines.length / SLICE);
  return Array.from({ length: Math.min(SLICE, lines.length) }, (_, at) => lines[Math.floor(at * step)]!);
}

const idOf = (line: string): string => (JSON.parse(line) as { id: string }).id;

/** Copies the dev sets, each cut to a slice, to where the scoreboard can read them. */
function sliceSets(to: string): void {
  const data = join(SHARED, 'data');
  for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' }))
    if (/[.-]?dev\.ndjson\.gz$/.test(name))
      write(join(to, name), sliceOf(linesOf(join(data, name))).join('\n') + '\n');
  const rules = 'sentences/golden-rules-en.json';
  write(join(to, rules), readFileSync(join(data, rules), 'utf8'));
  // Labels of speakers belong to articles of the quotes' set: those of its slice.
  const labels = 'polnear/speakers-dev.ndjson';
  const articles = new Set(linesOf(join(to, 'polnear/dev.ndjson.gz')).map(idOf));
  const kept = linesOf(join(data, labels)).filter((line) => articles.has(idOf(line)));
  write(join(to, labels), kept.join('\n') + '\n');
}

describe.runIf(asked && present)('accuracy on slices of the scoreboard', () => {
  const work = mkdtempSync(join(tmpdir(), 'copydesk-floors-'));
  const measured = new Map<string, number | null>();

  beforeAll(() => {
    sliceSets(work);
    // The scoreboard ends with 1 while a bar is out of reach; floors are asked for below.
    const run = spawnSync(process.execPath, [join(SHARED, 'eval/scoreboard.mjs'), '--data', work, '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (run.stdout === '') throw new Error(`the scoreboard said nothing: ${run.stderr.slice(-600)}`);
    for (const { name, value } of JSON.parse(run.stdout) as { name: string; value: number | null }[])
      measured.set(name, value);
    process.stderr.write(`${JSON.stringify(Object.fromEntries(measured), null, 1)}\n`);
  }, 400_000);

  afterAll(() => {
    rmSync(work, { recursive: true, force: true });
  });

  it.each(Object.entries(floors))('holds %s at %d or better', (name, floor) => {
    expect(measured.get(name) ?? null).not.toBeNull();
    expect(measured.get(name)).toBeGreaterThanOrEqual(floor);
  });
});
