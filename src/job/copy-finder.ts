import { createReadStream } from 'node:fs';
import { TEXT_BANDS } from '../near-copies/text-signature.js';
import { DUPLICATE, MARKED, WRITTEN, type ArchiveOutput } from '../wire/raw-batch.js';
import { partOf } from './output-file.js';
import { SeenArticles } from './seen-articles.js';

/** What is done with near copies: written with the id of the first, or left out and counted. */
export type DedupeMode = 'mark' | 'skip';

/** A batch's output whose copies are found, and the articles that are none, for the file of those. */
export interface FoundCopies {
  readonly output: ArchiveOutput;
  readonly seen: Uint8Array;
  /** Where in it the share of each record ends. */
  readonly seenEnds: Uint32Array;
}

/** Bytes of the `null` that a mark replaces. */
const NULL_BYTES = 4;

const NO_BYTES = new Uint8Array();
const NO_ENDS = new Uint32Array();

/**
 * Finds near copies among records in the order of the inputs, which is why threads and batches cannot matter: an article is a copy of
 * the first one like it that is none itself.
 */
export class CopyFinder {
  readonly #mode: DedupeMode;
  readonly #articles: SeenArticles;

  constructor(mode: DedupeMode, articles: SeenArticles) {
    this.#mode = mode;
    this.#articles = articles;
  }

  /** Looks at the next batch. */
  find(output: ArchiveOutput): FoundCopies {
    const { fates, signatures, outputEnds } = output;
    const { words, ids, idEnds, marks } = signatures!;
    const records = new Parts(fates.length);
    const seen = new Parts(fates.length);
    const found = fates.slice();
    for (let item = 0; item < fates.length; item++) {
      const [from, to] = [outputEnds[item - 1] ?? 0, outputEnds[item]!];
      const signature = words.subarray(item * TEXT_BANDS, (item + 1) * TEXT_BANDS);
      let first: Uint8Array | null = null;
      if (fates[item] === WRITTEN && signature.some((word) => word !== 0)) {
        const id = ids.subarray(idEnds[item - 1] ?? 0, idEnds[item]);
        first = this.#articles.firstLike(signature, id);
        if (first === null) seen.add(SeenArticles.entryOf(signature, id));
      }
      if (first === null) records.add(output.output.subarray(from, to));
      else if (this.#mode === 'skip') found[item] = DUPLICATE;
      else {
        found[item] = MARKED;
        const mark = marks[item]!;
        records.add(output.output.subarray(from, mark), first, output.output.subarray(mark + NULL_BYTES, to));
      }
      records.end(item);
      seen.end(item);
    }
    const rewritten = { output: records.join(), outputEnds: records.ends, fates: found };
    return { output: { ...output, ...rewritten }, seen: seen.join(), seenEnds: seen.ends };
  }
}

/** A batch among which no copies are looked for. */
export function withoutCopies(output: ArchiveOutput): FoundCopies {
  return { output, seen: NO_BYTES, seenEnds: NO_ENDS };
}

/** Finds copies as asked, behind the `kept` bytes of the file of articles seen by an earlier run. */
export async function copyFinder(
  mode: DedupeMode | undefined,
  seen: string,
  kept: number,
): Promise<Pick<CopyFinder, 'find'>> {
  if (mode === undefined) return { find: withoutCopies };
  const articles = new SeenArticles();
  if (kept > 0) await articles.restore(createReadStream(partOf(seen), { end: kept - 1 }));
  return new CopyFinder(mode, articles);
}

/** Bytes that are put together record by record. */
class Parts {
  readonly ends: Uint32Array;
  readonly #parts: Uint8Array[] = [];
  #size = 0;

  constructor(records: number) {
    this.ends = new Uint32Array(records);
  }

  add(...parts: readonly Uint8Array[]): void {
    for (const part of parts) this.#size += part.length;
    this.#parts.push(...parts);
  }

  end(record: number): void {
    this.ends[record] = this.#size;
  }

  join(): Uint8Array {
    return Buffer.concat(this.#parts, this.#size);
  }
}
