// One answer to a choice that was asked for: what it does, what is read aloud before, and that it is under way.
import { createContext, use } from 'react';
import { Button } from 'react-aria-components';

import type { Command } from '#shared/meeting/commands.ts';

import { useBar } from '../../../components/officers/why-barred.ts';
import { useAnyCommand } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { greyed } from '../barred-button.tsx';
import { Aloud } from './Aloud.tsx';

/** Says that an answer is under way: what it brings about is not others' doing. */
export const AnsweringContext = createContext<(isAnswering: boolean) => void>(() => undefined);

/** Sends, and closes when it was done. */
export function useAnswer() {
  const send = useAnyCommand('panel');
  const close = useConsole((state) => state.close);
  const setAnswering = use(AnsweringContext);
  return (...commands: Parameters<typeof send>[0][]): void => {
    void (async () => {
      setAnswering(true);
      for (const command of commands) {
        const answer = await send(command);
        if (!answer.ok) return setAnswering(false);
      }
      close();
    })();
  };
}

export function Answer({
  label,
  hint,
  says = [],
  onPress,
  autoFocus = false,
}: {
  label: string;
  hint: string;
  /** The commands that it gives, before which something may be read aloud, and which the guard may hold up. */
  says?: readonly Command[];
  onPress(): void;
  autoFocus?: boolean;
}) {
  const bar = useBar(...says);
  return (
    <Button className="answer" onPress={onPress} autoFocus={autoFocus} {...greyed(bar)}>
      <b>{label}</b>
      <span>{hint}</span>
      <Aloud commands={says} />
    </Button>
  );
}
