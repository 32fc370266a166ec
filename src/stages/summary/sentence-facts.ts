import type { TextLayer } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import { Gap, Shape, Trait, type TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { isWordShape, type ArticleWords } from './article-words.js';
import { BOILERPLATE, CAPTIONS, isInvitation } from './boilerplate.js';
import type { Columns } from './columns.js';
import { Cue } from './cues.js';
import { Flow, markFlow } from './mark-flow.js';
import { knownThing, KNOWN_THINGS, UNTOLD } from './known-things.js';
import { LINKS } from './links.js';
import { openerFlags, SINGULAR } from './opener.js';
import { PREPOSITIONS } from './prepositions.js';
import { Flag } from './sentence-flags.js';
import { mayHaveVerb } from './verbs.js';

/** Counts and flags of each sentence, one row a sentence. */
export interface SentenceFacts {
  readonly length: number;
  /** Whether the text tells names by capitals. */
  readonly cased: boolean;
  readonly flags: Uint32Array;
  readonly words: Uint16Array;
  /** UTF-16 units from the first token to the last. */
  readonly characters: Uint32Array;
  readonly quoted: Uint16Array;
  readonly commas: Uint16Array;
  readonly numbers: Uint16Array;
  readonly stops: Uint16Array;
  readonly firstPerson: Uint16Array;
  /** The first `he` or `she` outside quotes: its token plus one, 0 for none. */
  readonly pronouns: Uint32Array;
  /**
   * Word types, plus one, of the things that a sentence speaks of as known and that an earlier sentence has told: of row `s` from
   * `s * KNOWN_THINGS` on, 0 for none.
   */
  readonly knownThings: Uint32Array;
  /**
   * Whether the text is no news report: the writer speaks of himself again and again, or it does not begin with what happened. One
   * sentence leads to the next then.
   */
  readonly isEssay: boolean;
}

const FEWEST_WORDS = 5;
const FEWEST_WORDS_WITHOUT_END = 9;
const FEWEST_WORDS_WITHOUT_VERB = 16;
/** Share of quoted words from which a sentence counts as nothing but a quote. */
const ALL_QUOTED = 0.8;
const LONG_QUOTE = 3;
const FEWEST_CAPITALS = 100;
/** One sentence in so many has the writer in it. */
const ESSAY = 6;
/** What no first sentence of a news report has. */
const NO_NEWS_LEAD =
  Flag.Dangling |
  Flag.Connective |
  Flag.OrphanQuote |
  Flag.HalfQuote |
  Flag.Fragment |
  Flag.Question |
  Flag.Nameless;
const THE = hashWord('the');
const THAT = hashWord('that');
const SUCH = hashWord('such');

function isEndMark(shape: number): boolean {
  return shape === Shape.Stop || shape === Shape.Exclamation || shape === Shape.Ellipsis;
}

function isPause(shape: number): boolean {
  return shape === Shape.Comma || shape === Shape.Dash;
}

function isCloser(shape: number): boolean {
  return shape === Shape.DoubleMark || shape === Shape.SingleMark || shape === Shape.CloseBracket;
}

/** Gathers the facts of every sentence in one pass over the tokens. */
export function gatherFacts(
  layer: TextLayer,
  tokens: TokenTable,
  sentences: SentenceTable,
  words: ArticleWords,
  columns: Columns,
): SentenceFacts {
  const { length } = sentences;
  const column = (): Uint16Array => columns.uint16(length);
  const cased = hasCase(tokens);
  const facts = {
    length,
    cased,
    flags: columns.uint32(length),
    words: column(),
    characters: columns.uint32(length),
    quoted: column(),
    commas: column(),
    numbers: column(),
    stops: column(),
    firstPerson: column(),
    pronouns: columns.uint32(length),
    knownThings: columns.uint32(length * KNOWN_THINGS),
    isEssay: false,
  };
  const flow = markFlow(layer.text, tokens, columns);
  let personal = 0;
  for (let row = 0; row < length; row++)
    personal += gatherSentence(layer.text, facts, row, tokens, sentences, words, flow, cased);
  markFurniture(facts, layer, tokens, sentences);
  markNeighbours(facts, cased);
  facts.isEssay =
    cased && length > 0 && (personal * ESSAY > length || (facts.flags[0]! & NO_NEWS_LEAD) !== 0);
  return facts;
}

function gatherSentence(
  text: string,
  facts: SentenceFacts,
  row: number,
  tokens: TokenTable,
  sentences: SentenceTable,
  articleWords: ArticleWords,
  flow: Uint8Array,
  cased: boolean,
): number {
  const { shapes, gaps, starts, ends } = tokens;
  const { cues: wordCues, firsts } = articleWords;
  const first = sentences.firsts[row]!;
  const end = sentences.ends[row]!;
  let flags = 0;
  let word = firsts[row]!;
  let namesOutside = 0;
  let pronounsOutside = 0;
  let speechOutside = 0;
  let reporters = 0; // pronouns beside a speech verb: `she said`
  let cuesBefore = 0;
  let quoted = 0;
  let things = 0;
  let isPersonal = 0;
  for (let token = first; token < end; token++) {
    const shape = shapes[token]!;
    if (!isWordShape(shape)) {
      if (shape === Shape.Comma) facts.commas[row]!++;
      else if (shape !== Shape.OpenBracket) continue;
      if (CAPTIONS.startsAt(tokens, token, end)) flags |= Flag.Caption;
      continue;
    }
    const cues = wordCues[word++]!;
    const before = cuesBefore;
    cuesBefore = cues;
    const inside = flow[token] === Flow.Inside;
    if (inside) quoted++;
    if (shape !== Shape.Lower) {
      if (shape === Shape.Number || shape === Shape.Alphanumeric) facts.numbers[row]!++;
      if (!inside && shape <= Shape.Initial && (cues & (Cue.Stop | Cue.Date)) === 0) namesOutside++;
    }
    if (cues === 0) continue;
    if (cues & Cue.Stop) facts.stops[row]!++;
    if ((cues & ~Cue.Stop) === 0) {
      if (tokens.words[token] !== THE || !cased || inside || things === KNOWN_THINGS) continue;
      const thing = knownThing(tokens, articleWords, token, word, end, row, (before & Cue.Speech) !== 0);
      if (thing === UNTOLD) flags |= Flag.Untold;
      else if (thing >= 0) facts.knownThings[row * KNOWN_THINGS + things++] = thing + 1;
      continue;
    }
    if (cues & Cue.FirstPerson) facts.firstPerson[row]!++;
    if (cues & Cue.Link && token > first && isPause(shapes[token - 1]!) && LINKS.startsAt(tokens, token, end))
      flags |= Flag.Connective;
    if (!inside) {
      if (cues & Cue.FirstPerson) isPersonal = 1;
      if (cues & Cue.Turn) flags |= Flag.Connective;
      if (cues & Cue.Comparison) flags |= Flag.Comparison;
      if (
        cased &&
        cues & Cue.Demonstrative &&
        (wordCues[word] ?? 0) === 0 &&
        tokens.words[token] !== SUCH &&
        (tokens.words[token] !== THAT || (token > first && PREPOSITIONS.has(tokens.words[token - 1]!)))
      )
        flags |= Flag.Pointer;
      if (cased && cues & Cue.Pronoun && namesOutside === 0) flags |= Flag.Unnamed;
      if (facts.pronouns[row] === 0 && SINGULAR.has(tokens.words[token]!)) facts.pronouns[row] = token + 1;
      if (cues & Cue.Pronoun) pronounsOutside++;
      if (cues & Cue.Speech) speechOutside++;
      if ((cues & Cue.Speech && before & Cue.Pronoun) || (cues & Cue.Pronoun && before & Cue.Speech))
        reporters++;
    }
    if ((cues & Cue.Boilerplate) !== 0 && BOILERPLATE.startsAt(tokens, token, end)) flags |= Flag.Boilerplate;
  }
  facts.words[row] = word - firsts[row]!;
  facts.quoted[row] = quoted;
  facts.characters[row] = ends[end - 1]! - starts[first]!;
  flags |= openerFlags(tokens, first, end, flow, cased);
  flags |= endFlags(tokens, first, end);
  // `said they should.`: of what, the sentence before tells
  if (word > firsts[row]! && wordCues[word - 1]! & Cue.Auxiliary) flags |= Flag.Dangling;
  if (cased && namesOutside === 0) flags |= Flag.Nameless;
  if (isPersonal) flags |= Flag.Personal;
  // Without capitals no name can be told, so every speaker might have one.
  if (!cased) namesOutside = 1;
  if (reporters > 0 && namesOutside === 0) flags |= Flag.PronounSpeaker;
  flags |= quoteFlags(quoted, facts.words[row], speechOutside, namesOutside, pronounsOutside);
  if (flow[first] === Flow.Inside || (flow[first] === Flow.Opener && end - first > 1))
    flags |= Flag.StartsQuoted;
  if (isSplitQuote(flow, gaps, first, end, tokens.length)) flags |= Flag.HalfQuote;
  const count = facts.words[row];
  if (count < FEWEST_WORDS || (flags & Flag.NoEnd && count < FEWEST_WORDS_WITHOUT_END))
    flags |= Flag.Fragment;
  else if (count < FEWEST_WORDS_WITHOUT_VERB && !mayHaveVerb(text, tokens, first, end))
    flags |= Flag.Fragment;
  // A line of a transcript or play: `ISOBEL: …`
  if (
    end - first > 2 &&
    shapes[first]! <= Shape.AllCaps &&
    shapes[first]! > 0 &&
    shapes[first + 1] === Shape.Colon
  )
    flags |= Flag.Fragment;
  if (isInvitation(tokens, first, end)) flags |= Flag.Boilerplate;
  // an item of a list
  if (shapes[first] === Shape.Symbol || shapes[first] === Shape.Dash) flags |= Flag.Fragment;
  if (shapes[first] === Shape.OpenBracket && closesAt(shapes, first, end) >= end - 2)
    flags |= Flag.Boilerplate;
  facts.flags[row] = flags;
  return isPersonal;
}

/** Where the bracket that opens at a token is closed; beyond every token when it is not. */
function closesAt(shapes: Uint8Array, open: number, end: number): number {
  for (let token = open + 1; token < end; token++) if (shapes[token] === Shape.CloseBracket) return token;
  return Infinity;
}

/** Whether the text tells names by capitals: at least one token in {@link FEWEST_CAPITALS} has one. */
function hasCase({ length, shapes }: TokenTable): boolean {
  let capitals = 0;
  for (let token = 0; token < length; token++)
    if (
      shapes[token]! >= Shape.Capital &&
      shapes[token]! <= Shape.Initial &&
      ++capitals * FEWEST_CAPITALS > length
    )
      return true;
  return false;
}

/** Flags that a sentence's last tokens give. */
function endFlags({ shapes, gaps, traits }: TokenTable, first: number, end: number): number {
  let last = end - 1;
  while (last > first && isCloser(shapes[last]!)) last--;
  const shape = shapes[last]!;
  if (shape === Shape.Colon) return Flag.EndsWithColon | Flag.NoEnd;
  if (!isEndMark(shape)) return traits[last]! & Trait.Abbreviation ? 0 : Flag.NoEnd;
  // A list or a picture was to follow: `as he wrote: .`
  if (last > first && shapes[last - 1] === Shape.Colon) return Flag.EndsWithColon | Flag.NoEnd;
  const loose = gaps[last] === Gap.Blank && last === end - 1 && shape === Shape.Stop ? Flag.LooseStop : 0;
  return (shape === Shape.Exclamation ? Flag.Question : 0) | loose;
}

function quoteFlags(quoted: number, words: number, speech: number, names: number, pronouns: number): number {
  if (quoted === 0) return 0;
  if (quoted >= ALL_QUOTED * words && (speech === 0 || quoted === words)) return Flag.OrphanQuote;
  return quoted >= LONG_QUOTE && names === 0 && pronouns > 0 ? Flag.PronounSpeaker : 0;
}

/** Whether a quote runs over the sentence's start or end. One that a paragraph break closes counts as whole there. */
function isSplitQuote(
  flow: Uint8Array,
  gaps: Uint8Array,
  first: number,
  end: number,
  length: number,
): boolean {
  return (
    flow[end - 1] === Flow.Unclosed ||
    continuesAt(flow, gaps, first, length) ||
    continuesAt(flow, gaps, end, length)
  );
}

/** Whether a quote is open between a token and the one before it. */
function continuesAt(flow: Uint8Array, gaps: Uint8Array, token: number, length: number): boolean {
  if (token === 0 || token >= length || gaps[token]! >= Gap.Line) return false;
  const before = flow[token - 1];
  return before === Flow.Opener || before === Flow.Inside;
}

/**
 * Flags what only the sentences around can tell: an answer needs its question, and a stop behind a blank, or none, is how links,
 * captions and headings end in a text whose sentences do not.
 */
function markNeighbours({ flags, length }: SentenceFacts, cased: boolean): void {
  let loose = 0;
  let open = 0;
  for (let row = 0; row < length; row++) {
    if (flags[row]! & Flag.LooseStop) loose++;
    if (flags[row]! & Flag.NoEnd) open++;
  }
  let odd = 0;
  if (cased && loose < length / 3) odd |= Flag.LooseStop;
  if (cased && open < length / 3) odd |= Flag.NoEnd;
  for (let row = 0; row < length; row++) {
    if (flags[row]! & odd) flags[row]! |= Flag.Fragment;
    if (row > 0 && flags[row - 1]! & Flag.Question) flags[row]! |= Flag.Connective;
  }
}

/** Flags the sentences of which furniture, dateline or credit cover more than half. */
function markFurniture(
  facts: SentenceFacts,
  layer: TextLayer,
  tokens: TokenTable,
  sentences: SentenceTable,
): void {
  const spans = [...layer.furniture];
  if (layer.dateline) spans.push({ ...layer.dateline, kind: 'byline' });
  if (layer.credit) spans.push({ ...layer.credit, kind: 'byline' });
  spans.sort((a, b) => a.start - b.start);
  let row = 0;
  for (const { start, end } of spans) {
    while (row < facts.length && tokens.ends[sentences.ends[row]! - 1]! <= start) row++;
    for (let at = row; at < facts.length && tokens.starts[sentences.firsts[at]!]! < end; at++) {
      const from = tokens.starts[sentences.firsts[at]!]!;
      const to = tokens.ends[sentences.ends[at]! - 1]!;
      if (Math.min(to, end) - Math.max(from, start) > (to - from) / 2) facts.flags[at]! |= Flag.Boilerplate;
    }
  }
}
