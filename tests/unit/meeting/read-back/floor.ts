// Rows of who speaks: the floor, its time and its limits, rounds of a dialogue, the text of a speech.
import { kindLimit } from '#shared/meeting/rule-sets/sets.ts';

import { delegation, MINUTE } from '../../../scenario.ts';
import { CH, details, entryIn, floorTo, last, pointIn, withOutcome } from './row.ts';
import type { SomeRows } from './row.ts';

export const floorRows = {
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
} satisfies SomeRows;
