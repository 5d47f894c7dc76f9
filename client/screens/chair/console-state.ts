// What the console itself remembers while it is open: which panel stands in front, what was refused and where it was pressed.
// Nothing of the meeting is here; that is the replica's. Zones and dialogs read and write it by narrow selectors.
import { create } from 'zustand';

import type { Command } from '#shared/meeting/commands.ts';
import type { ItemId, SittingId } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandError } from '#shared/protocol.ts';

import type { Panel } from './dialogs/panel-kinds.ts';

/** Where a command was pressed: a refusal is told there, in one line. */
export type ConsolePlace = 'head' | 'agenda' | 'floor' | 'list' | 'foot' | 'panel';

/**
 * What the officer has picked to come before the next step: the one action takes it up, with its words to read aloud, and nothing is
 * sent until that is pressed.
 */
export type Proposal =
  /** The limit is for all who wait; `close`: the list is closed with it. */
  | { of: 'limit'; itemId: ItemId; limitMs: number; close?: true }
  | { of: 'close-list'; itemId: ItemId }
  | { of: 'conclude'; itemId: ItemId }
  | { of: 'adjourn'; sittingId: SittingId };

export interface Refused {
  place: ConsolePlace;
  error: CommandError;
  command: Command | AccessCommand;
  /** Counts refusals, so that the same one twice is told twice. */
  nth: number;
}

interface ConsoleState {
  panel: Panel | null;
  /** The panel was asked for and is not drawn yet. */
  coming: boolean;
  refused: Refused | null;
  proposal: Proposal | null;
  open(panel: Panel): void;
  close(): void;
  setComing(coming: boolean): void;
  /** Null takes it back. */
  propose(proposal: Proposal | null): void;
  refuse(place: ConsolePlace, command: Command | AccessCommand, error: CommandError): void;
  /** Takes the line of a refusal away: dismissed, or a new command goes from the same place. */
  clearRefusal(): void;
}

export const useConsole = create<ConsoleState>()((set) => ({
  panel: null,
  coming: false,
  refused: null,
  proposal: null,
  open: (panel) => set({ panel, refused: null }),
  close: () => set({ panel: null, refused: null }),
  setComing: (coming) => set({ coming }),
  propose: (proposal) => set({ proposal }),
  refuse: (place, command, error) =>
    set((state) => ({ refused: { place, command, error, nth: (state.refused?.nth ?? 0) + 1 } })),
  clearRefusal: () => set((state) => (state.refused ? { refused: null } : state)),
}));
