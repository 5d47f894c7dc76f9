// What the rules of procedure bring onto the pages is read whole: the console at its least window and at a zoom of 200 %, phones, walls in
// two languages, at each state between a point of order and a decision.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { misfits } from './boxes.ts';
import { letters, openLongMeeting } from './long-meeting.ts';
import { officerOf } from './officer.ts';
import { PHONE, PROJECTOR, test } from './room.ts';

const CONSOLE = { width: 1366, height: 680 };
const SIZES = {
  console: [CONSOLE, { width: 720, height: 450 }],
  phone: [PHONE, { width: 320, height: 568 }],
  wall: [PROJECTOR, { width: 1024, height: 768 }],
  arabic: [PROJECTOR],
} as const;

/** A line of what interrupts what may end early on the console: it opens the list that has all of it. */
const IN_THE_LIST = /^(Appeal against|Point of order|Adjournment of|Перерыв в)/;

interface Asked {
  questions: Record<string, { id: string; kind: string; motion?: string; vote?: { id: string; voters: string[] } }>;
  lists: Record<string, { waiting: { id: string }[] }>;
  floor: { entry: { id: string } } | null;
  held: { entry: { id: string } }[];
}

test('each state of the procedure can be read whole on consoles, phones and walls', async ({ room }) => {
  test.slow();
  const { url, token } = await room.server.link('chair');
  const officer = await takeSeat(room.server.url, SAMPLE_ID, token);
  const give = async (command: object) =>
    expect(await officer.give(command as never), JSON.stringify(command)).toMatchObject({ ok: true });
  const seen = async (): Promise<Asked> => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}`, { headers });
    return ((await answer.json()) as { meeting: Asked }).meeting;
  };
  const question = async (what: string) =>
    Object.values((await seen()).questions).findLast(({ kind, motion }) => kind === what || motion === what)!;
  const floor = async () => (await seen()).floor?.entry.id;
  const screen = (await room.server.link('screen')).url;
  const inArabic = new URL(screen);
  inArabic.searchParams.set('lang', 'ar');
  const pages = {
    console: (await room.person(url, CONSOLE)).page,
    phone: (await room.person((await room.server.link('delegation', 'ZM')).url, PHONE)).page,
    wall: (await room.person(screen, PROJECTOR)).page,
    arabic: (await room.person(inArabic.href, PROJECTOR)).page,
  };
  await pages.phone.getByRole('button', { name: 'Yes, that is us' }).click();

  /** Every page that shows the state, once it does. */
  const fits = async (state: string, shows: Partial<Record<keyof typeof pages, string | RegExp>>): Promise<void> => {
    for (const [name, text] of Object.entries(shows) as [keyof typeof pages, string | RegExp][]) {
      const page: Page = pages[name];
      await expect(page.getByText(text).filter({ visible: true }).first(), `${state} on ${name}`).toBeVisible();
      for (const size of SIZES[name]) {
        await page.setViewportSize(size);
        const message = `${state}: ${name} at ${size.width}x${size.height}`;
        await expect.poll(() => misfits(page, IN_THE_LIST), { message, intervals: [50, 200, 500] }).toEqual([]);
      }
      await page.setViewportSize(SIZES[name][0]);
    }
  };

  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    ...['ZM', 'DE', 'BO', 'NZ'].map((delegationId) => ({ type: 'RequestFloor', itemId: '5(b)', delegationId })),
  ])
    await give(command);
  await give({
    type: 'ProposeDecision',
    subject: 'proposal',
    itemId: '5(b)',
    text: 'The Meeting decides to hold its next session in Geneva from 2 to 6 November.',
    ask: 'silence',
    closesAt: Date.now() + 50 * 3_600_000,
  });
  await fits('a silence procedure', { wall: /Adopted unless/, arabic: /تُعتمد/, phone: '1 proposal' });
  await give({ type: 'Object', questionId: (await question('decision')).id, delegationId: 'PH' });
  await fits('a broken silence', { wall: /The silence was broken/, arabic: /كُسر الصمت/ });

  await give({ type: 'GiveFloor', entryId: (await seen()).lists['5(b)']!.waiting[0]!.id, after: null });
  await give({ type: 'SendWord', entryId: await floor(), preset: 'slower' });
  await fits('a word to whoever speaks', { phone: 'Please speak more slowly', console: 'Please speak more slowly' });
  await give({ type: 'ShowOnScreen', screen: screen.match(/screen\/([^/#?]+)/)![1]!, picture: 'lectern' });
  await fits('the lectern', { wall: 'Please speak more slowly', arabic: 'يرجى التكلم ببطء' });
  await give({ type: 'ShowOnScreen', screen: screen.match(/screen\/([^/#?]+)/)![1]!, picture: 'floor' });

  await give({ type: 'RaisePointOfOrder', delegationId: 'BO', text: 'The time is over.' });
  await give({ type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'PH' });
  await fits('both are raised', { console: '2 raised' });
  const { id: point } = await question('point-of-order');
  await give({ type: 'GiveFloor', questionId: point, after: await floor() });
  const heard = /Point of order: Bolivia/;
  await fits('a point of order is heard', { wall: heard, phone: heard, console: heard });
  await give({ type: 'EndSpeech', entryId: await floor() });
  await fits('it waits for its ruling', { console: 'Not well taken' });
  await give({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
  await give({ type: 'AppealRuling', questionId: point, delegationId: 'BO' });
  const appealed = /Appeal against the ruling: Bolivia/;
  await fits('an appeal', { wall: appealed, phone: appealed, console: 'The appeal is withdrawn' });
  const { id: appeal } = await question('appeal');
  await give({ type: 'OpenVote', questionId: appeal, method: 'hands' });
  const voting = 'A vote is being taken.';
  await fits('hands are raised', { wall: voting, phone: /raise your nameplate/, console: voting });
  const { vote } = await question('appeal');
  await give({ type: 'CountVote', voteId: vote!.id, yes: 3, no: 40, abstain: 2 });
  await give({ type: 'CloseVote', voteId: vote!.id });
  await fits('its result', { wall: 'The ruling stands', phone: 'The ruling stands' });

  await give({ type: 'ResumeSpeech', entryId: (await seen()).held[0]!.entry.id });
  await give({ type: 'EndSpeech', entryId: await floor() });
  const { id: motion } = await question('adjourn-debate');
  await give({ type: 'TakeUp', questionId: motion });
  await fits('a motion', {
    wall: /Adjournment of the debate/,
    phone: 'Speak against',
    console: 'The motion is withdrawn',
  });
  await give({ type: 'OpenVote', questionId: motion, method: 'roll-call', from: 'CH' });
  await fits('the roll is called', {
    wall: /First to be called/,
    phone: /The roll is being called/,
    console: 'Called now',
  });
  await give({ type: 'CloseVote', voteId: (await question('adjourn-debate')).vote!.id, void: true });
  await give({ type: 'OpenVote', questionId: motion, method: 'recorded' });
  await fits('devices vote', { phone: /How do you vote/, console: 'Recorded vote' });
  // What is raised meanwhile stands under the vote: its press and its field are in sight on the least phone.
  await pages.phone.setViewportSize(SIZES.phone[1]);
  await pages.phone.getByRole('button', { name: 'Point of order' }).click();
  await expect(pages.phone.getByRole('button', { name: 'Raise the point of order' })).toBeInViewport({ ratio: 1 });
  await expect(pages.phone.getByRole('textbox', { name: /On what/ })).toBeInViewport();
  await pages.phone.getByRole('button', { name: 'Close' }).click();
  await pages.phone.setViewportSize(PHONE);
  await give({ type: 'CloseVote', voteId: (await question('adjourn-debate')).vote!.id });
  officer.close();
});

/** Buttons beyond whose edge their key stands: keys are for the eye alone, so the boxes of texts do not show it. */
const keysOutside = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.floor-zone button')].flatMap((button) => {
      const key = button.querySelector('kbd')?.getBoundingClientRect();
      const box = button.getBoundingClientRect();
      return key && key.width > 0 && (key.right > box.right + 1 || key.left < box.left - 1) ? [button.textContent] : [];
    }),
  );

test('a motion and its roll call can be read whole with the longest names, in Russian too', async ({ room }) => {
  const officer = await officerOf(room);
  await officer.give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'GB' },
  );
  const { questions } = await officer.meeting<{ questions: Record<string, object> }>();
  const [questionId] = Object.keys(questions);
  await officer.give({ type: 'TakeUp', questionId });
  const pages: Page[] = [];
  for (const language of ['en', 'ru'])
    pages.push((await room.person(officer.url.replace('#', `?lang=${language}#`), CONSOLE)).page);
  const fit = async (state: string, shows: string): Promise<void> => {
    for (const page of pages) {
      await expect(page.locator(shows).first()).toBeVisible();
      for (const size of [CONSOLE, { width: 1440, height: 900 }]) {
        await page.setViewportSize(size);
        const message = `${state} at ${size.width}x${size.height}`;
        await expect.poll(() => misfits(page, IN_THE_LIST), { message, intervals: [50, 200, 500] }).toEqual([]);
        expect(await keysOutside(page), message).toEqual([]);
      }
      await page.setViewportSize(CONSOLE);
    }
  };
  await fit('a motion', '.floor-zone .ways .ruling');
  await officer.give({ type: 'OpenVote', questionId, method: 'roll-call', from: 'GB', leave: true });
  await fit('the roll is called', '.floor-zone .answer.pass');
  officer.close();
});

/** Lines of rows of the list that touch the rule above or below them. */
const linesAtTheRules = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.list-zone .rows [role=row]')].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const cell = row.querySelector('.name-cell');
      const { top: from = top + 1, bottom: to = bottom - 1 } = cell?.getBoundingClientRect() ?? {};
      return from < top || to > bottom ? [row.textContent] : [];
    }),
  );

test('what is ended, raised, put and voted on keeps to its room, with the longest names and titles', async ({
  room,
}) => {
  const meeting = await openLongMeeting(room.server, 'Latin');
  const { url, token } = await meeting.link('chair');
  const seen = async (): Promise<Asked> => {
    const answer = await fetch(`${room.server.url}/api/meetings/${meeting.id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await answer.json()) as { meeting: Asked }).meeting;
  };
  const questionId = async (what: string) =>
    Object.values((await seen()).questions).findLast(({ kind, motion }) => kind === what || motion === what)!.id;
  const { page } = await room.person(url, CONSOLE);
  const wall = (await room.person((await meeting.link('screen')).url, { width: 1024, height: 768 })).page;
  const fits = async (state: string, shows: string | RegExp, onTheWall?: string | RegExp): Promise<void> => {
    await expect(page.locator('.floor-zone').getByText(shows).first(), state).toBeVisible();
    for (const size of [CONSOLE, { width: 1440, height: 900 }]) {
      await page.setViewportSize(size);
      const message = `${state} at ${size.width}x${size.height}`;
      await expect.poll(() => misfits(page, /^/), { message, intervals: [50, 200, 500] }).toEqual([]);
      expect(await linesAtTheRules(page), message).toEqual([]);
    }
    await page.setViewportSize(CONSOLE);
    if (onTheWall === undefined) return;
    await expect(wall.getByText(onTheWall).first(), `${state} on the wall`).toBeVisible();
    await expect.poll(() => misfits(wall, /^/), { message: `${state} on the wall` }).toEqual([]);
  };
  await meeting.give({ type: 'ChangeRules', parameter: 'set', value: 'ga-committee' });
  await meeting.give({ type: 'OpenSitting', sittingId: 'am' });
  await fits('the next item', /^Next: /);
  await meeting.give({ type: 'OpenItem', itemId: '2' });
  await meeting.give({ type: 'OpenList', itemId: '2' });
  await fits('an item on which nobody speaks', 'On this item');
  await meeting.fillList();
  await meeting.giveFloor(0, null);
  await meeting.endSpeech(0);
  await fits('a statement has ended', /used \d/);
  await meeting.giveFloor(1, null);
  await meeting.give({ type: 'RaisePointOfOrder', delegationId: 'FR', text: letters('Latin', 500, 'P') });
  const point = await questionId('point-of-order');
  await meeting.give({ type: 'GiveFloor', questionId: point, after: (await seen()).floor!.entry.id });
  await meeting.give({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
  await meeting.give({ type: 'AppealRuling', questionId: point, delegationId: 'FR' });
  await fits('an appeal', 'The appeal is withdrawn', /^Appeal against the ruling/);
  const appeal = await questionId('appeal');
  await meeting.give({ type: 'OpenVote', questionId: appeal, method: 'roll-call', from: 'CL' });
  await fits('the roll is called', 'Called now', /Called now/);
  meeting.close();
});
