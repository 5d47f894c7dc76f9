// What is done in a meeting at once when it is made, as events of its log.
import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

import { newId } from '../access/tokens.ts';
import type { Head } from '../rooms/head.ts';
import { decideOn } from '../rooms/head.ts';
import type { Answer } from './answers.ts';

/** What these commands bring, one after the other; the first that is refused refuses all. */
export function decidedAll(head: Head, commands: readonly Command[]): Answer<MeetingEvent[]> {
  const events: MeetingEvent[] = [];
  let now = head;
  for (const command of commands) {
    const by = { role: 'secretary' } as const;
    const outcome = decideOn(now, { id: newId(), command, by, actorKey: 'operator', bodyHash: '' }, head.at);
    if (outcome.kind === 'refused') return { ok: false, error: outcome.error };
    if (outcome.kind === 'holds') continue;
    events.push(...outcome.events);
    now = outcome.head;
  }
  return { ok: true, value: events };
}
