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
import { markFurniture } from './furniture-flags.js';
import { markNeighbours } from './neighbour-flags.js';
import { openerFlags } from './opener.js';
import { pointsBack } from './pointers.js';
import { isSplitQuote, quoteFlags } from './quote-flags.js';
import { PERSONAL, THINGS } from './pronoun-words.js';
import { Flag, type FlaggedSentences } from './sentence-flags.js';
import { mayHaveVerb } from './verbs.js';

/** Counts and flags of each sentence, one row a sentence. */
export interface SentenceFacts extends FlaggedSentences {
  /** Whether the text tells names by capitals. */
  readonly cased: boolean;
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
  /** The first `they` or `it` outside quotes, in the same way. */
  readonly thingPronouns: Uint32Array;
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
    thingPronouns: columns.uint32(length),
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
      if (cased && cues & Cue.Demonstrative && pointsBack(tokens, token, first, wordCues[word] ?? 0))
        flags |= Flag.Pointer;
      if (cased && cues & Cue.Pronoun && namesOutside === 0) flags |= Flag.Unnamed;
      if (facts.pronouns[row] === 0 && PERSONAL.has(tokens.words[token]!)) facts.pronouns[row] = token + 1;
      if (facts.thingPronouns[row] === 0 && THINGS.has(tokens.words[token]!))
        facts.thingPronouns[row] = token + 1;
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
  if (shapes[first] === Shape.Number && shapes[first + 1] === Shape.Stop && end - first > 2)
    flags |= Flag.Fragment;
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
