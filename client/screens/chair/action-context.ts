// How the console's parts act: a command sent from a place, with its refusal told at that place and a missing choice asked.
// Knows the replica's queue and the console's own state; decides nothing about the meeting.
import { useCallback, useContext } from 'react';
import { useShallow } from 'zustand/react/shallow';

import type { Command } from '#shared/meeting/commands.ts';
import type { AccessCommand, CommandAnswer } from '#shared/protocol.ts';

import type { TextKey } from '../../i18n/areas.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { useBarWords } from '../../components/officers/why-barred.ts';
import type { FreeCommand } from '../../components/officers/why-barred.ts';
import { useReplicaHandle } from '../../replica/context.ts';
import { useReplica, useSend, useServerClock } from '../../replica/hooks.ts';
import { actionById } from './actions.ts';
import type { ActionId } from './actions.ts';
import { barOf } from './actions/action.ts';
import type { ActionContext } from './actions/action.ts';
import { focusAddBox } from './focus-add-box.ts';
import { useConsole } from './console-state.ts';
import type { ConsolePlace } from './console-state.ts';
import { PrimaryActionContext } from './primary-action.ts';
import { questionFor } from './missing-choices.ts';

export { useCatalogue, useMeeting, useYou } from '../../components/officers/use-meeting.ts';

type SendFrom = (command: FreeCommand) => Promise<CommandAnswer>;

/**
 * Sends commands from one place of the console. A refusal appears in that place's `<RefusalLine>`; a CONFLICT that needs a choice of
 * the officer (does the speech end or pause, are those who wait kept or dropped) opens the question instead.
 */
export const useCommand = (place: ConsolePlace): SendFrom => useAnyCommand(place);

/** The same for every command: for what greys its buttons itself. */
export function useAnyCommand(place: ConsolePlace): (command: Command | AccessCommand) => Promise<CommandAnswer> {
  const send = useSend();
  const replica = useReplicaHandle();
  return useCallback(
    async (command) => {
      const ui = useConsole.getState();
      ui.clearRefusal();
      const answer = await send(command);
      if (answer.ok || answer.error.details?.reason === 'dropped') return answer;
      const question = questionFor(command, answer.error, replica.store.getState().meeting);
      if (question) useConsole.getState().open({ panel: 'question', question });
      else useConsole.getState().refuse(place, command, answer.error);
      return answer;
    },
    [send, replica, place],
  );
}

/** Gives, at the instant of a press, what an action works with; null before the meeting is there. */
export function useActionContext(place: ConsolePlace): () => ActionContext | null {
  const send = useAnyCommand(place);
  const replica = useReplicaHandle();
  const clock = useServerClock();
  const primary = useContext(PrimaryActionContext);
  return useCallback(() => {
    const { meeting, you, own } = replica.store.getState();
    if (!meeting || !you) return null;
    return {
      meeting,
      you,
      own,
      now: clock(),
      send,
      open: useConsole.getState().open,
      propose: useConsole.getState().propose,
      focusAddBox,
      pressPrimary: () => primary?.press(),
      visit: (page) => location.assign(`/m/${encodeURIComponent(meeting.id)}/${page}`),
    };
  }, [replica, clock, send, primary]);
}

export interface BoundAction {
  /** Message key of its name, and what goes into it. */
  label: TextKey;
  params: Record<string, string | number>;
  /** The first key, as the sheet of keys writes it. */
  keys: readonly string[];
  enabled: boolean;
  /** Why the guard holds it up; undefined: it does not. */
  bar: string | undefined;
  press(): void;
}

const NO_PARAMS: Record<string, string | number> = {};

/** An action of the table, bound to the meeting as it is and to the place of the button. */
export function useAction(id: ActionId, place: ConsolePlace): BoundAction {
  const contextNow = useActionContext(place);
  const { itemNumber } = useMeetingWords();
  const it = actionById(id);
  const enabled = useReplica(
    ({ meeting, you, own }) => meeting !== null && you !== null && it.enabled(meeting, you, own),
  );
  const bar = useBarWords(useReplica(({ meeting }) => (meeting === null ? undefined : barOf(it, meeting))));
  const params = useReplica(
    useShallow(({ meeting }) => (meeting === null ? undefined : it.params?.(meeting, itemNumber)) ?? NO_PARAMS),
  );
  const press = useCallback(() => {
    const held = contextNow();
    if (held && it.enabled(held.meeting, held.you, held.own)) it.run(held);
  }, [contextNow, it]);
  return { label: it.label, params, keys: it.keys ?? [], enabled, bar, press };
}
