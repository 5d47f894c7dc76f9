// The floor: given, ended, paused, resumed, extended, corrected; the limits that apply. One speaker at a time (GA rule 68).
import { toOfficersAnd, toThoseWhoSee } from '../who-sees.ts';
import { noQuorumToGoOn } from '../attendance/no-quorum.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decision.ts';
import { accept, alreadyHolds, holdsNow, isRefused } from '../decision.ts';
import { isSame } from '../edits.ts';
import type { EventBody, EventBodyOf } from '../events.ts';
import { findEntry, isUnderConsideration, limitFor } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import type { Entry, Floor, Guest, Meeting, Question, Settings, SpeechLimit } from '../state.ts';
import { elapsedMs } from '../timer.ts';
import { GUEST_LIMIT } from './fold.ts';
import { endOfSpeech } from './select.ts';
import { dialogueOn, panelLeftMs } from '../dialogue/select.ts';
import { nextItem } from '../agenda/select.ts';
import { unlessLifted } from '../leave.ts';
import { isUnsettled, questionFor, takenUp } from '../questions/find.ts';
import { kindLimit, limitsOfKind, ruleSetOf } from '../rule-sets/sets.ts';
import { INTERRUPTIONS } from '../questions/interruptions.ts';
import { isInterruption } from '../questions/kinds.ts';
import { isElsewhere, questionsPut } from '../questions/select.ts';

/** Ends whom the presser saw on the floor. CONFLICT where it is somebody else, or nobody any more. */
function clearFloor(
  meeting: Meeting,
  after: string | null | undefined,
  now: number,
): EventBody[] | Extract<Decision, { ok: false }> {
  const onFloor = meeting.floor?.entry.id ?? null;
  if ((after ?? null) !== onFloor) return refusal(meeting, 'floor-taken', { floor: onFloor });
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
  const { kind = 'statement', nth, questionId, answers } = entry;
  // Only a decision reads the rule set: what came of it stands in the event.
  const ofKind = kind === 'statement' || entry.limit ? undefined : kindLimit(meeting.settings, kind, nth);
  const { limitMs, basis } = guest ? (entry.limit ?? GUEST_LIMIT) : (ofKind ?? limitFor(meeting, entry));
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

/** A day: what a length of the wire can be. */
const LONGEST_LIMIT_MS = 86_400_000;

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
  const few = noQuorumToGoOn(meeting, context);
  if (few) return few;
  if ((after ?? null) !== (floor?.entry.id ?? null))
    return refusal(meeting, 'floor-taken', { floor: floor?.entry.id ?? null });
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

function decideGiveFloor(meeting: Meeting, command: CommandOf<'GiveFloor'>, context: Context): Decision {
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

/** The floor where this entry has it; the decision to give back where it has not. */
function floorOf(meeting: Meeting, entryId: string): { floor: Floor } | Extract<Decision, { ok: false }> {
  if (meeting.floor?.entry.id === entryId) return { floor: meeting.floor };
  if (!findEntry(meeting, entryId)) return refusal(meeting, 'no-such-entry');
  return refusal(meeting, 'not-speaking', { floor: meeting.floor?.entry.id ?? null });
}

/** What is set as a limit of a scope that is wider than one entry; null: nothing. */
function limitThere(
  { meetingLimit, groupLimit, categoryLimits, itemLimits }: Settings,
  scope: Exclude<CommandOf<'SetSpeechLimit'>['scope'], { of: 'entry' | 'kind' }>,
): SpeechLimit | null {
  switch (scope.of) {
    case 'meeting':
      return meetingLimit;
    case 'group':
      return groupLimit;
    case 'category':
      return categoryLimits[scope.category] ?? null;
    case 'item':
      return itemLimits[scope.itemId] ?? null;
  }
}

/** Only a limit by a rule or a decision cuts a speech off, and only once it is over; the Chair may do it all the same. */
function mayNotCut(meeting: Meeting, { timer, basis }: Floor, context: Context): Refused | undefined {
  const { limitMs } = timer;
  const isOver = limitMs !== null && elapsedMs(timer, context.now) > limitMs;
  if (isOver && (basis === 'rule' || basis === 'decision')) return undefined;
  // GA rule 72 is of limits that the meeting decided.
  return unlessLifted(
    meeting,
    context,
    'understanding-does-not-cut',
    { basis, limitMs },
    basis === 'decision' ? undefined : {},
  );
}

export const decideFloor = {
  GiveFloor: decideGiveFloor,
  EndSpeech(meeting, { entryId, cut }, context) {
    const { now } = context;
    const spoken = findEntry(meeting, entryId);
    if (spoken?.place === 'past' && spoken.entry.outcome === 'spoken') return alreadyHolds(spoken.entry.seq);
    const held = meeting.held.find(({ entry }) => entry.id === entryId);
    const at = held ? { floor: held } : floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    const refused = cut ? mayNotCut(meeting, at.floor, context) : undefined;
    return refused ?? accept(endOfSpeech(at.floor, now, cut));
  },
  PauseSpeech(meeting, { entryId }, { now }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    if (at.floor.timer.startedAt === null) return alreadyHolds(at.floor.seq);
    return accept({ type: 'SpeechPaused', entryId, usedMs: elapsedMs(at.floor.timer, now) });
  },
  ResumeSpeech(meeting, { entryId }) {
    if (meeting.held.some(({ entry }) => entry.id === entryId)) {
      const { floor } = meeting;
      if (floor) return refusal(meeting, 'end-speech-first', { floor: floor.entry.id });
      return accept({ type: 'SpeechResumed', entryId });
    }
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    if (at.floor.timer.startedAt !== null) return alreadyHolds(at.floor.seq);
    return accept({ type: 'SpeechResumed', entryId });
  },
  ExtendSpeech(meeting, { entryId, byMs }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    const { limitMs } = at.floor.timer;
    if (limitMs === null) return refusal(meeting, 'no-limit');
    return accept({
      type: 'SpeechExtended',
      entryId,
      byMs,
      limitMs: Math.min(Math.max(0, limitMs + byMs), LONGEST_LIMIT_MS),
      was: limitMs,
    });
  },
  CorrectSpeechTime(meeting, { entryId, usedMs }) {
    const found = findEntry(meeting, entryId);
    if (!found) return refusal(meeting, 'no-such-entry');
    if (found.place !== 'floor' && !(found.place === 'past' && found.entry.outcome === 'spoken'))
      return refusal(meeting, 'not-speaking');
    return accept({ type: 'SpeechTimeCorrected', entryId, usedMs });
  },
  SetSpeechLimit(meeting, { scope, limit, decisionId }, { by }) {
    if (decisionId !== undefined && !questionFor(meeting, decisionId, by))
      return refusal(meeting, 'no-such-question', { field: 'decisionId' });
    const decided = decisionId === undefined ? {} : { decisionId };
    if (scope.of === 'item' && !meeting.items[scope.itemId]) return refusal(meeting, 'no-such-item');
    if (scope.of === 'category' && !meeting.catalogue.categories.some((one) => one.id === scope.category))
      return refusal(meeting, 'no-such-category');
    if (scope.of === 'entry') {
      const found = findEntry(meeting, scope.entryId);
      if (!found) return refusal(meeting, 'no-such-entry');
      if (found.place === 'past') return refusal(meeting, 'not-waiting');
      if (found.place !== 'floor' && isSame(found.entry.limit ?? null, limit)) return alreadyHolds(found.entry.seq);
      const was = found.place === 'floor' ? { was: meeting.floor!.timer.limitMs } : {};
      return accept({ type: 'SpeechLimitSet', scope, limit, ...decided, ...was, ...toThoseWhoSee(found.entry) });
    }
    if (scope.of === 'kind') {
      const limits = limitsOfKind(meeting.settings, scope, limit);
      if (isSame(limits ?? null, meeting.settings.kindLimits?.[scope.kind] ?? null)) return holdsNow(meeting);
      return accept({ type: 'SpeechLimitSet', scope, limit, ...(limits && { limits }), ...decided });
    }
    if (isSame(limitThere(meeting.settings, scope), limit)) return holdsNow(meeting);
    return accept({ type: 'SpeechLimitSet', scope, limit, ...decided });
  },
  SignalFinished(meeting, { entryId }, { by }) {
    const at = floorOf(meeting, entryId);
    if (isRefused(at)) return at;
    if (at.floor.entry.delegationId !== by.delegationId) return refusal(meeting, 'not-yours');
    if (at.floor.entry.finishedAt !== undefined) return alreadyHolds(at.floor.entry.seq);
    return accept({ type: 'FinishedSignalled', entryId, ...toOfficersAnd(by.delegationId) });
  },
} satisfies Partial<Deciders<CommandType>>;
