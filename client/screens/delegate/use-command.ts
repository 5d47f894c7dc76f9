// Sends a command and leaves the page as it is; what was refused is said above it.
import type { Command } from '#shared/meeting/commands.ts';

import { useSend } from '../../replica/hooks.ts';
import { useSeat } from './seat-state.ts';

/** Sends a command of this seat; what is refused is said above the page. */
export function useCommand(): (command: Command) => void {
  const send = useSend();
  return (command) =>
    void send(command).then((answer) => {
      if (!answer.ok) useSeat.setState({ refused: answer.error });
    });
}
