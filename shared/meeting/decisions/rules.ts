// Decisions: proposed by officers, for a delegation or for the Chair.
import { wrongComingTime } from '../coming-times.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decision.ts';
import { accept, isRefused } from '../decision.ts';
import { unlessLifted } from '../leave.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { refusal } from '../refusals.ts';
import { parameterOf, ruleSetOf } from '../rule-sets/sets.ts';
import type { Meeting, Need, Question } from '../state.ts';

type Proposal = CommandOf<'ProposeDecision'>;

/** Why a silence procedure cannot end at this time; undefined: it can. */
function wrongSilence(meeting: Meeting, closesAt: number | undefined, context: Context): Refused | undefined {
  const { now } = context;
  if (closesAt === undefined) return refusal(meeting, 'closes-at-missing', { field: 'closesAt' });
  const wrong = wrongComingTime(meeting, closesAt, now, 'closesAt');
  if (wrong) return wrong;
  const least = now + parameterOf(meeting.settings, 'silenceMinMs');
  return closesAt > least ? undefined : unlessLifted(meeting, context, 'silence-too-short', { notBefore: least });
}

/** What an amendment is about: a proposal that is not settled, nor being decided on. */
function amended(meeting: Meeting, about: string, { by }: Context): Question | Refused {
  const proposal = questionFor(meeting, about, by);
  if (proposal?.kind !== 'decision' && proposal?.kind !== 'amendment') return refusal(meeting, 'no-such-question');
  if (!isUnsettled(proposal)) return refusal(meeting, 'settled', { questionId: about });
  if (proposal.vote?.status === 'open') return refusal(meeting, 'voting-begun', { questionId: about });
  return proposal.stage === 'put' ? refusal(meeting, 'question-put', { questionId: about }) : proposal;
}

/** Agenda and rules are procedure, the rest is substance (GA rules 83 to 85). */
function needFor(meeting: Meeting, subject: Question['subject'], important: boolean): Need {
  const set = ruleSetOf(meeting.settings);
  if (subject === 'agenda' || subject === 'rules') return set.procedure;
  return important ? set.important : set.substance;
}

function decidePropose(meeting: Meeting, command: Proposal, context: Context): Decision {
  const { text, texts, by, about, distance, closesAt, parts, sponsors = [] } = command;
  const { newId, now } = context;
  const proposal = about === undefined ? undefined : amended(meeting, about, context);
  if (proposal && isRefused(proposal)) return proposal;
  const itemId = proposal ? proposal.itemId : (command.itemId ?? meeting.current);
  if (itemId !== null && !meeting.items[itemId]) return refusal(meeting, 'no-such-item');
  const stranger = [...(by === undefined ? [] : [by]), ...sponsors].find((id) => !meeting.catalogue.delegations[id]);
  if (stranger !== undefined) return refusal(meeting, 'no-such-delegation', { delegationId: stranger });
  const sounds = command.subject === 'sounding';
  const ask = sounds ? 'vote' : (command.ask ?? 'objection');
  const wrong = ask === 'silence' ? wrongSilence(meeting, closesAt, context) : undefined;
  if (wrong) return wrong;
  const subject = command.subject === 'sounding' ? undefined : (proposal?.subject ?? command.subject);
  // An amendment to what is important is important itself (GA rule 84).
  const important = command.important === true || proposal?.important === true;
  const question: Question = {
    id: newId(),
    kind: sounds ? 'sounding' : proposal ? 'amendment' : 'decision',
    stage: 'open',
    itemId,
    text,
    ...(texts && { texts }),
    ...(by !== undefined && { by }),
    ...(about !== undefined && { about }),
    raisedAt: now,
    ask,
    rank: null,
    need: needFor(meeting, subject, important),
    ...(subject && { subject }),
    ...(important && !sounds && { important: true as const }),
    ...(ask === 'silence' && closesAt !== undefined && { closesAt }),
    ...(proposal && distance !== undefined && { distance }),
    ...(parts && { parts: parts.map((part) => ({ id: newId(), ...part, status: 'pending' as const })) }),
    sponsors,
    seq: 0,
  };
  return accept({ type: 'DecisionProposed', questionId: question.id, question });
}

export const decideDecisions = {
  ProposeDecision: decidePropose,
} satisfies Partial<Deciders<CommandType>>;
