// The one primary action of the console: always the next thing to do, as commands that carry what they were decided on.
// Pure; the console draws it, the space bar does it, words.ts says what is read aloud above it.
import { ancestorsOf, childrenOf } from './agenda.ts';
import type { Command } from './commands.ts';
import { effectiveStatus, isUnderConsideration, listOf } from './lists.ts';
import { nextSitting, sittingNow } from './sitting-lookup.ts';
import { SITTING_TITLES } from './sitting-titles.ts';
import type { Entry, ItemId, Meeting } from './state.ts';

export interface NextAction {
  kind:
    | 'open-sitting'
    | 'resume-sitting'
    | 'open-item'
    | 'open-list'
    | 'give-floor'
    | 'end-and-give'
    | 'end-speech'
    | 'close-list'
    | 'conclude-item'
    | 'adjourn-sitting'
    | 'add-sitting'
    | 'set-limit'
    | 'none';
  commands: Command[];
  /** `limitMs`: the limit that is to hold for all who wait, in ms. */
  about: { sittingId?: string; itemId?: string; entryId?: string; from?: string; limitMs?: number };
  /** What it acts on: a change means that the target changed under the finger. */
  key: string;
}

/** One action as the blue button shows it: these commands, known by what they act on. */
export function action(kind: NextAction['kind'], about: NextAction['about'], ...commands: Command[]): NextAction {
  const { sittingId, itemId, entryId, from, limitMs } = about;
  return { kind, commands, about, key: [kind, sittingId, itemId, entryId, from, limitMs].join('|') };
}

const HOUR_MS = 3_600_000;
const HALF_HOUR_MS = 1_800_000;
const NOTICE_MS = 600_000;

const NOTHING: NextAction = action('none', {});

/** The next speaker of the item on the floor; undefined while nobody waits. */
export function nextSpeaker(meeting: Meeting): Entry | undefined {
  if (meeting.current === null) return undefined;
  const list = listOf(meeting, meeting.current);
  return isUnderConsideration(meeting, list.itemId) ? list.waiting[0] : undefined;
}

/** The item to take up next: an open parent's next sub-item, else the next one of the agenda. */
export function nextItem(meeting: Meeting): ItemId | undefined {
  const openParent = meeting.agenda.find(
    (id) => meeting.items[id]?.status === 'under-consideration' && pendingChild(meeting, id),
  );
  if (openParent) return pendingChild(meeting, openParent);
  return meeting.agenda.find(
    (id) =>
      meeting.items[id]?.status === 'pending' &&
      ancestorsOf(meeting, id).every((parent) => meeting.items[parent]?.status !== 'deferred'),
  );
}

const pendingChild = (meeting: Meeting, id: ItemId) =>
  childrenOf(meeting, id).find((child) => meeting.items[child]?.status === 'pending');

function onTheItem(meeting: Meeting, itemId: ItemId, now: number): NextAction {
  const next = nextSpeaker(meeting);
  if (next)
    return action('give-floor', { itemId, entryId: next.id }, { type: 'GiveFloor', entryId: next.id, after: null });
  const child = pendingChild(meeting, itemId);
  if (child) return action('open-item', { itemId: child }, { type: 'OpenItem', itemId: child });
  const list = listOf(meeting, itemId);
  const status = effectiveStatus(list, now);
  const wantsList = !meeting.catalogue.items[itemId]?.withoutList && childrenOf(meeting, itemId).length === 0;
  if (status === 'not-open' && wantsList) return action('open-list', { itemId }, { type: 'OpenList', itemId });
  if (status === 'open')
    return action('close-list', { itemId: list.itemId }, { type: 'CloseList', itemId: list.itemId });
  return action('conclude-item', { itemId }, { type: 'ConcludeItem', itemId });
}

/** Whether an item is still to be taken up or concluded. */
const workIsLeft = (meeting: Meeting): boolean =>
  meeting.agenda.some((id) => ['pending', 'under-consideration'].includes(meeting.items[id]?.status ?? ''));

/** A sitting that would go on with the work: two hours from the next half hour on that leaves time to tell the interpreters. */
export function proposedTimes(now: number): { startsAt: number; endsAt: number } {
  const startsAt = Math.ceil((now + NOTICE_MS) / HALF_HOUR_MS) * HALF_HOUR_MS;
  return { startsAt, endsAt: startsAt + 2 * HOUR_MS };
}

/** What the chair does next at `now`. */
export function nextAction(meeting: Meeting, now: number): NextAction {
  const sitting = sittingNow(meeting);
  if (!sitting) {
    const next = nextSitting(meeting);
    if (next) return action('open-sitting', { sittingId: next.id }, { type: 'OpenSitting', sittingId: next.id });
    return workIsLeft(meeting)
      ? action('add-sitting', {}, { type: 'AddSitting', title: SITTING_TITLES.evening, ...proposedTimes(now) })
      : NOTHING;
  }
  if (sitting.status === 'suspended')
    return action('resume-sitting', { sittingId: sitting.id }, { type: 'ResumeSitting', sittingId: sitting.id });
  const { floor } = meeting;
  if (floor) {
    const from = floor.entry.id;
    const next = nextSpeaker(meeting);
    if (next)
      return action(
        'end-and-give',
        { itemId: floor.itemId, entryId: next.id, from },
        { type: 'GiveFloor', entryId: next.id, after: from },
      );
    return action('end-speech', { itemId: floor.itemId, from }, { type: 'EndSpeech', entryId: from });
  }
  const adjourn = action(
    'adjourn-sitting',
    { sittingId: sitting.id },
    { type: 'AdjournSitting', sittingId: sitting.id },
  );
  if (now >= sitting.interpretationEndsAt && now >= sitting.endsAt) return adjourn;
  if (meeting.current !== null) return onTheItem(meeting, meeting.current, now);
  const item = nextItem(meeting);
  const parentDone = meeting.agenda.find(
    (id) => meeting.items[id]?.status === 'under-consideration' && !pendingChild(meeting, id),
  );
  if (parentDone) return action('conclude-item', { itemId: parentDone }, { type: 'ConcludeItem', itemId: parentDone });
  return item ? action('open-item', { itemId: item }, { type: 'OpenItem', itemId: item }) : adjourn;
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
