import { Place } from '../../text/quotation-marks.js';
import type { FeatureList } from './feature-list.js';
import type { TokenSpan } from './noun-phrases.js';
import { firstFrom, overlap } from './source-candidates.js';
import type { Posteriors } from './tagger.js';
import { bucket } from './token-features.js';
import { isName, TokenKind, type TokenView } from './token-view.js';

/** Weights of the source chooser: features are hashed into them. */
export const SOURCE_ROWS = 1 << 16;
export const MOST_SOURCE_FEATURES = 32;

/** A probability as one of four. */
const step = (p: number): number => (p < 0.05 ? 0 : p < 0.3 ? 1 : p < 0.7 ? 2 : 3);

/** Adds the features of *nobody here*, among so many others. */
export function addNoneFeatures(
  list: FeatureList,
  { passage, cueClasses }: TokenView,
  cue: TokenSpan,
  count: number,
): void {
  const { words } = passage.tokens;
  list.add(201, Math.min(count, 5), 0);
  list.add(202, words[cue.end - 1]!, 0);
  list.add(203, words[cue.first]!, 0);
  list.add(204, words[cue.first - 1] ?? 0, 0);
  list.add(205, words[cue.first - 1] ?? 0, words[cue.first]!);
  list.add(206, cueClasses[cue.end - 1]!, Math.min(count, 5));
}

/** Adds the features of a span as the source of a cue. */
export function addSpanFeatures(
  list: FeatureList,
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
  const from = side === 1 ? cue.end : span.end;
  const to = side === 1 ? span.first : cue.first;
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
  const opens = span.first - passage.sentenceFirsts[passage.sentenceOf[span.first]!]! < 2 ? 1 : 0;
  const head = kinds[span.end - 1]!;
  let subjects = 0;
  let verbs = 0;
  for (let token = from; token < to; token++) {
    const kind = kinds[token]!;
    if (isName(kind) || kind === TokenKind.Pronoun) subjects++;
    else if (kind === TokenKind.Auxiliary || kind === TokenKind.Past) verbs++;
  }
  const between = Math.min(subjects, 3) | (Math.min(verbs, 3) << 2);
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
  const own = proposed[firstFrom(proposed, span.first)];
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
  list.add(232, between | (side << 4), head | (opens << 5));
  list.add(233, between | (side << 4), kinds[cue.first]! | (opens << 5));
  list.add(234, cueWord, opens | (side << 1) | (head << 2));
  list.add(235, words[cue.first]!, opens | (side << 1) | (head << 2));
  list.add(236, shapes[cue.first - 1] ?? 0, kinds[cue.first]! | (opens << 5) | (Math.min(subjects, 2) << 6));
  list.add(231, words[span.end - 1]!, isProposed | (step(mean) << 2));
}
