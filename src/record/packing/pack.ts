import type { AnnotatedArticle, RecordCluster, RecordEntity, RecordQuote, RecordSpeaker } from '../record.js';
import {
  ENTITY_TYPES,
  MODALITIES,
  NAME_TYPES,
  NO_LAYER,
  NONE,
  NULL_STRING,
  QUOTE_KINDS,
  SCORE_SCALE,
  SHARED,
  SPEAKER_BYS,
  type PackedRecords,
  type RecordRest,
} from './packed-records.js';

/** Packs records one after another. `unpack.ts` reads what this writes, in the same order. Linear in the spans. */
export class RecordPacker {
  #ints = new Int32Array(4096);
  #length = 0;
  readonly #strings: string[] = [];
  readonly #rest: RecordRest[] = [];
  #text = '';
  #packable = true;

  /** Adds a record of `text`, with offsets in UTF-16 units: the text of its spans is what stands there, and stays behind. */
  add(record: AnnotatedArticle, text: string): void {
    this.#text = text;
    const values: RecordEntity['value'][] = [];
    this.#list(record.sentences, ([start, end]) => {
      this.#span(start, end);
    });
    this.#list(record.entities, (entity) => {
      this.#entity(entity, values);
    });
    this.#list(record.clusters, (cluster) => {
      this.#cluster(cluster, record.entities);
    });
    this.#list(record.quotes, (quote) => {
      this.#quote(quote, record.clusters);
    });
    this.#list(record.summary, ({ sentence, start, end, score }) => {
      this.#int(sentence);
      this.#span(start, end);
      this.#score(score);
    });
    const { published, language, dateline, credit, furniture, extra, warnings } = record;
    this.#rest.push({ published, language, dateline, credit, furniture, extra, warnings, values });
  }

  /** Everything added, or null if a value does not fit: only a stage of a user's that replaces a built-in one can give such. */
  finish(): PackedRecords | null {
    if (!this.#packable) return null;
    return {
      ints: this.#ints.slice(0, this.#length),
      strings: this.#strings,
      rest: JSON.stringify(this.#rest),
    };
  }

  #entity({ start, end, type, cluster, score, value }: RecordEntity, values: unknown[]): void {
    this.#span(start, end);
    this.#code(ENTITY_TYPES, type);
    this.#int(cluster ?? NONE);
    this.#score(score);
    this.#int(value === undefined ? 0 : 1);
    if (value !== undefined) values.push(value);
  }

  #cluster({ type, name, role, mentions }: RecordCluster, entities: readonly RecordEntity[] | null): void {
    this.#code(NAME_TYPES, type);
    this.#string(name, startOfMention(name, mentions, entities));
    this.#string(role, NONE);
    this.#list(mentions, (mention) => {
      this.#int(mention);
    });
  }

  #quote(quote: RecordQuote, clusters: readonly RecordCluster[] | null): void {
    const { kind, content, text, cue, modality, speaker, via, unclosed, score } = quote;
    this.#code(QUOTE_KINDS, kind);
    this.#list(content, ([start, end]) => {
      this.#span(start, end);
    });
    this.#string(text, this.#startWithin(text, content[0]?.[0] ?? NONE));
    if (cue === null) this.#span(NONE, NONE);
    else this.#span(cue[0], cue[1]);
    this.#code(MODALITIES, modality);
    this.#speaker(speaker, clusters);
    if (via === null) this.#int(NONE);
    else this.#span(via.start, via.end);
    this.#int(unclosed ? 1 : 0);
    this.#score(score);
  }

  #speaker(speaker: RecordSpeaker | null, clusters: readonly RecordCluster[] | null): void {
    if (speaker === null) {
      this.#int(NONE);
      return;
    }
    const { cluster, name, by, score } = speaker;
    this.#span(speaker.start, speaker.end);
    this.#int(cluster ?? NONE);
    if (cluster !== null && clusters?.[cluster]?.name === name) this.#span(SHARED, 0);
    else this.#string(name, NONE);
    this.#code(SPEAKER_BYS, by);
    this.#score(score);
  }

  /** A quote's text begins behind its opening mark, of one unit or two; or where the quote begins. */
  #startWithin(text: string, start: number): number {
    for (let at = start; at >= 0 && at <= start + 2; at++) if (this.#stands(text, at)) return at;
    return NONE;
  }

  #list<Item>(items: readonly Item[] | null, write: (item: Item) => void): void {
    this.#int(items === null ? NO_LAYER : items.length);
    if (items !== null) for (const item of items) write(item);
  }

  #span(start: number, end: number): void {
    this.#int(start);
    this.#int(end);
  }

  /** A string: where it stands in the text, if it does at `hint`; else its place among the strings, as -1, -2 …. */
  #string(string: string | null, hint: number): void {
    if (string === null) this.#span(NULL_STRING, 0);
    else if (hint >= 0 && this.#stands(string, hint)) this.#span(hint, string.length);
    else this.#span(-this.#strings.push(string), 0);
  }

  /** Slicing and comparing is several times as fast as `startsWith`. */
  #stands(string: string, at: number): boolean {
    return this.#text.slice(at, at + string.length) === string;
  }

  #code<Name>(names: readonly Name[], name: Name): void {
    const code = names.indexOf(name);
    if (code < 0) this.#packable = false;
    this.#int(code);
  }

  #score(score: number): void {
    const scaled = Math.round(score * SCORE_SCALE);
    if (scaled / SCORE_SCALE !== score) this.#packable = false;
    this.#int(scaled);
  }

  #int(value: number): void {
    if ((value | 0) !== value) this.#packable = false;
    if (this.#length === this.#ints.length) {
      const wider = new Int32Array(this.#ints.length * 2);
      wider.set(this.#ints);
      this.#ints = wider;
    }
    this.#ints[this.#length++] = value;
  }
}

/** Where a cluster's name stands as a mention of its own; {@link NONE} when no mention is just the name. */
function startOfMention(
  name: string,
  mentions: readonly number[],
  entities: readonly RecordEntity[] | null,
): number {
  for (const mention of mentions) {
    const entity = entities?.[mention];
    if (entity?.text.startsWith(name)) return entity.start;
  }
  return NONE;
}
