// A title that lacks the reader's language is shown in another: marked with it, for eyes and for whoever listens, on each page.
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

import { createLink } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import type { Room } from './room.ts';
import { LAPTOP, PHONE, PROJECTOR, test } from './room.ts';
import type { SampleServer } from './servers.ts';

interface Links {
  id: string;
  links: { chair: string; secretary: string };
}

/** A meeting in French first: an item in French alone, one in Arabic alone, one in both, one whose short title is in French alone. */
async function meetingInFrench(room: Room<SampleServer>): Promise<Links> {
  const response = await fetch(`${room.server.url}/api/meetings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${(await room.server.link('operator')).token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      languages: ['fr', 'ar'],
      title: { fr: 'Groupe de travail sur la transparence' },
      date: new Date().toISOString().slice(0, 10),
      timeZone: 'UTC',
      sittings: [{ from: '00:00', to: '23:59', title: { fr: 'Séance unique', en: 'Only sitting' } }],
      participants: ['Switzerland', 'Mexico', 'Chad'],
      agenda: [
        { number: '1', title: { fr: 'Échange de vues général' } },
        { number: '2', title: { ar: 'مسائل أخرى' } },
        { number: '3', title: { en: 'Closing', fr: 'Clôture' } },
        {
          number: '4',
          title: { fr: 'Rapport de la présidence', en: 'Report of the Chair' },
          shortTitle: { fr: 'Rapport' },
        },
      ],
      joining: 'open',
      publicView: true,
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Links;
}

/** What stands there is marked with its language, and with its direction. */
async function expectMarked(place: Locator, text: string, language: string): Promise<void> {
  const words = place.locator(`bdi[lang="${language}"]`, { hasText: text }).first();
  await expect(words).toBeVisible();
  await expect(words).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  await expect(words.locator('xpath=following-sibling::sup[1]')).toHaveText(language.toUpperCase());
}

test('a title in another language than the page is marked with it, on each page', async ({ room }) => {
  const { id, links } = await meetingInFrench(room);
  const { page } = await room.person(links.chair, LAPTOP);

  await test.step('the console', async () => {
    const agenda = page.getByRole('navigation', { name: 'Agenda' });
    await expectMarked(agenda, 'Échange de vues général', 'fr');
    await expectMarked(agenda, 'مسائل أخرى', 'ar');
    await expect(agenda.getByText('Closing').locator('xpath=..').locator('sup')).toHaveCount(0);
    // The whole title in one's own language, before a short one in another.
    await expect(agenda).toContainText('Report of the Chair');
    await expectMarked(page.getByRole('banner'), 'Groupe de travail', 'fr');
  });

  const officer = await takeSeat(
    room.server.url,
    id,
    (await createLink(room.server, { meetingId: id, role: 'chair' })).token,
  );
  expect(await officer.give({ type: 'OpenSitting', sittingId: 's1' })).toMatchObject({ ok: true });
  expect(await officer.give({ type: 'OpenItem', itemId: '1' })).toMatchObject({ ok: true });
  const open = async (role: string, viewport = PHONE, delegationId?: string) =>
    (
      await room.person(
        (await createLink(room.server, { meetingId: id, role, ...(delegationId && { delegationId }) })).url,
        viewport,
      )
    ).page;

  await test.step('a phone', async () => {
    const phone = await open('delegation', PHONE, 'CH');
    await expectMarked(phone.locator('.item-head'), 'Échange de vues général', 'fr');
    await phone.getByRole('button', { name: 'Agenda' }).click();
    await expectMarked(phone.locator('.agenda'), 'مسائل أخرى', 'ar');
    await expect(phone.locator('.agenda')).toContainText('Report of the Chair');
  });
  await test.step('the booth', async () => {
    const booth = await open('booth');
    await expect(booth).toHaveTitle(/^Groupe de travail sur la transparence · Booth/);
    await expectMarked(booth.getByRole('heading', { level: 1 }), 'Échange de vues général', 'fr');
  });
  await test.step('the public page', async () => {
    const { page: anybody } = await room.person(`${room.server.url}/m/${id}`, PHONE);
    await expect(anybody).toHaveTitle(/^Groupe de travail sur la transparence · /);
    await expectMarked(anybody.getByRole('heading', { level: 1 }), 'Échange de vues général', 'fr');
  });
  await test.step('a wall in Arabic', async () => {
    expect(
      await officer.give({ type: 'ShowOnScreen', screen: 'main', picture: 'floor', language: 'ar' } as never),
    ).toMatchObject({ ok: true });
    const wall = await open('screen', PROJECTOR);
    await expectMarked(wall.getByRole('heading', { level: 1 }), 'Échange de vues général', 'fr');
  });
  await test.step('in French nothing is marked but Arabic', async () => {
    const { page: french } = await room.person(links.secretary, LAPTOP, { locale: 'fr-FR' });
    const agenda = french.locator('.agenda-zone');
    await expectMarked(agenda, 'مسائل أخرى', 'ar');
    await expect(agenda.locator('sup')).toHaveCount(1);
  });
});
