// The one primary action of the console: always the next thing to do, as commands that carry what they were decided on.
// Pure; the console draws it, the space bar does it, words.ts says what is read aloud above it.
import { childrenOf, nextItem, pendingChild } from '../agenda/select.ts';
import { effectiveStatus, listOf } from '../speakers/select.ts';
import { nextOn, nextSpeaker, onNow } from '../on-now.ts';
import { action, giving } from './action-type.ts';
import type { NextAction, Step } from './action-type.ts';
import { askOnQuestion, decideNext, hearExplanation, putToTheVote, settlePut } from './decide-steps.ts';
import { pointsRaised } from './points-raised.ts';
import {
  concluding,
  endOfBatch,
  endReply,
  endSpeech,
  inDialogue,
  replyBeforeAdjournment,
  replyWhenOver,
} from './reply-steps.ts';
import { waitsForLot } from '../orders/select.ts';
import { isInterruption } from '../questions/kinds.ts';
import { questionsInOrder } from '../questions/select.ts';
import { parameterOf, ruleSetOf } from '../rule-sets/sets.ts';
import type { OnNow } from '../on-now.ts';
import { overlapped } from '../sittings/overlapped.ts';
import { SITTING_TITLES } from '../sittings/titles.ts';
import type { Entry, Floor, ItemId, Meeting, Question, Sitting, Vote } from '../state.ts';
import { calledIn, isCounted } from '../votes/majority.ts';
import { miscounted } from '../votes/miscounted.ts';

const HOUR_MS = 3_600_000;
const HALF_HOUR_MS = 1_800_000;
const NOTICE_MS = 600_000;

const NOTHING: NextAction = action('none', {});

/** Whether an item is still to be taken up or concluded. */
const workIsLeft = (meeting: Meeting): boolean =>
  meeting.agenda.some((id) => ['pending', 'under-consideration'].includes(meeting.items[id]?.status ?? ''));

/** A sitting that would go on with the work: two hours from the next half hour on that leaves time to tell the interpreters and is nobody's. */
export function proposedTimes(
  { sittings }: Pick<Meeting, 'sittings'>,
  now: number,
): { startsAt: number; endsAt: number } {
  let at = now + NOTICE_MS;
  for (;;) {
    const startsAt = Math.ceil(at / HALF_HOUR_MS) * HALF_HOUR_MS;
    const endsAt = startsAt + 2 * HOUR_MS;
    const there = overlapped({ sittings }, { startsAt, endsAt });
    if (!there) return { startsAt, endsAt };
    at = there.endsAt;
  }
}

const openSitting: Step<{ next: Sitting | null }> = (_meeting, { next }) =>
  next && action('open-sitting', { sittingId: next.id }, { type: 'OpenSitting', sittingId: next.id });

const addSitting: Step<unknown> = (meeting, _on, now) =>
  workIsLeft(meeting)
    ? action('add-sitting', {}, { type: 'AddSitting', title: SITTING_TITLES.evening, ...proposedTimes(meeting, now) })
    : null;

const resumeSitting: Step<{ sitting: Sitting }> = (_meeting, { sitting: { id } }) =>
  action('resume-sitting', { sittingId: id }, { type: 'ResumeSitting', sittingId: id });

const endAndGive: Step<{ floor: Floor }> = (meeting, { floor }) => {
  const from = floor.entry.id;
  const { questionId } = floor.entry;
  // On a question its own speakers follow each other.
  const next = questionId === undefined ? nextSpeaker(meeting) : nextOn(meeting, questionId);
  if (!next) return null;
  return action(
    'end-and-give',
    { itemId: floor.itemId, entryId: next.id, from },
    { type: 'GiveFloor', entryId: next.id, after: from },
  );
};

const adjourn: Step<{ sitting: Sitting }> = (_meeting, { sitting: { id } }) =>
  action('adjourn-sitting', { sittingId: id }, { type: 'AdjournSitting', sittingId: id });

/** Once the sitting's time and that of its interpreters are over, nothing new is begun. */
const adjournWhenOver: Step<{ sitting: Sitting }> = (meeting, on, now) =>
  now >= on.sitting.interpretationEndsAt && now >= on.sitting.endsAt ? adjourn(meeting, on, now) : null;

type OnItem = Extract<OnNow, { on: 'item' }>;

/** To the next on the list of the item, or of the question. */
const giveFloor: Step<{ next: Entry | null }> = (_meeting, { next }) => next && giving(next);

const openItem = (itemId: ItemId) => action('open-item', { itemId }, { type: 'OpenItem', itemId });

const openSubItem: Step<OnItem> = (meeting, { itemId }) => {
  const child = pendingChild(meeting, itemId);
  return child ? openItem(child) : null;
};

const openList: Step<OnItem> = (meeting, { itemId }, now) => {
  const wantsList = !meeting.catalogue.items[itemId]?.withoutList && childrenOf(meeting, itemId).length === 0;
  return wantsList && effectiveStatus(listOf(meeting, itemId), now) === 'not-open'
    ? action('open-list', { itemId }, { type: 'OpenList', itemId })
    : null;
};

const closeList: Step<OnItem> = (meeting, on, now) => {
  const list = listOf(meeting, on.itemId);
  const { itemId } = list;
  return effectiveStatus(list, now) === 'open' ? action('close-list', { itemId }, { type: 'CloseList', itemId }) : null;
};

/** A word may be called from the floor: what draws it is the panel of the lot, and nothing is sent before. */
const drawLots: Step<OnItem> = (meeting, { itemId: current }) => {
  const list = listOf(meeting, current);
  const { itemId } = list;
  return waitsForLot(list) && list.waiting.length > 0 ? action('draw-lots', { itemId }) : null;
};

/** An item whose sub-items are all dealt with is concluded before another is taken up. */
const concludeParent: Step<unknown> = (meeting) => {
  const parent = meeting.agenda.find(
    (id) => meeting.items[id]?.status === 'under-consideration' && !pendingChild(meeting, id),
  );
  return parent === undefined ? null : concluding(meeting, parent);
};

const openNextItem: Step<unknown> = (meeting) => {
  const item = nextItem(meeting);
  return item === undefined ? null : openItem(item);
};

/** A point of order is heard at once where the rules let it interrupt, else as soon as nobody speaks; never over another point. */
const hearPoint: Step<unknown> = (meeting) => {
  const [point] = pointsRaised(meeting);
  const { floor } = meeting;
  if (!point || (floor && (isInterruption(floor.entry) || !ruleSetOf(meeting.settings).pointsInterrupt))) return null;
  const after = floor?.entry.id ?? null;
  return action(
    'hear-point',
    { questionId: point.id, ...(floor && { from: floor.entry.id }) },
    { type: 'GiveFloor', questionId: point.id, after },
  );
};

/** Whoever speaks on the question that is on. */
const endTurn: Step<{ floor: Floor | null }> = (meeting, { floor }, now) => floor && endSpeech(meeting, { floor }, now);

/** There is more than one ruling: it has its buttons, and no key that comes next. */
const chooseRuling: Step<{ question: Question }> = (_meeting, { question }) =>
  action('choose-ruling', { questionId: question.id });

/** A vote on the conduct of which a point of order was raised. */
const hearOnVoting: Step<unknown> = (meeting, on, now) =>
  pointsRaised(meeting)[0]?.onVoting ? hearPoint(meeting, on, now) : null;

/** A vote is closed once it is complete, or its time is over; until then its answers and its count have their own buttons. */
const endVote: Step<{ question: Question; vote: Vote }> = (meeting, { question, vote }, now) => {
  const { id: questionId } = question;
  const { casts = {}, settings } = meeting;
  const close = action('close-vote', { questionId }, { type: 'CloseVote', voteId: vote.id });
  if (isCounted(vote)) {
    // Names and ballots that came after the count may contradict it: it is not read aloud then, but counted again.
    const stands = vote.count && !miscounted(meeting, { question, vote }, vote.count);
    return stands ? close : action('count-vote', { questionId });
  }
  if (vote.method === 'roll-call')
    return calledIn(vote, casts) === undefined ? close : action('call-vote', { questionId });
  const complete = vote.voters.every((id) => casts[id] !== undefined);
  return complete || now >= vote.openedAt + parameterOf(settings, 'voteMs')
    ? close
    : action('call-vote', { questionId });
};

/** The motion that comes first, where nobody has taken it up. */
const takeUp: Step<unknown> = (meeting) => {
  const [first] = questionsInOrder(meeting);
  if (first?.kind !== 'motion' || first.stage !== 'raised') return null;
  return action('take-up', { questionId: first.id }, { type: 'TakeUp', questionId: first.id });
};

const resumeSpeech: Step<{ held: Floor }> = (_meeting, { held: { itemId, entry } }) =>
  action('resume-speech', { itemId, entryId: entry.id }, { type: 'ResumeSpeech', entryId: entry.id });

/** At least one: while anything is on, something leads out of it. */
type Steps<On> = readonly [Step<On>, ...Step<On>[]];

/** What there is to do, in order, by what is on. */
const STEPS: { [On in OnNow['on']]: Steps<Extract<OnNow, { on: On }>> } = {
  before: [openSitting, addSitting],
  between: [openSitting],
  after: [addSitting],
  suspension: [resumeSitting],
  ruling: [endTurn, chooseRuling],
  vote: [endTurn, hearOnVoting, endVote],
  // GA rule 71: an appeal is put to the vote at once.
  appeal: [endTurn, putToTheVote],
  question: [hearPoint, takeUp, settlePut, giveFloor, askOnQuestion],
  held: [hearPoint, resumeSpeech],
  speech: [hearPoint, endReply, endOfBatch, endAndGive, endSpeech],
  item: [
    hearPoint,
    takeUp,
    adjournWhenOver,
    replyWhenOver,
    inDialogue,
    hearExplanation,
    giveFloor,
    openSubItem,
    openList,
    closeList,
    drawLots,
    decideNext,
    (meeting, { itemId }) => concluding(meeting, itemId),
  ],
  'no-item': [
    hearPoint,
    takeUp,
    adjournWhenOver,
    replyWhenOver,
    hearExplanation,
    decideNext,
    concludeParent,
    openNextItem,
    replyBeforeAdjournment,
    adjourn,
  ],
};

/** What the chair does next at `now`. */
export function nextAction(meeting: Meeting, now: number): NextAction {
  const on = onNow(meeting);
  // Each list is of the steps for its own kind, so that the union's case and the list always fit.
  for (const step of STEPS[on.on] as unknown as Steps<OnNow>) {
    const found = step(meeting, on, now);
    if (found) return found;
  }
  return NOTHING;
}

/**
 * Why the next action is asked about before it is done: a sitting would open over an hour before its time, or there is no agenda to
 * work through, so that the next press would adjourn it. Null: it goes at one press.
 */
export function askedFirst(meeting: Meeting, { kind, about }: NextAction, now: number): 'early' | 'no-agenda' | null {
  if (kind !== 'open-sitting' && kind !== 'adjourn-sitting') return null;
  const sitting = meeting.sittings.find(({ id }) => id === about.sittingId);
  if (kind === 'open-sitting' && sitting && sitting.startsAt - now > HOUR_MS) return 'early';
  return meeting.agenda.length === 0 ? 'no-agenda' : null;
}
