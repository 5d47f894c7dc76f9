// The floor given: to whoever waits, to a guest, to whoever raised a question. One speaker at a time (GA rule 68).
import { noQuorumToGoOn } from '../attendance/no-quorum.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import type { EventBody, EventBodyOf } from '../events.ts';
import { findEntry, isUnderConsideration } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import type { Entry, Guest, Meeting, Question, SpeechLimit } from '../state.ts';
import { elapsedMs } from '../timer.ts';
import { GUEST_LIMIT } from './fold.ts';
import { limitOfTurn } from './limit-of-turn.ts';
import { endOfSpeech } from './end-of-speech.ts';
import { dialogueOn, panelLeftMs } from '../dialogue/select.ts';
import { nthNow } from '../replies/select.ts';
import { nextItem } from '../agenda/select.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { takenUp } from '../questions/raise.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import { INTERRUPTIONS } from '../questions/interruptions.ts';
import { isInterruption } from '../questions/kinds.ts';
import { isElsewhere, questionsPut } from '../questions/select.ts';

/** CONFLICT where the floor has changed since whoever pressed saw it: somebody else has it, or nobody. Undefined: it has not changed. */
function unlessAsSeen(meeting: Meeting, after: string | null | undefined): Refused | undefined {
  const onFloor = meeting.floor?.entry.id ?? null;
  return (after ?? null) === onFloor ? undefined : refusal(meeting, 'floor-taken', { floor: onFloor });
}

/** What ends the speech that whoever pressed saw on the floor; nothing, where nobody speaks. */
function clearFloor(
  meeting: Meeting,
  after: string | null | undefined,
  now: number,
): EventBody[] | Extract<Decision, { ok: false }> {
  const taken = unlessAsSeen(meeting, after);
  if (taken) return taken;
  return meeting.floor ? [endOfSpeech(meeting.floor, now)] : [];
}

function given(
  meeting: Meeting,
  entry: Pick<
    Entry,
    'id' | 'itemId' | 'delegationId' | 'onBehalfOf' | 'limit' | 'kind' | 'nth' | 'questionId' | 'answers'
  >,
  guest?: Guest,
): EventBodyOf<'FloorGiven'> {
  const { kind = 'statement', questionId, answers } = entry;
  const nth = nthNow(meeting, entry);
  // Only a decision reads the rule set: what came of it stands in the event.
  const { limitMs, basis } = guest ? (entry.limit ?? GUEST_LIMIT) : limitOfTurn(meeting, entry);
  return {
    type: 'FloorGiven',
    entryId: entry.id,
    itemId: entry.itemId,
    kind,
    ...(nth !== undefined && { nth }),
    ...(questionId !== undefined && { questionId }),
    ...(answers && { answers }),
    ...(entry.delegationId && { delegationId: entry.delegationId }),
    ...(guest && { guest }),
    limitMs,
    warningMs: meeting.settings.warningMs,
    basis,
  };
}

/** The item that a turn on a question is recorded under: the one that was up, else the next of the agenda. */
const itemOf = (meeting: Meeting, question: Question): string | undefined =>
  question.itemId ?? meeting.current ?? nextItem(meeting) ?? meeting.agenda.at(-1);

/** While a question is put to the room nobody is called; undefined: none is. */
const whilePut = (meeting: Meeting): Refused | undefined => {
  const put = questionsPut(meeting).find((one) => !isElsewhere(meeting, one));
  return put && refusal(meeting, 'question-put', { questionId: put.id });
};

/** Gives the floor to whoever moved a motion, which is taken up by it; like any giving it ends who speaks. */
function decideHearMover(
  meeting: Meeting,
  { question, after }: { question: Question; after: string | null | undefined },
  context: Context,
): Decision {
  const { now, newId } = context;
  const { id: questionId, by, stage } = question;
  const itemId = itemOf(meeting, question);
  if (by === undefined || itemId === undefined) return refusal(meeting, 'question-not-open');
  const [held] = meeting.held;
  if (held) return refusal(meeting, 'speaker-held', { held: held.entry.id });
  if (isElsewhere(meeting, question)) return refusal(meeting, 'item-not-open', { itemId: question.itemId });
  const refused = whilePut(meeting) ?? noQuorumToGoOn(meeting, context);
  if (refused) return refused;
  const before = clearFloor(meeting, after, now);
  if (isRefused(before)) return before;
  return accept(
    ...before,
    ...(stage === 'raised' ? [takenUp(question)] : []),
    given(meeting, { id: newId(), itemId, delegationId: by, kind: 'motion', questionId }),
  );
}

/** Hears whoever raised a point of order. It holds whoever speaks, and does not end the speech (GA rule 71). */
function decideHear(
  meeting: Meeting,
  { questionId, after }: Extract<CommandOf<'GiveFloor'>, { questionId: string }>,
  context: Context,
): Decision {
  const { now, by, newId } = context;
  const { floor } = meeting;
  const question = questionFor(meeting, questionId, by);
  if (!question) return refusal(meeting, 'no-such-question');
  if (floor?.entry.questionId === questionId && floor.entry.kind === question.kind) return alreadyHolds(floor.seq);
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  if (question.kind === 'motion') return decideHearMover(meeting, { question, after }, context);
  const itemId = itemOf(meeting, question);
  if (!isInterruption(question) || question.by === undefined || itemId === undefined)
    return refusal(meeting, 'question-not-open');
  if (floor && isInterruption(floor.entry))
    return refusal(meeting, INTERRUPTIONS[floor.entry.kind].reason.heard, { floor: floor.entry.id });
  if (floor && !ruleSetOf(meeting.settings).pointsInterrupt) {
    const refused = unlessLifted(meeting, context, 'does-not-interrupt', { floor: floor.entry.id });
    if (refused) return refused;
  }
  const refused = noQuorumToGoOn(meeting, context) ?? unlessAsSeen(meeting, after);
  if (refused) return refused;
  const turn = { id: newId(), itemId, delegationId: question.by, kind: question.kind, questionId };
  return accept(...(question.stage === 'raised' ? [takenUp(question)] : []), {
    ...given(meeting, turn),
    ...(floor && { over: { entryId: floor.entry.id, usedMs: elapsedMs(floor.timer, now) } }),
  });
}

/** A guest speaks, or, in a dialogue, answers, in what the panel has left. */
function guestTurn(
  meeting: Meeting,
  { itemId, answers }: Extract<CommandOf<'GiveFloor'>, { guest: object }>,
  now: number,
): Pick<Entry, 'itemId' | 'kind' | 'answers' | 'limit'> {
  if (!dialogueOn(meeting, itemId)) return { itemId, ...(answers && { kind: 'answer', answers }) };
  const limit: SpeechLimit = { limitMs: panelLeftMs(meeting, itemId, now), basis: 'understanding' };
  return { itemId, kind: 'answer', ...(answers && { answers }), limit };
}

/** A vote is explained until it opens, and once its question is settled. */
const mayBeExplained = (question: Question | undefined): boolean =>
  question !== undefined && question.stage !== 'raised' && question.vote?.status !== 'open';

export function decideGiveFloor(meeting: Meeting, command: CommandOf<'GiveFloor'>, context: Context): Decision {
  const { now, newId } = context;
  if ('questionId' in command) return decideHear(meeting, command, context);
  const [held] = meeting.held;
  if ('guest' in command) {
    if (!meeting.items[command.itemId]) return refusal(meeting, 'no-such-item');
    if (!isUnderConsideration(meeting, command.itemId)) return refusal(meeting, 'item-not-open');
    if (command.answers?.some((id) => !findEntry(meeting, id))) return refusal(meeting, 'no-such-entry');
    if (held) return refusal(meeting, 'speaker-held', { held: held.entry.id });
    const few = whilePut(meeting) ?? noQuorumToGoOn(meeting, context);
    if (few) return few;
    const before = clearFloor(meeting, command.after, now);
    if (isRefused(before)) return before;
    return accept(...before, given(meeting, { id: newId(), ...guestTurn(meeting, command, now) }, command.guest));
  }
  const found = findEntry(meeting, command.entryId);
  if (!found) return refusal(meeting, 'no-such-entry');
  if (found.place === 'floor') return alreadyHolds(found.entry.seq);
  if (found.place === 'requested') return refusal(meeting, 'not-accepted-yet');
  if (held) return refusal(meeting, 'speaker-held', { held: held.entry.id });
  if (found.place !== 'waiting') return refusal(meeting, 'not-waiting');
  // A right of reply is no part of the debate: it is given whatever item is up.
  if (found.entry.kind !== 'reply' && !isUnderConsideration(meeting, found.entry.itemId))
    return refusal(meeting, 'item-not-open', { itemId: found.entry.itemId });
  const { kind, questionId } = found.entry;
  if (kind === 'explanation' && !mayBeExplained(meeting.questions[questionId ?? '']))
    return refusal(meeting, 'question-not-open', { questionId });
  // For and against a question are heard while it is open.
  if ((kind === 'for' || kind === 'against') && meeting.questions[questionId ?? '']?.stage !== 'open')
    return refusal(meeting, 'question-not-open', { questionId });
  const few = whilePut(meeting) ?? noQuorumToGoOn(meeting, context);
  if (few) return few;
  const before = clearFloor(meeting, command.after, now);
  if (isRefused(before)) return before;
  return accept(...before, given(meeting, found.entry));
}
