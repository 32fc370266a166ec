import { Place } from '../../text/quotation-marks.js';
import type { Weigh } from './choice.js';
import {
  addBeginFeatures,
  addEndFeatures,
  addNoneFeatures,
  addPairFeatures,
  addSpanFeatures,
  MOST_CONTENT_FEATURES,
  type About,
  type RuleStatements,
} from './content-features.js';
import { Likeliest } from './likeliest.js';
import { FeatureList } from './feature-list.js';
import type { TokenSpan } from './noun-phrases.js';
import { reachAfter, reachBefore } from './reach.js';
import { SpanFacts } from './span-facts.js';
import type { Posteriors } from './tagger.js';
import type { TokenView } from './token-view.js';

const { Opener, Closer } = Place;
const MOST_BEGINS = 7;
const MOST_ENDS = 9;
const MOST_SPANS = MOST_BEGINS * MOST_ENDS;
const LEAST_LIKELY = 0.008;
const PAIRED = 4;
const BEFORE = 0;
const AFTER = 1;
/** Alternatives of a cue, at most: none, the spans of both sides, pairs of them. */
export const MOST_ALTERNATIVES = 1 + 2 * MOST_SPANS + PAIRED * PAIRED;

/** The contents on one side of a cue: the likeliest begins with the likeliest ends, the likeliest pair first. */
class Side {
  readonly begins = new Likeliest(MOST_BEGINS);
  readonly ends = new Likeliest(MOST_ENDS);
  /** Rows of {@link begins} and {@link ends}. */
  readonly beginOf = new Uint8Array(MOST_SPANS);
  readonly endOf = new Uint8Array(MOST_SPANS);
  readonly likely = new Float64Array(MOST_SPANS);
  /** What the features of each span weigh, without those of its edges. */
  readonly weights = new Float64Array(MOST_SPANS);
  length = 0;

  clear(): void {
    this.begins.clear();
    this.ends.clear();
    this.length = 0;
  }

  add(begin: number, end: number, weight: number): void {
    const likely = this.begins.likely[begin]! * this.ends.likely[end]!;
    let at = this.length++;
    for (; at > 0 && this.likely[at - 1]! < likely; at--) {
      this.beginOf[at] = this.beginOf[at - 1]!;
      this.endOf[at] = this.endOf[at - 1]!;
      this.likely[at] = this.likely[at - 1]!;
      this.weights[at] = this.weights[at - 1]!;
    }
    this.beginOf[at] = begin;
    this.endOf[at] = end;
    this.likely[at] = likely;
    this.weights[at] = weight;
  }

  spanOf(row: number): TokenSpan {
    return {
      first: this.begins.ids[this.beginOf[row]!]!,
      end: this.ends.ids[this.endOf[row]!]! + 1,
    };
  }

  scoreOf(row: number): number {
    return (
      this.begins.weights[this.beginOf[row]!]! + this.ends.weights[this.endOf[row]!]! + this.weights[row]!
    );
  }

  partsOf(row: number): number[] {
    return [
      this.begins.weights[this.beginOf[row]!]!,
      this.ends.weights[this.endOf[row]!]!,
      this.weights[row]!,
    ];
  }
}

/**
 * The alternatives for the content of a cue: none, the spans before it, the spans after it, pairs of both. Read anew for each cue; no cue
 * costs an array.
 */
export class ContentAlternatives {
  readonly #before = new Side();
  readonly #after = new Side();
  readonly #pairs = new Float64Array(PAIRED * PAIRED);
  readonly #list = new FeatureList(MOST_CONTENT_FEATURES);
  readonly #facts = new SpanFacts(MOST_BEGINS + MOST_ENDS);
  #none = 0;
  #pairedBefore = 0;
  #pairedAfter = 0;

  /** How many alternatives the cue has. Alternative 0 is *no quote here*. */
  get length(): number {
    return 1 + this.#before.length + this.#after.length + this.#pairedBefore * this.#pairedAfter;
  }

  /** Reads the alternatives of a cue. */
  read(view: TokenView, tags: Posteriors, rules: RuleStatements, cue: TokenSpan, weigh: Weigh): void {
    const { passage } = view;
    const rule = rules.get(cue.first) ?? rules.get(cue.end - 1) ?? null;
    const about = { view, tags, cue, rule, sentence: passage.sentenceOf[cue.first]! };
    this.#list.clear();
    addNoneFeatures(about, this.#list);
    this.#none = weigh(this.#list);
    this.#readSide(about, BEFORE, this.#before, reachBefore(passage, cue), cue.first, weigh);
    this.#readSide(about, AFTER, this.#after, cue.end, reachAfter(passage, cue), weigh);
    this.#readPairs(about, weigh);
  }

  #readSide(about: About, place: number, side: Side, first: number, end: number, weigh: Weigh): void {
    const { begins, ends } = side;
    const list = this.#list;
    const rule = ruleSpanOf(about, place);
    side.clear();
    keepLikeliest(about, place, side, first, end, rule);
    for (let at = 0; at < begins.length; at++) {
      list.clear();
      addBeginFeatures(about, place, begins.ids[at]!, rule, list);
      begins.weights[at] = weigh(list);
    }
    for (let at = 0; at < ends.length; at++) {
      list.clear();
      addEndFeatures(about, place, ends.ids[at]! + 1, rule, list);
      ends.weights[at] = weigh(list);
    }
    this.#facts.read(about.view, about.tags, begins, ends);
    for (let begin = 0; begin < begins.length; begin++) {
      const from = begins.ids[begin]!;
      this.#facts.startAt(from);
      for (let last = 0; last < ends.length; last++) {
        const to = ends.ids[last]! + 1;
        if (to <= from) continue;
        list.clear();
        addSpanFeatures(about, place, from, to, this.#facts.upTo(to), rule, list);
        side.add(begin, last, weigh(list));
      }
    }
  }

  #readPairs(about: About, weigh: Weigh): void {
    this.#pairedBefore = Math.min(PAIRED, this.#before.length);
    this.#pairedAfter = Math.min(PAIRED, this.#after.length);
    for (let left = 0; left < this.#pairedBefore; left++)
      for (let right = 0; right < this.#pairedAfter; right++) {
        this.#list.clear();
        addPairFeatures(about, this.#before.spanOf(left), this.#after.spanOf(right), this.#list);
        this.#pairs[left * this.#pairedAfter + right] = weigh(this.#list);
      }
  }

  /** Writes what each alternative weighs. */
  scoresInto(scores: Float64Array): void {
    const before = this.#before;
    const after = this.#after;
    let at = 0;
    scores[at++] = this.#none;
    for (let row = 0; row < before.length; row++) scores[at++] = before.scoreOf(row);
    for (let row = 0; row < after.length; row++) scores[at++] = after.scoreOf(row);
    for (let left = 0; left < this.#pairedBefore; left++)
      for (let right = 0; right < this.#pairedAfter; right++)
        scores[at++] =
          before.scoreOf(left) + after.scoreOf(right) + this.#pairs[left * this.#pairedAfter + right]!;
  }

  /** The content of an alternative: before the cue, after it, or both; empty for *no quote here*. */
  contentOf(alternative: number): TokenSpan[] {
    const { before, after } = this.#rowsOf(alternative);
    return [
      ...(before < 0 ? [] : [this.#before.spanOf(before)]),
      ...(after < 0 ? [] : [this.#after.spanOf(after)]),
    ];
  }

  /** What was answered for each part of an alternative. */
  partsOf(alternative: number): number[] {
    if (alternative === 0) return [this.#none];
    const { before, after } = this.#rowsOf(alternative);
    const pair = before >= 0 && after >= 0 ? [this.#pairs[before * this.#pairedAfter + after]!] : [];
    return [
      ...(before < 0 ? [] : this.#before.partsOf(before)),
      ...(after < 0 ? [] : this.#after.partsOf(after)),
      ...pair,
    ];
  }

  /** Rows of an alternative's spans; -1 on a side that it leaves out. */
  #rowsOf(alternative: number): { before: number; after: number } {
    let row = alternative - 1;
    if (row < this.#before.length) return { before: row, after: -1 };
    row -= this.#before.length;
    if (row < this.#after.length) return { before: -1, after: row };
    row -= this.#after.length;
    return { before: Math.floor(row / this.#pairedAfter), after: row % this.#pairedAfter };
  }
}

/** The part of a rule's content that lies on one side of the cue. */
function ruleSpanOf({ rule, cue }: About, place: number): TokenSpan | null {
  if (rule === null) return null;
  return (
    rule.content.find(({ first, end }) => (place === AFTER ? first >= cue.end : end <= cue.first)) ?? null
  );
}

function keepLikeliest(
  { view, tags, cue }: About,
  place: number,
  { begins, ends }: Side,
  first: number,
  end: number,
  rule: TokenSpan | null,
): void {
  const { quotations, sentenceOf, sentenceFirsts } = view.passage;
  const ruleFirst = rule === null ? -1 : rule.first;
  const ruleLast = rule === null ? -1 : rule.end - 1;
  for (let token = first; token < end; token++) {
    let begin = tags.begins[token]!;
    let last = tags.ends[token]!;
    if (place === AFTER && token === cue.end) begin += 0.03;
    if (quotations.places[token] === Opener) begin += 0.05;
    else if (quotations.places[token] === Closer) last += 0.05;
    if (sentenceFirsts[sentenceOf[token]!] === token) begin += 0.03;
    if (token === ruleFirst) begin += 0.3;
    if (token === ruleLast) last += 0.3;
    if (begin > LEAST_LIKELY) begins.offer(token, begin);
    if (last > LEAST_LIKELY) ends.offer(token, last);
  }
}
