// No page says in another language what it says in English: pages are read in each language beside English.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { INTERFACE_LANGUAGES } from '../../client/i18n/areas.ts';
import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { Devices } from './devices.ts';
import { LAPTOP, test } from './room.ts';

/** Names, symbols, keys and units: the same in every alphabet. */
const EVERYWHERE =
  /https?:\S+|[A-Z]{2,}[A-Z0-9/.]+|\bWP\.\d+|\b(?:Rostrum|Ctrl|Alt|Shift|Enter|Esc|Home|End|Del|QR|CSV|English|Français|Español|Bolivia|Chile)\b|(?:npm start -- )?--lan|\b\p{L}{1,3}\b/gu;
/** Words that English shares with French and Spanish. */
const SHARED: Record<string, readonly string[]> = {
  fr: [
    'documents',
    'pause',
    'code',
    'place',
    'minutes',
    'public',
    'correction',
    'document',
    'microphone',
    'signataire',
    'motion…',
  ],
  es: [],
};

/** What a reader of the page sees or hears, without what is marked as of another language. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOther = (element: Element | null): boolean =>
      (element?.closest('[lang]')?.getAttribute('lang') ?? own) !== own;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!isOther(node.parentElement) && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(node.parentElement?.tagName ?? ''))
        found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        if (!isOther(element)) found.push(element.getAttribute(name) ?? '');
    return [...new Set(found.map((text) => text.trim()).filter((text) => /\p{L}{4}/u.test(text)))];
  });

test('what a page says in English it says in no other language', async ({ room, browser }) => {
  test.slow();
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const give = async (command: object) => expect(await chair.give(command as never)).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)', closesAt: Date.now() + 35 * 60_000 });
  for (const [delegationId, more] of [
    ['CH', { language: 'fr' }],
    ['DE', { onBehalfOf: 'EU' }],
    ['BO', { mode: 'remote' }],
    ['NZ', {}],
  ] as const)
    await give({ type: 'RequestFloor', itemId: '5(b)', delegationId, enteredBy: 'nameplate', ...more });
  const { entryId } = await chair.until('FloorRequested');
  await give({ type: 'GiveFloor', entryId, after: null });
  chair.close();

  const link = async (role: string, delegation?: string) => (await room.server.link(role, delegation)).url;
  const officer = await link('chair');
  const pages: [string, string][] = [
    ['console', officer],
    ['screen', await link('screen')],
    ['booth', await link('booth')],
    ['phone', await link('delegation', 'CL')],
    ['phone of the speaker', await link('delegation', 'CH')],
    ['public', `${room.server.url}/m/${SAMPLE_ID}`],
    ['first page', `${room.server.url}/`],
  ];
  const wrong: string[] = [];
  for (const [name, url] of pages) {
    const { page, context } = await Devices.of(browser).take({ viewport: LAPTOP });
    const read = async (language: string): Promise<string[]> => {
      const address = new URL(url);
      address.searchParams.set('lang', language);
      await page.goto(address.href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(name === 'first page' ? page.locator('h1') : page.getByText('5(b)').first()).toBeVisible();
      return textsOf(page);
    };
    const english = new Set(await read('en'));
    for (const language of INTERFACE_LANGUAGES.filter((one) => one !== 'en'))
      for (const text of await read(language)) {
        const rest = text.replaceAll(EVERYWHERE, ' ');
        const isSame = language === 'fr' || language === 'es' ? english.has(text) : /\p{Script=Latin}{2,}/u.test(rest);
        if (
          isSame &&
          /\p{L}/u.test(rest) &&
          !SHARED[language]?.includes(rest.replaceAll(/[\d\s]+/gu, '').toLowerCase())
        )
          wrong.push(`${name}, ${language}: ${text}`);
      }
    await context.close();
  }
  expect(wrong).toEqual([]);
});
