// Rows of the hall’s screens (announcements, the countdown, pictures) and of notes.
import { BOOTH, delegation, MINUTE, TEN } from '../../../scenario.ts';
import { floorTo, TEXT } from './row.ts';
import type { SomeRows } from './row.ts';

export const screensRows = {
  PostAnnouncement: {
    commands: () => [
      { text: 'One', texts: TEXT },
      { text: 'Two', until: TEN + 10 * MINUTE },
    ],
    read: ({ meeting }) => meeting.announcements.at(-1)!,
  },
  RetractAnnouncement: {
    before: (scenario) => void scenario.do({ type: 'PostAnnouncement', text: 'One' }),
    commands: ({ meeting }) => [{ announcementId: meeting.announcements[0]!.id }],
    read: ({ meeting }, command) => (meeting.announcements.length > 0 ? {} : command),
  },
  StartCountdown: {
    commands: () => [{ totalMs: MINUTE, label: 'Coffee' }, { totalMs: 2 * MINUTE }],
    read: ({ meeting, now }) => (meeting.countdown!.clock.startedAt === now ? meeting.countdown! : {}),
  },
  PauseCountdown: {
    before: (scenario) => void scenario.do({ type: 'StartCountdown', totalMs: MINUTE }),
    commands: () => [{}],
    read: ({ meeting }) => ({ type: meeting.countdown!.clock.startedAt === null ? 'PauseCountdown' : '' }),
  },
  ResumeCountdown: {
    before: (scenario) => void scenario.do({ type: 'StartCountdown', totalMs: MINUTE }).do({ type: 'PauseCountdown' }),
    commands: () => [{}],
    read: ({ meeting }) => ({ type: meeting.countdown!.clock.startedAt === null ? '' : 'ResumeCountdown' }),
  },
  ResetCountdown: {
    before: (scenario) => void scenario.do({ type: 'StartCountdown', totalMs: MINUTE }),
    commands: () => [{}],
    read: ({ meeting }) => ({ type: meeting.countdown ? '' : 'ResetCountdown' }),
  },
  ShowOnScreen: {
    before: (scenario) => void scenario.do({ type: 'ShowOnScreen', screen: 'hall', label: 'Left' }),
    commands: () =>
      [
        ...(['floor', 'lectern', 'agenda', 'announcement', 'join', 'blank'] as const).map((picture) => ({ picture })),
        ...([6, 9, 12] as const).map((names) => ({ names })),
        ...(['dark', 'light'] as const).map((theme) => ({ theme })),
        ...(['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const).map((language) => ({ language })),
        ...(['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const).map((one) => ({ languages: [one] })),
        ...(['solo', 'alternate', 'split'] as const).map((layout) => ({
          layout,
          languages: ['fr' as const, 'ar' as const],
        })),
        { label: 'Right' },
        { label: null },
        { identify: true as const },
      ].map((fields) => ({ screen: 'hall', ...fields })),
    read: ({ meeting, now }) => ({
      ...meeting.screens['hall'],
      screen: 'hall',
      identify: meeting.screens['hall']!.identifiedAt === now,
    }),
  },
  Note: { commands: () => [{ text: 'One' }], read: ({ meeting }) => meeting.notes.at(-1)! },
  SendNote: {
    by: delegation('CH'),
    commands: () => [
      { text: 'One' },
      ...(['document', 'microphone', 'correction', 'other'] as const).map((about) => ({ text: 'Two', about })),
    ],
    read: ({ meeting }) => meeting.notes.at(-1)!,
  },
  SettleNote: {
    before: (scenario) => void scenario.do({ type: 'SendNote', text: 'One' }, delegation('CH')),
    commands: ({ meeting }) => (['taken', 'done'] as const).map((status) => ({ noteId: meeting.notes[0]!.id, status })),
    read: ({ meeting }) => ({ ...meeting.notes[0], noteId: meeting.notes[0]!.id }),
  },
  AskSlower: {
    by: BOOTH,
    before: (scenario) => floorTo(scenario, 'CH'),
    commands: () => [{}],
    read: ({ meeting, now }) => ({ type: meeting.slowerAskedAt === now ? 'AskSlower' : '' }),
  },
} satisfies SomeRows;
