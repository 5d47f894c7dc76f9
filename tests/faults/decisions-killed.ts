// A server that is killed between the putting of a question and the gavel, and in mid roll call, with a command on its way: after each new
// start the meeting stands where it stood, what is sent again is done once, and the roll goes on at the name that was called.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';
import { calledIn } from '#shared/meeting/votes/majority.ts';

import { Checker } from './checker.ts';
import { readLog } from './final-check.ts';
import { dice } from './run-length.ts';
import { ask, give, MEETING } from './over-http.ts';
import { actorOf } from './headless-page.ts';
import type { ServerProcess } from './server-process.ts';

const PAUSE_MS = 500;
const STATES = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];

/** @param start begins the server on what it had before; the first time it makes the small meeting. */
export async function decisionsAcrossKills(start: () => Promise<ServerProcess>): Promise<void> {
  const chance = dice();
  const checker = new Checker();
  let server = await start();
  const { tokens } = server;
  let sent = 0;
  const actor = actorOf('chair');
  const meeting = async () => ((await ask(server.url, tokens['chair']!, MEETING)) as { meeting: Meeting }).meeting;
  const log = () => readLog(server.url, tokens['chair']!);
  const giveAs = (id: string, command: Command): Promise<CommandAnswer> =>
    give(checker, server.url, tokens['chair']!, { id, by: actor, command });
  const chair = async (command: Command): Promise<void> => {
    const answer = await giveAs(`chair-${(sent += 1)}`, command);
    expect(answer, command.type).toMatchObject({ ok: true });
  };
  /** Kills the server while this command is on its way, and sends it again, with its id, to the next one. */
  const killedUnder = async (command: Command): Promise<void> => {
    const id = `chair-${(sent += 1)}`;
    const answering = giveAs(id, command).catch(() => undefined);
    await sleep(chance.between(0, 15));
    await server.end('SIGKILL');
    await answering;
    server = await start();
    expect(await giveAs(id, command), command.type).toMatchObject({ ok: true });
    // And once more, as a phone does that heard no answer.
    expect(await giveAs(id, command), command.type).toMatchObject({ ok: true });
  };
  const kill = async (): Promise<void> => {
    await server.end('SIGKILL');
    server = await start();
  };
  const count = (events: readonly MeetingEvent[], type: MeetingEvent['type']) =>
    events.filter((event) => event.type === type).length;

  try {
    await chair({ type: 'ChangeRules', parameter: 'pauseMs', value: PAUSE_MS });
    await chair({ type: 'OpenSitting', sittingId: 'am' });
    await chair({ type: 'OpenItem', itemId: '5(b)' });
    await chair({
      type: 'ProposeDecision',
      subject: 'proposal',
      text: 'The Meeting adopts its report.',
      itemId: '5(b)',
    });
    const questionId = Object.keys((await meeting()).questions)[0]!;

    // Between the putting and the gavel.
    await killedUnder({ type: 'PutQuestion', questionId });
    const { putAt } = (await meeting()).questions[questionId]!;
    await kill();
    expect((await meeting()).questions[questionId]).toMatchObject({ stage: 'put', putAt });
    await sleep(PAUSE_MS);
    await killedUnder({ type: 'AdoptDecision', questionId });
    expect((await meeting()).questions[questionId]).toMatchObject({
      stage: 'settled',
      outcome: 'adopted',
      how: 'no-objection',
    });

    // In mid roll call: at each name the server may die.
    await chair({ type: 'ProposeMotion', motion: 'suspend-meeting' });
    const motionId = Object.keys((await meeting()).questions).at(-1)!;
    if ((await meeting()).questions[motionId]!.stage === 'raised')
      await chair({ type: 'TakeUp', questionId: motionId });
    await killedUnder({ type: 'OpenVote', questionId: motionId, method: 'roll-call' });
    const { vote } = (await meeting()).questions[motionId]!;
    const { id: voteId, voters, drawn } = vote!;
    expect(voters.toSorted()).toEqual(STATES);
    for (const [index, delegationId] of voters.entries()) {
      const { casts = {} } = await meeting();
      expect(calledIn(vote!, casts)).toBe(delegationId);
      const cast = { type: 'CastVote', voteId, delegationId, choice: index < 2 ? 'yes' : 'no' } as const;
      await (index % 2 === 0 ? chair(cast) : killedUnder(cast));
    }
    await kill();
    expect((await meeting()).questions[motionId]!.vote).toMatchObject({ status: 'open', voters, drawn });
    await killedUnder({ type: 'CloseVote', voteId });
    expect((await meeting()).questions[motionId]).toMatchObject({
      outcome: 'rejected',
      vote: { tally: { yes: 2, no: 4, abstain: 0, notVoting: 0 } },
    });

    const events = await log();
    for (const type of ['QuestionPut', 'DecisionAdopted', 'VoteOpened', 'VoteClosed'] as const)
      expect(count(events, type), type).toBe(1);
    expect(count(events, 'VoteCast')).toBe(STATES.length);
    expect(checker.faults(events, {})).toEqual([]);
  } finally {
    await server.end('SIGKILL');
  }
}
