// Rows of the sittings, of who presides and of who is present.
import { delegation, MINUTE, TEN } from '../../../scenario.ts';
import { floorTo, last, OTHER, sittingOf, TEXT, WITHOUT } from './row.ts';
import type { SomeRows } from './row.ts';

export const sittingsRows = {
  OpenSitting: {
    before: (scenario) => void scenario.do({ type: 'AdjournSitting', sittingId: 'am' }),
    commands: () => [{ sittingId: 'pm' }],
    read: (scenario, command) => (sittingOf(scenario, 'pm').status === 'open' ? command : {}),
  },
  EditSitting: {
    before: (scenario) => void scenario.do({ type: 'EditSitting', sittingId: 'am', room: 'XX', title: TEXT }),
    commands: () => [
      { sittingId: 'am', title: { ...TEXT, fr: 'Autre' } },
      { sittingId: 'am', title: WITHOUT },
      { sittingId: 'am', title: OTHER },
      { sittingId: 'am', title: { fr: null, es: 'B' } },
      { sittingId: 'am', startsAt: TEN + MINUTE },
      { sittingId: 'am', endsAt: TEN + 100 * MINUTE, interpretationEndsAt: TEN + 90 * MINUTE },
      { sittingId: 'am', room: 'XIX' },
      { sittingId: 'am', room: null },
    ],
    read: (scenario) => ({ ...sittingOf(scenario), sittingId: 'am' }),
  },
  AddSitting: {
    commands: () => [
      { title: TEXT, startsAt: TEN + 600 * MINUTE, endsAt: TEN + 700 * MINUTE, room: 'XIX' },
      {
        title: { en: 'E' },
        startsAt: TEN + 800 * MINUTE,
        endsAt: TEN + 900 * MINUTE,
        interpretationEndsAt: TEN + 850 * MINUTE,
      },
    ],
    read: (scenario) => sittingOf(scenario, last(scenario, 'SittingAdded').sittingId),
  },
  RemoveSitting: {
    commands: () => [{ sittingId: 'pm' }],
    read: (scenario, command) => (sittingOf(scenario, 'pm') ? {} : command),
  },
  SuspendSitting: {
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: () => [
      { sittingId: 'am', speaker: 'pause' },
      { sittingId: 'am', speaker: 'pause', resumesAt: TEN + 20 * MINUTE },
      { sittingId: 'am', speaker: 'end', resumesAt: TEN + 30 * MINUTE },
      { sittingId: 'am', speaker: 'end' },
      { sittingId: 'am', resumesAt: TEN + 40 * MINUTE },
    ],
    read: (scenario, { speaker }) => ({
      ...sittingOf(scenario),
      sittingId: sittingOf(scenario).status === 'suspended' ? 'am' : undefined,
      // One whose speech another officer has ended is not held.
      speaker: scenario.meeting.floor ? (scenario.meeting.floor.heldBySitting ? 'pause' : undefined) : speaker,
    }),
  },
  ResumeSitting: {
    before: (scenario) => void scenario.do({ type: 'SuspendSitting', sittingId: 'am' }),
    commands: () => [{ sittingId: 'am' }],
    read: (scenario, command) => (sittingOf(scenario).status === 'open' ? command : {}),
  },
  AdjournSitting: {
    before: (scenario) => {
      floorTo(scenario, 'CH');
      // The last of its day: replies are due before it is adjourned.
      scenario.do({ type: 'RemoveSitting', sittingId: 'pm' });
      scenario.do({ type: 'RequestRightOfReply', itemId: '5(b)' }, delegation('AT'));
    },
    commands: () => [
      { sittingId: 'am', speaker: 'pause', waiting: 'keep' },
      { sittingId: 'am', speaker: 'end', waiting: 'drop' },
    ],
    read: (scenario, { speaker }) => ({
      sittingId: sittingOf(scenario).status === 'adjourned' ? 'am' : undefined,
      speaker: scenario.meeting.floor ? (scenario.meeting.floor.heldBySitting ? 'pause' : undefined) : speaker,
      waiting: scenario.waiting('5(b)~reply').length > 0 ? 'keep' : 'drop',
    }),
  },
  TakeChair: {
    commands: () => [{ name: 'Ms. N', title: 'Vice-President' }, { name: 'Mr. M' }, { name: null }],
    read: ({ meeting }) => ({ ...meeting.presiding }),
  },
  MarkPresent: {
    commands: () => [
      { delegationIds: ['CH', 'AT'], present: true },
      { delegationIds: ['AT'], present: false, how: 'roll-call' },
      ...(['own', 'devices'] as const).map((how) => ({ delegationIds: ['DE'], present: true, how })),
    ],
    read: (scenario, { delegationIds = [], how }) => {
      const marks = delegationIds.map((id) => sittingOf(scenario).present?.[id]);
      return {
        delegationIds: delegationIds.filter((_, index) => marks[index] !== undefined),
        present: marks.every((mark) => mark?.present),
        how: how && marks[0]?.how,
      };
    },
  },
} satisfies SomeRows;
