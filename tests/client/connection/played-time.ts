// Time that a test plays: it begins at a known hour and goes on only as far as the test says.
import { afterEach, beforeEach, vi } from 'vitest';

/** For each test of the file that calls it. */
export function inPlayedTime(): void {
  beforeEach(() => void vi.useFakeTimers({ now: 1_600_000_000_000 }));
  afterEach(() => void vi.useRealTimers());
}
