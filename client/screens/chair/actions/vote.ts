// Actions on the vote that is open: what whoever is called answers, by one key each, and the way back to the answer before. No space bar
// is among them: an answer is said by a delegation, and never what comes next.
import type { Choice, Meeting } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/find.ts';
import type { You } from '#shared/protocol.ts';

import { askedNow, oneBack, usePickedVoter } from '../picked-voter.ts';
import type { ActionContext } from './action.ts';
import { action, may } from './action.ts';

const pickedNow = () => usePickedVoter.getState().picked;

const mayAnswer =
  (choice: Choice) =>
  (meeting: Meeting, you: You): boolean =>
    may(you, 'CastVote') && (askedNow(meeting, pickedNow())?.choices.includes(choice) ?? false);

const answer =
  (choice: Choice) =>
  ({ meeting, send }: Pick<ActionContext, 'meeting' | 'send'>): void => {
    const asked = askedNow(meeting, pickedNow());
    if (!asked) return;
    // The next one is asked at once; what was refused is told, and can be picked again.
    usePickedVoter.getState().pick(null);
    void send({ type: 'CastVote', voteId: asked.vote.id, delegationId: asked.id, choice });
  };

export const VOTE_ACTIONS = [
  action({
    id: 'answer-yes',
    group: 'floor',
    label: 'chair.action.answerYes',
    keys: ['Y'],
    enabled: mayAnswer('yes'),
    run: answer('yes'),
  }),
  action({
    id: 'answer-no',
    group: 'floor',
    label: 'chair.action.answerNo',
    keys: ['N'],
    enabled: mayAnswer('no'),
    run: answer('no'),
  }),
  action({
    id: 'answer-abstain',
    group: 'floor',
    label: 'chair.action.answerAbstain',
    keys: ['A'],
    enabled: mayAnswer('abstain'),
    run: answer('abstain'),
  }),
  action({
    id: 'answer-pass',
    group: 'floor',
    label: 'chair.action.answerPass',
    keys: ['P'],
    enabled: mayAnswer('pass'),
    run: answer('pass'),
  }),
  action({
    id: 'answer-absent',
    group: 'floor',
    label: 'chair.action.answerAbsent',
    keys: ['X'],
    enabled: mayAnswer('absent'),
    run: answer('absent'),
  }),
  action({
    id: 'answer-back',
    group: 'floor',
    label: 'chair.action.answerBack',
    keys: ['B'],
    enabled: (meeting, you) => may(you, 'CastVote') && oneBack(meeting, pickedNow()) !== undefined,
    run: ({ meeting }) => {
      const before = oneBack(meeting, pickedNow());
      const vote = inVote(meeting)?.vote;
      if (before !== undefined && vote) usePickedVoter.getState().pick({ voteId: vote.id, id: before });
    },
  }),
] as const;
