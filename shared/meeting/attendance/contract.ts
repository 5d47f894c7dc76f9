// The command and event of attendance, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofSitting } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';
import { MOST } from '../meeting-maxima.ts';
import { howPresentSchema } from './state.ts';

export const commands = {
  MarkPresent: command(
    'MarkPresent',
    'Marks who is present in the sitting, or is not: an officer any, a delegation itself.',
    {
      /** A delegation leaves it out: it marks itself. */
      delegationIds: z.optional(
        z.array(idSchema).check(
          z.minLength(1, 'expected at least one delegation'),
          z.maxLength(MOST.delegations),
          z.refine((all) => new Set(all).size === all.length, 'expected each delegation once'),
        ),
      ),
      present: z.boolean(),
      /** Left out, an officer's mark is of a roll call, a delegation's its own word. */
      how: z.optional(howPresentSchema),
    },
  ),
} as const;

export const events = {
  /** One for each delegation, which alone sees it beside the officers. */
  PresenceMarked: event('PresenceMarked', {
    ...ofSitting,
    delegationIds: z.array(idSchema),
    present: z.boolean(),
    how: howPresentSchema,
  }),
} as const;
