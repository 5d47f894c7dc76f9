// The commands and events of the meeting as a whole and of those who take part, as schemas: one at a time. Many at once are in revise/contract.ts. The public
// contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import { idSchema, language, line } from '../fields.ts';
import { MOST } from '../meeting-maxima.ts';
import { settingsSchema } from '../settings-schema.ts';
import { piece, seqSchema } from '../state-fields.ts';
import {
  categoriesSchema,
  editedDelegation,
  editedMeeting,
  editedSettings,
  groupsSchema,
  newDelegation,
  seatSchema,
} from './fields.ts';
import { categorySchema, delegationSchema, groupSchema, headSchema, keptSeatSchema } from './state.ts';

const ofDelegation = { delegationId: idSchema };
/** `catalogueSeq` of the state that whoever sends it looked at: what somebody else has set since is not overwritten unseen. */
const lookedAt = z.optional(seqSchema);
/** `first`: whose name is drawn has the first seat, and the alphabet goes round from there; `all`: they sit as they are drawn. */
const waysToDraw = z.enum(['first', 'all']);

export const commands = {
  EditMeeting: command(
    'EditMeeting',
    'Changes what is said of the meeting as a whole: titles, venue, symbol, day, time zone, languages, words, looks.',
    editedMeeting,
  ),
  EditSettings: command(
    'EditSettings',
    'Changes how the meeting is held: warning, who is absent, moderated lists, joining, what the public sees.',
    editedSettings,
  ),
  SetCategories: command(
    'SetCategories',
    'All categories of delegations in their order; one that has delegations cannot be left out.',
    { basis: lookedAt, categories: categoriesSchema },
  ),
  SetGroups: command(
    'SetGroups',
    'All groups with their members; one on whose behalf somebody speaks, waits or has spoken cannot be left out.',
    { basis: lookedAt, groups: groupsSchema },
  ),
  SetSeating: command('SetSeating', 'Where nameplates stand; those that are not named stay where they are.', {
    /** `catalogueSeq` of the state for which it was made, where it was made of a file. */
    basis: z.optional(seqSchema),
    file: z.optional(line(200)),
    seats: z
      .array(z.object({ delegationId: idSchema, seat: z.nullable(seatSchema) }))
      .check(z.maxLength(MOST.delegations)),
    /** The lot that it came of: a ticket is SHA-256 of `seed::id`, the smallest is the first. Whoever has it draws the same again. */
    drawn: z.optional(
      z.object({
        seed: line(80),
        of: waysToDraw,
        /** Whose alphabet. */
        language,
        /** Seats of a row. */
        inARow: z.int().check(z.minimum(1), z.maximum(999)),
      }),
    ),
  }),
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
  /** All that is said of the meeting as a whole. */
  MeetingEdited: event('MeetingEdited', { head: headSchema }),
  SettingsEdited: event('SettingsEdited', { settings: settingsSchema }),
  /** All categories, in place of those before. */
  CategoriesSet: event('CategoriesSet', { categories: z.array(categorySchema) }),
  /** Of those that are named; null: none. */
  SeatingSet: event('SeatingSet', {
    seats: z.array(piece({ ...ofDelegation, seat: z.nullable(keptSeatSchema) })),
    drawn: z.optional(piece({ seed: z.string(), of: waysToDraw, language, inARow: z.number() })),
  }),
  DelegationAdded: event('DelegationAdded', { ...ofDelegation, delegation: delegationSchema }),
  DelegationEdited: event('DelegationEdited', { ...ofDelegation, delegation: delegationSchema }),
  /** `waiting`: whether its entries that wait stay on their lists. */
  DelegationRetired: event('DelegationRetired', { ...ofDelegation, waiting: z.enum(['keep', 'drop']) }),
  DelegationRestored: event('DelegationRestored', ofDelegation),
  /** All groups, in place of those before. */
  GroupsSet: event('GroupsSet', { groups: z.array(groupSchema) }),
} as const;
