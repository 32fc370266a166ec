import { Gap } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Statement } from './statements.js';
import type { Posteriors } from './tagger.js';
import { featureHash } from './feature-list.js';
import { bucket } from './token-features.js';
import type { TokenView } from './token-view.js';

// What speaks for and against a content of a cue: rows of the content chooser's table.

/** Weights of the content chooser: features are hashed into them. */
export const CHOOSER_ROWS = 1 << 18;

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

/** A content's tokens, and how likely the tagger finds its edges. */
export interface ContentSpan extends TokenSpan {
  readonly likely: number;
}

const odds = (p: number): number => {
  const clipped = Math.min(0.999, Math.max(0.001, p));
  return Math.round(Math.log(clipped / (1 - clipped)) * 1.5) + 16;
};

const MASK = CHOOSER_ROWS - 1;

export function beginFeatures(
  { view, tags, cue, sentence }: About,
  side: number,
  token: number,
  rule: TokenSpan | undefined,
): number[] {
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
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  return [
    h(101, odds(tags.begins[token]!), side),
    h(102, w, side),
    h(103, w1, side),
    h(104, w1, w),
    h(105, cueWord, far | (side << 4)),
    h(106, cueWord, w),
    h(107, cueWord, kinds[token]! | (side << 6)),
    h(108, kinds[before]! | (kinds[token]! << 6), side),
    h(109, kinds[token]! | ((kinds[token + 1] ?? 0) << 6), side),
    h(110, place, far),
    h(111, opens | (own << 1) | (shapes[before]! << 2), place),
    h(112, odds(tags.sources[token]!) | (odds(tags.cues[token]!) << 6), side),
    h(113, rule === undefined ? 2 : rule.first === token ? 1 : 0, place),
    h(114, (rule === undefined ? 2 : rule.first === token ? 1 : 0) | (cueClass << 2), far | (side << 4)),
    h(115, w1, far | (side << 4) | (cueClass << 5)),
  ];
}

export function endFeatures(
  { view, tags, cue, sentence }: About,
  side: number,
  end: number,
  rule: TokenSpan | undefined,
): number[] {
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
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  const ruled = rule === undefined ? 2 : rule.end === end ? 1 : 0;
  return [
    h(121, odds(tags.ends[last]!), side),
    h(122, w, side),
    h(123, w2, side),
    h(124, w, w2),
    h(125, w2, w3),
    h(126, cueWord, w2),
    h(127, cueWord, shapes[next]! | (side << 6)),
    h(128, kinds[last]! | (kinds[next]! << 6) | ((kinds[end + 1] ?? 0) << 12), side),
    h(129, place, shapes[last]! | (shapes[next]! << 6)),
    h(130, reach | (own << 2) | (side << 3), place),
    h(131, reach | (own << 2) | (cueClasses[cue.first]! << 3), shapes[next]! | (side << 6)),
    h(132, toCue, odds(tags.sources[next]!) | (odds(tags.cues[next]!) << 6)),
    h(133, toCue, shapes[next]! | (place << 6)),
    h(134, ruled, place),
    h(135, ruled | (cueClasses[cue.first]! << 2), reach | (side << 4)),
    h(136, w3, kinds[next]! | (side << 6)),
  ];
}

export function spanFeatures(
  about: About,
  side: number,
  first: number,
  end: number,
  rule: TokenSpan | undefined,
): number[] {
  const { view, tags, cue } = about;
  const { passage, commas, cueClasses, shapes } = view;
  const { words } = passage.tokens;
  const { places, rows } = passage.quotations;
  let sum = 0;
  let least = 1;
  let strongest = 0;
  let cuesInside = 0;
  let sourcesInside = 0;
  let quoted = 0;
  for (let token = first; token < end; token++) {
    const c = tags.contents[token]!;
    sum += c;
    if (c < least) least = c;
    if (cueClasses[token]! > strongest) strongest = cueClasses[token]!;
    if (tags.path[token] === 3) cuesInside++;
    else if (tags.path[token] === 5) sourcesInside++;
    if (places[token] !== Place.Outside) quoted++;
  }
  const size = end - first;
  const isPath = isPathSpan(tags.path, first, end) ? 1 : 0;
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
  const ruled = rule === undefined ? 2 : rule.first === first && rule.end === end ? 1 : 0;
  const cueWord = words[cue.end - 1]!;
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  return [
    h(141, bucket(size), side),
    h(142, Math.round((sum / size) * 10), Math.round(least * 10)),
    h(143, isPath, side | (Math.round((sum / size) * 5) << 1)),
    h(144, marks, sentences | (side << 3)),
    h(145, marks | (near << 6), side),
    h(146, strongest, side | (reaches << 1) | (share << 2)),
    h(147, cueWord, bucket(size) | (side << 4)),
    h(148, crossed, marks),
    h(149, near, reaches | (inner << 1) | (side << 4)),
    h(150, words[first]!, words[next]!),
    h(151, words[first]!, shapes[next]!),
    h(152, ruled, marks),
    h(153, ruled | (side << 2), near | (isPath << 4)),
    h(154, cueWord, marks | (side << 8)),
    h(156, Math.min(3, cuesInside) | (Math.min(3, sourcesInside) << 2), side | (reaches << 1) | (share << 2)),
    h(157, (tags.path[next] ?? 0) | ((tags.path[next + 1] ?? 0) << 3), side | (Math.min(3, cuesInside) << 1)),
    h(155, cueWord, (near === 0 ? 1 : 0) | (reaches << 1) | (side << 2) | (share << 3)),
  ];
}

function isPathSpan(path: Uint8Array, first: number, end: number): boolean {
  if (path[first] !== 1) return false;
  for (let token = first + 1; token < end; token++) if (path[token] !== 2) return false;
  return path[end] !== 2;
}

export function pairFeatures({ view, cue }: About, left: ContentSpan, right: ContentSpan): number[] {
  const { passage, shapes } = view;
  const { places } = passage.quotations;
  const quoted = (places[left.end - 1] !== 0 ? 1 : 0) | (places[right.first] !== 0 ? 2 : 0);
  const edges = places[left.end - 1]! | (places[right.first]! << 2);
  const opens = passage.sentenceFirsts[passage.sentenceOf[right.first]!] === right.first ? 1 : 0;
  const cueWord = passage.tokens.words[cue.end - 1]!;
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  return [
    h(161, quoted, opens),
    h(162, edges, opens | (shapes[right.first]! << 1)),
    h(163, cueWord, quoted | (opens << 2)),
    h(164, bucket(cue.first - left.end), bucket(right.first - cue.end) | (quoted << 4)),
    h(165, 0, 0),
  ];
}

export function noneFeatures({ view, tags, cue, rule, sentence }: About): number[] {
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
  const h = (template: number, a: number, b: number): number => featureHash(template, a, b) & MASK;
  return [
    h(171, odds(most), 0),
    h(172, odds(source), 0),
    h(173, odds(most), odds(source)),
    h(174, head, 0),
    h(175, words[cue.first]!, head),
    h(176, w1, head),
    h(177, head, w2),
    h(178, w1, 0),
    h(179, w2, 0),
    h(180, quoted, size | (strongest << 3)),
    h(181, isTitle, strongest),
    h(182, ruled, strongest | (size << 3)),
    h(183, ruled, odds(most)),
    h(184, kinds[cue.first - 1] ?? 0, (kinds[cue.end] ?? 0) | (strongest << 6)),
    h(185, rule?.rule === 'quotation beside cue' ? 1 : 0, odds(most)),
  ];
}
