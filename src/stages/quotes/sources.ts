import { groupFirst } from './modality.js';
import { phraseAfter, phraseBefore, type TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import type { RuleStatements } from './content-features.js';
import type { Weigh } from './choice.js';
import { Place } from '../../text/quotation-marks.js';
import type { Posteriors } from './tagger.js';
import { FeatureList } from './feature-list.js';
import { bucket } from './token-features.js';
import type { TokenView } from './token-view.js';

/** Weights of the source chooser: features are hashed into them. */
export const SOURCE_ROWS = 1 << 16;
const MOST_SOURCE_FEATURES = 24;
const NEAREST = 4;
const FURTHEST = 70;

/** One reading of who is the source of a cue; `span` is null for *nobody here*. */
export interface SourceAlternative {
  readonly span: TokenSpan | null;
  /** What its features weigh. */
  readonly weight: number;
}

/** The alternatives for a cue's source: the nearest spans that the tagger proposes, the rules' own, the phrases beside the cue, and none. */
export function sourcesFor(
  view: TokenView,
  tags: Posteriors,
  rules: RuleStatements,
  proposed: readonly TokenSpan[],
  cue: TokenSpan,
  content: readonly TokenSpan[],
  weigh: Weigh,
): SourceAlternative[] {
  const rule = (rules.get(cue.first) ?? rules.get(cue.end - 1))?.source ?? null;
  const spans: TokenSpan[] = [];
  const isFree = (span: TokenSpan): boolean =>
    !overlap(span, cue) &&
    !content.some((other) => overlap(span, other)) &&
    span.first - cue.end < FURTHEST &&
    cue.first - span.end < FURTHEST;
  const add = (span: TokenSpan | null): void => {
    if (span !== null && isFree(span) && !spans.some((other) => isSame(span, other))) spans.push(span);
  };
  const at = lowerBound(proposed, cue.first);
  for (let index = at - 1; index >= Math.max(0, at - NEAREST); index--) add(proposed[index]!);
  for (let index = at; index < Math.min(proposed.length, at + NEAREST); index++) add(proposed[index]!);
  add(rule);
  addPhrases(view.passage, cue, content, add);
  list.clear();
  addNoneFeatures(view, cue, spans.length);
  const alternatives: SourceAlternative[] = [{ span: null, weight: weigh(list) }];
  for (const span of spans) {
    list.clear();
    addSpanFeatures(view, tags, rule, proposed, cue, content, span);
    alternatives.push({ span, weight: weigh(list) });
  }
  return alternatives;
}

const list = new FeatureList(MOST_SOURCE_FEATURES);

const isSame = (a: TokenSpan, b: TokenSpan): boolean => a.first === b.first && a.end === b.end;

/** The phrases right before and after the cue, and before its content. */
function addPhrases(
  passage: Passage,
  cue: TokenSpan,
  content: readonly TokenSpan[],
  add: (span: TokenSpan | null) => void,
): void {
  const { sentenceFirsts, sentenceEnds, sentenceOf } = passage;
  const least = sentenceFirsts[sentenceOf[cue.first]!]!;
  const end = sentenceEnds[sentenceOf[cue.first]!]!;
  add(phraseBefore(passage, groupFirst(passage, cue.first, least), least));
  add(phraseAfter(passage, cue.end, end));
  for (const span of content) {
    const first = sentenceFirsts[sentenceOf[span.first]!]!;
    if (span.first > cue.end) add(phraseBefore(passage, span.first, Math.max(first, cue.end)));
    else if (span.first > first) add(phraseBefore(passage, span.first, first));
  }
}

export const overlap = (a: TokenSpan, b: TokenSpan): boolean => a.first < b.end && b.first < a.end;

function lowerBound(spans: readonly TokenSpan[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A probability as one of four. */
const step = (p: number): number => (p < 0.05 ? 0 : p < 0.3 ? 1 : p < 0.7 ? 2 : 3);

function addNoneFeatures({ passage, cueClasses }: TokenView, cue: TokenSpan, count: number): void {
  const { words } = passage.tokens;
  list.add(201, Math.min(count, 5), 0);
  list.add(202, words[cue.end - 1]!, 0);
  list.add(203, words[cue.first]!, 0);
  list.add(204, words[cue.first - 1] ?? 0, 0);
  list.add(205, words[cue.first - 1] ?? 0, words[cue.first]!);
  list.add(206, cueClasses[cue.end - 1]!, Math.min(count, 5));
}

function addSpanFeatures(
  { passage, kinds, shapes, commas, cueClasses }: TokenView,
  tags: Posteriors,
  rule: TokenSpan | null,
  proposed: readonly TokenSpan[],
  cue: TokenSpan,
  content: readonly TokenSpan[],
  span: TokenSpan,
): void {
  const { words } = passage.tokens;
  const side = span.first >= cue.end ? 1 : 0;
  const far = side === 1 ? span.first - cue.end : cue.first - span.end;
  const [from, to] = side === 1 ? [cue.end, span.first] : [span.end, cue.first];
  let cuesBetween = 0;
  for (let token = from; token < to; token++) if (tags.path[token] === 3) cuesBetween++;
  const contentBetween = content.some(({ first, end }) => first >= from && end <= to) ? 1 : 0;
  const sentences = Math.min(3, Math.abs(passage.sentenceOf[span.first]! - passage.sentenceOf[cue.first]!));
  const paragraphs = Math.min(
    3,
    Math.abs(
      passage.paragraphs[passage.sentenceOf[span.first]!]! -
        passage.paragraphs[passage.sentenceOf[cue.first]!]!,
    ),
  );
  const inner = Math.min(4, commas[to]! - commas[from]!);
  const isRule = rule !== null && overlap(rule, span) ? 1 : 0;
  let mean = 0;
  let least = 1;
  for (let token = span.first; token < span.end; token++) {
    mean += tags.sources[token]!;
    least = Math.min(least, tags.sources[token]!);
  }
  mean /= span.end - span.first;
  // how likely the tagger finds its inside and what borders on it, and whether it is a span of the tagger's
  const before = span.first === 0 ? 0 : tags.sources[span.first - 1]!;
  const after = tags.sources[span.end] ?? 0;
  const edges = step(before) | (step(after) << 2) | (step(least) << 4) | (step(mean) << 6);
  const own = proposed[lowerBound(proposed, span.first)];
  const isProposed = own?.first !== span.first ? 0 : own.end === span.end ? 2 : 1;
  const cueWord = words[cue.end - 1]!;
  const where =
    side | (Math.min(cuesBetween, 3) << 1) | (contentBetween << 3) | (sentences << 4) | (paragraphs << 6);
  const quoted = passage.quotations.places[span.first] === Place.Outside ? 0 : 1;
  list.add(211, where, bucket(far));
  list.add(212, where, 0);
  list.add(213, side | (bucket(far) << 1), inner);
  list.add(214, cueWord, side | (far === 0 ? 2 : 0));
  list.add(215, words[cue.first]!, side | (Math.min(far, 3) << 1));
  list.add(216, isRule, Math.round(mean * 6) | (side << 4));
  list.add(217, isRule, bucket(far) | (side << 4));
  list.add(218, words[span.first]!, side);
  list.add(219, words[span.end - 1]!, side);
  list.add(220, words[span.end] ?? 0, side | (far === 0 ? 2 : 0));
  list.add(221, words[span.first - 1] ?? 0, side);
  list.add(222, kinds[span.end - 1]! | ((shapes[span.end] ?? 0) << 6), side | (isRule << 1));
  list.add(223, words[cue.end] ?? 0, side | (far === 0 ? 2 : 0));
  list.add(224, words[cue.first - 1] ?? 0, side | (far === 0 ? 2 : 0));
  list.add(225, quoted | (cueClasses[cue.end - 1]! << 1), side);
  list.add(226, bucket(span.end - span.first), kinds[span.first]!);
  list.add(227, where, inner | (isRule << 3));
  list.add(228, edges, isProposed | (isRule << 2));
  list.add(229, isProposed | (isRule << 2) | (side << 3), bucket(far) | (step(mean) << 4));
  list.add(
    230,
    (kinds[span.first - 1] ?? 0) | (kinds[span.first]! << 5),
    kinds[span.end - 1]! | ((kinds[span.end] ?? 0) << 5),
  );
  list.add(231, words[span.end - 1]!, isProposed | (step(mean) << 2));
}
