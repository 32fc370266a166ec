import { articleGroups, type ArticleGroup } from '../article-groups.js';
import { checkSize } from '../document/admit-article.js';
import type { Article } from '../document/article.js';
import { adoptBytes } from '../linear-model/load.js';
import { composePipeline, type BatchWatch, type PartialLayers, type RuntimePipeline } from '../pipeline.js';
import { CopydeskError } from '../errors.js';
import { toRecord } from '../record/to-record.js';
import type { AnyStage } from '../stage.js';
import { makeStages } from '../stages/registry.js';
import { toWireError, type WireError } from '../wire/error.js';
import { finish } from '../wire/progress-cell.js';
import type { Task, TaskResult, WorkerSetup } from '../wire/task.js';
import { BatchCourse } from './batch-course.js';
import { endAfter } from './end-after.js';
import type { BatchWork, Program } from './program.js';
import { loadProgram } from './programs.js';

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
  const pipeline = composePipeline((await makeStages(setup.stages)).map(({ stage }) => stage));
  return new Runner(await factory(setup.programOptions), pipeline, setup, timeout);
}

/** What a group's records hold: articles with their items, and why the other items have none. */
interface GroupRead {
  readonly items: readonly number[];
  readonly articles: readonly Article[];
  readonly faults: ReadonlyMap<number, WireError>;
}

/**
 * Takes a batch group by group: all articles of a group are read, each stage goes over all of them, all are written. Whatever happens
 * to one of them is that one's alone.
 */
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
      const known = new Map(culprits.map(({ item, error }) => [item, error]));
      const course = new BatchCourse(cell, this.#pipeline.stages.length, work.length);
      for (const group of articleGroups(work.length, (item) => work.weightOf(item))) {
        const read = await this.#read(work, group, known, course);
        const results = await this.#pipeline.runBatch(read.articles, this.#watch(read, course));
        this.#write(work, group, read, results, course);
      }
      return { ok: true, output: work.close(course.times) };
    } catch (thrown) {
      return { ok: false, error: toWireError(thrown) };
    } finally {
      finish(cell);
    }
  }

  async #read(
    work: BatchWork,
    { from, to }: ArticleGroup,
    known: ReadonlyMap<number, WireError>,
    course: BatchCourse,
  ): Promise<GroupRead> {
    const items: number[] = [];
    const articles: Article[] = [];
    const faults = new Map(known);
    for (let item = from; item < to; item++) {
      if (known.has(item)) continue;
      course.enterReading(item);
      try {
        const reading = work.read(item);
        const article = reading instanceof Promise ? await reading : reading;
        checkSize(article, this.#setup.maxArticleBytes);
        items.push(item);
        articles.push(article);
      } catch (thrown) {
        faults.set(item, toWireError(thrown));
      }
    }
    return { items, articles, faults };
  }

  #watch({ items, articles }: GroupRead, course: BatchCourse): BatchWatch {
    const enter = (stage: number, at: number): void => {
      course.enter(items[at]!, stage);
    };
    const limit = this.#timeout;
    if (limit === undefined) return { enter };
    return {
      enter,
      settle: async (giving, stage, at) =>
        endAfter(giving, limit - course.spentOn(items[at]!), () =>
          overtime(limit, articles[at]!, this.#pipeline.stages[stage]!),
        ),
    };
  }

  /** In the order of the items: what is written and what is failed shares its places. */
  #write(
    work: BatchWork,
    { from, to }: ArticleGroup,
    { articles, faults }: GroupRead,
    results: readonly (PartialLayers | CopydeskError)[],
    course: BatchCourse,
  ): void {
    let next = 0;
    for (let item = from; item < to; item++) {
      course.enterWriting(item);
      const fault = faults.get(item);
      if (fault !== undefined) {
        work.fail(item, fault);
        continue;
      }
      const article = articles[next]!;
      const layers = results[next++]!;
      try {
        if (layers instanceof CopydeskError) throw layers;
        work.write(item, toRecord(article, layers, this.#setup.record), article);
      } catch (thrown) {
        work.fail(item, toWireError(thrown));
      }
    }
  }
}

function overtime(limit: number, { id }: Article, { name }: AnyStage): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_ARTICLE_TIMEOUT', { limit }, { articleId: id ?? null, stage: name });
}
