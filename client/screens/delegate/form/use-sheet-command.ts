// Gives the command of a sheet, and closes the sheet once it was taken. What was refused is said above the page, and the sheet stays with
// what was typed on it.
import { useState } from 'react';

import type { Command } from '#shared/meeting/commands.ts';

import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';

export function useSheetCommand(): { sending: boolean; give: (command: Command, onTaken?: () => void) => void } {
  const send = useSend();
  const [sending, setSending] = useState(false);
  return {
    sending,
    give(command, onTaken) {
      setSending(true);
      void send(command).then((answer) => {
        setSending(false);
        if (!answer.ok) return useSeat.setState({ refused: answer.error });
        onTaken?.();
        start(null);
      });
    },
  };
}
