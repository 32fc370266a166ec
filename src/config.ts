import { availableParallelism } from 'node:os';
import { didYouMean } from './closest-name.js';
import { CopydeskError, describeValue } from './errors.js';
import { MAX_ARTICLE_BYTES, MAX_ARTICLE_TIME, MAX_BATCH, MAX_THREADS, MIN_ARTICLE_TIME } from './limits.js';
import { SILENT, type Logger } from './log.js';
import type { OffsetUnit } from './record/record.js';
import { DEFAULT_STAGES, MODELLED_STAGES } from './stages/built-in.js';
import type { ModelChoices, StageSpec } from './stages/specs.js';

/** Options of {@link createDesk}. All can be left out. */
export interface DeskOptions {
  /**
   * Worker threads. 0 annotates in the calling thread, with the same results: for serverless functions, and for texts so few that
   * starting a thread (some 100 ms) costs more than it brings. What a stage of your own does is then done to your process:
   * `process.exit` ends it, and a loop that never awaits is beyond {@link articleTimeout}.
   *
   * Integer from 0 to 64.
   * @default one for each core (`os.availableParallelism()`)
   */
  readonly threads?: number | undefined;

  /**
   * What is done, in this order: names of built-in stages, `{ use: name, …options }`, or stages of your own,
   * `{ use: new URL('./my-stage.js', import.meta.url), …options }`.
   *
   * At least one; each must come after the stages that give the layers it needs.
   * @default ['normalise', 'sentences', 'entities', 'quotes', 'speakers', 'summary']
   */
  readonly stages?: readonly StageSpec[] | undefined;

  /**
   * Other trained models than the usual ones, by stage: your own, `{ entities: new URL('./mine.bin', import.meta.url) }`, or one that
   * ships, `{ entities: 'open' }`.
   *
   * File URLs, paths (with a slash or a dot in them; from the working folder) and names. A stage that names its own `model` in {@link stages} keeps it.
   * @default the usual models
   */
  readonly models?: ModelChoices | undefined;

  /**
   * Articles that go to a worker at a time, at most. Larger is a little faster, smaller holds less in memory; the results are the same.
   * A desk begins with one and takes as many as need about 100 ms, so that slow articles come one by one and are shared by all workers.
   * A batch does not wait until it is full while a worker is free.
   *
   * Integer from 1 to 4096.
   * @default 32
   */
  readonly batch?: number | undefined;

  /**
   * What offsets in records count: `utf16` units, so that `text.slice(start, end)` works in JavaScript; `codepoints`, as
   * Python's `text[start:end]` does; `bytes` of UTF-8.
   * @default 'utf16'
   */
  readonly offsets?: OffsetUnit | undefined;

  /**
   * Whether records hold the article's text.
   * @default true
   */
  readonly text?: boolean | undefined;

  /**
   * Quotes whose score is lower are left out of the records: higher for fewer that are wrong, lower for more that are found. A score is
   * the share of quotes like this one that are right.
   *
   * Number from 0 to 1.
   * @default 0
   */
  readonly minScore?: number | undefined;

  /**
   * Milliseconds one article may take. The clock starts when its turn comes, not when it is handed in; a slower one gives
   * `ERR_COPYDESK_ARTICLE_TIMEOUT`, and the others go on. With `threads: 0` it only ends stages that await.
   *
   * Integer from 10 to 3,600,000.
   * @default 30_000
   */
  readonly articleTimeout?: number | undefined;

  /**
   * Bytes of UTF-8 one article may have; a larger one gives `ERR_COPYDESK_ARTICLE_TOO_LARGE`.
   *
   * Integer from 1 to 268,435,456 (256 MiB).
   * @default 16_777_216 (16 MiB)
   */
  readonly maxArticleBytes?: number | undefined;

  /**
   * MiB of heap one worker may use. An article that needs more gives `ERR_COPYDESK_WORKER_DIED`, and its worker is replaced. Node's own
   * `--max-old-space-size` overrides it.
   *
   * Integer from 64 to 65,536.
   * @default 1024
   */
  readonly workerMemory?: number | undefined;

  /**
   * Is told of replaced workers and the like: a pino logger, or anything of its shape. Article texts are never logged.
   * @default none
   */
  readonly logger?: Logger | undefined;
}

/** {@link DeskOptions} with every default filled in. */
export type DeskSettings = {
  readonly [Option in keyof DeskOptions]-?: Exclude<DeskOptions[Option], undefined>;
};

/** How one option is checked, what a refusal asks for, and what stands in for a value left out. */
interface OptionRule<Value> {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
  readonly remedy: string;
  readonly fallback: () => Value;
}

function integer(min: number, max: number, remedy: string, fallback: () => number): OptionRule<number> {
  return {
    accepts: (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
    expected: `an integer from ${min} to ${max}`,
    remedy,
    fallback,
  };
}

const OFFSET_UNITS: readonly unknown[] = ['utf16', 'codepoints', 'bytes'] satisfies OffsetUnit[];

function isLogger(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const methods = value as Record<string, unknown>;
  return ['debug', 'info', 'warn', 'error'].every((level) => typeof methods[level] === 'function');
}

/** As far as its form goes: whether there is such a stage is told when it is made. */
function isStageSpec(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'use' in value);
}

function isModelChoice(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const stages: readonly string[] = MODELLED_STAGES;
  return Object.entries(value).every(
    ([stage, model]: [string, unknown]) =>
      stages.includes(stage) && (model === undefined || typeof model === 'string' || model instanceof URL),
  );
}

/** One rule an option; `keyof DeskOptions` holds the two together. */
const RULES: { readonly [Option in keyof DeskSettings]: OptionRule<DeskSettings[Option]> } = {
  threads: integer(0, MAX_THREADS, 'Pass a number, or leave it out for one a core.', () =>
    Math.min(availableParallelism(), MAX_THREADS),
  ),
  stages: {
    accepts: (value) => Array.isArray(value) && value.length > 0 && value.every(isStageSpec),
    expected: 'an array of at least one stage, each a name or { use: name or URL, … }',
    remedy: `Leave it out for all: ${DEFAULT_STAGES.join(', ')}.`,
    fallback: () => DEFAULT_STAGES,
  },
  models: {
    accepts: isModelChoice,
    expected: `an object of URLs, paths or names by stage (${MODELLED_STAGES.join(', ')})`,
    remedy:
      "Pass { entities: new URL('./mine.bin', import.meta.url) }, { entities: 'open' }, or leave it out.",
    fallback: () => ({}),
  },
  batch: integer(1, MAX_BATCH, 'Pass a number of articles, or leave it out for 32.', () => 32),
  offsets: {
    accepts: (value) => OFFSET_UNITS.includes(value),
    expected: "'utf16', 'codepoints' or 'bytes'",
    remedy: 'Leave it out for utf16.',
    fallback: () => 'utf16',
  },
  text: {
    accepts: (value) => typeof value === 'boolean',
    expected: 'true or false',
    remedy: 'Leave it out to keep the text in the records.',
    fallback: () => true,
  },
  minScore: {
    accepts: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    expected: 'a number from 0 to 1',
    remedy: 'Pass 0.8, say, or leave it out for all quotes.',
    fallback: () => 0,
  },
  articleTimeout: integer(
    MIN_ARTICLE_TIME,
    MAX_ARTICLE_TIME,
    'Pass milliseconds, or leave it out for 30 seconds.',
    () => 30_000,
  ),
  maxArticleBytes: integer(
    1,
    MAX_ARTICLE_BYTES,
    'Pass a number of bytes, or leave it out for 16 MiB.',
    () => 16 * 2 ** 20,
  ),
  workerMemory: integer(64, 65_536, 'Pass MiB, or leave it out for 1024.', () => 1024),
  logger: {
    accepts: isLogger,
    expected: 'a logger with debug, info, warn and error',
    remedy: 'Pass a pino logger, or leave it out for silence.',
    fallback: () => SILENT,
  },
};

/** The names of all options. */
export const DESK_OPTIONS = Object.keys(RULES) as readonly (keyof DeskOptions)[];

/**
 * Checks options and fills in what is left out. Throws `ERR_COPYDESK_OPTION`, which quotes the value; unknown options are refused, so that
 * a misspelt one is noticed.
 */
export function deskSettings(options: DeskOptions = {}): DeskSettings {
  if (typeof options !== 'object' || (options as unknown) === null || Array.isArray(options))
    throw refusal('the options to be an object', options, 'Pass { threads: 2 }, or nothing at all.');
  for (const name of Object.keys(options))
    if (!Object.hasOwn(RULES, name))
      throw refusal(
        `only known options, not \`${name}\``,
        options[name as keyof DeskOptions],
        `${didYouMean(name, DESK_OPTIONS)}Options: ${DESK_OPTIONS.join(', ')}.`,
      );
  const settings = DESK_OPTIONS.map((name) => [name, checkedOption(name, options[name])]);
  return Object.fromEntries(settings) as DeskSettings;
}

function checkedOption(name: keyof DeskOptions, value: unknown): unknown {
  const { accepts, expected, remedy, fallback } = RULES[name];
  if (value === undefined) return fallback();
  if (!accepts(value)) throw refusal(`\`${name}\` to be ${expected}`, value, remedy);
  return value;
}

function refusal(expected: string, value: unknown, remedy: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_OPTION', { expected, got: describeValue(value), remedy });
}
