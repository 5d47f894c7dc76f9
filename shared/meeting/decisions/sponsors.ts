// Who joins a proposal: members and observer States, until it is voted on or the list of sponsors is closed.
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { moverOf, settledElse } from '../questions/raise.ts';
import { refusal } from '../refusals.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import type { DelegationId, Meeting, Question } from '../state.ts';

type Sponsoring = CommandOf<'JoinProposal'> | CommandOf<'LeaveProposal'>;

/** Who joins or leaves, and what. */
function sponsoring(
  meeting: Meeting,
  command: Sponsoring,
  context: Context,
): { question: Question; delegationId: DelegationId } | Refused {
  const found = moverOf(meeting, command, context);
  if (isRefused(found)) return found;
  const question = questionFor(meeting, command.questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  if (question.kind !== 'decision' && question.kind !== 'amendment')
    return settledElse(meeting, question, refusal(meeting, 'not-of-this-kind'));
  return standingOf(meeting, found.mover) === 'observer'
    ? refusal(meeting, 'members-only')
    : { question, delegationId: found.mover };
}

/** Why the sponsors of this proposal change no more; undefined: they may. */
function closed(meeting: Meeting, question: Question): Refused | undefined {
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  return question.sponsorship === 'closed' ? refusal(meeting, 'sponsorship-closed') : undefined;
}

function decideSponsoring(meeting: Meeting, command: Sponsoring, context: Context): Decision {
  const found = sponsoring(meeting, command, context);
  if (isRefused(found)) return found;
  const { question, delegationId } = found;
  const isOne = question.by === delegationId || question.sponsors.includes(delegationId);
  const joins = command.type === 'JoinProposal';
  // The delegation that made a proposal is no co-sponsor of it: it withdraws it, and cannot leave it.
  if (joins ? isOne : !question.sponsors.includes(delegationId)) return alreadyHolds(question.seq);
  return (
    closed(meeting, question) ??
    accept({ type: joins ? 'ProposalJoined' : 'ProposalLeft', questionId: question.id, delegationId })
  );
}

export const decideSponsors = {
  JoinProposal: decideSponsoring,
  LeaveProposal: decideSponsoring,
} satisfies Partial<Deciders<CommandType>>;
