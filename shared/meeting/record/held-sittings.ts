// The sittings that were held, numbered as a report counts them ("at its 2nd meeting"), and in which of them something happened.
import type { Meeting, Sitting } from '../state.ts';

export interface HeldSitting {
  sitting: Sitting;
  /** From 1, in the order in which they were opened. */
  nth: number;
  openedAt: number;
}

/** Those that were opened. */
export function heldSittings({ sittings }: Meeting): HeldSitting[] {
  return sittings
    .flatMap((sitting) => (sitting.openedAt === undefined ? [] : [{ sitting, openedAt: sitting.openedAt }]))
    .sort((one, other) => one.openedAt - other.openedAt)
    .map((one, index) => ({ ...one, nth: index + 1 }));
}

/** The sitting that was on at this instant; undefined: none was. */
export function sittingAt(held: readonly HeldSitting[], at: number): HeldSitting | undefined {
  const on = held.filter(
    ({ sitting, openedAt }) => openedAt <= at && at <= (sitting.adjournedAt ?? Number.POSITIVE_INFINITY),
  );
  return on[on.length - 1];
}
