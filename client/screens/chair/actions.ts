// ONE table of everything that an officer can do from the console: buttons, the palette (Ctrl+K), the sheet of keys (?)
// and the keyboard all read it. An action says what it is called, when it is possible, and what it sends; it draws nothing.
// Actions that need an object (this entry, that item) live with the row or menu that shows the object.
import type { Command, CommandType } from '#shared/meeting/commands.ts';
import { nextItem } from '#shared/meeting/next-action.ts';
import { nextSpeaker } from '#shared/meeting/on-now.ts';
import { listOf } from '#shared/meeting/lists.ts';
import { isOfficer } from '#shared/meeting/roles.ts';
import { hasOpenSitting, sittingNow } from '#shared/meeting/sitting-lookup.ts';
import type { CommandId, ItemId, Meeting } from '#shared/meeting/state.ts';
import { nextUndo } from '#shared/meeting/undo.ts';
import type { AccessCommand, AccessCommandType, CommandAnswer, You } from '#shared/protocol.ts';

import type { TextKey } from '../../i18n/areas.ts';
import type { Panel, Proposal } from './console.ts';
import { concludesAtOnce } from './proposals.ts';
import { nextRedo } from './undo.ts';

/** What an action works with at the instant it is pressed. */
export interface Hands {
  meeting: Meeting;
  you: You;
  /** Ids of the commands given at this device. */
  own: ReadonlySet<CommandId>;
  /** Server time in ms. */
  now: number;
  /** A refusal is told where the action was pressed, a missing choice is asked; both by the caller of the action. */
  send(command: Command | AccessCommand): Promise<CommandAnswer>;
  open(panel: Panel): void;
  /** Makes it the one action, to be said before it is done. */
  propose(proposal: Proposal): void;
  focusAddBox(): void;
  pressPrimary(): void;
}

export type ActionId = (typeof ACTIONS)[number]['id'];
export type ActionGroup = 'primary' | 'floor' | 'list' | 'sitting' | 'agenda' | 'room' | 'people' | 'console';

export interface ConsoleAction<Id extends string = string> {
  id: Id;
  group: ActionGroup;
  /** Message key of its name; `params` come from the meeting. */
  label: TextKey;
  params?(meeting: Meeting, itemNumber: (id: ItemId) => string): Record<string, string | number>;
  /** Keys as in the sheet of keys: "P", "Ctrl+Z", "Space". Several: any of them. */
  keys?: readonly string[];
  /** Does its state and the officer's role allow it now? `own`: ids of the commands given at this device. */
  enabled(meeting: Meeting, you: You, own: ReadonlySet<CommandId>): boolean;
  run(hands: Hands): void;
}

const action = <const Id extends string>(it: ConsoleAction<Id>): ConsoleAction<Id> => it;
const may = (you: You, ...types: (CommandType | AccessCommandType)[]): boolean =>
  types.every((type) => you.can.includes(type));

/** The item whose list the console shows: the current one, else the first that is still to come. */
export const itemInHand = (meeting: Meeting): ItemId | null => meeting.current ?? nextItem(meeting) ?? null;

const listInHand = (meeting: Meeting) => {
  const itemId = itemInHand(meeting);
  return itemId === null ? undefined : listOf(meeting, itemId);
};

export const MINUTE_MS = 60_000;

export const ACTIONS = [
  action({
    id: 'primary',
    group: 'primary',
    label: 'chair.action.primary',
    keys: ['Space'],
    enabled: () => true,
    run: (hands) => hands.pressPrimary(),
  }),

  // ---- the floor ----
  action({
    id: 'pause',
    group: 'floor',
    label: 'chair.action.pause',
    keys: ['P'],
    enabled: (meeting, you) =>
      may(you, 'PauseSpeech') && meeting.floor !== null && meeting.floor.timer.startedAt !== null,
    run: ({ meeting, send }) => void (meeting.floor && send({ type: 'PauseSpeech', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'resume',
    group: 'floor',
    label: 'chair.action.resume',
    keys: ['P'],
    enabled: (meeting, you) =>
      may(you, 'ResumeSpeech') &&
      meeting.floor !== null &&
      meeting.floor.timer.startedAt === null &&
      hasOpenSitting(meeting),
    run: ({ meeting, send }) => void (meeting.floor && send({ type: 'ResumeSpeech', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'extend',
    group: 'floor',
    label: 'chair.action.extend',
    keys: ['+'],
    enabled: (meeting, you) =>
      may(you, 'ExtendSpeech') && meeting.floor !== null && meeting.floor.timer.limitMs !== null,
    run: ({ meeting, send }) =>
      void (meeting.floor && send({ type: 'ExtendSpeech', entryId: meeting.floor.entry.id, byMs: MINUTE_MS })),
  }),
  action({
    id: 'end',
    group: 'floor',
    label: 'chair.action.end',
    keys: ['E'],
    enabled: (meeting, you) => may(you, 'EndSpeech') && meeting.floor !== null,
    run: ({ meeting, send }) => void (meeting.floor && send({ type: 'EndSpeech', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'pass-over',
    group: 'floor',
    label: 'chair.action.passOver',
    keys: ['O'],
    enabled: (meeting, you) => may(you, 'PassOver') && meeting.floor === null && nextSpeaker(meeting) !== undefined,
    run: ({ meeting, send }) => {
      const entry = nextSpeaker(meeting);
      if (entry) void send({ type: 'PassOver', entryId: entry.id });
    },
  }),
  action({
    id: 'guest',
    group: 'floor',
    label: 'chair.action.guest',
    keys: ['G'],
    enabled: (meeting, you) => may(you, 'GiveFloor') && meeting.current !== null && hasOpenSitting(meeting),
    run: ({ open }) => open({ panel: 'guest' }),
  }),
  action({
    id: 'correct-clock',
    group: 'floor',
    label: 'chair.action.correctClock',
    enabled: (meeting, you) => may(you, 'CorrectSpeechTime') && meeting.floor !== null,
    run: ({ meeting, open }) => void (meeting.floor && open({ panel: 'clock', entryId: meeting.floor.entry.id })),
  }),
  action({
    id: 'start-clock-again',
    group: 'floor',
    label: 'chair.action.startClockAgain',
    enabled: (meeting, you) => may(you, 'CorrectSpeechTime') && meeting.floor !== null,
    run: ({ meeting, send }) =>
      void (meeting.floor && send({ type: 'CorrectSpeechTime', entryId: meeting.floor.entry.id, usedMs: 0 })),
  }),
  action({
    id: 'limits',
    group: 'floor',
    label: 'chair.action.limits',
    keys: ['L'],
    enabled: (_, you) => may(you, 'SetSpeechLimit'),
    run: ({ open }) => open({ panel: 'limits' }),
  }),

  // ---- the list ----
  action({
    id: 'add-request',
    group: 'list',
    label: 'chair.action.addRequest',
    keys: ['A'],
    enabled: (meeting, you) => may(you, 'RequestFloor') && itemInHand(meeting) !== null,
    run: ({ focusAddBox }) => focusAddBox(),
  }),
  action({
    id: 'open-list',
    group: 'list',
    label: 'chair.action.openList',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'OpenList') && (listInHand(meeting)?.status ?? 'open') !== 'open',
    run: ({ meeting, send }) => {
      const list = listInHand(meeting);
      if (list) void send({ type: 'OpenList', itemId: list.itemId });
    },
  }),
  action({
    id: 'close-list',
    group: 'list',
    label: 'chair.action.closeList',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'CloseList') && listInHand(meeting)?.status === 'open',
    run: ({ meeting, send }) => {
      const list = listInHand(meeting);
      if (list) void send({ type: 'CloseList', itemId: list.itemId });
    },
  }),
  action({
    id: 'closing-time',
    group: 'list',
    label: 'chair.action.closingTime',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'SetClosingTime') && listInHand(meeting)?.status === 'open',
    run: ({ meeting, open }) => {
      const list = listInHand(meeting);
      if (list) open({ panel: 'list', itemId: list.itemId });
    },
  }),

  action({
    id: 'report',
    group: 'list',
    label: 'chair.action.report',
    enabled: (meeting, you) => isOfficer(you.role) && Object.values(meeting.lists).some(({ past }) => past.length > 0),
    run: ({ open }) => open({ panel: 'report' }),
  }),

  // ---- the sitting ----
  action({
    id: 'suspend',
    group: 'sitting',
    label: 'chair.action.suspend',
    keys: ['S'],
    enabled: (meeting, you) => may(you, 'SuspendSitting') && hasOpenSitting(meeting),
    run: ({ meeting, open }) => {
      const sitting = sittingNow(meeting);
      if (sitting) open({ panel: 'suspend', sittingId: sitting.id });
    },
  }),
  action({
    id: 'resume-sitting',
    group: 'sitting',
    label: 'chair.action.resumeSitting',
    enabled: (meeting, you) => may(you, 'ResumeSitting') && sittingNow(meeting)?.status === 'suspended',
    run: ({ meeting, send }) => {
      const sitting = sittingNow(meeting);
      if (sitting) void send({ type: 'ResumeSitting', sittingId: sitting.id });
    },
  }),
  action({
    id: 'adjourn',
    group: 'sitting',
    label: 'chair.action.adjourn',
    enabled: (meeting, you) => may(you, 'AdjournSitting') && sittingNow(meeting) !== undefined,
    run: ({ meeting, send, propose }) => {
      const sittingId = sittingNow(meeting)?.id;
      if (sittingId === undefined) return;
      if (meeting.floor) void send({ type: 'AdjournSitting', sittingId });
      else propose({ of: 'adjourn', sittingId });
    },
  }),
  action({
    id: 'sitting',
    group: 'sitting',
    label: 'chair.action.sitting',
    enabled: (_, you) => may(you, 'EditSitting'),
    run: ({ open }) => open({ panel: 'sitting' }),
  }),
  action({
    id: 'add-sitting',
    group: 'sitting',
    label: 'chair.sitting.add',
    enabled: (_, you) => may(you, 'AddSitting'),
    run: ({ open }) => open({ panel: 'add-sitting' }),
  }),
  action({
    id: 'presiding',
    group: 'sitting',
    label: 'chair.action.presiding',
    enabled: (_, you) => may(you, 'TakeChair'),
    run: ({ open }) => open({ panel: 'presiding' }),
  }),

  // ---- the agenda ----
  action({
    id: 'add-item',
    group: 'agenda',
    label: 'chair.action.addItem',
    enabled: (_, you) => may(you, 'AddItem'),
    run: ({ open }) => open({ panel: 'add-item' }),
  }),
  action({
    id: 'conclude-item',
    group: 'agenda',
    label: 'chair.action.concludeItem',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'ConcludeItem') && meeting.current !== null,
    run: ({ meeting, send, propose }) => {
      const itemId = meeting.current;
      if (itemId === null) return;
      if (concludesAtOnce(meeting, itemId)) propose({ of: 'conclude', itemId });
      else void send({ type: 'ConcludeItem', itemId });
    },
  }),

  // ---- the room ----
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

  // ---- people ----
  action({
    id: 'notes',
    group: 'people',
    label: 'chair.action.notes',
    keys: ['N'],
    enabled: (_, you) => may(you, 'Note'),
    run: ({ open }) => open({ panel: 'notes' }),
  }),
  action({
    id: 'devices',
    group: 'people',
    label: 'chair.action.devices',
    keys: ['D'],
    enabled: (_, you) => may(you, 'Admit'),
    run: ({ open }) => open({ panel: 'devices' }),
  }),
  action({
    id: 'add-delegation',
    group: 'people',
    label: 'chair.action.addDelegation',
    enabled: (_, you) => may(you, 'AddDelegation'),
    run: ({ open }) => open({ panel: 'delegation' }),
  }),

  // ---- the console ----
  action({
    id: 'undo',
    group: 'console',
    label: 'chair.action.undo',
    keys: ['Ctrl+Z', 'U'],
    enabled: (meeting, you, own) => may(you, 'Undo') && nextUndo(meeting, you, own) !== undefined,
    run: ({ meeting, you, own, send }) => {
      const step = nextUndo(meeting, you, own);
      if (step) void send({ type: 'Undo', commandId: step.commandId });
    },
  }),
  action({
    id: 'redo',
    group: 'console',
    label: 'chair.action.redo',
    keys: ['Shift+Ctrl+Z'],
    enabled: (meeting, you, own) => may(you, 'Undo') && nextRedo(meeting.history, you, own) !== undefined,
    run: ({ meeting, you, own, send }) => {
      const step = nextRedo(meeting.history, you, own);
      if (step) void send({ type: 'Undo', commandId: step.commandId });
    },
  }),
  action({
    id: 'steps',
    group: 'console',
    label: 'chair.action.steps',
    enabled: (meeting) => meeting.history.length > 0,
    run: ({ open }) => open({ panel: 'undo' }),
  }),
  action({
    id: 'palette',
    group: 'console',
    label: 'chair.action.palette',
    keys: ['Ctrl+K'],
    enabled: () => true,
    run: ({ open }) => open({ panel: 'palette' }),
  }),
  action({
    id: 'help',
    group: 'console',
    label: 'chair.action.help',
    keys: ['?'],
    enabled: () => true,
    run: ({ open }) => open({ panel: 'help' }),
  }),
] as const;

export function actionById(id: ActionId): ConsoleAction {
  return ACTIONS.find((it) => it.id === id) as ConsoleAction;
}

/** The key of an action as the page shows it beside whatever does the same. */
export function keyOfAction(id: ActionId): string | undefined {
  return actionById(id).keys?.[0];
}

/** The number as the page writes it: in Arabic it is kept whole inside the sentence. */
function itemParams(meeting: Meeting, itemNumber: (id: ItemId) => string): Record<string, string> {
  const itemId = itemInHand(meeting);
  return { number: itemId === null ? '' : itemNumber(itemId) };
}
