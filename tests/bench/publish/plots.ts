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
  /** Columns; absent: the first. */
  x?: readonly string[];
  logX?: true;
  y: readonly string[];
  yName: string;
  /** A column whose values are the series. */
  by?: string;
  /** The table has a row for each thing that is compared: bars, named by the columns x. */
  bars?: true;
}

const FROM_TABLES: readonly TablePlot[] = [
  {
    bench: 'fan-out',
    title: /^From one command/,
    file: 'fan-out-cpu',
    heading: 'One event to N clients: processor time of the server a delivery',
    x: ['clients'],
    logX: true,
    y: ['CPU us/delivery'],
    yName: 'µs',
    by: 'server',
  },
  {
    bench: 'fan-out',
    title: /^From one command/,
    file: 'fan-out-last',
    heading: 'One event to N clients: from durable to the last client',
    x: ['clients'],
    logX: true,
    y: ['last from durable ms'],
    yName: 'ms',
    by: 'server',
  },
  {
    bench: 'growth',
    title: /^An event by/,
    file: 'growth',
    heading: 'What an event costs',
    logX: true,
    y: ['CPU us', 'loop CPU us'],
    yName: 'µs',
  },
  {
    bench: 'commands',
    title: /ask for the floor in the same second/,
    file: 'commands-rush',
    heading: '200 ask in the same second, on disks whose sync lasts longer',
    bars: true,
    y: ['ack p50', 'ack p99', 'other screens p50', 'other screens p99'],
    yName: 'ms',
  },
  {
    bench: 'commands',
    title: /^Closed loop/,
    file: 'commands',
    heading: 'Durable commands a second, in a closed loop',
    bars: true,
    by: 'ids',
    y: ['durable commands/s'],
    yName: 'commands/s',
  },
  {
    bench: 'memory',
    title: /^KiB for each/,
    file: 'memory',
    heading: 'Memory for each of 5,000 clients',
    bars: true,
    y: ['RSS, idle', 'JavaScript heap, idle'],
    yName: 'KiB',
  },
  {
    bench: 'first-load',
    title: /^ms since/,
    file: 'first-load',
    heading: 'The delegation’s page on a slow phone',
    bars: true,
    y: ['something drawn', 'button drawn', 'interactive'],
    yName: 'ms',
  },
  {
    bench: 'first-joins',
    title: /^\d+ phones behind/,
    file: 'first-joins',
    heading: 'Phones behind one slow line: seconds until they are current',
    bars: true,
    y: ['half current', 'p99', 'all current', 'floor of the line'],
    yName: 's',
  },
  {
    bench: 'phone',
    title: /^KiB an hour/,
    file: 'phone',
    heading: 'A phone through an hour',
    bars: true,
    y: ['up', 'down'],
    yName: 'KiB',
  },
  {
    bench: 'followers',
    title: /^The public over HTTP/,
    file: 'followers',
    heading: 'Followers through one cache: what reaches the server',
    y: ['requests/s at the server'],
    yName: 'requests/s',
  },
  {
    bench: 'nodes',
    title: /^Nodes that write/,
    file: 'nodes',
    heading: 'Nodes that write to one meeting',
    bars: true,
    x: ['nodes', 'at once, each'],
    y: ['commands/s, all'],
    yName: 'commands/s',
  },
  {
    bench: 'start',
    title: /^Start/,
    file: 'start',
    heading: 'From the start of the process to listening',
    logX: true,
    y: ['listening', 'without a snapshot: listening'],
    yName: 'ms',
  },
  {
    bench: 'report',
    title: /^While reports/,
    file: 'report',
    heading: 'How late the event loop is while reports of 2,000 speeches are made',
    bars: true,
    y: ['loop late p50 ms', 'p99 ms', 'max ms'],
    yName: 'ms',
  },
  {
    bench: 'screen-hour',
    title: /^after so many events/,
    file: 'screen-hour',
    heading: 'A screen over an hour of events: heap after garbage was collected',
    x: ['events'],
    y: ['heap, MiB'],
    yName: 'MiB',
  },
  {
    bench: 'screen-open',
    title: /^after so many events/,
    file: 'screen-open',
    heading: 'A screen open for an hour: heap after garbage was collected',
    x: ['events'],
    y: ['heap, MiB'],
    yName: 'MiB',
  },
];

/** All plots of a bench, each with the name of its file. */
export function plotsOf(bench: Named): Plot[] {
  return [
    ...(bench.plots ?? []),
    ...FROM_TABLES.filter((one) => one.bench === bench.name).flatMap((one) => fromTables(bench.tables, one)),
  ];
}

function fromTables(tables: readonly Table[], one: TablePlot): Plot[] {
  const fitting = tables.filter(({ title }) => one.title.test(title));
  return fitting.map((table, index) => {
    const several = fitting.length > 1;
    return {
      file: several ? `${one.file}-${index + 1}` : one.file,
      title: several ? `${one.heading}: ${table.title}` : one.heading,
      x: { name: one.x?.join(', ') ?? table.columns[0]!, ...(one.logX && { log: true as const }) },
      y: { name: one.yName },
      series: seriesOf(table, one),
    };
  });
}

function seriesOf({ columns, rows }: Table, { x, y, by, bars }: TablePlot): Plot['series'] {
  const at = (name: string) => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`a plot asks for the column “${name}”; there are ${columns.join(', ')}`);
    return index;
  };
  const xAt = x?.map(at) ?? [0];
  const xOf = (row: Table['rows'][number]) => (bars ? xAt.map((index) => row[index]).join(' × ') : row[xAt[0]!]);
  const groups = by === undefined ? [undefined] : [...new Set(rows.map((row) => row[at(by)]))];
  return groups.flatMap((group) =>
    y.map((column) => ({
      name: group === undefined ? column : String(group),
      points: rows
        .filter((row) => group === undefined || row[at(by!)] === group)
        .map((row) => [xOf(row), row[at(column)]])
        // A row that is not a size (growth between the ends), and what was not measured at this size.
        .filter(
          (point): point is [number | string, number] =>
            typeof point[1] === 'number' && (bars || typeof point[0] === 'number'),
        ),
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
  const names = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))].filter(
    (at) => typeof at === 'string',
  );
  const text = { color: QUIET, fontFamily: 'sans-serif', fontSize: 12 };
  const axis = {
    nameTextStyle: text,
    axisLabel: text,
    axisLine: { show: true, lineStyle: { color: QUIET } },
    splitLine: { lineStyle: { color: LINES } },
  };
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: COLOURS,
    title: {
      text: title,
      left: 16,
      top: 12,
      textStyle: { color: INK, fontFamily: 'sans-serif', fontSize: 15, fontWeight: 600 },
    },
    legend: { show: series.length > 1, left: 16, top: 38, textStyle: text, itemWidth: 20, itemGap: 28 },
    grid: { left: 72, right: 40, top: series.length > 1 ? 88 : 64, bottom: 56 },
    xAxis:
      names.length > 0
        ? {
            ...axis,
            type: 'category',
            data: names,
            axisLabel: { ...text, interval: 0, width: (WIDTH - 120) / names.length - 8, overflow: 'break' },
          }
        : {
            ...axis,
            type: x.log ? 'log' : 'value',
            name: x.name,
            nameLocation: 'middle',
            nameGap: 32,
            ...(x.log ? { min: 'dataMin', max: 'dataMax' } : { min: 0 }),
          },
    yAxis: { ...axis, type: 'value', name: y.name, min: 0 },
    series: series.map(({ name, points }, index) => ({
      name,
      type: names.length > 0 ? 'bar' : 'line',
      barMaxWidth: 40,
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
  return svg
    .replaceAll(/ (?:class|pointer-events)="[^"]*"/g, '')
    .replace(/<style[\s\S]*?<\/style>\n?/, '')
    .replaceAll(/zr\d+-/g, 'zr-');
}
