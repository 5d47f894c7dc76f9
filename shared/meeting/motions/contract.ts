// The commands and events of motions of procedure, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event, ofItem } from '../contract-parts.ts';
import { chosenInstant, idSchema, paragraphs, speechLimitSchema } from '../fields.ts';
import { MOTION_IDS } from '../procedure-ids.ts';
import { words } from '../state-fields.ts';
import { questionSchema } from '../questions/state.ts';

const ofQuestion = { questionId: idSchema };
/** Text of a question. */
const wording = paragraphs(4_000);

export const commands = {
  ProposeMotion: command(
    'ProposeMotion',
    'Moves a motion of procedure: officers see it, and the room once it is taken up. It interrupts nobody.',
    {
      motion: z.enum(MOTION_IDS),
      /** A delegation leaves it out; the Chair who leaves it out moves the motion as the Chair. */
      delegationId: z.optional(idSchema),
      /** The proposal on which no action is to be taken, that is to be divided or reconsidered. */
      about: z.optional(idSchema),
      text: z.optional(wording),
      /** Of a suspension: when the meeting is to resume. */
      resumesAt: z.optional(chosenInstant),
      /** Of a motion to limit speeches: the limit. */
      limit: z.optional(speechLimitSchema),
      ...byLeave,
    },
  ),
  SpeakOnMotion: command(
    'SpeakOnMotion',
    'Asks to speak for or against a motion that is taken up: so many on each side, by turns.',
    {
      ...ofQuestion,
      side: z.enum(['for', 'against']),
      /** A delegation leaves it out: it asks for itself. */
      delegationId: z.optional(idSchema),
      /** How an officer learned of it. */
      enteredBy: z.optional(z.enum(['secretary', 'nameplate'])),
      ...byLeave,
    },
  ),
  DecideMotion: command(
    'DecideMotion',
    'The gavel falls: a motion that was put is adopted, with what it brings about; or it is ruled out of order, which may be appealed.',
    {
      ...ofQuestion,
      outcome: z.enum(['adopted', 'ruled-out']),
      text: z.optional(paragraphs(500)),
      ...byLeave,
    },
  ),
  TakeUp: command('TakeUp', 'Takes up what was raised: it becomes the room’s.', ofQuestion),
} as const;

export const events = {
  MotionProposed: event('MotionProposed', { ...ofQuestion, question: questionSchema }),
  /** `how`: of one that is adopted; `over` whom, by leave of the Chair. */
  MotionDecided: event('MotionDecided', {
    ...ofQuestion,
    outcome: z.enum(['adopted', 'ruled-out']),
    how: z.optional(z.enum(['no-objection', 'leave'])),
    over: z.optional(z.array(idSchema)),
    text: z.optional(words),
  }),
  /** The main list is closed, and these leave it; who waits for a right of reply waits on. */
  DebateClosed: event('DebateClosed', { ...ofItem, dropped: z.array(idSchema) }),
} as const;
