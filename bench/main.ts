import { parseArgs } from 'node:util';
import { compareWith } from './compare/report.js';
import { fileCorpus, seedCorpus } from './corpus.js';
import { reportGrowth } from './growth/report.js';
import { acceptCounts } from './speed/counts.js';
import { defaultStages } from './speed/pipeline.js';
import { reportSpeed } from './speed/report.js';

/**
 * npm run bench -- [--only TEXT] [--seconds N] [--corpus FILE [--limit N]] [--json] [--keep]
 * npm run bench -- --compare REV [--loss PERCENT] [--seconds N] [--corpus FILE [--limit N]]
 * npm run bench -- --accept
 * npm run bench -- --growth [--only TEXT] [--largest N]
 *
 * --only     what contains this in its name              --corpus   NDJSON of articles instead of the seeds
 * --seconds  for each task (default 3; compare: 10)      --json     the record instead of a table
 * --keep     writes bench/record/<date>-<machine>.json, to be committed
 * --compare  this tree against that commit, in turns; exit status 1 when slower by more than --loss per cent (default 5)
 * --accept   writes bench/seed-counts.json, what the seeds are to give from now on
 * --growth   time and memory by size; exit status 1 when anything grows faster than its input; --largest caps the sizes
 */
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string' },
    corpus: { type: 'string' },
    limit: { type: 'string', default: '500' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    compare: { type: 'string' },
    loss: { type: 'string', default: '5' },
    accept: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    largest: { type: 'string', default: 'Infinity' },
  },
});

const { only, corpus: file } = flags;
const given = file === undefined ? undefined : fileCorpus(file, Number(flags.limit));

if (flags.growth) {
  if (!reportGrowth(only, Number(flags.largest))) process.exitCode = 1;
} else if (flags.compare !== undefined) {
  const seconds = Number(flags.seconds ?? 10);
  const held = await compareWith(flags.compare, given ?? seedCorpus(4), seconds, Number(flags.loss));
  if (!held) process.exitCode = 1;
} else if (flags.accept) {
  acceptCounts(await defaultStages());
} else {
  const { json, keep } = flags;
  await reportSpeed({ corpus: given, only, seconds: Number(flags.seconds ?? 3), json, keep });
}
