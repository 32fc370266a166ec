import { createHash } from 'node:crypto';
import { VERSION } from '../package-root.js';
import type { MadeStage } from '../stages/registry.js';

/**
 * Who made a record: `copydesk/0.1.0+3f2a91bc`. The hash covers each stage's options, version and model fingerprints and
 * whatever else shapes the output, so that equal producers give equal records. A user's module is known by its file's name and its
 * version, not by where it lies.
 */
export function producerOf(
  stages: readonly MadeStage[],
  shaping: Readonly<Record<string, string | boolean>>,
): string {
  const described = stages.map(({ spec, stage }) => ({
    name: stage.name,
    version: stage.version,
    options: sortedEntries(spec.options),
    models: stage.models ?? [],
  }));
  const hash = createHash('sha256')
    .update(JSON.stringify([described, sortedEntries(shaping)]))
    .digest('hex');
  return `copydesk/${VERSION}+${hash.slice(0, 8)}`;
}

function sortedEntries(options: object): [string, unknown][] {
  return Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
}
