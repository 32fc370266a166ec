import type { Article } from '../../src/document/article.js';
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

/** The hot path first, then the whole pipeline, then each stage alone on what those before it gave. */
export function pipelineTasks(corpus: Corpus, stages: readonly AnyStage[]): Task[] {
  const over = (name: string, timed: readonly AnyStage[]): Task => {
    const before = stages.slice(0, stages.indexOf(timed[0]!));
    const documents = corpus.articles.map((article) => annotated({ article }, before));
    return {
      name,
      run: () => {
        for (const document of documents) annotated(document, timed);
      },
    };
  };
  const hot = stages.filter(({ name }) => HOT_PATH.includes(name));
  return [
    over(`hot path: ${['tokens', ...hot.slice(1).map(({ name }) => name)].join(' → ')}`, hot),
    over('whole pipeline', stages),
    ...stages.map((stage) => over(`stage ${stage.name}`, [stage])),
  ];
}
