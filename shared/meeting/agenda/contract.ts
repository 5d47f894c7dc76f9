// The commands and events of the agenda, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event, ofItem } from '../contract-parts.ts';
import { idSchema, scriptSchema } from '../fields.ts';
import { editedItem, movedItem, newItem } from './fields.ts';
import { agendaItemSchema, itemInfoSchema, itemScriptSchema } from './state.ts';

/** What is to be looked at before an item is concluded: replies that are due, questions not settled, statements not released. */
const leftSchema = z.enum(['replies', 'questions', 'statements']);

// Of an edit: what is left out stays, null takes away what there need not be.
export const commands = {
  OpenItem: command('OpenItem', 'Takes up an item of the agenda in place of the one in hand.', {
    itemId: idSchema,
    ...byLeave,
  }),
  ConcludeItem: command(
    'ConcludeItem',
    'Concludes an item; who still waits leaves the list, or stays on it where `waiting` says so.',
    {
      itemId: idSchema,
      waiting: z.optional(z.enum(['keep', 'drop'])),
      /** What is left of the item, and is left so. */
      despite: z.optional(z.array(leftSchema).check(z.maxLength(3))),
    },
  ),
  DeferItem: command('DeferItem', 'Puts an item off.', { itemId: idSchema }),
  ReopenItem: command('ReopenItem', 'Lets an item that was concluded or put off come again.', { itemId: idSchema }),
  AddItem: command('AddItem', 'One more item or sub-item, before another of its family or last.', newItem),
  EditItem: command(
    'EditItem',
    'Changes what is printed of an item: number, titles, planned time, sitting, documents.',
    editedItem,
  ),
  MoveItem: command(
    'MoveItem',
    'Moves an item, with its sub-items, before another of its family, or of the one to which it goes; null: last.',
    movedItem,
  ),
  RemoveItem: command(
    'RemoveItem',
    'Takes an item off the agenda that was never taken up and has neither a list nor sub-items.',
    { itemId: idSchema },
  ),
  SetScript: command(
    'SetScript',
    'What the chair reads aloud at an item, for officers only; its words for one step go before. null: none at all.',
    { itemId: idSchema, script: z.nullable(scriptSchema) },
  ),
} as const;

export const events = {
  ItemOpened: event('ItemOpened', ofItem),
  ItemConcluded: event('ItemConcluded', {
    ...ofItem,
    waiting: z.enum(['keep', 'drop']),
    /** What was left of it all the same. */
    despite: z.optional(z.array(leftSchema)),
  }),
  ItemDeferred: event('ItemDeferred', ofItem),
  ItemReopened: event('ItemReopened', ofItem),
  ItemAdded: event('ItemAdded', {
    ...ofItem,
    info: itemInfoSchema,
    item: agendaItemSchema,
    before: z.nullable(idSchema),
  }),
  ItemEdited: event('ItemEdited', { ...ofItem, info: itemInfoSchema }),
  /** `parent`: it goes into another family (null: one of its own). */
  ItemMoved: event('ItemMoved', { ...ofItem, before: z.nullable(idSchema), parent: z.optional(z.nullable(idSchema)) }),
  ItemRemoved: event('ItemRemoved', ofItem),
  /** All words of an item; null: none. */
  ScriptSet: event('ScriptSet', { ...ofItem, script: z.nullable(itemScriptSchema) }),
} as const;
