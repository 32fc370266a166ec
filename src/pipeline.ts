import type { Article } from './document/article.js';
import type { LayerMap, LayerName } from './document/layers.js';
import { CopydeskError } from './errors.js';
import type { AnyStage, GivenLayers, Stage, WorkingArticle } from './stage.js';

/** Which built-in stage gives a layer: for messages that name the remedy. */
const GIVERS: Readonly<Record<string, string>> = {
  text: 'normalise()',
  tokens: 'sentences()',
  sentences: 'sentences()',
  entities: 'entities()',
  clusters: 'entities()',
  quotes: 'quotes()',
  speakers: 'speakers()',
  summary: 'summary()',
};

/** What a pipeline that lacks a layer turns into at compile time: the type's name and its parameter say what is wrong. */
export interface LayerMissing<Layer extends string> {
  readonly layerMissing: `No stage before it gives the layer '${Layer}'.`;
}

/** Layers of one article, as far as the pipeline's stages give them. */
export type Layers<Given extends LayerName> = { readonly article: Article } & GivenLayers<Given>;

/** Where a pipeline is: called before each stage. A watchdog's view of the work. */
export type StageListener = (stageIndex: number) => void;

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
   * Runs the stages over one article. A stage that throws rejects with `ERR_COPYDESK_STAGE_FAILED`, which names the stage and
   * carries the cause.
   */
  async run(article: Article, listener?: StageListener): Promise<Layers<Given>> {
    const document: Record<string, unknown> & { article: Article } = { article };
    for (let index = 0; index < this.stages.length; index++) {
      const stage = this.stages[index]!;
      listener?.(index);
      try {
        const given = stage.run(document as never);
        Object.assign(document, given instanceof Promise ? ((await given) as object) : given);
      } catch (cause) {
        throw stageFailure(stage, article, cause);
      }
    }
    return document as WorkingArticle & Layers<Given>;
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
          giver: GIVERS[layer] ?? 'the stage that gives it',
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
  run(article: Article, listener?: StageListener): Promise<PartialLayers>;
}

/** A pipeline of stages that are known at run time only; checked as by `use`. */
export function composePipeline(stages: readonly AnyStage[]): RuntimePipeline {
  return new Pipeline(checked(stages));
}
