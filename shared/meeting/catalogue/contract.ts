// The commands and events of those who take part, as schemas: one at a time. Many at once are in revise/contract.ts. The public
// contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';
import { editedDelegation, newDelegation } from './fields.ts';
import { delegationSchema, groupSchema } from './state.ts';

const ofDelegation = { delegationId: idSchema };

export const commands = {
  AddDelegation: command(
    'AddDelegation',
    'One more delegation, at its place in the alphabetical order; one that the program knows by its name comes with all that it knows.',
    newDelegation,
  ),
  EditDelegation: command(
    'EditDelegation',
    'Changes a delegation’s name, category, article, aliases, flag, seats or seat.',
    editedDelegation,
  ),
  RetireDelegation: command(
    'RetireDelegation',
    'A delegation takes part no more: it is not offered, its link lets nobody in, and its devices only read on.',
    {
      delegationId: idSchema,
      /** What becomes of its entries that wait; has to be said where there are any. */
      waiting: z.optional(z.enum(['keep', 'drop'])),
    },
  ),
  RestoreDelegation: command('RestoreDelegation', 'A delegation that was retired takes part again.', ofDelegation),
} as const;

export const events = {
  DelegationAdded: event('DelegationAdded', { ...ofDelegation, delegation: delegationSchema }),
  DelegationEdited: event('DelegationEdited', { ...ofDelegation, delegation: delegationSchema }),
  /** `waiting`: whether its entries that wait stay on their lists. */
  DelegationRetired: event('DelegationRetired', { ...ofDelegation, waiting: z.enum(['keep', 'drop']) }),
  DelegationRestored: event('DelegationRestored', ofDelegation),
  /** All groups, in place of those before. */
  GroupsSet: event('GroupsSet', { groups: z.array(groupSchema) }),
} as const;
