// What is left of a countdown, as it is drawn: as the picture, or along the foot.
import type { Countdown } from '#shared/meeting/state.ts';

import { useNow } from '../../replica/hooks.ts';
import { countdownLeftMs } from './scene.ts';

/** In ms, 0 once it is over; null: it has been over for a while. Drawn anew as its whole seconds change. */
export function useCountdownLeft(countdown: Countdown): number | null {
  const { clock, totalMs } = countdown;
  const now = useNow('second', clock.startedAt === null ? 0 : clock.startedAt - clock.accumulatedMs + totalMs);
  return countdownLeftMs(countdown, now);
}
