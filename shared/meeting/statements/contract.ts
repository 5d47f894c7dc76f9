// The command and events of statements, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { command, event, ofEntry } from '../contract-parts.ts';
import { idSchema, line, name } from '../fields.ts';
import { afterSchema, statementSchema } from './state.ts';

export const commands = {
  AttachStatement: command(
    'AttachStatement',
    'Hands in the text of a speech, or another one in its place until it was spoken; the bytes were sent to …/statements before.',
    {
      entryId: idSchema,
      /** As the upload was answered; null: none any more. */
      fileId: z.nullable(idSchema),
      name: z.optional(name),
      language: z.optional(line(60)),
      /** Who may read it once it was spoken; left out: nobody. */
      after: z.optional(afterSchema),
    },
  ),
} as const;

export const events = {
  /** Officers, the booth and its delegation see it; null: there is none any more. */
  StatementAttached: event('StatementAttached', { ...ofEntry, statement: z.nullable(statementSchema) }),
  /** To those for whom it was meant, once it was spoken, or where it was handed in in writing. */
  StatementReleased: event('StatementReleased', { ...ofEntry, statement: statementSchema }),
} as const;
