// An interactive dialogue, kept with its item. As a schema, and the types derived from it.
import * as z from 'zod/mini';

import { instant } from '../fields.ts';
import { keptGuestSchema } from '../speakers/state.ts';
import { lasted, limitMs, piece } from '../state-fields.ts';

/** How much of the floor is heard before the panel answers: so many speakers, or for so long (ms). */
export const batchSchema = z.union([piece({ speakers: z.int().check(z.minimum(1)) }), piece({ ms: lasted })]);

export const dialogueSchema = piece({
  /** From 1. */
  round: z.int().check(z.minimum(1)),
  batch: batchSchema,
  panel: z.array(keptGuestSchema),
  /** What the panel has for its answers in a round, in ms; null: no limit. */
  panelMs: limitMs,
  /** Who is heard: the floor, until the panel is called. */
  phase: z.enum(['floor', 'panel']),
  /** When the round began. */
  startedAt: instant,
  /** Turns from the floor that ended in this round, and what they used, in ms. */
  spoken: z.int().check(z.nonnegative()),
  floorMs: lasted,
  /** What the panel has used in this round, in ms. */
  panelUsedMs: lasted,
});
export type Dialogue = z.infer<typeof dialogueSchema>;
