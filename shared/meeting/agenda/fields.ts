// What a command may say of an item: one at a time (contract.ts) or a whole agenda at once (revise/contract.ts).
import * as z from 'zod/mini';

import {
  chosenLength,
  chosenNumber,
  documentSchema,
  editedTextSchema,
  idSchema,
  SHORTEST,
  textSchema,
} from '../fields.ts';

const MOST_DOCUMENTS = 120;
const plannedLength = chosenLength(SHORTEST.planned);

/** In which sitting an item is planned (null: in none of its own), and whether it goes without a list of speakers. */
const inProgramme = { sittingId: z.optional(z.nullable(idSchema)), withoutList: z.optional(z.boolean()) };
export const documents = z.optional(z.array(documentSchema).check(z.maxLength(MOST_DOCUMENTS)));

/** A new item. */
export const newItem = {
  number: chosenNumber,
  title: textSchema,
  shortTitle: z.optional(textSchema),
  parent: z.optional(idSchema),
  plannedMs: z.optional(plannedLength),
  ...inProgramme,
  before: z.optional(z.nullable(idSchema)),
};

/** One that is there: what is left out stays, null takes away what there need not be. */
export const editedItem = {
  itemId: idSchema,
  number: z.optional(chosenNumber),
  title: z.optional(editedTextSchema),
  shortTitle: z.optional(z.nullable(editedTextSchema)),
  plannedMs: z.optional(z.nullable(plannedLength)),
  ...inProgramme,
  documents,
};

/** Where an item goes: `parent`, left out, stays (null: a family of its own), `before` another of that family, or null, last. */
export const movedItem = {
  itemId: idSchema,
  parent: z.optional(z.nullable(idSchema)),
  before: z.nullable(idSchema),
};
