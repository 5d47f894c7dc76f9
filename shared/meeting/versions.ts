// Shapes of events over time: what version each type has now, and how an older one is lifted when it is read.
// The log is never rewritten; golden files of every past shape stay in tests/golden.

/** A stored event of any version. */
export interface VersionedEvent {
  seq: number;
  type: string;
  at: number;
  v?: number;
  [field: string]: unknown;
}

export type LiftEvent = (event: VersionedEvent) => VersionedEvent;

/**
 * For each type its lifts in order: from version 1 to 2, then from 2 to 3. A type that never changed is at version 1.
 *
 * PassedOver 1 -> 2: where the entry went stood in `to`, which is the audience of every event; it is `goes` now.
 */
export const LIFTS: Readonly<Record<string, readonly LiftEvent[]>> = {
  PassedOver: [
    (event) => {
      const { to, ...rest } = event;
      return { ...rest, goes: to === 'end' ? 'to-end' : 'off' };
    },
  ],
};

/** Today's version of a type; 1 is not written. */
export const versionOf = (type: string): number => (Object.hasOwn(LIFTS, type) ? LIFTS[type]!.length : 0) + 1;
