// Which page an address opens.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { routeFor } from '../../../client/app/routes.ts';

test.each([
  ['/', 'join/JoinPage', { meetingId: '' }],
  ['/prepare', 'prepare/PreparePage', { meetingId: '' }],
  ['/screen', 'screen/ScreenPage', { meetingId: '' }],
  ['/m/ccm-2rc-pm2', 'public/PublicPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/', 'public/PublicPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/chair', 'chair/ChairPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/setup', 'desk/DeskPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/delegate', 'delegate/DelegatePage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/screen/main%20wall', 'screen/ScreenPage', { meetingId: 'ccm-2rc-pm2', name: 'main wall' }],
  ['/m/ccm-2rc-pm2/report', 'report/ReportPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/booth', 'booth/BoothPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/ccm-2rc-pm2/print', 'print/PrintPage', { meetingId: 'ccm-2rc-pm2' }],
  ['/m/%E0%A4%A/chair', 'chair/ChairPage', { meetingId: '%E0%A4%A' }],
])('%s opens %s', (path, page, props) => {
  expect(routeFor(path)).toMatchObject({ page, props });
  expect(routeFor(path)?.props).toEqual(props);
});

test.each(['/m', '/m/x/nothing', '/m/x/screen', '/screens'])('%s is no page', (path) => {
  expect(routeFor(path)).toBeNull();
});

const SCREENS = path.resolve(import.meta.dirname, '../../../client/screens');
const SAID = /\bt\(\s*['`](?<area>[a-z]+)\./gu;

/** The areas of the messages that the files of a page's own folder say. */
function areasSaid(page: string): string[] {
  const folder = path.join(SCREENS, path.dirname(page));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/u.test(file));
  const said = files.flatMap((file) =>
    Array.from(readFileSync(path.join(folder, file), 'utf8').matchAll(SAID), ({ groups }) => groups!['area']!),
  );
  return [...new Set(said)];
}

test.each([
  '/prepare',
  '/screen',
  '/m/x',
  '/m/x/chair',
  '/m/x/setup',
  '/m/x/delegate',
  '/m/x/screen/main',
  '/m/x/report',
  '/m/x/booth',
  '/m/x/print',
])('%s loads the words that it says', (address) => {
  const { page, areas } = routeFor(address)!;
  expect(areasSaid(page).filter((area) => !(areas as readonly string[]).includes(area))).toEqual([]);
});
