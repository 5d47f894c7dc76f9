// What the fault tests ask a server beside their pages: over HTTP, and what is a command is known to the checker.
import type { Command } from '#shared/meeting/commands.ts';
import type { Actor } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { Checker } from './checker.ts';

export const MEETING = '/api/meetings/small';

/** A question, or a command where there is a body. */
export async function ask(url: string, token: string, where: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url + where, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return response.json();
}

/** Gives a command with this id: the checker knows that it was sent, and what was answered. */
export async function give(
  checker: Checker,
  url: string,
  token: string,
  { id, by, command }: { id: string; by: Actor; command: Command },
): Promise<CommandAnswer> {
  checker.sent(id, by, command);
  const answer = (await ask(url, token, `${MEETING}/commands`, { id, command })) as CommandAnswer;
  checker.answered(id, answer);
  return answer;
}
