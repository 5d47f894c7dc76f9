// Rows of the meeting’s own settings and of those who take part: one at a time, and the list of them as a whole.
import type { Delegation } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import type { Scenario } from '../../../scenario.ts';
import { last, OTHER, TEXT, WITHOUT } from './row.ts';
import type { SomeRows } from './row.ts';

const delegationRead = ({ meeting }: Scenario) => ({ ...meeting.catalogue.delegations['CH'], delegationId: 'CH' });

export const catalogueRows = {
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
    commands: ({ meeting: { catalogueSeq: basis = 0 } }) => [
      {
        basis,
        categories: [
          { id: 'ngo', name: TEXT, mark: 'half-disc', standing: 'observer' },
          { id: 'state-party', name: { en: 'Party' }, mark: 'disc', standing: 'member' },
          { name: { en: 'Third' }, mark: 'ring', standing: 'observer-state' },
          { name: { en: 'Fourth' }, mark: 'square' },
          { name: { en: 'Fifth' }, mark: 'triangle' },
        ],
      },
    ],
    read: ({ meeting }, { basis }) => ({ basis, ...meeting.catalogue }),
  },
  SetGroups: {
    commands: ({ meeting: { catalogueSeq: basis = 0 } }) => [
      { basis, groups: [{ id: 'EU', name: TEXT, article: { fr: 'la' }, aliases: ['K'], members: ['AT', 'DE'] }] },
      { groups: [{ name: { en: 'Friends' }, members: [] }] },
    ],
    read: ({ meeting }, { basis }) => ({ basis, ...meeting.catalogue }),
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
} satisfies SomeRows;
