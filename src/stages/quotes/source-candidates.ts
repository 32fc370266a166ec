import { Place } from '../../text/quotation-marks.js';
import { groupFirst } from './modality.js';
import { phraseAfter, phraseBefore, type TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import type { Posteriors } from './tagger.js';
import { isName, TokenKind, type TokenView } from './token-view.js';

/** How many of the tagger's spans are taken from each side of a cue, how many more from its sentence, and how far off. */
const NEAREST = 4;
const MOST_SUBJECTS = 4;
const FURTHEST = 70;
const LIKELY_SOURCE = 0.1;
const SURE = 0.8;

/**
 * Who may be the source of a cue: the nearest spans that the tagger proposes, the rules' own, the phrases beside the cue, and whoever
 * else its sentence names. None of them overlaps the cue or the content.
 */
export function sourceCandidates(
  view: TokenView,
  tags: Posteriors,
  rule: TokenSpan | null,
  proposed: readonly TokenSpan[],
  cue: TokenSpan,
  content: readonly TokenSpan[],
): TokenSpan[] {
  const spans: TokenSpan[] = [];
  const isFree = (span: TokenSpan): boolean =>
    !overlap(span, cue) &&
    !content.some((other) => overlap(span, other)) &&
    span.first - cue.end < FURTHEST &&
    cue.first - span.end < FURTHEST;
  const add = (span: TokenSpan | null): void => {
    if (span !== null && isFree(span) && !spans.some((other) => isSame(span, other))) spans.push(span);
  };
  const at = firstFrom(proposed, cue.first);
  for (let index = at - 1; index >= Math.max(0, at - NEAREST); index--) add(proposed[index]!);
  for (let index = at; index < Math.min(proposed.length, at + NEAREST); index++) add(proposed[index]!);
  add(rule);
  addPhrases(view.passage, cue, content, add);
  if (!isSure(tags, proposed[at - 1], cue) && !isSure(tags, proposed[at], cue))
    addSubjects(view, tags, cue, add);
  return spans;
}

/** Whether the tagger is sure of a span right beside the cue: nobody else need be asked. */
function isSure({ sources }: Posteriors, span: TokenSpan | undefined, cue: TokenSpan): boolean {
  if (span === undefined || (span.end !== cue.first && span.first !== cue.end)) return false;
  return sources[span.first]! >= SURE && sources[span.end - 1]! >= SURE;
}

export const overlap = (a: TokenSpan, b: TokenSpan): boolean => a.first < b.end && b.first < a.end;
const isSame = (a: TokenSpan, b: TokenSpan): boolean => a.first === b.first && a.end === b.end;

/** Index of the first span that begins at a token or after it. Logarithmic. */
export function firstFrom(spans: readonly TokenSpan[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

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

/**
 * Who else the cue's sentence names: names, pronouns and the runs that the tagger holds for likely, the nearest first. The tagger leaves
 * out one in ten who are parted from their cues by an aside, or follow a passive.
 */
function addSubjects(
  { passage, kinds }: TokenView,
  { sources }: Posteriors,
  cue: TokenSpan,
  add: (span: TokenSpan) => void,
): void {
  const { sentenceFirsts, sentenceEnds, sentenceOf, quotations, names } = passage;
  const sentence = sentenceOf[cue.first]!;
  const least = Math.max(sentenceFirsts[sentence]!, cue.first - FURTHEST);
  const most = Math.min(sentenceEnds[sentence]!, cue.end + FURTHEST);
  const isSubject = (token: number): boolean =>
    isName(kinds[token]!) || kinds[token] === TokenKind.Pronoun || kinds[token] === TokenKind.Capital;
  // a name, or words that look like one
  const joins = (token: number, next: number): boolean =>
    names[token] === names[next] &&
    (names[next] !== 0 || (kinds[token] === TokenKind.Capital && kinds[next] === TokenKind.Capital));
  const opening = phraseAfter(passage, sentenceFirsts[sentence]!, cue.first);
  if (opening !== null) add(opening);
  let found = 0;
  for (let token = cue.first - 1; token >= least && found < MOST_SUBJECTS; token--) {
    if (quotations.places[token] !== Place.Outside) continue;
    const end = token + 1;
    if (sources[token]! >= LIKELY_SOURCE) {
      while (token > least && sources[token - 1]! >= LIKELY_SOURCE) token--;
    } else if (!isSubject(token)) continue;
    else while (token > least && joins(token - 1, token)) token--;
    add({ first: token, end });
    found++;
  }
  found = 0;
  for (let token = cue.end; token < most && found < MOST_SUBJECTS; token++) {
    if (quotations.places[token] !== Place.Outside) continue;
    const first = token;
    if (sources[token]! >= LIKELY_SOURCE) {
      while (token + 1 < most && sources[token + 1]! >= LIKELY_SOURCE) token++;
    } else if (!isSubject(token)) continue;
    else while (token + 1 < most && joins(token, token + 1)) token++;
    add({ first, end: token + 1 });
    found++;
  }
}
