// What is answered ok holds: every field of every command is read back out of the state, on a fresh meeting and after every other
// command of its type. A field, a value of a choice or a null that no command of the table has turns the walk red.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Command, CommandOf, CommandType } from '#shared/meeting/commands.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import type { EventType, MeetingEventOf } from '#shared/meeting/events.ts';
import { findEntry, segmentOf } from '#shared/meeting/speakers/select.ts';
import type { Actor, Delegation, Entry, ItemInfo, Method, Question } from '#shared/meeting/state.ts';
import { isSameObjection } from '#shared/meeting/objections/select.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import { kindLimit, parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import { LEVELS, MOTION_IDS, ORDER_KEYS, RULE_SET_IDS } from '#shared/meeting/procedure-words.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import { BOOTH, CHAIR, delegation, MINUTE, Scenario, TEN } from '../../scenario.ts';
import type { Schema } from './schema-parts.ts';

type Fields<C> = C extends Command ? Omit<C, 'type'> : never;
interface Row<T extends CommandType> {
  by?: Actor;
  /** What is done before, on a meeting under way where CH and AT wait for 5(b), two minutes after it began. */
  before?: (scenario: Scenario) => void;
  commands: (scenario: Scenario) => Fields<CommandOf<T>>[];
  /** The fields of the command as they stand in the state after it; null and absent are one. */
  read: (scenario: Scenario, command: CommandOf<T>) => object;
}

const TEXT = { en: 'E', fr: 'F', es: 'S', ar: 'A', zh: 'Z', ru: 'R' };
const DOCUMENT: ItemInfo['documents'][number] = {
  title: TEXT,
  symbol: 'A/1',
  status: 'available',
  languages: ['en', 'fr', 'es', 'ar', 'zh', 'ru'],
  links: { en: 'https://un.org/' },
};
const ANNOUNCED: ItemInfo['documents'][number] = { title: { en: 'To come' }, status: 'announced', languages: [] };
const OTHER = { en: null, fr: 'B' };
const WITHOUT = { en: 'E', fr: null, es: null, ar: null, zh: null, ru: null };
const sittingOf = ({ meeting }: Scenario, id = 'am') => meeting.sittings.find((one) => one.id === id)!;
const last = <T extends EventType>(scenario: Scenario, type: T) =>
  scenario.log.findLast((event) => event.type === type) as MeetingEventOf<T>;
const foundIn = ({ meeting }: Scenario, entryId: string) => findEntry(meeting, entryId)!;
const entryIn = (scenario: Scenario, entryId: string): Entry => foundIn(scenario, entryId).entry;
const placeOf = ({ meeting }: Scenario, entryId: string) => findEntry(meeting, entryId)?.place;
const isCurrent = (scenario: Scenario, itemId: string) => (scenario.meeting.current === itemId ? itemId : undefined);
const nextOf = (ids: string[], id: string): string | null => ids[ids.indexOf(id) + 1] ?? null;
const nextSibling = ({ meeting }: Scenario, id: string) => {
  const { parent } = meeting.catalogue.items[id]!;
  return nextOf(
    meeting.agenda.filter((one) => meeting.catalogue.items[one]!.parent === parent),
    id,
  );
};
const delegationRead = ({ meeting }: Scenario) => ({ ...meeting.catalogue.delegations['CH'], delegationId: 'CH' });
const itemRead = ({ meeting }: Scenario, itemId: string) => ({
  withoutList: false,
  ...meeting.catalogue.items[itemId],
});
const floorTo = (scenario: Scenario, who: string) => void scenario.give(who);
const inPlace = (wanted: string) => (scenario: Scenario, command: { entryId: string }) =>
  placeOf(scenario, command.entryId) === wanted ? command : {};
const withOutcome = (outcome: string) => (scenario: Scenario, command: { entryId: string }) => {
  const found = foundIn(scenario, command.entryId);
  return found.place === 'past' && found.entry.outcome === outcome ? command : {};
};
const pointIn = ({ meeting }: Scenario): string => Object.keys(meeting.questions)[0]!;
const voteIn = ({ meeting }: Scenario): string => Object.values(meeting.questions).at(-1)?.vote?.id ?? 'none';
/** A proposal is before the meeting, and another one was decided. */
const proposals = (scenario: Scenario): void => {
  const question: Question = {
    id: 'proposal',
    kind: 'decision',
    stage: 'open',
    itemId: scenario.meeting.current,
    text: 'That it be so.',
    raisedAt: scenario.now,
    ask: 'objection',
    rank: null,
    need: { num: 1, den: 2, strict: true, of: 'voting' },
    sponsors: [],
    seq: 0,
  };
  const before = { type: 'QuestionTakenUp' as const, at: scenario.now, by: CHAIR };
  const settled = { ...question, id: 'decided', stage: 'settled' as const, outcome: 'adopted' as const };
  scenario.replay([
    ...scenario.log,
    { ...before, seq: scenario.log.length + 1, questionId: 'proposal', question },
    { ...before, seq: scenario.log.length + 2, questionId: 'decided', question: settled },
  ]);
};
/** A ruling was appealed, and nobody speaks. */
const appealed = (scenario: Scenario): void => {
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' });
  const questionId = pointIn(scenario);
  scenario.do({ type: 'RulePointOfOrder', questionId, ruling: 'dismissed' });
  scenario.do({ type: 'AppealRuling', questionId, delegationId: 'AT' });
};
/** A decision is open, and nobody speaks. */
const proposed = (scenario: Scenario): void =>
  void scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again', parts: [{ label: '1' }] });
const whole = (scenario: Scenario): void =>
  void scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again' });
const partIn = ({ meeting }: Scenario): string => Object.values(meeting.questions)[0]!.parts![0]!.id;
const voting =
  (method: Method) =>
  (scenario: Scenario): void => {
    appealed(scenario);
    scenario.do({ type: 'OpenVote', questionId: Object.keys(scenario.meeting.questions).at(-1)!, method });
  };
/** A request that stands, with what it was asked for as. */
const requestRead = (scenario: Scenario) => {
  const entry = entryIn(scenario, last(scenario, 'FloorRequested').entryId);
  return { ...entry, kind: entry.kind ?? 'statement', to: entry.replyTo, leave: entry.leave !== undefined };
};
const CH = (scenario: Scenario) => scenario.entryOf('CH');
const details = (entryId: (scenario: Scenario) => string) => (scenario: Scenario) => [{ entryId: entryId(scenario) }];
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

const TABLE: { [T in CommandType]: Row<T> } = {
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
  OpenItem: {
    commands: () => [{ itemId: '6' }, { itemId: '5(a)', leave: true }],
    // There is nothing to lift: it is passed over.
    read: (scenario, { itemId }) => ({ itemId: isCurrent(scenario, itemId), leave: true }),
  },
  ConcludeItem: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' }),
    commands: () => [
      { itemId: '5(b)', waiting: 'keep', despite: ['questions'] },
      { itemId: '5(b)', waiting: 'drop', despite: ['replies', 'questions', 'statements'] },
    ],
    read: (scenario) => ({
      despite: last(scenario, 'ItemConcluded').despite,
      itemId: scenario.meeting.items['5(b)']!.status === 'concluded' ? '5(b)' : undefined,
      waiting: scenario.waiting().length > 0 ? 'keep' : 'drop',
    }),
  },
  DeferItem: {
    commands: () => [{ itemId: '5(b)' }],
    read: (scenario, command) => (scenario.meeting.items['5(b)']!.status === 'deferred' ? command : {}),
  },
  ReopenItem: {
    before: (scenario) => void scenario.do({ type: 'DeferItem', itemId: '5(b)' }),
    commands: () => [{ itemId: '5(b)' }],
    read: (scenario, command) => (scenario.meeting.items['5(b)']!.status === 'pending' ? command : {}),
  },
  AddItem: {
    commands: () => [
      { number: '7', title: TEXT, shortTitle: TEXT, plannedMs: MINUTE, before: '6' },
      { number: '5(c)', title: { en: 'E' }, parent: '5', before: null },
      { number: '5(d)', title: { en: 'E' }, parent: '5', before: '5(b)' },
      { number: '8', title: { en: 'E' }, sittingId: 'pm', withoutList: true },
      { number: '9', title: { en: 'E' }, sittingId: null, withoutList: false },
    ],
    read: (scenario) => {
      const { itemId } = last(scenario, 'ItemAdded');
      return { ...itemRead(scenario, itemId), before: nextSibling(scenario, itemId) };
    },
  },
  EditItem: {
    before: (scenario) =>
      void scenario.do({ type: 'EditItem', itemId: '6', title: TEXT, shortTitle: TEXT, plannedMs: 2 * MINUTE }),
    commands: () => [
      { itemId: '6', number: '6 bis' },
      { itemId: '6', title: { ...TEXT, ar: 'B' } },
      { itemId: '6', title: WITHOUT, shortTitle: WITHOUT },
      { itemId: '6', title: OTHER, shortTitle: OTHER },
      { itemId: '6', title: { fr: 'B' }, shortTitle: { fr: 'B' } },
      { itemId: '6', shortTitle: { ...TEXT, zh: 'B' }, plannedMs: MINUTE },
      { itemId: '6', shortTitle: null, plannedMs: null },
      { itemId: '6', documents: [{ title: TEXT, symbol: 'A/1', status: 'announced', languages: ['en'] }] },
      {
        itemId: '6',
        documents: [
          {
            title: TEXT,
            status: 'available',
            languages: ['fr', 'es', 'ar', 'zh', 'ru'],
            links: { en: 'https://un.org/' },
          },
        ],
      },
      { itemId: '6', documents: [] },
      { itemId: '6', sittingId: 'pm', withoutList: true },
      { itemId: '6', sittingId: 'am', withoutList: false },
      { itemId: '6', sittingId: null },
    ],
    read: (scenario) => ({ ...itemRead(scenario, '6'), itemId: '6' }),
  },
  MoveItem: {
    commands: () => [
      { itemId: '6', before: '5' },
      { itemId: '5', before: null },
      { itemId: '5(b)', before: '5(a)' },
      { itemId: '5(b)', parent: null, before: '6' },
      { itemId: '6', parent: '5', before: '5(a)' },
    ],
    read: (scenario, { itemId }) => ({
      itemId,
      parent: scenario.meeting.catalogue.items[itemId]!.parent,
      before: nextSibling(scenario, itemId),
    }),
  },
  RemoveItem: {
    commands: () => [{ itemId: '6' }],
    read: ({ meeting }, command) => (meeting.items['6'] || meeting.agenda.includes('6') ? {} : command),
  },
  EditMeeting: {
    before: (scenario) =>
      void scenario.do({ type: 'EditMeeting', title: TEXT, subtitle: TEXT, venue: TEXT, symbol: 'A/1' }),
    commands: () => [
      { title: { ...TEXT, fr: 'B' }, subtitle: { ...TEXT, fr: 'B' }, venue: { ...TEXT, fr: 'B' } },
      { title: WITHOUT, subtitle: WITHOUT, venue: WITHOUT },
      { title: OTHER, subtitle: OTHER, venue: OTHER },
      { subtitle: null, venue: null, symbol: null, date: null, terms: null, theme: null },
      { symbol: 'A/2', date: '2020-09-04', timeZone: 'Europe/Zurich', languages: ['fr', 'en'] },
      { languages: ['ar', 'zh', 'ru', 'es'] },
      ...(['chair', 'president', 'chairperson', 'co-chairs'] as const).map((chair) => ({ terms: { chair } })),
      ...(['delegation', 'member', 'participant'] as const).map((one) => ({ terms: { delegation: one } })),
      { theme: { name: TEXT, emblem: '0123456789abcdefghijkl', accent: '#004d40', band: '#102030', dark: true } },
    ],
    read: ({ meeting }) => meeting.catalogue,
  },
  EditSettings: {
    commands: () => [
      { warningMs: 30_000, moderated: true, publicView: true, devicesPerLink: 3 },
      { devicesPerLink: null, embedOrigins: ['https://www.un.org', 'http://localhost:3000'] },
      ...(['end-once', 'off'] as const).map((absent) => ({ absent })),
      ...(['links', 'approve', 'open'] as const).map((joining) => ({ joining })),
      ...(['none', 'decisions', 'speeches'] as const).map((publishRecord) => ({ publishRecord })),
    ],
    read: ({ meeting }) => meeting.settings,
  },
  SetCategories: {
    commands: () => [
      {
        categories: [
          { id: 'ngo', name: TEXT, mark: 'half-disc', standing: 'observer' },
          { id: 'state-party', name: { en: 'Party' }, mark: 'disc', standing: 'member' },
          { name: { en: 'Third' }, mark: 'ring', standing: 'observer-state' },
          { name: { en: 'Fourth' }, mark: 'square' },
          { name: { en: 'Fifth' }, mark: 'triangle' },
        ],
      },
    ],
    read: ({ meeting }) => meeting.catalogue,
  },
  SetGroups: {
    commands: () => [
      { groups: [{ id: 'EU', name: TEXT, article: { fr: 'la' }, aliases: ['K'], members: ['AT', 'DE'] }] },
      { groups: [{ name: { en: 'Friends' }, members: [] }] },
    ],
    read: ({ meeting }) => meeting.catalogue,
  },
  SetSeating: {
    before: (scenario) => void scenario.do({ type: 'EditDelegation', delegationId: 'AT', seat: { row: 1, place: 1 } }),
    commands: ({ meeting: { catalogueSeq: basis = 0 } }) => [
      { basis, file: 'seats.csv', seats: [{ delegationId: 'CH', seat: { row: 1, place: 'B' } }] },
      { seats: [{ delegationId: 'AT', seat: null }] },
      ...LANGUAGES.map((language, nth) => ({
        seats: [{ delegationId: 'CH', seat: { row: 1, place: 7 + nth } }],
        drawn: { seed: 'lake', of: nth % 2 === 0 ? ('first' as const) : ('all' as const), language, inARow: 9 },
      })),
    ],
    read: (scenario, { basis, file, seats }) => ({
      basis,
      drawn: scenario.log.findLast((event) => event.type === 'SeatingSet')?.drawn,
      file: scenario.meeting.history.at(-1)?.about.file ?? file,
      seats: seats.map(({ delegationId }) => ({
        delegationId,
        seat: scenario.meeting.catalogue.delegations[delegationId]!.seat,
      })),
    }),
  },
  SetScript: {
    commands: () => [
      { itemId: '6', script: TEXT },
      { itemId: '6', script: { en: 'E' } },
      { itemId: '6', script: null },
    ],
    read: ({ meeting }) => ({ itemId: '6', script: meeting.scripts?.['6'] }),
  },
  ReviseAgenda: {
    commands: ({ meeting: { catalogueSeq: basis = 0 } }) => [
      {
        basis,
        file: 'agenda.docx',
        edit: [
          {
            itemId: '6',
            number: '7',
            title: TEXT,
            shortTitle: TEXT,
            plannedMs: MINUTE,
            documents: [DOCUMENT, ANNOUNCED],
            script: TEXT,
          },
          { itemId: '1', number: '6', title: WITHOUT, sittingId: 'pm', withoutList: true },
        ],
      },
      {
        basis,
        edit: [{ itemId: '6', shortTitle: WITHOUT }],
        add: [
          { key: 'a', number: '9', title: TEXT, shortTitle: TEXT, plannedMs: MINUTE, before: '6', script: TEXT },
          {
            number: '9(a)',
            title: TEXT,
            parent: 'a',
            sittingId: 'am',
            withoutList: true,
            documents: [DOCUMENT, ANNOUNCED],
            before: null,
          },
          { number: '9(b)', title: TEXT, sittingId: null },
        ],
      },
      { basis, edit: [{ itemId: '6', shortTitle: null, plannedMs: null, sittingId: null, script: null }] },
      { basis, edit: [{ itemId: '6', title: OTHER, shortTitle: OTHER }] },
      { basis, move: [{ itemId: '5(b)', parent: null, before: '6' }] },
      { basis, move: [{ itemId: '6', parent: '5', before: null }] },
      { basis, remove: ['6', '1'] },
    ],
    read: (scenario, { basis, file, edit = [], add = [], move = [], remove = [] }) => {
      const { meeting, log } = scenario;
      const added = log.flatMap((event) => (event.type === 'ItemAdded' ? [event.itemId] : []));
      const whole = (id: string) => ({
        ...itemRead(scenario, id),
        itemId: id,
        script: meeting.scripts?.[id],
        before: nextSibling(scenario, id),
      });
      const keyOf = (id: string | undefined) => add.find((_, index) => added[index] === id)?.key ?? id;
      return {
        basis,
        file: meeting.history.at(-1)?.about.file ?? file,
        edit: edit.map(({ itemId }) => whole(itemId)),
        add: add.map(({ key, before }, index) => {
          const one = whole(added[index]!);
          return { ...one, parent: keyOf(one.parent), key, before: before === undefined ? before : one.before };
        }),
        move: move.map(({ itemId }) => whole(itemId)),
        remove: remove.filter((id) => !meeting.items[id]),
      };
    },
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
  AddDelegation: {
    commands: () => [
      { name: TEXT, category: 'ngo', flag: 'ki', article: { en: 'the', fr: 'la' }, aliases: ['K'] },
      { name: { en: 'Other' }, category: 'state-party', seats: 2, seat: { row: 'B', place: 4 } },
    ],
    read: (scenario) => scenario.meeting.catalogue.delegations[last(scenario, 'DelegationAdded').delegationId]!,
  },
  EditDelegation: {
    before: (scenario) => void scenario.do({ type: 'EditDelegation', delegationId: 'CH', name: TEXT }),
    commands: () => [
      { delegationId: 'CH', name: { ...TEXT, ru: 'B' }, category: 'ngo' },
      { delegationId: 'CH', name: { es: 'B' } },
      { delegationId: 'CH', name: WITHOUT, article: { fr: 'la' } },
      { delegationId: 'CH', article: { fr: '', en: 'the' }, aliases: ['K', 'L'] },
      { delegationId: 'CH', aliases: [] },
      { delegationId: 'CH', name: OTHER },
      { delegationId: 'CH', flag: 'fr', seats: 3, seat: { row: 2, place: 'A' } },
      { delegationId: 'CH', flag: null, seats: null, seat: null },
      { delegationId: 'CH', votes: false, credentials: 'provisional' },
      { delegationId: 'CH', votes: true, credentials: 'awaited' },
      { delegationId: 'CH', credentials: 'in-order' },
      { delegationId: 'CH', credentials: null },
    ],
    // That it votes goes without saying.
    read: (scenario) => ({ votes: true, ...delegationRead(scenario) }),
  },
  RetireDelegation: {
    commands: () => [
      { delegationId: 'CH', waiting: 'keep' },
      { delegationId: 'CH', waiting: 'drop' },
      { delegationId: 'NZ' },
    ],
    read: (scenario, { delegationId }) => ({
      delegationId: scenario.meeting.catalogue.delegations[delegationId]!.retired && delegationId,
      waiting: scenario.waiting().includes(delegationId) ? 'keep' : 'drop',
    }),
  },
  RestoreDelegation: {
    before: (scenario) => void scenario.do({ type: 'RetireDelegation', delegationId: 'NZ' }),
    commands: () => [{ delegationId: 'NZ' }],
    read: (scenario, command) => (scenario.meeting.catalogue.delegations['NZ']!.retired ? {} : command),
  },
  ReviseParticipants: {
    before: (scenario) => void scenario.do({ type: 'RetireDelegation', delegationId: 'NZ' }),
    commands: ({ meeting: { catalogueSeq: basis = 0 } }) => [
      {
        basis,
        file: 'list.xlsx',
        add: [
          {
            id: 'XX',
            name: TEXT,
            category: 'ngo',
            flag: 'ki',
            article: { en: 'the' },
            aliases: ['K'],
            seats: 2,
            seat: { row: 'B', place: 4 },
            groups: ['EU'],
            as: ['KAY'],
          },
          { name: { en: 'Other' }, category: 'state-party', groups: [] },
        ],
      },
      {
        basis,
        edit: [
          { delegationId: 'CH', name: TEXT, category: 'ngo', article: { fr: 'la' }, aliases: ['K'], as: ['CEHA'] },
          { delegationId: 'PH', name: OTHER, votes: true, credentials: null },
          { delegationId: 'AT', flag: 'ki', seats: 2, seat: { row: 1, place: 2 }, groups: ['EU'], votes: false },
          { delegationId: 'NZ', name: { ...WITHOUT, en: 'New' }, flag: null, seats: null, seat: null, retired: false },
        ],
      },
      ...(['in-order', 'provisional', 'awaited'] as const).map((credentials) => ({
        basis,
        edit: [{ delegationId: 'PH', credentials }],
      })),
      { basis, retire: ['DE', 'FR'] },
      { basis, retire: ['CH'], waiting: 'keep' },
      { basis, retire: ['AT'], waiting: 'drop' },
    ],
    read: (scenario, { basis, file, add = [], edit = [], retire = [] }) => {
      const { delegations, groups } = scenario.meeting.catalogue;
      const whole = (one: Delegation) => ({
        votes: true,
        ...one,
        delegationId: one.id,
        retired: one.retired ?? false,
        groups: groups.flatMap(({ id, members }) => (members?.includes(one.id) ? [id] : [])),
      });
      const added = scenario.log.flatMap((event) => (event.type === 'DelegationAdded' ? [event.delegationId] : []));
      return {
        basis,
        file: scenario.meeting.history.at(-1)?.about.file ?? file,
        add: add.map((_, index) => whole(delegations[added[index]!]!)),
        edit: edit.map(({ delegationId }) => whole(delegations[delegationId]!)),
        retire: retire.filter((id) => delegations[id]!.retired),
        waiting: scenario.waiting().some((id) => retire.includes(id!)) ? 'keep' : 'drop',
      };
    },
  },
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
  SetOrder: {
    commands: () => [
      ...ORDER_KEYS.map((key) => ({ itemId: '5(b)', policy: { keys: [key] } })),
      ...(['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const).map((language) => ({
        itemId: '5(b)',
        policy: { keys: ['group' as const, 'alphabet' as const], language, from: 'DE', cap: 1 },
      })),
      { itemId: '5(b)', segment: 'question', policy: { keys: ['group'] } },
      { itemId: '5(b)', segment: 'reply', policy: { keys: ['round', 'alphabet'] } },
    ],
    read: ({ meeting }, { segment }) => ({
      itemId: '5(b)',
      segment,
      policy: policyOf(segmentOf(meeting, '5(b)', segment)),
    }),
  },
  DrawLots: {
    before: (scenario) =>
      void scenario
        .do({ type: 'SetOrder', itemId: '5(b)', policy: { keys: ['lot'] } })
        .do({ type: 'CloseList', itemId: '5(b)' }),
    commands: () => [{ itemId: '5(b)', word: '17' }, { itemId: '5(b)' }],
    read: ({ meeting }) => ({ itemId: '5(b)', word: meeting.lists['5(b)']!.drawn?.word || null }),
  },
  OfferSwap: {
    commands: (scenario) => [{ entryId: CH(scenario), with: scenario.entryOf('AT') }],
    read: ({ meeting }) => meeting.swaps?.at(-1) ?? {},
  },
  AcceptSwap: {
    before: (scenario) =>
      void scenario.do({ type: 'OfferSwap', entryId: CH(scenario), with: scenario.entryOf('AT') }, delegation('CH')),
    commands: ({ meeting }) => [{ swapId: meeting.swaps![0]!.id }],
    read: (scenario, command) => (entryIn(scenario, CH(scenario)).swappedWith === 'AT' ? command : {}),
  },
  DeclineSwap: {
    before: (scenario) =>
      void scenario.do({ type: 'OfferSwap', entryId: CH(scenario), with: scenario.entryOf('AT') }, delegation('CH')),
    commands: ({ meeting }) => [{ swapId: meeting.swaps?.[0]?.id ?? 'none' }],
    read: ({ meeting }, command) => (meeting.swaps ? {} : command),
  },
  AskInPlace: {
    commands: (scenario) => [{ entryIds: [CH(scenario), scenario.entryOf('AT')] }],
    read: ({ meeting, now }) => ({
      entryIds: meeting.lists['5(b)']!.waiting.filter(({ inPlace }) => inPlace?.askedAt === now).map(({ id }) => id),
    }),
  },
  AnswerInPlace: {
    commands: (scenario) =>
      (['here', 'coming', 'absent'] as const).map((answer) => ({ entryId: CH(scenario), answer })),
    read: (scenario, { entryId }) => ({ entryId, answer: entryIn(scenario, entryId).inPlace?.answer }),
  },
  SendWord: {
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: (scenario) =>
      (['conclude', 'slower', 'microphone'] as const).map((preset) => ({ entryId: CH(scenario), preset })),
    read: ({ meeting }) => ({ entryId: meeting.floor!.entry.id, preset: meeting.floor!.entry.word?.preset }),
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
  StartRound: {
    commands: () => [
      { itemId: '5(b)', batch: { speakers: 2 }, panel: [{ name: 'Dr B', title: 'Professor', kind: 'panellist' }] },
      { itemId: '5(b)', batch: { ms: 5 * MINUTE }, panelMs: 3 * MINUTE },
      {
        itemId: '5(b)',
        batch: { speakers: 1 },
        panel: [
          { name: 'Ms. P', kind: 'presenter' },
          { name: 'Mr. S', kind: 'secretariat' },
        ],
      },
    ],
    read: ({ meeting }, { itemId }) => ({ ...meeting.items[itemId]!.dialogue!, itemId }),
  },
  CallPanel: {
    before: (scenario) => void scenario.do({ type: 'StartRound', itemId: '5(b)', batch: { speakers: 2 } }),
    commands: () => [{ itemId: '5(b)', round: 1 }],
    read: ({ meeting }, command) => (meeting.items['5(b)']!.dialogue!.phase === 'panel' ? command : {}),
  },
  EndDialogue: {
    before: (scenario) => void scenario.do({ type: 'StartRound', itemId: '5(b)', batch: { speakers: 2 } }),
    commands: () => [{ itemId: '5(b)' }],
    read: ({ meeting }, command) => (meeting.items['5(b)']!.dialogue ? {} : command),
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
  GiveFloor: {
    commands: (scenario) => [
      { entryId: CH(scenario), after: null },
      { entryId: scenario.entryOf('AT') },
      { entryId: scenario.entryOf('AT'), after: CH(scenario), leave: true },
      { guest: { name: 'Ms. N', title: 'Director', kind: 'presenter' }, itemId: '5(b)', after: CH(scenario) },
      { guest: { name: 'Ms. N', kind: 'secretariat' }, itemId: '5(b)', after: null, leave: true },
      { guest: { name: 'Ms. N', kind: 'panellist' }, itemId: '5(b)' },
      { guest: { name: 'Ms. N', kind: 'panellist' }, itemId: '5(b)', answers: [CH(scenario)] },
      { questionId: pointIn(scenario), leave: true },
      { questionId: pointIn(scenario), after: CH(scenario) },
    ],
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'NZ' }),
    read: ({ meeting }) => ({
      entryId: meeting.floor?.entry.id,
      itemId: meeting.floor?.itemId,
      guest: meeting.floor?.entry.guest,
      answers: meeting.floor?.entry.answers,
      questionId: meeting.floor?.entry.questionId,
      after: meeting.held[0]?.entry.id ?? meeting.lastSpeech?.entryId,
      // There is nothing to lift: it is passed over.
      leave: true,
    }),
  },
  EndSpeech: {
    before: (scenario) => {
      scenario.do({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: { limitMs: MINUTE, basis: 'decision' } });
      floorTo(scenario, 'CH');
    },
    commands: (scenario) => [
      { entryId: CH(scenario), cut: true, leave: true },
      { entryId: CH(scenario), cut: false, leave: false },
      { entryId: CH(scenario) },
    ],
    read: withOutcome('spoken'),
  },
  PauseSpeech: {
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: details(CH),
    read: ({ meeting }, command) => (meeting.floor?.timer.startedAt === null ? command : {}),
  },
  ResumeSpeech: {
    before: (scenario) => void scenario.give('CH').do({ type: 'PauseSpeech', entryId: CH(scenario) }),
    commands: details(CH),
    read: ({ meeting, now }, command) => (meeting.floor?.timer.startedAt === now ? command : {}),
  },
  ExtendSpeech: {
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: (scenario) => [
      { entryId: CH(scenario), byMs: MINUTE },
      { entryId: CH(scenario), byMs: -MINUTE },
    ],
    read: (scenario, { entryId }) => ({
      entryId,
      byMs: scenario.meeting.floor!.timer.limitMs! - last(scenario, 'SpeechExtended').was!,
    }),
  },
  CorrectSpeechTime: {
    before: (scenario) => void scenario.give('AT').after(MINUTE).give('CH'),
    commands: (scenario) => [
      { entryId: CH(scenario), usedMs: 5 * MINUTE },
      { entryId: scenario.entryOf('AT'), usedMs: 0 },
    ],
    read: ({ meeting }, { entryId }) => ({
      entryId,
      usedMs:
        meeting.floor?.entry.id === entryId
          ? meeting.floor.timer.accumulatedMs
          : meeting.lastSpeech?.entryId === entryId && meeting.lastSpeech.usedMs,
    }),
  },
  SetSpeechLimit: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'NZ' }),
    commands: (scenario) =>
      (
        [
          { of: 'meeting' },
          { of: 'group' },
          { of: 'category', category: 'ngo' },
          { of: 'item', itemId: '6' },
          { of: 'entry', entryId: CH(scenario) },
          ...(['point-of-order', 'motion', 'for', 'against', 'explanation', 'question', 'answer'] as const).map(
            (kind) => ({ of: 'kind' as const, kind }),
          ),
          { of: 'kind', kind: 'reply', nth: 2 },
        ] as const
      ).flatMap((scope) => [
        { scope, limit: { limitMs: 2 * MINUTE, basis: 'rule' as const } },
        { scope, limit: { limitMs: 4 * MINUTE, basis: 'decision' as const } },
        { scope, limit: { limitMs: null, basis: 'request' as const } },
        { scope, limit: { limitMs: null, basis: 'understanding' as const } },
        ...(scope.of === 'meeting' ? [] : [{ scope, limit: null }]),
        { scope, limit: { limitMs: MINUTE, basis: 'decision' as const }, decisionId: pointIn(scenario) },
      ]),
    read: (scenario, { scope, limit, decisionId }) => {
      const { settings } = scenario.meeting;
      // Taken away, the rule set’s own stands there again.
      const ofKind = scope.of === 'kind' && limit ? kindLimit(settings, scope.kind, scope.nth) : null;
      const limits = {
        meeting: settings.meetingLimit,
        group: settings.groupLimit,
        category: settings.categoryLimits['ngo'],
        item: settings.itemLimits['6'],
        entry: entryIn(scenario, CH(scenario)).limit,
        kind: ofKind,
      };
      return { scope, limit: limits[scope.of], decisionId: decisionId && last(scenario, 'SpeechLimitSet').decisionId };
    },
  },
  SignalFinished: {
    by: delegation('CH'),
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: details(CH),
    read: ({ meeting }, command) => (meeting.floor?.entry.finishedAt === undefined ? {} : command),
  },
  PostAnnouncement: {
    commands: () => [
      { text: 'One', texts: TEXT },
      { text: 'Two', until: TEN + 10 * MINUTE },
    ],
    read: ({ meeting }) => meeting.announcements.at(-1)!,
  },
  RetractAnnouncement: {
    before: (scenario) => void scenario.do({ type: 'PostAnnouncement', text: 'One' }),
    commands: ({ meeting }) => [{ announcementId: meeting.announcements[0]!.id }],
    read: ({ meeting }, command) => (meeting.announcements.length > 0 ? {} : command),
  },
  StartCountdown: {
    commands: () => [{ totalMs: MINUTE, label: 'Coffee' }, { totalMs: 2 * MINUTE }],
    read: ({ meeting, now }) => (meeting.countdown!.clock.startedAt === now ? meeting.countdown! : {}),
  },
  PauseCountdown: {
    before: (scenario) => void scenario.do({ type: 'StartCountdown', totalMs: MINUTE }),
    commands: () => [{}],
    read: ({ meeting }) => ({ type: meeting.countdown!.clock.startedAt === null ? 'PauseCountdown' : '' }),
  },
  ResumeCountdown: {
    before: (scenario) => void scenario.do({ type: 'StartCountdown', totalMs: MINUTE }).do({ type: 'PauseCountdown' }),
    commands: () => [{}],
    read: ({ meeting }) => ({ type: meeting.countdown!.clock.startedAt === null ? '' : 'ResumeCountdown' }),
  },
  ResetCountdown: {
    before: (scenario) => void scenario.do({ type: 'StartCountdown', totalMs: MINUTE }),
    commands: () => [{}],
    read: ({ meeting }) => ({ type: meeting.countdown ? '' : 'ResetCountdown' }),
  },
  ShowOnScreen: {
    before: (scenario) => void scenario.do({ type: 'ShowOnScreen', screen: 'hall', label: 'Left' }),
    commands: () =>
      [
        ...(['floor', 'lectern', 'agenda', 'announcement', 'join', 'blank'] as const).map((picture) => ({ picture })),
        ...([6, 9, 12] as const).map((names) => ({ names })),
        ...(['dark', 'light'] as const).map((theme) => ({ theme })),
        ...(['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const).map((language) => ({ language })),
        ...(['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const).map((one) => ({ languages: [one] })),
        ...(['solo', 'alternate', 'split'] as const).map((layout) => ({
          layout,
          languages: ['fr' as const, 'ar' as const],
        })),
        { label: 'Right' },
        { label: null },
        { identify: true as const },
      ].map((fields) => ({ screen: 'hall', ...fields })),
    read: ({ meeting, now }) => ({
      ...meeting.screens['hall'],
      screen: 'hall',
      identify: meeting.screens['hall']!.identifiedAt === now,
    }),
  },
  Note: { commands: () => [{ text: 'One' }], read: ({ meeting }) => meeting.notes.at(-1)! },
  SendNote: {
    by: delegation('CH'),
    commands: () => [
      { text: 'One' },
      ...(['document', 'microphone', 'correction', 'other'] as const).map((about) => ({ text: 'Two', about })),
    ],
    read: ({ meeting }) => meeting.notes.at(-1)!,
  },
  SettleNote: {
    before: (scenario) => void scenario.do({ type: 'SendNote', text: 'One' }, delegation('CH')),
    commands: ({ meeting }) => (['taken', 'done'] as const).map((status) => ({ noteId: meeting.notes[0]!.id, status })),
    read: ({ meeting }) => ({ ...meeting.notes[0], noteId: meeting.notes[0]!.id }),
  },
  AskSlower: {
    by: BOOTH,
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: () => [{}],
    read: ({ meeting, now }) => ({ type: meeting.slowerAskedAt === now ? 'AskSlower' : '' }),
  },
  RaisePointOfOrder: {
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: () => [
      { delegationId: 'AT' },
      { delegationId: 'FR', text: 'It is out of order.' },
      { delegationId: 'CMC', leave: true },
      { delegationId: 'DE', leave: false, onVoting: false },
    ],
    read: ({ meeting, log }) => {
      const { by, text, onVoting = false } = Object.values(meeting.questions).at(-1)!;
      const lifted = log.at(-1)!.leave !== undefined;
      return { delegationId: by, text: text || null, leave: by === 'DE' ? false : lifted || null, onVoting };
    },
  },
  RulePointOfOrder: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' }),
    commands: ({ meeting }) =>
      (['upheld', 'dismissed', 'answered'] as const).map((ruling) => ({
        questionId: Object.keys(meeting.questions)[0]!,
        ruling,
        ...(ruling === 'upheld' && { text: 'The item is closed.' }),
      })),
    read: (scenario, { questionId }) => ({
      text: last(scenario, 'PointOfOrderRuled').text,
      questionId: scenario.meeting.openRuling,
      ruling: scenario.meeting.questions[questionId]!.outcome,
    }),
  },
  AppealRuling: {
    before: (scenario) => {
      scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' });
      const [questionId = ''] = Object.keys(scenario.meeting.questions);
      scenario.do({ type: 'RulePointOfOrder', questionId, ruling: 'dismissed' });
      floorTo(scenario, 'CH');
    },
    commands: ({ meeting }) => [{ questionId: Object.keys(meeting.questions)[0]!, delegationId: 'FR', leave: true }],
    read: ({ meeting, log }) => {
      const { about, by } = Object.values(meeting.questions).at(-1)!;
      return { questionId: about, delegationId: by, leave: log.at(-1)!.leave !== undefined };
    },
  },
  WithdrawQuestion: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'AT' }),
    commands: ({ meeting }) =>
      (['withdrawn', 'implied-out', 'lapsed'] as const).map((outcome) => ({
        questionId: Object.keys(meeting.questions)[0]!,
        outcome,
      })),
    read: ({ meeting }, { questionId }) => ({ questionId, outcome: meeting.questions[questionId]!.outcome }),
  },
  ProposeDecision: {
    before: whole,
    commands: (scenario) => {
      const { now } = scenario;
      const plain = { subject: 'other', text: 'to meet again' } as const;
      return [
        ...(['agenda', 'rules', 'report', 'proposal', 'other', 'sounding'] as const).map((subject) => ({
          ...plain,
          subject,
        })),
        { ...plain, about: pointIn(scenario), distance: 2 },
        { ...plain, texts: TEXT, itemId: '5(b)', by: 'AT', important: true, sponsors: ['CH', 'DE'] },
        { ...plain, ask: 'silence', closesAt: now + 8 * 1_440 * MINUTE, leave: false },
        ...(['objection', 'vote'] as const).map((ask) => ({ ...plain, ask })),
        {
          ...plain,
          parts: [{ label: '1' }, { label: '2', text: 'On Friday.', texts: TEXT }],
          leave: true,
          important: false,
        },
      ];
    },
    read: ({ meeting }, command) => {
      const question = Object.values(meeting.questions).at(-1)!;
      return {
        ...question,
        subject: question.kind === 'sounding' ? question.kind : question.subject,
        parts: question.parts?.map(({ label, text, texts }) => ({
          label,
          ...(text !== undefined && { text }),
          ...(texts && { texts }),
        })),
        important: question.important ?? false,
        // There is nothing to lift: it is passed over.
        leave: command.leave,
        ...(question.sponsors.length === 0 && { sponsors: undefined }),
      };
    },
  },
  EditQuestion: {
    before: (scenario) => {
      const { now } = scenario;
      scenario.do({
        type: 'ProposeDecision',
        subject: 'other',
        text: 'to meet again',
        ask: 'silence',
        closesAt: now + 8 * 1_440 * MINUTE,
        parts: [{ label: '1' }, { label: '2' }],
      });
      scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'never', about: pointIn(scenario), distance: 1 });
    },
    commands: (scenario) => {
      const questionId = pointIn(scenario);
      const { parts = [] } = scenario.meeting.questions[questionId]!;
      const [one, two] = parts;
      return [
        { questionId, text: 'to meet on Friday' },
        { questionId, texts: TEXT },
        { questionId, parts: [{ id: one!.id, label: '1bis', text: 'On Friday.', texts: TEXT }, { label: '3' }] },
        ...(['adopted', 'rejected', 'pending'] as const).map((status) => ({
          questionId,
          parts: [{ id: one!.id, label: status, status }],
        })),
        { questionId, parts: [{ ...two!, status: 'deleted' as const }] },
        { questionId, important: true },
        { questionId, important: false, leave: true },
        { questionId, closesAt: scenario.now + 9 * 1_440 * MINUTE },
        ...(['open', 'closed'] as const).map((sponsorship) => ({ questionId, sponsorship })),
        { questionId: Object.keys(scenario.meeting.questions)[1]!, distance: 3 },
      ];
    },
    read: ({ meeting }, command) => {
      const question = meeting.questions[command.questionId]!;
      return {
        ...question,
        questionId: question.id,
        important: question.important ?? false,
        sponsorship: question.sponsorship ?? 'open',
        leave: command.leave,
        // Which are adopted or rejected is not for an edit to say; a new one has an id of its own.
        parts: command.parts?.map((given, at) => {
          const { id, status, ...part } = question.parts?.[at] ?? { id: '', status: '', label: '' };
          return {
            ...part,
            ...(given.id !== undefined && { id }),
            ...(given.status && { status: given.status === 'deleted' ? status : given.status }),
          };
        }),
      };
    },
  },
  AdoptDecision: {
    before: (scenario) => {
      scenario.do({ type: 'ProposeDecision', subject: 'other', text: 'to meet again', parts: [{ label: '1' }] });
      const questionId = pointIn(scenario);
      whole(scenario);
      const put = Object.keys(scenario.meeting.questions)[1]!;
      scenario.do({ type: 'PutQuestion', questionId: put, leave: true }).after(10_000);
      scenario.do({ type: 'Object', questionId: put, delegationId: 'DE' });
      expect(questionId).not.toBe(put);
    },
    commands: (scenario) => {
      const put = Object.keys(scenario.meeting.questions)[1]!;
      return [
        { questionId: pointIn(scenario), parts: [partIn(scenario)] },
        { questionId: put, leave: true, text: 'to meet on Friday' },
        { questionId: put, leave: true, outcome: 'noted' },
      ];
    },
    read: ({ meeting, log }, command) => {
      const { id, text, outcome, parts = [] } = meeting.questions[command.questionId]!;
      const adopted = parts.filter(({ status }) => status === 'adopted').map((one) => one.id);
      return {
        questionId: id,
        text,
        outcome: outcome === 'noted' ? outcome : outcome === 'adopted' ? null : outcome,
        ...(adopted.length > 0 && { parts: adopted }),
        leave: log.at(-1)!.leave !== undefined,
      };
    },
  },
  JoinProposal: {
    before: whole,
    commands: (scenario) => [{ questionId: pointIn(scenario), delegationId: 'DE' }],
    read: ({ meeting }, { questionId }) => ({ questionId, delegationId: meeting.questions[questionId]!.sponsors[0] }),
  },
  LeaveProposal: {
    before: (scenario) => {
      whole(scenario);
      scenario.do({ type: 'JoinProposal', questionId: pointIn(scenario), delegationId: 'DE' });
    },
    commands: (scenario) => [{ questionId: pointIn(scenario), delegationId: 'DE' }],
    read: ({ meeting }, command) => (meeting.questions[command.questionId]!.sponsors.length > 0 ? {} : command),
  },
  PutQuestion: {
    before: whole,
    commands: ({ meeting }) => [{ questionId: Object.keys(meeting.questions)[0]!, leave: true }],
    read: (scenario, { questionId }) => ({
      questionId: scenario.meeting.questions[questionId]!.stage === 'put' ? questionId : '',
      leave: true,
    }),
  },
  Object: {
    before: proposed,
    commands: (scenario) => [
      { questionId: pointIn(scenario), delegationId: 'DE', text: 'We cannot agree.', asks: 'vote' },
      { questionId: pointIn(scenario), delegationId: 'DE', asks: 'roll-call' },
      { questionId: pointIn(scenario), delegationId: 'DE', part: partIn(scenario) },
    ],
    read: ({ meeting }) => ({ ...meeting.objections!.at(-1) }),
  },
  WithdrawObjection: {
    before: (scenario) => {
      proposed(scenario);
      const objected = { type: 'Object', questionId: pointIn(scenario), delegationId: 'DE' } as const;
      scenario.do(objected).do({ ...objected, part: partIn(scenario) });
    },
    commands: (scenario) => [
      { questionId: pointIn(scenario), delegationId: 'DE' },
      { questionId: pointIn(scenario), delegationId: 'DE', part: partIn(scenario) },
    ],
    read: ({ meeting }, command) =>
      meeting.objections?.some((one) => isSameObjection(one, { ...command, delegationId: 'DE' })) ? {} : command,
  },
  KeepOpen: {
    before: (scenario) => {
      whole(scenario);
      scenario.do({ type: 'Object', questionId: pointIn(scenario), delegationId: 'DE' });
      scenario.do({ type: 'PutQuestion', questionId: pointIn(scenario), leave: true });
    },
    commands: (scenario) => [{ questionId: pointIn(scenario), name: true }],
    read: ({ meeting }, { questionId }) => ({
      questionId,
      name: meeting.questions[questionId]!.keptOpen?.objectors !== undefined,
    }),
  },
  ProposeMotion: {
    before: proposals,
    commands: () => [
      ...MOTION_IDS.map((motion) => ({
        motion,
        ...(motion === 'suspend-meeting' && { resumesAt: TEN + 60 * MINUTE }),
        ...(motion === 'adjourn-meeting' && { delegationId: 'AT', text: 'It is late.' }),
        ...(motion === 'close-debate' && { delegationId: 'CMC', leave: true }),
        ...(motion === 'division' && { about: 'proposal' }),
        ...(motion === 'reconsider' && { about: 'decided' }),
        ...(motion === 'limit-speeches' && { limit: { limitMs: MINUTE, basis: 'decision' as const } }),
      })),
      ...(['rule', 'understanding', 'request'] as const).map((basis) => ({
        motion: 'limit-speeches' as const,
        limit: { limitMs: basis === 'rule' ? null : MINUTE, basis },
      })),
    ],
    read: ({ meeting, log }) => {
      const { by, text, motion, about, resumesAt, limit } = Object.values(meeting.questions).at(-1)!;
      const lifted = log.at(-1)!.leave !== undefined;
      return { motion, about, resumesAt, limit, delegationId: by, text: text || null, ...(lifted && { leave: true }) };
    },
  },
  SpeakOnMotion: {
    before: (scenario) => {
      scenario.do({ type: 'ProposeMotion', motion: 'close-list' });
      scenario.do({ type: 'TakeUp', questionId: pointIn(scenario) });
    },
    commands: (scenario) => [
      { questionId: pointIn(scenario), side: 'for', delegationId: 'AT' },
      { questionId: pointIn(scenario), side: 'against', delegationId: 'CMC', leave: true },
      { questionId: pointIn(scenario), side: 'for', delegationId: 'DE', enteredBy: 'nameplate' },
      { questionId: pointIn(scenario), side: 'against', delegationId: 'FR', enteredBy: 'secretary' },
    ],
    read: (scenario) => {
      const entry = entryIn(scenario, last(scenario, 'FloorRequested').entryId);
      return { ...entry, side: entry.kind, leave: entry.leave !== undefined || null };
    },
  },
  DecideMotion: {
    before: (scenario) => {
      scenario.do({ type: 'ProposeMotion', motion: 'close-list' });
      scenario.do({ type: 'TakeUp', questionId: pointIn(scenario) });
      scenario.do({ type: 'PutQuestion', questionId: pointIn(scenario) }).after(MINUTE);
    },
    commands: (scenario) => [
      { questionId: pointIn(scenario), outcome: 'adopted', leave: true },
      { questionId: pointIn(scenario), outcome: 'ruled-out', text: 'The list is closed already.' },
    ],
    read: (scenario, { questionId }) => ({
      questionId,
      outcome: scenario.meeting.questions[questionId]!.outcome,
      text: last(scenario, 'MotionDecided').text,
      // There is nothing to lift: it is passed over.
      leave: true,
    }),
  },
  TakeUp: {
    before: (scenario) => void scenario.do({ type: 'ProposeMotion', motion: 'suspend-meeting', delegationId: 'AT' }),
    commands: ({ meeting }) => [{ questionId: Object.keys(meeting.questions).at(-1)! }],
    read: ({ meeting }) => ({ questionId: Object.values(meeting.questions).find(({ stage }) => stage === 'open')?.id }),
  },
  OpenVote: {
    before: (scenario) => {
      proposed(scenario);
      whole(scenario);
      scenario.do({ type: 'ProposeDecision', subject: 'sounding', text: 'Until seven?' });
    },
    commands: ({ meeting }) => {
      const [parted, decision, sounding] = Object.values(meeting.questions);
      const ways = ['hands', 'roll-call', 'recorded', 'non-recorded', 'ballot'] as const;
      return [
        ...ways.map((method) => ({
          questionId: decision!.id,
          method,
          leave: true,
          ...(method === 'roll-call' && { from: 'DE' }),
          ...(method === 'ballot' && { tellers: ['FR', 'NZ'] }),
        })),
        { questionId: parted!.id, method: 'hands', part: parted!.parts![0]!.id, leave: true },
        { questionId: sounding!.id, method: 'sounding' },
      ];
    },
    read: ({ meeting, log }, { questionId }) => {
      const { id, vote } = meeting.questions[questionId]!;
      return {
        questionId: id,
        method: vote?.method,
        part: vote?.part,
        tellers: vote?.tellers,
        from: vote?.drawn?.by === 'hand' ? vote.voters[0] : null,
        leave: log.at(-1)!.leave !== undefined || null,
      };
    },
  },
  CastVote: {
    before: voting('roll-call'),
    commands: (scenario) =>
      (['yes', 'no', 'abstain', 'pass', 'absent'] as const).map((choice) => ({
        voteId: voteIn(scenario),
        delegationId: 'CH',
        choice,
      })),
    read: (scenario, { delegationId }) => ({
      voteId: voteIn(scenario),
      delegationId,
      choice: scenario.meeting.casts?.[delegationId!],
    }),
  },
  GiveBallot: {
    before: voting('ballot'),
    commands: (scenario) => [{ voteId: voteIn(scenario), delegationIds: ['AT', 'CH'] }],
    read: (scenario) => ({
      voteId: voteIn(scenario),
      delegationIds: Object.values(scenario.meeting.questions).at(-1)!.vote!.ballots,
    }),
  },
  CountVote: {
    before: voting('ballot'),
    commands: (scenario) => [
      { voteId: voteIn(scenario), yes: 3, no: 2, abstain: 1 },
      { voteId: voteIn(scenario), yes: 2, no: 2, abstain: 1, invalid: 1 },
    ],
    read: (scenario) => ({
      voteId: voteIn(scenario),
      ...Object.values(scenario.meeting.questions).at(-1)!.vote!.count,
    }),
  },
  CloseVote: {
    before: (scenario) => {
      voting('hands')(scenario);
      scenario.do({ type: 'CountVote', voteId: voteIn(scenario), yes: 1, no: 0, abstain: 0 });
    },
    commands: (scenario) => [{ voteId: voteIn(scenario) }, { voteId: voteIn(scenario), void: true }],
    read: (scenario) => {
      const { status } = Object.values(scenario.meeting.questions).at(-1)!.vote!;
      return { voteId: voteIn(scenario), void: status === 'void' ? true : status === 'closed' ? null : status };
    },
  },
  CorrectRecord: {
    before: (scenario) => {
      voting('recorded')(scenario);
      scenario.do({ type: 'CloseVote', voteId: voteIn(scenario) });
    },
    commands: (scenario) => [
      {
        of: voteIn(scenario),
        text: 'The count was read out wrongly.',
        tally: { yes: 2, no: 1, abstain: 1, invalid: 1 },
      },
      { of: Object.keys(scenario.meeting.questions).at(-1)!, text: 'It should read otherwise.', reopen: false },
      ...(['yes', 'no', 'abstain'] as const).map((choice) => ({
        of: voteIn(scenario),
        text: 'It had meant otherwise.',
        intended: { delegationId: 'CH', choice },
      })),
    ],
    read: (scenario, { of, reopen }) => {
      const { text, intended, tally } = last(scenario, 'RecordCorrected');
      const question = Object.values(scenario.meeting.questions).at(-1)!;
      return { of: question.corrected && of, text, intended, tally: tally && question.vote?.tally, reopen };
    },
  },
  AttachStatement: {
    commands: (scenario) => [
      { entryId: CH(scenario), fileId: 'file-CH', name: 'Statement.pdf', language: 'French', after: 'everybody' },
      { entryId: CH(scenario), fileId: 'file-officers', after: 'delegations' },
      { entryId: CH(scenario), fileId: 'file-CH-2', after: 'nobody' },
      { entryId: CH(scenario), fileId: null },
    ],
    read: (scenario, { entryId, fileId, after }) => ({
      entryId,
      ...(fileId === null && { fileId, after }),
      ...entryIn(scenario, entryId).statement,
      type: 'AttachStatement',
    }),
  },
  ChangeRules: {
    before: (scenario) => void scenario.do({ type: 'RaisePointOfOrder', delegationId: 'NZ' }),
    commands: (scenario) => [
      ...RULE_SET_IDS.map((value) => ({ parameter: 'set' as const, value })),
      { parameter: 'quorumOpen', value: 0.25 },
      { parameter: 'quorumOpen', value: null },
      { parameter: 'quorumDecide', value: 0.5 },
      { parameter: 'quorumWaived', value: false },
      { parameter: 'replyMax', value: 1 },
      { parameter: 'replyLimitsMs', value: [60_000], decisionId: pointIn(scenario) },
      ...(['item', 'sitting', 'day'] as const).map((value) => ({ parameter: 'replyWhen' as const, value })),
      { parameter: 'pauseMs', value: 500 },
      { parameter: 'voteMs', value: 30_000 },
      ...(['request', 'group', 'category', 'level', 'alphabet', 'lot', 'least-heard', 'first-time'] as const).map(
        (value) => ({ parameter: 'listOrder' as const, value }),
      ),
      ...(['end-once', 'category-once', 'off'] as const).map((value) => ({ parameter: 'absent' as const, value })),
      ...(['refuse', 'append'] as const).map((value) => ({ parameter: 'late' as const, value })),
      ...(['consent', 'officers', 'none'] as const).map((value) => ({ parameter: 'swap' as const, value })),
      { parameter: 'silenceMinMs', value: 3_600_000 },
      ...(['officers', 'all'] as const).map((value) => ({ parameter: 'soundingShown' as const, value })),
    ],
    read: (scenario, { parameter }) => ({
      decisionId: scenario.log.findLast((event) => event.type === 'RulesChanged')?.decisionId,
      parameter,
      value: parameter === 'set' ? scenario.meeting.settings.rules : parameterOf(scenario.meeting.settings, parameter),
    }),
  },
  Undo: {
    before: (scenario) => void scenario.do({ type: 'CloseList', itemId: '5(b)' }),
    commands: ({ lastCommandId }) => [{ commandId: lastCommandId }],
    read: ({ meeting }, command) => (meeting.lists['5(b)']!.status === 'open' ? command : {}),
  },
};

/** Without what is null or absent, at every depth; objects that hold nothing then are the same as none. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const fields = Object.entries(value).flatMap(([key, one]) => (plain(one) === undefined ? [] : [[key, plain(one)]]));
  return Object.fromEntries(fields);
}

const fieldOf = (value: unknown, key: string): unknown => (value as Record<string, unknown> | undefined)?.[key];

/** Of what stands in the state the fields that the command named, at every depth. */
function named(found: unknown, command: unknown): unknown {
  if (Array.isArray(command) && Array.isArray(found)) return found.map((one, at) => named(one, command[at]));
  if (Array.isArray(command) || typeof command !== 'object' || command === null) return plain(found);
  return plain(
    Object.fromEntries(Object.keys(command).map((key) => [key, named(fieldOf(found, key), fieldOf(command, key))])),
  );
}

function prepared(type: CommandType): Scenario {
  const scenario = new Scenario().underWay('CH', 'AT');
  TABLE[type].before?.(scenario);
  return scenario.after(TEN + 2 * MINUTE - scenario.now);
}
const commandsFor = (type: CommandType, scenario: Scenario): Command[] =>
  TABLE[type].commands(scenario).map((fields) => ({ type, ...fields }) as Command);

function expectHolds(scenario: Scenario, command: Command): void {
  const found = TABLE[command.type].read(scenario, command as never);
  const told = { type: command.type, ...found };
  expect(named(told, command), JSON.stringify(command)).toEqual(plain(command));
}

describe.each(COMMAND_TYPES)('%s', (type) => {
  const by = TABLE[type].by ?? CHAIR;

  test('holds on a fresh meeting', () => {
    for (const command of commandsFor(type, prepared(type))) {
      expect(parseCommand(command)).toEqual({ ok: true, command });
      const scenario = prepared(type);
      const { decision } = scenario.try(command, by);
      if (decision.ok) expectHolds(scenario, command);
    }
    const accepted = commandsFor(type, prepared(type)).filter((one) => prepared(type).try(one, by).decision.ok);
    expect(accepted.length, 'commands that are accepted').toBeGreaterThan(0);
  });

  test('holds, or is refused, after every other command of its type, also some seconds later', () => {
    const count = commandsFor(type, prepared(type)).length;
    for (const waitMs of [0, 5_000]) {
      for (let first = 0; first < count; first += 1) {
        for (let second = 0; second < count; second += 1) {
          const scenario = prepared(type);
          const commands = commandsFor(type, scenario);
          scenario.try(commands[first]!, by);
          scenario.after(waitMs);
          const { decision } = scenario.try(commands[second]!, by);
          if (!decision.ok) continue;
          const holdsAlready = decision.events.length === 0;
          if (holdsAlready && AT_ITS_PRESS.has(type)) continue;
          expectHolds(scenario, commands[second]!);
          if (holdsAlready && !OF_FEW_READERS.has(type))
            expectHeldSince(scenario, commands[second]!, decision.holdsSince!);
        }
      }
    }
  });

  test('done already, does nothing and says since when', () => {
    for (const command of commandsFor(type, prepared(type))) {
      const scenario = prepared(type);
      if (!scenario.try(command, by).decision.ok) continue;
      const { decision } = scenario.try(command, by);
      if (!decision.ok || !SETS.test(type)) continue;
      expect(decision.events, JSON.stringify(command)).toEqual([]);
      if (!AT_ITS_PRESS.has(type) && !OF_FEW_READERS.has(type))
        expectHeldSince(scenario, command, decision.holdsSince!);
    }
  });

  test('an edit that names nothing to change does nothing', () => {
    if (!type.startsWith('Edit')) return;
    const { required = [] } = z.toJSONSchema(commandSchemas[type], { io: 'input', unrepresentable: 'any' });
    for (const command of commandsFor(type, prepared(type))) {
      const bare = Object.fromEntries(Object.entries(command).filter(([field]) => required.includes(field)));
      expect(Object.keys(bare).every((field) => field === 'type' || field.endsWith('Id'))).toBe(true);
      const { decision } = prepared(type).try(bare as Command, by);
      if (decision.ok) expect(decision.events, JSON.stringify(bare)).toEqual([]);
    }
  });

  test('its step says to whom or to what it was done, where there are several', () => {
    for (const command of commandsFor(type, prepared(type))) {
      const scenario = prepared(type);
      const { commandId } = scenario.try(command, by);
      const step = scenario.meeting.history.find((one) => one.commandId === commandId);
      if (step && !OF_ONE_THING.has(type)) expect(step.about, JSON.stringify(command)).not.toEqual({});
    }
  });
});

/** Of the chair and of the countdown there is one; a step with an announcement or a screen does not say which. */
const OF_ONE_THING = new Set<CommandType>([
  'ChangeRules',
  'TakeChair',
  'PostAnnouncement',
  'RetractAnnouncement',
  'StartCountdown',
  'PauseCountdown',
  'ResumeCountdown',
  'ResetCountdown',
  'ShowOnScreen',
  // The meeting is one, and so is each list of it that is set as a whole.
  'EditMeeting',
  'EditSettings',
  'SetCategories',
  'SetGroups',
  'SetSeating',
]);
/** What is read back is of the press that did it: since when a clock runs, and whom its presser saw on the floor. */
const AT_ITS_PRESS = new Set<CommandType>(['ResumeSpeech', 'GiveFloor']);
/** What sets something, and is not one more of it each time; what has no id is new each time. */
const SETS =
  /^(?:Edit|Set(?!Categories|Groups)|Move|Show|Take|Change|Open|Close|Conclude|Defer|Re(?:open|tire|store|sume)|Pause)/;
/** The event is told to few, so that the entry, which all see, has not its seq. */
const OF_FEW_READERS = new Set<CommandType>(['AnswerInPlace', 'SignalFinished', 'CastVote', 'GiveBallot', 'CountVote']);

/** The state at the seq that was answered had it already: a client that waits for that seq sees it. */
function expectHeldSince(scenario: Scenario, command: Command, seq: number): void {
  const then = new Scenario();
  then.now = scenario.now;
  then.replay(scenario.log.filter((event) => event.seq <= seq));
  expectHolds(then, command);
}

/** Every field, value of a choice and null that a schema has, as paths. */
function pathsOf({ _zod: { def } }: Schema, path: string): string[] {
  const below = (schema: Schema, key: string) => pathsOf(schema, path === '' ? key : `${path}.${key}`);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape!).flatMap(([key, schema]) => below(schema, key));
    case 'optional':
      return pathsOf(def.innerType!, path);
    case 'nullable':
      return [`${path}=null`, ...pathsOf(def.innerType!, path)];
    case 'union':
      return def.options!.flatMap((schema) => pathsOf(schema, path));
    case 'array':
      return [path, ...pathsOf(def.element!, `${path}[]`)];
    case 'enum':
      return Object.values(def.entries!).map((value) => `${path}=${String(value)}`);
    case 'literal':
      return def.values!.map((value) => `${path}=${String(value)}`);
    default:
      return [path];
  }
}

function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((one) => pathsIn(one, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path, `${path}=${String(value)}`];
  const below = Object.entries(value).flatMap(([key, one]) => pathsIn(one, path === '' ? key : `${path}.${key}`));
  return [path, ...below];
}

test.each(COMMAND_TYPES)('every field, choice and null of %s is in the table', (type) => {
  const inTable = new Set(commandsFor(type, prepared(type)).flatMap((command) => pathsIn(command)));
  const missing = pathsOf(commandSchemas[type] as unknown as Schema, '').filter((path) => !inTable.has(path));
  expect(missing).toEqual([]);
});
