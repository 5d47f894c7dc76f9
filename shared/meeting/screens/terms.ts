// Who may give the commands of announcements, the countdown and the screens, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

export const mayGive = {
  PostAnnouncement: OFFICERS,
  RetractAnnouncement: OFFICERS,
  StartCountdown: OFFICERS,
  PauseCountdown: OFFICERS,
  ResumeCountdown: OFFICERS,
  ResetCountdown: OFFICERS,
  ShowOnScreen: OFFICERS,
} satisfies MayGive<CommandType>;

export const reasons = {
  'no-such-announcement': { code: 'NOT_FOUND', message: 'There is no such announcement.' },
  'no-countdown': { code: 'OUT_OF_ORDER', message: 'There is no countdown.', remedy: 'Start one.' },
  'too-many-screens': {
    code: 'OUT_OF_ORDER',
    message: 'A meeting has settings for at most a hundred screens.',
    remedy: 'Use the name of a screen that is there.',
  },
} as const satisfies Reasons;
