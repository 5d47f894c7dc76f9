// What the delegation's page remembers while it is open (which part is looked at, what stands in front), and how its parts read
// the meeting. The meeting itself is the replica's.
import { create } from 'zustand';

import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { DelegationId, ItemId, Meeting } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { deviceStorage } from '../../connection/storage.ts';
import { useNow, useReplica } from '../../replica/hooks.ts';
import { itemInFocus, situationOf } from './situation.ts';
import type { Situation } from './situation.ts';

export type Tab = 'floor' | 'list' | 'agenda' | 'notes' | 'seat';

/** What stands in front of the floor's page: one thing to fill in or to answer. */
export type Task =
  | { task: 'ask'; itemId: ItemId }
  | { task: 'edit'; entryId: string }
  | { task: 'withdraw'; entryId: string }
  | { task: 'lower'; entryId: string }
  | { task: 'swap'; entryId: string }
  | { task: 'text'; entryId: string }
  | { task: 'raise'; kind: InterruptionKind }
  | { task: 'motion' }
  | { task: 'proposals' }
  | { task: 'explain' }
  | { task: 'reply'; itemId: ItemId }
  | { task: 'appeal'; questionId: string };

interface SeatState {
  tab: Tab;
  task: Task | null;
  /** The item that is followed by choice; null follows the floor. */
  followed: ItemId | null;
  /** Which of several own entries is looked at. */
  entryId: string | null;
  /** What was refused last, until it is read. */
  refused: CommandError | null;
  /** Said to a screen reader; and that this delegation is called, which cannot wait. */
  said: string;
  called: string;
  soundOn: boolean;
  /** The reader has answered "Not you?", and has been told what the device lacks. */
  greeted: boolean;
  told: boolean;
  /** The announcement that was read and put aside. */
  readAnnouncement: string | null;
}

const SOUND = 'rostrum.delegate.sound';
const GREETED = 'rostrum.delegate.greeted';
const TOLD = 'rostrum.delegate.told';

export const useSeat = create<SeatState>()(() => ({
  tab: 'floor',
  task: null,
  followed: null,
  entryId: null,
  refused: null,
  said: '',
  called: '',
  soundOn: deviceStorage.get(SOUND) !== 'off',
  greeted: deviceStorage.get(GREETED) !== null,
  told: deviceStorage.get(TOLD) !== null,
  readAnnouncement: null,
}));

export function show(tab: Tab): void {
  useSeat.setState({ tab });
}

/** Puts a task in front; null takes it away. */
export function start(task: Task | null): void {
  useSeat.setState({ task, refused: null, ...(task && { tab: 'floor' as const }) });
}

export function follow(itemId: ItemId | null): void {
  useSeat.setState({ followed: itemId, entryId: null, task: null, refused: null, tab: 'floor' });
}

export function setSound(on: boolean): void {
  deviceStorage.set(SOUND, on ? 'on' : 'off');
  useSeat.setState({ soundOn: on });
}

export function markGreeted(): void {
  deviceStorage.set(GREETED, 'yes');
  useSeat.setState({ greeted: true });
}

export function markTold(): void {
  deviceStorage.set(TOLD, 'yes');
  useSeat.setState({ told: true });
}

/** The confirmed meeting: a delegate's page shows as fact only what the server has. Below the gate it is always there. */
export function useMeeting(): Meeting {
  const meeting = useReplica((state) => state.confirmed);
  if (meeting === null) throw new Error('a part of the seat was drawn before the meeting was there');
  return meeting;
}

/** The meeting as one’s seat has it at this moment. */
export interface Standing {
  meeting: Meeting;
  self: DelegationId;
  /** null only where the agenda is empty. */
  itemId: ItemId | null;
  situation: Situation | null;
  now: number;
}

/** Where the delegation stands with the item that it looks at. Drawn again four times a minute, and when a list closes by its announced time. */
export function useStanding(self: DelegationId): Standing {
  const meeting = useMeeting();
  const pending = useReplica((state) => state.pending);
  const followed = useSeat((state) => state.followed);
  const entryId = useSeat((state) => state.entryId);
  const looked = followed ?? meeting.current;
  const now = useNow('quarter', looked === null ? 0 : (listOf(meeting, looked).closesAt ?? 0));
  const itemId = followed !== null && meeting.items[followed] ? followed : itemInFocus(meeting, self, now);
  const situation = itemId === null ? null : situationOf(meeting, self, itemId, pending, now, entryId);
  return { meeting, self, itemId, situation, now };
}
