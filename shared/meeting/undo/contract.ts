// The commands and events of undo, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';
import { factSchema } from './state.ts';

export const commands = {
  Undo: command('Undo', 'Takes back what one command did, where nothing has been built on it since.', {
    commandId: idSchema,
  }),
} as const;

export const events = {
  /** Carries the plain facts to apply; `commandId` of the envelope is the undo's own, `undone` the command that it undid: seen by those who see `commandId`. */
  Undone: event('Undone', { undone: z.optional(idSchema), facts: z.array(factSchema) }),
} as const;
