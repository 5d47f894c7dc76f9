// What is told to the whole room besides the floor: announcements, a countdown, and what each screen shows.
import { wrongComingTime } from '../future-times.ts';
import type { CommandType } from '../commands.ts';
import type { Deciders, Evolvers } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import { isSame, withChanges } from '../edits.ts';
import type { EventType } from '../events.ts';
import { refusal } from '../refusals.ts';
import type { ScreenSetting } from '../state.ts';

import { screenSetting } from './select.ts';
import { resumed, startedStopwatch, stopped } from '../timer.ts';

/** Announcements are kept for the record; only the last ones matter to a screen. */
const KEPT_ANNOUNCEMENTS = 100;
/** A setting may wait for a screen that comes later, so that no name is unknown; a large conference has thirty. */
const MOST_SCREENS = 100;

export const decideAnnouncements = {
  PostAnnouncement(meeting, { text, texts, until }, { now, newId }) {
    const wrong = wrongComingTime(meeting, until, now, 'until');
    if (wrong) return wrong;
    return accept({
      type: 'AnnouncementPosted',
      announcement: {
        id: newId(),
        text,
        ...(texts && { texts }),
        at: now,
        ...(until !== undefined && { until }),
        seq: 0,
      },
    });
  },
  RetractAnnouncement(meeting, { announcementId }) {
    if (!meeting.announcements.some((one) => one.id === announcementId))
      return refusal(meeting, 'no-such-announcement');
    return accept({ type: 'AnnouncementRetracted', announcementId });
  },
  StartCountdown: (_meeting, { totalMs, label }) =>
    accept({ type: 'CountdownStarted', totalMs, ...(label && { label }) }),
  PauseCountdown(meeting) {
    if (!meeting.countdown) return refusal(meeting, 'no-countdown');
    if (meeting.countdown.clock.startedAt === null) return alreadyHolds(meeting.countdown.seq);
    return accept({ type: 'CountdownPaused' });
  },
  ResumeCountdown(meeting) {
    if (!meeting.countdown) return refusal(meeting, 'no-countdown');
    if (meeting.countdown.clock.startedAt !== null) return alreadyHolds(meeting.countdown.seq);
    return accept({ type: 'CountdownResumed' });
  },
  ResetCountdown(meeting) {
    if (!meeting.countdown) return refusal(meeting, 'no-countdown');
    return accept({ type: 'CountdownReset' });
  },
  ShowOnScreen(meeting, { type: _, screen, identify, ...changes }, { now }) {
    if (!Object.hasOwn(meeting.screens, screen) && Object.keys(meeting.screens).length >= MOST_SCREENS)
      return refusal(meeting, 'too-many-screens');
    const before = screenSetting(meeting, screen);
    const setting: ScreenSetting = {
      ...withChanges<ScreenSetting>(before, {
        ...changes,
        // The first of several is the screen's own; a screen that is given one alone has no other.
        ...(changes.languages && { language: changes.languages[0] }),
        ...(changes.language && !changes.languages && { languages: null }),
      }),
      ...(identify && { identifiedAt: now }),
    };
    if (Object.hasOwn(meeting.screens, screen) && isSame(setting, before)) return alreadyHolds(before.seq);
    return accept({ type: 'ShownOnScreen', screen, setting });
  },
} satisfies Partial<Deciders<CommandType>>;

export const evolveAnnouncements = {
  AnnouncementPosted: (meeting, { announcement, seq }) => ({
    ...meeting,
    announcements: [...meeting.announcements.slice(1 - KEPT_ANNOUNCEMENTS), { ...announcement, seq }],
  }),
  AnnouncementRetracted: (meeting, { announcementId }) => ({
    ...meeting,
    announcements: meeting.announcements.filter((one) => one.id !== announcementId),
  }),
  CountdownStarted: (meeting, { totalMs, label, at, seq }) => ({
    ...meeting,
    countdown: { totalMs, ...(label && { label }), clock: startedStopwatch(at), seq },
  }),
  CountdownPaused: (meeting, { at, seq }) =>
    meeting.countdown
      ? { ...meeting, countdown: { ...meeting.countdown, clock: stopped(meeting.countdown.clock, at), seq } }
      : meeting,
  CountdownResumed: (meeting, { at, seq }) =>
    meeting.countdown
      ? { ...meeting, countdown: { ...meeting.countdown, clock: resumed(meeting.countdown.clock, at), seq } }
      : meeting,
  CountdownReset: (meeting) => ({ ...meeting, countdown: null }),
  ShownOnScreen: (meeting, { screen, setting, seq }) => ({
    ...meeting,
    screens: { ...meeting.screens, [screen]: { ...setting, seq } },
  }),
} satisfies Partial<Evolvers<EventType>>;
