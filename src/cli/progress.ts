import cliProgress from 'cli-progress';
import type { JobProgress } from '../job/job-options.js';
import { JobPace } from './job-pace.js';

/** Shows how a job goes. */
export interface ProgressView {
  update(progress: JobProgress): void;
  /** Which share of the records has gone into an output that is made of all of them at the end. */
  assembling(share: number): void;
  /** Ends the view, once, and says what the run came to when it took long enough to be watched. */
  stop(): void;
}

/** Milliseconds between two lines where no bar can be drawn. */
const LINE_EVERY = 10_000;

/** A bar on a terminal, a line every ten seconds elsewhere. */
export function progressView(stream: NodeJS.WriteStream): ProgressView {
  return stream.isTTY ? new Bar(stream) : new Lines(stream);
}

const MAKING = 'all records are there, making the output of them';

class Bar implements ProgressView {
  readonly #pace = new JobPace();
  readonly #stream: NodeJS.WriteStream;
  readonly #bar: cliProgress.SingleBar;
  #isDrawn = false;
  #told = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.#bar = new cliProgress.SingleBar({
      stream,
      format: '{bar} {percentage} % · {told}',
      hideCursor: true,
      clearOnComplete: true,
      barsize: 24,
      fps: 5,
      // A line that wraps could not be drawn over.
      linewrap: false,
    });
  }

  update(progress: JobProgress): void {
    this.#told = progress.counts.read;
    // A pipe's end is not known: its bar stays empty, its figures run.
    this.#draw(this.#pace.take(progress) ?? 0, this.#pace.describe());
  }

  assembling(share: number): void {
    this.#draw(share, MAKING);
  }

  #draw(share: number, told: string): void {
    const permille = Math.floor(share * 1000);
    if (this.#isDrawn) this.#bar.update(permille, { told });
    else this.#bar.start(1000, permille, { told });
    this.#isDrawn = true;
  }

  stop(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    this.#bar.stop();
    if (this.#told > 0) this.#stream.write(`${this.#pace.summary()}\n`);
  }
}

class Lines implements ProgressView {
  readonly #pace = new JobPace();
  readonly #stream: NodeJS.WriteStream;
  readonly #began = performance.now();
  #lines = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  update(progress: JobProgress): void {
    const share = this.#pace.take(progress);
    this.#tell(share, this.#pace.describe());
  }

  assembling(share: number): void {
    this.#tell(share, MAKING);
  }

  #tell(share: number | null, told: string): void {
    const due = Math.floor((performance.now() - this.#began) / LINE_EVERY);
    if (due <= this.#lines) return;
    this.#lines = due;
    this.#stream.write(`${share === null ? '' : `${(100 * share).toFixed(1)} % · `}${told}\n`);
  }

  stop(): void {
    if (this.#lines > 0) this.#stream.write(`${this.#pace.summary()}\n`);
    this.#lines = 0;
  }
}
