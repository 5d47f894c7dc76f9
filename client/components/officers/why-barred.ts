// What an officer reads where the meeting's guard holds a command up: why, and what lets it go on. The guard is the one that the server
// asks. Knows no button and no field.
import type { Command } from '#shared/meeting/commands.ts';
import { whyBarred } from '#shared/meeting/precedence-guard.ts';
import type { GuardedCommand } from '#shared/meeting/precedence-guard.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { Waiting } from '#shared/meeting/conditions.ts';
import type { AccessCommand } from '#shared/protocol.ts';

import { useText } from '../../i18n/context.ts';
import { useReplica } from '../../replica/hooks.ts';

/** A command that nothing holds up. What waits for something is given where a bar is drawn. */
export type FreeCommand = Exclude<Command, { type: Waiting }> | AccessCommand;

/** Why a command on a question comes too late: others have settled it, or put it to the room. */
function overtaken({ questions }: Meeting, { type, questionId }: GuardedCommand): ReasonKey | undefined {
  if (questionId === undefined || type === 'AppealRuling') return undefined;
  const question = questions[questionId];
  if (!question) return 'no-such-question';
  if (question.stage === 'settled') return 'settled';
  return type === 'EditQuestion' && question.stage === 'put' ? 'question-put' : undefined;
}

/** Why a command would be refused now by what is on, or by what became of its question; undefined: nothing is known against it. */
export const whyBarredOrOvertaken = (meeting: Meeting, command: GuardedCommand): ReasonKey | undefined =>
  whyBarred(meeting, command) ?? overtaken(meeting, command);

/** Why one of these is held up, in the reader's words; undefined: it lets all of them pass. */
export function useBar(...asked: readonly GuardedCommand[]): string | undefined {
  return useBarWords(
    useReplica(({ meeting }) => {
      if (meeting === null) return undefined;
      for (const one of asked) {
        const why = whyBarredOrOvertaken(meeting, one);
        if (why) return why;
      }
      return undefined;
    }),
  );
}

/** The sentence of a reason, with what lets the command go on; undefined: nothing holds it up. */
export function useBarWords(reason: ReasonKey | undefined): string | undefined {
  const t = useText();
  if (reason === undefined) return undefined;
  const area = t.has(`refusals.${reason}`) ? 'refusals' : 'chair.refusals';
  const [message, remedy] = [`${area}.${reason}`, `${area}.${reason}.remedy`] as const;
  return [message, remedy].flatMap((key) => (t.has(key) ? t(key) : [])).join(' ');
}
