import { availableParallelism } from 'node:os';
import { createDesk } from '../../src/desk.js';
import type { AnyStage } from '../../src/stage.js';
import { seedCorpus } from '../corpus.js';
import { annotated, defaultStages } from '../speed/pipeline.js';
import { quotes, TEXTS } from './texts.js';

/** How time and memory answer to the size of something. */
export interface Curve {
  readonly name: string;
  /** What a size counts. */
  readonly axis: string;
  readonly sizes: readonly number[];
  /** Makes the input of a size ready; gives the work to be timed. */
  readonly prepare: (size: number) => (() => unknown) | Promise<() => unknown>;
}

const CHARACTERS = [1e3, 1e4, 1e5, 1e6, 1e7];

/** Stages from the first to the one of a name. */
async function stagesTo(last: string): Promise<readonly AnyStage[]> {
  const stages = await defaultStages();
  return stages.slice(0, stages.findIndex(({ name }) => name === last) + 1);
}

function lengthCurve(name: keyof typeof TEXTS, last: string, title: string): Curve {
  return {
    name: `${title}: ${name}`,
    axis: 'characters',
    sizes: CHARACTERS,
    prepare: async (size) => {
      const stages = await stagesTo(last);
      const text = TEXTS[name](size);
      return () => annotated({ article: { id: 'long', text } }, stages);
    },
  };
}

const kinds = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

const articles: Curve = {
  name: 'desk.stream: short articles',
  axis: 'articles',
  sizes: [1, 10, 100, 1e3, 1e4, 1e5, 1e6],
  prepare: (size) => {
    const desk = createDesk({ threads: 0 });
    const texts = seedCorpus(1).articles.flatMap(({ text }) => text.split('\n\n'));
    const source = function* () {
      for (let at = 0; at < size; at++) yield { id: String(at), text: texts[at % texts.length]! };
    };
    return async () => {
      let count = 0;
      for await (const outcome of desk.stream(source())) if (outcome.ok) count++;
      if (count !== size) throw new Error(`${count} of ${size} articles`);
    };
  },
};

const threads: Curve = {
  name: 'desk.stream: threads over the same articles',
  axis: 'threads',
  sizes: Array.from({ length: availableParallelism() }, (_, index) => index + 1),
  prepare: (size) => {
    const desk = createDesk({ threads: size });
    const corpus = seedCorpus(40).articles;
    return async () => {
      for await (const outcome of desk.stream(corpus)) if (!outcome.ok) throw outcome.error;
    };
  },
};

const quotesInOne: Curve = {
  name: 'whole pipeline: quotes in one article',
  axis: 'quotes',
  sizes: [1, 10, 100, 1e3, 1e4],
  prepare: async (size) => {
    const stages = await defaultStages();
    const text = quotes(size);
    return () => annotated({ article: { id: 'quotes', text } }, stages);
  },
};

/** Every curve of `npm run bench -- --growth`. */
export const CURVES: readonly Curve[] = [
  ...kinds.map((kind) => lengthCurve(kind, 'sentences', 'tokens and sentences')),
  ...kinds.map((kind) => lengthCurve(kind, 'summary', 'whole pipeline')),
  quotesInOne,
  articles,
  threads,
];
