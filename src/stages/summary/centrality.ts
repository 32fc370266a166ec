import type { ArticleWords } from './article-words.js';
import type { Columns } from './columns.js';
import type { SentenceFacts } from './sentence-facts.js';
import { Flag } from './sentence-flags.js';

/** How many of the weightiest words count as top words. */
const TOP = 10;
/** How many sentences make the lead. */
const LEAD = 3;

/**
 * How much a sentence speaks of what the whole article speaks of: cosines of tf·idf vectors over word types (Salton and Buckley
 * 1988). {@link read} one sentence at a time; the fields then tell of that sentence.
 */
export class Centrality {
  /** Different words of content. */
  contentTypes = 0;
  /** Those of them that the article uses more than once. */
  repeated = 0;
  /** Those of them that are among the article's weightiest. */
  top = 0;
  /** How often the article uses each of them, added up. */
  counts = 0;
  /** Their inverse document frequencies, added up. */
  information = 0;
  likenessToText = 0;
  likenessToLead = 0;

  readonly #words: ArticleWords;
  readonly #information: Float32Array;
  readonly #text: Float32Array;
  readonly #lead: Float32Array;
  readonly #seen: Uint32Array;
  readonly #textNorm: number;
  readonly #leadNorm: number;
  readonly #threshold: number;

  constructor(words: ArticleWords, facts: SentenceFacts, information: Float32Array, columns: Columns) {
    this.#words = words;
    this.#information = information;
    this.#text = columns.float32(words.typeCount);
    this.#lead = columns.float32(words.typeCount);
    this.#seen = columns.uint32(words.typeCount);
    for (let type = 0; type < words.typeCount; type++)
      this.#text[type] = words.counts[type]! * information[type]!;
    let prose = 0;
    for (let row = 0; row < facts.length && prose < LEAD; row++) {
      if (facts.flags[row]! & Flag.Boilerplate) continue;
      prose++;
      for (let at = words.firsts[row]!; at < words.firsts[row + 1]!; at++)
        this.#lead[words.types[at]!]! += information[words.types[at]!]!;
    }
    this.#textNorm = norm(this.#text);
    this.#leadNorm = norm(this.#lead);
    this.#threshold = topWeight(this.#text);
  }

  /** Reads a sentence. Linear in its words. */
  read(row: number): void {
    const { firsts, types, counts } = this.#words;
    const information = this.#information;
    const text = this.#text;
    const lead = this.#lead;
    const seen = this.#seen;
    const threshold = this.#threshold;
    const end = firsts[row + 1]!;
    const stamp = row + 1;
    let contentTypes = 0;
    let repeated = 0;
    let top = 0;
    let countSum = 0;
    let informationSum = 0;
    let squares = 0;
    let withText = 0;
    let withLead = 0;
    for (let at = firsts[row]!; at < end; at++) {
      const type = types[at]!;
      const weight = information[type]!;
      // function words weigh nothing
      if (weight === 0 || seen[type] === stamp) continue;
      seen[type] = stamp;
      const count = counts[type]!;
      contentTypes++;
      countSum += count;
      informationSum += weight;
      if (count > 1) repeated++;
      if (text[type]! >= threshold) top++;
      squares += weight * weight;
      withText += weight * text[type]!;
      withLead += weight * lead[type]!;
    }
    this.contentTypes = contentTypes;
    this.repeated = repeated;
    this.top = top;
    this.counts = countSum;
    this.information = informationSum;
    const length = Math.sqrt(squares);
    this.likenessToText = squares === 0 ? 0 : withText / (length * this.#textNorm);
    this.likenessToLead = withLead === 0 ? 0 : withLead / (length * this.#leadNorm);
  }
}

function norm(vector: Float32Array): number {
  let squares = 0;
  for (let type = 0; type < vector.length; type++) squares += vector[type]! * vector[type]!;
  return Math.sqrt(squares);
}

/** The weight that the {@link TOP} weightiest types reach. Linear in the types. */
function topWeight(weights: Float32Array): number {
  const top = new Float64Array(TOP);
  for (let type = 0; type < weights.length; type++) {
    const weight = weights[type]!;
    if (weight <= top[0]!) continue;
    let at = 0;
    while (at + 1 < TOP && top[at + 1]! < weight) {
      top[at] = top[at + 1]!;
      at++;
    }
    top[at] = weight;
  }
  return Math.max(top[0]!, 1e-6);
}
