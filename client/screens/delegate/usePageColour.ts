// The field that the whole page becomes: accent for "You are next", amber and red for the time of one's own speech.
import type { Timer } from '#shared/meeting/state.ts';

import { useTimer } from '../../replica/hooks.ts';
import type { Situation } from './situation.ts';

export type Field = 'paper' | 'next' | 'amber' | 'red';

/** Stands still: nobody of this delegation speaks. */
const STILL: Timer = { startedAt: null, accumulatedMs: 0, limitMs: null, warningMs: 0 };

export function usePageColour(situation: Situation | null): Field {
  // Whom a point of order holds is not heard: nothing is over for them until they have the floor back.
  const speech = situation?.kind === 'floor' && !situation.isHeld ? situation.floor : null;
  const { phase } = useTimer(speech?.timer ?? STILL);
  if (situation?.kind === 'waiting' && situation.nearness === 'next') return 'next';
  if (speech === null) return 'paper';
  switch (phase) {
    case 'within':
      return 'paper';
    case 'last-minute':
      return 'amber';
    case 'over':
      return 'red';
    default:
      return phase satisfies never;
  }
}
