// What a live room is made of. live-room.ts makes it, once.ts has a part of it.
import type { Clock } from '../clock.ts';
import type { EventStore } from '../store/store.ts';
import type { Head } from './head.ts';
import type { RecentEvents } from './recent-events.ts';
import type { RoomObserver } from './room.ts';

export interface RoomParts {
  meetingId: string;
  log: string;
  durable: Head;
  recent: RecentEvents;
  store: EventStore;
  clock: Clock;
  observer: RoomObserver;
  /** The seed of a lot, always the same for a label. */
  seed?: (label: string) => string;
}
