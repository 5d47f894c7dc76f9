// The commands and events of notes, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import { idSchema, message } from '../fields.ts';
import { noteSchema } from './state.ts';

export const commands = {
  Note: command('Note', 'Passes a slip of paper between officers.', { text: message }),
  SendNote: command('SendNote', 'Sends a delegation’s note to the secretariat.', {
    text: message,
    about: z.optional(z.enum(['document', 'microphone', 'correction', 'other'])),
  }),
  SettleNote: command('SettleNote', 'Says that somebody takes care of a note, or that it is done.', {
    noteId: idSchema,
    status: z.enum(['taken', 'done']),
  }),
  AskSlower: command('AskSlower', 'The booth asks the speaker to slow down.', {}),
} as const;

export const events = {
  NotePassed: event('NotePassed', { note: noteSchema }),
  NoteSent: event('NoteSent', { note: noteSchema }),
  NoteSettled: event('NoteSettled', { noteId: idSchema, status: z.enum(['taken', 'done']) }),
  SlowerAsked: event('SlowerAsked', {}),
} as const;
