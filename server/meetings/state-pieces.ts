// Each piece of a meeting's state as a schema: what a log from outside may bring about. Pure. check-state.ts looks at meetings by it.
import * as z from 'zod/mini';

import { duration, guestSchema, idSchema, instant, modeSchema } from '#shared/meeting/fields.ts';
import { LANGUAGES, ROLES } from '#shared/meeting/vocabulary.ts';

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

export const entry = z.looseObject({
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
export const list = z.looseObject({
  itemId: idSchema,
  status: z.enum(['not-open', 'open', 'closed']),
  moderated: z.boolean(),
  openedAt: z.optional(instant),
  closedAt: z.optional(instant),
  closesAt: z.optional(instant),
  together: z.optional(z.array(idSchema)),
  seq,
});
export const sitting = z.looseObject({
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
export const item = z.looseObject({
  id: idSchema,
  status: z.enum(['pending', 'under-consideration', 'concluded', 'deferred']),
  clock: stopwatch,
  openedAt: z.optional(instant),
  concludedAt: z.optional(instant),
  seq,
});
export const itemInfo = z.looseObject({
  id: idSchema,
  number: words,
  parent: z.optional(idSchema),
  title: text,
  shortTitle: z.optional(text),
  plannedMs: z.optional(lasted),
  sittingId: z.optional(idSchema),
  documents: z.array(z.looseObject({ title: text, languages: z.array(z.enum(LANGUAGES)) })),
});
export const script = z.looseObject({
  open: z.optional(text),
  openList: z.optional(text),
  closeList: z.optional(text),
  conclude: z.optional(text),
});
export const delegation = z.looseObject({ id: idSchema, name: text, category: idSchema, flag: z.optional(words) });
export const settings = z.looseObject({
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
export const floor = z.looseObject({ entry, itemId: idSchema, givenAt: instant, timer, basis, seq });
export const speech = z.looseObject({
  entryId: idSchema,
  itemId: idSchema,
  delegationId: z.optional(idSchema),
  usedMs: lasted,
  limitMs,
  endedAt: instant,
});
export const presiding = z.looseObject({ name: words, title: z.optional(words), since: instant });
export const announcement = z.looseObject({ id: idSchema, text: words, at: instant, until: z.optional(instant), seq });
export const countdown = z.looseObject({ label: z.optional(words), totalMs: lasted, clock: stopwatch, seq });
export const screen = z.looseObject({
  name: idSchema,
  label: z.optional(words),
  picture: z.enum(['floor', 'agenda', 'announcement', 'join', 'blank']),
  names: z.union([z.literal(6), z.literal(9), z.literal(12)]),
  theme: z.enum(['dark', 'light']),
  language: z.enum(LANGUAGES),
  identifiedAt: z.optional(instant),
  seq,
});
export const note = z.looseObject({
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
export const step = z.looseObject({
  commandId: z.string(),
  by: actor,
  at: instant,
  seq,
  did: z.string(),
  about: z.looseObject({ was: amount, becomes: amount }),
  replaced: facts,
});

/** The fields of a meeting that are there whatever it is; what they hold are pieces. */
export const whole = z.looseObject({
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
