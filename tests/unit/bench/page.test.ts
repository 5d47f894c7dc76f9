// The page of results: what was measured stands between its marks, and nothing else of the text is touched.
import { expect, test } from 'vitest';

import type { Published, Results } from '../../bench/publish/page.ts';
import { renderPage } from '../../bench/publish/page.ts';
import { draw, plotsOf } from '../../bench/publish/plots.ts';

const machine = {
  cpu: 'A CPU',
  cores: 2,
  memoryGiB: 8,
  system: 'Linux',
  versions: { node: '26' },
  load: 0.1,
  commit: 'abc',
  date: '2026-11-24T10:00:00.000Z',
};
const bench = (more: Partial<Published> = {}): Published => ({
  about: 'What it is about.',
  seconds: 3,
  machine,
  tables: [
    {
      title: 'From one command to N clients',
      columns: ['clients', 'server', 'CPU us/delivery', 'last from durable ms'],
      rows: [
        [500, 'ours | theirs', 1.23456, 7],
        [2_000, 'ours | theirs', 1, 28],
      ],
    },
  ],
  goals: [
    { what: 'the last client', goal: 'at most 10 ms', measured: 7, met: true },
    { what: 'bytes', goal: 'at most 1', measured: 2.5, met: false },
  ],
  ...more,
});
const results = (benches: Results['benches']): Results => ({ benches });
const TEXT =
  'Written by hand.\n\n<!-- goals -->\nold\n<!-- /goals -->\n\n## Fan-out\n<!-- bench fan-out -->\nold\n<!-- /bench -->\nMore by hand.\n<!-- /benches -->\nThe end.\n';
const noPlots = () => [];

test('a bench’s tables, plots and goals stand between its marks', () => {
  const page = renderPage(TEXT, results({ 'fan-out': bench() }), () => [
    { file: 'performance/a.svg', title: 'A plot' },
  ]);
  expect(page).toContain('![A plot](performance/a.svg)');
  expect(page).toContain(
    '| clients | server | CPU us/delivery | last from durable ms |\n| ---: | --- | ---: | ---: |\n| 500 | ours \\| theirs | 1.23 | 7 |',
  );
  expect(page).toContain(
    '- met: the last client: at most 10 ms, measured 7\n- **missed**: bytes: at most 1, measured 2.5',
  );
  expect(page).toContain('| fan-out | bytes | at most 1 | 2.5 | **missed** |');
  expect(page).not.toContain('old');
});

test('what was written by hand stays, and filling the page twice changes nothing', () => {
  const once = renderPage(TEXT, results({ 'fan-out': bench() }), noPlots);
  expect(renderPage(once, results({ 'fan-out': bench() }), noPlots)).toBe(once);
  for (const words of ['Written by hand.', 'More by hand.', 'The end.']) expect(once).toContain(words);
});

test('a bench that was not measured says how to, and one without marks gets some', () => {
  expect(renderPage(TEXT, results({}), noPlots)).toContain('`npm run bench -- fan-out --publish`');
  const page = renderPage(TEXT, results({ extra: bench() }), noPlots);
  expect(page).toMatch(
    /### extra\n\n<!-- bench extra -->\n\nWhat it is about\.[\s\S]*<!-- \/bench -->\n\n<!-- \/benches -->/,
  );
});

test('a plot is drawn from a table, each series by its name, the same bytes each time', () => {
  const plots = plotsOf({ name: 'fan-out', ...bench() });
  expect(plots.map(({ file, series }) => [file, series])).toEqual([
    [
      'fan-out-cpu',
      [
        {
          name: 'ours | theirs',
          points: [
            [500, 1.23456],
            [2_000, 1],
          ],
        },
      ],
    ],
    [
      'fan-out-last',
      [
        {
          name: 'ours | theirs',
          points: [
            [500, 7],
            [2_000, 28],
          ],
        },
      ],
    ],
  ]);
  const svg = draw(plots[0]!);
  expect(svg).toMatch(/^<svg[\s\S]*<\/svg>$/);
  expect(svg).toContain('µs');
  expect(draw(plots[0]!)).toBe(svg);
});

test('things that are compared by name are drawn as bars', () => {
  const table = {
    title: 'KiB for each of 5 clients',
    columns: ['server', 'RSS, idle', 'JavaScript heap, idle'],
    rows: [
      ['ours', 18, 13],
      ['theirs', 40, ''],
    ],
  };
  const [plot] = plotsOf({ name: 'memory', ...bench({ tables: [table] }) });
  expect(plot!.series).toEqual([
    {
      name: 'RSS, idle',
      points: [
        ['ours', 18],
        ['theirs', 40],
      ],
    },
    { name: 'JavaScript heap, idle', points: [['ours', 13]] },
  ]);
  expect(draw(plot!)).toContain('theirs');
});
