// What is shown in the room besides the list: announcements, the countdown, the settings of the screens. As schemas, and the types
// derived from them.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import {
  fact,
  factOf,
  keptTextSchema,
  languageSchema,
  lasted,
  piece,
  seqSchema,
  stopwatchSchema,
  words,
} from '../state-fields.ts';

export const announcementSchema = piece({
  id: idSchema,
  text: words,
  /** The same in several languages, for those who read one of them. */
  texts: z.optional(keptTextSchema),
  at: instant,
  /** It leaves the screens by itself after this instant. */
  until: z.optional(instant),
  seq: seqSchema,
});
export type Announcement = z.infer<typeof announcementSchema>;

export const countdownSchema = piece({
  label: z.optional(words),
  totalMs: lasted,
  clock: stopwatchSchema,
  /** The event that last changed it. */
  seq: seqSchema,
});
export type Countdown = z.infer<typeof countdownSchema>;

const pictureSchema = z.enum(['floor', 'lectern', 'agenda', 'announcement', 'join', 'blank']);
export type ScreenPicture = z.infer<typeof pictureSchema>;

export const screenSettingSchema = piece({
  name: idSchema,
  /** What officers call it ("left of the podium"). */
  label: z.optional(words),
  picture: pictureSchema,
  /** How many waiting names it shows. */
  names: z.union([z.literal(6), z.literal(9), z.literal(12)]),
  theme: z.enum(['dark', 'light']),
  language: languageSchema,
  /** Two languages at once, the screen's own first; absent: its own alone. */
  languages: z.optional(z.array(languageSchema)),
  /** How two languages share it. */
  layout: z.optional(z.enum(['solo', 'alternate', 'split'])),
  /** The screen flashes its name for some seconds after this instant. */
  identifiedAt: z.optional(instant),
  /** The event that last changed it. */
  seq: seqSchema,
});
export type ScreenSetting = z.infer<typeof screenSettingSchema>;

/** Its part of the meeting. */
export const pieces = {
  announcements: z.array(announcementSchema),
  countdown: z.nullable(countdownSchema),
  screens: z.record(z.string(), screenSettingSchema),
};

/** What of it an undo puts back. */
export const facts = [
  factOf('announcement', announcementSchema),
  fact('countdown', z.nullable(countdownSchema)),
  factOf('screen', screenSettingSchema),
] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  announcement: [announcementSchema],
  countdown: [countdownSchema],
  screen: [screenSettingSchema],
};
