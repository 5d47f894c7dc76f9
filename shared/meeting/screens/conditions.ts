// Who may give the commands of announcements, the countdown and the screens, what each waits for, and why one is refused.
// No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  PostAnnouncement: { mayGive: OFFICERS, waitsFor: NOTHING },
  RetractAnnouncement: { mayGive: OFFICERS, waitsFor: NOTHING },
  StartCountdown: { mayGive: OFFICERS, waitsFor: NOTHING },
  PauseCountdown: { mayGive: OFFICERS, waitsFor: NOTHING },
  ResumeCountdown: { mayGive: OFFICERS, waitsFor: NOTHING },
  ResetCountdown: { mayGive: OFFICERS, waitsFor: NOTHING },
  ShowOnScreen: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-announcement': { code: 'NOT_FOUND', message: 'There is no such announcement.' },
  'no-countdown': { code: 'OUT_OF_ORDER', message: 'There is no countdown.', remedy: 'Start one.' },
  'too-many-screens': {
    code: 'OUT_OF_ORDER',
    message: 'A meeting has settings for at most a hundred screens.',
    remedy: 'Use the name of a screen that is there.',
  },
} as const satisfies Reasons;
