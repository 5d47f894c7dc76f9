// Who may give the commands of the deck. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { OFFICERS, OFFICERS_AND_DELEGATIONS } from '../term-parts.ts';
import type { MayGive } from '../term-parts.ts';

export const mayGive = {
  AskInPlace: OFFICERS,
  AnswerInPlace: OFFICERS_AND_DELEGATIONS,
  SendWord: OFFICERS,
} satisfies MayGive<CommandType>;
