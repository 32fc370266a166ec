import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Mention } from '../../src/document/layers.js';
import { entities as entitiesStage } from '../../src/stages/entities/index.js';
import { splitSentences } from '../../src/stages/sentences/split.js';
import { tokenize } from '../../src/text/tokenizer.js';
import type { TokenSpan } from '../../src/stages/quotes/noun-phrases.js';
import { readPassage, type Passage } from '../../src/stages/quotes/passage.js';
import { Label } from '../../src/stages/quotes/labels.js';
import { tokenAt } from '../../src/stages/speakers/token-at.js';

/** An attribution of PolNeAR as tokens. */
export interface GoldStatement {
  readonly content: readonly TokenSpan[];
  readonly cue: TokenSpan | null;
  readonly sources: readonly TokenSpan[];
}

/** An article of PolNeAR as the stage sees it, with its gold. */
export interface GoldArticle {
  readonly passage: Passage;
  readonly entities: readonly Mention[];
  readonly gold: readonly GoldStatement[];
  readonly labels: Uint8Array;
}

interface Attribution {
  readonly content: [number, number][];
  readonly cue: [number, number][];
  readonly source: [number, number][];
}

/** Reads PolNeAR's articles; tokens, sentences and names are our own, found in the raw text. */
export function readArticles(file: string): GoldArticle[] {
  const names = entitiesStage();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, attributions } = JSON.parse(line) as { text: string; attributions: Attribution[] };
    const tokens = tokenize(text);
    const sentences = splitSentences(tokens);
    const textLayer = { text, published: null } as never;
    const { entities } = names.run({ article: { text }, text: textLayer, tokens, sentences }) as {
      entities: readonly Mention[];
    };
    const passage = readPassage(text, tokens, sentences, entities);
    const spanOf = ([start, end]: [number, number]): TokenSpan => ({
      first: tokenAt(tokens, start),
      end: Math.max(tokenAt(tokens, start) + 1, tokenAt(tokens, end - 1) + 1),
    });
    const gold = attributions.map(({ content, cue, source }): GoldStatement => {
      const cues = cue.map(spanOf);
      return { content: content.map(spanOf), cue: cues[0] ?? null, sources: source.map(spanOf) };
    });
    return { passage, entities, gold, labels: labelsOf(tokens.length, gold) };
  });
}

function labelsOf(length: number, gold: readonly GoldStatement[]): Uint8Array {
  const labels = new Uint8Array(length);
  const paint = ({ first, end }: TokenSpan, begin: number): void => {
    for (let token = first; token < Math.min(end, length); token++)
      if (labels[token] === 0) labels[token] = token === first ? begin : begin + 1;
  };
  for (const { content, cue, sources } of gold) {
    if (cue !== null) paint(cue, Label.BeginCue);
    for (const span of sources) paint(span, Label.BeginSource);
    for (const span of content) paint(span, Label.BeginContent);
  }
  // where one span covers another's beginning, an inside label may have nothing to continue
  for (let token = 0; token < length; token++) {
    const label = labels[token]!;
    if (label !== 0 && label % 2 === 0) {
      const before = token === 0 ? 0 : labels[token - 1]!;
      if (before !== label && before !== label - 1) labels[token] = label - 1;
    }
  }
  return labels;
}

const CLASS_BOUNDS = [0.03, 0.08, 0.18, 0.35, 0.6];
const LEAST_SEEN = 4;

/** The words of cues by how often they are part of one, outside quotations. */
export function learnCueWords(articles: readonly GoldArticle[]): { words: Uint32Array; classes: Uint8Array } {
  const seen = new Map<number, number>();
  const cued = new Map<number, number>();
  for (const { passage, labels } of articles)
    for (let token = 0; token < passage.tokens.length; token++) {
      if (passage.quotations.places[token] !== 0) continue;
      const word = passage.tokens.words[token]!;
      seen.set(word, (seen.get(word) ?? 0) + 1);
      const label = labels[token]!;
      if (label === Label.BeginCue || label === Label.InCue) cued.set(word, (cued.get(word) ?? 0) + 1);
    }
  const rows = [...cued]
    .filter(([, count]) => count >= LEAST_SEEN)
    .map(
      ([word, count]) =>
        [word, CLASS_BOUNDS.filter((bound) => count / seen.get(word)! >= bound).length] as const,
    )
    .filter(([, rank]) => rank > 0)
    .sort(([a], [b]) => a - b);
  return {
    words: Uint32Array.from(rows, ([word]) => word),
    classes: Uint8Array.from(rows, ([, rank]) => rank),
  };
}
