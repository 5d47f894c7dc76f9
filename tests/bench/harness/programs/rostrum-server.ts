// Rostrum itself, in a process of its own: the real server on a real folder, limits of rate lifted.
// Beside it stands what a bench needs without going through the wire: meetings, links, and the instants at which batches were durable.
import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { subscribe } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Command } from '#shared/meeting/commands.ts';
import type { Actor } from '#shared/meeting/state.ts';
import { questionOfVote } from '#shared/meeting/votes/select.ts';

import type { NewLinkRequest } from '../../../../server/meetings/operator.ts';
import type { Running, StartOptions } from '../../../../server/main.ts';
import { startServer } from '../../../../server/main.ts';
import type { Room } from '../../../../server/rooms/room.ts';
import { answerWith } from '../program-ipc.ts';
import { nextCommand } from '../day.ts';
import { instant } from '../instant.ts';
import { benchMeeting, delegationIds, ITEM, SITTING } from '../meetings.ts';

export interface NewBenchMeeting {
  id: string;
  delegations: number;
  /** How many of them have asked for the floor, in the order of their ids. */
  waiting?: number;
  /** On the agenda; 1 where it is left out. */
  items?: number;
  /** Makes a link for each delegation. */
  links?: boolean;
}

export interface Tokens {
  chair: string;
  delegations: string[];
}

export interface Happening {
  meetingId: string;
  /** Steps that happened before. */
  from: number;
  count: number;
  /** One in this time, or one after the other (0). */
  everyMs: number;
  /** Steps from one speaker to the next; absent: 180, a minute at three a second. */
  speechSteps?: number;
}

const CHAIR: Actor = { role: 'chair' };
let running: Running | undefined;
let durable: { seq: number; at: number }[] = [];

let requests = 0;
subscribe('http.server.request.start', () => (requests += 1));

const server = () => running ?? fail('The server was not started.');
const fail = (message: string): never => {
  throw new Error(message);
};

async function roomOf(meetingId: string): Promise<Room> {
  return (await server().rooms.open(meetingId)) ?? fail(`There is no meeting ${meetingId}.`);
}

async function give(room: Room, command: Command, by: Actor = CHAIR): Promise<void> {
  const id = randomUUID();
  const answer = await room.submit({ id, command, by, bodyHash: id, actorKey: by.delegationId ?? by.role });
  if (!answer.ok) fail(`${command.type}: ${answer.error.message}`);
}

async function link(request: NewLinkRequest): Promise<string> {
  const made = await server().operator.createLink(request);
  return (made.ok ? made.value.token : undefined) ?? fail(`no link for ${request.delegationId ?? request.role}`);
}

const api = {
  /** Starts it; port 0 lets the system choose. Answers where it listens and how long that took. */
  async start({
    dataDir,
    databaseUrl,
    port = 0,
    pages,
  }: { dataDir: string; databaseUrl?: string; port?: number } & Pick<StartOptions, 'pages'>): Promise<{
    url: string;
    port: number;
    startedMs: number;
  }> {
    const startedAt = performance.now();
    const shared = databaseUrl === undefined ? {} : { databaseUrl, secret: 'the same secret at all the nodes' };
    running = await startServer(
      { host: '127.0.0.1', port, dataDir, ...shared, logLevel: 'error' },
      { limits: false, ...(pages && { pages }) },
    );
    return { url: `http://127.0.0.1:${running.port}`, port: running.port, startedMs: performance.now() - startedAt };
  },
  /** A meeting under way: its sitting, its item and its list are open. */
  async makeMeeting({ id, delegations, waiting = 0, items, links = false }: NewBenchMeeting): Promise<Tokens> {
    const made = await server().operator.createMeeting(benchMeeting(id, delegations, items), id);
    if (!made.ok) fail(`${made.error.message} ${JSON.stringify(made.error.details)}`);
    const room = await roomOf(id);
    await give(room, { type: 'OpenSitting', sittingId: SITTING });
    await give(room, { type: 'OpenItem', itemId: ITEM });
    await give(room, { type: 'OpenList', itemId: ITEM });
    const ids = delegationIds(delegations);
    await Promise.all(
      ids
        .slice(0, waiting)
        .map((delegationId) =>
          give(room, { type: 'RequestFloor', itemId: ITEM }, { role: 'delegation', delegationId }),
        ),
    );
    const ofDelegation = (delegationId: string) => link({ role: 'delegation', meetingId: id, delegationId });
    return {
      chair: await link({ role: 'chair', meetingId: id }),
      delegations: links ? await Promise.all(ids.map(ofDelegation)) : [],
    };
  },
  /** Puts a decision to a recorded vote; the id of the vote. */
  async openVote({ meetingId }: { meetingId: string }): Promise<string> {
    const room = await roomOf(meetingId);
    await give(room, { type: 'ProposeDecision', subject: 'proposal', text: 'The report is adopted.', itemId: ITEM });
    const questionId = Object.keys(room.meeting.questions).at(-1)!;
    await give(room, { type: 'OpenVote', questionId, method: 'recorded' });
    return room.meeting.questions[questionId]!.vote!.id;
  },
  /** Closes it; how many of the votes were counted. */
  async closeVote({ meetingId, voteId }: { meetingId: string; voteId: string }): Promise<number> {
    const room = await roomOf(meetingId);
    await give(room, { type: 'CloseVote', voteId });
    const { tally } = questionOfVote(room.meeting, voteId)!.vote;
    return tally ? tally.yes + tally.no + tally.abstain : 0;
  },
  /** The token of a new link. */
  link,
  /** Lets so many commands happen in the meeting; answers with the seq after them. */
  async happen({ meetingId, from, count, everyMs, speechSteps = 180 }: Happening): Promise<number> {
    const room = await roomOf(meetingId);
    const startedAt = performance.now();
    for (let step = 0; step < count; step += 1) {
      await give(room, nextCommand(room.meeting, from + step, speechSteps));
      if (everyMs > 0) await sleep(Math.max(0, startedAt + (step + 1) * everyMs - performance.now()));
    }
    return room.seq;
  },
  /** Gives everybody who has spoken a name and a title, and every fifth a group. */
  async nameSpeakers(meetingId: string): Promise<void> {
    const room = await roomOf(meetingId);
    for (const [nth, { id: entryId }] of room.meeting.lists[ITEM]!.past.entries()) {
      await give(room, {
        type: 'EditEntry',
        entryId,
        speaker: { name: `Ms. Ana Example ${nth}`, title: 'Permanent Representative' },
        ...(nth % 5 === 0 && { onBehalfOf: 'the Group of Friends' }),
      });
    }
  },
  /** An item's title changes again and again, so many changes on their way at once. What could not be saved is sent again, as clients do. */
  async change({
    meetingId,
    seconds,
    atOnce,
  }: {
    meetingId: string;
    seconds: number;
    atOnce: number;
  }): Promise<{ commands: number; sentAgain: number; seconds: number; latenciesMs: Float64Array }> {
    const room = await roomOf(meetingId);
    const latencies: number[] = [];
    let sentAgain = 0;
    const startedAt = performance.now();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (performance.now() - startedAt < seconds * 1_000) {
          const id = randomUUID();
          const sentAt = performance.now();
          const send = () =>
            room.submit({
              id,
              command: { type: 'EditItem', itemId: ITEM, title: { en: id } },
              by: CHAIR,
              bodyHash: id,
              actorKey: 'chair',
            });
          for (let answer = await send(); !answer.ok; answer = await send()) {
            if (answer.error.code !== 'UNAVAILABLE') fail(answer.error.message);
            sentAgain += 1;
          }
          latencies.push(performance.now() - sentAt);
        }
      }),
    );
    return {
      commands: latencies.length,
      sentAgain,
      seconds: (performance.now() - startedAt) / 1_000,
      latenciesMs: Float64Array.from(latencies),
    };
  },
  /** New links of these delegations of a meeting. */
  async links({ meeting, delegations }: { meeting: string; delegations: string[] }): Promise<string[]> {
    return Promise.all(delegations.map((one) => link({ role: 'delegation', meetingId: meeting, delegationId: one })));
  },
  /** Entry ids in speaking order. */
  async waiting(meetingId: string): Promise<string[]> {
    return (await roomOf(meetingId)).meeting.lists[ITEM]?.waiting.map((entry) => entry.id) ?? [];
  },
  /** Notes from now on when each batch of this meeting was durable, before anybody is told. */
  async watchDurable(meetingId: string): Promise<void> {
    (await roomOf(meetingId)).subscribe(({ seq }) => durable.push({ seq, at: instant() }));
  },
  /** What was noted since the last time. */
  durable(): { seq: number; at: number }[] {
    const noted = durable;
    durable = [];
    return noted;
  },
  /** HTTP requests that came since it began. */
  requests: () => requests,
  async stop(): Promise<void> {
    await server().stop();
    // As at an orderly end, which this process may not come to.
    flushCompileCache();
  },
};
export type RostrumServer = typeof api;
answerWith(api);
