// A meeting whose time zone is changed before it begins: its sittings are at the hours that were typed, over real sockets.
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

const hours = ({ meeting }: Seat) => {
  const { sittings, catalogue } = meeting!;
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: catalogue.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return sittings.map(({ startsAt, endsAt, interpretationEndsAt }) =>
    [startsAt, endsAt, interpretationEndsAt].map((at) => clock.format(at)),
  );
};

test.each(['Asia/Bangkok', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
  'in %s they are at the hours that were typed, and one Undo takes both back',
  async (timeZone) => {
    await live.fresh();
    const officer = await live.sit('secretary');
    const before = hours(officer);
    const instants = JSON.stringify(officer.meeting!.sittings.map(({ startsAt, endsAt }) => [startsAt, endsAt]));
    await officer.give({ type: 'EditMeeting', timeZone }, 'zone');
    await officer.until(() => officer.meeting!.catalogue.timeZone === timeZone);
    expect(hours(officer)).toEqual(before);
    expect(JSON.stringify(officer.meeting!.sittings.map(({ startsAt, endsAt }) => [startsAt, endsAt]))).not.toBe(
      instants,
    );
    expect(officer.events.map(({ type }) => type)).toEqual([
      'MeetingEdited',
      ...officer.meeting!.sittings.map(() => 'SittingEdited'),
    ]);
    expect(officer.meeting!.history.at(-1)!.about).toMatchObject({ field: 'timeZone' });
    await officer.give({ type: 'Undo', commandId: 'zone' });
    await officer.until(() => officer.meeting!.catalogue.timeZone !== timeZone);
    expect(hours(officer)).toEqual(before);
    expect(JSON.stringify(officer.meeting!.sittings.map(({ startsAt, endsAt }) => [startsAt, endsAt]))).toBe(instants);
  },
);

test('what else is changed of the meeting moves none', async () => {
  await live.fresh();
  const officer = await live.sit('secretary');
  await officer.give({ type: 'EditMeeting', symbol: 'A/1' });
  await officer.until(() => officer.meeting!.catalogue.symbol === 'A/1');
  expect(officer.events.map(({ type }) => type)).toEqual(['MeetingEdited']);
});
