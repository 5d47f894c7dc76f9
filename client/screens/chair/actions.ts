// ONE table of everything that an officer can do from the console: buttons, the palette (Ctrl+K), the sheet of keys (?) and the
// keyboard all read it. Actions that need an object (this entry, that item) live with the row or menu that shows the object.
import { AGENDA_ACTIONS } from './actions/agenda.ts';
import type { ConsoleAction } from './actions/action.ts';
import { action } from './actions/action.ts';
import { CONSOLE_ACTIONS } from './actions/console.ts';
import { FLOOR_ACTIONS } from './actions/floor.ts';
import { LIST_ACTIONS } from './actions/list.ts';
import { PEOPLE_ACTIONS } from './actions/people.ts';
import { ROOM_ACTIONS } from './actions/room.ts';
import { SITTING_ACTIONS } from './actions/sitting.ts';
import { VOTE_ACTIONS } from './actions/vote.ts';

export const ACTIONS = [
  action({
    id: 'primary',
    group: 'primary',
    label: 'chair.action.primary',
    keys: ['Space'],
    enabled: () => true,
    run: ({ pressPrimary }) => pressPrimary(),
  }),
  // Before what else has their letters: while a roll is called the letters are answers.
  ...VOTE_ACTIONS,
  ...FLOOR_ACTIONS,
  ...LIST_ACTIONS,
  ...SITTING_ACTIONS,
  ...AGENDA_ACTIONS,
  ...ROOM_ACTIONS,
  ...PEOPLE_ACTIONS,
  ...CONSOLE_ACTIONS,
] as const;

export type ActionId = (typeof ACTIONS)[number]['id'];

export function actionById(id: ActionId): ConsoleAction {
  return ACTIONS.find((it) => it.id === id) as ConsoleAction;
}

/** The key of an action as the page shows it beside whatever does the same. */
export function keyOfAction(id: ActionId): string | undefined {
  return actionById(id).keys?.[0];
}
