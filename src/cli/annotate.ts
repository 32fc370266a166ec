import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { CopydeskError } from '../errors.js';
import type { PartialLayers } from '../pipeline.js';
import type { BuiltInName } from '../stages/built-in.js';
import type { StageSpec } from '../stages/specs.js';
import { wholeNumber } from './flag-values.js';

interface AnnotateFlags {
  readonly json: boolean;
  readonly explain: boolean;
  readonly colour?: boolean;
  readonly columns: number;
  readonly summarySentences?: number;
}

const MAX_COLUMNS = 100;
const STDIN = 0;

/** Registers `copydesk annotate [FILE]`: one article, for a person to read. */
export function registerAnnotate(program: Command): void {
  program
    .command('annotate')
    .description('annotate one article and print it for a person: who said what, names, summary')
    .argument('[file]', 'a text file; standard input without one, or with -')
    .option('--json', 'print the record instead', false)
    .option('--explain', 'say for each quote why this span, this cue and this speaker', false)
    .option('--summary-sentences <n>', 'length of the summary', wholeNumber(1))
    .option(
      '--columns <n>',
      'width to fill',
      wholeNumber(1),
      Math.min(process.stdout.columns || 80, MAX_COLUMNS),
    )
    .option('--no-colour', 'print without colours')
    .addHelpText(
      'after',
      '\nExamples:\n  copydesk annotate article.txt\n  pbpaste | copydesk annotate --explain\n',
    )
    .action(async (file: string | undefined, flags: AnnotateFlags) => {
      process.stdout.write(await annotateForReading(file, flags));
    });
}

async function readInput(file: string | undefined): Promise<{ id: string; text: string }> {
  const isStdin = file === undefined || file === '-';
  const uri = isStdin ? 'standard input' : file;
  let bytes: Buffer;
  try {
    bytes = readFileSync(isStdin ? STDIN : file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
      throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri }, { cause });
    throw new CopydeskError(
      'ERR_COPYDESK_INPUT_UNREADABLE',
      { uri, cause: (cause as Error).message },
      { cause },
    );
  }
  await refuseArchive(uri, bytes);
  return {
    id: isStdin ? 'stdin' : basename(file),
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  };
}

/** Marks that an archive or a page begins with, and hardly an article. */
const ARCHIVE_START = /^\ufeff?\s*(?:[{[<]|WARC\/)/;

/** Throws `ERR_COPYDESK_OPTION` for what `copydesk run` reads and what is no plain text: its markup would be read as prose. */
async function refuseArchive(uri: string, bytes: Buffer): Promise<void> {
  const start = bytes.subarray(0, 4096);
  if (!ARCHIVE_START.test(start.toString())) return;
  const { detectFormat } = await import('../readers/detect-format.js');
  const format = detectFormat(uri, start);
  if (format === null || format === 'text') return;
  throw new CopydeskError('ERR_COPYDESK_OPTION', {
    expected: 'the text of one article',
    got: `${uri}, which is ${format}`,
    remedy: 'copydesk run reads it: copydesk run FILE --out OUT.',
  });
}

/** Runs the pipeline in this thread and gives what is to be printed. The heavy rooms are loaded only now: `--help` stays quick. */
async function annotateForReading(file: string | undefined, flags: AnnotateFlags): Promise<string> {
  const article = await readInput(file);
  const [
    { composePipeline },
    { stageSpecs },
    { makeStages },
    { resolveSpecs },
    { producerOf },
    { toRecord },
    { DEFAULT_STAGES },
  ] = await Promise.all([
    import('../pipeline.js'),
    import('./stage-flags.js'),
    import('../stages/registry.js'),
    import('../stages/specs.js'),
    import('../record/producer.js'),
    import('../record/to-record.js'),
    import('../stages/built-in.js'),
  ]);
  const stages = await makeStages(resolveSpecs(stageSpecs(flags, stagesFor(flags, DEFAULT_STAGES))));
  const layers = await composePipeline(stages.map(({ stage }) => stage)).run(article);
  const record = toRecord(article, layers, {
    producer: producerOf(stages, {}),
    offsets: 'utf16',
    text: true,
  });
  if (flags.json) return `${JSON.stringify(record, null, 2)}\n`;
  const [{ viewArticle }, { createStyle }] = await Promise.all([
    import('./view/article-view.js'),
    import('./view/style.js'),
  ]);
  return viewArticle(record, {
    columns: flags.columns,
    style: createStyle(flags.colour !== false && process.stdout.isTTY),
    ...(flags.explain ? { explanations: explanations(layers) } : {}),
  });
}

/** The stages; the quotes with their reasons when these are to be printed. */
function stagesFor({ explain, json }: AnnotateFlags, stages: readonly BuiltInName[]): readonly StageSpec[] {
  if (!explain || json) return stages;
  return stages.map((name) => (name === 'quotes' ? { use: name, explain } : name));
}

/** Why each quote and its speaker, parallel to the quotes. */
function explanations({ quotes = [], speakers = [] }: PartialLayers): string[][] {
  return quotes.map(({ why }, index) => [
    ...why,
    ...(speakers[index]?.why ?? []).map((reason) => `speaker: ${reason}`),
  ]);
}
