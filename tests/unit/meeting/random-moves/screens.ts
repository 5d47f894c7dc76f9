// Random commands of the hall’s screens and of notes.
import { MINUTE } from '../../../scenario.ts';
import type { SomeMoves } from './chances.ts';

export const screensMoves = {
  PostAnnouncement: () => ({ type: 'PostAnnouncement', text: 'Coffee is served.' }),
  RetractAnnouncement: ({ meeting }) => ({
    type: 'RetractAnnouncement',
    announcementId: meeting.announcements.at(-1)?.id ?? 'none',
  }),
  StartCountdown: () => ({ type: 'StartCountdown', totalMs: 10 * MINUTE }),
  PauseCountdown: () => ({ type: 'PauseCountdown' }),
  ResumeCountdown: () => ({ type: 'ResumeCountdown' }),
  ResetCountdown: () => ({ type: 'ResetCountdown' }),
  ShowOnScreen: ({ even }) => ({ type: 'ShowOnScreen', screen: 'hall', names: even ? 12 : 6 }),
  Note: () => ({ type: 'Note', text: 'The interpreters agree to ten minutes.' }),
  SendNote: () => ({ type: 'SendNote', text: 'Our microphone is dead.', about: 'microphone' }),
  SettleNote: ({ meeting }) => ({ type: 'SettleNote', noteId: meeting.notes.at(-1)?.id ?? 'none', status: 'done' }),
  AskSlower: () => ({ type: 'AskSlower' }),
} satisfies SomeMoves;
