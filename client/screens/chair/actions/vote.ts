// Actions on the vote that is open: what whoever is called answers, by one key each, and the way back to the answer before. No space bar
// is among them: an answer is said by a delegation, and never what comes next.
import type { Choice, Meeting } from '#shared/meeting/state.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import type { You } from '#shared/protocol.ts';

import type { TextKey } from '../../../i18n/areas.ts';
import { askedNow, isRead, oneBack, usePickedVoter } from '../picked-voter.ts';
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
    if (!asked || !isRead(asked, performance.now())) return;
    // The next one is asked at once; what was refused is told, and can be picked again.
    usePickedVoter.getState().pick(null);
    void send({ type: 'CastVote', voteId: asked.vote.id, delegationId: asked.id, choice });
  };

/** One answer, by one key. */
const answerBy = <C extends Choice>(key: string, choice: C, label: TextKey) =>
  action({
    id: `answer-${choice}` as const,
    group: 'floor',
    label,
    keys: [key],
    enabled: mayAnswer(choice),
    run: answer(choice),
  });

export const VOTE_ACTIONS = [
  answerBy('Y', 'yes', 'chair.action.answerYes'),
  answerBy('N', 'no', 'chair.action.answerNo'),
  answerBy('A', 'abstain', 'chair.action.answerAbstain'),
  answerBy('P', 'pass', 'chair.action.answerPass'),
  answerBy('X', 'absent', 'chair.action.answerAbsent'),
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
