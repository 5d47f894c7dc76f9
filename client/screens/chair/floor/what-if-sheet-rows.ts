// The rows of the what-if sheet: what might be done about a list that runs late, each with its forecast and the commands that do it. Pure.
import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';
import type { At, Forecast } from '#shared/meeting/chair/forecast.ts';
import type { WhatIf } from '#shared/meeting/chair/what-if.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { dueBeforeAdjournment, dueBeforeConclusion } from '#shared/meeting/replies/select.ts';
import { nextSitting, sittingNow } from '#shared/meeting/sittings/select.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, Meeting, SittingId } from '#shared/meeting/state.ts';

import type { Proposal } from '../console-state.ts';
import { limitCommands, shorterLimits } from './what-if-rows.ts';

export type Change =
  | { of: 'as-it-is' }
  | { of: 'limit'; limitMs: number }
  | { of: 'close' }
  | { of: 'limit-and-close'; limitMs: number }
  /** What the list still has after the stop goes to another sitting. */
  | { of: 'hand-on'; sittingId: SittingId }
  /** An item of this sitting that nobody has taken up. */
  | { of: 'move'; itemId: ItemId; sittingId: SittingId }
  | { of: 'defer'; itemId: ItemId }
  /** Rights of reply that are due in this sitting wait until the last one of the day. */
  | { of: 'replies-off' }
  | { of: 'prolong'; byMs: number };

export interface SheetRow {
  change: Change;
  told: Forecast & { runsOn: At };
  /** Done at once, or made the one action with words to read aloud; neither for the row of what is. */
  commands: Command[];
  proposal: Proposal | null;
}

const PROLONG_MS = 1_800_000;

const REPLIES_OFF: Command = { type: 'ChangeRules', parameter: 'replyWhen', value: 'day' };

/** Whether replies are due in the sitting under way, and none would be if they were heard in the last one of the day. */
function mayPutRepliesOff(meeting: Meeting, itemId: ItemId): boolean {
  const sitting = sittingNow(meeting);
  if (!sitting) return false;
  const { settings } = meeting;
  const byDay = {
    ...meeting,
    settings: { ...settings, parameters: { ...settings.parameters, replyWhen: 'day' as const } },
  };
  const due = (as: Meeting) =>
    dueBeforeConclusion(as, itemId).waiting.length + dueBeforeAdjournment(as, sitting).waiting.length;
  return due(meeting) > 0 && due(byDay) === 0;
}

/** No rows while nobody waits on the item in hand. */
export function sheetRows(meeting: Meeting, now: number): SheetRow[] {
  const itemId = meeting.current;
  if (itemId === null) return [];
  const list = listOf(meeting, itemId);
  if (list.waiting.length === 0) return [];
  const row = (change: Change, whatIf: WhatIf, commands: Command[], proposal: Proposal | null = null): SheetRow[] => {
    const told = forecast(meeting, now, whatIf);
    return told.runsOn === null ? [] : [{ change, told: { ...told, runsOn: told.runsOn }, commands, proposal }];
  };
  const limited = (limitMs: number): Command[] => limitCommands(meeting, list, { limitMs, basis: 'understanding' });
  const closing: Command = { type: 'CloseList', itemId: list.itemId };
  const isOpen = effectiveStatus(list, now) === 'open';
  const limits = shorterLimits(meeting, list);
  const [first] = limits;
  const sitting = sittingNow(meeting);
  const later = nextSitting(meeting);
  const last = sitting && lastPlanned(meeting, sitting.id);
  return [
    ...row({ of: 'as-it-is' }, {}, []),
    ...limits.flatMap((limitMs) =>
      row({ of: 'limit', limitMs }, { limitMs }, limited(limitMs), { of: 'limit', itemId: list.itemId, limitMs }),
    ),
    ...(isOpen ? row({ of: 'close' }, { closeNow: true }, [closing], { of: 'close-list', itemId: list.itemId }) : []),
    ...(isOpen && first !== undefined
      ? row(
          { of: 'limit-and-close', limitMs: first },
          { limitMs: first, closeNow: true },
          [...limited(first), closing],
          { of: 'limit', itemId: list.itemId, limitMs: first, close: true },
        )
      : []),
    ...(later && meeting.catalogue.items[itemId]?.sittingId !== later.id
      ? row({ of: 'hand-on', sittingId: later.id }, { moveTo: { itemId, sittingId: later.id } }, [
          { type: 'EditItem', itemId, sittingId: later.id },
        ])
      : []),
    ...(later && last !== undefined
      ? row({ of: 'move', itemId: last, sittingId: later.id }, { moveTo: { itemId: last, sittingId: later.id } }, [
          { type: 'EditItem', itemId: last, sittingId: later.id },
        ])
      : []),
    ...(!later && last !== undefined
      ? row({ of: 'defer', itemId: last }, { defer: last }, [{ type: 'DeferItem', itemId: last }])
      : []),
    ...(mayPutRepliesOff(meeting, itemId) ? row({ of: 'replies-off' }, { repliesOff: true }, [REPLIES_OFF]) : []),
    ...(sitting
      ? row({ of: 'prolong', byMs: PROLONG_MS }, { prolongMs: PROLONG_MS }, [
          {
            type: 'EditSitting',
            sittingId: sitting.id,
            interpretationEndsAt: sitting.interpretationEndsAt + PROLONG_MS,
          },
        ])
      : []),
  ];
}

/** The last item of the sitting that nobody has taken up and that takes time. */
function lastPlanned({ agenda, catalogue, items }: Meeting, sittingId: SittingId): ItemId | undefined {
  return agenda.findLast((id) => {
    const info = catalogue.items[id];
    const own = info?.sittingId ?? (info?.parent === undefined ? undefined : catalogue.items[info.parent]?.sittingId);
    return items[id]?.status === 'pending' && own === sittingId && (info?.plannedMs ?? 0) > 0;
  });
}

export type EndBy =
  | { limitMs: number; told: Forecast & { runsOn: At }; proposal: Proposal }
  /** Even with one minute each. */
  | { at1Minute: At };

/** The limit with which the list ends by an instant, eight times in ten; null where there is no list to end. */
export function endBy(meeting: Meeting, now: number, deadline: number): EndBy | null {
  if (meeting.current === null) return null;
  const list = listOf(meeting, meeting.current);
  if (list.waiting.length === 0) return null;
  const found = limitToEndBy(meeting, now, deadline);
  if ('at1Minute' in found) return found;
  const { limitMs } = found;
  const told = forecast(meeting, now, { limitMs });
  if (told.runsOn === null) return null;
  return { limitMs, told: { ...told, runsOn: told.runsOn }, proposal: { of: 'limit', itemId: list.itemId, limitMs } };
}
