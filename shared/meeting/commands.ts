// Every command of the meeting: what a client may send. Each concern has its own in contract.ts; types are derived, so that schema and
// type are one thing.
import type * as z from 'zod/mini';

import { COMMANDS } from './contracts.ts';
import { commands as undo } from './undo/contract.ts';

/** Each command’s schema, by its name. */
export const commandSchemas = { ...COMMANDS, ...undo } as const;

export type CommandType = keyof typeof commandSchemas;
export type Command = { [T in CommandType]: z.infer<(typeof commandSchemas)[T]> }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
