import type { TokenSpan } from './noun-phrases.js';
import type { RuleStatements } from './content-features.js';
import { groupOf, type FeatureGroup } from './choice.js';
import { Place } from '../../text/quotation-marks.js';
import type { Posteriors } from './tagger.js';
import { featureHash } from './feature-list.js';
import { bucket } from './token-features.js';
import type { TokenView } from './token-view.js';

/** Weights of the source chooser: features are hashed into them. */
export const SOURCE_ROWS = 1 << 16;
const MASK = SOURCE_ROWS - 1;
const NEAREST = 4;
const FURTHEST = 70;

/** One reading of who is the source of a cue; `span` is null for *nobody here*. */
export interface SourceAlternative {
  readonly span: TokenSpan | null;
  readonly groups: readonly FeatureGroup[];
}

/** The alternatives for a cue's source: the nearest spans that the tagger proposes, the rules' own, and none. */
export function sourcesFor(
  view: TokenView,
  tags: Posteriors,
  rules: RuleStatements,
  proposed: readonly TokenSpan[],
  cue: TokenSpan,
  content: readonly TokenSpan[],
): SourceAlternative[] {
  const rule = (rules.get(cue.first) ?? rules.get(cue.end - 1))?.source ?? null;
  const spans: TokenSpan[] = [];
  const isFree = (span: TokenSpan): boolean =>
    !overlap(span, cue) &&
    !content.some((other) => overlap(span, other)) &&
    span.first - cue.end < FURTHEST &&
    cue.first - span.end < FURTHEST;
  const at = lowerBound(proposed, cue.first);
  for (let index = at - 1; index >= Math.max(0, at - NEAREST); index--) spans.push(proposed[index]!);
  for (let index = at; index < Math.min(proposed.length, at + NEAREST); index++) spans.push(proposed[index]!);
  if (rule !== null && !spans.some((span) => overlap(span, rule))) spans.push(rule);
  const free = spans.filter(isFree);
  const none = { span: null, groups: [groupOf(noneFeatures(view, cue, free.length))] };
  return [
    none,
    ...free.map((span) => ({ span, groups: [groupOf(spanFeatures(view, tags, rule, cue, content, span))] })),
  ];
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

function noneFeatures({ passage, cueClasses }: TokenView, cue: TokenSpan, count: number): number[] {
  const { words } = passage.tokens;
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  return [
    h(201, Math.min(count, 5), 0),
    h(202, words[cue.end - 1]!, 0),
    h(203, words[cue.first]!, 0),
    h(204, words[cue.first - 1] ?? 0, 0),
    h(205, words[cue.first - 1] ?? 0, words[cue.first]!),
    h(206, cueClasses[cue.end - 1]!, Math.min(count, 5)),
  ];
}

function spanFeatures(
  { passage, kinds, shapes, commas, cueClasses }: TokenView,
  tags: Posteriors,
  rule: TokenSpan | null,
  cue: TokenSpan,
  content: readonly TokenSpan[],
  span: TokenSpan,
): number[] {
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
  for (let token = span.first; token < span.end; token++) mean += tags.sources[token]!;
  mean /= span.end - span.first;
  const cueWord = words[cue.end - 1]!;
  const where =
    side | (Math.min(cuesBetween, 3) << 1) | (contentBetween << 3) | (sentences << 4) | (paragraphs << 6);
  const quoted = passage.quotations.places[span.first] === Place.Outside ? 0 : 1;
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  return [
    h(211, where, bucket(far)),
    h(212, where, 0),
    h(213, side | (bucket(far) << 1), inner),
    h(214, cueWord, side | (far === 0 ? 2 : 0)),
    h(215, words[cue.first]!, side | (Math.min(far, 3) << 1)),
    h(216, isRule, Math.round(mean * 6) | (side << 4)),
    h(217, isRule, bucket(far) | (side << 4)),
    h(218, words[span.first]!, side),
    h(219, words[span.end - 1]!, side),
    h(220, words[span.end] ?? 0, side | (far === 0 ? 2 : 0)),
    h(221, words[span.first - 1] ?? 0, side),
    h(222, kinds[span.end - 1]! | ((shapes[span.end] ?? 0) << 6), side | (isRule << 1)),
    h(223, words[cue.end] ?? 0, side | (far === 0 ? 2 : 0)),
    h(224, words[cue.first - 1] ?? 0, side | (far === 0 ? 2 : 0)),
    h(225, quoted | (cueClasses[cue.end - 1]! << 1), side),
    h(226, bucket(span.end - span.first), kinds[span.first]!),
    h(227, where, inner | (isRule << 3)),
  ];
}
