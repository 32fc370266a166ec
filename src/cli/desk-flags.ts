import { readFile } from 'node:fs/promises';
import type { DeskOptions } from '../config.js';
import { CopydeskError } from '../errors.js';
import type { LogLevel } from '../log.js';
import type { OffsetUnit } from '../record/record.js';
import type { ModelChoices } from '../stages/specs.js';
import { stageSpecs, type StageFlags } from './stage-flags.js';

/** Flags that several commands share: the pipeline and its threads. */
export interface DeskFlags extends StageFlags {
  readonly config?: string;
  readonly models?: ModelChoices;
  readonly threads?: number;
  readonly batch?: number;
  readonly maxArticleBytes?: number;
  readonly articleTimeout?: number;
  readonly minScore?: number;
  readonly text?: boolean;
  readonly offsets?: OffsetUnit;
  readonly logLevel?: LogLevel;
}

/** The options that flags and config file come to. Throws `ERR_COPYDESK_OPTION`. */
export async function deskOptions(flags: DeskFlags): Promise<DeskOptions> {
  const config = flags.config === undefined ? {} : await readConfig(flags.config);
  const { models, threads, batch, maxArticleBytes, articleTimeout, minScore, offsets, logLevel } = flags;
  const given = {
    models,
    threads,
    batch,
    maxArticleBytes,
    articleTimeout,
    minScore,
    offsets,
    stages: stageSpecs(flags, config.stages),
    text: flags.text === false ? false : undefined,
    logger: logLevel && (await import('./stderr-logger.js')).stderrLogger(logLevel),
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...config, ...(Object.fromEntries(set) as DeskOptions) };
}

async function readConfig(path: string): Promise<DeskOptions> {
  let problem: string;
  try {
    const config: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config;
    problem = 'not an object';
  } catch (thrown) {
    problem = (thrown as Error).message;
  }
  throw new CopydeskError('ERR_COPYDESK_OPTION', {
    expected: `a JSON object in the config file ${path}`,
    got: problem,
    remedy: 'An example: { "threads": 2, "stages": ["normalise", "sentences"] }',
  });
}
