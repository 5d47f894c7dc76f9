// The whole state of a meeting as a schema, and the type derived from it. For the server and for tests: pages import types alone.
import * as z from 'zod/mini';

import { agendaItemSchema, itemScriptSchema } from './agenda/state.ts';
import { catalogueSchema } from './catalogue/state.ts';
import { idSchema, instant } from './fields.ts';
import { floorSchema, speechSchema } from './floor/state.ts';
import { stepSchema } from './undo/state.ts';
import { noteSchema } from './notes/state.ts';
import { announcementSchema, countdownSchema, screenSettingSchema } from './screens/state.ts';
import { settingsSchema } from './settings-schema.ts';
import { presidingSchema, sittingSchema } from './sittings/state.ts';
import { speakersListSchema } from './speakers/state.ts';
import { piece } from './state-fields.ts';

export const meetingSchema = piece({
  id: idSchema,
  catalogue: catalogueSchema,
  settings: settingsSchema,
  sittings: z.array(sittingSchema),
  /** All items in the order of the agenda. */
  agenda: z.array(idSchema),
  items: z.record(z.string(), agendaItemSchema),
  /** Items that have words of their own; absent where none has, and for all but officers. */
  scripts: z.optional(z.record(z.string(), itemScriptSchema)),
  /** The item on the floor. Its parent is under consideration with it. */
  current: z.nullable(idSchema),
  /** Lists that have been touched, by item. */
  lists: z.record(z.string(), speakersListSchema),
  floor: z.nullable(floorSchema),
  lastSpeech: z.nullable(speechSchema),
  presiding: z.nullable(presidingSchema),
  announcements: z.array(announcementSchema),
  countdown: z.nullable(countdownSchema),
  screens: z.record(z.string(), screenSettingSchema),
  notes: z.array(noteSchema),
  /** The booth asked the speaker to slow down, at these entries' last such instant. Officers and booth see it. */
  slowerAskedAt: z.nullable(instant),
  /** The last commands that can be undone, oldest first. Officers see all, a delegation its own. */
  history: z.array(stepSchema),
});
export type Meeting = z.infer<typeof meetingSchema>;
