// A zone whose rules were changed after a browser was made, or that it does not know: every page shows the hour that the hall's clock shows.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { LAPTOP, PHONE, test } from './room.ts';

const MINUTE = 60_000;
const ZONE = 'Asia/Almaty';

/** As a browser of before 2024, which has six hours there instead of five, or one that has never heard of it. */
const TROUBLES = {
  'is known by its old rules': "return { ...options, timeZone: 'Asia/Dhaka' }",
  'is not known': "throw new RangeError('Invalid time zone specified: Asia/Almaty')",
};

for (const [how, does] of Object.entries(TROUBLES)) {
  test(`every page shows the hall’s hour where its zone ${how}`, async ({ room }) => {
    const { server } = room;
    const chairLink = await server.link('chair');
    room.everyPage = {
      content: `{
        const Known = Intl.DateTimeFormat;
        const older = (options) => { if (options?.timeZone !== '${ZONE}') return options; ${does}; };
        Intl.DateTimeFormat = class extends Known { constructor(locales, options) { super(locales, older(options)); } };
      }`,
    };
    const setUp = await room.person(chairLink.url.replace('/chair', '/setup'), LAPTOP);
    await expect(setUp.page.getByRole('heading', { level: 1 })).toBeVisible();

    const chair = await takeSeat(server.url, SAMPLE_ID, chairLink.token);
    const give = async (command: object) =>
      expect(await chair.give(command as never)).toEqual(expect.objectContaining({ ok: true }));
    const began = Math.floor(Date.now() / MINUTE) * MINUTE;
    const at = (minutes: number) => began + minutes * MINUTE;
    const spelt = (instant: number) =>
      new Date(instant).toLocaleTimeString('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
    // The page was open when the meeting got its zone.
    await give({ type: 'EditMeeting', timeZone: ZONE });
    const pm = { startsAt: at(80), endsAt: at(83), interpretationEndsAt: at(84) };
    // Out of the way first: its hours of the new zone may be those that the other gets.
    const away = { startsAt: at(3_080), endsAt: at(3_083), interpretationEndsAt: at(3_084) };
    await give({ type: 'EditSitting', sittingId: 'pm', ...away });
    await give({
      type: 'EditSitting',
      sittingId: 'am',
      startsAt: at(-17),
      endsAt: at(70),
      interpretationEndsAt: at(73),
    });
    await give({ type: 'EditSitting', sittingId: 'pm', ...pm });
    await give({ type: 'OpenSitting', sittingId: 'am' });
    await give({ type: 'OpenItem', itemId: '5(b)' });
    await give({ type: 'OpenList', itemId: '5(b)' });
    await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'AT' });
    await give({ type: 'SuspendSitting', sittingId: 'am', resumesAt: at(41) });

    const [phone, booth, screen] = await Promise.all([
      server.link('delegation', 'AT'),
      server.link('booth'),
      server.link('screen'),
    ]);
    const pages = {
      console: { url: chairLink.url, viewport: LAPTOP, says: at(41) },
      paper: { url: chairLink.url.replace('/chair', '/print'), viewport: LAPTOP, says: at(-17) },
      phone: { url: phone.url, viewport: PHONE, says: at(41) },
      booth: { url: booth.url, viewport: LAPTOP, says: at(41) },
      screen: { url: screen.url, viewport: LAPTOP, says: at(41) },
      public: { url: `${server.url}/m/${SAMPLE_ID}`, viewport: PHONE, says: at(41) },
    };
    for (const [name, { url, viewport, says }] of Object.entries(pages)) {
      const { page, context } = await room.person(url, viewport);
      await expect(page.locator('body'), name).toContainText(spelt(says));
      await context.close();
    }
    // The fields in which officers change times have them so, on the page that was open before, too.
    const rail = setUp.page.getByRole('navigation', { name: 'Set up' });
    await rail.getByRole('link', { name: /Sittings/ }).click();
    const fields = () =>
      setUp.page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    for (const minutes of [-17, 70, 80, 83]) await expect.poll(fields).toContain(spelt(at(minutes)));
  });
}
