import { createHash } from 'node:crypto';
import type { Json } from '../document/article.js';
import { VERSION } from '../package-root.js';
import type { MadeStage } from '../stages/registry.js';

/** All of a stage that shapes a record. */
export interface StageDescription {
  readonly name: string;
  readonly version: number;
  /** Its options by their names, in order; the `model` of a built-in stage is known by its fingerprint, wherever it lies. */
  readonly options: Readonly<Record<string, Json>>;
  /** Fingerprints of its models. */
  readonly models: readonly string[];
}

/** A stage as it goes into a producer, a journal and a report. */
export function describeStage({ spec: { builtIn, options }, stage }: MadeStage): StageDescription {
  const { name, version, models = [] } = stage;
  const shaping = sortedEntries(options).filter(([option]) => !builtIn || option !== 'model');
  return { name, version, options: Object.fromEntries(shaping) as Record<string, Json>, models: [...models] };
}

/**
 * Who made a record: `copydesk/0.1.0+3f2a91bc`. The hash covers each stage's options, version and model fingerprints and
 * whatever else shapes the output, so that equal producers give equal records. A user's module is known by its file's name and its
 * version, and a model by its content, not by where they lie.
 */
export function producerOf(
  stages: readonly MadeStage[],
  shaping: Readonly<Record<string, string | boolean>>,
): string {
  const described = stages.map((made) => {
    const { name, version, options, models } = describeStage(made);
    return { name, version, options: Object.entries(options), models };
  });
  const hash = createHash('sha256')
    .update(JSON.stringify([described, sortedEntries(shaping)]))
    .digest('hex');
  return `copydesk/${VERSION}+${hash.slice(0, 8)}`;
}

function sortedEntries(options: object): [string, unknown][] {
  return Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
}
