import type { Corpus } from './corpus.js';
import type { Timing } from './measure.js';

/** A timing as rates over its corpus. */
export interface Rate extends Timing {
  readonly megabytes: number;
  readonly words: number;
  readonly articles: number;
  /** By the least CPU time that a call took: what a machine without other work would reach on one core. */
  readonly wordsPerCpuSecond: number;
}

/** Rates a second, by the median. */
export function ratesOf(timings: readonly Timing[], corpus: Corpus): Rate[] {
  return timings.map((timing) => {
    const seconds = timing.median / 1000;
    return {
      ...timing,
      megabytes: corpus.bytes / 1e6 / seconds,
      words: corpus.words / seconds,
      articles: corpus.articles.length / seconds,
      wordsPerCpuSecond: (1000 * corpus.words) / timing.cpu,
    };
  });
}

const whole = (figure: number): string => Math.round(figure).toLocaleString('en');

/** A table for a terminal, and as it stands for a README. */
export function tableOf(rates: readonly Rate[]): string {
  const head = ['', 'MB/s', 'words/s', 'articles/s', 'ms, median', '95 % interval', 'words / CPU s'];
  const rows = rates.map((rate) => [
    rate.name,
    rate.megabytes.toFixed(rate.megabytes < 100 ? 2 : 0),
    whole(rate.words),
    whole(rate.articles),
    rate.median.toFixed(2),
    `${rate.low.toFixed(2)} – ${rate.high.toFixed(2)}`,
    whole(rate.wordsPerCpuSecond),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => '-'.repeat(width + (at === 0 ? 2 : 1)) + (at === 0 ? '' : ':')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
