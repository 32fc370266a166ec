import { CopydeskError, describeValue } from '../errors.js';
import type { AnnotatedArticle } from '../record/record.js';
import { queryStems } from '../stages/summary/reader-wishes.js';
import { summarySettings, type SummarySettings } from '../stages/summary/options.js';
import { candidatesOf, type Candidate } from './candidates.js';
import { introductionsFirst, isUnderstood } from './persons.js';
import { NearDuplicates, repeats } from './near-duplicates.js';

/** How long a digest may be and what it should look for. Limits given together all hold. */
export interface DigestOptions {
  /**
   * At most this many sentences; 1 or more.
   * @default 5, when no other limit is given
   */
  readonly sentences?: number | undefined;
  /** At most this many words; 1 or more. */
  readonly words?: number | undefined;
  /** At most this many characters (UTF-16 units), counting a blank between sentences; 1 or more. */
  readonly characters?: number | undefined;
  /** Words or names that the reader cares about: sentences about them are preferred. */
  readonly query?: string | undefined;
}

/** An article that a sentence of a digest comes from. */
export interface DigestSource {
  readonly id: string | null;
  readonly title: string | null;
  /** The publisher or feed. */
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** Where the sentence stands in the article's text, in the units of its record. */
  readonly start: number;
  readonly end: number;
}

/** A sentence of a digest, with every article that says it. */
export interface DigestSentence {
  readonly text: string;
  /** Probability that at least one of its articles' summaries needs it, 0 to 1. */
  readonly score: number;
  /** The article it is taken from, then the others that say nearly the same, in the order they came. Never empty. */
  readonly sources: readonly DigestSource[];
}

/** One summary of many articles. */
export interface Digest {
  /** How many articles it was made from. */
  readonly articles: number;
  /** In the order of the articles, but whoever is called by a surname is introduced before. */
  readonly sentences: readonly DigestSentence[];
}

/** Sentences of different articles that say nearly the same. */
interface Group extends Candidate {
  readonly order: number;
  readonly sources: DigestSource[];
  readonly articles: Set<number>;
  /** Probability that no summary needs it. */
  unneeded: number;
}

const DEFAULT_SENTENCES = 5;
/** Groups that are kept while articles come in; the weaker half is dropped beyond. */
const MOST_GROUPS = 20_000;
const FULL_MATCH = 6;
/**
 * For each doubling of the articles that say it: a score tells how much one article needs a sentence, not how much the
 * articles matter, and the opening of a short one always scores high.
 */
const EACH_DOUBLING = 2;

/**
 * Gathers a digest from records as they come, in memory that does not grow with their number. Linear in the records.
 *
 * ```ts
 * const builder = new DigestBuilder({ sentences: 5 });
 * for await (const record of records) builder.add(record);
 * const digest = builder.finish();
 * ```
 */
export class DigestBuilder {
  readonly #settings: SummarySettings;
  readonly #query: ReadonlySet<number>;
  #groups: Group[] = [];
  #near = new NearDuplicates<Group>();
  #articles = 0;

  /** Throws `ERR_COPYDESK_OPTION`. */
  constructor(options: DigestOptions = {}) {
    const { sentences, words, characters, query } = options;
    const isOpen = sentences === undefined && words === undefined && characters === undefined;
    this.#settings = summarySettings({
      sentences: isOpen ? DEFAULT_SENTENCES : sentences,
      words,
      characters,
      query,
    });
    this.#query = queryStems(this.#settings.query);
  }

  /**
   * Takes in a record. One without a summary, in another language or marked as a duplicate adds nothing. Throws
   * `ERR_COPYDESK_OPTION` when the record has a summary but no text, or offsets that are not UTF-16 units.
   */
  add(record: AnnotatedArticle): void {
    const article = this.#articles++;
    if (record.summary === null || record.duplicateOf !== null) return;
    if (record.text === undefined || record.offsets !== 'utf16')
      throw new CopydeskError('ERR_COPYDESK_OPTION', {
        expected: 'digest records with their text and offsets in UTF-16 units',
        got: describeValue(record.text === undefined ? undefined : record.offsets),
        remedy: 'Annotate with `text` left on and `offsets: "utf16"`.',
      });
    for (const candidate of candidatesOf(record)) this.#take(candidate, record, article);
    if (this.#groups.length > MOST_GROUPS) this.#prune();
  }

  #take(candidate: Candidate, record: AnnotatedArticle, article: number): void {
    const { id, title, source, url, published } = record;
    const { sentence, start, end, score } = candidate;
    const from: DigestSource = { id, title, source, url, published, sentence, start, end };
    const near = this.#near.find(candidate.stems);
    if (near === undefined) {
      const group: Group = {
        ...candidate,
        order: this.#groups.length === 0 ? 0 : this.#groups.at(-1)!.order + 1,
        sources: [from],
        articles: new Set([article]),
        unneeded: 1 - score,
      };
      this.#groups.push(group);
      this.#near.add(group);
    } else if (!near.articles.has(article)) {
      near.articles.add(article);
      near.sources.push(from);
      near.unneeded *= 1 - score;
    }
  }

  #prune(): void {
    const kept = this.#groups.toSorted((a, b) => a.unneeded - b.unneeded).slice(0, MOST_GROUPS / 2);
    this.#groups = kept.sort((a, b) => a.order - b.order);
    this.#near = new NearDuplicates();
    for (const group of this.#groups) this.#near.add(group);
  }

  /** The digest of the records taken in so far. */
  finish(): Digest {
    const chosen: Group[] = [];
    const introduced = new Set<string>();
    let { words, characters } = this.#settings;
    const ranked = this.#groups
      .map((group) => ({ group, worth: this.#worth(group) }))
      .sort((a, b) => b.worth - a.worth || a.group.order - b.group.order);
    const take = (group: Group): boolean => {
      if (chosen.length === this.#settings.sentences) return false;
      if (group.words > words || group.text.length > characters) return false;
      // Too far apart to be merged, two sentences may still tell the same news.
      if (chosen.some(({ stems }) => repeats(stems, group.stems))) return false;
      chosen.push(group);
      for (const surname of group.persons.introduced) introduced.add(surname);
      words -= group.words;
      characters -= group.text.length + 1;
      return true;
    };
    // Those that name somebody by a surname wait until one that introduces him is chosen.
    let waiting: Group[] = [];
    for (const { group } of ranked) {
      if (chosen.length === this.#settings.sentences) break;
      if (!isUnderstood(group.persons, introduced)) waiting.push(group);
      else if (take(group) && group.persons.introduced.size > 0)
        waiting = waiting.filter((late) => !isUnderstood(late.persons, introduced) || !take(late));
    }
    chosen.sort((a, b) => a.order - b.order);
    return {
      articles: this.#articles,
      sentences: introductionsFirst(chosen).map(({ text, sources, unneeded }) => ({
        text,
        score: Math.round((1 - unneeded) * 1000) / 1000,
        sources,
      })),
    };
  }

  /** Log-odds that it is needed, and bonuses for the articles that say it and for the share of the query that it speaks of. */
  #worth({ unneeded, stems, articles }: Group): number {
    const odds =
      Math.log((1 - unneeded + 1e-6) / (unneeded + 1e-6)) + EACH_DOUBLING * Math.log2(articles.size);
    if (this.#query.size === 0) return odds;
    let found = 0;
    for (const stem of this.#query) if (stems.has(stem)) found++;
    return odds + (FULL_MATCH * found) / this.#query.size;
  }
}

/**
 * One summary of many annotated articles: what most of their summaries need, each sentence with the articles that say it. Sentences
 * that say nearly the same are merged; those that lean on their article are left out. For records as they come, use
 * {@link DigestBuilder}.
 */
export function digest(records: Iterable<AnnotatedArticle>, options?: DigestOptions): Digest {
  const builder = new DigestBuilder(options);
  for (const record of records) builder.add(record);
  return builder.finish();
}
