import cliProgress from 'cli-progress';
import type { JobProgress } from '../job/job-options.js';

/** Shows how a job goes. */
export interface ProgressView {
  update(progress: JobProgress): void;
  stop(): void;
}

/** Milliseconds between two lines where no bar can be drawn. */
const LINE_EVERY = 10_000;

/** A bar on a terminal, a line every ten seconds elsewhere. */
export function progressView(stream: NodeJS.WriteStream): ProgressView {
  return stream.isTTY ? new Bar(stream) : new Lines(stream);
}

/** Rates since the job began, and the time it will still take at that. */
class Rates {
  readonly #began = performance.now();

  /** `812 articles · 95.2 articles/s · 1.24 MB/s · 3 min left` */
  describe({ counts, bytes, totalBytes }: JobProgress): string {
    const seconds = Math.max((performance.now() - this.#began) / 1000, 0.001);
    const done = counts.written + counts.rejected + counts.duplicate + counts.filtered;
    const left = totalBytes === null || bytes === 0 ? null : ((totalBytes - bytes) / bytes) * seconds;
    return [
      `${done} articles`,
      ...(counts.rejected > 0 ? [`${counts.rejected} rejected`] : []),
      `${(done / seconds).toFixed(1)} articles/s`,
      `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`,
      ...(left === null ? [] : [`${duration(left)} left`]),
    ].join(' · ');
  }
}

class Bar implements ProgressView {
  readonly #rates = new Rates();
  readonly #bar: cliProgress.SingleBar;
  #total: number | null = null;

  constructor(stream: NodeJS.WriteStream) {
    this.#bar = new cliProgress.SingleBar({
      stream,
      format: '{bar} {percentage} % · {told}',
      hideCursor: true,
      clearOnComplete: true,
      barsize: 24,
      fps: 5,
    });
  }

  update(progress: JobProgress): void {
    // A pipe's end is not known: its bar stays empty, its figures run.
    const total = progress.totalBytes ?? Infinity;
    const told = this.#rates.describe(progress);
    const value = Number.isFinite(total) ? progress.bytes : 0;
    if (this.#total === null)
      this.#bar.start(Number.isFinite(total) ? Math.max(total, 1) : 1, value, { told });
    else this.#bar.update(value, { told });
    this.#total = total;
  }

  stop(): void {
    if (this.#total !== null) this.#bar.stop();
  }
}

class Lines implements ProgressView {
  readonly #rates = new Rates();
  readonly #stream: NodeJS.WriteStream;
  #next = performance.now() + LINE_EVERY;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  update(progress: JobProgress): void {
    if (performance.now() < this.#next) return;
    this.#next = performance.now() + LINE_EVERY;
    const { bytes, totalBytes } = progress;
    const share =
      totalBytes === null || totalBytes === 0 ? '' : `${((100 * bytes) / totalBytes).toFixed(1)} % · `;
    this.#stream.write(`${share}${this.#rates.describe(progress)}\n`);
  }

  stop(): void {
    return;
  }
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
