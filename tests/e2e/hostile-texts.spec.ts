// Whatever people write, and whatever a meeting file holds, is text on every page: nothing of it runs, is fetched, or breaks a page.
// And the token of the link that opened a page is in no address of anything that the page asks for.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { openPalette } from './palette.ts';
import { test } from './room.ts';

const MEETING = 'hostile';
/** What would run, be fetched or be seen as an element if it were taken for markup; the mark shows that it was drawn as text. */
const hostile = (mark: string, most = 300) =>
  `${mark}"'></title><img src=x onerror=ran=1><script>ran=1</script><svg onload=ran=1>\${ran=1}{{ran=1}}`.slice(
    0,
    most,
  );
const text = (mark: string) => ({ en: hostile(mark), fr: hostile(mark), ar: hostile(mark) });
const NOW = Date.now();

const item = (id: string, more = {}) => ({
  id,
  number: id,
  title: text(`item ${id} `),
  shortTitle: text(`short ${id} `),
  documents: [
    {
      symbol: hostile('doc ', 60),
      title: text('document '),
      status: 'available',
      languages: ['en'],
      links: { en: 'https://example.org/?"><script>ran=1</script>' },
    },
  ],
  ...more,
});
const meetingFile = {
  id: MEETING,
  catalogue: {
    title: text('meeting '),
    subtitle: text('subtitle '),
    symbol: hostile('symbol ', 60),
    venue: text('venue '),
    date: '2026-11-24',
    timeZone: 'Europe/Zurich',
    categories: [{ id: 'state', name: text('category '), mark: 'disc' }],
    delegations: ['CH', 'DE', 'FR'].map((id) => ({
      id,
      name: text(`State ${id} `),
      article: { en: '<b>' },
      category: 'state',
      flag: 'ch',
    })),
    groups: [{ id: 'G', name: text('group '), article: { en: '<b>' } }],
    items: [item('1'), item('2', { parent: '1' })],
  },
  settings: { publicView: true, joining: 'approve', moderated: false },
  sittings: [
    { id: 'am', title: text('sitting '), startsAt: NOW - 60_000, endsAt: NOW + 7_200_000, room: hostile('room ', 60) },
  ],
};

test('no text of anybody is code on anybody’s page, and no token is in an address', async ({ room, browser }) => {
  const { server } = room;
  const control = (await readFile(path.join(server.dataDir, 'control.token'), 'utf8')).trim();
  const post = async <T>(where: string, body: unknown, token: string): Promise<T> => {
    const response = await fetch(server.url + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as T;
    expect(response.ok, JSON.stringify(answer)).toBe(true);
    return answer;
  };
  const { joinCode } = await post<{ joinCode: string }>('/api/operator/meetings', meetingFile, control);
  const link = (role: string, delegationId?: string) =>
    post<{ url: string; token: string }>(
      '/api/operator/links',
      { role, meetingId: MEETING, ...(delegationId !== undefined && { delegationId }) },
      control,
    );
  const [chair, ch, de, screen, booth] = [
    await link('chair'),
    await link('delegation', 'CH'),
    await link('delegation', 'DE'),
    await link('screen'),
    await link('booth'),
  ];
  let count = 0;
  const give = (by: { token: string }, command: object) =>
    post(`/api/meetings/${MEETING}/commands`, { id: `c${(count += 1)}`, command }, by.token);

  await give(chair, { type: 'OpenSitting', sittingId: 'am' });
  await give(chair, { type: 'OpenItem', itemId: '1' });
  await give(chair, { type: 'OpenList', itemId: '1' });
  // By an officer: a delegation's own request for a group that the meeting does not know has no place yet.
  await give(chair, {
    type: 'RequestFloor',
    itemId: '1',
    delegationId: 'CH',
    speaker: { name: hostile('speaker ', 120), title: hostile('rank ', 120) },
    language: hostile('tongue ', 40),
    onBehalfOf: hostile('behalf ', 120),
  });
  await give(de, { type: 'RequestFloor', itemId: '1', speaker: { name: hostile('second ', 120) } });
  await give(ch, { type: 'SendNote', text: hostile('letter ', 500) });
  await give(chair, { type: 'Note', text: hostile('slip ', 500) });
  await give(chair, {
    type: 'GiveFloor',
    guest: { name: hostile('guest ', 120), title: hostile('office ', 120), kind: 'presenter' },
    itemId: '1',
    after: null,
  });
  await give(chair, { type: 'TakeChair', name: hostile('president ', 120), title: hostile('Vice ', 120) });
  await give(chair, { type: 'PostAnnouncement', text: hostile('announced ', 500) });
  await give(chair, { type: 'AddItem', number: '1(z)', title: text('added ') });
  await give(chair, { type: 'AddDelegation', name: text('Added State '), category: 'state' });
  await give(chair, { type: 'ShowOnScreen', screen: 'main', label: hostile('label ', 60) });

  const tokens = [chair, ch, screen, booth].map(({ token }) => token);
  const faults: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await watch(context, tokens, faults);
  const open = async (url: string, ...marks: string[]): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    // Drawn, and drawn as it was written.
    for (const mark of marks) await expect(page.locator('body')).toContainText(`${mark}"'></title><img`);
    expect(new URL(page.url()).hash).toBe('');
    return page;
  };
  const at = `${server.url}/m/${MEETING}`;
  const console = await open(chair.url, 'guest ', 'short 1 ', 'State DE ');
  const pages = [
    console,
    ...(await Promise.all([
      open(ch.url, 'State CH '),
      open(screen.url, 'guest '),
      open(booth.url, 'guest '),
      open(at, 'meeting '),
      open(`${server.url}/?code=${joinCode}`, 'meeting '),
      open(`${at}/print`, 'meeting '),
      open(`${at}/${encodeURIComponent('<img src=x onerror=ran=1>')}`),
      // Nor does a link stay in the address of a page that has no use for one.
      open(`${server.url}/?code=${encodeURIComponent('"><script>ran=1</script>')}#${chair.token}`),
    ])),
  ];
  // The other pictures of the screen, and the panels of the console that hold texts.
  for (const [picture, mark] of [
    ['agenda', 'item 1 "'],
    ['announcement', 'announced "'],
  ]) {
    await give(chair, { type: 'ShowOnScreen', screen: 'main', picture });
    await expect(pages[2]!.locator('body')).toContainText(mark!);
  }
  await openPalette(console);

  for (const page of pages) {
    expect(
      await page.evaluate(() => [
        (globalThis as { ran?: number }).ran,
        document.querySelectorAll('script:not([src]), img[src="x"], [onerror], [onload], [onclick], [onmouseover]')
          .length,
      ]),
    ).toEqual([undefined, 0]);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).protocol)))
      expect(['http:', 'https:']).toContain(href);
    expect(await page.evaluate(() => document.referrer)).toBe('');
  }
  await context.close();
  expect(faults).toEqual([]);
});

/** Notes what must not happen on any page of this context: a dialog, a violation of the policy, an error, a token in an address. */
async function watch(context: BrowserContext, tokens: string[], faults: string[]): Promise<void> {
  await context.exposeFunction('note', (fault: string) => void faults.push(fault));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { note(fault: string): void }).note(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => void faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const seen = `${request.url()} ${request.headers().referer ?? ''}`;
      if (tokens.some((token) => seen.includes(token) || seen.includes(encodeURIComponent(token))))
        faults.push(`token in ${seen}`);
      if (new URL(request.url()).pathname.endsWith('/x')) faults.push(`fetched ${request.url()}`);
    });
  });
}
