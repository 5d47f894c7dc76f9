// Who may run an interactive dialogue, what each waits for, and why a step of one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS, WHAT_NOTHING_IS_DONE_IN } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  StartRound: { mayGive: OFFICERS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
  CallPanel: { mayGive: OFFICERS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
  EndDialogue: { mayGive: OFFICERS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'batch-missing': {
    code: 'INVALID',
    message: 'Say how many speak before the panel answers, or for how long.',
    remedy: 'Give batch.',
  },
  'round-gone': {
    code: 'CONFLICT',
    message: 'This round of the dialogue is over.',
    remedy: 'Look again, then press again.',
  },
} as const satisfies Reasons;
