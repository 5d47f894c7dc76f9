// The commands and events of the agenda, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofItem } from '../contract-parts.ts';
import { documentSchema, duration, editedTextSchema, idSchema, itemNumber, textSchema } from '../fields.ts';
import { agendaItemSchema, itemInfoSchema } from './state.ts';

/** In which sitting an item is planned (null: in none of its own), and whether it goes without a list of speakers. */
const itemInProgramme = { sittingId: z.optional(z.nullable(idSchema)), withoutList: z.optional(z.boolean()) };

const MOST_DOCUMENTS = 120;

// Of an edit: what is left out stays, null takes away what there need not be.
export const commands = {
  OpenItem: command('OpenItem', 'Takes up an item of the agenda in place of the one in hand.', { itemId: idSchema }),
  ConcludeItem: command(
    'ConcludeItem',
    'Concludes an item; who still waits leaves the list, or stays on it where `waiting` says so.',
    { itemId: idSchema, waiting: z.optional(z.enum(['keep', 'drop'])) },
  ),
  DeferItem: command('DeferItem', 'Puts an item off.', { itemId: idSchema }),
  ReopenItem: command('ReopenItem', 'Lets an item that was concluded or put off come again.', { itemId: idSchema }),
  AddItem: command('AddItem', 'One more item or sub-item, before another of its family or last.', {
    number: itemNumber,
    title: textSchema,
    shortTitle: z.optional(textSchema),
    parent: z.optional(idSchema),
    plannedMs: z.optional(duration),
    ...itemInProgramme,
    before: z.optional(z.nullable(idSchema)),
  }),
  EditItem: command(
    'EditItem',
    'Changes what is printed of an item: number, titles, planned time, sitting, documents.',
    {
      itemId: idSchema,
      number: z.optional(itemNumber),
      title: z.optional(editedTextSchema),
      shortTitle: z.optional(z.nullable(editedTextSchema)),
      plannedMs: z.optional(z.nullable(duration)),
      ...itemInProgramme,
      documents: z.optional(z.array(documentSchema).check(z.maxLength(MOST_DOCUMENTS))),
    },
  ),
  MoveItem: command('MoveItem', 'Moves an item, with its sub-items, before another of its family; null: last.', {
    itemId: idSchema,
    before: z.nullable(idSchema),
  }),
  RemoveItem: command(
    'RemoveItem',
    'Takes an item off the agenda that was never taken up and has neither a list nor sub-items.',
    { itemId: idSchema },
  ),
} as const;

export const events = {
  ItemOpened: event('ItemOpened', ofItem),
  ItemConcluded: event('ItemConcluded', { ...ofItem, waiting: z.enum(['keep', 'drop']) }),
  ItemDeferred: event('ItemDeferred', ofItem),
  ItemReopened: event('ItemReopened', ofItem),
  ItemAdded: event('ItemAdded', {
    ...ofItem,
    info: itemInfoSchema,
    item: agendaItemSchema,
    before: z.nullable(idSchema),
  }),
  ItemEdited: event('ItemEdited', { ...ofItem, info: itemInfoSchema }),
  ItemMoved: event('ItemMoved', { ...ofItem, before: z.nullable(idSchema) }),
  ItemRemoved: event('ItemRemoved', ofItem),
} as const;
