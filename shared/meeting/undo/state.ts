// What can be undone: the facts that a command replaced, and the steps that the history remembers. As schemas, and the types derived
// from them.
import * as z from 'zod/mini';

import { FACTS } from '../contracts.ts';
import { idSchema, instant } from '../fields.ts';
import { MOTION_IDS } from '../procedure-ids.ts';
import { actorSchema, keptTextSchema, lasted, piece, seqSchema, turnKindSchema, words } from '../state-fields.ts';

export const factSchema = z.discriminatedUnion('fact', FACTS);
/** A plain fact that an undo puts back. `null` means: as if it had never been. */
export type Fact = z.infer<typeof factSchema>;

/** An instant or a length in ms; null is without limit, absent is nothing. */
const amount = z.optional(z.nullable(lasted));
export const stepObjectSchema = piece({
  itemId: z.optional(idSchema),
  delegationId: z.optional(idSchema),
  entryId: z.optional(idSchema),
  sittingId: z.optional(idSchema),
  guest: z.optional(words),
  /** The number of an item that the agenda does not have any more. */
  number: z.optional(words),
  /** What it was called: a sitting, a screen, who presides, an announcement. */
  title: z.optional(keptTextSchema),
  /** Which motion of procedure. */
  motion: z.optional(z.enum(MOTION_IDS)),
  /** Whose speaking limit was set, and of which category where it is one's. */
  scope: z.optional(z.enum(['meeting', 'group', 'category', 'item', 'entry', 'kind'])),
  category: z.optional(idSchema),
  /** Of which kind of turn. */
  kind: z.optional(turnKindSchema),
  /** What of a list that was open already, of a sitting or of an item was changed. */
  part: z.optional(
    z.enum(['closing-time', 'moderated', 'unmoderated', 'together', 'list', 'details', 'sitting', 'no-sitting']),
  ),
  /** Of a list that was read in: the name of its file, and how many it added, changed and took away. */
  file: z.optional(words),
  added: z.optional(z.int()),
  changed: z.optional(z.int()),
  gone: z.optional(z.int()),
  /** The one field that was changed, where it was one: `title`, `plannedMs`, `joining`. */
  field: z.optional(words),
  /** What stood there before and what stands there now, where that is a text or a word: in the languages that have changed. */
  wasText: z.optional(keptTextSchema),
  becomesText: z.optional(keptTextSchema),
  /** What stood there before and what stands there now. */
  was: amount,
  becomes: amount,
});
/** What a step was done to, for the words of the undo. Steps from before a field was kept are told without it. */
export type StepObject = z.infer<typeof stepObjectSchema>;

export const stepAboutSchema = piece({ ...stepObjectSchema.shape, did: z.string() });
/** What a command was done to, for the words of its undo. */
export type StepAbout = z.infer<typeof stepAboutSchema>;

export const stepSchema = piece({
  commandId: z.string(),
  by: actorSchema,
  at: instant,
  seq: seqSchema,
  /** What was done, by the name of the command ("GiveFloor"). */
  did: z.string(),
  /** What it was done to, for the words of the undo. */
  about: stepObjectSchema,
  /** What it replaced. */
  replaced: z.array(factSchema),
  /** It is corrected, never undone. */
  final: z.optional(z.literal(true)),
  /** The command that undid it, while that stands. */
  undoneBy: z.optional(z.string()),
  /** The command that this one undid, where it is an undo. */
  undid: z.optional(z.string()),
});
/** One command that can be undone, as the history remembers it. */
export type Step = z.infer<typeof stepSchema>;
