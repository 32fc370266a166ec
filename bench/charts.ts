import { init, type EChartsOption } from 'echarts';

/** Points of a line in a chart. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A chart with logarithmic axes, as SVG: straight lines of one slope are what linear growth looks like. */
export function logChart(title: string, x: string, y: string, lines: readonly Line[]): string {
  return drawn(860, 460, {
    title: { text: title, left: 12, top: 8, textStyle: { fontSize: 15 } },
    legend: { orient: 'vertical', right: 8, top: 40, textStyle: { fontSize: 11 } },
    grid: { left: 70, right: 250, top: 50, bottom: 50 },
    xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 30 },
    yAxis: { type: 'log', name: y, nameLocation: 'middle', nameGap: 50 },
    series: lines.map(({ name, points }) => ({
      type: 'line',
      name,
      data: points.map(([across, up]) => [across, up]),
      symbolSize: 5,
    })),
  });
}

/** A bar of a chart; `ours` stands out. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly ours: boolean;
}

/** Horizontal bars over a logarithmic axis, as SVG, in the order given. */
export function barChart(title: string, x: string, bars: readonly Bar[]): string {
  const upwards = [...bars].reverse();
  return drawn(860, 60 + 28 * bars.length, {
    title: { text: title, left: 12, top: 8, textStyle: { fontSize: 15 } },
    grid: { left: 330, right: 90, top: 40, bottom: 40 },
    xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 24 },
    yAxis: { type: 'category', data: upwards.map(({ name }) => name), axisTick: { show: false } },
    series: {
      type: 'bar',
      barWidth: 16,
      label: { show: true, position: 'right', formatter: ({ value }) => Number(value).toLocaleString('en') },
      data: upwards.map(({ value, ours }) => ({
        value: Math.round(value),
        itemStyle: { color: ours ? '#1a6e5c' : '#b9c2c0' },
      })),
    },
  });
}

function drawn(width: number, height: number, option: EChartsOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, backgroundColor: '#fff', ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
