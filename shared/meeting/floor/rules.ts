// The floor: ended, paused, resumed, extended, corrected; the limits that apply. How it is given is give.ts.
import { toOfficersAnd, toThoseWhoSee } from '../who-sees.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, holdsNow, isRefused } from '../decider.ts';
import { isSame } from '../edits.ts';
import { findEntry } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import type { Entry, Floor, Meeting, Settings, SpeechLimit } from '../state.ts';
import { elapsedMs } from '../timer.ts';
import { GUEST_LIMIT } from './fold.ts';
import { limitOfTurn } from './limit-of-turn.ts';
import { endOfSpeech } from './end-of-speech.ts';
import { speechesIn } from './select.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { questionFor } from '../questions/find.ts';
import { limitsOfKind } from '../rule-sets/sets.ts';
import { decideGiveFloor } from './give.ts';

/** A day: what a length of the wire can be. */
const LONGEST_LIMIT_MS = 86_400_000;

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

/** What holds for a speech that has no limit of its own. */
const limitWithout = (meeting: Meeting, { limit: _, ...entry }: Entry): SpeechLimit =>
  entry.guest ? GUEST_LIMIT : limitOfTurn(meeting, entry);

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
      // Who speaks, or is held while somebody else does, speaks under the other limit from now on.
      const speech = speechesIn(meeting).find(({ entry }) => entry.id === scope.entryId);
      if (!speech && isSame(found.entry.limit ?? null, limit)) return alreadyHolds(found.entry.seq);
      const was = speech ? { was: speech.timer.limitMs } : {};
      // Whose own limit goes speaks under that of its kind by the rules of procedure, which no fold reads.
      const limits = speech && !limit ? { limits: [limitWithout(meeting, found.entry)] } : {};
      return accept({
        type: 'SpeechLimitSet',
        scope,
        limit,
        ...limits,
        ...decided,
        ...was,
        ...toThoseWhoSee(found.entry),
      });
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
