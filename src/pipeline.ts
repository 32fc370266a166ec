import { articleGroups, type ArticleGroup } from './article-groups.js';
import type { Article } from './document/article.js';
import type { LayerMap, LayerName } from './document/layers.js';
import { CopydeskError } from './errors.js';
import type { AnyStage, GivenLayers, Stage } from './stage.js';

/** Which built-in stage gives a layer: for messages that name the remedy. */
const GIVERS: Readonly<Record<string, string>> = {
  text: 'normalise',
  tokens: 'sentences',
  sentences: 'sentences',
  entities: 'entities',
  clusters: 'entities',
  quotes: 'quotes',
  speakers: 'speakers',
  summary: 'summary',
};

/** What a pipeline that lacks a layer turns into at compile time: the type's name and its parameter say what is wrong. */
export interface LayerMissing<Layer extends string> {
  readonly layerMissing: `No stage before it gives the layer '${Layer}'.`;
}

/** Layers of one article, as far as the pipeline's stages give them. */
export type Layers<Given extends LayerName> = { readonly article: Article } & GivenLayers<Given>;

/** An article with the layers that it has so far. */
interface Document {
  readonly article: Article;
}

/** Sees a batch on its way through a pipeline: a watchdog's view of the work. */
export interface BatchWatch {
  /** Called before each stage of each article. What it throws ends the batch. */
  enter(stage: number, article: number): void;
  /** Waits, in a stage that awaits, for what it gives; may reject in its place when that takes too long. */
  settle?(giving: Promise<object>, stage: number, article: number): Promise<object>;
}

/**
 * Stages in order, each checked against those before it. Immutable: `use` returns a new pipeline.
 *
 * ```ts
 * const layers = await pipeline().use(normalise()).use(sentences()).use(entities()).run({ text });
 * ```
 */
export class Pipeline<Given extends LayerName = never> {
  readonly stages: readonly AnyStage[];

  /** @internal Use {@link pipeline}, or {@link composePipeline} for stages that are known at run time only. */
  constructor(stages: readonly AnyStage[]) {
    this.stages = stages;
  }

  /** This pipeline with one more stage. Throws `ERR_COPYDESK_LAYER_MISSING` or `ERR_COPYDESK_LAYER_TWICE`. */
  use<Needs extends LayerName, Gives extends LayerName>(
    stage: [Needs] extends [Given]
      ? Stage<Needs, Gives>
      : Stage<Needs, Gives> & LayerMissing<Exclude<Needs, Given>>,
  ): Pipeline<Given | Gives> {
    return new Pipeline<Given | Gives>(checked([...this.stages, stage]));
  }

  /**
   * Runs the stages over one article: a batch of one. A stage that throws rejects with `ERR_COPYDESK_STAGE_FAILED`, which names the
   * stage and carries the cause.
   */
  async run(article: Article, watch?: BatchWatch): Promise<Layers<Given>> {
    const [result] = await this.runBatch([article], watch);
    if (result instanceof CopydeskError) throw result;
    return result!;
  }

  /**
   * Runs the stages over many articles, each stage over a group of them before the next begins: much faster than one article after
   * another, with the same results. Gives for each article, in order, its layers or the error of the stage that failed on it; the
   * layers of all are held at once.
   */
  async runBatch(
    articles: readonly Article[],
    watch?: BatchWatch,
  ): Promise<(Layers<Given> | CopydeskError)[]> {
    const results = articles.map((article): Document | CopydeskError => ({ article }));
    for (const group of articleGroups(articles.length, (at) => articles[at]!.text.length))
      for (let stage = 0; stage < this.stages.length; stage++)
        await this.#runStage(stage, results, group, watch);
    return results as (Layers<Given> | CopydeskError)[];
  }

  async #runStage(
    index: number,
    results: (Document | CopydeskError)[],
    { from, to }: ArticleGroup,
    watch: BatchWatch | undefined,
  ): Promise<void> {
    const stage = this.stages[index]!;
    for (let at = from; at < to; at++) {
      const document = results[at]!;
      if (document instanceof CopydeskError) continue;
      watch?.enter(index, at);
      try {
        let given = stage.run(document as never);
        if (given instanceof Promise)
          given = await (watch?.settle?.(given as Promise<object>, index, at) ?? (given as Promise<object>));
        Object.assign(document, given);
      } catch (cause) {
        results[at] = stageFailure(stage, document.article, cause);
      }
    }
  }
}

function stageFailure(stage: AnyStage, article: Article, cause: unknown): CopydeskError {
  if (cause instanceof CopydeskError && cause.stage !== null) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new CopydeskError(
    'ERR_COPYDESK_STAGE_FAILED',
    { cause: message },
    { articleId: article.id ?? null, stage: stage.name, cause },
  );
}

/** Checks that every need is given before it is needed, and nothing is given twice; returns the stages. */
function checked(stages: readonly AnyStage[]): readonly AnyStage[] {
  const giverOf = new Map<string, string>();
  for (const stage of stages) {
    for (const layer of stage.needs)
      if (!giverOf.has(layer))
        throw new CopydeskError('ERR_COPYDESK_LAYER_MISSING', {
          stage: stage.name,
          layer,
          giver: `the stage ${GIVERS[layer] ?? 'that gives it'}`,
        });
    for (const layer of stage.gives) {
      const first = giverOf.get(layer);
      if (first !== undefined)
        throw new CopydeskError('ERR_COPYDESK_LAYER_TWICE', { first, second: stage.name, layer });
      giverOf.set(layer, stage.name);
    }
  }
  return stages;
}

/** An empty pipeline, to be filled with `use`. */
export function pipeline(): Pipeline {
  return new Pipeline([]);
}

/** Layers of which any may be missing. */
export type PartialLayers = { readonly article: Article } & {
  readonly [Layer in LayerName]?: LayerMap[Layer];
};

/** A pipeline whose stages are known at run time only. */
export interface RuntimePipeline {
  readonly stages: readonly AnyStage[];
  run(article: Article, watch?: BatchWatch): Promise<PartialLayers>;
  runBatch(articles: readonly Article[], watch?: BatchWatch): Promise<(PartialLayers | CopydeskError)[]>;
}

/** A pipeline of stages that are known at run time only; checked as by `use`. */
export function composePipeline(stages: readonly AnyStage[]): RuntimePipeline {
  return new Pipeline(checked(stages));
}
