// The chair's words: for the next action, which sentences are read aloud and about whom. The sentences themselves, with
// their articles and grammar, are in the message catalogues (area `words`); here only which, and with what in them.
import { effectiveStatus, listOf } from './lists.ts';
import type { NextAction } from './next-action.ts';
import type { DelegationId, Entry, Guest, ItemId, Meeting, SittingId } from './state.ts';
import { readTimer } from './timer.ts';

/** Something named in a sentence; the client has its name, article and form in the reader's language. */
export type WordParam =
  | { kind: 'delegation'; id: DelegationId }
  | { kind: 'guest'; guest: Guest }
  | { kind: 'group'; name: string }
  | { kind: 'item'; id: ItemId }
  | { kind: 'sitting'; id: SittingId }
  | { kind: 'delegations'; ids: DelegationId[] }
  | { kind: 'meeting' };

export type SentenceKey =
  | 'openSitting'
  | 'resumeSitting'
  | 'adjournSitting'
  | 'openItem'
  | 'openList'
  | 'closeList'
  | 'concludeItem'
  | 'thank'
  | 'thankGuest'
  | 'giveFloor'
  | 'giveFloorGroup'
  | 'followedBy'
  | 'endOfList'
  | 'kindlyConclude';

export interface Sentence {
  key: SentenceKey;
  params: Partial<Record<'who' | 'group' | 'item' | 'sitting' | 'followers' | 'meeting', WordParam>>;
}

/** How many of those who follow are named when the floor is given. */
const FOLLOWERS_NAMED = 2;

function speakerParam(entry: Entry): WordParam | undefined {
  if (entry.delegationId) return { kind: 'delegation', id: entry.delegationId };
  return entry.guest && { kind: 'guest', guest: entry.guest };
}

function thanks(meeting: Meeting): Sentence[] {
  const who = meeting.floor && speakerParam(meeting.floor.entry);
  return who ? [{ key: who.kind === 'guest' ? 'thankGuest' : 'thank', params: { who } }] : [];
}

function giving(meeting: Meeting, entryId: string, itemId: ItemId): Sentence[] {
  const { waiting } = listOf(meeting, itemId);
  const at = waiting.findIndex((one) => one.id === entryId);
  const entry = waiting[at];
  const who = entry && speakerParam(entry);
  if (!who) return [];
  const ids = waiting.slice(at + 1, at + 1 + FOLLOWERS_NAMED).flatMap((one) => one.delegationId ?? []);
  const followed: Sentence[] =
    ids.length > 0 ? [{ key: 'followedBy', params: { followers: { kind: 'delegations', ids } } }] : [];
  if (entry.onBehalfOf)
    return [{ key: 'giveFloorGroup', params: { who, group: { kind: 'group', name: entry.onBehalfOf } } }, ...followed];
  return [{ key: 'giveFloor', params: { who } }, ...followed];
}

/** What the chair reads aloud before pressing; the press is what is done after saying it. */
export function chairWords(meeting: Meeting, action: NextAction, now: number): Sentence[] {
  const { itemId, sittingId, entryId } = action.about;
  const item: Sentence['params'] = itemId ? { item: { kind: 'item', id: itemId } } : {};
  const sitting: Sentence['params'] = sittingId
    ? { sitting: { kind: 'sitting', id: sittingId }, meeting: { kind: 'meeting' } }
    : {};
  switch (action.kind) {
    case 'open-sitting':
      return [{ key: 'openSitting', params: sitting }];
    case 'resume-sitting':
      return [{ key: 'resumeSitting', params: sitting }];
    case 'adjourn-sitting':
      return [{ key: 'adjournSitting', params: sitting }];
    case 'open-item':
      return [{ key: 'openItem', params: item }];
    case 'open-list':
      return [{ key: 'openList', params: item }];
    case 'close-list':
      return [{ key: 'closeList', params: item }];
    case 'conclude-item':
      return [{ key: 'concludeItem', params: item }];
    case 'give-floor':
      return giving(meeting, entryId!, itemId!);
    case 'end-and-give':
      return [...overTime(meeting, now), ...thanks(meeting), ...giving(meeting, entryId!, meeting.current ?? itemId!)];
    case 'end-speech': {
      const closed = itemId !== undefined && effectiveStatus(listOf(meeting, itemId), now) === 'closed';
      return [
        ...overTime(meeting, now),
        ...thanks(meeting),
        ...(closed ? [{ key: 'endOfList' as const, params: item }] : []),
      ];
    }
    case 'add-sitting':
    case 'none':
      return [];
    default:
      return action.kind satisfies never;
  }
}

function overTime({ floor }: Meeting, now: number): Sentence[] {
  return floor && readTimer(floor.timer, now).phase === 'over' ? [{ key: 'kindlyConclude', params: {} }] : [];
}
