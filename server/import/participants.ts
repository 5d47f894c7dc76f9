// A list of participants beside the meeting: who is new, what changes, who has to be asked about, and the command for all that is sure.
import type { ImportContact, ImportRow } from '#shared/import-preview.ts';
import { groupMeant } from '#shared/meeting/catalogue/groups.ts';
import { MOST } from '#shared/meeting/meeting-maxima.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';

import type { CategoryFinder } from '../names/find-category.ts';
import { categoryFinder } from '../names/find-category.ts';
import { fault } from './cells.ts';
import type { Headed } from './header.ts';
import { columnsOf } from './header.ts';
import type { KindPreview } from './preview-parts.ts';
import { countsOf, missingAmong } from './preview-parts.ts';
import type { Element } from './participant-changes.ts';
import { choiceMaker, elementOf, keyOf, saidOf } from './participant-changes.ts';
import type { RowSays } from './participant-rows.ts';
import { saidByRows } from './participant-rows.ts';
import type { Pool } from './name-pool.ts';

export interface ParticipantsParts {
  meeting: Meeting;
  pool: Pool;
  language: Language;
  /** The file's name, for the log; undefined: it was pasted. */
  file: string | undefined;
  /** What the sheet of a workbook is called. */
  sheet?: string | undefined;
  /** The list is a file of CSV. */
  isCsv?: boolean;
  newId(): string;
}

export function previewParticipants(headed: Headed, parts: ParticipantsParts): KindPreview {
  const { meeting, file } = parts;
  const categories = categoryFinder(meeting.catalogue.categories);
  const read = withoutContradictions(readTwice(headed, parts, categories));
  const says = withoutTooManyGroups(read, parts.meeting, headed);
  const together = Map.groupBy(says, keyOf);
  const elements = new Map(
    [...together].flatMap(([key, rows]) => {
      const somebody = rows[0]!.who?.somebody;
      return key.startsWith('id ') && somebody
        ? [[key, elementOf(somebody, saidOf(rows), { ...parts, categories })] as const]
        : [];
    }),
  );
  const choicesOf = choiceMaker(together, { ...parts, categories });
  const rows = says.map((one) => rowOf(one, elements.get(keyOf(one)), () => choicesOf(one)));
  const named = new Set(says.flatMap((one) => idsIn(one)));
  const basis = meeting.catalogueSeq ?? 0;
  const sure = [...elements.values()];
  return {
    kind: 'participants',
    basis,
    headerRow: headed.headerRow,
    columns: columnsOf(headed),
    rows,
    missing: missingAmong(named, meeting),
    // Rows for which nothing is offered but to make a new organization.
    counts: {
      ...countsOf(rows),
      organizations: rows.filter(({ choices }) => choices?.every(({ how }) => how === 'organization')).length,
    },
    contacts: says.flatMap(contactOf),
    command: {
      type: 'ReviseParticipants',
      basis,
      ...(file !== undefined && { file }),
      add: sure.flatMap(({ add }) => add ?? []),
      edit: sure.flatMap(({ edit }) => edit ?? []),
      retire: [],
    },
  };
}

/** Twice: who else is in the file decides what "Congo" means. */
function readTwice(
  headed: Headed,
  { pool, meeting, sheet, isCsv = false }: ParticipantsParts,
  categories: CategoryFinder,
): RowSays[] {
  const first = saidByRows(headed, { pool, categories, isCsv, isThere: () => false }, sheet);
  const there = new Set(first.flatMap(({ who }) => who?.somebody.id ?? []));
  const isThere = (code: string): boolean => {
    const id = pool.byCode(code)?.id;
    return id !== undefined && (there.has(id) || Object.hasOwn(meeting.catalogue.delegations, id));
  };
  return saidByRows(headed, { pool, categories, isCsv, isThere }, sheet);
}

/** Rows of one delegation say one category: the row that says another than the first is a fault. */
function withoutContradictions(says: readonly RowSays[]): RowSays[] {
  const first = new Map<string, string>();
  return says.map((one) => {
    const { who, category, written } = one;
    if (!who || category === undefined) return one;
    const before = first.get(who.somebody.id) ?? category;
    first.set(who.somebody.id, before);
    const wrong = fault({ column: 0, text: written }, 'other-category', 'the category that its other rows have');
    return before === category ? one : { ...one, fault: { ...wrong, column: null } };
  });
}

/** A meeting has room for so many groups: of those that would be new the rest are left out of their cells, and told. */
function withoutTooManyGroups(says: readonly RowSays[], meeting: Meeting, { fields }: Headed): RowSays[] {
  const column = Math.max(0, fields.indexOf('group'));
  const groups = [...meeting.catalogue.groups];
  const meant = new Map<string, boolean>();
  /** Whether there is such a group, or room for it. */
  const hasRoom = (name: string): boolean => {
    const { known } = groupMeant({ ...meeting, catalogue: { ...meeting.catalogue, groups } }, name);
    if (!known && groups.length >= MOST.groups) return false;
    if (!known) {
      groups.push({ id: name, name: { [meeting.catalogue.languages?.[0] ?? 'en']: name }, members: [] });
      meant.clear();
    }
    return true;
  };
  const kept = (name: string): boolean => {
    const before = meant.get(name);
    const is = before ?? hasRoom(name);
    meant.set(name, is);
    return is;
  };
  return says.map((one) => {
    if (!one.groups || one.fault || one.skip) return one;
    const left = one.groups.filter((name) => !kept(name));
    if (left.length === 0) return one;
    const wrong = fault(
      { column, text: left.join(', ') },
      'too-many-groups',
      `at most ${MOST.groups} groups in a meeting`,
    );
    const { groups: _, ...others } = one;
    const rest = one.groups.filter((name) => !left.includes(name));
    return { ...others, ...(rest.length > 0 && { groups: rest }), leftOut: [...one.leftOut, wrong] };
  });
}

const idsIn = ({ who, climb }: RowSays): string[] => [
  ...(who ? [who.somebody.id] : []),
  ...(climb?.offers ?? []).map(({ id }) => id),
];

function rowOf(says: RowSays, element: Element | undefined, choices: () => ImportRow['choices']): ImportRow {
  const { row, written, skip, fault: wrong, who, climb, unknownCategory, leftOut } = says;
  const faults = [
    ...(wrong ? [wrong] : []),
    ...(unknownCategory ? [fault(unknownCategory, 'unknown-category', 'a category of the meeting')] : []),
    ...leftOut,
  ];
  const base = {
    row: row.number,
    written,
    ...(who && !wrong && { id: who.somebody.id, how: who.how }),
    ...(faults.length > 0 && { faults }),
    ...(row.hidden && { hidden: row.hidden }),
  };
  if (skip) return { ...base, state: 'skip', reason: skip === 'category' ? 'section' : skip };
  if (wrong) return { ...base, state: 'fault' };
  if (climb || unknownCategory) return { ...base, state: 'choose', choices: choices() ?? [] };
  if (element?.add) return { ...base, state: 'new' };
  const { changes, byHand } = element ?? {};
  return changes ? { ...base, state: 'change', changes, ...(byHand && { byHand }) } : { ...base, state: 'same' };
}

function contactOf({ who, fault: wrong, skip, person, unknownCategory }: RowSays): ImportContact[] {
  if (!who || !person || wrong || skip || unknownCategory) return [];
  return [{ delegationId: who.somebody.id, ...person }];
}
