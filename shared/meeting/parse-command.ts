// Reads a command out of anything, and says of what is none which field is at fault and what was expected there.
import type * as z from 'zod/mini';

import type { Command, CommandType } from './commands.ts';
import { commandSchemas } from './commands.ts';

/** A fault of a field: where, what was expected, and for texts that people write the reason by which a page tells it in words. */
export interface CommandIssue {
  path: string;
  message: string;
  reason?: 'text-too-long' | 'text-shows-nothing' | 'too-many' | 'number-letters';
  /** With `text-too-long`: letters that fit, in UTF-16 units; with `too-many`: how many of a list. */
  most?: number;
}

/** Of a choice between shapes the faults of the one that was meant: the one that fits best. */
function flat(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const [best = []] = issue.errors.toSorted((left, right) => left.length - right.length);
    return flat(best.map((within) => ({ ...within, path: [...issue.path, ...within.path] })));
  });
}

function told(issue: z.core.$ZodIssue): CommandIssue {
  const told = { path: issue.path.join('.'), message: issue.message || `expected ${issue.code}` };
  if (issue.code === 'too_big' && issue.origin === 'string')
    return { ...told, reason: 'text-too-long', most: Number(issue.maximum) };
  if (issue.code === 'too_big' && issue.origin === 'array')
    return { ...told, reason: 'too-many', most: Number(issue.maximum) };
  const reason: unknown = issue.code === 'custom' ? issue.params?.['reason'] : undefined;
  if (reason === 'number-letters') return { ...told, reason };
  if (reason === 'text-shows-nothing' || (issue.code === 'too_small' && issue.origin === 'string'))
    return { ...told, reason: 'text-shows-nothing' };
  return told;
}

/**
 * Reads a command out of anything. The issues name the field and what was expected.
 * Unknown types are told apart so that the sentence can say so.
 * @param inWords what a fault of the shape is called, in place of the schema's own words.
 */
export function parseCommand(
  input: unknown,
  inWords?: (issue: z.core.$ZodRawIssue) => string | undefined,
): { ok: true; command: Command } | { ok: false; issues: CommandIssue[] } {
  const type =
    typeof input === 'object' && input !== null && 'type' in input ? (input as { type: unknown }).type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(commandSchemas, type)) {
    return { ok: false, issues: [{ path: 'type', message: 'expected the name of a command, such as RequestFloor' }] };
  }
  const result = commandSchemas[type as CommandType].safeParse(input, inWords && { error: inWords });
  if (result.success) return { ok: true, command: result.data as Command };
  return { ok: false, issues: flat(result.error.issues).map(told) };
}
