// What is asked of a meeting and is no part of its log (devices, screens, the code on the wall): done once for its id, like any command.
// A packet may come late, or again after its answer was lost: it must not renew the code once more, nor let in a device that was cut off since.
import type { CommandAnswer } from '#shared/protocol.ts';

import type { RoomParts } from './room-parts.ts';
import type { RememberedAnswers } from './remembered.ts';
import { isNoAnswer, recordedAnswer } from './remembered.ts';
import type { Room } from './room.ts';
import { refused, unavailable } from './server-refusals.ts';

type OnceParts = Pick<RoomParts, 'meetingId' | 'log' | 'store' | 'clock' | 'observer'>;

/** @param seqNow the durable seq; null: the room is closed */
export function onceForItsId(
  { meetingId, log, store, clock, observer }: OnceParts,
  answers: RememberedAnswers,
  seqNow: () => number | null,
): Room['once'] {
  return async (asked, carryOut) => {
    const known = answers.find(asked);
    if (known) return known;
    const seq = seqNow();
    if (seq === null) return refused(unavailable());
    const { given, give } = answers.open(asked);
    const { id: commandId, actorKey, bodyHash } = asked;
    try {
      const first = await store.findCommand(meetingId, commandId);
      const answer: CommandAnswer = first ? recordedAnswer(first, asked) : await carryOut();
      if (!first && !isNoAnswer(answer))
        await store.settle(
          { meetingId, log },
          { commandId, actorKey, bodyHash, seq, answer: JSON.stringify(answer), at: clock.now() },
        );
      give(answer);
    } catch (error) {
      observer.failed(`keeping the answer to command ${commandId} of meeting ${meetingId}`, error);
      give(refused(unavailable()));
    }
    return given;
  };
}
