// A morning on the sample meeting: the chair, Switzerland on a phone, and the screen in the room.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { addDelegation, pressSpace, test } from './room.ts';

test('the space bar alone leads from the opening of the sitting to the first speaker', async ({ room }) => {
  const { page } = await room.chair();
  const phone = (await room.delegate('CH')).page;
  await pressSpace(page, /^Open Morning sitting/i);
  await pressSpace(page, /Open item 1/);
  await pressSpace(page, /Conclude item 1/);
  await pressSpace(page, /Open item 2/);
  await pressSpace(page, /Conclude item 2/);
  await pressSpace(page, /Open item 3/);
  await pressSpace(page, /Conclude item 3/);
  await pressSpace(page, /Open item 4/);
  await pressSpace(page, /Open the list of speakers on/);
  await phone.getByRole('button', { name: /Ask for the floor/ }).click();
  await phone.getByRole('button', { name: /Ask for Switzerland/ }).click();
  await pressSpace(page, /Give the floor to\s*Switzerland/);
  await expect(phone.getByText('You have the floor').first()).toBeVisible();
});

test('a morning on 5(b): requests, speeches with overtime, closing, a late request, a suspension, reloads, a restart, another laptop', async ({
  room,
}) => {
  const chair = await room.chair();
  let { page } = chair;
  const screen = (await room.screen()).page;
  const swiss = (await room.delegate('CH')).page;
  const zealand = await room.delegate('NZ');

  await test.step('5(b) is opened, and its list', async () => {
    await pressSpace(page, /^Open Morning sitting/i);
    await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
    await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
    await pressSpace(page, /Open the list of speakers on/);
    await expect(screen.getByText('Lausanne Action Plan').first()).toBeVisible();
    await expect(screen.getByText(/List open/).first()).toBeVisible();
  });

  await test.step('eight ask for the floor: one on a phone, with a receipt; seven by their nameplates', async () => {
    await swiss.getByRole('button', { name: /Ask for the floor/ }).click();
    await swiss.getByRole('button', { name: /Ask for Switzerland/ }).click();
    await expect(swiss.getByText(/No\. \d+, asked at \d\d:\d\d/).first()).toBeVisible();
    for (const [letters, name] of [
      ['AT', 'Austria'],
      ['PH', 'Philippines'],
      ['LB', 'Lebanon'],
      ['DE', 'Germany'],
      ['IQ', 'Iraq'],
      ['NO', 'Norway'],
      ['ZM', 'Zambia'],
    ] as const) {
      await addDelegation(page, letters, name);
    }
    await expect(screen.getByText('Zambia').first()).toBeVisible();
  });

  await test.step('Switzerland has the floor on every page, also after each was loaded again', async () => {
    await pressSpace(page, /Give the floor to\s*Switzerland/);
    for (const one of [page, screen, swiss]) await one.reload();
    await expect(swiss.getByText('You have the floor').first()).toBeVisible();
    await expect(
      screen.getByRole('heading', { name: 'Switzerland' }).or(screen.getByText('Switzerland')).first(),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'The floor' }).getByText('Has the floor').first()).toBeVisible();
  });

  await test.step('the speech runs over its limit', async () => {
    await page.getByRole('region', { name: 'The floor' }).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /Correct the clock/ }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Has really spoken for' }).fill('3:05');
    await page.getByRole('dialog').getByRole('button', { name: 'Set the clock right' }).click();
    await expect(page.getByText('Over time').first()).toBeVisible();
    await expect(screen.getByText('Over time').first()).toBeVisible();
    await expect(swiss.getByText('Over your time').first()).toBeVisible();
  });

  await test.step('the server is killed and started again in mid-speech: the timer shows the right time', async () => {
    await room.server.stop('SIGKILL');
    await room.server.start();
    await expect(page.getByText('all saved').first()).toBeVisible();
    await expect(swiss.getByText('Over your time').first()).toBeVisible();
    await expect(screen.getByText('Switzerland').first()).toBeVisible();
  });

  await test.step("the chair's laptop dies; the next one opens the same link and goes on", async () => {
    await chair.context.close();
    page = (await room.chair()).page;
    await pressSpace(page, /End and give the floor to\s*Austria/);
    await expect(screen.getByText('Austria').first()).toBeVisible();
    await expect(swiss.getByText(/You spoke/).first()).toBeVisible();
  });

  await test.step('the list is closed on every page, and a late request is refused with the reason', async () => {
    await page.getByRole('button', { name: 'Close now' }).click();
    await expect(screen.getByText(/List closed/).first()).toBeVisible();
    await expect(zealand.page.getByText(/List closed/).first()).toBeVisible();
    await expect(zealand.page.getByRole('button', { name: /^Ask for the floor$/ })).not.toBeVisible();
    const late = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('delegation', 'NZ')).token);
    expect(await late.give({ type: 'RequestFloor', itemId: '5(b)' })).toMatchObject({
      ok: false,
      error: { code: 'OUT_OF_ORDER', details: { reason: 'list-closed' } },
    });
    late.close();
  });

  await test.step('the secretary suspends the sitting with the speaker held, and the chair resumes it', async () => {
    const secretary = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('secretary')).token);
    expect(await secretary.give({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' })).toMatchObject({
      ok: true,
    });
    await expect(screen.getByText('Sitting suspended').first()).toBeVisible();
    await pressSpace(page, /^Resume/);
    await expect(screen.getByText('Austria').first()).toBeVisible();
    secretary.close();
  });
});
