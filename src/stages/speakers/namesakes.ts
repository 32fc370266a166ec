import type { Cluster, Mention } from '../../document/layers.js';
import { hashWord } from '../../text/word-hash.js';

/** What ends with these words is another body: `House` is not the White House. */
const NO_SHORT_FORMS = new Set(['House', 'Senate', 'Court']);

const NOBODY: readonly number[] = [];

/** Tells the bearers of one name apart: a short name is that of a fuller one that the text has given before it. */
export class Namesakes {
  readonly #entities: readonly Mention[];
  readonly #clusters: readonly Cluster[];
  /** Clusters by the last word of their names; people also by the first, which may be the family's. */
  #byWord: Map<number, number[]> | null = null;
  /** The token at which each cluster is first named in several words; Infinity when it never is. */
  readonly #introduced: Float64Array;

  constructor(entities: readonly Mention[], clusters: readonly Cluster[]) {
    this.#entities = entities;
    this.#clusters = clusters;
    this.#introduced = new Float64Array(clusters.length).fill(Infinity);
    for (let at = entities.length - 1; at >= 0; at--) {
      const { cluster, firstToken, endToken } = entities[at]!;
      if (cluster !== null && endToken - firstToken > 1) this.#introduced[cluster] = firstToken;
    }
  }

  /**
   * Whom a mention names: the cluster it is in, when the text has named that in full before, else whoever bears a fuller name that stands
   * nearest before the mention.
   */
  bearerOf({ cluster, firstToken, endToken }: Mention): number | null {
    if (cluster === null || this.#introduced[cluster]! <= firstToken) return cluster;
    const { type, name } = this.#clusters[cluster]!;
    const isWhole = type === 'PERSON' && endToken - firstToken > 1;
    if (isWhole || NO_SHORT_FORMS.has(name)) return cluster;
    const short = type === 'PERSON' ? name.slice(name.lastIndexOf(' ') + 1) : name;
    // who goes by the short name from before the other is introduced keeps it
    const first = this.#entities[this.#clusters[cluster]!.mentions[0]!]!.firstToken;
    const fits = (other: number): boolean =>
      other !== cluster && this.#introduced[other]! < first && this.#isShortOf(short, type, other);
    return this.#nearest(hashWord(short, short.lastIndexOf(' ') + 1), firstToken, fits) ?? cluster;
  }

  /** Whose surname a word is: the bearer named nearest before a token, else the one who is mentioned most. */
  bearerOfWord(word: number, token: number): number | null {
    const before = this.#nearest(word, token, () => true);
    if (before !== null) return before;
    let most: number | null = null;
    for (const other of this.#bearersOf(word))
      if (most === null || this.#clusters[other]!.mentions.length > this.#clusters[most]!.mentions.length)
        most = other;
    return most;
  }

  /** Clusters by the words of their names; made when it is first asked for, since few articles need it. */
  #bearersOf(word: number): readonly number[] {
    if (this.#byWord === null) {
      this.#byWord = new Map();
      for (const [index, { name, type }] of this.#clusters.entries()) {
        if (type !== 'PERSON' && type !== 'ORGANIZATION') continue;
        const space = name.lastIndexOf(' ');
        this.#list(this.#byWord, hashWord(name, space + 1), index);
        if (type === 'PERSON' && space > 0)
          this.#list(this.#byWord, hashWord(name, 0, name.indexOf(' ')), index);
      }
    }
    return this.#byWord.get(word) ?? NOBODY;
  }

  #list(byWord: Map<number, number[]>, word: number, cluster: number): void {
    const listed = byWord.get(word);
    if (listed === undefined) byWord.set(word, [cluster]);
    else if (!listed.includes(cluster)) listed.push(cluster);
  }

  /** Whether a name can be a short form of a cluster's; a person's may have been taken for an organisation's. */
  #isShortOf(short: string, type: string, other: number): boolean {
    const { name, type: otherType } = this.#clusters[other]!;
    if (type !== 'PERSON') return otherType === type && name.endsWith(` ${short}`);
    const words = name.split(' ');
    if (otherType === 'PERSON') return words.length > 1 && (words.at(-1) === short || words[0] === short);
    return words.length === 2 && words[1] === short;
  }

  #nearest(word: number, token: number, fits: (cluster: number) => boolean): number | null {
    let nearest: number | null = null;
    let at = -1;
    for (const other of this.#bearersOf(word)) {
      if (this.#introduced[other]! >= token || !fits(other)) continue;
      const last = this.#lastBefore(other, token);
      if (last > at) [nearest, at] = [other, last];
    }
    return nearest;
  }

  /** First token of a cluster's last mention before a token; -1 without one. Logarithmic. */
  #lastBefore(cluster: number, token: number): number {
    const { mentions } = this.#clusters[cluster]!;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#entities[mentions[middle]!]!.firstToken < token) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : this.#entities[mentions[low - 1]!]!.firstToken;
  }
}
