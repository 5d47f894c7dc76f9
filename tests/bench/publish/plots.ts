// Plots of what was measured: from a bench's tables, or handed back by the bench itself. SVG, drawn without a browser, the same bytes for
// the same figures; on a light ground of their own, so that they can be read on a dark page too.
import * as echarts from 'echarts';

import type { Plot, Result, Table } from '../harness/bench.ts';

type Named = Result & { name: string };

/** A plot that a table has in it. */
interface TablePlot {
  bench: string;
  /** Of the table. */
  title: RegExp;
  file: string;
  heading: string;
  /** A column; absent: the first. */
  x?: string;
  logX?: true;
  y: readonly string[];
  yName: string;
  /** A column whose values are the series. */
  by?: string;
}

const FROM_TABLES: readonly TablePlot[] = [
  { bench: 'fan-out', title: /^From one command/, file: 'fan-out-cpu', heading: 'One event to N clients: processor time of the server a delivery', x: 'clients', logX: true, y: ['CPU us/delivery'], yName: 'µs', by: 'server' },
  { bench: 'fan-out', title: /^From one command/, file: 'fan-out-last', heading: 'One event to N clients: from durable to the last client', x: 'clients', logX: true, y: ['last from durable ms'], yName: 'ms', by: 'server' },
  { bench: 'growth', title: /^An event by/, file: 'growth', heading: 'What an event costs', logX: true, y: ['CPU us', 'loop CPU us'], yName: 'µs' },
  { bench: 'start', title: /^Start/, file: 'start', heading: 'From the start of the process to listening', logX: true, y: ['listening', 'without a snapshot: listening'], yName: 'ms' },
  { bench: 'screen-hour', title: /^after so many events/, file: 'screen-hour', heading: 'A screen over an hour of events: heap after garbage was collected', x: 'events', y: ['heap, MiB'], yName: 'MiB' },
];

/** All plots of a bench, each with the name of its file. */
export function plotsOf(bench: Named): Plot[] {
  return [...(bench.plots ?? []), ...FROM_TABLES.filter((one) => one.bench === bench.name).flatMap((one) => fromTables(bench.tables, one))];
}

function fromTables(tables: readonly Table[], one: TablePlot): Plot[] {
  const fitting = tables.filter(({ title }) => one.title.test(title));
  return fitting.map((table, index) => {
    const several = fitting.length > 1;
    return {
      file: several ? `${one.file}-${index + 1}` : one.file,
      title: several ? `${one.heading}: ${table.title}` : one.heading,
      x: { name: one.x ?? table.columns[0]!, ...(one.logX && { log: true as const }) },
      y: { name: one.yName },
      series: seriesOf(table, one),
    };
  });
}

function seriesOf({ columns, rows }: Table, { x, y, by }: TablePlot): Plot['series'] {
  const at = (name: string) => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`a plot asks for the column “${name}”; there are ${columns.join(', ')}`);
    return index;
  };
  const xAt = x === undefined ? 0 : at(x);
  const groups = by === undefined ? [undefined] : [...new Set(rows.map((row) => row[at(by)]))];
  return groups.flatMap((group) =>
    y.map((column) => ({
      name: group === undefined ? column : String(group),
      points: rows
        .filter((row) => group === undefined || row[at(by!)] === group)
        .map((row) => [row[xAt], row[at(column)]])
        // A row that is not a size (growth between the ends), and what was not measured at this size.
        .filter((point): point is [number, number] => point.every((value) => typeof value === 'number')),
    })),
  );
}

const INK = '#24292f';
const QUIET = '#57606a';
const LINES = '#d8dee4';
/** Told apart by those who see few colours too; each series also has a mark of its own. */
const COLOURS = ['#1633d0', '#c4550a', '#007a3d', '#8250df'];
const MARKS = ['circle', 'rect', 'triangle', 'diamond'];
const [WIDTH, HEIGHT] = [760, 380];

/** The plot as SVG. */
export function draw({ title, x, y, series }: Plot): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const text = { color: QUIET, fontFamily: 'sans-serif', fontSize: 12 };
  const axis = { nameTextStyle: text, axisLabel: text, axisLine: { show: true, lineStyle: { color: QUIET } }, splitLine: { lineStyle: { color: LINES } } };
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: COLOURS,
    title: { text: title, left: 16, top: 12, textStyle: { color: INK, fontFamily: 'sans-serif', fontSize: 15, fontWeight: 600 } },
    legend: { show: series.length > 1, left: 16, top: 38, textStyle: text, itemWidth: 20 },
    grid: { left: 72, right: 40, top: series.length > 1 ? 88 : 64, bottom: 56 },
    xAxis: { ...axis, type: x.log ? 'log' : 'value', name: x.name, nameLocation: 'middle', nameGap: 32, ...(x.log ? { min: 'dataMin', max: 'dataMax' } : { min: 0 }) },
    yAxis: { ...axis, type: 'value', name: y.name, min: 0 },
    series: series.map(({ name, points }, index) => ({
      name,
      type: 'line',
      data: points,
      showSymbol: points.length <= 40,
      symbol: MARKS[index % MARKS.length],
      symbolSize: 8,
      lineStyle: { width: 2 },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // What would answer to a pointer, which a picture has none of, and the number of the chart in this process.
  return svg.replaceAll(/ (?:class|pointer-events)="[^"]*"/g, '').replace(/<style[\s\S]*?<\/style>\n?/, '').replaceAll(/zr\d+-/g, 'zr-');
}
