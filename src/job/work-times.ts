import type { BatchTimes } from '../wire/raw-batch.js';
import type { RecordPlace } from './record-place.js';

/** One of the articles that took longest. */
export interface SlowArticle {
  readonly input: number;
  readonly ordinal: number;
  readonly milliseconds: number;
}

/** Where the time of the workers went. */
export interface WorkReport {
  /** Milliseconds of reading, of each stage in its order, and of writing, summed over the threads. */
  readonly stages: readonly number[];
  /** Longest first. */
  readonly slowest: readonly SlowArticle[];
}

/** How many of the slowest articles are remembered. */
const MOST = 10;

/** Adds up where the workers' time went. What an earlier run of the job took is in it too. */
export class WorkTimes {
  #stages: number[];
  #slowest: SlowArticle[];

  constructor(from: WorkReport | undefined) {
    this.#stages = [...(from?.stages ?? [])];
    this.#slowest = [...(from?.slowest ?? [])];
  }

  add({ stages, items }: BatchTimes, placeOf: (item: number) => RecordPlace): void {
    this.#addStages([...stages]);
    const least = this.#slowest.length < MOST ? 0 : this.#slowest.at(-1)!.milliseconds;
    for (let item = 0; item < items.length; item++) {
      const milliseconds = items[item]!;
      if (milliseconds <= least) continue;
      const { input, ordinal } = placeOf(item);
      this.#slowest.push({ input, ordinal, milliseconds });
    }
    this.#cut();
  }

  /** Takes in what another part of the job took. */
  addReport({ stages, slowest }: WorkReport): void {
    this.#addStages(stages);
    this.#slowest.push(...slowest);
    this.#cut();
  }

  get report(): WorkReport {
    return {
      stages: this.#stages.map(rounded),
      slowest: this.#slowest.map((slow) => ({ ...slow, milliseconds: rounded(slow.milliseconds) })),
    };
  }

  #addStages(stages: readonly number[]): void {
    this.#stages = stages.map((time, slot) => (this.#stages[slot] ?? 0) + time);
  }

  #cut(): void {
    this.#slowest = this.#slowest.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, MOST);
  }
}

/** Tenths of a millisecond: as fine as a clock that other programs share is. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
