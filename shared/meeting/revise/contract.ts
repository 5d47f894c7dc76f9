// The commands that take a whole list at once, as an import makes them: all or nothing, one step for the undo. The public contract
// (docs/wire.md); nothing here decides, and no page imports it.
// `basis` is the state that they were made for: what was revised meanwhile is not revised unseen.
import * as z from 'zod/mini';

import { editedDelegation, newDelegation } from '../catalogue/fields.ts';
import { command } from '../contract-parts.ts';
import { idSchema, line, name } from '../fields.ts';
import { MOST } from '../limits.ts';
import { seqSchema } from '../state-fields.ts';

const revision = {
  /** `catalogueSeq` of the state for which it was made; of a list, the list's `seq`. */
  basis: seqSchema,
  /** The name of the file that it was read from. */
  file: z.optional(line(200)),
};

const listed = {
  /** The groups of which it is a member, in place of all that it had: ids, or names, of which those unknown make groups. */
  groups: z.optional(z.array(line(200)).check(z.maxLength(MOST.groups))),
  /** How the file writes its name: by these it is found again. */
  as: z.optional(z.array(name).check(z.maxLength(24))),
};

export const commands = {
  ReviseParticipants: command(
    'ReviseParticipants',
    'Adds, changes and retires many delegations at once, as a list of participants says.',
    {
      ...revision,
      add: z.optional(
        z
          .array(
            z.object({
              /** Left out: a random one. */
              id: z.optional(idSchema),
              ...newDelegation,
              ...listed,
            }),
          )
          .check(z.maxLength(MOST.delegations)),
      ),
      edit: z.optional(
        z
          .array(
            z.object({
              ...editedDelegation,
              ...listed,
              /** It was retired and takes part again. */
              retired: z.optional(z.literal(false)),
            }),
          )
          .check(z.maxLength(MOST.delegations)),
      ),
      retire: z.optional(z.array(idSchema).check(z.maxLength(MOST.delegations))),
      /** What becomes of entries that wait of those that are retired; has to be said where there are any. */
      waiting: z.optional(z.enum(['keep', 'drop'])),
    },
  ),
} as const;
