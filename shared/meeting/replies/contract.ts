// The command for a right of reply, as a schema; what it brings is FloorRequested. The public contract (docs/wire.md); nothing here
// decides, and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';

export const commands = {
  RequestRightOfReply: command(
    'RequestRightOfReply',
    'Asks for a right of reply on an item: a member waits at once, others until an officer gives leave.',
    {
      itemId: idSchema,
      /** The speech to which it replies. */
      to: z.optional(idSchema),
      /** A delegation leaves it out: it asks for itself. */
      delegationId: z.optional(idSchema),
      /** How an officer learned of it. */
      enteredBy: z.optional(z.enum(['secretary', 'nameplate'])),
      ...byLeave,
    },
  ),
} as const;
