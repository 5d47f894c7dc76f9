// The command and event of corrections, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import { idSchema, paragraphs } from '../fields.ts';
import { piece, words } from '../state-fields.ts';
import { hands } from '../votes/fields.ts';
import { tallySchema } from '../votes/state.ts';

const MOST_OF_A_CORRECTION = 4_000;
const choice = z.enum(['yes', 'no', 'abstain']);

export const commands = {
  CorrectRecord: command(
    'CorrectRecord',
    'Puts the record right where it is final: what stood and what is said now both stay in it.',
    {
      /** A question or the vote on it, a speech, an item with a list. */
      of: idSchema,
      /** What the record should have said. */
      text: paragraphs(MOST_OF_A_CORRECTION),
      /** The right count; whoever is in none of these did not vote. */
      tally: z.optional(z.object({ yes: hands, no: hands, abstain: hands, invalid: z.optional(hands) })),
      /** “Had meant to vote …”: no count changes. */
      intended: z.optional(z.object({ delegationId: idSchema, choice })),
      /** What was gavelled is open again. */
      reopen: z.optional(z.boolean()),
    },
  ),
} as const;

export const events = {
  /** `outcome`: what comes of the right count. */
  RecordCorrected: event('RecordCorrected', {
    of: idSchema,
    text: words,
    tally: z.optional(tallySchema),
    intended: z.optional(piece({ delegationId: idSchema, choice })),
    reopened: z.optional(z.literal(true)),
    outcome: z.optional(z.enum(['adopted', 'rejected', 'tied'])),
  }),
} as const;
