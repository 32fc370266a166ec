import type { StageFlags } from './stage-flags.js';
import type { LogLevel } from '../log.js';
import { MAX_ARTICLE_BYTES, MAX_ARTICLE_TIME, MAX_BATCH, MAX_THREADS, MIN_ARTICLE_TIME } from '../limits.js';
import { LOG_LEVELS } from '../log.js';
import type { FieldMap } from '../readers/article-fields.js';
import { FORMAT_NAMES, type FormatName } from '../readers/formats.js';
import type { OffsetUnit } from '../record/record.js';
import type { ModelChoices } from '../stages/specs.js';
import { SINK_NAMES, type SinkName } from '../sinks/sink-names.js';
import {
  fieldMap,
  languagesOf,
  modelChoices,
  names,
  ratio,
  oneOf,
  rejectLimit,
  score,
  shardOf,
  wholeNumber,
  type RejectLimit,
} from './flag-values.js';

/** One flag of a command. */
export interface Flag {
  /** As commander reads it: `--threads <n>`. */
  readonly flag: string;
  readonly does: string;
  readonly parse?: (value: string) => unknown;
  /** What a flag without its value means. */
  readonly preset?: string;
}

/** Every flag of `copydesk run` in the order of its help; the README's table is held equal to it. */
export const RUN_FLAGS: readonly Flag[] = [
  { flag: '--out <file>', does: 'where the records go; a name that ends in .gz compresses them' },
  {
    flag: '--from <format>',
    does: `format of the inputs: ${FORMAT_NAMES.join(', ')} (default: by content and name)`,
    parse: oneOf(FORMAT_NAMES),
  },
  {
    flag: '--to <format>',
    does: 'format of the output: ndjson, csv, parquet, sqlite, conll, brat, web-annotation, schema-org (default: by its name)',
    parse: oneOf(SINK_NAMES),
  },
  { flag: '--map <fields>', does: 'columns with unusual names: text=story,title=kicker', parse: fieldMap },
  { flag: '--limit <n>', does: 'read no more than so many articles', parse: wholeNumber(0) },
  {
    flag: '--where <condition>',
    does: 'write only these: language=en, or language=en,unknown; others are counted as filtered',
    parse: languagesOf,
  },
  {
    flag: '--shard <i/n>',
    does: 'do every n-th record from the i-th on; copydesk merge joins the outputs of all n',
    parse: shardOf,
  },
  {
    flag: '--dedupe [mode]',
    does: 'near copies of an article before: mark (write them with its id as duplicateOf) or skip (leave them out and count them)',
    parse: oneOf(['mark', 'skip'] as const),
    preset: 'mark',
  },
  {
    flag: '--threads <n>',
    does: 'worker threads; 0 works without any (default: one a core)',
    parse: wholeNumber(0, MAX_THREADS),
  },
  {
    flag: '--batch <n>',
    does: 'articles that go to a worker at a time (default: 32)',
    parse: wholeNumber(1, MAX_BATCH),
  },
  { flag: '--unordered', does: 'write records as they are done, not in the order of the inputs' },
  {
    flag: '--stages <names>',
    does: 'what is done, in this order: names of stages, or paths of your own (default: all)',
    parse: names,
  },
  {
    flag: '--models <choices>',
    does: 'other trained models by stage: entities=open, or entities=mine.bin',
    parse: modelChoices,
  },
  {
    flag: '--summary-sentences <n>',
    does: 'sentences in a summary, at most (default: 3)',
    parse: wholeNumber(1),
  },
  { flag: '--summary-words <n>', does: 'words in a summary, at most', parse: wholeNumber(1) },
  {
    flag: '--summary-characters <n>',
    does: 'characters in a summary, at most, with the blanks between sentences',
    parse: wholeNumber(1),
  },
  { flag: '--summary-ratio <r>', does: "share of an article's sentences in its summary: 0.2", parse: ratio },
  {
    flag: '--summary-prefer <what>',
    does: 'speakers: sentences that quote somebody and say whom come first',
    parse: oneOf(['speakers'] as const),
  },
  { flag: '--query <words>', does: 'what summaries, and the digest, should be about' },
  {
    flag: '--digest <file>',
    does: 'write one summary of all articles there, with its sources; JSON for a name in .json',
  },
  {
    flag: '--digest-sentences <n>',
    does: 'sentences in the digest, at most (default: 5)',
    parse: wholeNumber(1),
  },
  { flag: '--min-score <s>', does: 'leave out quotes of a lower score: 0.8', parse: score },
  { flag: '--config <file>', does: "JSON with createDesk's options; flags go before it" },
  {
    flag: '--max-article-bytes <n>',
    does: 'larger articles are rejected (default: 16 MiB)',
    parse: wholeNumber(1, MAX_ARTICLE_BYTES),
  },
  {
    flag: '--article-timeout <ms>',
    does: 'slower articles are rejected (default: 30000)',
    parse: wholeNumber(MIN_ARTICLE_TIME, MAX_ARTICLE_TIME),
  },
  { flag: '--no-text', does: "leave the articles' text out of the records" },
  {
    flag: '--offsets <unit>',
    does: 'what offsets count: utf16, codepoints, bytes (default: utf16)',
    parse: oneOf(['utf16', 'codepoints', 'bytes'] as const),
  },
  { flag: '--rejects <file>', does: 'where articles that failed are told (default: OUT.rejects.ndjson)' },
  {
    flag: '--retry-rejects <file>',
    does: 'annotate these rejects of a job that is done again, and merge them in at their places; limits may be others',
  },
  {
    flag: '--max-rejects <n>',
    does: 'exit with 3 when there are more rejects: 100, or 5%',
    parse: rejectLimit,
  },
  { flag: '--fresh', does: 'begin anew: replace an output that is there already' },
  { flag: '--dry-run', does: 'say what would be done, and write nothing' },
  {
    flag: '--report <file>',
    does: 'write counts, times by stage, the slowest articles, versions and hashes as JSON',
  },
  { flag: '--quiet', does: 'no progress' },
  {
    flag: '--log-level <level>',
    does: `log to stderr, as JSON lines: ${LOG_LEVELS.join(', ')}`,
    parse: oneOf(LOG_LEVELS),
  },
];

/** Some of them by name, for other commands. */
export function flagsNamed(...names: readonly string[]): Flag[] {
  return RUN_FLAGS.filter(({ flag }) => names.includes(flag.slice(2).split(' ')[0]!));
}

/** The flags as they come from the command line. */
export interface RunFlags extends StageFlags {
  readonly out: string;
  readonly from?: FormatName;
  readonly to?: SinkName;
  readonly map?: FieldMap;
  readonly limit?: number;
  readonly where?: readonly string[];
  readonly shard?: { readonly index: number; readonly count: number };
  readonly dedupe?: 'mark' | 'skip';
  readonly threads?: number;
  readonly batch?: number;
  readonly unordered?: boolean;
  readonly models?: ModelChoices;
  readonly digest?: string;
  readonly digestSentences?: number;
  readonly minScore?: number;
  readonly config?: string;
  readonly maxArticleBytes?: number;
  readonly articleTimeout?: number;
  /** True without `--no-text`. */
  readonly text: boolean;
  readonly offsets?: OffsetUnit;
  readonly rejects?: string;
  readonly retryRejects?: string;
  readonly maxRejects?: RejectLimit;
  readonly fresh?: boolean;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly quiet?: boolean;
  readonly logLevel?: LogLevel;
}
