import type { JobProgress } from '../job/job-options.js';

/** Where a job was at some time. */
interface Moment {
  readonly time: number;
  readonly bytes: number;
  readonly done: number;
}

/**
 * How fast a job goes, and when it will be done. What an earlier run did counts for nothing: a job that goes on is measured from its first new
 * record, because what was done before is read again in no time.
 */
export class JobPace {
  readonly #now: () => number;
  readonly #began: number;
  #first: Moment | null = null;
  #last: JobProgress | null = null;
  #share = 0;

  /** `now` is a clock in milliseconds. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#began = now();
  }

  /** Takes how far the job is. Gives the share that is done, from 0 to 1; null when it has no known end. */
  take(progress: JobProgress): number | null {
    const done = doneIn(progress);
    const { totalBytes, resumedFrom, limit } = progress;
    const bytes = bytesDone(progress);
    this.#last = { ...progress, bytes };
    if (resumedFrom === 0) this.#first ??= { time: this.#began, bytes: 0, done: 0 };
    else if (done > resumedFrom) this.#first ??= { time: this.#now(), bytes, done };
    if (totalBytes === null && limit === null) return null;
    const ofBytes = totalBytes === null ? 0 : totalBytes === 0 ? 1 : bytes / totalBytes;
    const ofLimit = limit === null ? 0 : done / limit;
    // Bytes come in larger pieces than articles do: what was done once stays done.
    return (this.#share = Math.min(1, Math.max(this.#share, ofBytes, ofLimit)));
  }

  /** `812 articles · 95.2 articles/s · 1.24 MB/s · 3 min left` */
  describe(): string {
    if (this.#last === null) return '';
    const done = doneIn(this.#last);
    const { counts, resumedFrom } = this.#last;
    if (this.#first === null) return `reading again what is done (${resumedFrom} articles)`;
    const rejected = counts.rejected > 0 ? [`${counts.rejected} rejected`] : [];
    const left = this.#secondsLeft();
    return [
      `${done} articles`,
      ...rejected,
      ...this.#rates(),
      ...(left === null ? [] : [`${duration(left)} left`]),
    ].join(' · ');
  }

  /** What this run came to: `812 articles in 8 s · 95.2 articles/s · 1.24 MB/s` */
  summary(): string {
    const done = this.#last === null ? 0 : doneIn(this.#last) - this.#last.resumedFrom;
    const took = duration((this.#now() - this.#began) / 1000);
    return [`${done} articles in ${took}`, ...this.#rates()].join(' · ');
  }

  #rates(): string[] {
    const pace = this.#pace();
    return pace === null
      ? []
      : [`${pace.articles.toFixed(1)} articles/s`, `${(pace.bytes / 1e6).toFixed(2)} MB/s`];
  }

  /** Articles and bytes a second; null before there is anything to measure. */
  #pace(): { readonly articles: number; readonly bytes: number } | null {
    if (this.#first === null || this.#last === null) return null;
    const seconds = (this.#now() - this.#first.time) / 1000;
    if (seconds <= 0) return null;
    const articles = (doneIn(this.#last) - this.#first.done) / seconds;
    return { articles, bytes: (this.#last.bytes - this.#first.bytes) / seconds };
  }

  /** By the bytes that are left to be read, compressed as they are, or by the articles that are left of a limit. */
  #secondsLeft(): number | null {
    const pace = this.#pace();
    if (pace === null || this.#last === null) return null;
    const { bytes, totalBytes, limit } = this.#last;
    const byBytes = totalBytes === null || pace.bytes <= 0 ? Infinity : (totalBytes - bytes) / pace.bytes;
    const byLimit =
      limit === null || pace.articles <= 0 ? Infinity : (limit - doneIn(this.#last)) / pace.articles;
    const left = Math.min(byBytes, byLimit);
    return Number.isFinite(left) ? Math.max(0, left) : null;
  }
}

/** Of the bytes that were read, those whose articles are done; the others are under way. */
function bytesDone(progress: JobProgress): number {
  const { read } = progress.counts;
  return read === 0 ? 0 : progress.bytes * Math.min(1, doneIn(progress) / read);
}

function doneIn({ counts }: JobProgress): number {
  return counts.written + counts.rejected + counts.duplicate + counts.filtered;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
