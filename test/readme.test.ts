import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESK_OPTIONS, deskSettings } from '../src/config.js';
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

/** The README with everything in it that is made from the sources. */
function remade(): string {
  return readme
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
    await expect(remade()).toMatchFileSnapshot(FILE);
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
