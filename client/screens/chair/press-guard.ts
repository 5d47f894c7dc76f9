// The guards of the space bar: one press per 700 ms, and none within 700 ms after somebody else changed what it acts on.
// Pure; times are this device's own monotonic ms (the event's timeStamp), for a finger knows no server time.

export const PRESS_GUARD_MS = 700;

export interface PressGuard {
  /** Identity of what the action acts on (NextAction.key). */
  target: string;
  lastPressAt: number;
  /** When another's event changed the target under the finger. */
  changedAt: number;
}

export type Pressed = 'go' | 'too-soon' | 'changed';

export const freshGuard = (target: string): PressGuard => ({ target, lastPressAt: -Infinity, changedAt: -Infinity });

/** The target may have changed. A change by one's own hand does not hold the next press back; another's does. */
export function seeTarget(guard: PressGuard, target: string, byOwnHand: boolean, now: number): PressGuard {
  if (guard.target === target) return guard;
  return { ...guard, target, changedAt: byOwnHand ? guard.changedAt : now };
}

/** Another changed the target, and the page does not show it yet: every press is held back. */
export const notSeenYet = (guard: PressGuard): PressGuard => ({ ...guard, changedAt: Infinity });

/** The page shows the change from `now` on. */
export const seenAt = (guard: PressGuard, now: number): PressGuard => ({ ...guard, changedAt: now });

/** What a press at `now` does, and the guard after it. A press that did nothing does not count as one. */
export function press(guard: PressGuard, now: number): { pressed: Pressed; guard: PressGuard } {
  if (now - guard.lastPressAt < PRESS_GUARD_MS) return { pressed: 'too-soon', guard };
  if (now - guard.changedAt < PRESS_GUARD_MS) return { pressed: 'changed', guard };
  return { pressed: 'go', guard: { ...guard, lastPressAt: now } };
}
