// Rows of the console's list in a low window: the sheet of paper of a text that was handed in, and a long name with what stands beside it.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { misfits } from './boxes.ts';
import { officerOf } from './officer.ts';
import { test } from './room.ts';

interface Lists {
  lists: Record<string, { waiting: { id: string; delegationId: string }[] }>;
}

test('a sheet of paper marks who handed in a text, whole and by name; letters of a long name are read', async ({
  room,
}) => {
  const { give, meeting, url, token, close } = await officerOf(room);
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    ...['CH', 'NZ', 'DE', 'GB'].map((delegationId) => ({ type: 'RequestFloor', itemId: '5(b)', delegationId })),
  );
  const entryOf = async (delegationId: string) =>
    (await meeting<Lists>()).lists['5(b)']!.waiting.find((one) => one.delegationId === delegationId)!.id;
  const { page } = await room.person(url, { width: 1366, height: 680 });
  const rows = page.getByRole('row');
  const sheet = page.getByRole('img', { name: 'Text of the statement' });
  const britain = rows.filter({ hasText: 'Northern Ireland' });
  await expect(britain).toBeVisible();
  await expect(sheet).toHaveCount(0);

  for (const delegationId of ['NZ', 'GB']) {
    const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}/statements`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: `We thank the Chair. ${delegationId}`,
    });
    const { fileId } = (await answer.json()) as { fileId: string };
    await give({ type: 'AttachStatement', entryId: await entryOf(delegationId), fileId, after: 'nobody' });
  }
  await expect(sheet).toHaveCount(2);
  for (const name of ['New Zealand', 'Northern Ireland']) {
    const row = rows.filter({ hasText: name });
    const [outer, inner] = [await row.boundingBox(), await row.getByRole('img', { name: 'Text' }).boundingBox()];
    expect(inner!.width, name).toBeGreaterThanOrEqual(10);
    expect(inner!.height, name).toBeGreaterThanOrEqual(12);
    expect(inner!.y, name).toBeGreaterThanOrEqual(outer!.y);
    expect(inner!.y + inner!.height, name).toBeLessThanOrEqual(outer!.y + outer!.height);
    expect(inner!.x + inner!.width, name).toBeLessThanOrEqual(outer!.x + outer!.width);
  }
  await expect(rows.filter({ hasText: 'Germany' }).getByRole('img', { name: 'Text' })).toHaveCount(0);
  for (const width of [1366, 1200]) {
    await page.setViewportSize({ width, height: 680 });
    const letters = await britain
      .locator('.name, .parts')
      .evaluateAll((parts) => parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)));
    for (const px of letters) expect(px, String(width)).toBeGreaterThanOrEqual(12);
    await expect.poll(() => misfits(page, /turn comes|Exchange of views/), { message: String(width) }).toEqual([]);
  }

  await give({ type: 'AttachStatement', entryId: await entryOf('NZ'), fileId: null });
  await expect(sheet).toHaveCount(1);
  close();
});
