// The commands and events of the speakers lists, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { chosenInstant, idSchema, instant, paragraphs } from '../fields.ts';
import { byLeave, command, event, ofEntry, ofItem } from '../contract-parts.ts';
import { givenOrder } from '../orders/fields.ts';
import { orderPolicySchema } from '../orders/state.ts';
import { words } from '../state-fields.ts';
import { entryDetails } from './fields.ts';
import { entrySchema, segmentSchema, waitingEntrySchema, whenSchema, writtenEntrySchema } from './state.ts';

/** Which list of the item: `reply` that of the rights of reply; else its own. */
const ofSegment = { segment: z.optional(segmentSchema) };
const ofRequest = { ...ofEntry, ...ofItem, delegationId: z.optional(idSchema), before: z.nullable(idSchema) };

// Of an edit: what is left out stays, null takes away what there need not be.
export const commands = {
  OpenList: command('OpenList', 'Opens the speakers list of an item, or changes how an open one is held.', {
    itemId: idSchema,
    /** null takes an announced time away; left out, an open list keeps the one that it has. */
    closesAt: z.optional(z.nullable(chosenInstant)),
    together: z.optional(z.array(idSchema).check(z.maxLength(20))),
    moderated: z.optional(z.boolean()),
    /** Left out, the list keeps the one that it has, else it has the meeting’s. */
    order: z.optional(givenOrder),
    /** Announced; left out, the list is open at once. */
    opensAt: z.optional(chosenInstant),
    ...ofSegment,
  }),
  CloseList: command('CloseList', 'Closes the speakers list of an item to requests of delegations.', {
    itemId: idSchema,
    ...ofSegment,
  }),
  SetClosingTime: command('SetClosingTime', 'Announces when an open list closes, or takes that back.', {
    itemId: idSchema,
    closesAt: z.nullable(chosenInstant),
    ...ofSegment,
  }),
  RequestFloor: command('RequestFloor', 'Asks for the floor on an item: a delegation for itself, an officer for any.', {
    itemId: idSchema,
    /** A delegation leaves it out: it asks for itself. */
    delegationId: z.optional(idSchema),
    /** How an officer learned of it. */
    enteredBy: z.optional(z.enum(['secretary', 'nameplate'])),
    /** A reply is asked for as RequestRightOfReply does; a question, in a dialogue. Left out: a statement. */
    kind: z.optional(z.enum(['statement', 'reply', 'question', 'explanation'])),
    /** Of an explanation of vote: of which question, and whether before the vote or after it. */
    questionId: z.optional(idSchema),
    when: z.optional(whenSchema),
    ...entryDetails,
    ...byLeave,
  }).check(
    z.refine(
      ({ kind, questionId, when }) => kind !== 'explanation' || (questionId !== undefined && when !== undefined),
      {
        path: ['questionId'],
        error: 'expected which question is explained, and whether before the vote or after it',
      },
    ),
    z.refine(({ kind, questionId, when }) => kind === 'explanation' || (questionId ?? when) === undefined, {
      path: ['kind'],
      error: 'expected “explanation” where a question is explained',
    }),
  ),
  WithdrawRequest: command('WithdrawRequest', 'Takes a request off the list.', { entryId: idSchema }),
  AcceptRequest: command('AcceptRequest', 'Puts a request of a moderated list on the list.', { entryId: idSchema }),
  DeclineRequest: command('DeclineRequest', 'Declines a request of a moderated list.', {
    entryId: idSchema,
    /** Told to the delegation. */
    reason: z.optional(paragraphs(500)),
  }),
  MoveEntry: command(
    'MoveEntry',
    'Moves an entry before another one of its list; null: last. A delegation may move its own down.',
    { entryId: idSchema, before: z.nullable(idSchema) },
  ),
  EditEntry: command('EditEntry', 'Changes how, by whom, on whose behalf or in which language an entry is spoken.', {
    entryId: idSchema,
    line: z.optional(z.enum(['unknown', 'tested', 'lost'])),
    ...entryDetails,
  }),
  PassOver: command(
    'PassOver',
    'Whoever was called and does not answer goes to the end of the list once, then off it.',
    { entryId: idSchema },
  ),
} as const;

export const events = {
  ListOpened: event('ListOpened', {
    ...ofItem,
    ...ofSegment,
    closesAt: z.optional(instant),
    together: z.optional(z.array(idSchema)),
    moderated: z.boolean(),
    order: z.optional(orderPolicySchema),
    opensAt: z.optional(instant),
    /** Of a lot: the SHA-256 of its seed. */
    commit: z.optional(words),
  }),
  ListClosed: event('ListClosed', { ...ofItem, ...ofSegment }),
  ClosingTimeSet: event('ClosingTimeSet', { ...ofItem, ...ofSegment, closesAt: z.nullable(instant) }),
  /** `stage` says whether it stands on the list, waits for an officer or was handed in in writing; `before` is its place (null: last). */
  FloorRequested: z.discriminatedUnion('stage', [
    event('FloorRequested', { ...ofRequest, entry: waitingEntrySchema, stage: z.enum(['waiting', 'requested']) }),
    event('FloorRequested', { ...ofRequest, entry: writtenEntrySchema, stage: z.literal('past') }),
  ]),
  /** An officer accepted a request: it becomes visible, so it comes whole. */
  EntryListed: event('EntryListed', { ...ofEntry, ...ofItem, entry: waitingEntrySchema, before: z.nullable(idSchema) }),
  RequestDeclined: event('RequestDeclined', { ...ofEntry, reason: z.optional(words) }),
  RequestWithdrawn: event('RequestWithdrawn', ofEntry),
  EntryMoved: event('EntryMoved', { ...ofEntry, before: z.nullable(idSchema), byHand: z.optional(z.literal(true)) }),
  /** `goes`: it has become of another kind, and moves to the end of where that kind lives. */
  EntryEdited: z.union([
    event('EntryEdited', { ...ofEntry, entry: waitingEntrySchema, goes: z.literal('waiting') }),
    event('EntryEdited', { ...ofEntry, entry: writtenEntrySchema, goes: z.literal('past') }),
    event('EntryEdited', { ...ofEntry, entry: entrySchema, goes: z.optional(z.never()) }),
  ]),
  PassedOver: event('PassedOver', {
    ...ofEntry,
    goes: z.enum(['to-end', 'off']),
    /** Where it goes on the list; absent: last. */
    before: z.optional(idSchema),
    /** When it was called; absent in logs from before this was kept. */
    calledAt: z.optional(instant),
  }),
} as const;
