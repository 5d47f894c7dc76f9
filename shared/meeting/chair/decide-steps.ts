// The steps that lead to a decision: a question is put, the gavel falls or the question is kept open, parts are adopted, a vote is opened. Pure.
import { objectionsTo, objectionsToAny, pendingParts } from '../objections/find.ts';
import { isElsewhere, isProposal, questionsInOrder } from '../questions/select.ts';
import { parameterOf, ruleSetOf } from '../rule-sets/sets.ts';
import type { Meeting, Method, Question } from '../state.ts';
import { isProcedure } from '../votes/outcome.ts';
import { action, giving } from './action-type.ts';
import type { NextAction, Step } from './action-type.ts';

type OnQuestion = { question: Question };

/** Hands, unless somebody asked for a roll call; of a sounding every device. */
function methodFor(meeting: Meeting, { id, kind }: Question): Method {
  if (kind === 'sounding') return 'sounding';
  return objectionsToAny(meeting, id).some(({ asks }) => asks === 'roll-call') ? 'roll-call' : 'hands';
}

function voteOn(meeting: Meeting, question: Question, part?: string): NextAction {
  const of = { questionId: question.id, ...(part !== undefined && { part }) };
  return action('open-vote', of, { type: 'OpenVote', ...of, method: methodFor(meeting, question) });
}

export const putToTheVote: Step<OnQuestion> = (meeting, { question }) => voteOn(meeting, question);

const put = ({ id: questionId }: Question): NextAction =>
  action('put-question', { questionId }, { type: 'PutQuestion', questionId });

/** What was put: once the room has had the time to object the gavel falls; an objection keeps it open, or brings a motion to the vote. */
export const settlePut: Step<OnQuestion> = (meeting, { question }, now) => {
  const { id: questionId, stage, kind, putAt = 0 } = question;
  if (stage !== 'put') return null;
  if (objectionsTo(meeting, questionId).length > 0)
    return kind === 'motion'
      ? voteOn(meeting, question)
      : action('keep-open', { questionId }, { type: 'KeepOpen', questionId });
  if (now < putAt + parameterOf(meeting.settings, 'pauseMs')) return action('room-asked', { questionId });
  return action(
    'gavel',
    { questionId },
    kind === 'motion'
      ? { type: 'DecideMotion', questionId, outcome: 'adopted' }
      : { type: 'AdoptDecision', questionId },
  );
};

/** A motion that has been debated: by asking whether anybody objects, or by a vote. */
export const askOnQuestion: Step<OnQuestion> = (meeting, { question }) =>
  question.ask === 'objection' ? put(question) : voteOn(meeting, question);

/** Whether consensus is to be tried before any vote on this. */
const consensusFirst = (meeting: Meeting, question: Question): boolean =>
  question.kind !== 'sounding' &&
  !isProcedure(question) &&
  ruleSetOf(meeting.settings).consensusFirst &&
  objectionsToAny(meeting, question.id).length === 0;

/** The decision that comes first, once the list is done: its parts, then the whole. What was kept open waits for whoever takes it up again. */
export const decideNext: Step<unknown> = (meeting) => {
  const question = questionsInOrder(meeting).find(
    (one) => isProposal(one) && one.stage === 'open' && one.ask !== 'silence' && !one.keptOpen,
  );
  if (!question) return null;
  const { id: questionId } = question;
  const [part] = pendingParts(question);
  if (part)
    return question.divided || objectionsTo(meeting, questionId, part.id).length > 0
      ? voteOn(meeting, question, part.id)
      : action('adopt-part', { questionId, part: part.id }, { type: 'AdoptDecision', questionId, parts: [part.id] });
  const isVoted = question.ask === 'vote' || question.tiedAt !== undefined;
  return isVoted && !consensusFirst(meeting, question) ? voteOn(meeting, question) : put(question);
};

/** Whoever waits to explain a vote, before it or after it. */
export const hearExplanation: Step<unknown> = (meeting) => {
  for (const { questionId, waiting } of Object.values(meeting.lists)) {
    const question = questionId === undefined ? undefined : meeting.questions[questionId];
    const next = waiting.find(({ kind }) => kind === 'explanation');
    if (!question || !next || isElsewhere(meeting, question)) continue;
    return giving(next);
  }
  return null;
};
