import { Bench } from 'tinybench';
import { medianInterval } from './order-statistics.js';

/** Something to time: one call works through a whole corpus. */
export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

/** What timing a task gave, in milliseconds a call. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  /** 95 % interval of the median. */
  readonly low: number;
  readonly high: number;
  /** CPU time of all threads of this process that a call took, the least of all calls. */
  readonly cpu: number;
  readonly samples: number;
}

/** Rounds over all tasks: a disturbance of the machine falls on all of them, not on one. */
const ROUNDS = 3;

/** Times tasks in turns, for about `seconds` each; long ones, of seconds a call, once a round after one to warm up. */
export async function measure(
  tasks: readonly Task[],
  seconds: number,
  calls: 'many' | 'few' = 'many',
): Promise<Timing[]> {
  const few = calls === 'few';
  const samples = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  const cpu = new Map<string, number>(tasks.map(({ name }) => [name, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    const bench = new Bench({
      time: few ? 0 : (seconds * 1000) / ROUNDS,
      iterations: few ? 1 : 2,
      warmupTime: few || round > 0 ? 0 : 150,
      warmupIterations: few ? (round === 0 ? 1 : 0) : round === 0 ? 2 : 1,
      warmup: !few || round === 0,
      retainSamples: true,
      throws: true,
    });
    for (const { name, run } of tasks)
      bench.add(name, async () => {
        const before = process.cpuUsage();
        await run();
        const { user, system } = process.cpuUsage(before);
        cpu.set(name, Math.min(cpu.get(name) || Infinity, (user + system) / 1000));
      });
    await bench.run();
    for (const { name, result } of bench.tasks)
      if ('latency' in result) samples.get(name)!.push(...(result.latency.samples ?? []));
  }
  return tasks.map(({ name }) => summarised(name, samples.get(name)!, cpu.get(name)!));
}

function summarised(name: string, times: readonly number[], cpu: number): Timing {
  if (times.length === 0) throw new Error(`${name} was not timed`);
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return {
    ...{ name, cpu, samples: sorted.length },
    median: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2,
    ...medianInterval(sorted),
  };
}
