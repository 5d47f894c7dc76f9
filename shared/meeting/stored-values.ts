// Where pieces of state stand inside stored events, so that a change of a piece's shape is lifted everywhere it was written:
// in events that carry it whole, in what an event replaced, in the facts of an undo, and in a meeting that was created or imported.
// It knows only old and new data of unknown shape: nothing here may rely on today's types.

/** The pieces of state that events carry whole. */
export const STORED_SHAPES = [
  'meeting',
  'catalogue',
  'category',
  'group',
  'delegation',
  'item-info',
  'settings',
  'sitting',
  'item',
  'script',
  'list',
  'entry',
  'floor',
  'speech',
  'presiding',
  'announcement',
  'countdown',
  'screen',
  'note',
  'step',
  'fact',
] as const;
export type StoredShape = (typeof STORED_SHAPES)[number];

/** Data as it was read: of any version. */
type Stored = Record<string, unknown>;
/** Gives the piece that takes the place of this one. */
export type LiftValue = (value: Stored) => Stored;
type Visit = (shape: StoredShape, value: Stored) => Stored;

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of a piece that hold other pieces: one, a list of them, or a record of them by id. Absent and null fields stay so. */
type Inside = Record<string, StoredShape>;
const INSIDE: Partial<Record<StoredShape, Inside>> = {
  meeting: {
    catalogue: 'catalogue',
    settings: 'settings',
    sittings: 'sitting',
    items: 'item',
    scripts: 'script',
    lists: 'list',
    floor: 'floor',
    lastSpeech: 'speech',
    presiding: 'presiding',
    announcements: 'announcement',
    countdown: 'countdown',
    screens: 'screen',
    notes: 'note',
    history: 'step',
  },
  catalogue: { categories: 'category', delegations: 'delegation', groups: 'group', items: 'item-info' },
  list: { requested: 'entry', waiting: 'entry', past: 'entry' },
  floor: { entry: 'entry' },
  step: { replaced: 'fact' },
};

/** Which of these fields are records by id; the others are one piece or a list. */
const BY_ID = new Set([
  'meeting.items',
  'meeting.scripts',
  'meeting.lists',
  'meeting.screens',
  'catalogue.delegations',
  'catalogue.items',
]);

/** What an event of this type carries, by field; `replaced` may stand in any. */
const IN_EVENTS: Record<string, Inside> = {
  MeetingCreated: { meeting: 'meeting' },
  SittingAdded: { sitting: 'sitting' },
  ItemAdded: { info: 'item-info', item: 'item' },
  ItemEdited: { info: 'item-info' },
  DelegationAdded: { delegation: 'delegation' },
  DelegationEdited: { delegation: 'delegation' },
  FloorRequested: { entry: 'entry' },
  EntryListed: { entry: 'entry' },
  EntryEdited: { entry: 'entry' },
  AnnouncementPosted: { announcement: 'announcement' },
  ShownOnScreen: { setting: 'screen' },
  NotePassed: { note: 'note' },
  NoteSent: { note: 'note' },
  Undone: { facts: 'fact' },
};

/** The shape that a fact's `value` has, by the fact's name; `current` and `agenda` are ids. */
const IN_FACTS: Record<string, StoredShape> = {
  sitting: 'sitting',
  item: 'item',
  'item-info': 'item-info',
  delegation: 'delegation',
  list: 'list',
  floor: 'floor',
  'last-speech': 'speech',
  presiding: 'presiding',
  settings: 'settings',
  announcement: 'announcement',
  countdown: 'countdown',
  screen: 'screen',
};

function walkFields(value: Stored, inside: Inside, visit: Visit, owner: string): Stored {
  const walked = { ...value };
  for (const [field, shape] of Object.entries(inside)) {
    const held = walked[field];
    if (Array.isArray(held))
      walked[field] = held.map((one: unknown) => (isObject(one) ? walk(shape, one, visit) : one));
    else if (!isObject(held)) continue;
    else if (BY_ID.has(`${owner}.${field}`)) {
      walked[field] = Object.fromEntries(
        Object.entries(held).map(([id, one]) => [id, isObject(one) ? walk(shape, one, visit) : one]),
      );
    } else walked[field] = walk(shape, held, visit);
  }
  return walked;
}

function walkFact(fact: Stored, visit: Visit): Stored {
  if (fact['fact'] === 'entry') {
    return isObject(fact['place'])
      ? { ...fact, place: walkFields(fact['place'], { entry: 'entry' }, visit, 'place') }
      : fact;
  }
  const shape = IN_FACTS[String(fact['fact'])];
  return shape && isObject(fact['value']) ? { ...fact, value: walk(shape, fact['value'], visit) } : fact;
}

/** The pieces inside first, then the piece itself, so that a lift of the whole meets parts of its own time. */
function walk(shape: StoredShape, value: Stored, visit: Visit): Stored {
  const inner = shape === 'fact' ? walkFact(value, visit) : walkFields(value, INSIDE[shape] ?? {}, visit, shape);
  return visit(shape, inner);
}

/** The event with every piece of this shape lifted, wherever the event carries one. */
export function liftInEvent<E extends { type: string }>(event: E, shape: StoredShape, lift: LiftValue): E {
  const visit: Visit = (found, value) => (found === shape ? lift(value) : value);
  const inside: Inside = Object.hasOwn(IN_EVENTS, event.type) ? IN_EVENTS[event.type]! : {};
  return walkFields(event as unknown as Stored, { ...inside, replaced: 'fact' }, visit, event.type) as unknown as E;
}

/** A meeting of before with every piece of this shape lifted: for states that were kept beside a log. */
export function liftInMeeting(meeting: Stored, shape: StoredShape, lift: LiftValue): Stored {
  return walk('meeting', meeting, (found, value) => (found === shape ? lift(value) : value));
}
