import type { RecordScanner } from '../reader.js';
import { DIALECTS } from './dialects/index.js';

const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** Bytes of a name that are looked at: every article's element has a shorter one. */
const MAX_NAME = 64;

const CDATA = '![CDATA[';
const NO_ARTICLE = `it holds none of the elements that are articles: ${[...DIALECTS.keys()].join(', ')}`;

/** What the scan is in. Each name stands for what ends it. */
type State = 'text' | 'mark' | 'startTag' | 'endTag' | 'comment' | 'cdata' | 'instruction' | 'declaration';

/**
 * Finds the elements of an XML file that are articles, whatever stands around them. A record reaches from the end of the one before to its
 * own end tag, whose last byte ends it; so the first holds the prolog too.
 *
 * ```
 *   <?xml …?><newsMessage>…<newsItem …>…</newsItem> <newsItem …>…</newsItem> </newsMessage>
 *                                                 ^                        ^
 * ```
 *
 * One long scanner, because markup nests in markup: what looks like a tag inside a comment, CDATA section or DTD is none.
 */
export class XmlScanner implements RecordScanner {
  #state: State = 'text';
  /** The article's element that is open; null between articles. */
  #article: string | null = null;
  #articles = 0;
  /** Whether anything but blanks was seen. */
  #begun = false;
  /** What follows a `<`, as far as it was read. */
  readonly #mark = Buffer.alloc(MAX_NAME);
  #markLength = 0;
  /** The last bytes before the chunk's first, the latest in the lowest byte, and how many are in the same piece of markup. */
  #before = 0;
  #seen = 0;
  #quote = 0;
  #brackets = 0;
  #ended = false;
  #problem: string | null = null;

  get problem(): string | null {
    if (this.#ended) return this.#problem;
    if (this.#article !== null) return `its element <${this.#article}> is never closed`;
    return this.#begun && this.#articles === 0 ? NO_ARTICLE : null;
  }

  get passesOver(): boolean {
    return !this.#ended && this.#article === null && this.#articles > 0;
  }

  scan(chunk: Uint8Array, from: number): number {
    this.#ended = false;
    this.#problem = null;
    for (let at = from; at < chunk.length;) {
      at = this.#step(chunk, at);
      if (this.#hasEnded()) return at;
    }
    return -1;
  }

  /** Only where the next article was seen to begin: what else is damaged gives no hold. */
  recover(record: Uint8Array): number {
    if (this.#problem === null || !this.#ended) return -1;
    this.#article = null;
    this.#articles--;
    this.#state = 'text';
    return record.lastIndexOf(LESS);
  }

  #hasEnded(): boolean {
    return this.#ended;
  }

  #step(chunk: Uint8Array, at: number): number {
    switch (this.#state) {
      case 'text':
        return this.#skipText(chunk, at);
      case 'mark':
        return this.#readMark(chunk, at);
      case 'startTag':
        return this.#skipStartTag(chunk, at);
      case 'endTag':
        return this.#skipEndTag(chunk, at);
      case 'declaration':
        return this.#skipDeclaration(chunk, at);
      case 'comment':
        return this.#skipTo(chunk, at, (DASH << 8) | DASH, 2);
      case 'cdata':
        return this.#skipTo(chunk, at, (CLOSE_BRACKET << 8) | CLOSE_BRACKET, 2);
      case 'instruction':
        return this.#skipTo(chunk, at, QUESTION, 1);
    }
  }

  #skipText(chunk: Uint8Array, from: number): number {
    const less = chunk.indexOf(LESS, from);
    const end = less < 0 ? chunk.length : less;
    for (let at = from; !this.#begun && at < end; at++) this.#begun = chunk[at]! > SPACE;
    if (less < 0) return end;
    this.#begun = true;
    this.#state = 'mark';
    this.#markLength = 0;
    return less + 1;
  }

  /** Reads what follows a `<` until it is known what it is. */
  #readMark(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      const length = this.#markLength;
      const first = length > 0 ? this.#mark[0] : 0;
      if (length === 0 && byte === QUESTION) return this.#enter('instruction', at + 1);
      if (first === BANG) {
        if (length === 2 && byte === DASH && this.#mark[1] === DASH) return this.#enter('comment', at + 1);
        const mayBeComment = byte === DASH && length === 1;
        const mayBeCdata = byte === CDATA.charCodeAt(length);
        if (mayBeCdata && length === CDATA.length - 1) return this.#enter('cdata', at + 1);
        if (!mayBeComment && !mayBeCdata) return this.#enter(this.#article ? 'text' : 'declaration', at);
      } else if (isNameEnd(byte) && !(byte === SLASH && length === 0)) return this.#leaveName(byte, at);
      if (length === MAX_NAME) return this.#enter('text', at);
      // A colon parts off the namespace's prefix, whatever it is.
      if (byte === COLON) this.#markLength = first === SLASH ? 1 : 0;
      else this.#mark[this.#markLength++] = byte;
    }
    return chunk.length;
  }

  /** A tag's name has ended with the byte at `at`. */
  #leaveName(byte: number, at: number): number {
    const isEnd = this.#mark[0] === SLASH;
    const name = this.#mark.toString('latin1', isEnd ? 1 : 0, this.#markLength);
    if (isEnd) {
      if (name === this.#article) this.#enter('endTag', at);
      else this.#enter('text', at);
      return at;
    }
    if (this.#article === null ? !DIALECTS.has(name) : name !== this.#article) return this.#enter('text', at);
    this.#articles++;
    if (this.#article !== null) {
      this.#end(this.#problemOf(name));
      return at + 1;
    }
    this.#article = name;
    this.#quote = 0;
    return this.#enter('startTag', at + Number(byte !== GREATER && byte !== SLASH));
  }

  #problemOf(name: string): string {
    return `its element <${name}> is never closed`;
  }

  #skipStartTag(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (this.#quote !== 0) {
        if (byte === this.#quote) this.#quote = 0;
      } else if (byte === QUOTE || byte === APOSTROPHE) this.#quote = byte;
      else if (byte === GREATER) {
        const isEmpty = (at > from ? chunk[at - 1] : this.#before & 0xff) === SLASH;
        if (isEmpty) this.#close();
        else this.#enter('text', at);
        return at + 1;
      }
    }
    this.#before = chunk.at(-1)!;
    return chunk.length;
  }

  #skipEndTag(chunk: Uint8Array, from: number): number {
    const greater = chunk.indexOf(GREATER, from);
    if (greater < 0) return chunk.length;
    this.#close();
    return greater + 1;
  }

  #close(): void {
    this.#article = null;
    this.#state = 'text';
    this.#end(null);
  }

  #end(problem: string | null): void {
    this.#ended = true;
    this.#problem = problem;
  }

  /** Goes behind the next `>` that has these bytes before it, which belong to no mark that opened. */
  #skipTo(chunk: Uint8Array, from: number, mark: number, length: number): number {
    const mask = length === 1 ? 0xff : 0xffff;
    for (let at = from; ; at++) {
      at = chunk.indexOf(GREATER, at);
      if (at < 0) break;
      const last = at - 1 >= from ? chunk[at - 1]! : this.#before & 0xff;
      const other =
        at - 2 >= from ? chunk[at - 2]! : at - 1 >= from ? this.#before & 0xff : this.#before >>> 8;
      if ((((other << 8) | last) & mask) !== mark || this.#seen + at - from < length) continue;
      return this.#enter('text', at + 1);
    }
    for (let at = Math.max(from, chunk.length - 2); at < chunk.length; at++)
      this.#before = ((this.#before & 0xff) << 8) | chunk[at]!;
    this.#seen += chunk.length - from;
    return chunk.length;
  }

  /** A DOCTYPE, with the brackets, quotes and comments in it. */
  #skipDeclaration(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      this.#before = ((this.#before << 8) | byte) >>> 0;
      if (this.#quote === DASH) {
        if ((this.#before & 0xffffff) === 0x2d2d3e) this.#quote = 0;
      } else if (this.#quote !== 0) {
        if (byte === this.#quote) this.#quote = 0;
      } else if (byte === QUOTE || byte === APOSTROPHE) this.#quote = byte;
      else if (this.#before === 0x3c212d2d) {
        this.#quote = DASH;
        this.#before = 0;
      } else if (byte === OPEN_BRACKET) this.#brackets++;
      else if (byte === CLOSE_BRACKET) this.#brackets--;
      else if (byte === GREATER && this.#brackets <= 0) return this.#enter('text', at + 1);
    }
    return chunk.length;
  }

  #enter(state: State, at: number): number {
    this.#state = state;
    this.#before = this.#seen = this.#quote = this.#brackets = 0;
    return at;
  }
}

/** Blanks, `>` and `/`. */
function isNameEnd(byte: number): boolean {
  return byte <= SPACE || byte === GREATER || byte === SLASH;
}
