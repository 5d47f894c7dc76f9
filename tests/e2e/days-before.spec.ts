// Three days before the meeting: each page says on which day it begins, not the hour alone; and in a rehearsal no hours are in hand.
import { expect } from '@playwright/test';

import { createLink } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { LAPTOP, PHONE, PROJECTOR, test } from './room.ts';

const ZONE = 'Pacific/Kiritimati';
const DAY_MS = 86_400_000;

test('three days ahead each page says the day, and a rehearsal counts no time in hand', async ({ room }) => {
  const ahead = Date.now() + 3 * DAY_MS;
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(ahead);
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(ahead);
  const response = await fetch(`${room.server.url}/api/meetings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(await room.server.link('operator')).token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      title: 'Working Group',
      date,
      timeZone: ZONE,
      sittings: ['10:00-13:00'],
      participants: ['Switzerland', 'Mexico'],
      agenda: [{ number: '1', title: 'Opening of the meeting', sitting: 1 }],
      publicView: true,
    }),
  });
  expect(response.ok, await response.clone().text()).toBe(true);
  const { id, links } = (await response.json()) as { id: string; links: { chair: string } };
  const open = async (role: string, viewport = PHONE, delegationId?: string) =>
    (
      await room.person(
        (await createLink(room.server, { meetingId: id, role, ...(delegationId && { delegationId }) })).url,
        viewport,
      )
    ).page;
  const { page: console_ } = await room.person(links.chair, LAPTOP);
  const ruler = console_.getByRole('region', { name: /sitting/i }).first();

  await test.step('before', async () => {
    await expect(ruler).toContainText(`10:00 on ${day}`);
    await expect(console_.locator('.primary-name')).toContainText(day);
    await expect((await open('booth')).locator('main')).toContainText(`10:00 on ${day}`);
    const phone = await open('delegation', PHONE, 'CH');
    await expect(phone.locator('main')).toContainText(`10:00 on ${day}`);
    await expect((await open('screen', PROJECTOR)).locator('main')).toContainText(day);
    await expect((await room.person(`${room.server.url}/m/${id}`, PHONE)).page.locator('main')).toContainText(day);
  });

  await test.step('a rehearsal', async () => {
    const { token } = await createLink(room.server, { meetingId: id, role: 'chair' });
    const officer = await takeSeat(room.server.url, id, token);
    for (const command of [
      { type: 'OpenSitting', sittingId: 's1', early: true },
      { type: 'OpenItem', itemId: '1' },
      { type: 'OpenList', itemId: '1' },
      { type: 'RequestFloor', itemId: '1', delegationId: 'CH' },
    ])
      expect(await officer.give(command as never)).toMatchObject({ ok: true });
    await expect(console_.locator('.terminus')).toBeVisible();
    await expect(ruler).toContainText('planned');
    await expect(ruler).toContainText(`10:00 on ${day}`);
    await expect(console_.getByText(/in hand/)).toHaveCount(0);
  });
});
