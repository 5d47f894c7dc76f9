// Rows of votes and of what is corrected in the record.
import { last, proposed, voteIn, voting, whole } from './row.ts';
import type { SomeRows } from './row.ts';

export const votesRows = {
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
} satisfies SomeRows;
