// The devices of each meeting that are in or wait, and from which addresses those who wait came: what whoever comes next is counted against.
// Counts; whom it lets in, enrolling.ts decides.
import type { MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore, NewDevice } from '../store/access.ts';

/** A hall comes in within minutes; who comes later is counted anew, and what other nodes let in with them. */
const CROWD_KEPT_MS = 60_000;

/** A device that is in or waits, or is just being written. */
export interface CountedDevice {
  id: string;
  delegationId?: string | undefined;
  linkId?: string | undefined;
  state: NewDevice['state'];
  words?: string | undefined;
}

/** Where a device that waits came from. */
interface Origin {
  address: string;
  delegationId: string | undefined;
  /** Its row is being written. */
  underWay: boolean;
}

export interface Crowds {
  /** Those who are in or wait; read once for all who come at the same time. Whoever comes is added to it. */
  of(meetingId: MeetingId): Promise<CountedDevice[]>;
  /** Those who wait and came from this address. */
  waitingFrom(meetingId: MeetingId, address: string): Origin[];
  /** Counts a device that waits for its address, while its row is written; the answer says that it was. */
  noteOrigin(meetingId: MeetingId, id: string, from: Pick<Origin, 'address' | 'delegationId'>): () => void;
  /** The device came to nothing: the meeting's are read anew. */
  drop(meetingId: MeetingId, id: string): void;
  /** Devices of this meeting were admitted or ended: the next to come counts them anew. */
  forget(meetingId: MeetingId): void;
  /** The meeting was removed. */
  removed(meetingId: MeetingId): void;
}

export function makeCrowds({ store, now }: { store: Pick<AccessStore, 'devicesOf'>; now(): number }): Crowds {
  const crowds = new Map<MeetingId, { readAt: number; devices: Promise<CountedDevice[]> }>();
  /** By device; in memory alone: addresses of people are not kept on disk. */
  const origins = new Map<MeetingId, Map<string, Origin>>();

  /** A device that waits no longer is no longer counted for its address. */
  function forgetOrigins(meetingId: MeetingId, written: string[], crowd: CountedDevice[]): void {
    const known = origins.get(meetingId);
    if (!known) return;
    const waits = new Set(crowd.flatMap(({ id, state }) => (state === 'waiting' ? [id] : [])));
    for (const id of written) if (!waits.has(id)) known.delete(id);
    if (known.size === 0) origins.delete(meetingId);
  }

  return {
    of(meetingId) {
      const known = crowds.get(meetingId);
      if (known && now() - known.readAt < CROWD_KEPT_MS) return known.devices;
      // One that is being written while they are read may not be among them, and waits all the same.
      const written = [...(origins.get(meetingId) ?? [])].flatMap(([id, { underWay }]) => (underWay ? [] : [id]));
      const devices = store
        .devicesOf(meetingId)
        .then((rows) =>
          rows.flatMap(({ id, state, delegationId, linkId, words }): CountedDevice[] =>
            state === 'revoked' ? [] : [{ id, state, delegationId, linkId, words }],
          ),
        )
        .then((found) => {
          forgetOrigins(meetingId, written, found);
          return found;
        });
      crowds.set(meetingId, { readAt: now(), devices });
      devices.catch(() => crowds.delete(meetingId));
      return devices;
    },
    waitingFrom: (meetingId, address) =>
      [...(origins.get(meetingId)?.values() ?? [])].filter((origin) => origin.address === address),
    noteOrigin(meetingId, id, from) {
      const origin: Origin = { ...from, underWay: true };
      const known = origins.get(meetingId) ?? new Map<string, Origin>();
      origins.set(meetingId, known.set(id, origin));
      return () => void (origin.underWay = false);
    },
    drop(meetingId, id) {
      crowds.delete(meetingId);
      origins.get(meetingId)?.delete(id);
    },
    forget: (meetingId) => void crowds.delete(meetingId),
    removed(meetingId) {
      crowds.delete(meetingId);
      origins.delete(meetingId);
    },
  };
}
