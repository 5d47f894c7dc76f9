// What a sheet of a workbook is called says what it has, where several could be read as the same kind of list.
import type { ImportKind } from '#shared/import-preview.ts';

const CALLED: Readonly<Record<ImportKind, RegExp>> = {
  participants:
    /participa|delegat|d[ée]l[ée]gation|delegaci|members?\b|membres|countries|\bpays\b|pa[ií]ses|\bstates\b|участник|делегац|المشارك|الوفود|与会|代表团/iu,
  agenda: /agenda|ordre du jour|program|orden del d[ií]a|повестк|جدول الأعمال|议程|日程/iu,
  list: /speak|orateur|orador|intervention|оратор|выступ|المتكلم|المتحدث|发言/iu,
  seating: /seat|\bplan\b|si[èe]ge|\bplaces?\b|asiento|рассадк|\bмест|مقاعد|座/iu,
};

/** 1: it is called so; -1: it is called another kind; 0: its name says nothing. */
export function calledAs(kind: ImportKind, name: string | undefined): -1 | 0 | 1 {
  if (name === undefined) return 0;
  if (CALLED[kind].test(name)) return 1;
  return Object.values(CALLED).some((words) => words.test(name)) ? -1 : 0;
}
