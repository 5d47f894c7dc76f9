// The way to each panel of the console, as an officer goes it: by the palette, or from what stands in the meeting.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import type { Kind } from '../../client/screens/chair/dialogs/panel-kinds.ts';
import type { Officer } from './officer.ts';
import { choose, openPalette } from './palette.ts';

type Way = (page: Page) => Promise<void>;

/** By its name in the palette. */
const named =
  (action: string | RegExp): Way =>
  async (page) => {
    await choose(page, action);
    // The palette is a dialog too.
    await expect(page.locator('.palette')).toHaveCount(0);
  };

const ofItem =
  (entry: string | RegExp): Way =>
  async (page) => {
    await page.getByRole('button', { name: /^6 / }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };

const onRow =
  (key: string): Way =>
  async (page) => {
    await page.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row').first().focus();
    await page.keyboard.press(key);
  };

/** Of those that open in a sitting where nobody has asked to speak. */
const QUIET: Partial<Record<Kind, Way>> = {
  palette: async (page) => void (await openPalette(page)),
  help: named('Keys, language, appearance…'),
  guest: named('Floor to a guest…'),
  limits: named('Speaking limits…'),
  suspend: named('Suspend the sitting…'),
  sitting: named('Sittings and interpretation…'),
  presiding: named('Who presides…'),
  'add-item': named('Add an item…'),
  item: ofItem('Edit…'),
  documents: ofItem(/[Dd]ocument/),
  screens: named('Screens…'),
  announcement: named('Announcements…'),
  countdown: named('Countdown…'),
  notes: named('Notes…'),
  devices: named('Devices and joining…'),
  delegation: named('Add a delegation to the meeting…'),
  points: named('Points of order…'),
  motions: named('Motions…'),
  decisions: named('Decisions…'),
  questions: named('Questions before the meeting…'),
  replies: named('Rights of reply…'),
  dialogue: named('Interactive dialogue…'),
  rules: named('Rules of the meeting…'),
  order: named('Order of the list on 5(b)…'),
  list: (page) => page.getByRole('button', { name: 'Open with…' }).click(),
  'add-sitting': named('Add a sitting…'),
  attendance: named('Attendance and quorum…'),
  undo: named('The last steps…'),
};

/** Of those that open while somebody speaks, others wait for their lot, and something was decided. */
const SPEAKING: Partial<Record<Kind, Way>> = {
  clock: named('Correct the clock…'),
  entry: onRow('F2'),
  place: onRow('#'),
  swap: onRow('='),
  'on-behalf': async (page) => {
    await page.getByRole('combobox', { name: /Add a delegation/ }).fill('germany');
    await expect(page.getByRole('option', { name: /Germany/ })).toBeVisible();
    await page.keyboard.press('Alt+Enter');
  },
  lots: named('Lots for the list on 5(b)…'),
  'what-if': named('What if…'),
  question: named('Adjourn the sitting'),
  correct: named('Correct the record…'),
  explanations: named('Explanations of vote…'),
};

const VOTING: Partial<Record<Kind, Way>> = {
  report: named('Download the speeches…'),
  'roll-call': async (page) => {
    await named('Decisions…')(page);
    await page.getByRole('button', { name: /roll call/i }).click();
  },
};

const VOTED: Partial<Record<Kind, Way>> = { vote: named('Vote sheet…') };

/** What there is to do with each, and what has to happen in the meeting before. */
export const STAGES: { ways: Partial<Record<Kind, Way>>; before(officer: Officer): Promise<void> }[] = [
  {
    ways: QUIET,
    before: ({ give }) => give({ type: 'OpenSitting', sittingId: 'am' }, { type: 'OpenItem', itemId: '5(b)' }),
  },
  {
    ways: SPEAKING,
    async before({ give, meeting }) {
      const itemId = '5(b)';
      await give({ type: 'ProposeDecision', subject: 'proposal', text: 'take note of the report' });
      const { questions } = await meeting<{ questions: Record<string, object> }>();
      const [questionId] = Object.keys(questions);
      await give({ type: 'OpenVote', questionId, method: 'hands', leave: true });
      const { questions: voted } = await meeting<{ questions: Record<string, { vote: { id: string } }> }>();
      const voteId = voted[questionId!]!.vote.id;
      await give({ type: 'CountVote', voteId, yes: 9, no: 1, abstain: 0 }, { type: 'CloseVote', voteId });
      await give({ type: 'OpenList', itemId }, { type: 'RequestFloor', itemId, delegationId: 'AT' });
      const { lists } = await meeting<{ lists: Record<string, { waiting: { id: string }[] }> }>();
      await give({ type: 'GiveFloor', entryId: lists[itemId]!.waiting[0]!.id, after: null });
      await give({ type: 'SetOrder', itemId, policy: { keys: ['lot'] } });
      for (const delegationId of ['CH', 'ZM']) await give({ type: 'RequestFloor', itemId, delegationId });
    },
  },
  {
    ways: VOTING,
    async before({ give, meeting }) {
      const { floor } = await meeting<{ floor: { entry: { id: string } } }>();
      await give({ type: 'EndSpeech', entryId: floor.entry.id });
      await give({ type: 'ProposeDecision', subject: 'report', text: 'adopt the report' });
    },
  },
  {
    ways: VOTED,
    async before({ give, meeting }) {
      const { questions } = await meeting<{ questions: Record<string, { id: string; stage: string }> }>();
      const open = Object.values(questions).find(({ stage }) => stage === 'open');
      await give({ type: 'OpenVote', questionId: open!.id, method: 'hands', leave: true });
    },
  },
];
