// What a column of a list can be taken for, by the kind of list. `ignore` leaves it out.
import type { ImportKind } from '#shared/import-preview.ts';

const PARTICIPANTS = [
  'ignore',
  'name',
  'name_en',
  'name_fr',
  'name_es',
  'name_ar',
  'name_zh',
  'name_ru',
  'category',
  'iso',
  'speaker',
  'title',
  'seats',
  'language',
  'email',
  'group',
  'order',
] as const;
const AGENDA = [
  'ignore',
  'number',
  'title',
  'title_en',
  'title_fr',
  'title_es',
  'title_ar',
  'title_zh',
  'title_ru',
  'short_title',
  'minutes',
  'sitting',
  'documents',
  'script',
] as const;

const LIST = [
  'ignore',
  'order',
  'name',
  'on_behalf_of',
  'speaker',
  'title',
  'language',
  'mode',
  'length',
  'requested',
] as const;
const SEATING = ['ignore', 'row', 'place', 'name'] as const;

const FIELDS = { participants: PARTICIPANTS, agenda: AGENDA, list: LIST, seating: SEATING } as const;

export const fieldsOf = (kind: ImportKind) => FIELDS[kind];
