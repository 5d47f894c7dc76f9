// What a meeting may look like after any event: each piece by a schema, and what holds between them. For logs that come from outside, whose
// events no command of ours may have brought about. Pure. A piece that was looked at is not looked at again while it stands.
import * as z from 'zod/mini';

import { duration, guestSchema, idSchema, instant, modeSchema } from '#shared/meeting/commands.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';
import { LANGUAGES, ROLES } from '#shared/meeting/state.ts';

/** Texts are bounded where they are given; here it only counts that they are some. */
const words = z.string().check(z.maxLength(10_000));
const text = z.looseObject({ en: words });
const seq = z.int().check(z.nonnegative());
/** A clock that nobody stopped runs on for days. */
const lasted = z.int().check(z.nonnegative(), z.maximum(253_402_300_799_999));
const limitMs = z.nullable(lasted);
const basis = z.enum(['rule', 'decision', 'understanding', 'request']);
const limit = z.looseObject({ limitMs, basis });
const stopwatch = z.looseObject({ startedAt: z.nullable(instant), accumulatedMs: lasted });
const timer = z.extend(stopwatch, { limitMs, warningMs: lasted });
const actor = z.looseObject({ role: z.enum(ROLES), delegationId: z.optional(idSchema) });

const entry = z.looseObject({
  id: idSchema,
  itemId: idSchema,
  delegationId: z.optional(idSchema),
  guest: z.optional(z.looseObject({ ...guestSchema.shape, name: words, title: z.optional(words) })),
  onBehalfOf: z.optional(words),
  speaker: z.optional(z.looseObject({ name: words, title: z.optional(words) })),
  language: z.optional(words),
  mode: modeSchema,
  line: z.optional(z.enum(['unknown', 'tested', 'lost'])),
  videoMs: z.optional(duration),
  limit: z.optional(limit),
  requestedAt: instant,
  receipt: seq,
  enteredBy: z.enum(['device', 'secretary', 'nameplate']),
  passedOver: z.optional(seq),
  finishedAt: z.optional(instant),
  givenAt: z.optional(instant),
  endedAt: z.optional(instant),
  usedMs: z.optional(lasted),
  limitMs: z.optional(limitMs),
  outcome: z.optional(z.enum(['spoken', 'withdrawn', 'declined', 'absent', 'dropped', 'not-delivered'])),
  seq,
});
/** A list without its entries, which are pieces of their own. */
const list = z.looseObject({
  itemId: idSchema,
  status: z.enum(['not-open', 'open', 'closed']),
  moderated: z.boolean(),
  openedAt: z.optional(instant),
  closedAt: z.optional(instant),
  closesAt: z.optional(instant),
  together: z.optional(z.array(idSchema)),
  seq,
});
const sitting = z.looseObject({
  id: idSchema,
  title: text,
  startsAt: instant,
  endsAt: instant,
  interpretationEndsAt: instant,
  room: z.optional(words),
  status: z.enum(['scheduled', 'open', 'suspended', 'adjourned']),
  openedAt: z.optional(instant),
  suspendedAt: z.optional(instant),
  resumesAt: z.optional(instant),
  adjournedAt: z.optional(instant),
  suspensions: z.array(z.looseObject({ from: instant, to: z.optional(instant) })),
  seq,
});
const item = z.looseObject({
  id: idSchema,
  status: z.enum(['pending', 'under-consideration', 'concluded', 'deferred']),
  clock: stopwatch,
  openedAt: z.optional(instant),
  concludedAt: z.optional(instant),
  seq,
});
const itemInfo = z.looseObject({
  id: idSchema,
  number: words,
  parent: z.optional(idSchema),
  title: text,
  shortTitle: z.optional(text),
  plannedMs: z.optional(lasted),
  sittingId: z.optional(idSchema),
  documents: z.array(z.looseObject({ title: text, languages: z.array(z.enum(LANGUAGES)) })),
});
const script = z.looseObject({
  open: z.optional(text),
  openList: z.optional(text),
  closeList: z.optional(text),
  conclude: z.optional(text),
});
const delegation = z.looseObject({ id: idSchema, name: text, category: idSchema, flag: z.optional(words) });
const settings = z.looseObject({
  rules: z.enum(['plain', 'ccm', 'ga']),
  meetingLimit: limit,
  categoryLimits: z.record(z.string(), limit),
  groupLimit: z.nullable(limit),
  itemLimits: z.record(z.string(), limit),
  warningMs: lasted,
  moderated: z.boolean(),
  absent: z.enum(['end-once', 'off']),
  joining: z.enum(['links', 'approve', 'open']),
  devicesPerLink: z.optional(z.int().check(z.minimum(1))),
  publicView: z.boolean(),
});
const floor = z.looseObject({ entry, itemId: idSchema, givenAt: instant, timer, basis, seq });
const speech = z.looseObject({
  entryId: idSchema,
  itemId: idSchema,
  delegationId: z.optional(idSchema),
  usedMs: lasted,
  limitMs,
  endedAt: instant,
});
const presiding = z.looseObject({ name: words, title: z.optional(words), since: instant });
const announcement = z.looseObject({ id: idSchema, text: words, at: instant, until: z.optional(instant), seq });
const countdown = z.looseObject({ label: z.optional(words), totalMs: lasted, clock: stopwatch, seq });
const screen = z.looseObject({
  name: idSchema,
  label: z.optional(words),
  picture: z.enum(['floor', 'agenda', 'announcement', 'join', 'blank']),
  names: z.union([z.literal(6), z.literal(9), z.literal(12)]),
  theme: z.enum(['dark', 'light']),
  language: z.enum(LANGUAGES),
  identifiedAt: z.optional(instant),
  seq,
});
const note = z.looseObject({
  id: idSchema,
  at: instant,
  by: actor,
  text: words,
  kind: z.enum(['officers', 'to-secretariat']),
  status: z.enum(['new', 'taken', 'done']),
  seq,
});

const place = z.discriminatedUnion('in', [
  z.looseObject({ in: z.literal(['requested', 'past']), entry }),
  z.looseObject({
    in: z.literal('waiting'),
    entry,
    before: z.nullable(idSchema),
    after: z.nullable(idSchema),
    behind: z.optional(z.array(idSchema)),
  }),
  z.looseObject({ in: z.literal(['floor', 'nowhere']) }),
]);
const fact = <T extends string, V extends z.ZodMiniType>(name: T, value: V) =>
  z.looseObject({ fact: z.literal(name), value });
const factOf = <T extends string, V extends z.ZodMiniType>(name: T, value: V) =>
  z.looseObject({ fact: z.literal(name), id: idSchema, value });
const facts = z.array(
  z.discriminatedUnion('fact', [
    z.looseObject({
      fact: z.literal('sitting'),
      id: idSchema,
      value: z.nullable(sitting),
      before: z.optional(z.nullable(idSchema)),
    }),
    factOf('item', z.nullable(item)),
    fact('current', z.nullable(idSchema)),
    fact('agenda', z.array(idSchema)),
    factOf('item-info', z.nullable(itemInfo)),
    factOf('delegation', z.nullable(delegation)),
    factOf('list', list),
    z.looseObject({ fact: z.literal('entry'), id: idSchema, itemId: z.string(), place }),
    fact('floor', z.nullable(floor)),
    fact('last-speech', z.nullable(speech)),
    fact('presiding', z.nullable(presiding)),
    fact('settings', settings),
    factOf('announcement', z.nullable(announcement)),
    fact('countdown', z.nullable(countdown)),
    factOf('screen', z.nullable(screen)),
  ]),
);
/** Instants and lengths alike. */
const amount = z.optional(z.nullable(lasted));
const step = z.looseObject({
  commandId: z.string(),
  by: actor,
  at: instant,
  seq,
  did: z.string(),
  about: z.looseObject({ was: amount, becomes: amount }),
  replaced: facts,
});

/** The fields of a meeting that are there whatever it is; what they hold are pieces. */
const whole = z.looseObject({
  id: idSchema,
  catalogue: z.looseObject({
    title: text,
    timeZone: words,
    categories: z.array(z.looseObject({ id: idSchema, name: text })),
    delegations: z.record(z.string(), z.unknown()),
    groups: z.array(z.looseObject({ id: idSchema, name: text })),
    items: z.record(z.string(), z.unknown()),
  }),
  sittings: z.array(z.unknown()),
  agenda: z.array(idSchema),
  items: z.record(z.string(), z.unknown()),
  scripts: z.optional(z.record(z.string(), z.unknown())),
  current: z.nullable(idSchema),
  lists: z.record(
    z.string(),
    z.looseObject({ requested: z.array(z.unknown()), waiting: z.array(z.unknown()), past: z.array(z.unknown()) }),
  ),
  announcements: z.array(z.unknown()),
  screens: z.record(z.string(), z.unknown()),
  notes: z.array(z.unknown()),
  slowerAskedAt: z.nullable(instant),
  history: z.array(z.unknown()),
});

type Piece = [path: string, schema: z.ZodMiniType, value: unknown];
const each = (path: string, schema: z.ZodMiniType, held: object): Piece[] =>
  Object.entries(held).map(([name, value]) => [`${path}.${name}`, schema, value]);
const orNone = (path: string, schema: z.ZodMiniType, value: unknown): Piece[] =>
  value === null ? [] : [[path, schema, value]];

function piecesOf(meeting: Meeting): Piece[] {
  const { catalogue, lists } = meeting;
  return [
    ['settings', settings, meeting.settings],
    ...each('catalogue.delegations', delegation, catalogue.delegations),
    ...each('catalogue.items', itemInfo, catalogue.items),
    ...each('sittings', sitting, meeting.sittings),
    ...each('items', item, meeting.items),
    ...each('scripts', script, meeting.scripts ?? {}),
    ...each('lists', list, lists),
    ...Object.entries(lists).flatMap(([id, { requested, waiting, past }]) => [
      ...each(`lists.${id}.requested`, entry, requested),
      ...each(`lists.${id}.waiting`, entry, waiting),
      ...each(`lists.${id}.past`, entry, past),
    ]),
    ...orNone('floor', floor, meeting.floor),
    ...orNone('lastSpeech', speech, meeting.lastSpeech),
    ...orNone('presiding', presiding, meeting.presiding),
    ...orNone('countdown', countdown, meeting.countdown),
    ...each('announcements', announcement, meeting.announcements),
    ...each('screens', screen, meeting.screens),
    ...each('notes', note, meeting.notes),
    ...each('history', step, meeting.history),
  ];
}

/** What holds between the pieces of every meeting; undefined: all of it does. */
function brokenBetween(meeting: Meeting): string | undefined {
  const { catalogue, items, agenda, lists, current, floor: onFloor } = meeting;
  if (new Set(agenda).size !== agenda.length) return 'agenda: expected each item once';
  for (const id of agenda)
    if (!Object.hasOwn(items, id) || !Object.hasOwn(catalogue.items, id)) return `agenda: there is no item “${id}”`;
  for (const [name, held] of Object.entries({
    items,
    'catalogue.items': catalogue.items,
    'catalogue.delegations': catalogue.delegations,
  }))
    for (const [id, one] of Object.entries(held)) if (one.id !== id) return `${name}.${id}: expected its own id`;
  if (current !== null && !agenda.includes(current)) return `current: there is no item “${current}”`;
  const seen = new Set<string>();
  const broken = (path: string, one: Entry): string | undefined => {
    if (seen.has(one.id)) return `${path}: “${one.id}” stands in two places`;
    seen.add(one.id);
    if ((one.delegationId === undefined) === (one.guest === undefined))
      return `${path}: expected a delegation or a guest`;
    return one.delegationId === undefined || Object.hasOwn(catalogue.delegations, one.delegationId)
      ? undefined
      : `${path}: there is no delegation “${one.delegationId}”`;
  };
  for (const [id, one] of Object.entries(lists)) {
    if (one.itemId !== id) return `lists.${id}: expected its own item`;
    for (const inside of [one.requested, one.waiting, one.past])
      for (const stands of inside) {
        const fault = broken(`lists.${id}`, stands);
        if (fault !== undefined) return fault;
      }
  }
  if (!onFloor) return undefined;
  return onFloor.itemId !== onFloor.entry.itemId
    ? 'floor: expected the item of its entry'
    : broken('floor', onFloor.entry);
}

/** Looks at one meeting after another, each made of the one before. */
export class StateChecker {
  readonly #good = new WeakSet<object>();
  #between: unknown[] = [];

  /** What is wrong with it, with the place; undefined: nothing. */
  faultOf(meeting: Meeting): string | undefined {
    const frame = whole.safeParse(meeting);
    if (!frame.success) return worded('', frame.error.issues[0]);
    for (const [path, schema, value] of piecesOf(meeting)) {
      if (typeof value === 'object' && value !== null && this.#good.has(value)) continue;
      const { error } = schema.safeParse(value);
      if (error) return worded(path, error.issues[0]);
      this.#good.add(value as object);
    }
    const between = [meeting.agenda, meeting.items, meeting.catalogue, meeting.lists, meeting.current, meeting.floor];
    if (between.every((one, index) => one === this.#between[index])) return undefined;
    this.#between = between;
    return brokenBetween(meeting);
  }
}

function worded(path: string, issue: z.core.$ZodIssue | undefined): string {
  return `${[path, ...(issue?.path ?? [])].filter((part) => part !== '').join('.')}: ${issue?.message}`;
}
