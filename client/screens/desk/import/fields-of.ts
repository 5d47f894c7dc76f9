// What a column of a list can be taken for, by the kind of list. `ignore` leaves it out.

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

export const fieldsOf = (kind: string) => (kind === 'agenda' ? AGENDA : PARTICIPANTS);
