// Refusals that are questions: the command lacks a choice that only the officer can make. Pure.
import { LEFT } from '#shared/meeting/agenda/checklist.ts';
import type { Left } from '#shared/meeting/agenda/checklist.ts';
import type { NextAction } from '#shared/meeting/chair/action-type.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandError } from '#shared/protocol.ts';

/** A choice that only the officer can make before a command may go. */
export type MissingChoice =
  | { ask: 'sure'; why: 'early' | 'no-agenda'; action: NextAction }
  | { ask: 'speaker'; command: Extract<Command, { type: 'SuspendSitting' | 'AdjournSitting' }> }
  | { ask: 'waiting'; command: Extract<Command, { type: 'ConcludeItem' }> }
  /** Something of the item is left. */
  | { ask: 'checklist'; command: Extract<Command, { type: 'ConcludeItem' }>; left: readonly Left[] }
  /** Replies are due before the sitting is adjourned. */
  | { ask: 'replies'; command: Extract<Command, { type: 'AdjournSitting' }> }
  | {
      ask: 'end-first';
      command: Extract<Command, { type: 'OpenItem' | 'ConcludeItem' | 'DeferItem' }>;
      entryId: string;
    };

/** What the refusal says is left of the item. */
const leftIn = ({ details }: CommandError): Left[] =>
  LEFT.filter((kind) => ((details?.[kind] ?? []) as unknown[]).length > 0);

/** What to ask before the command can go; undefined where the refusal is simply to be told. */
export function questionFor(
  command: Command | AccessCommand,
  error: CommandError,
  meeting: Meeting | null,
): MissingChoice | undefined {
  if (error.code !== 'CONFLICT' || !meeting) return undefined;
  switch (command.type) {
    case 'SuspendSitting':
    case 'AdjournSitting':
      if (command.type === 'AdjournSitting' && error.details?.['reason'] === 'entries-waiting')
        return { ask: 'replies', command };
      return meeting.floor && command.speaker === undefined ? { ask: 'speaker', command } : undefined;
    case 'ConcludeItem':
      if (error.details?.['reason'] === 'entries-waiting') return { ask: 'waiting', command };
      if (error.details?.['reason'] === 'checklist') return { ask: 'checklist', command, left: leftIn(error) };
      return meeting.floor ? { ask: 'end-first', command, entryId: meeting.floor.entry.id } : undefined;
    case 'OpenItem':
    case 'DeferItem':
      return meeting.floor ? { ask: 'end-first', command, entryId: meeting.floor.entry.id } : undefined;
    default:
      return undefined;
  }
}
