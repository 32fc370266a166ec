import type { Article } from './document/article.js';
import type { LayerMap, LayerName } from './document/layers.js';

/** What a stage reads: the article as it came in, and the layers that it needs. */
export type WorkingArticle<Needs extends LayerName = LayerName> = { readonly article: Article } & {
  readonly [Layer in Needs]: LayerMap[Layer];
};

/** What a stage returns: the layers that it gives. */
export type GivenLayers<Gives extends LayerName> = { readonly [Layer in Gives]: LayerMap[Layer] };

/**
 * One step of a pipeline. It reads the layers it needs and returns those it gives; it changes nothing. Built-in stages are
 * synchronous, a user's may return a promise.
 *
 * An article may come to a stage more than once: when a worker ends and is replaced, its batch is run again without the article that
 * ended it. Let what a stage does outside of copydesk bear that, as by the article's id.
 */
export interface Stage<Needs extends LayerName = LayerName, Gives extends LayerName = LayerName> {
  /** Unique in a pipeline; appears in errors. */
  readonly name: string;
  /** Raised whenever the output changes: journals and caches rely on it. */
  readonly version: number;
  readonly needs: readonly Needs[];
  /** At least one. A user's stage returns all of them, and no others, for every article. */
  readonly gives: readonly [Gives, ...Gives[]];
  /** Identifies the models the stage uses; empty without any. Part of a record's `producer`. */
  readonly models?: readonly string[];
  /** Reads one article and returns the layers. What it throws becomes `ERR_COPYDESK_STAGE_FAILED`, for that article alone. */
  run(document: WorkingArticle<Needs>): GivenLayers<Gives> | Promise<GivenLayers<Gives>>;
}

/**
 * A stage as any code may hold it that does not know its layers. `run` is declared as a method, so that every stage fits.
 */
export interface AnyStage {
  readonly name: string;
  readonly version: number;
  readonly needs: readonly string[];
  readonly gives: readonly string[];
  readonly models?: readonly string[];
  /** See {@link Stage.run}. */
  run(document: never): object;
}
