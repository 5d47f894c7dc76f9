// Rows of the order of a list, of lots and exchanged places, and of those who are asked whether they are in place.
import { segmentOf } from '#shared/meeting/speakers/select.ts';
import { policyOf } from '#shared/meeting/orders/select.ts';
import { ORDER_KEYS } from '#shared/meeting/procedure-ids.ts';

import { delegation } from '../../../scenario.ts';
import { CH, entryIn, floorTo } from './row.ts';
import type { SomeRows } from './row.ts';

export const ordersRows = {
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
} satisfies SomeRows;
