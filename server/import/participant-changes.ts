// The elements of the command: somebody who comes, with all that the table of names knows, or what changes of a delegation that is there.
// An element is made of all rows of a delegation together: a row a person is one delegation.
import type { ImportChoice } from '#shared/import-preview.ts';
import { asLine } from '#shared/meeting/clean-text.ts';
import { groupMeant } from '#shared/meeting/catalogue/groups.ts';
import type { Delegation, Language, Meeting, Text } from '#shared/meeting/state.ts';
import { folded } from '#shared/names/words.ts';

import type { CategoryFinder } from '../names/find-category.ts';
import { knownFields } from '../names/table.ts';
import type { RowSays } from './participant-rows.ts';
import { choicesAmong } from './preview-parts.ts';
import type { Pool, Somebody } from './name-pool.ts';
import { isStateOf, nameOf } from './name-pool.ts';
import { textIn } from '#shared/meeting/texts.ts';

export interface ElementParts {
  meeting: Meeting;
  pool: Pool;
  categories: CategoryFinder;
  /** In which offers are named, and new names are. */
  language: Language;
  newId(): string;
}

export interface Element {
  add?: Record<string, unknown>;
  edit?: Record<string, unknown>;
  changes?: Record<string, [unknown, unknown]>;
  /** Fields of the changes that are left as a hand set them. */
  byHand?: string[];
}

/** What rows say of one delegation. */
interface Said {
  category?: string;
  seats?: number;
  groups?: string[];
  /** As they write its name. */
  as: string[];
}

/** So many ways of writing one name are kept. */
const MOST_AS = 24;

const nameIn = ({ written }: RowSays): string => asLine(written).trim();

export function saidOf(rows: readonly RowSays[]): Said {
  const category = rows.find((row) => row.category !== undefined)?.category;
  const seats = rows.flatMap((row) => row.seats ?? []);
  const groups = rows.flatMap((row) => row.groups ?? []);
  return {
    ...(category !== undefined && { category }),
    ...(seats.length > 0 && { seats: Math.max(...seats) }),
    ...(groups.length > 0 && { groups: [...new Set(groups)] }),
    as: [...new Set(rows.map(nameIn))].slice(0, MOST_AS),
  };
}

export function elementOf(somebody: Somebody, said: Said, { meeting, categories }: ElementParts): Element {
  const { delegation, known } = somebody;
  if (!delegation)
    return { add: added(somebody.id, nameOf(somebody), said, { categories, known, isState: isStateOf(somebody) }) };
  const changes = changesOf(delegation, said, meeting);
  const fields = Object.keys(changes);
  const byHand = fields.filter((field) => delegation.byHand?.includes(field));
  const taken = fields.filter((field) => !byHand.includes(field));
  // A group that is not there yet goes by its name.
  const values = taken.map((field) => [field, changes[field]![1]] as const);
  const as = said.as.filter((written) => !delegation.as?.includes(written));
  return {
    ...(fields.length > 0 && { changes }),
    ...(byHand.length > 0 && { byHand }),
    ...(taken.length > 0 && {
      edit: { delegationId: delegation.id, ...Object.fromEntries(values), ...(as.length > 0 && { as }) },
    }),
  };
}

interface AddedParts {
  categories: CategoryFinder;
  known?: Somebody['known'];
  isState: boolean;
}

function added(id: string, name: Text, said: Said, { categories, known, isState }: AddedParts) {
  const { category, seats, groups, as } = said;
  return {
    id,
    name,
    ...(known && knownFields(known)),
    category: category ?? categories.usual(isState),
    ...(seats !== undefined && { seats }),
    ...(groups && { groups }),
    as,
  };
}

/** By field: what is in the meeting, and what the list says instead. What it does not say stays. */
function changesOf(delegation: Delegation, said: Said, meeting: Meeting): Record<string, [unknown, unknown]> {
  const changes: Record<string, [unknown, unknown]> = {};
  if (said.category !== undefined && said.category !== delegation.category)
    changes.category = [delegation.category, said.category];
  if (said.seats !== undefined && said.seats !== delegation.seats)
    changes.seats = [delegation.seats ?? null, said.seats];
  if (said.groups) {
    const was = meeting.catalogue.groups.filter((group) => group.members?.includes(delegation.id)).map(({ id }) => id);
    const is = said.groups.map((name) => groupMeant(meeting, name).onBehalfOf);
    if (was.toSorted().join('\n') !== is.toSorted().join('\n')) changes.groups = [was, is];
  }
  if (delegation.retired) changes.retired = [true, false];
  return changes;
}

/** Rows that are about one delegation, or would be one new one. */
export const keyOf = ({ who, climb, unknownCategory, written, row, fault, skip }: RowSays): string => {
  if (fault || skip || unknownCategory) return `row ${row.number}`;
  if (who) return `id ${who.somebody.id}`;
  return climb ? `new ${folded(written)}` : `row ${row.number}`;
};

/** What of an element the command has. */
const inCommand = ({ add, edit }: Element): Pick<ImportChoice, 'add' | 'edit'> => ({
  ...(add && { add }),
  ...(edit && { edit }),
});

/** The choices of a row that waits for one. */
export function choiceMaker(
  together: ReadonlyMap<string, readonly RowSays[]>,
  parts: ElementParts,
): (row: RowSays) => ImportChoice[] {
  const { categories, language, newId } = parts;
  const idsOfNew = new Map<string, string>();
  const idOfNew = (key: string): string => {
    const id = idsOfNew.get(key) ?? newId();
    idsOfNew.set(key, id);
    return id;
  };

  /** Somebody for sure, in a category that the meeting does not have. */
  const inCategories = (row: RowSays, somebody: Somebody): ImportChoice[] =>
    categories.offers(row.unknownCategory!.text).map(({ id: category, name, distance }) => {
      return {
        id: somebody.id,
        name: textIn(name, language),
        how: 'category',
        distance,
        ...inCommand(elementOf(somebody, { ...saidOf([row]), category }, parts)),
      };
    });

  const offered = (row: RowSays): ImportChoice[] =>
    // One that other rows name for sure is in the command already.
    choicesAmong(row.climb?.offers ?? [], parts, (somebody) =>
      together.has(`id ${somebody.id}`) ? {} : inCommand(elementOf(somebody, saidOf([row]), parts)),
    );

  const newName = ({ written, names }: RowSays, ending = ''): Text => {
    const own = Object.fromEntries(Object.entries(names).map(([field, name]) => [field.slice('name_'.length), name]));
    const isNamed = ending === '' && Object.keys(own).length > 0;
    return (isNamed ? own : { [language]: asLine(written).trim() + ending }) as Text;
  };

  /** A new one, or, where rows of one name say different things, perhaps several. */
  function newOnes(row: RowSays): ImportChoice[] {
    const key = keyOf(row);
    const rows = together.get(key) ?? [row];
    const id = idOfNew(key);
    const made = (newOne: string, said: Said, name: Text) => added(newOne, name, said, { categories, isState: false });
    const one = { id, name: nameIn(row), how: 'organization', add: made(id, saidOf(rows), newName(row)) };
    const kinds = new Set(rows.map(({ category, seats, groups }) => JSON.stringify([category, seats, groups])));
    if (kinds.size <= 1) return [one];
    const nth = rows.indexOf(row) + 1;
    const ending = ` (${row.groups?.[0] ?? nth})`;
    const own = idOfNew(`${key} ${nth}`);
    return [
      { ...one, how: 'one' },
      { id: own, name: nameIn(row) + ending, how: 'several', add: made(own, saidOf([row]), newName(row, ending)) },
    ];
  }

  return (row) =>
    row.who && row.unknownCategory ? inCategories(row, row.who.somebody) : [...offered(row), ...newOnes(row)];
}
