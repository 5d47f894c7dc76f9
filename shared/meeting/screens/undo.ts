// What the events of announcements, the countdown and the screens touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import { put } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';

const announcement = (id: string): FactKey => ({ fact: 'announcement', id });
const countdown = (): FactKey[] => [{ fact: 'countdown' }];

export const touches = {
  AnnouncementPosted: (_meeting, event) => [announcement(event.announcement.id)],
  AnnouncementRetracted: (_meeting, { announcementId }) => [announcement(announcementId)],
  CountdownStarted: countdown,
  CountdownPaused: countdown,
  CountdownResumed: countdown,
  CountdownReset: countdown,
  ShownOnScreen: (_meeting, { screen }) => [{ fact: 'screen', id: screen }],
} satisfies Partial<Touches<EventType>>;

export const captures = {
  announcement: ({ announcements }, id) => ({ value: announcements.find((one) => one.id === id) ?? null }),
  countdown: (meeting) => ({ value: meeting.countdown }),
  screen: ({ screens }, id) => ({ value: screens[id] ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  announcement(meeting, { id, value }) {
    const rest = meeting.announcements.filter((one) => one.id !== id);
    return { ...meeting, announcements: value ? [...rest, value].toSorted((a, b) => a.seq - b.seq) : rest };
  },
  countdown: (meeting, { value }) => ({ ...meeting, countdown: value }),
  screen: (meeting, { id, value }) => ({ ...meeting, screens: put(meeting.screens, id, value) }),
} satisfies Partial<Restores>;
