import type { Mention, Quote, TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { Span } from '../../document/span.js';
import type { TokenTable } from '../../document/token-table.js';
import { stemHash } from '../../text/stem.js';
import { tokenize } from '../../text/tokenizer.js';
import type { ArticleWords } from './article-words.js';
import { Cue, cuesOf } from './cues.js';
import { sentenceAt } from './sentence-at.js';

// What the reader asked for, as a bonus on the score (log-odds) of the sentences that give it.

const FULL_MATCH = 40;
const QUOTED = 40;
const REPORTED = 10;

/** Stem hashes of a query's words of content; of all its words when it has none. */
export function queryStems(query: string): Set<number> {
  const tokens = tokenize(query);
  const all: number[] = [];
  const content: number[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const word = tokens.words[token]!;
    const stem = stemHash(query, tokens.starts[token]!, tokens.ends[token]!, word);
    all.push(stem);
    if (!(cuesOf(word) & Cue.Stop)) content.push(stem);
  }
  return new Set(content.length > 0 ? content : all);
}

/**
 * Adds to each sentence's score the share of the query that it speaks of. A sentence speaks of a name also where another
 * mention of the same cluster stands: `she`'s sentence counts for `Leavitt` as far as entities knows of it.
 */
export function addQueryBonus(
  scores: Float64Array,
  query: ReadonlySet<number>,
  words: ArticleWords,
  layer: TextLayer,
  tokens: TokenTable,
  sentences: SentenceTable,
  entities: readonly Mention[],
): void {
  if (query.size === 0) return;
  const asked = new Uint8Array(words.typeCount);
  for (let type = 0; type < words.typeCount; type++) if (query.has(words.stems[type]!)) asked[type] = 1;
  const clusters = askedClusters(query, layer.text, tokens, entities);
  const mentioned = new Uint8Array(sentences.length);
  for (const { cluster, start } of entities)
    if (cluster !== null && clusters.has(cluster)) mentioned[sentenceAt(start, tokens, sentences)] = 1;
  const seen = new Uint32Array(words.typeCount);
  for (let row = 0; row < scores.length; row++) {
    let found = 0;
    for (let at = words.firsts[row]!; at < words.firsts[row + 1]!; at++) {
      const type = words.types[at]!;
      if (!asked[type] || seen[type] === row + 1) continue;
      seen[type] = row + 1;
      found++;
    }
    if (mentioned[row] && found === 0) found = 1;
    scores[row]! += (FULL_MATCH * Math.min(found, query.size)) / query.size;
  }
}

function askedClusters(
  query: ReadonlySet<number>,
  text: string,
  tokens: TokenTable,
  entities: readonly Mention[],
): Set<number> {
  const clusters = new Set<number>();
  for (const { cluster, firstToken, endToken } of entities) {
    if (cluster === null) continue;
    for (let token = firstToken; token < endToken; token++)
      if (query.has(stemHash(text, tokens.starts[token]!, tokens.ends[token]!, tokens.words[token]!)))
        clusters.add(cluster);
  }
  return clusters;
}

/** Adds a bonus to each sentence that quotes somebody and says whom; what is told in the writer's words earns less. */
export function addSpeakerBonus(
  scores: Float64Array,
  quotes: readonly Quote[],
  tokens: TokenTable,
  sentences: SentenceTable,
): void {
  const given = new Float64Array(scores.length);
  for (const { kind, source, content } of quotes) {
    if (source === null) continue;
    const row = sentenceAt(source.start, tokens, sentences);
    const quotesHere = content.some((span: Span) => sentenceAt(span.start, tokens, sentences) === row);
    if (quotesHere) given[row] = Math.max(given[row]!, kind === 'indirect' ? REPORTED : QUOTED);
  }
  for (let row = 0; row < scores.length; row++) scores[row]! += given[row]!;
}
