import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../closest-name.js';
import type { Json } from '../document/article.js';
import { jsonProblem } from '../document/plain-json.js';
import { CopydeskError, describeValue } from '../errors.js';
import {
  BUILT_IN_STAGES,
  MODELLED_STAGES,
  STAGE_OPTIONS,
  type BuiltInName,
  type BuiltInOptions,
  type ModelledStage,
} from './built-in.js';

/** A built-in stage with options: `{ use: 'summary', sentences: 3 }`. */
export type BuiltInSpec = {
  [Name in BuiltInName]: { readonly use: Name } & BuiltInOptions[Name];
}[BuiltInName];

/**
 * A stage of your own: a module whose default export is `(options) => Stage`, by URL or path (from the working folder). The
 * other keys are its options; they cross into the workers, so they must be plain JSON.
 */
export interface ModuleSpec {
  readonly use: URL | `${string}/${string}` | `${string}\\${string}`;
  readonly [option: string]: Json | URL | undefined;
}

/** How a stage is asked for: a built-in one by name, or by name with options; one of your own by its module. */
export type StageSpec = BuiltInName | BuiltInSpec | ModuleSpec;

/** A spec made plain: what crosses to a worker. */
export interface ResolvedStage {
  /** The name of a built-in stage, or the URL of a module. */
  readonly use: string;
  readonly builtIn: boolean;
  readonly options: Readonly<Record<string, Json>>;
}

/** Trained models to use in place of the usual ones, files or names of those that ship, by the built-in stage that reads them. */
export type ModelChoices = { readonly [Name in ModelledStage]?: URL | string | undefined };

/** The specs with the chosen models; a spec that names its own keeps it. */
export function withModels(specs: readonly StageSpec[], models: ModelChoices): readonly StageSpec[] {
  return specs.map((spec) => {
    const given = typeof spec === 'string' ? { use: spec } : spec;
    const model = MODELLED_STAGES.includes(given.use as ModelledStage)
      ? models[given.use as ModelledStage]
      : undefined;
    return model === undefined ? spec : ({ model, ...given } as StageSpec);
  });
}

/** Makes specs plain; paths count from the working folder. Throws `ERR_COPYDESK_STAGE_UNKNOWN`, `ERR_COPYDESK_OPTION`. */
export function resolveSpecs(specs: readonly StageSpec[]): ResolvedStage[] {
  return specs.map(resolveSpec);
}

function resolveSpec(spec: StageSpec): ResolvedStage {
  const { use, ...options } = typeof spec === 'string' ? { use: spec } : spec;
  if (typeof use !== 'string' && !((use as unknown) instanceof URL))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'a stage to be a name or { use: name or URL, … }',
      got: describeValue(spec),
      remedy: `Built-in stages: ${Object.keys(BUILT_IN_STAGES).join(', ')}.`,
    });
  if (typeof use === 'string' && Object.hasOwn(BUILT_IN_STAGES, use))
    return { use, builtIn: true, options: plainOptions(use, knownOptions(use as BuiltInName, options)) };
  const url = moduleUrl(use);
  return { use: url.href, builtIn: false, options: plainOptions(url.href, options) };
}

/** A built-in stage's options, each a known one. */
function knownOptions(stage: BuiltInName, options: object): object {
  const known = Object.keys(STAGE_OPTIONS[stage]);
  for (const [name, value] of Object.entries(options) as [string, unknown][])
    if (!known.includes(name))
      throw new CopydeskError('ERR_COPYDESK_OPTION', {
        expected: `only known options of stage ${stage}, not \`${name}\``,
        got: describeValue(value),
        remedy:
          known.length === 0 ? 'It has none.' : `${didYouMean(name, known)}Options: ${known.join(', ')}.`,
      });
  return options;
}

function moduleUrl(use: string | URL): URL {
  if (use instanceof URL) return use;
  if (use.startsWith('file:') || use.startsWith('data:')) return new URL(use);
  const path = resolve(use);
  if (isAbsolute(use) || use.startsWith('.') || existsSync(path)) return pathToFileURL(path);
  const known = Object.keys(BUILT_IN_STAGES);
  throw new CopydeskError('ERR_COPYDESK_STAGE_UNKNOWN', {
    stage: use,
    suggestion: didYouMean(use, known),
    known: known.join(', '),
  });
}

/** Options without what is undefined; what JSON cannot carry would be lost on the way to a worker. */
function plainOptions(stage: string, options: object): Record<string, Json> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const plain = Object.fromEntries(
    given.map(([name, value]: [string, unknown]) => [name, value instanceof URL ? value.href : value]),
  );
  for (const [name, value] of Object.entries(plain)) {
    const problem = jsonProblem(value, name);
    if (problem !== null)
      throw new CopydeskError('ERR_COPYDESK_OPTION', {
        expected: `option \`${name}\` of stage ${stage} to be plain JSON`,
        got: `one in which ${problem}`,
        remedy: 'Options cross into worker threads: pass data, and build functions from it in the stage.',
      });
  }
  return structuredClone(plain) as Record<string, Json>;
}
