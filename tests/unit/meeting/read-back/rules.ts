// Rows of the rules that a meeting changes, and of the undo.
import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import { RULE_SET_IDS } from '#shared/meeting/procedure-ids.ts';

import { pointIn } from './row.ts';
import type { SomeRows } from './row.ts';

export const rulesRows = {
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
} satisfies SomeRows;
