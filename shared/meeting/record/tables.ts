// The record beside the speeches: what each category has spoken, how far each item came and in what time, when each sitting was held.
// Made of the rows of the speeches and of the state at an instant. Durations in ms.
import type { AgendaItem, ItemId, Language, Meeting, Sitting, SittingId } from '../state.ts';
import { elapsedMs } from '../timer.ts';
import type { SpeechRow } from './speeches.ts';
import { wholeSecondsOf } from './speeches.ts';
import { textIn } from '../texts.ts';

export interface CategoryTotal {
  category: string;
  /** Registered, without those that take part no more. */
  delegations: number;
  /** Of all of its delegations, those that spoke. */
  spoke: number;
  /** Turns of all kinds. */
  speeches: number;
  /** Of them statements. */
  statements: number;
  usedMs: number;
  overtimeMs: number;
  /** The sums of the whole seconds that each row of the speeches shows. */
  usedSeconds: number;
  overtimeSeconds: number;
}

export interface ItemRow {
  itemId: ItemId;
  itemNumber: string;
  itemTitle: string;
  status: AgendaItem['status'];
  plannedMs: number | null;
  /** Under consideration on the floor, suspensions left out. */
  usedMs: number;
  /** Turns of all kinds. */
  speeches: number;
  /** Of them statements. */
  statements: number;
  /** Spoken on its list. */
  spokenMs: number;
  /** The same as the sum of the whole seconds that each row of the speeches shows. */
  spokenSeconds: number;
  openedAt: number | null;
  concludedAt: number | null;
  /** What the Chair lifted so that it was taken up. */
  leave?: NonNullable<AgendaItem['leave']>;
}

export interface SittingRow {
  sittingId: SittingId;
  sitting: string;
  room: string | null;
  status: Sitting['status'];
  startsAt: number;
  endsAt: number;
  openedAt: number | null;
  adjournedAt: number | null;
  suspendedMs: number;
  /** Turns of all kinds. */
  speeches: number;
  /** Of them statements. */
  statements: number;
  spokenMs: number;
  /** The same as the sum of the whole seconds that each row of the speeches shows. */
  spokenSeconds: number;
}

interface Sum {
  speeches: number;
  statements: number;
  usedMs: number;
  overtimeMs: number;
  usedSeconds: number;
  overtimeSeconds: number;
}
const NOTHING: Sum = { speeches: 0, statements: 0, usedMs: 0, overtimeMs: 0, usedSeconds: 0, overtimeSeconds: 0 };

/** What was spoken, summed by whatever of a row is named; rows of which nothing is named are in no sum. */
function sums(rows: readonly SpeechRow[], by: (row: SpeechRow) => string | undefined): Map<string, Sum> {
  const found = new Map<string, Sum>();
  for (const row of rows) {
    const key = row.usedMs === null ? undefined : by(row);
    if (key === undefined) continue;
    const { speeches, statements, usedMs, overtimeMs, usedSeconds, overtimeSeconds } = found.get(key) ?? NOTHING;
    found.set(key, {
      speeches: speeches + 1,
      statements: statements + (row.kind === 'statement' ? 1 : 0),
      usedMs: usedMs + (row.usedMs ?? 0),
      overtimeMs: overtimeMs + (row.overtimeMs ?? 0),
      usedSeconds: usedSeconds + wholeSecondsOf(row.usedMs ?? 0),
      overtimeSeconds: overtimeSeconds + wholeSecondsOf(row.overtimeMs ?? 0),
    });
  }
  return found;
}

/** All categories in the order of the meeting. */
export function categoryTotals(
  { catalogue }: Meeting,
  rows: readonly SpeechRow[],
  language: Language = 'en',
): CategoryTotal[] {
  const categoryOf = ({ delegationId = '' }: SpeechRow) => catalogue.delegations[delegationId]?.category;
  const spoken = sums(rows, categoryOf);
  const who = new Map<string, Set<string>>();
  for (const row of rows) {
    const category = categoryOf(row);
    if (row.usedMs === null || category === undefined) continue;
    who.set(category, (who.get(category) ?? new Set()).add(row.delegationId!));
  }
  const delegations = Object.values(catalogue.delegations);
  return catalogue.categories.map(({ id, name }) => ({
    category: textIn(name, language),
    delegations: delegations.filter(({ category, retired }) => category === id && !retired).length,
    spoke: who.get(id)?.size ?? 0,
    ...(spoken.get(id) ?? NOTHING),
  }));
}

/** All items in the order of the agenda. */
export function itemRows(
  { catalogue, agenda, items }: Meeting,
  rows: readonly SpeechRow[],
  now: number,
  language: Language = 'en',
): ItemRow[] {
  const spoken = sums(rows, ({ itemId }) => itemId);
  return agenda.flatMap((id) => {
    const [info, item] = [catalogue.items[id], items[id]];
    if (!info || !item) return [];
    const { speeches, statements, usedMs, usedSeconds } = spoken.get(id) ?? NOTHING;
    return {
      itemId: id,
      itemNumber: info.number,
      itemTitle: textIn(info.title, language),
      status: item.status,
      plannedMs: info.plannedMs ?? null,
      usedMs: elapsedMs(item.clock, now),
      speeches,
      statements,
      spokenMs: usedMs,
      spokenSeconds: usedSeconds,
      openedAt: item.openedAt ?? null,
      concludedAt: item.concludedAt ?? null,
      ...(item.leave && { leave: item.leave }),
    };
  });
}

/** All sittings in the order of the programme. */
export function sittingRows(
  { sittings }: Meeting,
  rows: readonly SpeechRow[],
  now: number,
  language: Language = 'en',
): SittingRow[] {
  const spoken = sums(rows, ({ sittingId }) => sittingId);
  return sittings.map((sitting) => {
    const { speeches, statements, usedMs, usedSeconds } = spoken.get(sitting.id) ?? NOTHING;
    return {
      sittingId: sitting.id,
      sitting: textIn(sitting.title, language),
      room: sitting.room ?? null,
      status: sitting.status,
      startsAt: sitting.startsAt,
      endsAt: sitting.endsAt,
      openedAt: sitting.openedAt ?? null,
      adjournedAt: sitting.adjournedAt ?? null,
      suspendedMs: sitting.suspensions.reduce((sum, { from, to = now }) => sum + Math.max(0, to - from), 0),
      speeches,
      statements,
      spokenMs: usedMs,
      spokenSeconds: usedSeconds,
    };
  });
}
