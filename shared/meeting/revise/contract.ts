// The commands that take a whole list at once, as an import makes them: all or nothing, one step for the undo. The public contract
// (docs/wire.md); nothing here decides, and no page imports it.
// `basis` is the state that they were made for: what was revised meanwhile is not revised unseen.
import * as z from 'zod/mini';

import { documents, editedItem, movedItem, newItem } from '../agenda/fields.ts';
import { editedDelegation, newDelegation } from '../catalogue/fields.ts';
import { command } from '../contract-parts.ts';
import { chosenInstant, idSchema, line, name, scriptSchema } from '../fields.ts';
import { MOST } from '../meeting-maxima.ts';
import { entryDetails } from '../speakers/fields.ts';
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

const keysOnce = (items: readonly { key?: string | undefined }[]): boolean => {
  const keys = items.flatMap(({ key }) => key ?? []);
  return new Set(keys).size === keys.length;
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
  ReviseAgenda: command(
    'ReviseAgenda',
    'Changes, adds, moves and removes many items at once, in this order, as an agenda says; with the chair’s words.',
    {
      ...revision,
      edit: z.optional(
        z
          .array(z.object({ ...editedItem, script: z.optional(z.nullable(scriptSchema)) }))
          .check(z.maxLength(MOST.items)),
      ),
      add: z.optional(
        z
          .array(
            z.object({
              /** By which others of this command name it, as `parent` or `before`. */
              key: z.optional(idSchema),
              ...newItem,
              documents,
              script: z.optional(scriptSchema),
            }),
          )
          .check(z.maxLength(MOST.items), z.refine(keysOnce, 'expected each key once')),
      ),
      move: z.optional(z.array(z.object(movedItem)).check(z.maxLength(MOST.items))),
      remove: z.optional(z.array(idSchema).check(z.maxLength(MOST.items))),
    },
  ),
  ReviseList: command('ReviseList', 'Puts a whole list of speakers on the list of an item, in its order.', {
    itemId: idSchema,
    ...revision,
    add: z
      .array(z.object({ delegationId: idSchema, ...entryDetails, requestedAt: z.optional(chosenInstant) }))
      .check(z.maxLength(MOST.entries)),
    /** In front of those who wait already, or behind them. */
    place: z.enum(['before', 'after']),
  }),
} as const;
