import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestRecord } from '../bench/record-files.js';
import { peersChart, peersTable, speedCaption, speedTable, type PeersRecord } from '../bench/publish.js';
import type { SpeedRecord } from '../bench/speed/report.js';
import { DESK_OPTIONS, deskSettings } from '../src/config.js';
import { createDesk } from '../src/desk.js';
import { ERROR_MESSAGES, RETIRED_CODES, WARNING_MESSAGES } from '../src/errors.js';

const FILE = join(import.meta.dirname, '..', 'README.md');
const readme = readFileSync(FILE, 'utf8');

const example = (name: string) => readFileSync(join(import.meta.dirname, 'examples', `${name}.ts`), 'utf8');

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;

function codeTable(messages: Readonly<Record<string, string>>): string {
  const rows = Object.entries(messages).map(([code, message]) => row([`\`${code}\``, message]));
  return `| code | says |\n|---|---|\n${rows.join('')}`;
}

const speed = newestRecord('speed') as SpeedRecord;
const peers = newestRecord('peers') as PeersRecord;

/** What a terminal shows for the article of the README's first lines. */
function bridge(): string {
  const command = join(import.meta.dirname, '../dist/src/cli/main.js');
  const cwd = join(import.meta.dirname, 'fixtures/readme');
  return execFileSync(process.execPath, [command, 'annotate', 'bridge.txt', '--no-colour'], {
    cwd,
    encoding: 'utf8',
  });
}

/** A small record in full, a line a field. */
async function smallRecord(): Promise<string> {
  await using desk = createDesk({ threads: 0, text: false });
  const record = await desk.annotate({
    id: 7,
    published: '2026-05-04',
    text: '“The bridge will open on Tuesday,” said Ada Quill, the mayor of Port Lorne.',
  });
  const shown = Object.entries(record).filter(([name]) => name !== 'producer' && name !== 'meta');
  const told = (value: unknown) =>
    JSON.stringify(value, null, 1)
      .replaceAll(/\n */g, ' ')
      .replaceAll(/([[{]) | ([\]}])/g, '$1$2');
  const lines = shown.map(([name, value]) => {
    const list =
      Array.isArray(value) && value.length > 0 && typeof value[0] === 'object' && name !== 'sentences';
    const items = list ? (value as unknown[]).map((item) => `\n    ${told(item)}`).join(',') : '';
    return `  "${name}": ${list ? `[${items}\n  ]` : told(value)}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The README with everything in it that is made from the sources and from what was measured. */
async function remade(): Promise<string> {
  const record = await smallRecord();
  return readme
    .replace(
      /(<!-- record -->\n```json\n)[^]*?(```\n)/,
      (_, opening: string, closing: string) => opening + record + closing,
    )
    .replace(
      /(\$ copydesk annotate bridge\.txt\n)[^]*?(```\n)/,
      (_, command: string, closing: string) => command + bridge() + closing,
    )
    .replace(/(<!-- speed -->\n)[^\n]*\n\n(?:\|.*\n)*/, (_, mark: string) =>
      [mark, speedCaption(speed), '\n', speedTable(speed)].join(''),
    )
    .replace(/(<!-- peers -->\n)(?:\|.*\n)*/, (_, mark: string) => mark + peersTable(peers))
    .replaceAll(
      /(<!-- example: ([\w-]+) -->\n```ts\n)[^]*?(```\n)/g,
      (_, opening: string, name: string, closing: string) => opening + example(name) + closing,
    )
    .replace(/(<!-- errors -->\n)(?:\|.*\n)*/, (_, mark: string) => mark + codeTable(ERROR_MESSAGES))
    .replace(/(<!-- warnings -->\n)(?:\|.*\n)*/, (_, mark: string) => mark + codeTable(WARNING_MESSAGES));
}

/** The cells of the table's rows under a heading. */
function tableUnder(heading: string): string[][] {
  const section = readme.split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

describe('the README', () => {
  // `npx vitest run test/readme -u` writes them anew.
  it('shows the programs, errors and warnings as they are', async () => {
    expect(readme.match(/<!-- example: /g)?.length).toBeGreaterThan(8);
    await expect(await remade()).toMatchFileSnapshot(FILE);
  });

  it('draws what was measured', async () => {
    await expect(peersChart(peers)).toMatchFileSnapshot(join(FILE, '../bench/record/peers.svg'));
  });

  it('lists every option, with its default', () => {
    const rows = tableUnder('Options of a desk');
    expect(rows.map(([name]) => name)).toEqual(DESK_OPTIONS.map((name) => `\`${name}\``));
    const settings = deskSettings({});
    const inWords = { threads: 'one a core', stages: 'all', logger: 'none' };
    for (const [index, name] of DESK_OPTIONS.entries())
      expect(rows[index]![3], name).toBe(
        name in inWords ? inWords[name as keyof typeof inWords] : `\`${JSON.stringify(settings[name])}\``,
      );
  });

  it('gives the limits that a refusal names', () => {
    for (const [name, , values] of tableUnder('Options of a desk')) {
      const option = name!.slice(1, -1);
      if (!values!.startsWith('integer')) continue;
      expect(() => deskSettings({ [option]: 1.5 })).toThrow(`to be an ${values!}`);
    }
  });
});

describe('codes', () => {
  it('are never used again', () => {
    for (const code of RETIRED_CODES) expect(ERROR_MESSAGES).not.toHaveProperty(code);
  });

  it('are named after copydesk, and say what to do', () => {
    for (const [code, message] of Object.entries(ERROR_MESSAGES)) {
      expect(code).toMatch(/^ERR_COPYDESK_[A-Z_]+$/);
      expect(message).toMatch(/\.$|\}$/);
    }
    for (const code of Object.keys(WARNING_MESSAGES)) expect(code).toMatch(/^WARN_COPYDESK_[A-Z_]+$/);
  });
});
