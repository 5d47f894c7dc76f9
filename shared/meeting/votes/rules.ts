// Votes: opened on a question, cast or counted, closed by the Chair; the majority alone says what comes of one (GA rules 82 to 88).
import { noQuorumToDecide } from '../attendance/no-quorum.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { effectsOf } from '../motions/effects.ts';
import { moverOf } from '../questions/raise.ts';
import { refusal } from '../refusals.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { isOfficer } from '../who-may.ts';
import { toOfficersAnd } from '../who-sees.ts';
import type { Choice, DelegationId, Meeting, Question, Tally, Vote } from '../state.ts';
import { questionOfVote } from './select.ts';
import { decideOpenVote } from './open.ts';
import { calledIn, isCounted, tallyOf } from './majority.ts';
import { miscounted, sumOf } from './miscounted.ts';
import { answersTo, outcomeOf } from './outcome.ts';

type Found = { question: Question; vote: Vote };

function voteFor(meeting: Meeting, voteId: string): Found | undefined {
  const question = questionOfVote(meeting, voteId);
  return question && { question, vote: question.vote };
}

/** The vote while it is open; else the refusal to answer with. */
function openVote(meeting: Meeting, voteId: string): Found | Refused {
  const found = voteFor(meeting, voteId);
  if (!found) return refusal(meeting, 'no-such-vote');
  return found.vote.status === 'open' ? found : refusal(meeting, 'vote-closed', { voteId });
}

/** Why this choice is not taken from whoever makes it; undefined: it is. */
function notFrom(
  meeting: Meeting,
  { vote, question }: Found,
  { delegationId, choice, byOfficer }: { delegationId: DelegationId; choice: Choice; byOfficer: boolean },
): Refused | undefined {
  const { casts = {} } = meeting;
  const answered = casts[delegationId];
  if (choice === 'absent' && !byOfficer) return refusal(meeting, 'not-your-role', { field: 'choice' });
  if (!vote.voters.includes(delegationId)) return refusal(meeting, 'not-a-voter');
  if (vote.method === 'ballot' || (vote.method === 'hands' && !byOfficer)) return refusal(meeting, 'not-electronic');
  if (vote.method !== 'roll-call' && (choice === 'pass' || choice === 'absent'))
    return refusal(meeting, 'roll-call-only');
  const called = calledIn(vote, casts);
  if (vote.method === 'roll-call' && !byOfficer && answered === undefined && called !== delegationId)
    return refusal(meeting, 'not-called', { called });
  if (choice === 'abstain' && !answersTo(meeting, question).includes(choice)) return refusal(meeting, 'no-abstention');
  // A delegation that passed is called a second time, and may not pass again.
  return choice === 'pass' && answered !== undefined ? refusal(meeting, 'passed-already') : undefined;
}

/** When the standing choice of a delegation was given, as far as the steps that are kept go back; else when the vote was opened. */
const castAt = ({ history }: Meeting, delegationId: DelegationId, openedAt: number): number =>
  history.findLast((one) => one.did === 'CastVote' && one.about.delegationId === delegationId && one.seq > openedAt)
    ?.seq ?? openedAt;

function decideCastVote(meeting: Meeting, command: CommandOf<'CastVote'>, context: Context): Decision {
  const { voteId, choice } = command;
  const found = voteFor(meeting, voteId);
  if (!found) return refusal(meeting, 'no-such-vote');
  const voter = moverOf(meeting, command, context);
  if (isRefused(voter)) return voter;
  const { vote, question } = found;
  const delegationId = voter.mover;
  if (vote.status !== 'open') {
    if (!vote.voters.includes(delegationId)) return refusal(meeting, 'not-a-voter');
    return vote.cast?.[delegationId] === choice ? alreadyHolds(question.seq) : refusal(meeting, 'vote-closed');
  }
  const { [delegationId]: was } = meeting.casts ?? {};
  const inFirstRound = vote.voters.some((id) => meeting.casts?.[id] === undefined);
  if (was === choice && (choice !== 'pass' || inFirstRound))
    return alreadyHolds(castAt(meeting, delegationId, question.seq));
  const refused = notFrom(meeting, found, { delegationId, choice, byOfficer: isOfficer(context.by.role) });
  if (refused) return refused;
  return accept({
    type: 'VoteCast',
    voteId,
    delegationId,
    choice,
    ...(was !== undefined && { was }),
    ...(vote.method === 'roll-call' ? {} : toOfficersAnd(delegationId)),
  });
}

function decideCount(meeting: Meeting, { voteId, ...counted }: CommandOf<'CountVote'>): Decision {
  const found = openVote(meeting, voteId);
  if (isRefused(found)) return found;
  const { vote } = found;
  if (!isCounted(vote)) return refusal(meeting, 'not-counted-by-hand');
  const wrong = miscounted(meeting, found, counted);
  if (wrong) return refusal(meeting, wrong.reason, wrong.details);
  const { yes, no, abstain, invalid } = counted;
  const count: Tally = {
    yes,
    no,
    abstain,
    notVoting: vote.voters.length - sumOf(counted),
    ...(invalid !== undefined && { invalid }),
  };
  const { count: before } = vote;
  if (before && same(before, count)) return alreadyHolds(found.question.seq);
  return accept({ type: 'VoteCounted', voteId, count, ...toOfficersAnd() });
}

const same = (one: Tally, other: Tally): boolean =>
  one.yes === other.yes && one.no === other.no && one.abstain === other.abstain && one.invalid === other.invalid;

/** A sounding decides nothing. Its totals are for officers, unless the meeting shows them to all. */
function closeSounding(meeting: Meeting, { question, vote }: Found, annuls: boolean): Decision {
  const base = { type: 'VoteClosed', voteId: vote.id, questionId: question.id } as const;
  if (annuls) return accept({ ...base, tally: tallyOf(vote.voters, {}), outcome: 'void' });
  const tally = tallyOf(vote.voters, meeting.casts ?? {});
  if (parameterOf(meeting.settings, 'soundingShown') === 'all') return accept({ ...base, tally, outcome: 'sounded' });
  return accept(
    { type: 'VoteCounted', voteId: vote.id, count: tally, ...toOfficersAnd() },
    { ...base, outcome: 'sounded' },
  );
}

function decideCloseVote(
  meeting: Meeting,
  { voteId, void: annuls = false }: CommandOf<'CloseVote'>,
  context: Context,
): Decision {
  const found = voteFor(meeting, voteId);
  if (!found) return refusal(meeting, 'no-such-vote');
  const { vote, question } = found;
  if (vote.status !== 'open')
    return (vote.status === 'void') === annuls ? alreadyHolds(question.seq) : refusal(meeting, 'vote-closed');
  const { casts = {} } = meeting;
  const tally = vote.count ?? tallyOf(vote.voters, casts);
  if (vote.method === 'sounding') return closeSounding(meeting, found, annuls);
  const of = { voteId, questionId: question.id, ...(vote.part !== undefined && { part: vote.part }) };
  const base = { type: 'VoteClosed', ...of, tally } as const;
  if (annuls) return accept({ ...base, outcome: 'void' });
  const few = noQuorumToDecide(meeting);
  if (few) return few;
  const called = vote.method === 'roll-call' ? calledIn(vote, casts) : undefined;
  if (called !== undefined) return refusal(meeting, 'roll-not-finished', { called });
  if (isCounted(vote) && !vote.count) return refusal(meeting, 'not-counted');
  // Names may be entered and ballots handed out after the count: it is the result only where it still agrees with them.
  const wrong = vote.count && miscounted(meeting, found, vote.count);
  if (wrong) return refusal(meeting, wrong.reason, wrong.details);
  const named = vote.method === 'roll-call' || vote.method === 'recorded';
  const outcome = outcomeOf(meeting, found, tally);
  const effects = outcome === 'adopted' ? effectsOf(meeting, question, context) : [];
  return accept({ ...base, outcome, ...(named && { cast: casts }) }, ...effects);
}

export const decideVotes = {
  OpenVote: decideOpenVote,
  CastVote: decideCastVote,
  GiveBallot(meeting, { voteId, delegationIds }) {
    const found = openVote(meeting, voteId);
    if (isRefused(found)) return found;
    const { vote, question } = found;
    const stranger = delegationIds.find((id) => !meeting.catalogue.delegations[id]);
    if (stranger !== undefined) return refusal(meeting, 'no-such-delegation', { delegationId: stranger });
    if (vote.method !== 'ballot') return refusal(meeting, 'no-ballot');
    if (!delegationIds.every((id) => vote.voters.includes(id))) return refusal(meeting, 'not-a-voter');
    if (delegationIds.every((id) => vote.ballots.includes(id))) return alreadyHolds(question.seq);
    return accept({ type: 'BallotGiven', voteId, delegationIds, ...toOfficersAnd() });
  },
  CountVote: decideCount,
  CloseVote: decideCloseVote,
} satisfies Partial<Deciders<CommandType>>;
