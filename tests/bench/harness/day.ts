// What goes on in a meeting at work, one command after the other: now and then the next speaker, and the last one asks again, so that the
// list stays as long; between them rows that move, a clock that is stopped and runs on, minutes given and taken. Pure.
import type { Command } from '#shared/meeting/commands.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { ITEM } from './meetings.ts';

const MINUTE_MS = 60_000;

/**
 * The next command from the state.
 * @param step counts from 0; the list must not be empty
 * @param speechSteps steps from one speaker to the next
 */
export function nextCommand(meeting: Meeting, step: number, speechSteps: number): Command {
  const { floor } = meeting;
  const { waiting, past } = meeting.lists[ITEM]!;
  const [next] = waiting;
  if (floor === null || step % speechSteps === 0)
    return { type: 'GiveFloor', entryId: next!.id, after: floor?.entry.id ?? null };
  const last = past.at(-1)?.delegationId;
  if (step % speechSteps === 1 && last !== undefined) return { type: 'RequestFloor', itemId: ITEM, delegationId: last };
  const entryId = floor.entry.id;
  switch (step % 4) {
    case 0:
      return { type: floor.timer.startedAt === null ? 'ResumeSpeech' : 'PauseSpeech', entryId };
    case 2:
      return { type: 'ExtendSpeech', entryId, byMs: step % 8 === 2 ? MINUTE_MS : -MINUTE_MS };
    default: {
      const [moved, before] = [waiting[(step * 7) % waiting.length]!.id, waiting[step % 12]!.id];
      return { type: 'MoveEntry', entryId: moved, before: before === moved ? null : before };
    }
  }
}
