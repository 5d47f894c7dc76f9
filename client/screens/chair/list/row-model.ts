// What each row of the list shows, computed once a minute and at each change. Pure; texts are the components' affair.
import type { Forecast } from '#shared/meeting/chair/forecast.ts';
import { unplaced } from '#shared/meeting/orders/select.ts';
import { limitOfTurn } from '#shared/meeting/floor/limit-of-turn.ts';
import { waitedMs } from '#shared/meeting/speakers/select.ts';
import { onNow, sittingAhead } from '#shared/meeting/on-now.ts';
import type { Entry, EntryId, Meeting, SittingId, SpeakersList } from '#shared/meeting/state.ts';
import type { Presence } from '#shared/protocol.ts';

import { tenthsOf } from '../ruler/warnings.ts';

const MINUTE_MS = 60_000;

/** What the officers know of the delegation's devices, for those who speak soon. */
export type DeviceWord = 'seen' | 'no-device' | null;

export interface ListRow {
  id: EntryId;
  entry: Entry;
  /** 1 is next. */
  position: number;
  isLast: boolean;
  /** To the minute. `now`: nothing but the item is on and this is the next speaker; null where the list has no forecast. */
  likelyAt: number | 'now' | null;
  /** Nine of ten times it is later than the first, and one of ten than the second; null where they are told as one time. */
  earliestAt: number | null;
  latestAt: number | null;
  /** The chance that it is heard before interpretation ends, in tenths; null as above. */
  reachedTenths: number | null;
  /** The sitting in which it likely speaks, where that is not the one under way or next. */
  sittingId: SittingId | null;
  waitedMinutes: number;
  /** The limit of this entry where it is not the one that holds for most: its own, its group's, its category's. */
  ownLimitMs: number | null | undefined;
  device: DeviceWord;
  /** The lot that gives places is not drawn: none is shown, and no time. */
  undrawn: boolean;
  /** Beyond the number of speakers: it is called where somebody above drops out. */
  standsBy: boolean;
}

export interface RowsInput {
  meeting: Meeting;
  list: SpeakersList;
  /** Of this list; null for a list that is not the one on the floor. */
  forecast: Forecast | null;
  presence: Presence | null;
  now: number;
}

/** The things with those taken over that say the same as before, and all of it where nothing changed, so that only what changed is drawn again. */
export function keepingSame<T extends { id: string }>(before: readonly T[], now: readonly T[]): readonly T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = now.map((one) => {
    const old = known.get(one.id);
    return old && (Object.keys(one) as (keyof T)[]).every((key) => Object.is(old[key], one[key])) ? old : one;
  });
  return kept.length === before.length && kept.every((one, index) => one === before[index]) ? before : kept;
}

/** The next three are told that their turn comes, so the officers see whether the message reached a device. */
const WARNED_AHEAD = 3;

export function rowsOf({ meeting, list, forecast, presence, now }: RowsInput): ListRow[] {
  const on = onNow(meeting);
  const ahead = sittingAhead(meeting)?.id;
  const usual = meeting.settings.itemLimits[list.itemId] ?? meeting.settings.meetingLimit;
  return list.waiting.map((entry, index) => {
    const { limitMs } = limitOfTurn(meeting, entry);
    const without = unplaced(meeting, list, index);
    const expected = forecast?.entries[entry.id];
    const earliestAt = wholeMinute(expected?.earliestAt);
    const latestAt = wholeMinute(expected?.latestAt);
    const isNow = expected !== undefined && on.on === 'item' && on.next?.id === entry.id;
    const isBand = earliestAt !== null && earliestAt !== latestAt && !isNow;
    return {
      id: entry.id,
      entry,
      position: index + 1,
      isLast: index === list.waiting.length - 1,
      likelyAt: isNow ? 'now' : wholeMinute(expected?.likelyAt),
      earliestAt: isBand ? earliestAt : null,
      latestAt: isBand ? latestAt : null,
      sittingId: expected?.sittingId !== undefined && expected.sittingId !== ahead ? expected.sittingId : null,
      reachedTenths: isBand && expected ? tenthsOf(expected.reached) : null,
      waitedMinutes: Math.floor(waitedMs(meeting, entry, now) / MINUTE_MS),
      ownLimitMs: limitMs === usual.limitMs ? undefined : limitMs,
      device: index < WARNED_AHEAD && without === null ? deviceOf(entry, presence) : null,
      undrawn: without === 'undrawn',
      standsBy: without === 'standsBy',
    };
  });
}

/** As it is drawn, so that a second more changes no row. */
const wholeMinute = (at: number | undefined): number | null =>
  at === undefined ? null : Math.floor(at / MINUTE_MS) * MINUTE_MS;

function deviceOf(entry: Entry, presence: Presence | null): DeviceWord {
  if (presence === null || entry.delegationId === undefined) return null;
  const devices = presence.devices.filter(
    (device) => device.delegationId === entry.delegationId && device.role === 'delegation',
  );
  if (devices.some(({ seen }) => seen === entry.id)) return 'seen';
  return devices.some(({ online }) => online) ? null : 'no-device';
}

/** Before which entry a row comes when it is dropped at a target; undefined where that is where it stands. */
export function placeBefore(
  waiting: readonly Entry[],
  moved: EntryId,
  target: EntryId,
  side: 'before' | 'after',
): EntryId | null | undefined {
  const rest = waiting.filter(({ id }) => id !== moved);
  const at = rest.findIndex(({ id }) => id === target);
  if (at < 0) return undefined;
  const index = side === 'before' ? at : at + 1;
  return beforeAt(waiting, moved, index);
}

/** Before which entry a row comes when it is to stand at `index` (0 is first) of the list. */
export function beforeAt(waiting: readonly Entry[], moved: EntryId, index: number): EntryId | null | undefined {
  const from = waiting.findIndex(({ id }) => id === moved);
  const rest = waiting.filter(({ id }) => id !== moved);
  const to = Math.max(0, Math.min(rest.length, index));
  return from < 0 || from === to ? undefined : (rest[to]?.id ?? null);
}
