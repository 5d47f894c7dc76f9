// Which page an address opens.
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
