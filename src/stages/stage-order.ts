import type { BuiltInName } from './built-in.js';
import type { entities } from './entities/index.js';
import type { normalise } from './normalise/index.js';
import type { quotes } from './quotes/index.js';
import type { sentences } from './sentences/index.js';
import type { speakers } from './speakers/index.js';
import type { summary } from './summary/index.js';

// What the compiler knows of the built-in stages: a desk whose stages stand in a wrong order does not compile.

interface Factories {
  normalise: typeof normalise;
  sentences: typeof sentences;
  entities: typeof entities;
  quotes: typeof quotes;
  speakers: typeof speakers;
  summary: typeof summary;
}

type NeedsOf<Name extends BuiltInName> = ReturnType<Factories[Name]>['needs'][number];
type GivesOf<Name extends BuiltInName> = ReturnType<Factories[Name]>['gives'][number];

/**
 * What a stage that comes too early turns into at compile time: the type's name and its parameters say which stage lacks which layers, and
 * which stages to put before it.
 */
export interface StageNeeds<Name extends string, Layer extends string, Before extends string> {
  readonly stageNeeds: `Stage '${Name}' needs '${Layer}': put '${Before}' before it.`;
}

/** Written out and inferred, for the compiler shows the names of what is, and the way to it where an alias leads there. */
type Lacking<Name extends string, Layer extends string> = {
  [Giver in BuiltInName]: GivesOf<Giver> & Layer extends never ? never : Giver;
}[BuiltInName] extends infer Before extends string
  ? StageNeeds<Name, Layer, Before>
  : never;

type UseOf<Spec> = Spec extends { readonly use: infer Use } ? Use : Spec;

/**
 * A list of stages as it must be for each to have the layers that it needs: the list itself, or with {@link StageNeeds} in place of the
 * first that lacks one. A stage of your own may give any layer, so that nothing behind one is checked here, nor a list whose stages
 * are known at run time only: `createDesk` checks those.
 */
export type StagesInOrder<Specs extends readonly unknown[], Given = never> = Specs extends readonly [
  infer Spec,
  ...infer Rest,
]
  ? UseOf<Spec> extends infer Name extends BuiltInName
    ? [NeedsOf<Name>] extends [Given]
      ? readonly [Spec, ...StagesInOrder<Rest, Given | GivesOf<Name>>]
      : readonly [Lacking<Name, Exclude<NeedsOf<Name>, Given>>, ...Rest]
    : Specs
  : Specs;
