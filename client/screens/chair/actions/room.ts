// Actions on what the room sees: screens, announcements, countdowns.
import { action, may } from './action.ts';

export const ROOM_ACTIONS = [
  action({
    id: 'screens',
    group: 'room',
    label: 'chair.action.screens',
    enabled: (_, you) => may(you, 'ShowOnScreen'),
    run: ({ open }) => open({ panel: 'screens' }),
  }),
  action({
    id: 'announcement',
    group: 'room',
    label: 'chair.action.announcement',
    enabled: (_, you) => may(you, 'PostAnnouncement'),
    run: ({ open }) => open({ panel: 'announcement' }),
  }),
  action({
    id: 'countdown',
    group: 'room',
    label: 'chair.action.countdown',
    enabled: (_, you) => may(you, 'StartCountdown'),
    run: ({ open }) => open({ panel: 'countdown' }),
  }),
] as const;
