import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import pc from 'picocolors';
import { PACKAGE_ROOT } from '../src/package-root.js';
import type { AnnotatedArticle, RecordQuote } from '../src/record/record.js';
import type { Reject } from '../src/record/reject.js';

/**
 * `npm run demo`: runs the archive job over this folder, as a user would from a shell, and prints from the records it wrote who said
 * what. Ends with the job's exit code.
 */

const folder = relative(process.cwd(), PACKAGE_ROOT);
const command = join(folder, 'dist/src/cli/main.js');
const inputs = ['articles', 'hostile'].map((name) => join(folder, 'seeds', name));
const out = join(folder, 'dist/demo/records.ndjson');
const rejectsFile = join(folder, 'dist/demo/rejects.ndjson');
/** Longer quotes are cut when they are printed; the records hold them whole. */
const SHOWN_LENGTH = 160;

const print = (line = ''): void => void process.stdout.write(`${line}\n`);

function readLines(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);
}

/** Runs the job with its progress on this terminal; gives its exit code. */
async function runJob(): Promise<number> {
  const args = ['run', ...inputs, '--out', out, '--rejects', rejectsFile, '--fresh'];
  print(pc.dim(`$ copydesk ${args.join(' ')}`));
  const job = spawn(process.execPath, [command, ...args], { stdio: 'inherit' });
  return new Promise((resolve) =>
    job.on('close', (code) => {
      resolve(code ?? 1);
    }),
  );
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH - 1)}…` : line;
}

function speakerOf({ speaker }: RecordQuote): string {
  if (speaker === null) return pc.dim('somebody');
  const words = shorten(speaker.text);
  if (speaker.name === null || speaker.name === words) return pc.bold(words);
  return `${pc.bold(speaker.name)} ${pc.dim(`(${words})`)}`;
}

function printArticle({ id, title, quotes }: AnnotatedArticle): void {
  if (quotes === null || quotes.length === 0) return;
  print();
  print(pc.underline(title ?? id ?? 'an article without a name'));
  for (const quote of quotes) {
    const via = quote.via === null ? '' : pc.dim(` · via ${quote.via.text}`);
    const text = shorten(quote.text);
    print(`  ${speakerOf(quote)} ${pc.dim(quote.kind)}${via}`);
    print(`    ${quote.kind === 'direct' ? pc.green(`“${text}”`) : text}`);
  }
}

function printRejects(rejects: readonly Reject[]): void {
  if (rejects.length === 0) return;
  print();
  print(pc.underline('What could not be read, and where it stands'));
  for (const { origin, error } of rejects)
    print(
      `  ${origin.uri ?? '-'} ${pc.dim(`#${origin.ordinal} at byte ${origin.byte ?? '?'}`)} ${error.code}`,
    );
}

mkdirSync(join(folder, 'dist/demo'), { recursive: true });
process.exitCode = await runJob();
if (process.exitCode === 0) {
  const records = readLines(out) as AnnotatedArticle[];
  const rejects = readLines(rejectsFile) as Reject[];
  records.forEach(printArticle);
  printRejects(rejects);
  const all = records.flatMap(({ quotes }) => quotes ?? []);
  const named = all.filter(({ speaker }) => speaker !== null && speaker.name !== null);
  print();
  print(
    `${records.length} articles, ${all.length} quotes, ${named.length} with the speaker's name. ${rejects.length} rejects.`,
  );
  print(`records  ${out}`);
  if (rejects.length > 0) print(`rejects  ${rejectsFile}`);
}
