// What views ask of the screens.
import type { Meeting, ScreenSetting } from '../state.ts';

/** What a screen shows, also one that nobody has set yet. */
export function screenSetting(meeting: Meeting, name: string): ScreenSetting {
  return meeting.screens[name] ?? { name, picture: 'floor', names: 9, theme: 'dark', language: 'en', seq: 0 };
}
