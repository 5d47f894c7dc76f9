// A live server in this process, on a folder of its own, and seats at it: real sockets, a real SQLite file.
// A seat notes everything that it hears, in order, so that a test can wait for what it expects.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ManagerOptions, Socket } from 'socket.io-client';
import { io } from 'socket.io-client';

import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type {
  AccessCommand,
  CommandAnswer,
  EventsMessage,
  Handshake,
  Resume,
  Since,
  Welcome,
} from '#shared/protocol.ts';

import type { Config } from '../../server/config.ts';
import type { NewLinkRequest } from '../../server/meetings/operator.ts';
import type { Running, StartOptions } from '../../server/main.ts';
import { startServer } from '../../server/main.ts';
import { smallMeetingFile } from '../scenario.ts';
import { HANGS_AFTER_MS } from '../wait-limit.ts';

export interface Live {
  readonly server: Running;
  readonly url: string;
  /** Id of the meeting that is being tested. */
  readonly meeting: string;
  /** Another meeting of this server, which has just been made; all else is about it from now on. */
  fresh(change?: (file: MeetingFileInput) => MeetingFileInput): Promise<void>;
  /** The token of a new link. */
  link(role: NewLinkRequest['role'], delegationId?: string): Promise<{ id: string; token: string }>;
  /** A seat with a link of its own, greeted. */
  sit(role: NewLinkRequest['role'], delegationId?: string): Promise<Seat>;
  /** A socket with this handshake; wait for what it hears. With `replica` it says that it holds what that seat held. */
  seat(auth: Partial<Handshake>, options?: { transports?: string[]; replica?: Seat }): Seat;
  /** Stops the server and starts it again on the same folder and port. */
  restart(): Promise<void>;
  get(path: string, token?: string): Promise<Response>;
  post(path: string, body: unknown, token?: string): Promise<Response>;
  close(): Promise<void>;
}

/** A server takes a second to start: share one in a file, with a fresh meeting for each test. */
export async function openLive(options: StartOptions = {}, settings: Partial<Config> = {}): Promise<Live> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-live-'));
  const start = (port: number) =>
    startServer({ host: '127.0.0.1', port, dataDir, logLevel: 'fatal', ...settings }, options);
  let server = await start(0);
  const { port } = server;
  const url = `http://127.0.0.1:${port}`;
  const seats = new Set<Seat>();
  let meetings = 0;
  const idOf = () => `small-${meetings}`;

  const headers = (token?: string): Record<string, string> =>
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const live: Live = {
    get server() {
      return server;
    },
    url,
    get meeting() {
      return idOf();
    },
    async fresh(change = (file) => file) {
      for (const seat of seats) seat.close();
      seats.clear();
      meetings += 1;
      const made = await server.operator.createMeeting(change(structuredClone(smallMeetingFile)), idOf());
      if (!made.ok) throw new Error(made.error.message);
    },
    async link(role, delegationId) {
      const link = await server.operator.createLink({
        role,
        meetingId: idOf(),
        ...(delegationId !== undefined && { delegationId }),
      });
      if (!link.ok || link.value.token === undefined) throw new Error(JSON.stringify(link));
      return { id: link.value.id, token: link.value.token };
    },
    async sit(role, delegationId) {
      const seat = live.seat({ token: (await live.link(role, delegationId)).token });
      await seat.until(() => seat.meeting !== null);
      return seat;
    },
    seat(auth, { transports = ['websocket'], replica } = {}) {
      const since = replica?.since;
      const seat = new Seat(url, { meeting: idOf(), ...(since && { since }), ...auth }, transports);
      if (replica) Object.assign(seat, { meeting: replica.meeting, seq: replica.seq, since });
      seats.add(seat);
      return seat;
    },
    async restart() {
      await server.stop();
      server = await start(port);
    },
    get: (where, token) => fetch(url + where, { headers: headers(token) }),
    post: (where, body, token) =>
      fetch(url + where, {
        method: 'POST',
        headers: { ...headers(token), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async close() {
      for (const seat of seats) seat.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return live;
}

export interface Heard {
  event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the server sends: the tests say what they expect of it
  message: any;
}

/** One socket at a meeting, with a replica folded from what it hears. */
export class Seat {
  readonly socket: Socket;
  readonly heard: Heard[] = [];
  meeting: Meeting | null = null;
  seq = 0;
  since: Since | undefined;
  readonly #waiting = new Set<() => void>();

  /** @param more options of the client's library. */
  constructor(url: string, auth: Partial<Handshake>, transports: string[], more: Partial<ManagerOptions> = {}) {
    this.socket = io(url, {
      auth: { protocol: 1, whole: true, ...auth },
      transports,
      forceNew: true,
      reconnection: false,
      ...more,
    });
    for (const event of ['welcome', 'resume', 'events', 'presence', 'joins', 'bye']) {
      this.socket.on(event, (message: unknown) => this.#note(event, message));
    }
    this.socket.on('connect_error', (error) =>
      this.#note('connect_error', { message: error.message, data: (error as Error & { data?: unknown }).data }),
    );
    this.socket.on('disconnect', (reason) => this.#note('disconnect', reason));
  }

  #note(event: string, message: unknown): void {
    this.heard.push({ event, message });
    if (event === 'welcome') {
      const { meeting, seq, log, view } = message as Welcome;
      this.meeting = meeting as Meeting;
      this.seq = seq;
      this.since = { log, view, seq };
    }
    if (event === 'events' || event === 'resume') this.#fold(message as EventsMessage | Resume);
    for (const look of this.#waiting) look();
  }

  #fold({ from, seq, events }: EventsMessage): void {
    // A seat without a catalogue, or without what it says it has, only listens.
    if (!this.meeting?.catalogue) return;
    if (from > this.seq) throw new Error(`a hole: at ${this.seq}, heard from ${from}`);
    for (const event of events) if (event.seq > this.seq) this.meeting = evolve(this.meeting, event);
    this.seq = Math.max(this.seq, seq);
    if (this.since) this.since = { ...this.since, seq: this.seq };
  }

  get events(): MeetingEvent[] {
    return this.heard
      .filter(({ event }) => event === 'events' || event === 'resume')
      .flatMap(({ message }) => (message as EventsMessage).events);
  }

  all(event: string): Heard['message'][] {
    return this.heard.filter((one) => one.event === event).map(({ message }) => message as Heard['message']);
  }

  /** Waits until it holds; looked at after each thing heard. */
  async until(holds: () => boolean, what = holds.toString()): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`waited in vain until ${what}; heard ${JSON.stringify(this.heard).slice(0, 2_000)}`)),
        HANGS_AFTER_MS,
      );
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  async next(event: string): Promise<Heard['message']> {
    const before = this.all(event).length;
    await this.until(() => this.all(event).length > before, `another ${event}`);
    return this.all(event).at(-1);
  }

  send(command: Command | AccessCommand, id: string = randomUUID()): Promise<CommandAnswer> {
    return this.socket.timeout(60_000).emitWithAck('command', { id, command }) as Promise<CommandAnswer>;
  }

  /** Gives a command that must be carried out; what could not be saved just now is sent again, as clients do. */
  async give(command: Command | AccessCommand, id: string = randomUUID()): Promise<number> {
    for (;;) {
      const answer = await this.send(command, id);
      if (answer.ok) return answer.seq;
      if (answer.error.code !== 'UNAVAILABLE') throw new Error(`${command.type}: ${JSON.stringify(answer.error)}`);
      await sleep(answer.error.details?.retryAfterMs ?? 0);
    }
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** The chair opens the first sitting, item 5(b) and its list, and gives France the floor. @returns France's entry */
export async function franceSpeaks(chair: Seat): Promise<string> {
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'FR' });
  const entryId = chair.meeting!.lists['5(b)']!.waiting[0]!.id;
  await chair.give({ type: 'GiveFloor', entryId, after: null });
  return entryId;
}
