// Rows of the agenda: its items one at a time, what the chair reads on them, and the agenda as a whole.
import type { ItemInfo } from '#shared/meeting/state.ts';

import { MINUTE } from '../../../scenario.ts';
import type { Scenario } from '../../../scenario.ts';
import { last, nextOf, OTHER, TEXT, WITHOUT } from './row.ts';
import type { SomeRows } from './row.ts';

const DOCUMENT: ItemInfo['documents'][number] = {
  title: TEXT,
  symbol: 'A/1',
  status: 'available',
  languages: ['en', 'fr', 'es', 'ar', 'zh', 'ru'],
  links: { en: 'https://un.org/' },
};
const ANNOUNCED: ItemInfo['documents'][number] = { title: { en: 'To come' }, status: 'announced', languages: [] };
const isCurrent = (scenario: Scenario, itemId: string) => (scenario.meeting.current === itemId ? itemId : undefined);
const nextSibling = ({ meeting }: Scenario, id: string) => {
  const { parent } = meeting.catalogue.items[id]!;
  return nextOf(
    meeting.agenda.filter((one) => meeting.catalogue.items[one]!.parent === parent),
    id,
  );
};
const itemRead = ({ meeting }: Scenario, itemId: string) => ({
  withoutList: false,
  ...meeting.catalogue.items[itemId],
});

export const agendaRows = {
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
} satisfies SomeRows;
