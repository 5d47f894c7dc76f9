// The room of the afternoon: its meeting on a server of its own, five people at pages, and the other delegations at devices of theirs.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { createLink } from '../rostrum-process.ts';
import { MINUTE, smallMeetingFile } from '../scenario.ts';
import { takeSeat } from '../wire/example-client.ts';
import { openPalette } from './palette.ts';
import { press, pressKey } from './press.ts';
import type { Room } from './room.ts';
import { PHONE, PROJECTOR } from './room.ts';

const MEETING = 'afternoon';
const CONSOLE = { width: 1366, height: 680 };
export const MEMBERS = ['AT', 'FR', 'DE', 'NZ', 'PH', 'CH'] as const;
export const NAMES: Readonly<Record<string, string>> = {
  AT: 'Austria',
  CH: 'Switzerland',
  DE: 'Germany',
  FR: 'France',
  NZ: 'New Zealand',
  PH: 'Philippines',
  CMC: 'Cluster Munition Coalition',
};

interface Waiting {
  waiting: { id: string; delegationId: string }[];
}
interface Asked {
  id: string;
  kind: string;
  motion?: string;
  stage: string;
  outcome?: string;
  vote?: { id: string; voters: string[] };
}
/** What the server has of the meeting, as far as the afternoon asks. */
export interface Seen {
  lists: Record<string, Waiting>;
  questions: Record<string, Asked>;
  casts?: Record<string, string>;
}
type Given = { type: string; [field: string]: unknown };

/** A page, and every line that it has shown since it was opened. */
export interface Shown {
  page: Page;
  lines(): Promise<string[]>;
}

/** Notes each line that is ever on a page, so that what must not be shown was never shown, for however short a time. */
async function noted(page: Page): Promise<Shown> {
  await page.evaluate(() => {
    const lines = new Set<string>();
    const look = () => {
      for (const line of document.body.innerText.split('\n')) lines.add(line.trim());
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
    Object.assign(window, { linesShown: lines });
  });
  const lines = () => page.evaluate(() => [...(window as unknown as { linesShown: Set<string> }).linesShown]);
  return { page, lines };
}

/** None of these pages has shown a line like this until now. */
export async function neverShown(line: RegExp, ...pages: Shown[]): Promise<void> {
  for (const { page, lines } of pages)
    expect(
      (await lines()).filter((one) => line.test(one)),
      page.url(),
    ).toEqual([]);
}

/** Closes the panel that stands open. */
export const shut = (page: Page): Promise<void> => pressKey(page, 'Escape', () => gone(page.getByRole('dialog')));

/** All these pages show it. */
export async function shown(what: string | RegExp, ...pages: Shown[]): Promise<void> {
  for (const { page } of pages)
    await expect(page.getByText(what).filter({ visible: true }).first(), page.url()).toBeVisible();
}

/** Soon, so that a press that was held back is made again. */
export const there = async (what: Locator): Promise<void> =>
  expect(what.filter({ visible: true }).first()).toBeVisible({ timeout: 2_000 });
export const gone = async (what: Locator): Promise<void> => expect(what).toHaveCount(0, { timeout: 2_000 });

/** The one action of a console, where it says this. */
export const primary = (page: Page, action: RegExp): Locator =>
  page.getByRole('region', { name: 'The floor' }).getByRole('button', { name: action });

/** What the palette calls so, opened. */
export async function command(page: Page, words: string, opened: Locator): Promise<Locator> {
  await (await openPalette(page)).fill(words);
  await page.keyboard.press('Enter');
  await expect(opened).toBeVisible();
  return opened;
}

export type Afternoon = Awaited<ReturnType<typeof openAfternoon>>;

/** The meeting of the six members and CMC; its sitting is under way by the clock, whenever the test is run. */
export async function openAfternoon(room: Room) {
  const { url, dataDir } = room.server;
  const token = (await readFile(path.join(dataDir, 'control.token'), 'utf8')).trim();
  const startsAt = Math.floor(Date.now() / MINUTE) * MINUTE - 10 * MINUTE;
  const { catalogue } = smallMeetingFile;
  const file = {
    ...smallMeetingFile,
    id: MEETING,
    catalogue: {
      ...catalogue,
      delegations: catalogue.delegations.map((one) => ({ ...one, name: { en: NAMES[String(one.id)] } })),
      items: ['5(b)', '9'].map((id) => ({ id, number: id, title: { en: `Item ${id}` } })),
    },
    settings: {
      rules: 'ga-committee',
      parameters: { pauseMs: 500 },
      meetingLimit: { limitMs: 3 * MINUTE, basis: 'understanding' },
    },
    sittings: [{ id: 'pm', title: { en: 'Afternoon sitting' }, startsAt, endsAt: startsAt + 180 * MINUTE }],
  };
  const made = await fetch(`${url}/api/operator/meetings?id=${MEETING}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(file),
  });
  expect(made.ok, await made.text()).toBe(true);

  const link = (role: string, delegationId?: string) =>
    createLink({ url, dataDir }, { meetingId: MEETING, role, ...(delegationId !== undefined && { delegationId }) });
  const officer = (await link('secretary')).token;
  const seen = async (): Promise<Seen> => {
    const answer = await fetch(`${url}/api/meetings/${MEETING}`, { headers: { authorization: `Bearer ${officer}` } });
    return ((await answer.json()) as { meeting: Seen }).meeting;
  };
  const devices = new Map<string, ReturnType<typeof takeSeat>>();
  const device = (id: string): ReturnType<typeof takeSeat> => {
    const own = async () =>
      takeSeat(url, MEETING, (await (id === 'S' ? link('secretary') : link('delegation', id))).token);
    const taken = devices.get(id) ?? own();
    devices.set(id, taken);
    return taken;
  };
  const at = async (viewport: { width: number; height: number }, role: string, delegationId?: string) => {
    const { page } = await room.person((await link(role, delegationId)).url, viewport);
    return noted(page);
  };
  const [chair, secretary, AT, PH, wall] = [
    await at(CONSOLE, 'chair'),
    await at(CONSOLE, 'secretary'),
    await at(PHONE, 'delegation', 'AT'),
    await at(PHONE, 'delegation', 'PH'),
    await at(PROJECTOR, 'screen'),
  ];
  // Said once, it gives its room to who has the floor.
  for (const { page } of [AT, PH]) await page.getByRole('button', { name: 'Yes, that is us' }).click();
  return {
    chair,
    secretary,
    AT,
    PH,
    wall,
    seen,
    /** A delegation that has no page here (or, as S, the Secretary's program) does this at its device. */
    async does(id: string, given: Given): Promise<void> {
      expect(await (await device(id)).give(given), JSON.stringify(given)).toMatchObject({ ok: true });
    },
    /** … and is refused for this reason. */
    async isRefused(id: string, given: Given, reason: string): Promise<void> {
      expect(await (await device(id)).give(given), JSON.stringify(given)).toMatchObject({
        ok: false,
        error: { details: { reason } },
      });
    },
    /** The last question of this kind, or on this motion. */
    async question(what: string): Promise<Asked> {
      const all = Object.values((await seen()).questions);
      const found = all.findLast(({ kind, motion }) => kind === what || motion === what);
      if (!found) throw new Error(`nobody has asked for ${what}`);
      return found;
    },
    async close(): Promise<void> {
      for (const seat of devices.values()) (await seat).close();
    },
  };
}

/** Begins what a phone offers, also where it stands behind “More…”. */
export async function raise({ page }: Shown, name: string): Promise<void> {
  const offer = page.getByRole('button', { name, exact: true });
  const more = page.getByRole('button', { name: 'More…' });
  await expect(offer.or(more).first()).toBeVisible();
  if (!(await offer.isVisible())) await more.click();
  await offer.click();
}

/** The Secretary enters what was counted, on the vote's sheet. */
export async function count({ chair, secretary }: Afternoon, yes: number, no: number, abstain: number): Promise<void> {
  const sheet = secretary.page.getByRole('dialog');
  await press(secretary.page.getByRole('button', { name: 'Vote sheet…' }), () => there(sheet));
  await sheet.getByRole('textbox', { name: 'In favour' }).fill(String(yes));
  await sheet.getByRole('textbox', { name: 'Against' }).fill(String(no));
  await sheet.getByRole('textbox', { name: 'Abstention' }).fill(String(abstain));
  await sheet.getByRole('button', { name: 'Enter the count' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(primary(chair.page, /Close the vote/)).toBeEnabled();
}
