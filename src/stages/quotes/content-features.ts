import { Gap } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Statement } from './statement-search.js';
import type { Posteriors } from './tagger.js';
import type { FeatureList } from './feature-list.js';
import { bucket } from './token-features.js';
import type { TokenView } from './token-view.js';

// What speaks for and against a content of a cue: rows of the content chooser's table.

/** Weights of the content chooser: features are hashed into them. */
export const CHOOSER_ROWS = 1 << 18;

/** Features of one part of an alternative, at most. */
export const MOST_CONTENT_FEATURES = 24;

/** What the rules make of each cue, by its first token. */
export type RuleStatements = ReadonlyMap<number, Statement>;

/** The cue in question, and all that is known around it. */
export interface About {
  readonly view: TokenView;
  readonly tags: Posteriors;
  readonly cue: TokenSpan;
  readonly rule: Statement | null;
  readonly sentence: number;
}

/** What lies between the edges of a content. */
export interface Inside {
  /** Sum and least of the tagger's probability that a token is content. */
  sum: number;
  least: number;
  /** The strongest cue class. */
  strongest: number;
  /** Cues and sources that the tagger proposes. */
  cues: number;
  sources: number;
  /** Tokens in quotation marks, the marks included. */
  quoted: number;
  /** Whether it is a content of the tagger's best path, 0 or 1. */
  isPath: number;
}

/** Steps of {@link odds} to either side of an even chance; further ones are one with the last. */
const STEPS = 10;
/** The probability from which on each step is taken: logits in steps of two thirds. */
const FROM = Float64Array.from(
  { length: 2 * STEPS },
  (_, step) => 1 / (1 + Math.exp((STEPS - step - 0.5) / 1.5)),
);

/** A probability as one of 21 steps of its logit, 6 to 26. */
function odds(p: number): number {
  let low = 0;
  let high = 2 * STEPS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (p >= FROM[middle]!) low = middle + 1;
    else high = middle;
  }
  return low + 16 - STEPS;
}

export function addBeginFeatures(
  { view, tags, cue, sentence }: About,
  side: number,
  token: number,
  rule: TokenSpan | null,
  list: FeatureList,
): void {
  const { passage, kinds, shapes, cueClasses } = view;
  const { words } = passage.tokens;
  const { places } = passage.quotations;
  const cueWord = words[cue.end - 1]!;
  const cueClass = cueClasses[cue.end - 1]!;
  const far = bucket(side === 1 ? token - cue.end : cue.first - token);
  const before = token > 0 ? token - 1 : token;
  const w = words[token]!;
  const w1 = words[before]!;
  const place = places[token]! | (places[before]! << 2) | (side << 4);
  const opens = passage.sentenceFirsts[passage.sentenceOf[token]!] === token ? 1 : 0;
  const own = passage.sentenceOf[token] === sentence ? 1 : 0;
  list.add(101, odds(tags.begins[token]!), side);
  list.add(102, w, side);
  list.add(103, w1, side);
  list.add(104, w1, w);
  list.add(105, cueWord, far | (side << 4));
  list.add(106, cueWord, w);
  list.add(107, cueWord, kinds[token]! | (side << 6));
  list.add(108, kinds[before]! | (kinds[token]! << 6), side);
  list.add(109, kinds[token]! | ((kinds[token + 1] ?? 0) << 6), side);
  list.add(110, place, far);
  list.add(111, opens | (own << 1) | (shapes[before]! << 2), place);
  list.add(112, odds(tags.sources[token]!) | (odds(tags.cues[token]!) << 6), side);
  list.add(113, rule === null ? 2 : rule.first === token ? 1 : 0, place);
  list.add(114, (rule === null ? 2 : rule.first === token ? 1 : 0) | (cueClass << 2), far | (side << 4));
  list.add(115, w1, far | (side << 4) | (cueClass << 5));
}

export function addEndFeatures(
  { view, tags, cue, sentence }: About,
  side: number,
  end: number,
  rule: TokenSpan | null,
  list: FeatureList,
): void {
  const { passage, kinds, shapes, cueClasses } = view;
  const { words, length } = passage.tokens;
  const { places } = passage.quotations;
  const last = end - 1;
  const next = end < length ? end : last;
  const w = words[last]!;
  const w2 = end < length ? words[end]! : 0;
  const w3 = end + 1 < length ? words[end + 1]! : 0;
  const cueWord = words[cue.first]!;
  const nextPlace = end < length ? places[end]! : 4;
  const place = places[last]! | (nextPlace << 2) | (side << 5);
  const ownSentence = passage.sentenceOf[last]!;
  const closes = passage.sentenceEnds[ownSentence]! - end;
  const reach = closes === 0 ? 2 : closes === 1 ? 1 : 0;
  const own = ownSentence === sentence ? 1 : 0;
  const toCue = side === 0 ? bucket(cue.first - end) : 10;
  const ruled = rule === null ? 2 : rule.end === end ? 1 : 0;
  list.add(121, odds(tags.ends[last]!), side);
  list.add(122, w, side);
  list.add(123, w2, side);
  list.add(124, w, w2);
  list.add(125, w2, w3);
  list.add(126, cueWord, w2);
  list.add(127, cueWord, shapes[next]! | (side << 6));
  list.add(128, kinds[last]! | (kinds[next]! << 6) | ((kinds[end + 1] ?? 0) << 12), side);
  list.add(129, place, shapes[last]! | (shapes[next]! << 6));
  list.add(130, reach | (own << 2) | (side << 3), place);
  list.add(131, reach | (own << 2) | (cueClasses[cue.first]! << 3), shapes[next]! | (side << 6));
  list.add(132, toCue, odds(tags.sources[next]!) | (odds(tags.cues[next]!) << 6));
  list.add(133, toCue, shapes[next]! | (place << 6));
  list.add(134, ruled, place);
  list.add(135, ruled | (cueClasses[cue.first]! << 2), reach | (side << 4));
  list.add(136, w3, kinds[next]! | (side << 6));
}

export function addSpanFeatures(
  about: About,
  side: number,
  first: number,
  end: number,
  { sum, least, strongest, cues, sources, quoted, isPath }: Inside,
  rule: TokenSpan | null,
  list: FeatureList,
): void {
  const { view, tags, cue } = about;
  const { passage, commas, shapes } = view;
  const { words } = passage.tokens;
  const { places, rows } = passage.quotations;
  const size = end - first;
  const cutLeft = places[first] === Place.Inside || places[first] === Place.Closer ? 1 : 0;
  const cutRight = places[end - 1] === Place.Inside || places[end - 1] === Place.Opener ? 1 : 0;
  const whole = rows[first] !== 0 && rows[first] === rows[end - 1] && cutLeft + cutRight === 0 ? 1 : 0;
  const share = quoted === 0 ? 0 : quoted === size ? 2 : 1;
  const marks = cutLeft | (cutRight << 1) | (whole << 2) | (share << 3);
  const sentences = Math.min(3, passage.sentenceOf[end - 1]! - passage.sentenceOf[first]!);
  const crossed = Math.min(
    3,
    passage.paragraphs[passage.sentenceOf[end - 1]!]! - passage.paragraphs[passage.sentenceOf[first]!]!,
  );
  const near = side === 1 ? bucket(first - cue.end) : bucket(cue.first - end);
  const inner = Math.min(3, commas[end]! - commas[first]!);
  const ownEnd = passage.sentenceEnds[passage.sentenceOf[end - 1]!]!;
  const reaches = ownEnd - end <= 1 ? 1 : 0;
  const next = end < passage.tokens.length ? end : end - 1;
  const ruled = rule === null ? 2 : rule.first === first && rule.end === end ? 1 : 0;
  const cueWord = words[cue.end - 1]!;
  list.add(141, bucket(size), side);
  list.add(142, Math.round((sum / size) * 10), Math.round(least * 10));
  list.add(143, isPath, side | (Math.round((sum / size) * 5) << 1));
  list.add(144, marks, sentences | (side << 3));
  list.add(145, marks | (near << 6), side);
  list.add(146, strongest, side | (reaches << 1) | (share << 2));
  list.add(147, cueWord, bucket(size) | (side << 4));
  list.add(148, crossed, marks);
  list.add(149, near, reaches | (inner << 1) | (side << 4));
  list.add(150, words[first]!, words[next]!);
  list.add(151, words[first]!, shapes[next]!);
  list.add(152, ruled, marks);
  list.add(153, ruled | (side << 2), near | (isPath << 4));
  list.add(154, cueWord, marks | (side << 8));
  list.add(156, Math.min(3, cues) | (Math.min(3, sources) << 2), side | (reaches << 1) | (share << 2));
  list.add(157, (tags.path[next] ?? 0) | ((tags.path[next + 1] ?? 0) << 3), side | (Math.min(3, cues) << 1));
  list.add(155, cueWord, (near === 0 ? 1 : 0) | (reaches << 1) | (side << 2) | (share << 3));
}

export function addPairFeatures(
  { view, cue }: About,
  left: TokenSpan,
  right: TokenSpan,
  list: FeatureList,
): void {
  const { passage, shapes } = view;
  const { places } = passage.quotations;
  const quoted = (places[left.end - 1] !== 0 ? 1 : 0) | (places[right.first] !== 0 ? 2 : 0);
  const edges = places[left.end - 1]! | (places[right.first]! << 2);
  const opens = passage.sentenceFirsts[passage.sentenceOf[right.first]!] === right.first ? 1 : 0;
  const cueWord = passage.tokens.words[cue.end - 1]!;
  list.add(161, quoted, opens);
  list.add(162, edges, opens | (shapes[right.first]! << 1));
  list.add(163, cueWord, quoted | (opens << 2));
  list.add(164, bucket(cue.first - left.end), bucket(right.first - cue.end) | (quoted << 4));
  list.add(165, 0, 0);
}

export function addNoneFeatures({ view, tags, cue, rule, sentence }: About, list: FeatureList): void {
  const { passage, cueClasses, kinds } = view;
  const { words, length, gaps } = passage.tokens;
  let most = 0;
  let strongest = 0;
  for (let token = cue.first; token < cue.end; token++) {
    most = Math.max(most, tags.cues[token]!);
    strongest = Math.max(strongest, cueClasses[token]!);
  }
  let source = 0;
  for (let token = Math.max(0, cue.first - 8); token < Math.min(length, cue.end + 8); token++)
    source = Math.max(source, tags.sources[token]!);
  const w1 = cue.first > 0 ? words[cue.first - 1]! : 0;
  const w2 = cue.end < length ? words[cue.end]! : 0;
  const head = words[cue.end - 1]!;
  const quoted = passage.quotations.places[cue.first] !== Place.Outside ? 1 : 0;
  const size = Math.min(4, cue.end - cue.first);
  const isTitle = passage.paragraphs[sentence] === 0 && gaps[0] === Gap.Paragraph ? 1 : 0;
  const ruled = rule === null ? 0 : rule.source === null ? 1 : 2;
  list.add(171, odds(most), 0);
  list.add(172, odds(source), 0);
  list.add(173, odds(most), odds(source));
  list.add(174, head, 0);
  list.add(175, words[cue.first]!, head);
  list.add(176, w1, head);
  list.add(177, head, w2);
  list.add(178, w1, 0);
  list.add(179, w2, 0);
  list.add(180, quoted, size | (strongest << 3));
  list.add(181, isTitle, strongest);
  list.add(182, ruled, strongest | (size << 3));
  list.add(183, ruled, odds(most));
  list.add(184, kinds[cue.first - 1] ?? 0, (kinds[cue.end] ?? 0) | (strongest << 6));
  list.add(185, rule?.rule === 'quotation beside cue' ? 1 : 0, odds(most));
}
