// The forecast as the delegation's page has it: it is loaded after the page, and until then nothing is said of times.
import { useEffect, useReducer } from 'react';

import type { Expected, Forecast } from '#shared/meeting/chair/forecast.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import type { EntryId, ItemId, Meeting } from '#shared/meeting/state.ts';

import { lateModule } from '../../loading/late.ts';

type Part = typeof import('./forecast-part.tsx');
let part: Part | null = null;

/** The forecast, with how times are told; null: not loaded yet. */
export type Ahead = (Pick<Part, 'WhenExpected'> & { told: Forecast; about: (at: number) => number }) | null;

/**
 * The forecast; null until the part that counts it is there.
 * @param now server time in ms
 */
export function useForecast(meeting: Meeting, now: number): Ahead {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (part === null)
      void lateModule(() => import('./forecast-part.tsx')).then((loaded) => {
        part = loaded;
        draw();
      });
  }, []);
  if (part === null) return null;
  const { forecast, aboutTime, WhenExpected } = part;
  return { told: forecast(meeting, now), about: (at) => aboutTime(at, now), WhenExpected };
}

/** About when an entry will speak, as it is told; undefined where that is not known. */
export function aboutOf(ahead: Ahead, entryId: EntryId): number | undefined {
  const expected = ahead?.told.entries[entryId];
  return expected && ahead?.about(expected.likelyAt);
}

/** When whoever asks now for an item would likely speak; null where the item is not on, or nothing is known yet. */
export function newcomerTo(ahead: Ahead, meeting: Meeting, itemId: ItemId): Expected | 'at-once' | null {
  if (ahead === null || meeting.current === null || ahead.told.itemId === null) return null;
  if (listOf(meeting, ahead.told.itemId).itemId !== listOf(meeting, itemId).itemId) return null;
  return ahead.told.newcomer ?? (hasOpenSitting(meeting) ? 'at-once' : null);
}
