import type { Article } from '../document/article.js';
import { BUILT_IN_LAYERS } from '../document/layers.js';
import { jsonProblem } from '../document/plain-json.js';
import { CopydeskError, describeValue } from '../errors.js';
import type { AnyStage } from '../stage.js';

const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_LAYERS);

type Given = Readonly<Record<string, unknown>>;

/**
 * A user's stage, held to what it promises: it returns the layers of `gives` and no others, and those that are not built in are plain
 * JSON, for a record could not hold anything else. What it returns otherwise is `ERR_COPYDESK_LAYER_INVALID`, for that article alone.
 * Built-in stages are held to this by their tests, not while they run.
 */
export function heldStage(stage: AnyStage): AnyStage {
  const { name, version, needs, gives, models } = stage;
  return {
    name,
    version,
    needs,
    gives,
    ...(models !== undefined && { models }),
    run(document: never) {
      const given: unknown = stage.run(document);
      return isThenable(given)
        ? Promise.resolve(given).then((late) => checkedLayers(stage, document, late))
        : checkedLayers(stage, document, given);
    },
  };
}

/** Promises of another kind than Node's own are awaited as well. */
function isThenable(given: unknown): given is PromiseLike<unknown> {
  return typeof (given as { readonly then?: unknown } | null | undefined)?.then === 'function';
}

function checkedLayers(stage: AnyStage, { article }: { readonly article: Article }, given: unknown): Given {
  const refuse = (layer: string, problem: string, remedy: string): never => {
    const context = { articleId: article.id ?? null, stage: stage.name };
    throw new CopydeskError('ERR_COPYDESK_LAYER_INVALID', { layer, problem, remedy }, context);
  };
  if (typeof given !== 'object' || given === null)
    return refuse(stage.gives.join(', '), `run() returned ${describeValue(given)}`, GIVE_ALL);
  const layers = given as Given;
  for (const layer of Object.keys(layers))
    if (!stage.gives.includes(layer))
      refuse(layer, "it is not among the stage's `gives`", 'Name it there, or do not return it.');
  for (const layer of stage.gives) {
    if (layers[layer] === undefined) refuse(layer, 'run() did not return it', GIVE_ALL);
    const problem = BUILT_IN.has(layer) ? null : jsonProblem(layers[layer], layer);
    if (problem !== null) refuse(layer, problem, PLAIN_JSON);
  }
  return layers;
}

const GIVE_ALL = 'Return an object with every layer of `gives`, for every article.';
const PLAIN_JSON =
  'Layers are plain JSON: strings, finite numbers, booleans, null, and arrays and objects of them.';
