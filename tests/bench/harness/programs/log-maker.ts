// Writes a long log straight into a data folder, by the meeting's own rules: an officer moves the first who waits to the end, again
// and again. So the log grows and the meeting does not: what is measured on it afterwards is the log's length alone.
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import { newMeeting } from '#shared/meeting/new-meeting.ts';
import type { Actor } from '#shared/meeting/state.ts';

import type { Head } from '../../../../server/rooms/head.ts';
import { decideOn } from '../../../../server/rooms/head.ts';
import { toStored } from '../../../../server/rooms/stored-events.ts';
import { openSqliteStore } from '../../../../server/store/sqlite/sqlite.ts';
import type { AppendedCommand } from '../../../../server/store/store.ts';
import { answerWith } from '../program-ipc.ts';
import { idsOf } from '../ids.ts';
import { benchMeeting, delegationIds, ITEM, SITTING } from '../meetings.ts';

export interface LongLog {
  dataDir: string;
  id: string;
  delegations: number;
  waiting: number;
  /** At least so many. */
  events: number;
}

const CHAIR: Actor = { role: 'chair' };
const AT_ONCE = 2_000;

const api = {
  async make({ dataDir, id, delegations, waiting, events }: LongLog): Promise<void> {
    const parsed = parseMeetingFile(benchMeeting(id, delegations));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const newId = idsOf('by time');
    const first = {
      type: 'MeetingCreated',
      meeting: newMeeting(id, parsed.file, {}),
      seq: 1,
      at: Date.now(),
      by: { role: 'operator' },
    } as MeetingEvent;
    let head: Head = { meeting: evolve(null, first), seq: first.seq, at: first.at };

    function give(command: Command, by: Actor = CHAIR): AppendedCommand {
      const commandId = newId();
      const outcome = decideOn(
        head,
        { id: commandId, command, by, bodyHash: commandId, actorKey: by.role },
        Date.now(),
      );
      if (outcome.kind !== 'events') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
      head = outcome.head;
      return { commandId, actorKey: by.role, bodyHash: commandId, events: toStored(outcome.events), ackSeq: head.seq };
    }

    const store = await openSqliteStore({ dataDir, writable: true });
    await store.createMeeting({ id, log: newId(), createdAt: first.at, events: toStored([first]) });
    let expectedSeq = head.seq;
    const append = async (commands: AppendedCommand[]) => {
      const result = await store.append({ meetingId: id, expectedSeq, commands });
      if (!result.ok) throw new Error(result.reason);
      expectedSeq = result.seq;
    };
    await append([
      give({ type: 'OpenSitting', sittingId: SITTING }),
      give({ type: 'OpenItem', itemId: ITEM }),
      give({ type: 'OpenList', itemId: ITEM }),
      ...delegationIds(waiting).map((delegationId) =>
        give({ type: 'RequestFloor', itemId: ITEM }, { role: 'delegation', delegationId }),
      ),
    ]);
    while (head.seq < events) {
      const commands: AppendedCommand[] = [];
      while (commands.length < AT_ONCE && head.seq < events)
        commands.push(give({ type: 'MoveEntry', entryId: head.meeting.lists[ITEM]!.waiting[0]!.id, before: null }));
      await append(commands);
    }
    await store.close();
  },
};
export type LogMaker = typeof api;
answerWith(api);
