import type { Article } from '../document/article.js';
import { CopydeskError } from '../errors.js';
import { adoptBytes } from '../linear-model/load.js';
import { composePipeline, type PartialLayers, type RuntimePipeline } from '../pipeline.js';
import { toRecord } from '../record/to-record.js';
import { makeStages } from '../stages/registry.js';
import { toWireError, type WireError } from '../wire/error.js';
import {
  enterItem,
  enterStage,
  finish,
  stageOf,
  stopRequested,
  type ProgressCell,
} from '../wire/progress-cell.js';
import type { Task, TaskResult, WorkerSetup } from '../wire/task.js';
import { checkSize } from '../document/admit-article.js';
import type { Annotate, BatchWork, Program } from './program.js';
import { loadProgram } from './programs.js';
import { StageClock } from './stage-clock.js';

/** Runs batches one at a time: in a worker, or in the calling thread when there are none. */
export interface BatchRunner {
  run(task: Task): Promise<TaskResult>;
}

/**
 * Builds program and pipeline once. Rejects when a stage or model cannot be made. `timeout`, in ms, ends stages that await for too
 * long: for the calling thread, where no watchdog can end a worker.
 */
export async function createBatchRunner(setup: WorkerSetup, timeout?: number): Promise<BatchRunner> {
  adoptBytes(setup.models);
  const factory = await loadProgram(setup.program);
  const made = await makeStages(setup.stages);
  const pipeline = composePipeline(made.map(({ stage }) => stage));
  const mayAwait = made.some(({ spec }) => !spec.builtIn);
  return new Runner(await factory(setup.programOptions), pipeline, setup, mayAwait ? timeout : undefined);
}

class Runner implements BatchRunner {
  readonly #program: Program;
  readonly #pipeline: RuntimePipeline;
  readonly #setup: WorkerSetup;
  readonly #timeout: number | undefined;

  constructor(program: Program, pipeline: RuntimePipeline, setup: WorkerSetup, timeout: number | undefined) {
    this.#program = program;
    this.#pipeline = pipeline;
    this.#setup = setup;
    this.#timeout = timeout;
  }

  async run({ input, cell, culprits }: Task): Promise<TaskResult> {
    try {
      const work = await this.#program.open(input);
      const errors = new Map<number, WireError>(culprits.map(({ item, error }) => [item, error]));
      const clock = new StageClock(this.#pipeline.stages.length, work.length);
      const annotate = this.#annotate(cell, clock);
      for (let item = 0; item < work.length && !stopRequested(cell); item++) {
        const known = errors.get(item);
        if (known !== undefined) work.fail(item, known);
        else {
          clock.enterItem();
          await this.#process(work, item, cell, annotate);
          clock.leaveItem(item);
        }
      }
      return { ok: true, output: work.close(clock.times) };
    } catch (thrown) {
      return { ok: false, error: toWireError(thrown) };
    } finally {
      finish(cell);
    }
  }

  async #process(work: BatchWork, item: number, cell: ProgressCell, annotate: Annotate): Promise<void> {
    enterItem(cell, item);
    try {
      await work.process(item, annotate);
    } catch (thrown) {
      work.fail(item, toWireError(thrown));
    }
  }

  #annotate(cell: ProgressCell, clock: StageClock): Annotate {
    const { stages } = this.#pipeline;
    return async (article: Article) => {
      checkSize(article, this.#setup.maxArticleBytes);
      const layers = await this.#runPipeline(article, cell, clock);
      enterStage(cell, stages.length);
      clock.enterStage(stages.length);
      return toRecord(article, layers, this.#setup.record);
    };
  }

  #runPipeline(article: Article, cell: ProgressCell, clock: StageClock): Promise<PartialLayers> {
    const running = this.#pipeline.run(article, (stage) => {
      enterStage(cell, stage);
      clock.enterStage(stage);
    });
    if (this.#timeout === undefined) return running;
    return endAfter(running, this.#timeout, () => {
      const stage = this.#pipeline.stages[stageOf(cell)]?.name ?? 'read';
      return new CopydeskError(
        'ERR_COPYDESK_ARTICLE_TIMEOUT',
        { limit: this.#timeout ?? 0 },
        { articleId: article.id ?? null, stage },
      );
    });
  }
}

/** Rejects when `running` takes longer; what it comes to after that is dropped. */
async function endAfter<Result>(running: Promise<Result>, ms: number, error: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const overtime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(error());
    }, ms);
  });
  try {
    return await Promise.race([running, overtime]);
  } finally {
    clearTimeout(timer);
  }
}
