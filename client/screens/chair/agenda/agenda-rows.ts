// The agenda as rows: which sitting begins where, how deep an item stands, minutes used of minutes planned. Pure.
import type { AgendaItem, ItemId, ItemInfo, Meeting, Sitting } from '#shared/meeting/state.ts';
import { elapsedMs } from '#shared/meeting/timer.ts';

import { HOURS_FROM_MINUTES } from '../../../i18n/format.ts';
import type { Format } from '../../../i18n/format.ts';

const MINUTE_MS = 60_000;

/** Minutes as a row has them under the heading that says so: the number alone, and from two hours on as hours, with their unit. */
export const inRow = (minutes: number, { shortDuration }: Pick<Format, 'shortDuration'>): string =>
  minutes < HOURS_FROM_MINUTES ? String(minutes) : shortDuration(minutes * MINUTE_MS);

export type AgendaRow =
  | { row: 'sitting'; sitting: Sitting; first: ItemId }
  | { row: 'item'; info: ItemInfo; item: AgendaItem; current: boolean; deep: boolean };

/** Items in the order of the agenda; a sitting's heading stands before its first item, save before the first sitting's. */
export function agendaRows(meeting: Meeting): AgendaRow[] {
  const rows: AgendaRow[] = [];
  let sittingId = meeting.sittings[0]?.id;
  for (const id of meeting.agenda) {
    const info = meeting.catalogue.items[id];
    const item = meeting.items[id];
    if (!info || !item) continue;
    if (info.sittingId !== undefined && info.sittingId !== sittingId) {
      sittingId = info.sittingId;
      const sitting = meeting.sittings.find((one) => one.id === info.sittingId);
      if (sitting) rows.push({ row: 'sitting', sitting, first: id });
    }
    rows.push({ row: 'item', info, item, current: meeting.current === id, deep: info.parent !== undefined });
  }
  return rows;
}

export interface ItemTime {
  /** Whole minutes under consideration; null: never taken up. */
  used: number | null;
  planned: number | null;
  /** Whole minutes beyond the plan, 0 within it. */
  over: number;
}

export function itemTime(info: ItemInfo, item: AgendaItem, now: number): ItemTime {
  const usedMs = elapsedMs(item.clock, now);
  const taken = usedMs > 0 || item.clock.startedAt !== null;
  const used = taken ? Math.floor(usedMs / MINUTE_MS) : null;
  const planned = info.plannedMs === undefined ? null : Math.round(info.plannedMs / MINUTE_MS);
  return { used, planned, over: used === null || planned === null ? 0 : Math.max(0, used - planned) };
}

export interface ItemBar {
  /** Shares of the bar's length, 0 to 1. */
  used: number;
  forecastTo: number | null;
  planned: number | null;
  forecastMinutes: number | null;
}

/** The current item's bar: what was used, what the forecast adds, where the plan ends. The longest of them takes nine tenths. */
export function itemBar(info: ItemInfo, item: AgendaItem, now: number, listTakesMs: number | null): ItemBar {
  const usedMs = elapsedMs(item.clock, now);
  const forecastMs = listTakesMs === null || listTakesMs <= 0 ? null : usedMs + listTakesMs;
  const longest = Math.max(usedMs, forecastMs ?? 0, info.plannedMs ?? 0, MINUTE_MS) / 0.9;
  return {
    used: usedMs / longest,
    forecastTo: forecastMs === null ? null : forecastMs / longest,
    planned: info.plannedMs === undefined ? null : info.plannedMs / longest,
    forecastMinutes: forecastMs === null ? null : Math.round(forecastMs / MINUTE_MS),
  };
}

/** The item before which this one would stand after one step up or down among its siblings; undefined where there is no such step. */
export function stepBefore(meeting: Meeting, itemId: ItemId, step: 'up' | 'down'): ItemId | null | undefined {
  const parent = meeting.catalogue.items[itemId]?.parent;
  const siblings = meeting.agenda.filter((id) => meeting.catalogue.items[id]?.parent === parent);
  const at = siblings.indexOf(itemId);
  if (step === 'up') return at > 0 ? siblings[at - 1] : undefined;
  if (at === siblings.length - 1) return undefined;
  return siblings[at + 2] ?? afterFamily(meeting, siblings[at + 1]!);
}

/** What stands after an item and all its sub-items; null at the end of the agenda. */
function afterFamily(meeting: Meeting, itemId: ItemId): ItemId | null {
  let at = meeting.agenda.indexOf(itemId) + 1;
  while (at < meeting.agenda.length && meeting.catalogue.items[meeting.agenda[at]!]?.parent === itemId) at += 1;
  return meeting.agenda[at] ?? null;
}
