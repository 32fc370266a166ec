import { CopydeskError } from '../errors.js';
import { DEFAULT_STAGES } from '../stages/built-in.js';
import type { StageSpec } from '../stages/specs.js';

/** Flags that say what is done to each article. */
export interface StageFlags {
  readonly stages?: readonly string[];
  readonly summarySentences?: number;
}

/** The stages that the flags ask for. Throws `ERR_COPYDESK_OPTION` for options of a stage that does not run. */
export function stageSpecs({ stages = DEFAULT_STAGES, summarySentences }: StageFlags): StageSpec[] {
  if (summarySentences === undefined) return [...stages] as StageSpec[];
  if (!stages.includes('summary'))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'the stage summary, which --summary-sentences is for',
      got: stages.join(','),
      remedy: 'Add summary to --stages, or leave the option out.',
    });
  const options = { sentences: summarySentences };
  return stages.map((name) => (name === 'summary' ? { use: name, ...options } : name)) as StageSpec[];
}
