// A field's own way to the meeting: one command, and what was answered where it was refused. Knows no field.
import { useCallback, useState } from 'react';

import type { Command } from '#shared/meeting/commands.ts';
import type { AccessCommand, CommandError } from '#shared/protocol.ts';

import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { useSend } from '../../../replica/hooks.ts';

export interface Saving<Given = FreeCommand> {
  /** Sends; true where it was taken. A refusal stands in `refused` until the next one is sent. */
  save(command: Given): Promise<boolean>;
  refused: CommandError | null;
  clear(): void;
}

export const useSaving = (): Saving => useAnySaving();

/** The same for every command: for a field that asks the guard itself. */
export function useAnySaving(): Saving<Command | AccessCommand> {
  const send = useSend();
  const [refused, setRefused] = useState<CommandError | null>(null);
  const save = useCallback(
    async (command: Command | AccessCommand) => {
      setRefused(null);
      const answer = await send(command);
      if (answer.ok) return true;
      // One's own undo took it back before it was sent: no refusal.
      if (answer.error.details?.reason !== 'dropped') setRefused(answer.error);
      return false;
    },
    [send],
  );
  return { save, refused, clear: useCallback(() => setRefused(null), []) };
}
