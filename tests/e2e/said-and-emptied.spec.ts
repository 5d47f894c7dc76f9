// What a screen reader was told is emptied after some seconds, and told anew when it happens again; clocks of a zone that a browser does not know.
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { LAPTOP, PHONE } from './room.ts';
import { hoursFromNow } from './time-of-day.ts';
import { chairOf, pages, test } from './crashing-pages.ts';

/** All that stands or will stand in a region that is emptied again: whoever looks too late reads it all the same. */
async function everSaid(region: Locator): Promise<() => Promise<string>> {
  await region.evaluate((element) => {
    const note = (): void => {
      element.setAttribute('data-said', `${element.getAttribute('data-said') ?? ''} ${element.textContent}`);
    };
    note();
    new MutationObserver(note).observe(element, { subtree: true, childList: true, characterData: true });
  });
  return async () => (await region.getAttribute('data-said')) ?? '';
}

test('what a screen reader was told of a change is emptied after some seconds', async ({ room }) => {
  const { give, chair } = await chairOf(room);
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  const { entryId: swiss } = await chair.until('FloorRequested');
  const phone = (await room.delegate('AT')).page;
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'AT' });
  const shown = await Promise.all([room.chair(), room.screen()]);
  const [{ page: console_ }, { page: projector }] = shown;
  const regions = [
    { told: phone.locator('p.unseen[aria-live=assertive]').first(), words: /next/ },
    { told: projector.locator('.unseen[aria-live]'), words: /Switzerland/ },
    { told: console_.locator('.unseen[aria-live=polite]').first(), words: /Switzerland/ },
  ];
  const said = await Promise.all(regions.map(({ told }) => everSaid(told)));
  await give({ type: 'GiveFloor', entryId: swiss, after: null });
  await expect.poll(said[0]!).toMatch(regions[0]!.words);
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE' });
  for (const [at, { told, words }] of regions.entries()) {
    await expect.poll(said[at]!).toMatch(words);
    await expect(told).toHaveText('');
  }
  chair.close();
});

test('what the boxes that find a delegation tell is emptied too, and told anew when it happens again', async ({
  room,
}) => {
  const { chair } = await chairOf(room);
  const { page } = await room.chair();
  const box = page.getByRole('combobox', { name: /Add a delegation/ });
  await box.fill('switz');
  await box.press('Enter');
  const told = page.locator('.add-box [role=status]');
  await expect(told).toHaveText(/Switzerland/);
  await expect(told).toHaveText('');
  await box.fill('switz');
  for (let times = 0; times < 2; times += 1) {
    await box.press('Enter');
    await expect(told).toHaveText(/Switzerland/);
    await expect(told).toHaveText('');
  }
  const shown = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}/join-code`, {
    headers: { authorization: `Bearer ${(await room.server.link('chair')).token}` },
  });
  const { code } = (await shown.json()) as { code: string };
  const { page: phone } = await room.person(`${room.server.url}/?code=${code}`, PHONE);
  await phone.locator('.seat-choice input').fill('sw');
  await expect(phone.locator('.seat-choice p.unseen')).toHaveText(/\d/);
  await expect(phone.locator('.seat-choice p.unseen')).toHaveText('');
  chair.close();
});

test('a time zone that the browser does not know: every page shows the meeting’s own clocks', async ({ room }) => {
  const { give, chair } = await chairOf(room);
  await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  const { entryId } = await chair.until('FloorRequested');
  await give({ type: 'GiveFloor', entryId, after: null });
  room.everyPage = () => {
    const Known = Intl.DateTimeFormat;
    const Without = function (locales?: string, options?: Intl.DateTimeFormatOptions) {
      // The page's own clock, which asks for no zone, goes on.
      if (options?.timeZone?.startsWith('Etc/GMT'))
        throw new RangeError(`Invalid time zone specified: ${options.timeZone}`);
      return new Known(locales, options);
    };
    Object.assign(Without, { prototype: Known.prototype, supportedLocalesOf: Known.supportedLocalesOf.bind(Known) });
    Reflect.set(Intl, 'DateTimeFormat', Without);
  };
  const inTheRoom = () => hoursFromNow(0, room.server.timeZone);
  const print = async () =>
    (await room.person((await room.server.link('chair')).url.replace('/chair', '/print'), LAPTOP)).page;
  for (const [name, open] of Object.entries({ ...pages(room), print })) {
    const page = await open();
    await expect(
      page
        .getByText(/5\(b\)/)
        .filter({ visible: true })
        .first(),
      name,
    ).toBeVisible();
    // The minute may change while one looks.
    await expect(async () => {
      const shown = await page.locator('body').innerText();
      if (name !== 'phone' && name !== 'public') expect(shown.replaceAll(/\s/g, ''), name).toContain(inTheRoom());
    }).toPass();
    await expect(page.getByRole('heading', { name: 'This page stopped' }), name).toHaveCount(0);
    await page.context().close();
  }
  chair.close();
});
