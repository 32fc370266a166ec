import type { Article } from '../document/article.js';
import { CopydeskError } from '../errors.js';
import { adoptBytes } from '../linear-model/load.js';
import { composePipeline, type RuntimePipeline } from '../pipeline.js';
import { toRecord } from '../record/to-record.js';
import { makeStages } from '../stages/registry.js';
import { toWireError, type WireError } from '../wire/error.js';
import { enterItem, enterStage, finish, stopRequested, type ProgressCell } from '../wire/progress-cell.js';
import type { Task, TaskResult, WorkerSetup } from '../wire/task.js';
import { checkArticle } from './check-article.js';
import type { Annotate, BatchWork, Program } from './program.js';
import { loadProgram } from './programs.js';

/** Runs batches one at a time: in a worker, or in the calling thread when there are none. */
export interface BatchRunner {
  run(task: Task): Promise<TaskResult>;
}

/** Builds program and pipeline once. Rejects when a stage or model cannot be made. */
export async function createBatchRunner(setup: WorkerSetup): Promise<BatchRunner> {
  adoptBytes(setup.models);
  const factory = await loadProgram(setup.program);
  const made = await makeStages(setup.stages);
  const pipeline = composePipeline(made.map(({ stage }) => stage));
  return new Runner(await factory(setup.programOptions), pipeline, setup);
}

class Runner implements BatchRunner {
  readonly #program: Program;
  readonly #pipeline: RuntimePipeline;
  readonly #setup: WorkerSetup;

  constructor(program: Program, pipeline: RuntimePipeline, setup: WorkerSetup) {
    this.#program = program;
    this.#pipeline = pipeline;
    this.#setup = setup;
  }

  async run({ input, cell, culprits }: Task): Promise<TaskResult> {
    try {
      const work = await this.#program.open(input);
      const errors = new Map<number, WireError>(culprits.map(({ item, error }) => [item, error]));
      const annotate = this.#annotate(cell);
      for (let item = 0; item < work.length && !stopRequested(cell); item++) {
        const known = errors.get(item);
        if (known !== undefined) work.fail(item, known);
        else await this.#process(work, item, cell, annotate);
      }
      return { ok: true, output: work.close() };
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

  #annotate(cell: ProgressCell): Annotate {
    const enter = (stage: number): void => {
      enterStage(cell, stage);
    };
    const { stages } = this.#pipeline;
    return async (given: Article) => {
      const article = checkArticle(given, this.#setup.maxArticleBytes);
      const layers = await this.#pipeline.run(article, enter);
      enter(stages.length);
      try {
        return toRecord(article, layers, this.#setup.record);
      } catch (cause) {
        if (cause instanceof CopydeskError && cause.articleId === null)
          throw new CopydeskError(cause.code, cause.details, {
            articleId: article.id ?? null,
            stage: cause.stage,
            cause,
          });
        throw cause;
      }
    };
  }
}
