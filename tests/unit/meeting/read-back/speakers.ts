// Rows of the list of speakers: opened and closed, asked for, entered and edited; rights of reply.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { segmentOf } from '#shared/meeting/speakers/select.ts';
import { LEVELS, ORDER_KEYS } from '#shared/meeting/procedure-ids.ts';

import { delegation, MINUTE, TEN } from '../../../scenario.ts';
import type { Scenario } from '../../../scenario.ts';
import {
  CH,
  details,
  entryIn,
  floorTo,
  foundIn,
  last,
  nextOf,
  placeOf,
  pointIn,
  voteIn,
  whole,
  withOutcome,
} from './row.ts';
import type { Fields, SomeRows } from './row.ts';

const inPlace = (wanted: string) => (scenario: Scenario, command: { entryId: string }) =>
  placeOf(scenario, command.entryId) === wanted ? command : {};
/** A request that stands, with what it was asked for as. */
const requestRead = (scenario: Scenario) => {
  const entry = entryIn(scenario, last(scenario, 'FloorRequested').entryId);
  return { ...entry, kind: entry.kind ?? 'statement', to: entry.replyTo, leave: entry.leave !== undefined };
};
const requested = (scenario: Scenario) =>
  void scenario
    .do({ type: 'OpenList', itemId: '5(b)', moderated: true })
    .do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('FR'));

const SPEAKERS: Fields<CommandOf<'EditEntry'>>[] = [
  { entryId: '', onBehalfOf: 'EU' },
  { entryId: '', onBehalfOf: null },
  { entryId: '', speaker: { name: 'Ms. N', title: 'Director' } },
  { entryId: '', speaker: { name: 'Mr. M' } },
  { entryId: '', speaker: null },
  { entryId: '', language: 'French' },
  { entryId: '', language: null },
  ...LEVELS.map((level) => ({ entryId: '', level })),
  { entryId: '', level: null },
  { entryId: '', alsoFor: ['DE', 'FR'] },
  { entryId: '', alsoFor: null },
  { entryId: '', mode: 'video', videoMs: 90_000 },
  { entryId: '', videoMs: null },
  { entryId: '', mode: 'remote' },
  { entryId: '', mode: 'room' },
  { entryId: '', mode: 'written' },
];

export const speakersRows = {
  OpenList: {
    before: (scenario) => void scenario.do({ type: 'CloseList', itemId: '5(b)' }),
    commands: () => [
      { itemId: '5(b)' },
      { itemId: '5(b)', closesAt: TEN + 10 * MINUTE },
      { itemId: '5(b)', closesAt: TEN + 2 * MINUTE + 1000 },
      { itemId: '5(b)', closesAt: null },
      { itemId: '5(b)', together: ['6'], moderated: true },
      { itemId: '5(b)', together: [], moderated: false },
      { itemId: '6', closesAt: TEN + 20 * MINUTE },
      { itemId: '5(b)', segment: 'question' },
      { itemId: '5(b)', segment: 'reply', moderated: true },
      { itemId: '6', opensAt: TEN + 5 * MINUTE },
      ...ORDER_KEYS.map((key) => ({ itemId: '5(b)', order: { keys: [key] } })),
      ...(['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const).map((language) => ({
        itemId: '5(b)',
        order: { keys: ['group' as const, 'alphabet' as const], language, from: 'DE', cap: 1 },
      })),
    ],
    read: (scenario, command) => {
      const list = { ...segmentOf(scenario.meeting, command.itemId, command.segment), segment: command.segment };
      const isOpen = list.status === 'open' && (list.closesAt === undefined || list.closesAt > scenario.now);
      return { ...list, together: list.together ?? [], itemId: isOpen || list.opensAt ? command.itemId : undefined };
    },
  },
  CloseList: {
    commands: () => [{ itemId: '5(b)' }, { itemId: '5(b)', segment: 'question' }, { itemId: '5(b)', segment: 'reply' }],
    read: ({ meeting }, command) =>
      segmentOf(meeting, command.itemId, command.segment).status === 'closed' ? command : {},
  },
  SetClosingTime: {
    before: (scenario) => void scenario.do({ type: 'OpenList', itemId: '5(b)', segment: 'reply' }),
    commands: () => [
      { itemId: '5(b)', closesAt: TEN + 10 * MINUTE },
      { itemId: '5(b)', closesAt: null },
      { itemId: '5(b)', segment: 'question', closesAt: TEN + 11 * MINUTE },
      { itemId: '5(b)', segment: 'reply', closesAt: TEN + 12 * MINUTE },
    ],
    read: ({ meeting }, { itemId, segment }) => ({ ...segmentOf(meeting, itemId, segment), segment }),
  },
  RequestFloor: {
    before: (scenario) => {
      scenario.do({ type: 'OpenList', itemId: '6' });
      scenario.do({ type: 'ChangeRules', parameter: 'replyMax', value: 0 });
      whole(scenario);
      whole(scenario);
      const questionId = Object.keys(scenario.meeting.questions)[1]!;
      scenario.do({ type: 'OpenVote', questionId, method: 'hands', leave: true });
      scenario.do({ type: 'CountVote', voteId: voteIn(scenario), yes: 1, no: 0, abstain: 0 });
      scenario.do({ type: 'CloseVote', voteId: voteIn(scenario) });
    },
    commands: (scenario) => [
      ...SPEAKERS.map(({ entryId: _, line: __, ...more }) => ({ itemId: '6', delegationId: 'PH', ...more })),
      { itemId: '6', delegationId: 'NZ', enteredBy: 'nameplate' },
      { itemId: '6', delegationId: 'NZ', enteredBy: 'secretary' },
      { itemId: '6', delegationId: 'DE', kind: 'question' },
      { itemId: '6', delegationId: 'FR', kind: 'statement', leave: false },
      { itemId: '5(b)', delegationId: 'FR', kind: 'reply', leave: true },
      { itemId: '5(b)', delegationId: 'FR', kind: 'explanation', questionId: pointIn(scenario), when: 'before' },
      {
        itemId: '5(b)',
        delegationId: 'FR',
        kind: 'explanation',
        questionId: Object.keys(scenario.meeting.questions)[1]!,
        when: 'after',
      },
    ],
    read: (scenario) => requestRead(scenario),
  },
  RequestRightOfReply: {
    before: (scenario) => {
      floorTo(scenario, 'CH');
      scenario.do({ type: 'ChangeRules', parameter: 'replyMax', value: 0 });
    },
    commands: (scenario) => [
      { itemId: '5(b)', delegationId: 'AT', leave: true },
      { itemId: '5(b)', delegationId: 'FR', to: CH(scenario), enteredBy: 'nameplate', leave: true },
      { itemId: '5(b)', delegationId: 'CH', to: CH(scenario), enteredBy: 'secretary', leave: true },
      { itemId: '5(b)', delegationId: 'PH', leave: false },
    ],
    read: (scenario) => requestRead(scenario),
  },
  WithdrawRequest: { commands: details(CH), read: withOutcome('withdrawn') },
  AcceptRequest: { before: requested, commands: details((s) => s.entryOf('FR')), read: inPlace('waiting') },
  DeclineRequest: {
    before: requested,
    commands: (scenario) => [
      { entryId: scenario.entryOf('FR') },
      { entryId: scenario.entryOf('FR'), reason: 'Ask on item 6.' },
    ],
    read: (scenario, command) => {
      const { entry } = foundIn(scenario, command.entryId);
      return {
        ...entry,
        ...withOutcome('declined')(scenario, command),
        reason: 'reason' in entry ? entry.reason : null,
      };
    },
  },
  MoveEntry: {
    commands: (scenario) => [
      { entryId: scenario.entryOf('AT'), before: CH(scenario) },
      { entryId: CH(scenario), before: null },
    ],
    read: (scenario, { entryId }) => ({
      entryId,
      before: nextOf(
        scenario.meeting.lists['5(b)']!.waiting.map(({ id }) => id),
        entryId,
      ),
    }),
  },
  EditEntry: {
    commands: (scenario) => [
      ...SPEAKERS.map((fields) => ({ ...fields, entryId: CH(scenario) })),
      ...(['unknown', 'tested', 'lost'] as const).map((line) => ({ entryId: CH(scenario), line })),
    ],
    read: (scenario, { entryId }) => ({
      ...entryIn(scenario, entryId),
      entryId:
        (placeOf(scenario, entryId) === 'past') === (entryIn(scenario, entryId).mode === 'written')
          ? entryId
          : undefined,
    }),
  },
  PassOver: {
    commands: details(CH),
    read: (scenario, command) => (entryIn(scenario, command.entryId).passedOver ? command : {}),
  },
  ReviseList: {
    before: (scenario) => void scenario.do({ type: 'OpenList', itemId: '6' }),
    commands: ({ meeting }) => [
      {
        itemId: '6',
        basis: meeting.lists['6']!.seq,
        file: 'mail.txt',
        add: [
          { delegationId: 'PH', onBehalfOf: 'EU', speaker: { name: 'Ms. N', title: 'Director' }, language: 'French' },
          { delegationId: 'NZ', mode: 'video', videoMs: 90_000, requestedAt: TEN - MINUTE },
          { delegationId: 'FR', mode: 'remote', onBehalfOf: null, speaker: null, language: null, videoMs: null },
          { delegationId: 'DE', mode: 'written' },
        ],
        place: 'after',
      },
      {
        itemId: '5(b)',
        basis: meeting.lists['5(b)']!.seq,
        add: [
          { delegationId: 'PH', mode: 'room', level: 'minister', alsoFor: ['DE'] },
          { delegationId: 'NZ', level: null, alsoFor: null },
          ...LEVELS.map((level, at) => ({
            delegationId: ['DE', 'FR', 'CMC'][at % 3]!,
            onBehalfOf: `Group ${at}`,
            level,
          })),
        ],
        place: 'before',
      },
    ],
    read: (scenario, { file, basis, itemId, add }) => {
      const { waiting, past } = scenario.meeting.lists[itemId]!;
      const own = waiting.filter(({ enteredBy }) => enteredBy === 'import');
      return {
        itemId,
        basis,
        file: scenario.meeting.history.at(-1)?.about.file ?? file,
        add: add.map(({ delegationId, onBehalfOf }) =>
          [...own, ...past].find(
            (one) => one.delegationId === delegationId && (onBehalfOf == null || one.onBehalfOf === onBehalfOf),
          ),
        ),
        place: waiting[0] === own[0] && waiting.length > own.length ? 'before' : 'after',
      };
    },
  },
} satisfies SomeRows;
