// The plan of a new meeting from what is asked for at its making: title, first day, time zone, days and hours. Pure.
import { USUAL_CATEGORIES } from '#shared/meeting/catalogue/usual-categories.ts';
import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { SITTING_TITLES } from '#shared/meeting/sittings/titles.ts';
import type { Language } from '#shared/meeting/state.ts';

import { fieldDay, timeOnDay } from '../../components/officers/times-of-day.ts';

export const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/** The house's hours. */
export const TICKS = {
  morning: { from: '10:00', to: '13:00' },
  afternoon: { from: '15:00', to: '18:00' },
} as const;
export type Tick = keyof typeof TICKS;

export interface PlanAnswers {
  title: string;
  /** "2027-03-12". */
  firstDay: string;
  timeZone: string;
  days: number;
  ticks: readonly Tick[];
}

/** @param language that of the title, which stands for the others until somebody gives them */
export function newPlan({ title, firstDay, timeZone, days, ticks }: PlanAnswers, language: Language): MeetingFileInput {
  const sittings: MeetingFileInput['sittings'] = [];
  for (let day = 0; day < days; day += 1) {
    const date = fieldDay(Date.parse(`${firstDay}T00:00:00Z`) + day * DAY_MS, 'UTC');
    for (const tick of ticks) {
      const [startsAt, endsAt] = [TICKS[tick].from, TICKS[tick].to].map((time) => timeOnDay(date, time, timeZone));
      if (typeof startsAt !== 'number' || typeof endsAt !== 'number') continue;
      sittings.push({ id: `s${sittings.length + 1}`, title: SITTING_TITLES[tick], startsAt, endsAt });
    }
  }
  return {
    catalogue: {
      title: { [language]: title },
      date: firstDay,
      timeZone,
      categories: [...USUAL_CATEGORIES] as MeetingFileInput['catalogue']['categories'],
      delegations: [],
      items: [],
    },
    settings: {},
    sittings,
  };
}
