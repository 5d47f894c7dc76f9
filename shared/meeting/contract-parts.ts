// How a concern writes its commands and events as schemas, and the fields that several of them have.
import * as z from 'zod/mini';

import { idSchema } from './fields.ts';
import { piece } from './state-fields.ts';

/** A command, what it does in one sentence, and its fields. */
export const command = <T extends string, S extends z.core.$ZodLooseShape>(type: T, does: string, shape: S) =>
  z.object({ type: z.literal(type), ...shape }).check(z.describe(does));
/** An event, and its fields. */
export const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  piece({ type: z.literal(type), ...shape });

/** The field of a command or event that is about a sitting; of an item and an entry the next two. */
export const ofSitting = { sittingId: idSchema };
export const ofItem = { itemId: idSchema };
export const ofEntry = { entryId: idSchema };
/** Of a command whose refusal the Chair may lift: done by leave of the Chair, on record. */
export const byLeave = { leave: z.optional(z.boolean()) };
