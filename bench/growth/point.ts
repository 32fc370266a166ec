import { CURVES } from './curves.js';

/** A point of a curve, measured in a process of its own so that its peak memory is its own: node point.js CURVE SIZE. */
const [, , name, size] = process.argv;
const curve = CURVES.find((each) => each.name === name);
if (curve === undefined) throw new Error(`no curve is called ${String(name)}`);

/** Calls go on for so long, in ms of CPU, and at least so often: the least of a few is what the work takes. */
const LONG_ENOUGH = 1000;
const OFTEN_ENOUGH = 3;

// A small input first, until the compiler has seen what it is to compile: its work would bend the curve.
const warm = await curve.prepare(curve.sizes[1]!);
for (const began = performance.now(); performance.now() - began < LONG_ENOUGH;) await warm();

const run = await curve.prepare(Number(size));
let [cpu, wall, spent] = [Infinity, Infinity, 0];
for (let calls = 0; spent < LONG_ENOUGH || calls < OFTEN_ENOUGH; calls++) {
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  cpu = Math.min(cpu, (user + system) / 1000);
  wall = Math.min(wall, performance.now() - start);
  spent += (user + system) / 1000;
}

process.stdout.write(JSON.stringify({ cpu, wall, peak: process.resourceUsage().maxRSS * 1024 }));
process.exit(0);
