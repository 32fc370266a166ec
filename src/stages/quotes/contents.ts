import { Shape } from '../../document/token-table.js';
import { Place, QuotationTrait } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import {
  beginFeatures,
  endFeatures,
  noneFeatures,
  pairFeatures,
  spanFeatures,
  type About,
  type ContentSpan,
  type RuleStatements,
} from './content-features.js';
import { groupOf, type FeatureGroup } from './choice.js';
import type { Posteriors } from './tagger.js';
import type { TokenView } from './token-view.js';

const MOST_BEGINS = 7;
const MOST_ENDS = 9;
const LEAST_LIKELY = 0.008;
const PAIRED = 4;
const LONGEST_CHAIN = 6;
/** Tokens on either side of a cue that a content may lie in, so that a text without stops costs no more than another. */
const WIDEST = 600;
const UNSCORED = groupOf([]);

/** One way to read a cue: the content it reports, or none. */
export interface Alternative {
  /** Before the cue, after it, or both; empty for *no quote here*. */
  readonly content: readonly TokenSpan[];
  readonly groups: readonly FeatureGroup[];
}

interface Edge {
  readonly token: number;
  readonly likely: number;
  group: FeatureGroup;
}

interface Span extends ContentSpan {
  readonly groups: readonly FeatureGroup[];
}

/** The alternatives for the content of a cue: the likeliest begins and ends on each side, pairs of sides, and none. */
export function alternativesFor(
  view: TokenView,
  tags: Posteriors,
  rules: RuleStatements,
  cue: TokenSpan,
): Alternative[] {
  const { passage } = view;
  const sentence = passage.sentenceOf[cue.first]!;
  const rule = rules.get(cue.first) ?? rules.get(cue.end - 1) ?? null;
  const about = { view, tags, cue, rule, sentence };
  const after = spansOfSide(about, 1, cue.end, Math.min(cue.end + WIDEST, rightLimit(view, cue, sentence)));
  const before = spansOfSide(about, 0, Math.max(cue.first - WIDEST, leftLimit(view, sentence)), cue.first);
  const alternatives: Alternative[] = [{ content: [], groups: [groupOf(noneFeatures(about))] }];
  for (const span of [...before, ...after]) alternatives.push({ content: [span], groups: span.groups });
  for (const left of before.slice(0, PAIRED))
    for (const right of after.slice(0, PAIRED))
      alternatives.push({
        content: [left, right],
        groups: [...left.groups, ...right.groups, groupOf(pairFeatures(about, left, right))],
      });
  return alternatives;
}

/** How far a content after the cue may reach: its outer sentence, and the quotation that begins right there. */
function rightLimit({ passage }: TokenView, cue: TokenSpan, sentence: number): number {
  const { tokens, quotations, sentenceEnds, paragraphs } = passage;
  let limit = sentenceEnds[sentence]!;
  const next = sentence + 1;
  if (next >= passage.sentenceCount || limit >= tokens.length) return withChain(passage, limit, cue.end);
  const samePlace = paragraphs[next] === paragraphs[sentence] || tokens.shapes[limit - 1] === Shape.Colon;
  if (samePlace && quotations.places[limit] === Place.Opener)
    limit = quotations.ends[quotations.rows[limit]! - 1]!;
  return withChain(passage, limit, cue.end);
}

/** Takes in the paragraphs that take up a quotation which ends at `limit`. */
function withChain({ quotations }: TokenView['passage'], limit: number, least: number): number {
  let row = limit > least ? quotations.rows[limit - 1]! - 1 : -1;
  for (let count = 0; row >= 0 && count < LONGEST_CHAIN; count++) {
    if ((quotations.traits[row]! & QuotationTrait.GoesOn) === 0) break;
    limit = quotations.ends[++row]!;
  }
  return limit;
}

function leftLimit({ passage }: TokenView, sentence: number): number {
  const { quotations, sentenceFirsts, paragraphs } = passage;
  const first = sentenceFirsts[sentence]!;
  if (sentence === 0 || paragraphs[sentence - 1] !== paragraphs[sentence]) return first;
  if (quotations.places[first - 1] !== Place.Closer) return first;
  return quotations.firsts[quotations.rows[first - 1]! - 1]!;
}

function spansOfSide(about: About, side: number, first: number, end: number): Span[] {
  const { view, tags, rule } = about;
  const { places } = view.passage.quotations;
  const ruleSpan = rule?.content.find((span) =>
    side === 1 ? span.first >= about.cue.end : span.end <= about.cue.first,
  );
  const begins: Edge[] = [];
  const ends: Edge[] = [];
  for (let token = first; token < end; token++) {
    let begin = tags.begins[token]!;
    let last = tags.ends[token]!;
    if (side === 1 && token === about.cue.end) begin += 0.03;
    if (places[token] === Place.Opener) begin += 0.05;
    if (places[token] === Place.Closer) last += 0.05;
    if (view.passage.sentenceFirsts[view.passage.sentenceOf[token]!] === token) begin += 0.03;
    if (ruleSpan?.first === token) begin += 0.3;
    if (ruleSpan?.end === token + 1) last += 0.3;
    if (begin > LEAST_LIKELY) keepBest(begins, { token, likely: begin, group: UNSCORED }, MOST_BEGINS);
    if (last > LEAST_LIKELY) keepBest(ends, { token, likely: last, group: UNSCORED }, MOST_ENDS);
  }
  for (const edge of begins) edge.group = groupOf(beginFeatures(about, side, edge.token, ruleSpan));
  for (const edge of ends) edge.group = groupOf(endFeatures(about, side, edge.token + 1, ruleSpan));
  const spans: Span[] = [];
  for (const begin of begins)
    for (const last of ends)
      if (begin.token <= last.token) {
        const own = groupOf(spanFeatures(about, side, begin.token, last.token + 1, ruleSpan));
        const groups = [begin.group, last.group, own];
        spans.push({ first: begin.token, end: last.token + 1, likely: begin.likely * last.likely, groups });
      }
  return spans.sort((a, b) => b.likely - a.likely);
}

/** Inserts an edge into a list of the `most` likeliest. */
function keepBest(edges: Edge[], edge: Edge, most: number): void {
  let at = edges.length;
  while (at > 0 && edges[at - 1]!.likely < edge.likely) at--;
  if (at >= most) return;
  edges.splice(at, 0, edge);
  if (edges.length > most) edges.pop();
}
