// Who has the floor, under which clock, and who had it last. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import { settingsSchema } from '../settings-schema.ts';
import { keptGuestSchema, speakingEntrySchema } from '../speakers/state.ts';
import { fact, lasted, limitBasisSchema, limitMs, piece, seqSchema, stopwatchSchema } from '../state-fields.ts';

const timerSchema = piece({
  ...stopwatchSchema.shape,
  /** null: no limit, the timer counts up. */
  limitMs,
  /** The last stretch before the limit, in ms, shown amber. */
  warningMs: lasted,
});
export type Timer = z.infer<typeof timerSchema>;

export const floorSchema = piece({
  entry: speakingEntrySchema,
  itemId: idSchema,
  givenAt: instant,
  timer: timerSchema,
  /** What the limit rests on. */
  basis: limitBasisSchema,
  /** Paused because the sitting was suspended or adjourned: goes on when it resumes. */
  heldBySitting: z.optional(z.literal(true)),
  /** The event that last changed it. */
  seq: seqSchema,
});
export type Floor = z.infer<typeof floorSchema>;

export const speechSchema = piece({
  entryId: idSchema,
  itemId: idSchema,
  delegationId: z.optional(idSchema),
  guest: z.optional(keptGuestSchema),
  usedMs: lasted,
  limitMs,
  endedAt: instant,
});
export type Speech = z.infer<typeof speechSchema>;

/** Its part of the meeting. */
export const pieces = {
  floor: z.nullable(floorSchema),
  /** Whose speech a point of order interrupted: at most one, its clock stopped, until the floor is given back. */
  held: z.array(floorSchema),
  lastSpeech: z.nullable(speechSchema),
};

/** What of it an undo puts back. */
export const facts = [
  fact('floor', z.nullable(floorSchema)),
  fact('held', z.array(floorSchema)),
  fact('last-speech', z.nullable(speechSchema)),
  fact('settings', settingsSchema),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  floor: [floorSchema],
  speech: [speechSchema],
};
