// Random changes of the rules, and undoing.
import { RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';

import type { SomeMoves } from './chances.ts';

/** Every rule set, and what else of the rules a meeting may change. */
const RULES = [
  ...RULE_SET_IDS.map((value) => ({ parameter: 'set' as const, value })),
  { parameter: 'swap' as const, value: 'officers' as const },
  { parameter: 'absent' as const, value: 'category-once' as const },
  { parameter: 'late' as const, value: 'append' as const },
  { parameter: 'replyMax' as const, value: 1 },
  { parameter: 'replyWhen' as const, value: 'sitting' as const },
  { parameter: 'quorumWaived' as const, value: false },
  { parameter: 'soundingShown' as const, value: 'all' as const },
  { parameter: 'pauseMs' as const, value: 10_000 },
];

export const rulesMoves = {
  ChangeRules: ({ from, move }) => ({ type: 'ChangeRules', ...from(RULES, move.pick + move.other) }),
  Undo: ({ meeting, from, move }) => ({
    type: 'Undo',
    commandId: from([...meeting.history.slice(-3).map((step) => step.commandId), 'c1'], move.pick),
  }),
} satisfies SomeMoves;
