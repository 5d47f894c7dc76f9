// Rows of proposals: what is proposed, edited, put, objected to and adopted.
import { expect } from 'vitest';

import { isSameObjection } from '#shared/meeting/objections/select.ts';

import { MINUTE } from '../../../scenario.ts';
import { partIn, pointIn, proposed, TEXT, whole } from './row.ts';
import type { SomeRows } from './row.ts';

export const decisionsRows = {
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
} satisfies SomeRows;
