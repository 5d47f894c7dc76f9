// A question put to the room, objected to, kept open. What settles it is the gavel (gavel.ts) or a vote.
import { noQuorumToDecide } from '../attendance/no-quorum.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { speechesIn } from '../floor/select.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { moverOf } from '../questions/raise.ts';
import { refusal } from '../refusals.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import { toOfficersAnd } from '../who-sees.ts';
import type { Meeting, Question } from '../state.ts';
import { objectionsTo, objectionsToAny, pendingParts } from './find.ts';
import { notReady } from './ready.ts';
import { isSameObjection } from './select.ts';

/** Questions that are decided by asking whether anybody objects. */
const MAY_BE_PUT: ReadonlySet<Question['kind']> = new Set(['decision', 'amendment', 'motion']);

function decidePut(meeting: Meeting, { questionId }: CommandOf<'PutQuestion'>, context: Context): Decision {
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  const { stage, kind, ask, vote } = question;
  if (stage === 'put' && vote?.status !== 'open') return alreadyHolds(question.seq);
  if (stage === 'settled') return refusal(meeting, 'settled');
  if (stage === 'raised' || !MAY_BE_PUT.has(kind) || ask === 'silence') return refusal(meeting, 'question-not-open');
  if (pendingParts(question).length > 0) return refusal(meeting, 'parts-open', { parts: partIds(question) });
  const refused = notReady(meeting, question, context) ?? (kind === 'motion' ? undefined : noQuorumToDecide(meeting));
  if (refused) return refused;
  const [speech] = speechesIn(meeting);
  return speech
    ? refusal(meeting, 'end-speech-first', { floor: speech.entry.id })
    : accept({ type: 'QuestionPut', questionId });
}

const partIds = (question: Question): string[] => pendingParts(question).map(({ id }) => id);

/** Why nobody objects to this, or to this part of it; undefined: one may. */
function notOpenToObjection(
  meeting: Meeting,
  question: Question,
  part: string | undefined,
  now: number,
): Refused | undefined {
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  if (question.stage === 'raised' || !MAY_BE_PUT.has(question.kind)) return refusal(meeting, 'question-not-open');
  if (question.ask === 'silence' && now >= (question.closesAt ?? 0))
    return refusal(meeting, 'silence-over', { closedAt: question.closesAt });
  if (part === undefined) return undefined;
  const found = question.parts?.find(({ id }) => id === part);
  if (!found) return refusal(meeting, 'no-such-part');
  return found.status === 'pending' ? undefined : refusal(meeting, 'settled');
}

function decideObject(meeting: Meeting, command: CommandOf<'Object'>, context: Context): Decision {
  const { questionId, part, text, asks } = command;
  const found = moverOf(meeting, command, context);
  if (isRefused(found)) return found;
  const { mover: delegationId } = found;
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  // Whose voice counts in a vote may ask for one: no leave.
  if (standingOf(meeting, delegationId) !== 'member') return refusal(meeting, 'members-only');
  const refused = notOpenToObjection(meeting, question, part, context.now);
  if (refused) return refused;
  const stands = objectionsTo(meeting, questionId, part).find((one) => one.delegationId === delegationId);
  if (stands && (text ?? stands.text) === stands.text && (asks ?? stands.asks) === stands.asks)
    return alreadyHolds(stands.seq);
  // An objection to a silence procedure has broken it for good, and is told with the name of who objected.
  const breaks = question.ask === 'silence';
  const isSeen = breaks || stands?.broke === true;
  const said = text ?? stands?.text;
  const asked = asks ?? stands?.asks;
  return accept({
    type: 'Objected',
    questionId,
    ...(part !== undefined && { part }),
    delegationId,
    ...(said !== undefined && { text: said }),
    ...(asked && { asks: asked }),
    ...(breaks && { final: true as const }),
    ...(isSeen ? {} : toOfficersAnd(delegationId)),
  });
}

function decideWithdraw(meeting: Meeting, command: CommandOf<'WithdrawObjection'>, context: Context): Decision {
  const { questionId, part } = command;
  const found = moverOf(meeting, command, context);
  if (isRefused(found)) return found;
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  if (part !== undefined && !question.parts?.some(({ id }) => id === part)) return refusal(meeting, 'no-such-part');
  const key = { questionId, delegationId: found.mover, ...(part !== undefined && { part }) };
  const stands = meeting.objections?.find((one) => isSameObjection(one, key));
  if (!stands) return alreadyHolds(question.seq);
  return accept({
    type: 'ObjectionWithdrawn',
    ...key,
    ...(stands.broke ? {} : toOfficersAnd(found.mover)),
  });
}

function decideKeepOpen(
  meeting: Meeting,
  { questionId, name = false }: CommandOf<'KeepOpen'>,
  { by }: Context,
): Decision {
  const question = questionFor(meeting, questionId, by);
  if (!question) return refusal(meeting, 'no-such-question');
  const { stage, keptOpen } = question;
  const objectors = [...new Set(objectionsToAny(meeting, questionId).map(({ delegationId }) => delegationId))];
  const names = name && objectors.length > 0 && !keptOpen?.objectors;
  // Named later, once it was asked who objected.
  if (stage === 'open' && keptOpen && !names) return alreadyHolds(question.seq);
  if (stage === 'settled') return refusal(meeting, 'settled');
  if (stage !== 'put' && !keptOpen) return refusal(meeting, 'not-put', { questionId });
  return accept({ type: 'QuestionKeptOpen', questionId, ...(names && { objectors }) });
}

export const decideObjections = {
  PutQuestion: decidePut,
  Object: decideObject,
  WithdrawObjection: decideWithdraw,
  KeepOpen: decideKeepOpen,
} satisfies Partial<Deciders<CommandType>>;
