import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { logChart } from '../charts.js';
import { CURVES, type Curve } from './curves.js';
import { slope } from './slope.js';

/** A size, and what it took: CPU and wall time in ms (the least of several calls), peak memory of its process in bytes. */
interface Point {
  readonly size: number;
  readonly cpu: number;
  readonly wall: number;
  readonly peak: number;
}

/** A steeper line than this is not linear: caches and collectors bend straight ones a little. */
const STEEPEST = 1.15;

/** Below this many ms a call's own costs hide how it grows. */
const TELLING = 2;

/** Measures the curves whose names contain a text, prints them, draws them; true when none grows faster than its input. */
export function reportGrowth(only: string, largest: number): boolean {
  const measured = CURVES.filter(({ name }) => name.includes(only)).map((curve) => {
    const points = curve.sizes.filter((size) => size <= largest).map((size) => pointOf(curve, size));
    process.stdout.write(told(curve, points));
    return { curve, points };
  });
  const folder = join(PACKAGE_ROOT, 'bench/record/growth');
  mkdirSync(folder, { recursive: true });
  for (const [file, svg] of charts(measured)) writeFileSync(join(folder, `${file}.svg`), svg);
  return measured.every(({ curve, points }) => curve.axis === 'threads' || steepness(points) <= STEEPEST);
}

function pointOf({ name }: Curve, size: number): Point {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'point.js'), name, String(size)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(`${name} at ${size}: ${child.stderr.slice(-400)}`);
  return { size, ...(JSON.parse(child.stdout) as Omit<Point, 'size'>) };
}

/** The slope of the curve where its work outweighs its fixed costs. */
function steepness(points: readonly Point[]): number {
  const telling = points.filter(({ cpu }) => cpu >= TELLING);
  return telling.length < 2 ? 0 : slope(telling.map(({ size, cpu }) => ({ size, value: cpu })));
}

function told({ name, axis }: Curve, points: readonly Point[]): string {
  const rows = points.map(
    ({ size, cpu, wall, peak }) =>
      `${size.toLocaleString('en').padStart(12)} ${axis.padEnd(10)} ${cpu.toFixed(2).padStart(12)} ms CPU ${wall.toFixed(2).padStart(12)} ms ${(peak / 1e6).toFixed(0).padStart(6)} MB`,
  );
  const grows = axis === 'threads' ? '' : `  grows with the power ${steepness(points).toFixed(2)}`;
  return `${name}${grows}\n${rows.join('\n')}\n\n`;
}

type Measured = readonly { readonly curve: Curve; readonly points: readonly Point[] }[];

/** A chart of time and one of memory for all curves over one axis. */
function charts(measured: Measured): [file: string, svg: string][] {
  const axes = [...new Set(measured.map(({ curve }) => curve.axis))];
  return axes.flatMap((axis) => {
    const shown = measured.filter(({ curve }) => curve.axis === axis);
    const lines = (value: (point: Point) => number) =>
      shown.map(({ curve, points }) => ({
        name: curve.name,
        points: points.map((point) => [point.size, value(point)] as const),
      }));
    const time = lines(({ cpu, wall }) => (axis === 'threads' ? wall : cpu));
    return [
      [`time-by-${axis}`, logChart(`Time by ${axis}`, axis, 'ms', time)],
      [
        `memory-by-${axis}`,
        logChart(
          `Peak memory by ${axis}`,
          axis,
          'MB',
          lines(({ peak }) => peak / 1e6),
        ),
      ],
    ];
  });
}
