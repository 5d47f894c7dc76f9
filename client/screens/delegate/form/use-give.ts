// Gives the command of a sheet, and closes the sheet with the answer; what was refused is said above the page.
import { useState } from 'react';

import type { Command } from '#shared/meeting/commands.ts';

import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-store.ts';

export function useGive(): { sending: boolean; give: (command: Command) => void } {
  const send = useSend();
  const [sending, setSending] = useState(false);
  return {
    sending,
    give(command) {
      setSending(true);
      void send(command).then((answer) => {
        setSending(false);
        start(null);
        if (!answer.ok) useSeat.setState({ refused: answer.error });
      });
    },
  };
}
