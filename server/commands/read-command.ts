// From what came over the wire to a command that a room can decide: parse, then authorize.
// Knows no room and no state of a meeting; the same for the socket and for HTTP.
import { hash } from 'node:crypto';
import * as z from 'zod/mini';

import type { Command } from '#shared/meeting/commands.ts';
import type { CommandIssue } from '#shared/meeting/parse-command.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';
import { idSchema } from '#shared/meeting/fields.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import { commandsOf } from '#shared/meeting/who-may.ts';
import type { Actor } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandError } from '#shared/protocol.ts';
import { accessCommandSchemas } from '#shared/protocol.ts';

import { faultOfMessage } from '../fault-words.ts';
import { ignoredOf } from '../ignored-fields.ts';
import { forbidden } from '../rooms/server-refusals.ts';
import type { CommandIdentity, Giver, Submission } from '../rooms/submission.ts';

const envelopeSchema = z.object({
  id: idSchema,
  command: z.object({ type: z.string() }),
  pressedAt: z.optional(z.number().check(z.nonnegative())),
});

export type Reading =
  | { kind: 'meeting'; submission: Submission; pressedAt?: number | undefined; ignored: string[] }
  | { kind: 'access'; command: AccessCommand; asked: CommandIdentity; ignored: string[] }
  | { kind: 'refused'; type: string; error: CommandError };

/** An item with 120 documents in six languages has 2,900 parts. */
const MOST_PARTS = 4_000;
/** Of what names many at once: two thousand delegations, each with all that may be said of it. */
const MOST_PARTS_OF_MANY = 100_000;
const REVISIONS: ReadonlySet<unknown> = new Set<Command['type']>(['ReviseParticipants', 'ReviseAgenda', 'ReviseList']);
const TEXT_FAULTS: Record<
  NonNullable<CommandIssue['reason']>,
  (most: number) => { message: string; remedy: string }
> = {
  'text-too-long': (most) => ({
    message: `This text is too long: it may have ${most} letters.`,
    remedy: 'Shorten it, then send it again.',
  }),
  'too-many': (most) => ({
    message: `There are too many: ${most} at most.`,
    remedy: 'Leave some out, then send it again.',
  }),
  'number-letters': () => ({
    message: 'An agenda number has letters, digits, blanks, dots, brackets and hyphens.',
    remedy: 'Write it like 5 or 5(b).',
  }),
  'text-shows-nothing': () => ({
    message: 'There is nothing to be seen in this text.',
    remedy: 'Write it out, then send it again.',
  }),
};
/** Faults, and fields not known, that are told of one message, and how much of each. */
const MOST_ISSUES = 10;
const MOST_OF_AN_ISSUE = 200;

/** The type of the command in a message that may be anything. */
function typeIn(message: unknown): unknown {
  const { command } = { ...(message as { command?: unknown }) };
  return typeof command === 'object' && command !== null ? (command as { type?: unknown }).type : undefined;
}

/** A command that takes a whole list, and may be as long as one. */
export const isRevision = (message: unknown): boolean => REVISIONS.has(typeIn(message));

/** Reads one `command` message. Answers INVALID, then FORBIDDEN, before any state is looked at. */
export function readMessage(message: unknown, { by, actorKey }: Giver): Reading {
  const most = isRevision(message) ? MOST_PARTS_OF_MANY : MOST_PARTS;
  if (hasMoreParts(message, most))
    return invalid('unknown', [{ path: '', message: `expected a message of at most ${most} parts` }]);
  const envelope = envelopeSchema.safeParse(message, { error: faultOfMessage });
  if (!envelope.success) {
    return invalid(
      'unknown',
      envelope.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    );
  }
  const { id, pressedAt } = envelope.data;
  const { command: given } = message as { command: { type: string } };
  if (Object.hasOwn(accessCommandSchemas, given.type)) {
    const parsed = accessCommandSchemas[given.type as AccessCommand['type']].safeParse(given, {
      error: faultOfMessage,
    });
    if (parsed.success)
      return {
        kind: 'access',
        command: parsed.data,
        asked: { id, actorKey, bodyHash: bodyHash(parsed.data) },
        ignored: ignoredOf(given, parsed.data),
      };
    return invalid(
      given.type,
      parsed.error.issues.map((issue) => ({ path: ['command', ...issue.path].join('.'), message: issue.message })),
    );
  }
  const parsed = parseCommand(given, faultOfMessage);
  if (!parsed.ok)
    return invalid(
      isCommandType(given.type) ? given.type : 'unknown',
      parsed.issues.map((issue) => ({ ...issue, path: `command.${issue.path}` })),
    );
  const { command } = parsed;
  if (!commandsOf(by.role).includes(command.type)) {
    return { kind: 'refused', type: command.type, error: forbidden() };
  }
  return {
    kind: 'meeting',
    submission: { id, command, by, bodyHash: bodyHash(command), actorKey },
    pressedAt,
    ignored: ignoredOf(given, command),
  };
}

function isCommandType(type: string): boolean {
  return Object.hasOwn(commandSchemas, type);
}

/** Whether a JSON value has more objects, arrays and fields than this; looks at no more of it than it must. */
function hasMoreParts(value: unknown, most: number): boolean {
  let parts = 0;
  for (const unseen = [value]; unseen.length > 0;) {
    const one = unseen.pop();
    if (typeof one !== 'object' || one === null) continue;
    const within = Object.values(one);
    parts += within.length;
    if (parts > most) return true;
    unseen.push(...within);
  }
  return false;
}

/** What somebody wrote is told in words for whoever wrote it; any other fault is a program’s. */
function invalid(type: string, all: CommandIssue[]): Reading {
  const issues = all.slice(0, MOST_ISSUES).map(({ path, message }) => ({
    path: path.slice(0, MOST_OF_AN_ISSUE),
    message: message.slice(0, MOST_OF_AN_ISSUE),
  }));
  const { reason, most, path: field } = all.find((issue) => issue.reason !== undefined) ?? {};
  if (reason === undefined || all.some((issue) => issue.reason === undefined))
    return {
      kind: 'refused',
      type,
      error: { code: 'INVALID', message: 'The message is not well formed.', details: { reason: 'malformed', issues } },
    };
  const { message, remedy } = TEXT_FAULTS[reason](most ?? 0);
  return {
    kind: 'refused',
    type,
    error: {
      code: 'INVALID',
      message,
      remedy,
      details: { reason, field, ...(most !== undefined && { most }), issues },
    },
  };
}

export function giverOf(by: Actor): Giver {
  return { by, actorKey: by.delegationId === undefined ? by.role : `${by.role}:${by.delegationId}` };
}

/** Of the command as it was understood: unknown fields and the order of keys make no difference. */
function bodyHash(command: Command | AccessCommand): string {
  return hash('sha256', canonical(command), 'base64url').slice(0, 22);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const name of Object.keys(fields).sort()) {
    if (fields[name] !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonical(fields[name])}`;
  }
  return `{${text}}`;
}
