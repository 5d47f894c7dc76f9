// What a screen reader is told on console, phone and wall when something comes up: once, in the right words, politely but for what cannot
// wait; nothing when a page is drawn again or its contact comes back.
import { expect, test } from 'vitest';

import { onNow } from '#shared/meeting/on-now.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';

import { freshOf, idsOf } from '../../client/components/freshly-told.ts';
import { chair, delegate, done, itemOpen, onTheFloor, secretary, sittingOpen, suspended, underWay } from '../given.ts';
import type { Step } from '../given.ts';
import { CASES_OF_ON_NOW, DAYS } from '../on-now-cases.ts';
import { MINUTE, Scenario } from '../scenario.ts';
import { heard, so } from './heard.ts';
import type { Page } from './heard.ts';

/** What brings each case on, after what goes before it: on which pages it is told. The debate itself is heard, not told on phones. */
const TOLD_OF: Record<OnNow['on'], readonly Page[]> = {
  before: [],
  'no-item': ['console'],
  item: ['console'],
  speech: ['console', 'wall'],
  suspension: ['phone', 'console', 'wall'],
  between: ['phone', 'console', 'wall'],
  after: ['phone', 'console', 'wall'],
  ruling: ['phone', 'console', 'wall'],
  appeal: ['phone', 'console', 'wall'],
  question: ['phone', 'console', 'wall'],
  vote: ['phone', 'console', 'wall'],
  held: ['phone', 'console', 'wall'],
};

test.each(CASES_OF_ON_NOW)('when %s comes on', (on) => {
  const day = new Scenario();
  // Each step in turn: what was told on the way to the case is heard as it comes.
  const heardOf: Record<Page, string[]> = { phone: [], atOnce: [], console: [], wall: [] };
  let was = so(day, 'AT');
  for (const step of DAYS[on]) {
    step(day);
    const is = so(day, 'AT');
    for (const page of Object.keys(is) as Page[]) {
      const fresh = freshOf(idsOf(was[page]), is[page]).map(({ text }) => text);
      expect(new Set(fresh).size, `${page}: ${fresh.join(' | ')}`).toBe(fresh.length);
      // That it asked for the floor itself is announced-places.test.ts; items and lists are below.
      heardOf[page].push(...fresh.filter((text) => !/^(?:No\. \d+, asked at|Item |The speakers list )/.test(text)));
    }
    was = is;
  }
  expect(onNow(day.meeting).on).toBe(on);
  for (const page of TOLD_OF[on]) expect(heardOf[page], page).not.toEqual([]);
  if (TOLD_OF[on].length === 0 || !TOLD_OF[on].includes('phone')) expect(heardOf.phone).toEqual([]);
  // A delegation has no device vote by hands: nothing there breaks in.
  expect(heardOf.atOnce).toEqual([]);
});

const AT = delegate('AT');
const debate = [underWay('CH', 'AT'), onTheFloor('CH')] as const;
const pointHeard = [...debate, done(AT.raisesAPointOfOrder()), done(chair.hears('AT'))] as const;
const moved = [underWay(), done(AT.moves('close-debate')), done(chair.takesUp('close-debate'))] as const;
const proposed = [sittingOpen, itemOpen('5(b)'), done(secretary.proposes('adopt it'))] as const;
const put = [...proposed, done(chair.putsIt())] as const;
const recorded = [...moved, done(chair.opensTheVote('recorded'))] as const;
const asked = [
  underWay('CH', 'AT'),
  done(chair.does((day) => ({ type: 'AskInPlace', entryIds: [day.entryOf('AT')] }))),
];
const CLOSURE = 'Closure of the debate: State AT';
const RESULT = `Adopted · ${CLOSURE} · In favour: 1 · Against: 0 · Abstentions: 0 · Not voting: 5 · Needed: 1`;
const CLOSED = 'The speakers list of item 5(b) is closed.';
const STANDS = 'Your vote stands: In favour. You may change it until the vote is closed.';

const onAllPages = (text: string): ReturnType<typeof heard> => ({ phone: [text], console: [text], wall: [text] });

test.each<[what: string, before: readonly Step[], step: Step, told: ReturnType<typeof heard>]>([
  ['it is asked whether it is in place', [underWay('CH', 'AT')], asked[1]!, { phone: ['Are you in place?'] }],
  [
    'it says that it is',
    asked,
    done(AT.does((day) => ({ type: 'AnswerInPlace', entryId: day.entryOf('AT'), answer: 'coming' }))),
    { console: ['State AT: on the way'] },
  ],
  [
    'an exchange of places is offered',
    [underWay('CH', 'AT')],
    done(delegate('CH').does((day) => ({ type: 'OfferSwap', entryId: day.entryOf('CH'), with: day.entryOf('AT') }))),
    {
      phone: ['Exchange of places offered, your place 2 for place 1, by: State CH'],
      console: ['Offered: place 1 for place 2, by: State CH'],
    },
  ],
  [
    'a word is sent to it while it speaks',
    [underWay('AT'), onTheFloor('AT')],
    done(chair.does(({ meeting }) => ({ type: 'SendWord', entryId: meeting.floor!.entry.id, preset: 'slower' }))),
    { phone: ['Please speak more slowly'] },
  ],
  [
    'it has finished',
    [underWay('AT'), onTheFloor('AT')],
    done(AT.saysTheyHaveFinished()),
    { phone: ['The Chair has been told'], console: ['State AT: says: finished'] },
  ],
  [
    'a vote by device is opened',
    moved,
    done(chair.opensTheVote('recorded')),
    {
      atOnce: [`A vote is being taken. ${CLOSURE} How do you vote? You may change it until the vote is closed.`],
      console: ['A vote is being taken.'],
      wall: [`A vote is being taken. · ${CLOSURE}`],
    },
  ],
  ['it votes', recorded, done(AT.votes('yes')), { phone: [STANDS] }],
  ['it changes its vote', [...recorded, done(AT.votes('no'))], done(AT.votes('yes')), { phone: [STANDS] }],
  [
    'the vote is closed',
    [...recorded, done(AT.votes('yes'))],
    done(chair.closesTheVote()),
    {
      phone: [CLOSED, RESULT],
      console: ['The floor is free. Item 5(b), Item 5(b).', CLOSED, RESULT],
      wall: [RESULT, CLOSED],
    },
  ],
  [
    'a roll call begins with it',
    moved,
    done(chair.opensTheVote('roll-call', { from: 'AT' })),
    {
      phone: [`A vote is being taken. · ${CLOSURE}`],
      atOnce: ['Called now: State AT. How do you vote? You may change it until the vote is closed.'],
      console: ['A vote is being taken.', 'Called now: State AT'],
      wall: [`A vote is being taken. · ${CLOSURE} · Called now: State AT · In favour: 0 · Against: 0 · Abstentions: 0`],
    },
  ],
  [
    'a question is put',
    proposed,
    done(chair.putsIt()),
    {
      phone: ['adopt it · The Chair asks whether anybody objects.', 'Doing nothing means that you agree.'],
      console: ['adopt it'],
      wall: ['adopt it · The Chair asks whether anybody objects.'],
    },
  ],
  [
    'it objects',
    put,
    done(AT.objects()),
    {
      phone: ['Your objection stands. Only the Chair and the Secretary see it.'],
      console: ['Objection: State AT'],
    },
  ],
  [
    'it withdraws its objection',
    [...put, done(AT.objects())],
    done(AT.withdrawsTheObjection()),
    { phone: ['Doing nothing means that you agree.'] },
  ],
  [
    'it raises a point of order',
    debate,
    done(AT.raisesAPointOfOrder()),
    { phone: ['Point of order: State AT. The Chair has been told'], console: ['1 raised: Point of order: State AT'] },
  ],
  [
    'its point of order is dismissed',
    pointHeard,
    done(chair.rules('dismissed', 'AT')),
    {
      phone: ['State CH was interrupted and will go on.', 'Point of order: State AT: not well taken'],
      console: ['State CH was interrupted and will go on.'],
      wall: ['State CH was interrupted and will go on.'],
    },
  ],
  [
    'its motion is ruled out of order',
    moved,
    done(chair.decidesOn('close-debate', 'ruled-out')),
    {
      phone: [`${CLOSURE}: ruled out of order`],
      console: ['The floor is free. Item 5(b), Item 5(b).'],
      wall: [`Ruled out of order ${CLOSURE}`],
    },
  ],
  [
    'an item is opened',
    [sittingOpen],
    itemOpen('5(b)'),
    {
      phone: ['Item 5(b): Item 5(b).'],
      console: ['The floor is free. Item 5(b), Item 5(b).'],
      wall: ['Item 5(b): Item 5(b).'],
    },
  ],
  [
    'another item is opened',
    [underWay()],
    itemOpen('6'),
    {
      phone: ['Item 6: Item 6.'],
      console: ['The floor is free. Item 6, Item 6.'],
      wall: ['Item 6: Item 6.'],
    },
  ],
  [
    'the list of another item is opened',
    [underWay()],
    done(chair.does({ type: 'OpenList', itemId: '6' })),
    onAllPages('The speakers list of item 6 is open.'),
  ],
  ['the list is closed', [underWay()], done(chair.does({ type: 'CloseList', itemId: '5(b)' })), onAllPages(CLOSED)],
  [
    'the list closes by its announced time',
    [underWay(), done(chair.does(({ now }) => ({ type: 'SetClosingTime', itemId: '5(b)', closesAt: now + MINUTE })))],
    (day) => day.after(2 * MINUTE),
    onAllPages(CLOSED),
  ],
  [
    'the sitting is suspended',
    debate,
    suspended,
    {
      phone: ['Suspended'],
      console: ['The sitting is suspended. The clock of State CH is paused.'],
      wall: ['Sitting suspended'],
    },
  ],
])('%s', (_what, before, step, told) => {
  expect(heard('AT', before, step)).toEqual(told);
});
