// Makes the pictures of docs/pictures: of the running sample every page, in its states, themes and languages; and how a secretary prepares
// a meeting of her own; and the rules of procedure at work. `npm run screenshots -- secretary` (or `procedure`) makes these alone.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';

import { BROWSER_ARGS, ensureBrowser } from './browser.ts';
import { takeOwnMeeting } from './guide-pictures.ts';
import { PictureRoom } from './picture-room.ts';
import { takeProcedure } from './procedure-pictures.ts';
import { folder, LAPTOP, PHONE, PROJECTOR, take } from './take-pictures.ts';

const MINUTE_MS = 60_000;

const room = await PictureRoom.open();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
try {
  await mkdir(folder, { recursive: true });
  const only = process.argv[2];
  if (only !== 'procedure') await takeOwnMeeting(browser, (await room.link('operator')).url, folder);
  if (only === undefined) await takeAll(browser);
  if (only !== 'secretary') await inARoomOfItsOwn((procedure) => takeProcedure(browser, procedure));
} finally {
  await browser.close();
  await room.close();
}

async function takeAll(on: Browser): Promise<void> {
  const chair = (await room.link('chair')).url;
  const screen = (await room.link('screen')).url;
  const booth = (await room.link('booth')).url;
  const phoneOf = async (delegation: string): Promise<string> => (await room.link('delegation', delegation)).url;
  const [bolivia, swiss, austria, zealand, chile] = [
    await phoneOf('BO'),
    await phoneOf('CH'),
    await phoneOf('AT'),
    await phoneOf('NZ'),
    await phoneOf('CL'),
  ];

  await take(on, [
    { name: 'join', url: room.url, size: PHONE, until: /Rostrum/ },
    { name: 'chair-before', url: chair, size: LAPTOP, until: /Open\s*Morning sitting/i },
  ]);

  for (const role of ['secretary', 'screen', 'booth']) await room.sit(role);
  for (const delegation of ['CH', 'AT', 'PH', 'LB', 'NZ', 'DE', 'BO', 'NO', 'CL', 'MX'])
    await room.sit('delegation', delegation);
  const { speaking } = await room.reachItem5b();
  await room.speechHasLasted(speaking, 0.6 * MINUTE_MS);
  // The last step is what the console offers to undo: let it be an ordinary one.
  await room.asks('SE');
  await take(on, [
    { name: 'chair', url: chair, size: LAPTOP, until: /Austria/ },
    { name: 'chair-dark', url: chair, size: LAPTOP, until: /Austria/, theme: 'dark' },
    { name: 'chair-ar', url: chair, size: LAPTOP, until: /النمسا/, language: 'ar' },
    { name: 'chair-fr', url: chair, size: [1366, 768], until: /Autriche/, language: 'fr' },
    { name: 'chair', url: chair, size: [1366, 680], until: /Austria/ },
    { name: 'screen', url: screen, size: PROJECTOR, until: /Austria/ },
    { name: 'screen', url: screen, size: [1024, 768], until: /Austria/ },
    { name: 'screen-light', url: screen, size: PROJECTOR, until: /Austria/, theme: 'light' },
    { name: 'screen-ar', url: screen, size: PROJECTOR, until: /النمسا/, language: 'ar' },
    { name: 'screen-zh', url: screen, size: PROJECTOR, until: /奥地利/, language: 'zh' },
    { name: 'delegate', url: zealand, size: PHONE, until: /Lausanne Action Plan/ },
    { name: 'delegate-dark', url: zealand, size: PHONE, until: /Lausanne Action Plan/, theme: 'dark' },
    { name: 'delegate-ask', url: chile, size: PHONE, until: /Ask for the floor/ },
    { name: 'delegate-next', url: austria, size: PHONE, until: /You\s*are\s*next/ },
    { name: 'delegate-floor', url: swiss, size: PHONE, until: /You have the floor/ },
    { name: 'delegate-ar', url: bolivia, size: PHONE, until: /بوليفيا/, language: 'ar' },
    { name: 'booth', url: booth, size: LAPTOP, until: /Austria/ },
    { name: 'print', url: chair.replace('/chair', '/print'), size: [794, 1123], until: /Austria/ },
  ]);

  await room.speechHasLasted(speaking, 2.15 * MINUTE_MS);
  await take(on, [
    { name: 'chair-last', url: chair, size: LAPTOP, until: /Last minute/i },
    { name: 'screen-last', url: screen, size: PROJECTOR, until: /Last minute/i },
    { name: 'delegate-last', url: swiss, size: PHONE, until: /You have the floor/ },
  ]);

  await room.speechHasLasted(speaking, 3.6 * MINUTE_MS);
  await take(on, [
    { name: 'chair-over', url: chair, size: LAPTOP, until: /Over time/i },
    { name: 'chair-over-dark', url: chair, size: LAPTOP, until: /Over time/i, theme: 'dark' },
    { name: 'screen-over', url: screen, size: PROJECTOR, until: /Over time/i },
    { name: 'delegate-over', url: swiss, size: PHONE, until: /Over your time/ },
  ]);

  await room.give({ type: 'EndSpeech', entryId: speaking });
  await room.give({ type: 'CloseList', itemId: '5(b)' });
  await take(on, [{ name: 'screen-closed', url: screen, size: PROJECTOR, until: /closed/i }]);
  await room.give({ type: 'SuspendSitting', sittingId: 'am', resumesAt: Date.now() + 15 * MINUTE_MS });
  await take(on, [{ name: 'screen-suspended', url: screen, size: PROJECTOR, until: /suspended/i }]);
}

/** The sample from its beginning. */
async function inARoomOfItsOwn(takeThere: (own: PictureRoom) => Promise<void>): Promise<void> {
  const own = await PictureRoom.open();
  try {
    await takeThere(own);
  } finally {
    await own.close();
  }
}
