import type { Article } from '../../document/article.js';
import type {
  AnnotatedArticle,
  BareSpan,
  RecordCluster,
  RecordEntity,
  RecordQuote,
  RecordSpeaker,
  RecordSummarySentence,
  TextSpan,
} from '../record.js';
import { frontOf, type RecordSettings } from '../to-record.js';
import {
  ENTITY_TYPES,
  MODALITIES,
  NAME_TYPES,
  NO_LAYER,
  NONE,
  QUOTE_KINDS,
  SCORE_SCALE,
  SHARED,
  SPEAKER_BYS,
  type PackedRecords,
  type RecordRest,
} from './packed-records.js';

/** The records again: those of `articles`, in the order in which they were packed. Equal to what was packed, keys in the same order. */
export function unpackRecords(
  packed: PackedRecords,
  articles: readonly Article[],
  settings: RecordSettings,
): AnnotatedArticle[] {
  const reader = new RecordReader(packed);
  return articles.map((article, index) => reader.next(article, index, settings));
}

class RecordReader {
  readonly #ints: Int32Array;
  readonly #strings: readonly string[];
  readonly #rest: readonly RecordRest[];
  #at = 0;
  #text = '';

  constructor({ ints, strings, rest }: PackedRecords) {
    this.#ints = ints;
    this.#strings = strings;
    this.#rest = JSON.parse(rest) as RecordRest[];
  }

  next(article: Article, index: number, settings: RecordSettings): AnnotatedArticle {
    this.#text = article.text;
    const { values, ...rest } = this.#rest[index]!;
    const sentences = this.#list(() => this.#span());
    let valued = 0;
    const entities = this.#list(() => this.#entity(() => values[valued++]));
    const clusters = this.#list((id) => this.#cluster(id));
    const quotes = this.#list(() => this.#quote(clusters));
    const summary = this.#list(() => this.#summarySentence());
    return {
      ...frontOf(article, rest.published, settings),
      language: rest.language,
      duplicateOf: null,
      dateline: rest.dateline,
      credit: rest.credit,
      furniture: rest.furniture,
      sentences,
      entities,
      clusters,
      quotes,
      summary,
      extra: rest.extra,
      warnings: rest.warnings,
    };
  }

  #entity(nextValue: () => RecordEntity['value']): RecordEntity {
    const { start, end, text } = this.#textSpan(this.#int());
    const type = ENTITY_TYPES[this.#int()]!;
    const cluster = this.#index();
    const score = this.#score();
    if (this.#int() === 0) return { start, end, type, text, cluster, score };
    return { start, end, type, text, cluster, score, value: nextValue() ?? null };
  }

  #cluster(id: number): RecordCluster {
    const type = NAME_TYPES[this.#int()]!;
    const name = this.#string() ?? '';
    const role = this.#string();
    return { id, type, name, role, mentions: this.#list(() => this.#int()) ?? [] };
  }

  #quote(clusters: readonly RecordCluster[] | null): RecordQuote {
    const kind = QUOTE_KINDS[this.#int()]!;
    const content = this.#list(() => this.#span()) ?? [];
    const text = this.#string() ?? '';
    const cue = this.#span();
    const modality = MODALITIES[this.#int()]!;
    const speaker = this.#speaker(clusters);
    const viaStart = this.#int();
    const via = viaStart === NONE ? null : this.#textSpan(viaStart);
    const unclosed = this.#int() === 1;
    return {
      kind,
      content,
      text,
      cue: cue[0] === NONE ? null : cue,
      modality,
      speaker,
      via,
      unclosed,
      score: this.#score(),
    };
  }

  #speaker(clusters: readonly RecordCluster[] | null): RecordSpeaker | null {
    const first = this.#int();
    if (first === NONE) return null;
    const { start, end, text } = this.#textSpan(first);
    const cluster = this.#index();
    const isShared = this.#ints[this.#at] === SHARED;
    const name = this.#string();
    const shared = isShared && cluster !== null ? clusters![cluster]!.name : name;
    const by = SPEAKER_BYS[this.#int()]!;
    return { start, end, text, cluster, name: shared, by, score: this.#score() };
  }

  #summarySentence(): RecordSummarySentence {
    const sentence = this.#int();
    const start = this.#int();
    const end = this.#int();
    return { sentence, start, end, score: this.#score() };
  }

  #list<Item>(read: (index: number) => Item): Item[] | null {
    const length = this.#int();
    if (length === NO_LAYER) return null;
    const items: Item[] = [];
    for (let index = 0; index < length; index++) items.push(read(index));
    return items;
  }

  #span(): BareSpan {
    const start = this.#int();
    return [start, this.#int()];
  }

  #textSpan(start: number): TextSpan {
    const end = this.#int();
    return { start, end, text: this.#text.slice(start, end) };
  }

  #string(): string | null {
    const start = this.#int();
    const length = this.#int();
    if (start >= 0) return this.#text.slice(start, start + length);
    // NULL_STRING, or SHARED: then the caller takes the cluster's name.
    return start <= SHARED ? null : this.#strings[-start - 1]!;
  }

  #index(): number | null {
    const index = this.#int();
    return index === NONE ? null : index;
  }

  #score(): number {
    return this.#int() / SCORE_SCALE;
  }

  #int(): number {
    return this.#ints[this.#at++]!;
  }
}
