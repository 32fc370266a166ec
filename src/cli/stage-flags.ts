import { CopydeskError } from '../errors.js';
import { DEFAULT_STAGES } from '../stages/built-in.js';
import type { StageSpec } from '../stages/specs.js';

/** Flags that say what is done to each article. */
export interface StageFlags {
  readonly stages?: readonly string[];
  readonly summarySentences?: number;
  readonly summaryWords?: number;
  readonly summaryCharacters?: number;
  readonly summaryRatio?: number;
  readonly summaryPrefer?: 'speakers';
  readonly query?: string;
}

/**
 * The stages that flags ask for, on top of those of a config file. Throws `ERR_COPYDESK_OPTION` for options
 * of a stage that does not run.
 */
export function stageSpecs(
  flags: StageFlags,
  configured: readonly StageSpec[] = DEFAULT_STAGES,
): readonly StageSpec[] {
  const chosen = (flags.stages as readonly StageSpec[] | undefined) ?? configured;
  const options = summaryOptions(flags);
  if (Object.keys(options).length === 0) return chosen;
  const specs = chosen.map((spec): { readonly use: unknown } =>
    typeof spec === 'string' ? { use: spec } : spec,
  );
  if (!specs.some(({ use }) => use === 'summary'))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'the stage summary, which --summary-… and --query are for',
      got: specs.map(({ use }) => String(use)).join(','),
      remedy: 'Add summary to --stages, or leave the option out.',
    });
  return specs.map((spec) => (spec.use === 'summary' ? { ...spec, ...options } : spec)) as StageSpec[];
}

/** The options of the summary stage that were given. */
function summaryOptions(flags: StageFlags): object {
  const options = {
    sentences: flags.summarySentences,
    words: flags.summaryWords,
    characters: flags.summaryCharacters,
    ratio: flags.summaryRatio,
    prefer: flags.summaryPrefer,
    query: flags.query,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
