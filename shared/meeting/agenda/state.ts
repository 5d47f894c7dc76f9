// The items of the agenda: what is printed of one, what the chair reads at it, and how far it has come. As schemas, and the types derived
// from them.
import * as z from 'zod/mini';

import { dialogueSchema } from '../dialogue/state.ts';
import { idSchema, instant } from '../fields.ts';
import {
  byLanguage,
  fact,
  factOf,
  keptTextSchema,
  leaveSchema,
  languageSchema,
  lasted,
  piece,
  seqSchema,
  stopwatchSchema,
  words,
} from '../state-fields.ts';

export const keptDocumentSchema = piece({
  symbol: z.optional(words),
  title: keptTextSchema,
  status: z.enum(['announced', 'available']),
  /** One address per language in which the document exists; empty where only the languages are known. */
  languages: z.array(languageSchema),
  links: z.optional(byLanguage(words)),
});
export type Document = z.infer<typeof keptDocumentSchema>;

export const itemInfoSchema = piece({
  id: idSchema,
  /** As the UN prints it: "5", "5(b)". Shown, never parsed. */
  number: words,
  parent: z.optional(idSchema),
  title: keptTextSchema,
  shortTitle: z.optional(keptTextSchema),
  plannedMs: z.optional(lasted),
  /** The sitting in which the programme of work puts the item. */
  sittingId: z.optional(idSchema),
  /** No speakers list is expected (the opening, the adoption of the agenda): the chair goes straight on. */
  withoutList: z.optional(z.literal(true)),
  documents: z.array(keptDocumentSchema),
  /** Fields that an officer changed by hand since an agenda that was read in said them. */
  byHand: z.optional(z.array(words)),
  /** The event that last changed what is printed of it; absent: none since the meeting was made. */
  seq: z.optional(seqSchema),
});
export type ItemInfo = z.infer<typeof itemInfoSchema>;

export const itemScriptSchema = piece({
  ...keptTextSchema.shape,
  open: z.optional(keptTextSchema),
  openList: z.optional(keptTextSchema),
  closeList: z.optional(keptTextSchema),
  conclude: z.optional(keptTextSchema),
});
/**
 * What the chair reads aloud at an item, in the languages that it has, and at steps of it, from the secretariat's annotated agenda. For officers only, so not in the
 * catalogue, which anybody may fetch.
 */
export type ItemScript = z.infer<typeof itemScriptSchema>;

export const agendaItemSchema = piece({
  id: idSchema,
  status: z.enum(['pending', 'under-consideration', 'concluded', 'deferred']),
  /** Time under consideration on the floor, suspensions left out. */
  clock: stopwatchSchema,
  openedAt: z.optional(instant),
  concludedAt: z.optional(instant),
  /** While there is an interactive dialogue on it. */
  dialogue: z.optional(dialogueSchema),
  /** The debate on it was closed: nobody asks for the floor, until its list or the item is opened again. */
  debateClosedAt: z.optional(instant),
  /** What the Chair lifted so that it was taken up. */
  leave: z.optional(leaveSchema),
  /** The event that last changed it. */
  seq: seqSchema,
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** Its part of the meeting. */
export const pieces = {
  /** All items in the order of the agenda. */
  agenda: z.array(idSchema),
  items: z.record(z.string(), agendaItemSchema),
  /** Items that have words of their own; absent where none has, and for all but officers. */
  scripts: z.optional(z.record(z.string(), itemScriptSchema)),
  /** The item on the floor. Its parent is under consideration with it. */
  current: z.nullable(idSchema),
};

/** What of it an undo puts back. */
export const facts = [
  factOf('item', agendaItemSchema),
  fact('current', z.nullable(idSchema)),
  fact('agenda', z.array(idSchema)),
  factOf('script', itemScriptSchema),
  factOf('item-info', itemInfoSchema),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  'item-info': [itemInfoSchema],
  item: [agendaItemSchema],
  script: [itemScriptSchema],
};
