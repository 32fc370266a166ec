import { CopydeskError } from '../errors.js';
import { DEFAULT_STAGES } from '../stages/built-in.js';
import type { StageSpec } from '../stages/specs.js';

/** Flags that say what is done to each article. */
export interface StageFlags {
  readonly stages?: readonly string[];
  readonly summarySentences?: number;
}

/**
 * The stages that flags ask for, on top of those of a config file. Throws `ERR_COPYDESK_OPTION` for options
 * of a stage that does not run.
 */
export function stageSpecs(
  { stages, summarySentences }: StageFlags,
  configured: readonly StageSpec[] = DEFAULT_STAGES,
): readonly StageSpec[] {
  const chosen = (stages as readonly StageSpec[] | undefined) ?? configured;
  if (summarySentences === undefined) return chosen;
  const specs = chosen.map((spec): { readonly use: unknown } =>
    typeof spec === 'string' ? { use: spec } : spec,
  );
  if (!specs.some(({ use }) => use === 'summary'))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'the stage summary, which --summary-sentences is for',
      got: specs.map(({ use }) => String(use)).join(','),
      remedy: 'Add summary to --stages, or leave the option out.',
    });
  const sentences = summarySentences;
  return specs.map((spec) => (spec.use === 'summary' ? { ...spec, sentences } : spec)) as StageSpec[];
}
