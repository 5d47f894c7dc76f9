// The sheet of a vote: one press for each answer, by mouse, by arrows and by letters, with every voter's name said to a screen reader.
import { expect } from '@playwright/test';

import { misfits } from './boxes.ts';
import { officerOf } from './officer.ts';
import { test } from './room.ts';

type Seen = { questions: Record<string, { vote?: { id: string; voters: string[] } }>; casts?: Record<string, string> };

test('each voter of a vote by hands has a button for each answer, and the keyboard reaches all of them', async ({
  room,
}) => {
  const officer = await officerOf(room);
  const { give, url } = officer;
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'ProposeDecision', subject: 'proposal', text: 'take note of the report' },
  );
  const questionId = Object.keys((await officer.meeting<Seen>()).questions)[0]!;
  await give({ type: 'OpenVote', questionId, method: 'hands', leave: true });
  const casts = async () => (await officer.meeting<Seen>()).casts ?? {};
  const { page } = await room.person(url, { width: 1366, height: 680 });
  await page.getByRole('button', { name: 'Vote sheet…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Show of hands' });
  const of = (name: string) => sheet.getByRole('radiogroup', { name, exact: true });
  const answer = (name: string, choice: string) => of(name).getByRole('radio', { name: choice, exact: true });

  // One press is the answer, another press another answer.
  await answer('Austria', 'In favour').click();
  await expect(answer('Austria', 'In favour')).toBeChecked();
  await answer('Austria', 'Against').click();
  await expect(answer('Austria', 'Against')).toBeChecked();
  await expect(answer('Austria', 'In favour')).not.toBeChecked();
  await expect.poll(casts).toEqual({ AT: 'no' });

  // Found by letters; Tab goes to the answers, arrows move and give nothing, Space gives, a letter gives and goes on.
  await sheet.getByRole('textbox', { name: 'Delegation' }).fill('zam');
  await expect(of('Austria')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(answer('Zambia', 'In favour')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(answer('Zambia', 'Abstention')).toBeFocused();
  expect(await casts()).toEqual({ AT: 'no' });
  await page.keyboard.press('Space');
  await expect.poll(casts).toEqual({ AT: 'no', ZM: 'abstain' });
  await page.keyboard.press('y');
  await expect.poll(casts).toEqual({ AT: 'no', ZM: 'yes' });
  await sheet.getByRole('textbox', { name: 'Delegation' }).fill('');
  await expect.poll(() => misfits(page), { message: 'the sheet' }).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(false);
  officer.close();
});
