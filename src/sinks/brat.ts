import { createHash } from 'node:crypto';
import { offsetConverter, type OffsetConverter } from '../record/offsets.js';
import type { AnnotatedArticle, BareSpan } from '../record/record.js';
import { tarEntry, TAR_END } from './tar-entry.js';
import type { Sink } from './sink.js';
import { toUnits } from './units.js';

/**
 * brat standoff: a tar archive with a `.txt` and an `.ann` for each article, named after its id. Offsets count code points, as brat does, whatever
 * `offsets` says. A quote is its contents, with its cue and speaker in a relation each; what a line end cuts is given in parts.
 */
export const brat: Sink = {
  head: '',
  tail: TAR_END,
  needsText: true,
  encode: (record) => {
    const name = fileName(record);
    const text = record.text ?? '';
    return tarEntry(`${name}.txt`, text) + tarEntry(`${name}.ann`, new Standoff(record).lines());
  },
};

/** Lines of an annotation file: `T` for text, `R` for relations, `A` for attributes, `#` for notes. */
class Standoff {
  readonly #text: string;
  readonly #units: OffsetConverter;
  readonly #points: OffsetConverter;
  readonly #record: AnnotatedArticle;
  readonly #lines: string[] = [];
  #spans = 0;
  #relations = 0;
  #attributes = 0;
  #notes = 0;

  constructor(record: AnnotatedArticle) {
    this.#record = record;
    this.#text = record.text ?? '';
    this.#units = toUnits(record) ?? ((offset) => offset);
    this.#points = offsetConverter(this.#text, 'codepoints');
  }

  lines(): string {
    const { entities, quotes, sentences, summary } = this.#record;
    for (const { start, end, type, value } of entities ?? []) {
      const span = this.#span(type, [[start, end]]);
      if (value !== undefined && value !== null) this.#note(span, JSON.stringify(value));
    }
    for (const { kind, content, cue, modality, speaker } of quotes ?? []) {
      const quote = this.#span('Quote', content);
      this.#lines.push(`A${++this.#attributes}\tKind ${quote} ${kind}`);
      this.#lines.push(`A${++this.#attributes}\tModality ${quote} ${modality}`);
      if (cue !== null) this.#relate('Cue', quote, this.#span('Cue', [cue]));
      if (speaker === null) continue;
      const span = this.#span('Speaker', [[speaker.start, speaker.end]]);
      this.#relate('SaidBy', quote, span);
      if (speaker.name !== null) this.#note(span, speaker.name);
    }
    for (const { start, end } of sentences === null ? [] : (summary ?? []))
      this.#span('Summary', [[start, end]]);
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  /** Gives the id of a stretch. */
  #span(type: string, fragments: readonly BareSpan[]): string {
    const parts = fragments.flatMap(([start, end]) =>
      this.#withoutLineEnds(this.#units(start), this.#units(end)),
    );
    const places = parts.map(([start, end]) => `${this.#points(start)} ${this.#points(end)}`).join(';');
    const words = parts.map(([start, end]) => this.#text.slice(start, end)).join(' ');
    this.#lines.push(`T${++this.#spans}\t${type} ${places}\t${words}`);
    return `T${this.#spans}`;
  }

  /** brat reads no annotation over the end of a line. */
  #withoutLineEnds(start: number, end: number): [number, number][] {
    const parts: [number, number][] = [];
    for (const { index, 0: words } of this.#text.slice(start, end).matchAll(/[^\r\n]+/g))
      if (words.trim() !== '') parts.push([start + index, start + index + words.length]);
    return parts.length > 0 ? parts : [[start, end]];
  }

  #relate(type: string, from: string, to: string): void {
    this.#lines.push(`R${++this.#relations}\t${type} Arg1:${from} Arg2:${to}`);
  }

  #note(about: string, text: string): void {
    this.#lines.push(`#${++this.#notes}\tAnnotatorNotes ${about}\t${text.replaceAll(/\s+/g, ' ')}`);
  }
}

/** An id as a file's name: what no file can be called is replaced, and told apart by a hash. */
function fileName({ id, text }: AnnotatedArticle): string {
  const whole = id ?? text ?? '';
  const name = whole
    .replaceAll(/[^\w.#-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 60);
  if (name === id && id !== '') return name;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 12);
  return id === null || id === '' ? hash : `${name}-${hash}`;
}
