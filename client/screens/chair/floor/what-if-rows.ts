// What-if: other limits, or the list closed now, with the end of the list that each would bring, and the commands that make it so. Pure.
import type { Command } from '#shared/meeting/commands.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';
import type { At } from '#shared/meeting/chair/forecast.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, Meeting, SpeakersList, SpeechLimit } from '#shared/meeting/state.ts';

export interface WhatIfRow {
  change: { limitMs: number } | 'close-list';
  listEndsAt: number;
  /** The same if the sitting simply went on. */
  runsOn: At;
  /** To the end of interpretation; negative: minutes over; null without a sitting ahead. */
  inHandMs: number | null;
  commands: Command[];
}

/** Limits that a chair would say aloud, in ms. */
const ROUND_LIMITS = [10, 7, 5, 4, 3, 2.5, 2, 1.5, 1].map((minutes) => minutes * 60_000);
const SHORTER_OFFERED = 2;

/** The rows worth showing; none while nobody waits on the item in hand. */
export function whatIfRows(meeting: Meeting, now: number): WhatIfRow[] {
  const itemId = meeting.current;
  if (itemId === null) return [];
  const list = listOf(meeting, itemId);
  if (list.waiting.length === 0) return [];
  const rows = shorterLimits(meeting, list).flatMap((limitMs): WhatIfRow[] => {
    const { listEndsAt, runsOn, inHandMs } = forecast(meeting, now, { limitMs });
    return listEndsAt === null || runsOn === null
      ? []
      : [
          {
            change: { limitMs },
            listEndsAt,
            runsOn,
            inHandMs,
            commands: limitCommands(meeting, list, { limitMs, basis: 'understanding' }),
          },
        ];
  });
  if (effectiveStatus(list, now) !== 'open') return rows;
  const { listEndsAt, runsOn, inHandMs } = forecast(meeting, now, { closeNow: true });
  return listEndsAt === null || runsOn === null
    ? rows
    : [
        ...rows,
        { change: 'close-list', listEndsAt, runsOn, inHandMs, commands: [{ type: 'CloseList', itemId: list.itemId }] },
      ];
}

/** The next shorter ones than what holds for most of the list, in ms. */
export function shorterLimits(meeting: Meeting, list: SpeakersList): number[] {
  const { limitMs: usual } = usualLimit(meeting, list);
  return ROUND_LIMITS.filter((limitMs) => limitMs < (usual ?? Number.POSITIVE_INFINITY)).slice(0, SHORTER_OFFERED);
}

/** The limit of the list’s item, else of the meeting. */
export const usualLimit = ({ settings }: Meeting, { itemId }: SpeakersList): SpeechLimit =>
  settings.itemLimits[itemId] ?? settings.meetingLimit;

/**
 * The same limit for everybody who waits: of the item, and of each category and of groups where a limit of theirs would go before it.
 * An entry's own limit stays.
 */
export function limitCommands(meeting: Meeting, list: SpeakersList, limit: SpeechLimit): Command[] {
  const { settings, catalogue } = meeting;
  const open = list.waiting.filter((entry) => !entry.limit);
  const forGroups = settings.groupLimit !== null && open.some((entry) => entry.onBehalfOf !== undefined);
  const categories = new Set(
    open
      .filter((entry) => !(settings.groupLimit !== null && entry.onBehalfOf !== undefined))
      .flatMap((entry) =>
        entry.delegationId === undefined ? [] : (catalogue.delegations[entry.delegationId]?.category ?? []),
      )
      .filter((category) => settings.categoryLimits[category] !== undefined),
  );
  const ofItem: ItemId = list.itemId;
  return [
    { type: 'SetSpeechLimit', scope: { of: 'item', itemId: ofItem }, limit },
    ...[...categories].map((category): Command => ({
      type: 'SetSpeechLimit',
      scope: { of: 'category', category },
      limit,
    })),
    ...(forGroups ? [{ type: 'SetSpeechLimit', scope: { of: 'group' }, limit } satisfies Command] : []),
  ];
}
