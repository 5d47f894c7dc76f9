// Who may change the meeting's rules. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import type { MayGive } from '../term-parts.ts';

export const mayGive = { ChangeRules: ['chair'] } satisfies MayGive<CommandType>;
