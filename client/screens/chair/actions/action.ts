// What an action is: what it is called, when it is possible, and what it sends; it draws nothing.
import type { Command, CommandType } from '#shared/meeting/commands.ts';
import { whyBarred } from '#shared/meeting/precedence-guard.ts';
import type { GuardedCommand } from '#shared/meeting/precedence-guard.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { CommandId, ItemId, Meeting } from '#shared/meeting/state.ts';
import type { AccessCommand, AccessCommandType, CommandAnswer, You } from '#shared/protocol.ts';

import type { TextKey } from '../../../i18n/areas.ts';
import type { Proposal } from '../console-state.ts';
import type { Panel } from '../dialogs/panel-kinds.ts';

/** What an action works with at the instant it is pressed. */
export interface ActionContext {
  meeting: Meeting;
  you: You;
  /** Ids of the commands given at this device. */
  own: ReadonlySet<CommandId>;
  /** Server time in ms. */
  now: number;
  /** A refusal is told where the action was pressed, a missing choice is asked; both by the caller of the action. */
  send(command: Command | AccessCommand): Promise<CommandAnswer>;
  open(panel: Panel): void;
  /** Makes the proposal the console's one action: the chair reads its words aloud, then presses. */
  propose(proposal: Proposal): void;
  focusAddBox(): void;
  pressPrimary(): void;
  /** Leaves the console for another page of the meeting. */
  visit(page: 'report' | 'setup'): void;
}

export type ActionGroup = 'primary' | 'floor' | 'list' | 'sitting' | 'agenda' | 'room' | 'people' | 'console';

/** One thing that an officer can do: its button, its key, its line in the palette and in the help. */
export interface ConsoleAction<Id extends string = string> {
  id: Id;
  group: ActionGroup;
  /** Message key of its name; `params` come from the meeting. */
  label: TextKey;
  params?(meeting: Meeting, itemNumber: (id: ItemId) => string): Record<string, string | number>;
  /** Message key of other words by which it is looked for. */
  also?: TextKey;
  /** Keys as in the sheet of keys: "P", "Ctrl+Z", "Space". Several: any of them. */
  keys?: readonly string[];
  /** Does its state and the officer's role allow it now? `own`: ids of the commands given at this device. */
  enabled(meeting: Meeting, you: You, own: ReadonlySet<CommandId>): boolean;
  /** The command that it gives, or whose panel it opens, where the meeting's guard may hold that up. */
  gives?(meeting: Meeting): GuardedCommand;
  run(context: ActionContext): void;
}

/** An action whose id stays known to the types. */
export const action = <const Id extends string>(it: ConsoleAction<Id>): ConsoleAction<Id> => it;
/** Whether the officer's role allows all of these commands. */
export const may = (you: You, ...types: (CommandType | AccessCommandType)[]): boolean =>
  types.every((type) => you.can.includes(type));

/** Why the meeting's guard holds it up now; undefined: it does not. */
export const barOf = ({ gives }: ConsoleAction, meeting: Meeting): ReasonKey | undefined =>
  gives && whyBarred(meeting, gives(meeting));
