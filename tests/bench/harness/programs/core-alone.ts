// The pure core with nothing around it: how long one command takes to be decided and folded, by the length of the list.
import type { Command } from '#shared/meeting/commands.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import { newMeeting } from '#shared/meeting/new-meeting.ts';
import type { Actor } from '#shared/meeting/state.ts';

import type { Head } from '../../../../server/rooms/head.ts';
import { decideOn } from '../../../../server/rooms/head.ts';
import { answerWith } from '../program-ipc.ts';
import { benchMeeting, delegationIds, ITEM, SITTING } from '../meetings.ts';
import { median } from '../statistics.ts';

const CHAIR: Actor = { role: 'chair' };
const ROUNDS = 25;
/** Request and withdraw, in turn. */
const COMMANDS = 200;

const api = {
  /** Processor time a command, in us: the last delegation asks and withdraws while so many wait and as many have had their turn. */
  cost({ listed }: { listed: number }): number {
    const parsed = parseMeetingFile(benchMeeting('m', 2 * listed + 1));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    let head: Head = { meeting: newMeeting('m', parsed.file, {}), seq: 1, at: 0 };
    let given = 0;
    const give = (command: Command, by: Actor) => {
      given += 1;
      const outcome = decideOn(head, { id: `command-${given}`, command, by, bodyHash: '', actorKey: '' }, given);
      if (outcome.kind !== 'events') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
      head = outcome.head;
      return outcome.events;
    };
    const askAndWithdraw = (by: Actor) => {
      const [requested] = give({ type: 'RequestFloor', itemId: ITEM }, by);
      if (requested?.type === 'FloorRequested') give({ type: 'WithdrawRequest', entryId: requested.entryId }, by);
    };

    give({ type: 'OpenSitting', sittingId: SITTING }, CHAIR);
    give({ type: 'OpenItem', itemId: ITEM }, CHAIR);
    give({ type: 'OpenList', itemId: ITEM }, CHAIR);
    const actors = delegationIds(2 * listed + 1).map((delegationId): Actor => ({ role: 'delegation', delegationId }));
    for (const by of actors.slice(0, listed)) askAndWithdraw(by);
    for (const by of actors.slice(listed, -1)) give({ type: 'RequestFloor', itemId: ITEM }, by);
    const full = head;
    return median(
      Array.from({ length: ROUNDS }, () => {
        // From the same list each time, so that it does not grow with the rounds.
        head = full;
        const before = process.cpuUsage();
        for (let command = 0; command < COMMANDS; command += 2) askAndWithdraw(actors.at(-1)!);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / COMMANDS;
      }),
    );
  },
};
export type CoreAlone = typeof api;
answerWith(api);
