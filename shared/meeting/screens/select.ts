// What views ask of the screens.
import type { Meeting, ScreenSetting } from '../state.ts';

/** What a screen shows, also one that nobody has set yet. */
export function screenSetting(meeting: Meeting, name: string): ScreenSetting {
  const theme = meeting.catalogue.theme?.dark === false ? 'light' : 'dark';
  return meeting.screens[name] ?? { name, picture: 'floor', names: 9, theme, language: 'en', seq: 0 };
}
