import { init } from 'echarts';

/** Points of a line in a chart. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A chart with logarithmic axes, as SVG: straight lines of one slope are what linear growth looks like. */
export function logChart(title: string, x: string, y: string, lines: readonly Line[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 860, height: 460 });
  chart.setOption({
    animation: false,
    backgroundColor: '#fff',
    title: { text: title, left: 12, top: 8, textStyle: { fontSize: 15 } },
    legend: { orient: 'vertical', right: 8, top: 40, textStyle: { fontSize: 11 } },
    grid: { left: 70, right: 250, top: 50, bottom: 50 },
    xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 30 },
    yAxis: { type: 'log', name: y, nameLocation: 'middle', nameGap: 50 },
    series: lines.map(({ name, points }) => ({ type: 'line', name, data: points, symbolSize: 5 })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
