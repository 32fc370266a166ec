import type { Article } from '../../src/document/article.js';
import { CopydeskError } from '../../src/errors.js';
import { composePipeline } from '../../src/pipeline.js';
import { DEFAULT_STAGES } from '../../src/stages/built-in.js';
import { makeStages } from '../../src/stages/registry.js';
import { resolveSpecs } from '../../src/stages/specs.js';
import type { AnyStage } from '../../src/stage.js';
import type { Corpus } from '../corpus.js';
import type { Task } from '../measure.js';

/** An article with all layers of the stages before the one that is timed. */
type Document = Record<string, unknown> & { readonly article: Article };

/** The path to who said what, without the preparation of the text before it and the summary behind it. */
const HOT_PATH = ['sentences', 'entities', 'quotes', 'speakers'];

/** Articles that a desk hands over at a time, unless it is told otherwise. */
const BATCH = 32;

/** The stages that run by default. */
export async function defaultStages(): Promise<readonly AnyStage[]> {
  return (await makeStages(resolveSpecs(DEFAULT_STAGES))).map(({ stage }) => stage);
}

/** Runs stages over a document that has what they need; gives the document with all layers. */
export function annotated(document: Document, stages: readonly AnyStage[]): Document {
  const grown = { ...document };
  for (const stage of stages) Object.assign(grown, stage.run(grown as never));
  return grown;
}

/** What was found in a corpus. */
export interface Counts {
  readonly sentences: number;
  readonly entities: number;
  readonly quotes: number;
}

/** Runs the bare pipeline once and counts. */
export function countLayers(corpus: Corpus, stages: readonly AnyStage[]): Counts {
  const counts = { sentences: 0, entities: 0, quotes: 0 };
  for (const article of corpus.articles) {
    const document = annotated({ article }, stages);
    for (const layer of Object.keys(counts) as (keyof Counts)[])
      counts[layer] += (document[layer] as { length: number } | undefined)?.length ?? 0;
  }
  return counts;
}

/** The whole pipeline's name among the tasks: what it times is what a user of the library's call for many articles gets. */
export const WHOLE_PIPELINE = 'whole pipeline, many articles in one call';

/**
 * The hot path first, then the whole pipeline, then each stage alone, on what those before it gave. The two paths are the call for many
 * articles, which takes each stage over a group of them.
 */
export function pipelineTasks(corpus: Corpus, stages: readonly AnyStage[]): Task[] {
  const { articles } = corpus;
  const before = (stage: AnyStage): Document[] => {
    const earlier = stages.slice(0, stages.indexOf(stage));
    return articles.map((article) => annotated({ article }, earlier));
  };
  const inBatches = (name: string, timed: readonly AnyStage[]): Task => {
    const batch = composePipeline(timed);
    return {
      name,
      run: async () => {
        for (let from = 0; from < articles.length; from += BATCH) {
          const results = await batch.runBatch(articles.slice(from, from + BATCH));
          for (const result of results) if (result instanceof CopydeskError) throw result;
        }
      },
    };
  };
  const hot = stages.filter(({ name }) => HOT_PATH.includes(name));
  return [
    inBatches(`hot path: ${['tokens', ...hot.slice(1).map(({ name }) => name)].join(' → ')}`, [
      prepared(before(hot[0]!)),
      ...hot,
    ]),
    inBatches(WHOLE_PIPELINE, stages),
    ...stages.map((stage) => alone(stage, before(stage))),
  ];
}

/** A stage over all documents, one after the other. */
function alone(stage: AnyStage, documents: readonly Document[]): Task {
  return {
    name: `stage ${stage.name}`,
    run: () => {
      for (const document of documents) annotated(document, [stage]);
    },
  };
}

/** Stands for the stages before the hot path: gives the text layers that they gave. */
function prepared(documents: readonly Document[]): AnyStage {
  const texts = new Map(documents.map(({ article, text }) => [article, { text }]));
  const run = ({ article }: { readonly article: Article }): object => texts.get(article)!;
  return { name: 'prepared', version: 1, needs: [], gives: ['text'], run };
}
