import type { TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { Flag, type FlaggedSentences } from './sentence-flags.js';

/** Flags the sentences of which furniture, dateline or credit cover more than half. */
export function markFurniture(
  facts: FlaggedSentences,
  layer: TextLayer,
  tokens: TokenTable,
  sentences: SentenceTable,
): void {
  const spans = [...layer.furniture];
  if (layer.dateline) spans.push({ ...layer.dateline, kind: 'byline' });
  if (layer.credit) spans.push({ ...layer.credit, kind: 'byline' });
  spans.sort((a, b) => a.start - b.start);
  let row = 0;
  for (const { start, end } of spans) {
    while (row < facts.length && tokens.ends[sentences.ends[row]! - 1]! <= start) row++;
    for (let at = row; at < facts.length && tokens.starts[sentences.firsts[at]!]! < end; at++) {
      const from = tokens.starts[sentences.firsts[at]!]!;
      const to = tokens.ends[sentences.ends[at]! - 1]!;
      if (Math.min(to, end) - Math.max(from, start) > (to - from) / 2) facts.flags[at]! |= Flag.Boilerplate;
    }
  }
}
