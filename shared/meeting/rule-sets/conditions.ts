// Who may change the meeting's rules, and what it waits for. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import type { CommandConditions } from '../condition-parts.ts';
import { WHAT_IS_NOT_LEFT_OFF } from '../condition-parts.ts';

export const commands = {
  ChangeRules: { mayGive: ['chair'], waitsFor: WHAT_IS_NOT_LEFT_OFF },
} satisfies CommandConditions<CommandType>;
