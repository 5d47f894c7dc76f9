// The commands and events of sittings, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofSitting } from '../contract-parts.ts';
import { chosenInstant, editedTextSchema, idSchema, instant, line, name, textSchema } from '../fields.ts';
import { keptTextSchema } from '../state-fields.ts';
import { sittingSchema } from './state.ts';

const speakerChoice = z.optional(z.enum(['end', 'pause']));

// Of an edit: what is left out stays, null takes away what there need not be.
export const commands = {
  OpenSitting: command('OpenSitting', 'Opens a scheduled sitting; a speech that the last one held goes on.', {
    sittingId: idSchema,
  }),
  EditSitting: command('EditSitting', 'Changes a sitting’s title, room or times.', {
    sittingId: idSchema,
    title: z.optional(editedTextSchema),
    startsAt: z.optional(chosenInstant),
    endsAt: z.optional(chosenInstant),
    interpretationEndsAt: z.optional(chosenInstant),
    room: z.optional(z.nullable(line(60))),
  }),
  AddSitting: command(
    'AddSitting',
    'One more sitting, at its place in the programme by its start; interpretation ends with it where nothing else is said.',
    {
      title: textSchema,
      startsAt: chosenInstant,
      endsAt: chosenInstant,
      interpretationEndsAt: z.optional(chosenInstant),
      room: z.optional(line(60)),
    },
  ),
  RemoveSitting: command(
    'RemoveSitting',
    'Takes out a sitting that was never opened; items planned for it are planned for none.',
    { sittingId: idSchema },
  ),
  SuspendSitting: command(
    'SuspendSitting',
    'Suspends the open sitting; `speaker` says whether a speech under way ends or is held.',
    {
      sittingId: idSchema,
      resumesAt: z.optional(chosenInstant),
      speaker: speakerChoice,
    },
  ),
  ResumeSitting: command('ResumeSitting', 'Resumes the suspended sitting; a speech that was held goes on.', {
    sittingId: idSchema,
  }),
  AdjournSitting: command(
    'AdjournSitting',
    'Adjourns the sitting; `speaker` says whether a speech under way ends or is held, `waiting` whether replies that are due stay on their lists.',
    {
      sittingId: idSchema,
      speaker: speakerChoice,
      /** What becomes of replies that are due. */
      waiting: z.optional(z.enum(['keep', 'drop'])),
    },
  ),
  TakeChair: command('TakeChair', 'A Vice-President presides; without a name the chair of the meeting is back.', {
    name: z.nullable(name),
    title: z.optional(name),
  }).check(
    z.refine(({ name, title }) => name !== null || title === undefined, {
      path: ['title'],
      error: 'expected no title where there is no name',
    }),
  ),
} as const;

export const events = {
  SittingOpened: event('SittingOpened', {
    ...ofSitting,
    startsAt: instant,
    endsAt: instant,
    interpretationEndsAt: instant,
  }),
  SittingEdited: event('SittingEdited', {
    ...ofSitting,
    title: z.optional(keptTextSchema),
    startsAt: z.optional(instant),
    endsAt: z.optional(instant),
    interpretationEndsAt: z.optional(instant),
    /** null: none any more. */
    room: z.optional(z.nullable(z.string())),
  }),
  /** `before`: its place in the programme (null: last). */
  SittingAdded: event('SittingAdded', { ...ofSitting, sitting: sittingSchema, before: z.nullable(idSchema) }),
  SittingRemoved: event('SittingRemoved', ofSitting),
  SittingSuspended: event('SittingSuspended', { ...ofSitting, resumesAt: z.optional(instant) }),
  SittingResumed: event('SittingResumed', ofSitting),
  /** `dropped`: replies that were due and left their lists; `waiting` where some were. */
  SittingAdjourned: event('SittingAdjourned', {
    ...ofSitting,
    waiting: z.optional(z.enum(['keep', 'drop'])),
    dropped: z.optional(z.array(idSchema)),
  }),
  ChairTaken: event('ChairTaken', { name: z.nullable(z.string()), title: z.optional(z.string()) }),
} as const;
