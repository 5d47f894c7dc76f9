// A vote is opened: on what, how, by whom; the voters and the majority are fixed from then on (GA rules 82 to 90).
import { noQuorumToDecide } from '../attendance/no-quorum.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { objectionsToAny, pendingParts } from '../objections/find.ts';
import { notReady } from '../objections/ready.ts';
import { newSeed } from '../orders/lots.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { refusal } from '../refusals.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import type { Meeting, Question } from '../state.ts';
import { tiedAt } from './select.ts';
import { isProcedure } from './outcome.ts';
import { delegationsOf, drawnFirst, from, votersOf } from './roll.ts';

const TWO_DAYS_MS = 172_800_000;
type Open = CommandOf<'OpenVote'>;

/** Why there is no vote on this, or on this part of it; undefined: there may be. */
function notVotedOn(meeting: Meeting, question: Question, { part, method }: Open): Refused | undefined {
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  if (question.stage === 'raised' || question.ask === 'ruling' || question.ask === 'silence')
    return refusal(meeting, 'question-not-open');
  if ((question.kind === 'sounding') !== (method === 'sounding')) return refusal(meeting, 'sounding-only');
  const pending = pendingParts(question).map(({ id }) => id);
  if (part === undefined) return pending.length > 0 ? refusal(meeting, 'parts-open', { parts: pending }) : undefined;
  if (!question.parts?.some(({ id }) => id === part)) return refusal(meeting, 'no-such-part');
  return pending.includes(part) ? undefined : refusal(meeting, 'settled', { part });
}

/** Why it is not voted on this way, or not at once; undefined: it may be. */
function notThisWay(meeting: Meeting, question: Question, { method }: Open, context: Context): Refused | undefined {
  const objections = objectionsToAny(meeting, question.id);
  const isSubstance = question.kind !== 'sounding' && !isProcedure(question);
  if (isSubstance && objections.length === 0 && ruleSetOf(meeting.settings).consensusFirst) {
    const refused = unlessLifted(meeting, context, 'consensus-first');
    if (refused) return refused;
  }
  // GA rule 87: any member may ask for it.
  const asked = objections.some(({ asks }) => asks === 'roll-call');
  return asked && method !== 'roll-call' && method !== 'recorded' ? refusal(meeting, 'roll-call-asked') : undefined;
}

/** Why this question is not put to the vote now; undefined: it may be. */
function notNow(meeting: Meeting, question: Question, command: Open, context: Context): Refused | undefined {
  const refused =
    notVotedOn(meeting, question, command) ??
    notReady(meeting, question, context) ??
    notThisWay(meeting, question, command, context);
  if (refused) return refused;
  if (meeting.floor) return refusal(meeting, 'end-speech-first', { floor: meeting.floor.entry.id });
  // GA rule 95: an equally divided vote is taken a second time within 48 hours.
  if (context.now > (tiedAt(question, command.part) ?? Infinity) + TWO_DAYS_MS) return refusal(meeting, 'tie-stands');
  return question.kind === 'sounding' ? undefined : noQuorumToDecide(meeting);
}

export function decideOpenVote(meeting: Meeting, command: Open, context: Context): Decision {
  const { questionId, part, method, tellers } = command;
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  const { vote } = question;
  if (vote?.status === 'open' && vote.method === method && vote.part === part) return alreadyHolds(question.seq);
  const stranger = [...(command.from === undefined ? [] : [command.from]), ...(tellers ?? [])].find(
    (id) => !meeting.catalogue.delegations[id],
  );
  if (stranger !== undefined) return refusal(meeting, 'no-such-delegation', { delegationId: stranger });
  const refused = notNow(meeting, question, command, context);
  if (refused) return refused;
  const voters = method === 'sounding' ? delegationsOf(meeting) : votersOf(meeting);
  if (voters.length === 0) return refusal(meeting, 'nobody-votes');
  if (command.from !== undefined && !voters.includes(command.from)) return refusal(meeting, 'not-a-voter');
  const seed = newSeed(context);
  const byLot = method === 'roll-call' && command.from === undefined;
  const first = byLot ? drawnFirst(voters, seed) : (command.from ?? voters[0]!);
  return accept({
    type: 'VoteOpened',
    voteId: context.newId(),
    questionId,
    ...(part !== undefined && { part }),
    method,
    voters: from(voters, first),
    need: question.need,
    ...(method === 'roll-call' && { drawn: byLot ? { by: 'lot', seed } : { by: 'hand' } }),
    ...(tellers !== undefined && { tellers }),
  });
}
