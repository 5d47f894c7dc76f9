// The browser, or something that was added to it, translates the page though it is asked not to: each text node becomes a <font>. What
// the page draws would never change again there, and the page would not know.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { holdPart } from './held-part.ts';
import { LAPTOP, PHONE, test } from './room.ts';

type Way = 'in place' | 'beside' | 'around';

/** As translators do it; @param goesOn what is drawn later is translated too, for ever @param by with which element */
const translate = (page: Page, way: Way, goesOn: boolean, by = 'font') =>
  page.evaluate(
    ([how, stays, tag]) => {
      const seen = new WeakSet<Node>();
      const all = (root: Node): Text[] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.nodeValue?.trim() && !node.parentElement?.closest(`${tag}[data-told], script, style`))
            found.push(node as Text);
        return found;
      };
      const one = (text: Text): void => {
        const [outer, inner] = [document.createElement(tag), document.createElement(tag)];
        outer.dataset['told'] = '';
        outer.append(inner);
        seen.add(text);
        if (how === 'around') {
          text.replaceWith(outer);
          inner.append(text);
          return;
        }
        inner.textContent = `«${text.nodeValue}»`;
        if (how === 'in place') text.replaceWith(outer);
        else {
          text.before(outer);
          text.remove();
        }
      };
      const root = document.getElementById('root')!;
      all(root).forEach(one);
      if (stays)
        new MutationObserver(() => setTimeout(() => all(root).forEach(one), 50)).observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
        });
    },
    [way, goesOn, by] as const,
  );

test('what is translated goes on to change, on every page', async ({ room }) => {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const give = async (command: object) => expect(await chair.give(command as never)).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  const pages = {
    console: (await room.chair()).page,
    phone: (await room.delegate('CH')).page,
    projector: (await room.screen()).page,
    public: (await room.person(`${room.server.url}/m/${SAMPLE_ID}`, PHONE)).page,
    booth: (await room.person((await room.server.link('booth')).url, LAPTOP)).page,
  };
  for (const [name, page] of Object.entries(pages)) await expect(page.getByText('5(b)').first(), name).toBeVisible();
  await pages.phone.getByRole('button', { name: 'Yes, that is us' }).click();
  let onFloor: string | null = null;
  for (const [way, by] of [
    ['in place', 'font'],
    ['beside', 'span'],
    ['around', 'ya-tr-span'],
  ] as const) {
    for (const page of Object.values(pages)) await translate(page, way, false, by);
    await give({
      type: 'GiveFloor',
      guest: { name: `Guest ${way} ${by}`, kind: 'presenter' },
      itemId: '5(b)',
      after: onFloor,
    });
    onFloor = (await chair.until('FloorGiven')).entryId!;
    for (const [name, page] of Object.entries(pages)) {
      await expect(page.getByText(`Guest ${way} ${by}`).filter({ visible: true }).first(), name).toBeVisible();
      await expect(page.locator('[data-told]'), name).toHaveCount(0);
    }
  }
  chair.close();
});

test('a translator that never stops is told of in one sentence', async ({ room }) => {
  const { page } = await room.person(`${room.server.url}/m/${SAMPLE_ID}`, PHONE);
  await expect(page.getByText('5(b)').first()).toBeVisible();
  await translate(page, 'in place', true);
  await expect(page.getByText(/Your browser translates this page/)).toBeVisible();
});

test('what was translated as soon as it was drawn is drawn anew', async ({ room }) => {
  const { page, context } = await room.person('about:blank', PHONE);
  const { asked, letThrough } = await holdPart(context, 'browser-translation', 'waits');
  await page.goto(`${room.server.url}/m/${SAMPLE_ID}`);
  await expect(page.getByText('5(b)').first()).toBeVisible();
  await expect.poll(asked).toBe(1);
  await translate(page, 'in place', false);
  await expect(page.getByText('«5(b)»').first()).toBeVisible();
  letThrough();
  await expect(page.getByText('5(b)', { exact: true }).first()).toBeVisible();
  await expect(page.locator('font')).toHaveCount(0);
});
