import { Trait, type Gap, type Shape, type TokenTable } from '../document/token-table.js';
import { foldUnit, mix } from './word-hash.js';

/** A token table under construction; grows by doubling, so that adding a row costs a constant on average. */
export class TokenRows implements TokenTable {
  length = 0;
  starts: Uint32Array;
  ends: Uint32Array;
  words: Uint32Array;
  forms: Uint32Array;
  shapes: Uint8Array;
  traits: Uint8Array;
  gaps: Uint8Array;

  constructor(capacity: number) {
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.words = new Uint32Array(capacity);
    this.forms = new Uint32Array(capacity);
    this.shapes = new Uint8Array(capacity);
    this.traits = new Uint8Array(capacity);
    this.gaps = new Uint8Array(capacity);
  }

  /** Adds the token `text.slice(start, end)` and hashes it. */
  push(text: string, start: number, end: number, shape: Shape, traits: number, gap: Gap): void {
    const row = this.length;
    if (row === this.starts.length) this.#grow();
    let word = 0x2f0b4c47;
    let form = word;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      word = Math.imul(word ^ foldUnit(unit), 0x01000193);
      form = Math.imul(form ^ (unit === 0x2019 ? 0x27 : unit), 0x01000193);
      if (unit >= 0x80 && unit !== 0x2019) traits |= Trait.NonAscii;
    }
    this.starts[row] = start;
    this.ends[row] = end;
    this.words[row] = mix(word);
    this.forms[row] = mix(form);
    this.shapes[row] = shape;
    this.traits[row] = traits;
    this.gaps[row] = gap;
    this.length = row + 1;
  }

  #grow(): void {
    const capacity = this.starts.length * 2;
    const wider = <T extends Uint8Array | Uint32Array>(from: T, to: T): T => (to.set(from), to);
    this.starts = wider(this.starts, new Uint32Array(capacity));
    this.ends = wider(this.ends, new Uint32Array(capacity));
    this.words = wider(this.words, new Uint32Array(capacity));
    this.forms = wider(this.forms, new Uint32Array(capacity));
    this.shapes = wider(this.shapes, new Uint8Array(capacity));
    this.traits = wider(this.traits, new Uint8Array(capacity));
    this.gaps = wider(this.gaps, new Uint8Array(capacity));
  }
}
