// What a meeting may look like after any event: each piece by its schema, and what holds between them. For logs that come from outside,
// whose events no command of ours may have brought about. Pure. A piece that was looked at is not looked at again while it stands.
import * as z from 'zod/mini';

import { agendaItemSchema, itemInfoSchema, itemScriptSchema } from '#shared/meeting/agenda/state.ts';
import { catalogueSchema, delegationSchema } from '#shared/meeting/catalogue/state.ts';
import { floorSchema, speechSchema } from '#shared/meeting/floor/state.ts';
import { stepSchema } from '#shared/meeting/undo/state.ts';
import { noteSchema } from '#shared/meeting/notes/state.ts';
import { announcementSchema, countdownSchema, screenSettingSchema } from '#shared/meeting/screens/state.ts';
import { settingsSchema } from '#shared/meeting/settings-schema.ts';
import { presidingSchema, sittingSchema } from '#shared/meeting/sittings/state.ts';
import {
  listHeadSchema,
  pastEntrySchema,
  requestedEntrySchema,
  waitingEntrySchema,
} from '#shared/meeting/speakers/state.ts';
import { piece } from '#shared/meeting/state-fields.ts';
import { meetingSchema } from '#shared/meeting/state-schema.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

type Piece = [path: string, schema: z.ZodMiniType, value: unknown];
const each = (path: string, schema: z.ZodMiniType, held: object): Piece[] =>
  Object.entries(held).map(([name, value]) => [`${path}.${name}`, schema, value]);
const orNone = (path: string, schema: z.ZodMiniType, value: unknown): Piece[] =>
  value === null ? [] : [[path, schema, value]];

function piecesOf(meeting: Meeting): Piece[] {
  const { catalogue, lists } = meeting;
  return [
    ['settings', settingsSchema, meeting.settings],
    ...each('catalogue.delegations', delegationSchema, catalogue.delegations),
    ...each('catalogue.items', itemInfoSchema, catalogue.items),
    ...each('sittings', sittingSchema, meeting.sittings),
    ...each('items', agendaItemSchema, meeting.items),
    ...each('scripts', itemScriptSchema, meeting.scripts ?? {}),
    ...each('lists', listHeadSchema, lists),
    ...Object.entries(lists).flatMap(([id, { requested, waiting, past }]) => [
      ...each(`lists.${id}.requested`, requestedEntrySchema, requested),
      ...each(`lists.${id}.waiting`, waitingEntrySchema, waiting),
      ...each(`lists.${id}.past`, pastEntrySchema, past),
    ]),
    ...orNone('floor', floorSchema, meeting.floor),
    ...orNone('lastSpeech', speechSchema, meeting.lastSpeech),
    ...orNone('presiding', presidingSchema, meeting.presiding),
    ...orNone('countdown', countdownSchema, meeting.countdown),
    ...each('announcements', announcementSchema, meeting.announcements),
    ...each('screens', screenSettingSchema, meeting.screens),
    ...each('notes', noteSchema, meeting.notes),
    ...each('history', stepSchema, meeting.history),
  ];
}

const some = z.array(z.unknown());
const byId = z.record(z.string(), z.unknown());
/** A meeting but for what its pieces hold: piecesOf names those. */
const frameSchema = piece({
  ...meetingSchema.shape,
  catalogue: piece({ ...catalogueSchema.shape, delegations: byId, items: byId }),
  settings: z.unknown(),
  sittings: some,
  items: byId,
  scripts: z.optional(byId),
  lists: z.record(z.string(), piece({ requested: some, waiting: some, past: some })),
  floor: z.unknown(),
  lastSpeech: z.unknown(),
  presiding: z.unknown(),
  announcements: some,
  countdown: z.unknown(),
  screens: byId,
  notes: some,
  history: some,
});

/** What holds between the pieces of every meeting; undefined: all of it does. */
function brokenBetween(meeting: Meeting): string | undefined {
  const { catalogue, items, agenda, sittings, lists, current, floor: onFloor } = meeting;
  if (new Set(agenda).size !== agenda.length) return 'agenda: expected each item once';
  for (const id of agenda)
    if (!Object.hasOwn(items, id) || !Object.hasOwn(catalogue.items, id)) return `agenda: there is no item “${id}”`;
  for (const [name, held] of Object.entries({
    items,
    'catalogue.items': catalogue.items,
    'catalogue.delegations': catalogue.delegations,
  }))
    for (const [id, one] of Object.entries(held)) if (one.id !== id) return `${name}.${id}: expected its own id`;
  for (const [id, { sittingId }] of Object.entries(catalogue.items))
    if (sittingId !== undefined && !sittings.some((one) => one.id === sittingId))
      return `catalogue.items.${id}: there is no sitting “${sittingId}”`;
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
    const frame = frameSchema.safeParse(meeting);
    if (!frame.success) return worded('', frame.error.issues[0]);
    for (const [path, schema, value] of piecesOf(meeting)) {
      if (typeof value === 'object' && value !== null && this.#good.has(value)) continue;
      const { error } = schema.safeParse(value);
      if (error) return worded(path, error.issues[0]);
      this.#good.add(value as object);
    }
    const { agenda, items, catalogue, sittings, lists, current, floor } = meeting;
    const between = [agenda, items, catalogue, sittings, lists, current, floor];
    if (between.every((one, index) => one === this.#between[index])) return undefined;
    this.#between = between;
    return brokenBetween(meeting);
  }
}

function worded(path: string, issue: z.core.$ZodIssue | undefined): string {
  return `${[path, ...(issue?.path ?? [])].filter((part) => part !== '').join('.')}: ${issue?.message}`;
}
