// What a motion that is adopted brings about, by gavel or by vote, in the same batch. A right of reply is no part of the debate: it waits on.
import type { Context } from '../decider.ts';
import { isSame } from '../edits.ts';
import type { EventBody } from '../events.ts';
import { isUnsettled } from '../questions/find.ts';
import { isElsewhere } from '../questions/select.ts';
import { sittingNow } from '../sittings/select.ts';
import { listOf } from '../speakers/select.ts';
import type { Meeting, Question } from '../state.ts';
import { toOfficersAnd } from '../who-sees.ts';

/** The question taken back, or what it has become; whose it was in private is told of it alone. */
const withdrawn = (
  { id: questionId, private: isPrivate, by }: Question,
  outcome: 'no-action' | 'implied-out',
): EventBody => ({ type: 'QuestionWithdrawn', questionId, outcome, ...(isPrivate ? toOfficersAnd(by) : {}) });

/** A decision is before the meeting again, as it stood before it was settled. */
function reconsidered(meeting: Meeting, about: Question, { now, newId }: Context): EventBody {
  const { id, text, texts, by, need, subject, important, parts, sponsors } = about;
  const question: Question = {
    id: newId(),
    kind: 'decision',
    stage: 'open',
    itemId: meeting.current,
    text,
    ...(texts && { texts }),
    ...(by !== undefined && { by }),
    about: id,
    raisedAt: now,
    ask: 'objection',
    rank: null,
    need,
    ...(subject && { subject }),
    ...(important && { important }),
    ...(parts && { parts: parts.map((part) => ({ ...part, id: newId(), status: 'pending' as const })) }),
    sponsors,
    seq: 0,
  };
  return { type: 'DecisionProposed', questionId: question.id, question };
}

function ownEffects(meeting: Meeting, question: Question, context: Context): EventBody[] {
  const { motion, itemId, resumesAt, limit } = question;
  const about = question.about === undefined ? undefined : meeting.questions[question.about];
  const sittingId = sittingNow(meeting)?.id;
  switch (motion) {
    case 'suspend-meeting': {
      if (sittingId === undefined) return [];
      const isToCome = resumesAt !== undefined && resumesAt > context.now;
      return [{ type: 'SittingSuspended', sittingId, ...(isToCome && { resumesAt }) }];
    }
    case 'adjourn-meeting':
      return sittingId === undefined ? [] : [{ type: 'SittingAdjourned', sittingId }];
    case 'adjourn-debate':
      if (about) return isUnsettled(about) ? [withdrawn(about, 'no-action')] : [];
      return itemId === null ? [] : [{ type: 'ItemDeferred', itemId }];
    case 'close-debate': {
      if (itemId === null) return [];
      const list = listOf(meeting, itemId);
      if (meeting.items[list.itemId]?.debateClosedAt !== undefined) return [];
      return [{ type: 'DebateClosed', itemId: list.itemId, dropped: list.waiting.map(({ id }) => id) }];
    }
    case 'close-list': {
      const list = itemId === null ? undefined : listOf(meeting, itemId);
      return list?.status === 'open' ? [{ type: 'ListClosed', itemId: list.itemId }] : [];
    }
    case 'limit-speeches':
      if (itemId === null || !limit) return [];
      return [{ type: 'SpeechLimitSet', scope: { of: 'item', itemId }, limit: { ...limit, basis: 'decision' } }];
    case 'reconsider':
      return about ? [reconsidered(meeting, about, context)] : [];
    // A division needs no event of its own: the event that adopts the motion marks the proposal it is about.
    case 'division':
    case undefined:
      return [];
    default:
      return motion satisfies never;
  }
}

/** Others have moved the same, and are answered by it. */
const impliedOut = (meeting: Meeting, { id, motion, about, limit }: Question): EventBody[] =>
  Object.values(meeting.questions)
    .filter(
      (one) =>
        one.id !== id &&
        one.motion === motion &&
        one.about === about &&
        isSame(one.limit, limit) &&
        isUnsettled(one) &&
        !isElsewhere(meeting, one),
    )
    .map((one) => withdrawn(one, 'implied-out'));

/** The events that follow the one by which the motion is adopted; of what is no motion none. */
export const effectsOf = (meeting: Meeting, question: Question, context: Context): EventBody[] =>
  question.kind === 'motion' ? [...ownEffects(meeting, question, context), ...impliedOut(meeting, question)] : [];
