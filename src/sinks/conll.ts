import { createHash } from 'node:crypto';
import { offsetConverter } from '../record/offsets.js';
import type { AnnotatedArticle, BareSpan } from '../record/record.js';
import { tokenize } from '../text/tokenizer.js';
import type { Sink } from './sink.js';
import { toUnits } from './units.js';

/**
 * CoNLL-U Plus: a token a line, an empty line after each sentence. START and END are offsets as the record counts them; ENTITY, QUOTE and CUE are
 * IOB2, names go before values that stand in them, and SPEAKER is the name, else the words, of who is quoted.
 */
export const conll: Sink = {
  head: '# global.columns = ID FORM START END ENTITY QUOTE CUE SPEAKER\n',
  needsText: true,
  encode: (record) => {
    const article = new TokenLines(record);
    return article.lines();
  },
};

/** What each column says where it says nothing. */
const NOTHING = { tag: 'O', speaker: '_' };

/** Stretches of a text with what is said of each, in UTF-16 units. */
class Stretches {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #labels: string[] = [];
  #next = 0;

  /** Rising; one that begins in the last is left out. */
  add(start: number, end: number, label: string): void {
    if (start < (this.#ends.at(-1) ?? 0)) return;
    this.#starts.push(start);
    this.#ends.push(end);
    this.#labels.push(label);
  }

  /** The label of the stretch that a token lies in, and whether it is the first there. Tokens come rising. */
  at(
    start: number,
    end: number,
    before: number,
  ): { readonly label: string; readonly isFirst: boolean } | null {
    while (this.#next < this.#ends.length && this.#ends[this.#next]! <= start) this.#next++;
    const from = this.#starts[this.#next];
    if (from === undefined || from >= end) return null;
    return { label: this.#labels[this.#next]!, isFirst: before <= from };
  }
}

class TokenLines {
  readonly #record: AnnotatedArticle;
  readonly #text: string;
  readonly #units: (offset: number) => number;
  readonly #own: (units: number) => number;

  constructor(record: AnnotatedArticle) {
    this.#record = record;
    this.#text = record.text ?? '';
    this.#units = toUnits(record) ?? ((offset) => offset);
    this.#own = offsetConverter(this.#text, record.offsets);
  }

  lines(): string {
    const { id, entities, quotes } = this.#record;
    const name = oneLine(id ?? createHash('sha256').update(this.#text).digest('hex').slice(0, 16));
    const columns = {
      entity: this.#stretches((entities ?? []).map(({ start, end, type }) => [[start, end], type])),
      quote: this.#stretches(
        (quotes ?? []).flatMap(({ content, kind }) => content.map((span) => [span, kind] as const)),
      ),
      cue: this.#stretches(
        (quotes ?? []).flatMap(({ cue }) => (cue === null ? [] : [[cue, 'CUE'] as const])),
      ),
      speaker: this.#stretches(
        (quotes ?? []).flatMap(({ content, speaker }) =>
          content.map((span) => [span, oneLine(speaker?.name ?? speaker?.text ?? '_')] as const),
        ),
      ),
    };
    const { length, starts, ends } = tokenize(this.#text);
    const sentences = (this.#record.sentences ?? []).map(([, end]) => this.#units(end));
    const out = [`# newdoc id = ${name}\n`];
    let sentence = 0;
    let number = 0;
    let before = 0;
    for (let row = 0; row < length; row++) {
      const [start, end] = [starts[row]!, ends[row]!];
      while (sentence < sentences.length && sentences[sentence]! <= start) sentence++;
      if (number === 0) out.push(`# sent_id = ${name}-${sentence + 1}\n`);
      const cells = [
        ...[String(++number), oneLine(this.#text.slice(start, end))],
        ...[String(this.#own(start)), String(this.#own(end))],
        ...[columns.entity, columns.quote, columns.cue].map((column) => tagOf(column.at(start, end, before))),
        columns.speaker.at(start, end, before)?.label ?? NOTHING.speaker,
      ];
      out.push(`${cells.join('\t')}\n`);
      before = end;
      const next = starts[row + 1];
      if (row + 1 < length && !(sentence < sentences.length && sentences[sentence]! <= next!)) continue;
      out.push('\n');
      number = 0;
    }
    return out.join('');
  }

  #stretches(spans: readonly (readonly [BareSpan, string])[]): Stretches {
    const found = new Stretches();
    for (const [[start, end], label] of [...spans].sort(([a], [b]) => a[0] - b[0] || b[1] - a[1]))
      found.add(this.#units(start), this.#units(end), label);
    return found;
  }
}

function tagOf(found: ReturnType<Stretches['at']>): string {
  return found === null ? NOTHING.tag : `${found.isFirst ? 'B' : 'I'}-${found.label}`;
}

/** Tabs and line ends part cells and lines. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim() || '_';
}
