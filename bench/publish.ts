import { barChart } from './charts.js';
import type { SpeedRecord } from './speed/report.js';

/** A tool in a record of peers. */
export interface PeerRow {
  readonly name: string;
  /** What it does to a text, for a reader who compares. */
  readonly does: string;
  readonly wordsPerSecond: number;
  /** Null where it works in several processes, whose CPU time nobody adds up. */
  readonly wordsPerCpuSecond: number | null;
  /** F1 by set, as `PeersRecord.sets` names them; null where the tool gives nothing of the kind, or was not scored. */
  readonly scores: readonly (number | null)[];
}

/** What `npm run bench:peers -- --keep` keeps. */
export interface PeersRecord {
  readonly date: string;
  readonly machine: string;
  readonly corpus: string;
  readonly sets: readonly string[];
  readonly rows: readonly PeerRow[];
}

const whole = (figure: number): string => Math.round(figure).toLocaleString('en');

/** A table whose columns from `figures` on are figures. */
const table = (head: readonly string[], rows: readonly (readonly string[])[], figures = 1): string =>
  [head, head.map((_, at) => (at < figures ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');

/** The speed of each way to use copydesk, for the README. */
export function speedTable({ rates }: SpeedRecord): string {
  const rows = rates
    .filter(({ name }) => !name.startsWith('limit: '))
    .map(({ name, megabytes, words, articles }) => [
      name,
      megabytes.toFixed(2),
      whole(words),
      whole(articles),
    ]);
  return table(['', 'MB/s', 'words/s', 'articles/s'], rows);
}

/** How a record of speed was measured, in a sentence. */
export function speedCaption({ date, machine, corpus, peakMemory }: SpeedRecord): string {
  return `Measured ${date} by \`npm run bench\` on ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}: ${whole(corpus.articles)} articles, ${(corpus.bytes / 1e6).toFixed(2)} MB; medians; \`desk.stream\` and the archive job over twenty times as much, the job with the start of its threads and the compiling of their code; peak memory of it all ${whole(peakMemory / 1e6)} MB.\n`;
}

/** Speed and accuracy of copydesk and others in one table, for the README. */
export function peersTable({ sets, rows }: PeersRecord): string {
  const cells = rows.map(({ name, does, wordsPerSecond, wordsPerCpuSecond, scores }) => [
    name,
    does,
    whole(wordsPerCpuSecond ?? wordsPerSecond) + (wordsPerCpuSecond === null ? ' (by the clock)' : ''),
    ...scores.map((score) => score?.toFixed(1) ?? '–'),
  ]);
  return table(['', 'does', 'words / CPU s', ...sets], cells, 2);
}

/** The same, drawn. */
export function peersChart({ rows }: PeersRecord): string {
  const bars = rows
    .filter(({ wordsPerCpuSecond }) => wordsPerCpuSecond !== null)
    .map(({ name, does, wordsPerCpuSecond }) => ({
      name: `${name}: ${does}`,
      value: wordsPerCpuSecond!,
      ours: name === 'copydesk',
    }));
  return barChart('Words a second of one core’s time', 'words / CPU second', bars);
}
