import { Shape, type TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { Cue, cuesOf } from './cues.js';
import { LINKS } from './links.js';
import { TELLS_APART, UNIQUE } from './known-things.js';
import { Flow } from './mark-flow.js';
import { PREPOSITIONS } from './prepositions.js';
import { Flag } from './sentence-flags.js';

/** How far into a sentence a pronoun may stand and still be read as its opening. */
const OPENING = 9;
/** Open an answer: the question is not in it. */
const REPLIES = new WordSet(
  'yeah yes yep no true nope oh well exactly absolutely definitely sure okay ok right'.split(' '),
);
/** One person named before. */
const SINGULAR = new WordSet(['he', 'him', 'his', 'she', 'her']);
/** Open a clause about somebody. */
const PARTICIPLES = new WordSet(
  `describing asked asking speaking writing calling telling praising quoting citing accusing thanking joining seeing meeting
  hearing watching`.split(/\s+/),
);
/** After these, `that` points back: `that kind of delay`. */
const KINDS = new WordSet([
  'kind',
  'sort',
  'type',
  'number',
  'figure',
  'same',
  'moment',
  'period',
  'point',
  'case',
  'sense',
  'means',
]);
/** Behind a name, they speak of somebody told before: `the Easton resident`. */
const PERSONS = new WordSet(
  `resident native man woman boy girl couple player striker defender midfielder goalkeeper forward winger star singer actor actress
  student teenager driver pilot graduate man citizen national skipper manager boss coach international champion`.split(
    /\s+/,
  ),
);
/** Behind `the`, they stand for those told before; the second list only if they stand alone. */
const COMPANIES = new WordSet(['pair', 'duo', 'trio', 'couple', 'latter']);
const COUNTS = new WordSet(['former', 'two', 'three', 'four', 'other', 'others']);
/** How many words after `the` may name the thing, and what may join the name to it. */
const NAMING = 4;
const JOINTS = new WordSet([
  'of',
  'in',
  'at',
  'for',
  'from',
  'on',
  'with',
  'between',
  'to',
  'by',
  'near',
  'called',
  'named',
]);
/** Before a thing that is told elsewhere: `Amid the uproar, …`. */
const SETTINGS = new WordSet(
  'amid during in at on since after before with for from despite of under throughout behind beside between within outside inside'.split(
    ' ',
  ),
);
/** How many words may stand between `the` and the comma behind a setting. */
const SETTING = 4;
const THE = hashWord('the');
const IT = hashWord('it');
const THERE = hashWord('there');
const THAT = hashWord('that');
const OF = hashWord('of');
const ALL = hashWord('all');
const EACH = hashWord('each');
/** A clause follows: a `that` behind them is no conjunction. */
const WHETHER = new WordSet(['whether', 'if', 'how', 'why', 'when', 'because']);
/** Counted from a time told before: `four decades later`. */
const COUNTED = new WordSet(['later', 'earlier', 'afterwards', 'afterward', 'before']);

/** Whether a mark of punctuation that parts words stands there. */
function isPause({ shapes }: TokenTable, token: number, end: number): boolean {
  return token < end && shapes[token]! >= Shape.Comma && shapes[token]! <= Shape.Dash;
}

function isWord(shape: number): boolean {
  return shape <= Shape.Clitic || (shape >= Shape.Address && shape <= Shape.Hashtag);
}

/**
 * {@link Flag.Dangling} when the sentence cannot be understood without the one before, {@link Flag.Connective} when it reads
 * as a continuation. Looks at the first words only; a sentence that opens within a quote is judged by its quote.
 */
export function openerFlags(
  tokens: TokenTable,
  first: number,
  end: number,
  flow: Uint8Array,
  cased: boolean,
): number {
  let flags = 0;
  let at = nextWord(tokens, first - 1, end);
  if (at >= end) return 0;
  const cues = cuesOf(tokens.words[at]!);
  if (cues & Cue.Link && LINKS.startsAt(tokens, at, end)) return Flag.Connective;
  if (cues & Cue.Connective) {
    flags |= Flag.Connective;
    at = nextWord(tokens, at, end);
  }
  if (at >= end) return flags;
  if (REPLIES.has(tokens.words[at]!) && isPause(tokens, at + 1, end)) flags |= Flag.Connective;
  if (flow[at] === Flow.Inside)
    return cased && pointsFromQuote(tokens, at, end) ? flags | Flag.Definite : flags;
  if (dangles(tokens, at, end, flow, cased)) flags |= Flag.Dangling;
  if (cased && tokens.words[at] === THE && !isNamed(tokens, at, end)) flags |= Flag.Definite;
  if (cased && isDefiniteSetting(tokens, at, end)) flags |= Flag.Definite;
  if (cased && cuesOf(tokens.words[at]!) & Cue.Subordinator && definiteAfterComma(tokens, at, end, flow))
    flags |= Flag.Definite;
  flags |= pointers(tokens, at, end, flow);
  return flags;
}

/** `"The ferry is late," …`, `"This is a mistake," …`: speaks of a thing as known; not `"This week …`. */
function pointsFromQuote(tokens: TokenTable, at: number, end: number): boolean {
  if (tokens.words[at] === THE) return !isNamed(tokens, at, end);
  if (!(cuesOf(tokens.words[at]!) & Cue.Demonstrative)) return false;
  return at + 1 >= end || !(cuesOf(tokens.words[at + 1]!) & Cue.TimeNoun);
}

function isBe({ words }: TokenTable, token: number): boolean {
  return (cuesOf(words[token]!) & Cue.Be) !== 0;
}

function nextWord(tokens: TokenTable, token: number, end: number): number {
  do token++;
  while (token < end && !isWord(tokens.shapes[token]!));
  return token;
}

function dangles(tokens: TokenTable, at: number, end: number, flow: Uint8Array, cased: boolean): boolean {
  const cues = cuesOf(tokens.words[at]!);
  const next = nextWord(tokens, at, end);
  const nextCues = next < end ? cuesOf(tokens.words[next]!) : 0;
  if (cues & Cue.Demonstrative) return (nextCues & Cue.TimeNoun) === 0;
  if (cues & Cue.Pronoun)
    return !(tokens.words[at] === IT && nextCues & Cue.Be && isImpersonal(tokens, next, end));
  // `There is a ferry.`
  if (tokens.words[at] === THERE && nextCues & Cue.Be) return false;
  if (tokens.words[at] === THE && next < end) {
    // `The pair met in May.`, `The former, …`
    if (COMPANIES.has(tokens.words[next]!)) return true;
    const isAlone = next + 1 >= end || tokens.shapes[next + 1] !== Shape.Lower || isBe(tokens, next + 1);
    if (isAlone && COUNTS.has(tokens.words[next]!)) return true;
  }
  // `Each weighed 25 pounds.`, `Each ferry …`: of those told before
  if (tokens.words[at] === EACH && !(nextCues & Cue.TimeNoun)) return true;
  if (cues & Cue.Anaphor || (cues & Cue.Quantifier && nextCues & Cue.Be)) return true;
  // `Surely she …`
  if (next < end && SINGULAR.has(tokens.words[next]!) && flow[next] === Flow.Outside && cues & Cue.Adverb)
    return true;
  // `Shortly after it opened, …`
  if ((cues | nextCues) & Cue.Subordinator && cased && pronounBeforeName(tokens, at, end, flow)) return true;
  return pronounAfterComma(tokens, at, end, flow);
}

/** `Amid the uproar, …`, `In the video, …`: opens with a preposition and a thing spoken of as known; not `In the evening, …`. */
function isDefiniteSetting(tokens: TokenTable, at: number, end: number): boolean {
  const the = at + 1;
  if (the >= end || tokens.words[the] !== THE || !SETTINGS.has(tokens.words[at]!)) return false;
  for (let token = the + 1; token < end && token <= the + SETTING; token++) {
    const shape = tokens.shapes[token]!;
    if (shape === Shape.Comma) return true;
    if (shape !== Shape.Lower || cuesOf(tokens.words[token]!) & Cue.TimeNoun) return false;
    if (UNIQUE.has(tokens.words[token]!) || TELLS_APART.has(tokens.words[token]!)) return false;
  }
  return false;
}

/** `For a year, the small team …`: a thing spoken of as known behind an opening that has no name. */
function definiteAfterComma(tokens: TokenTable, at: number, end: number, flow: Uint8Array): boolean {
  const stop = Math.min(end - 1, at + OPENING);
  for (let token = at + 1; token < stop; token++) {
    const shape = tokens.shapes[token]!;
    if (flow[token] !== Flow.Outside) return false;
    const isName = shape >= Shape.Capital && shape <= Shape.Initial;
    if (isName && !(cuesOf(tokens.words[token]!) & Cue.Date)) return false;
    if (shape === Shape.Comma) return tokens.words[token + 1] === THE && !isNamed(tokens, token + 1, end);
  }
  return false;
}

/** `All of this …`, `If fans needed a reason, those words were one.`: points back, if not with the first word. */
function pointers(tokens: TokenTable, at: number, end: number, flow: Uint8Array): number {
  const stop = Math.min(end, at + OPENING);
  const leansOnPerson = PARTICIPLES.has(tokens.words[at]!);
  for (let token = at + 1; token < stop; token++) {
    if (flow[token] !== Flow.Outside) return 0;
    const word = tokens.words[token]!;
    const cues = cuesOf(word);
    // `Asked whether he would go`, `Describing him as a friend`
    if (token <= at + 2 && leansOnPerson && SINGULAR.has(word)) return Flag.Dangling;
    // `Owning all 10 gadgets`
    if (word === ALL && token + 1 < end && tokens.shapes[token + 1] === Shape.Number) return Flag.Definite;
    if (!(cues & (Cue.Demonstrative | Cue.Pronoun))) continue;
    const before = tokens.words[token - 1]!;
    const nextCues = token + 1 < end ? cuesOf(tokens.words[token + 1]!) : 0;
    if (word === THAT && !isPointer(tokens, token, end)) continue;
    const isTime = nextCues & Cue.TimeNoun;
    // `During that hearing, …`
    if (token === at + 1 && cues & Cue.Demonstrative && PREPOSITIONS.has(before) && !isTime)
      return Flag.Dangling;
    if (before === OF && token < at + 3) return Flag.Dangling;
    if (cues & Cue.Demonstrative && !isTime) return Flag.Definite;
  }
  return 0;
}

/** `during that hearing`, `that kind of delay`, `whether that is …`; not `he said that …`. */
function isPointer({ words, shapes }: TokenTable, that: number, end: number): boolean {
  if (PREPOSITIONS.has(words[that - 1]!) || shapes[that - 1] === Shape.Comma) return true;
  if (that + 1 >= end) return false;
  return (
    KINDS.has(words[that + 1]!) ||
    (WHETHER.has(words[that - 1]!) && (cuesOf(words[that + 1]!) & Cue.Be) !== 0)
  );
}

/**
 * Whether the thing after `the` has a name: `the old Harbour Board`, `the mayor of Easton`; not `the video shows Easton`, nor `the
 * Easton resident`, who has one that is not told.
 */
function isNamed({ shapes, words }: TokenTable, at: number, end: number): boolean {
  const limit = Math.min(end, at + 1 + NAMING);
  for (let token = at + 1; token < limit; token++) {
    if (shapes[token]! < Shape.Capital || shapes[token]! > Shape.Initial) continue;
    // `the stars, Anna Reed and Joe Park, …`
    if (token > at + 2 && shapes[token - 1] === Shape.Comma) return true;
    if (token > at + 2) return JOINTS.has(words[token - 1]!);
    for (let next = token + 1; next < limit; next++) if (PERSONS.has(words[next]!)) return false;
    return true;
  }
  return false;
}

/** `It is unclear whether …`, `It would not be possible …`. */
function isImpersonal(tokens: TokenTable, be: number, end: number): boolean {
  for (
    let at = nextWord(tokens, be, end), steps = 0;
    at < end && steps < 4;
    at = nextWord(tokens, at, end), steps++
  ) {
    const cues = cuesOf(tokens.words[at]!);
    if (cues & Cue.Impersonal && !(cues & (Cue.Negation | Cue.Be)) && cues !== Cue.Impersonal + Cue.Stop)
      return true;
  }
  return false;
}

/** `Over time, they …`, `Four decades later, …`: an opening without a name, then a comma, then a pronoun; or a time that counts on. */
function pronounAfterComma(tokens: TokenTable, at: number, end: number, flow: Uint8Array): boolean {
  const stop = Math.min(end - 1, at + OPENING);
  for (let token = at; token < stop; token++) {
    const shape = tokens.shapes[token]!;
    if (flow[token] !== Flow.Outside) return false;
    if (token > at && shape >= Shape.Capital && shape <= Shape.Initial) return false;
    if (shape !== Shape.Comma) continue;
    if (COUNTED.has(tokens.words[token - 1]!)) return true;
    const next = token + 1;
    if (!(cuesOf(tokens.words[next]!) & Cue.Pronoun)) return false;
    return !(tokens.words[next] === IT && isImpersonal(tokens, next, end));
  }
  return false;
}

/** `When he arrived, …`: a pronoun in the opening clause with no name before it. */
function pronounBeforeName(tokens: TokenTable, at: number, end: number, flow: Uint8Array): boolean {
  const stop = Math.min(end, at + OPENING);
  for (let token = at + 1; token < stop; token++) {
    const shape = tokens.shapes[token]!;
    if (shape === Shape.Comma || flow[token] === Flow.Inside) return false;
    if (shape >= Shape.Capital && shape <= Shape.Initial) return false;
    if (cuesOf(tokens.words[token]!) & Cue.Pronoun) return true;
  }
  return false;
}
