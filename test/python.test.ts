import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../src/desk.js';
import type { Article } from '../src/document/article.js';

const PAGE = readFileSync(join(import.meta.dirname, '..', 'docs', 'python.md'), 'utf8');
const ARTICLES: readonly Article[] = [
  { id: '007', text: '🎉 Port Lorne rejoiced. “At last 🙂,” said Ada Quill. Rain fell.' },
  { id: '2025-03-20', text: 'One sentence.' },
  { id: 'empty', text: '' },
];
const SENTENCES = [
  '007 🎉 Port Lorne rejoiced.',
  '007 “At last 🙂,” said Ada Quill.',
  '007 Rain fell.',
  '2025-03-20 One sentence.',
];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-python-'));
  await using desk = createDesk({ threads: 0, offsets: 'codepoints' });
  const records = await Promise.all(ARTICLES.map(async (article) => desk.annotate(article)));
  writeFileSync(
    join(folder, 'annotated.ndjson'),
    records.map((record) => JSON.stringify(record) + '\n').join(''),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const python = process.env['PYTHON'] ?? 'python3';
const has = (module: string) => spawnSync(python, ['-c', `import ${module}`]).status === 0;

/** Runs a program of the page; its lines. */
function run(name: string): string[] {
  const [, program = ''] =
    new RegExp(`<!-- python: ${name} -->\n\`\`\`python\n([^]*?)\`\`\``).exec(PAGE) ?? [];
  expect(program).not.toBe('');
  const { stdout, stderr } = spawnSync(python, ['-c', program], { cwd: folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe('the Python page', () => {
  it('slices records with the standard library', (context) => {
    if (!has('json')) context.skip(`${python} is not installed`);
    expect(run('json')).toEqual(SENTENCES);
  });

  it('slices records with pandas', (context) => {
    if (!has('pandas')) context.skip('pandas is not installed');
    expect(run('pandas')).toEqual(SENTENCES);
    expect(run('pandas-quotes').length).toBeGreaterThan(0);
  });
});
