// Who may give the commands of the deck, and what each waits for. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS, OFFICERS_AND_DELEGATIONS } from '../condition-parts.ts';
import type { CommandConditions } from '../condition-parts.ts';

export const commands = {
  AskInPlace: { mayGive: OFFICERS, waitsFor: NOTHING },
  AnswerInPlace: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  SendWord: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;
