// The record as the page shows it: the tables of the meeting as it stands, in the reader's language.
import { useMemo } from 'react';

import type { DelegationTotal, SpeechRow } from '#shared/meeting/record/speeches.ts';
import { pastEntries, rowMaker, totalsOf } from '#shared/meeting/record/speeches.ts';
import type { CategoryTotal, ItemRow } from '#shared/meeting/record/tables.ts';
import { categoryTotals, itemRows } from '#shared/meeting/record/tables.ts';

import { useMeeting } from '../../components/officers/use-meeting.ts';
import { useLanguage } from '../../i18n/context.ts';
import { useNow } from '../../replica/hooks.ts';

/** Past entries of all lists, oldest first. */
export function useSpeeches(): SpeechRow[] {
  const meeting = useMeeting();
  const language = useLanguage();
  return useMemo(() => pastEntries(meeting).map(rowMaker(meeting, language)), [meeting, language]);
}

export type Spoken = SpeechRow & { usedMs: number };

/** Those that were spoken. */
export const spokenOf = (rows: readonly SpeechRow[]): Spoken[] =>
  rows.flatMap((row) => (row.usedMs === null ? [] : [{ ...row, usedMs: row.usedMs }]));

/** @param rows all speeches, which a section reads once */
export function useTotals(rows: readonly SpeechRow[]): DelegationTotal[] {
  const meeting = useMeeting();
  const language = useLanguage();
  return useMemo(() => totalsOf(meeting, rows, language), [meeting, rows, language]);
}

export function useCategories(rows: readonly SpeechRow[]): CategoryTotal[] {
  const meeting = useMeeting();
  const language = useLanguage();
  return useMemo(() => categoryTotals(meeting, rows, language), [meeting, rows, language]);
}

export function useItems(): ItemRow[] {
  const meeting = useMeeting();
  return itemRows(meeting, useSpeeches(), useNow('minute'), useLanguage());
}

/** Whole seconds, rounded down as on every view. */
export const seconds = (ms: number): number => Math.floor(ms / 1_000);
