// Which field one step changed, and from what to what, for the words of its undo. Only the server says it: phones need not carry this. Pure.
import { isSame } from '../edits.ts';
import type { EventBody } from '../events.ts';
import type { Meeting, StepObject, Text } from '../state.ts';
import { WORDS_KEPT } from './step-about.ts';

type Said = Pick<StepObject, 'field' | 'was' | 'becomes' | 'wasText' | 'becomesText'>;
type Piece = Readonly<Record<string, unknown>>;

/** What is no matter of whoever changed it: counted, computed, or kept by the program. */
const OWN = new Set(['id', 'seq', 'rank', 'byHand', 'as', 'retired']);
/** Lengths and instants; all else is told as a text. */
const AMOUNTS = new Set(['plannedMs', 'warningMs', 'startsAt', 'endsAt', 'interpretationEndsAt']);

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** The one field in which two pieces differ; undefined: none, or several. */
function fieldIn(before: Piece, after: Piece): string | undefined {
  const all = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...all].filter((field) => !OWN.has(field) && !isSame(before[field], after[field]));
  // The interpreters leave with the sitting, a day moves its hours: the first says it.
  const [first] = changed;
  return changed.length === 1 || (changed.length > 0 && changed.every((field) => AMOUNTS.has(field)))
    ? first
    : undefined;
}

function textOf(meeting: Meeting, field: string, value: unknown): Text | undefined {
  const { catalogue, sittings } = meeting;
  if (value === undefined || value === null || value === '') return undefined;
  if (field === 'category') return catalogue.categories.find(({ id }) => id === value)?.name;
  if (field === 'sittingId') return sittings.find(({ id }) => id === value)?.title;
  if (field === 'seat') {
    const { row, place } = value as { row: unknown; place: unknown };
    return { en: `${String(row)} / ${String(place)}` };
  }
  if (field === 'documents' || field === 'members') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : { en: value.join(', ') };
  if (isText(value)) return value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { en: String(value) }
    : undefined;
}

/** The same in the languages that have changed. */
function changedOf(text: Text | undefined, other: Text | undefined): Text | undefined {
  const kept = Object.entries(text ?? {}).flatMap(([language, one]) =>
    one === '' || one === other?.[language as keyof Text]
      ? []
      : [[language, Array.from(one).slice(0, WORDS_KEPT).join('')] as const],
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function between(meeting: Meeting, before: Piece, after: Piece): Said {
  const field = fieldIn(before, after);
  if (field === undefined) return {};
  const [was, becomes] = [before[field], after[field]];
  if (AMOUNTS.has(field))
    return {
      field,
      ...(typeof was === 'number' && { was }),
      ...(typeof becomes === 'number' && { becomes }),
    };
  const [left, right] = [textOf(meeting, field, was), textOf(meeting, field, becomes)];
  const [wasText, becomesText] = [changedOf(left, right), changedOf(right, left)];
  return { field, ...(wasText && { wasText }), ...(becomesText && { becomesText }) };
}

/** A list of things that are given all at once: the one that came, went, or changed. */
function amongAll(
  meeting: Meeting,
  before: readonly Named[],
  after: readonly Named[],
): Said & Pick<StepObject, 'title'> {
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  const come = after.filter(({ id }) => !before.some((one) => one.id === id));
  const [left] = gone;
  const [right] = come;
  if (gone.length + come.length > 1) return {};
  if (left) return { field: 'name', wasText: left.name };
  if (right) return { field: 'name', becomesText: right.name };
  const changed = after.filter(
    (one) =>
      !isSame(
        one,
        before.find(({ id }) => id === one.id),
      ),
  );
  const [one] = changed;
  if (!one || changed.length > 1) return {};
  const said = between(meeting, { ...before.find(({ id }) => id === one.id) }, { ...one });
  return said.field === 'name' ? said : { title: one.name, ...said };
}
interface Named {
  id: string;
  name: Text;
}

/**
 * The field that the only event of a command changes, and from what to what.
 * @param meeting the state before it
 */
export function changeIn(meeting: Meeting, events: readonly EventBody[]): Said & Pick<StepObject, 'title'> {
  const [event, ...more] = events;
  // With its time zone go the hours of its sittings.
  const isOne = more.every(({ type }) => event?.type === 'MeetingEdited' && type === 'SittingEdited');
  if (!event || !isOne) return {};
  const { catalogue, settings, sittings } = meeting;
  switch (event.type) {
    case 'MeetingEdited': {
      const { categories: _, delegations: __, groups: ___, items: ____, zoneOffsets: _____, ...head } = catalogue;
      return between(meeting, head, event.head);
    }
    case 'SettingsEdited':
      return between(meeting, { ...settings }, { ...event.settings });
    case 'ItemEdited':
      return between(meeting, { ...catalogue.items[event.itemId] }, event.info);
    case 'DelegationEdited':
      return between(meeting, { ...catalogue.delegations[event.delegationId] }, event.delegation);
    case 'SittingEdited': {
      const { type: _, sittingId, ...changes } = event;
      const before: Piece = { ...sittings.find(({ id }) => id === sittingId) };
      return between(meeting, before, { ...before, ...changes });
    }
    case 'CategoriesSet':
      return amongAll(meeting, catalogue.categories, event.categories);
    case 'GroupsSet':
      return amongAll(meeting, catalogue.groups, event.groups);
    default:
      return {};
  }
}
