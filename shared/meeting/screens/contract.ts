// The commands and events of announcements, the countdown and the screens, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import {
  chosenInstant,
  duration,
  idSchema,
  language,
  languagesSchema,
  line,
  message,
  messagesSchema,
  name,
  SHORTEST,
} from '../fields.ts';
import { lasted } from '../state-fields.ts';
import { announcementSchema, screenSettingSchema } from './state.ts';

export const commands = {
  PostAnnouncement: command('PostAnnouncement', 'Shows an announcement on the screens and phones.', {
    text: message,
    /** The same in several languages: each reader is told their own, or the one nearest to it; `text` to programs that know no others. */
    texts: z.optional(messagesSchema),
    until: z.optional(chosenInstant),
  }),
  RetractAnnouncement: command('RetractAnnouncement', 'Takes an announcement back.', { announcementId: idSchema }),
  StartCountdown: command('StartCountdown', 'Starts a countdown in place of any other.', {
    totalMs: duration.check(z.minimum(SHORTEST.shown)),
    label: z.optional(name),
  }),
  PauseCountdown: command('PauseCountdown', 'Stops the countdown where it is.', {}),
  ResumeCountdown: command('ResumeCountdown', 'Lets the countdown run on.', {}),
  ResetCountdown: command('ResetCountdown', 'Takes the countdown away.', {}),
  ShowOnScreen: command('ShowOnScreen', 'Says what a screen shows and how, or lets it flash its name.', {
    screen: idSchema,
    picture: z.optional(z.enum(['floor', 'lectern', 'agenda', 'announcement', 'join', 'blank'])),
    names: z.optional(z.union([z.literal(6), z.literal(9), z.literal(12)])),
    theme: z.optional(z.enum(['dark', 'light'])),
    language: z.optional(language),
    /** One, or two at once; the first is the screen's language. */
    languages: z.optional(languagesSchema.check(z.maxLength(2))),
    /** Of two languages: the first alone, one after the other, or both side by side. */
    layout: z.optional(z.enum(['solo', 'alternate', 'split'])),
    label: z.optional(z.nullable(line(60))),
    /** Let the screen flash its name. */
    identify: z.optional(z.literal(true)),
  }),
} as const;

export const events = {
  AnnouncementPosted: event('AnnouncementPosted', { announcement: announcementSchema }),
  AnnouncementRetracted: event('AnnouncementRetracted', { announcementId: idSchema }),
  CountdownStarted: event('CountdownStarted', { totalMs: lasted, label: z.optional(z.string()) }),
  CountdownPaused: event('CountdownPaused', {}),
  CountdownResumed: event('CountdownResumed', {}),
  CountdownReset: event('CountdownReset', {}),
  ShownOnScreen: event('ShownOnScreen', {
    screen: idSchema,
    setting: screenSettingSchema,
  }),
} as const;
