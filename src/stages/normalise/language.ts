import type { Warning } from '../../document/layers.js';
import { warningMessage } from '../../errors.js';
import { LATIN_WORDS, OTHER_WORDS } from '../../lexicons/language-words.js';
import { isLetter, unitAt } from '../../text/characters.js';
import { SCRIPT_LANGUAGES, scriptOf } from '../../text/scripts.js';
import { WordFlags } from '../../text/word-flags.js';
import { addLetter, mix, NO_LETTERS } from '../../text/word-hash.js';

const MOST_WORDS = 400;
const FEWEST_WORDS = 20;
/** Scripts without blanks make words of whole clauses: so many letters will do. */
const FEWEST_LETTERS = 60;
/** English prose has 35 to 50 such words in a hundred; headlines and tables down to 15; other languages under 8. */
const ENGLISH_SHARE = 0.15;
/** With so many English words a text may be English in part: then nothing is said. */
const ENGLISH_TRACE = 0.1;
/** Prose in any language has from 20 to 50 of its own; and so many times those of the next language. */
const SHARE = 0.15;
const LEAD = 1.12;
/** Letters of one script among all letters; Japanese is told by one kana in eight. */
const SCRIPT_SHARE = 0.5;
const KANA_SHARE = 0.12;

const JAPANESE = SCRIPT_LANGUAGES.indexOf('ja');
const CHINESE = SCRIPT_LANGUAGES.indexOf('zh');

/** The languages of a table of words, each with a bit. */
class Languages {
  readonly codes: readonly string[];
  readonly flags: WordFlags;
  readonly counts: Uint16Array;

  constructor(table: Readonly<Record<string, readonly string[]>>) {
    this.codes = Object.keys(table);
    this.flags = new WordFlags(Object.values(table).map((words, bit) => [1 << bit, words]));
    this.counts = new Uint16Array(this.codes.length);
  }

  /** Counts the word with this hash for each language that has it. */
  count(hash: number): void {
    for (let bits = this.flags.of(hash); bits !== 0; bits &= bits - 1)
      this.counts[31 - Math.clz32(bits & -bits)]!++;
  }

  /** The language with most words, if it has `fewest` and leads the others; null when none does. */
  leader(fewest: number): string | null {
    let best = -1;
    let first = 0;
    let second = 0;
    for (const [bit, count] of this.counts.entries())
      if (count > first) {
        second = first;
        first = count;
        best = bit;
      } else second = Math.max(second, count);
    return first >= fewest && first >= second * LEAD ? this.codes[best]! : null;
  }
}

const latin = new Languages(LATIN_WORDS);
const others = new Languages(OTHER_WORDS);
const scripts = new Uint32Array(SCRIPT_LANGUAGES.length);

/**
 * The language of a text, ISO 639-1, by its script and its small words; null when unsure: short or mixed texts, tables, languages
 * that are not known. Reads the first 400 words; allocates nothing.
 */
export function guessLanguage(text: string): string | null {
  latin.counts.fill(0);
  others.counts.fill(0);
  scripts.fill(0);
  let words = 0;
  let letters = 0;
  for (let at = 0; at < text.length && words < MOST_WORDS && letters < MOST_WORDS * 8; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) continue;
    const start = at;
    let hash = NO_LETTERS;
    for (let letter = unit; isLetter(letter); letter = unitAt(text, ++at)) hash = addLetter(hash, letter);
    words++;
    letters += at - start;
    if (unit < 0x370) latin.count(mix(hash));
    else if (!countScript(text, start, at)) others.count(mix(hash));
  }
  return bySmallWords(words) ?? byScript(letters);
}

/** Counts the letters of a word whose script one language alone writes; false when languages share its script. */
function countScript(text: string, start: number, end: number): boolean {
  if (scriptOf(text.charCodeAt(start)) < 0) return false;
  for (let at = start; at < end; at++) {
    const script = scriptOf(text.charCodeAt(at));
    if (script >= 0) scripts[script]!++;
  }
  return true;
}

function bySmallWords(words: number): string | null {
  if (words < FEWEST_WORDS) return null;
  const english = latin.counts[0]!;
  if (english >= words * ENGLISH_SHARE) return latin.leader(0) === 'en' ? 'en' : null;
  if (english >= words * ENGLISH_TRACE) return null;
  return latin.leader(words * SHARE) ?? others.leader(words * SHARE);
}

function byScript(letters: number): string | null {
  if (letters < FEWEST_LETTERS) return null;
  const kana = scripts[JAPANESE]!;
  const least = letters * SCRIPT_SHARE;
  if (kana + scripts[CHINESE]! >= least) return kana >= letters * KANA_SHARE ? 'ja' : 'zh';
  const found = scripts.findIndex((count) => count >= least);
  return found < 0 ? null : SCRIPT_LANGUAGES[found]!;
}

/** What a record says of a text that is known not to be English. */
export function warnOfLanguage(language: string | null): Warning[] {
  if (language === null || language === 'en') return [];
  const code = 'WARN_COPYDESK_LANGUAGE';
  return [{ code, message: warningMessage(code, { language }), start: 0, end: 0 }];
}
