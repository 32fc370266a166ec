import { CopydeskError, describeValue } from '../errors.js';
import type { AnyStage } from '../stage.js';
import { BUILT_IN_STAGES, type BuiltInName } from './built-in.js';
import { heldStage } from './held-stage.js';
import type { ResolvedStage } from './specs.js';

/** A stage and how it was asked for. */
export interface MadeStage {
  readonly spec: ResolvedStage;
  readonly stage: AnyStage;
}

/**
 * The stages of resolved specs, in their order. Modules of users are imported; without any the answer comes at once. Throws
 * `ERR_COPYDESK_STAGE_INVALID`, and what a stage's own factory throws about its options.
 */
export function makeStages(specs: readonly ResolvedStage[]): MadeStage[] | Promise<MadeStage[]> {
  if (specs.every(({ builtIn }) => builtIn)) return makeBuiltIns(specs);
  return Promise.all(specs.map(async (spec) => (spec.builtIn ? makeBuiltIn(spec) : importStage(spec))));
}

/** The same for specs that are all built in. */
export function makeBuiltIns(specs: readonly ResolvedStage[]): MadeStage[] {
  return specs.map(makeBuiltIn);
}

function makeBuiltIn(spec: ResolvedStage): MadeStage {
  const factory = BUILT_IN_STAGES[spec.use as BuiltInName];
  return { spec, stage: factory(spec.options) };
}

async function importStage(spec: ResolvedStage): Promise<MadeStage> {
  const invalid = (problem: string, cause?: unknown) =>
    new CopydeskError('ERR_COPYDESK_STAGE_INVALID', { url: spec.use, problem }, { cause });
  let made: unknown;
  try {
    const module = (await import(spec.use)) as { default?: unknown };
    if (typeof module.default !== 'function')
      throw invalid(`its default export is ${describeValue(module.default)}, not a function`);
    made = await (module.default as (options: object) => unknown)(spec.options);
  } catch (cause) {
    if (cause instanceof CopydeskError) throw cause;
    throw invalid(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const problem = stageProblem(made);
  if (problem !== null) throw invalid(problem);
  return { spec, stage: heldStage(made as AnyStage) };
}

/** What keeps a value from being a stage; null when it is one. */
function stageProblem(made: unknown): string | null {
  if (typeof made !== 'object' || made === null) return `it made ${describeValue(made)}`;
  const stage = made as Record<string, unknown>;
  if (typeof stage['name'] !== 'string' || stage['name'] === '') return 'the stage has no name';
  if (!Number.isSafeInteger(stage['version']))
    return `its version is ${describeValue(stage['version'])}, not an integer`;
  for (const list of ['needs', 'gives']) {
    const layers = stage[list];
    if (!Array.isArray(layers) || layers.some((layer) => typeof layer !== 'string' || layer === ''))
      return `\`${list}\` is ${describeValue(layers)}, not an array of layer names`;
  }
  if ((stage['gives'] as string[]).includes('article')) return 'the layer name `article` is taken';
  if (typeof stage['run'] !== 'function') return 'it has no run() method';
  return (stage['gives'] as string[]).length === 0
    ? '`gives` is empty: a stage gives a layer at least'
    : null;
}
