import { atRank, medianInterval } from '../order-statistics.js';

/** How two ways of doing the same compare: CPU time of the first ÷ the second, so that below 1 the first is the faster. */
export interface Paired {
  readonly ratio: number;
  /** 95 % interval of the median ratio. */
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

type Run = () => unknown;

const FEWEST_PAIRS = 9;

/**
 * Runs both in turns, each first in every other pair, for about `seconds`: what disturbs the machine falls on both, and drops out of the
 * ratio of a pair.
 */
export async function paired(first: Run, second: Run, seconds: number): Promise<Paired> {
  for (const run of [first, second, first, second]) await run();
  const ratios: number[] = [];
  const began = performance.now();
  while (ratios.length < FEWEST_PAIRS || performance.now() - began < 1000 * seconds) {
    const turned = ratios.length % 2 === 1;
    const before = await cpuOf(turned ? second : first);
    const after = await cpuOf(turned ? first : second);
    ratios.push(turned ? after / before : before / after);
  }
  return summarised(ratios);
}

async function cpuOf(run: Run): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function summarised(ratios: number[]): Paired {
  ratios.sort((a, b) => a - b);
  const ratio = atRank(ratios, (ratios.length - 1) / 2);
  return { ratio, ...medianInterval(ratios), pairs: ratios.length };
}
