// The whole state of a meeting as a schema, and the type derived from it. For the server and for tests: pages import types alone.
import * as z from 'zod/mini';

import { catalogueSchema } from './catalogue/state.ts';
import { PIECES } from './contracts.ts';
import { idSchema } from './fields.ts';
import { settingsSchema } from './settings-schema.ts';
import { piece } from './state-fields.ts';
import { stepSchema } from './undo/state.ts';

export const meetingSchema = piece({
  id: idSchema,
  catalogue: catalogueSchema,
  settings: settingsSchema,
  ...PIECES,
  /** The last commands that can be undone, oldest first. Officers see all, a delegation its own. */
  history: z.array(stepSchema),
});
// An interface, since the compiler writes a type out wherever it is inferred, and this one has thousands of lines.
export interface Meeting extends z.infer<typeof meetingSchema> {}
