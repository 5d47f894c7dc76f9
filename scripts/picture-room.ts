// A room for the pictures: a real server with the sample meeting in a folder of its own, brought by commands over the wire to a
// moment in the middle of item 5(b). Knows the wire and the operator's command, nothing of pages.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { ClientToServerEvents, CommandAnswer, ServerToClientEvents } from '#shared/protocol.ts';
import { sampleMeetingFile } from '../server/sample/sample-meeting.ts';
import { zoneOfTheHour } from './zone-of-the-hour.ts';

const root = path.dirname(import.meta.dirname);
const MEETING = 'ccm-2rc-pm2';
const MINUTE_MS = 60_000;

interface Link {
  token: string;
  url: string;
}

export class PictureRoom {
  private readonly server: ChildProcess;
  private readonly env: NodeJS.ProcessEnv;
  private readonly dataDir: string;
  readonly url: string;
  private socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;
  private readonly seats: Socket[] = [];
  private commands = 0;

  private constructor(server: ChildProcess, env: NodeJS.ProcessEnv, dataDir: string, url: string) {
    this.server = server;
    this.env = env;
    this.dataDir = dataDir;
    this.url = url;
  }

  static async open(): Promise<PictureRoom> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'rostrum-pictures-'));
    const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
    const plan = path.join(dataDir, 'sample.json');
    const now = Date.now();
    await writeFile(plan, JSON.stringify(sampleMeetingFile(now, zoneOfTheHour(10, now))));
    await promisify(execFile)(process.execPath, ['server/cli.ts', 'meeting', 'create', plan], { cwd: root, env });
    const server = spawn(process.execPath, ['server/cli.ts', 'serve'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    // The server goes on talking after its address: whoever stops reading would break its pipe.
    const url = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (piece: Buffer) => {
        said += piece.toString();
        const found = /listening on (http:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      server.once('exit', () => reject(new Error(`the server did not start:\n${said}`)));
    });
    return new PictureRoom(server, env, dataDir, url);
  }

  async close(): Promise<void> {
    this.socket?.close();
    for (const seat of this.seats) seat.close();
    this.server.kill('SIGTERM');
    if (this.server.exitCode === null) await once(this.server, 'exit');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** A link of this role; opening it is all that a device needs. */
  async link(role: string, delegation?: string): Promise<Link> {
    const args = [
      'server/cli.ts',
      'link',
      'create',
      // An operator's link is for the server, not for a meeting.
      ...(role === 'operator' ? [] : ['--meeting', MEETING]),
      '--role',
      role,
      '--json',
      ...(delegation === undefined ? [] : ['--delegation', delegation]),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env: this.env });
    return JSON.parse(stdout) as Link;
  }

  /** Gives a command as the chair, and the entry that it made, if it made one. Throws on a refusal. */
  async give(command: Command): Promise<string> {
    const socket = (this.socket ??= io(this.url, {
      auth: { token: (await this.link('chair')).token, meeting: MEETING },
    }));
    let entryId = '';
    const commandId = `picture-${++this.commands}`;
    const note = ({ events }: { events: MeetingEvent[] }): void => {
      for (const event of events)
        if (event.type === 'FloorRequested' && event.commandId === commandId) entryId = event.entryId;
    };
    socket.on('events', note);
    const answer = await new Promise<CommandAnswer>((resolve) =>
      socket.emit('command', { id: commandId, command }, resolve),
    );
    socket.off('events', note);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.error.message}`);
    return entryId;
  }

  /** The morning until 5(b): the first items done, three speeches held, Switzerland speaking, a dozen and more waiting. */
  async reachItem5b(): Promise<{ speaking: string }> {
    await this.give({ type: 'OpenSitting', sittingId: 'am' });
    for (const itemId of ['1', '2', '3']) {
      await this.give({ type: 'OpenItem', itemId });
      await this.give({ type: 'ConcludeItem', itemId });
    }
    await this.give({ type: 'OpenItem', itemId: '5(b)' });
    await this.give({ type: 'OpenList', itemId: '5(b)', closesAt: Date.now() + 35 * MINUTE_MS });
    for (const [delegationId, usedMs] of [
      ['CL', 2.9 * MINUTE_MS],
      ['HR', 3.2 * MINUTE_MS],
      ['MX', 2.4 * MINUTE_MS],
    ] as const) {
      const entryId = await this.asks(delegationId);
      await this.give({ type: 'GiveFloor', entryId, after: null });
      await this.give({ type: 'CorrectSpeechTime', entryId, usedMs });
      await this.give({ type: 'EndSpeech', entryId });
    }
    const speaking = await this.asks('CH', { language: 'fr' });
    await this.asks('AT', { language: 'en' });
    await this.asks('PH');
    await this.asks('LB', { language: 'ar' });
    await this.asks('NZ');
    await this.asks('DE', { onBehalfOf: 'EU' });
    for (const delegationId of ['BO', 'LA', 'IQ', 'NO', 'ZM', 'ES', 'JP', 'GB', 'PE']) await this.asks(delegationId);
    await this.give({ type: 'GiveFloor', entryId: speaking, after: null });
    return { speaking };
  }

  /** Somebody comes in with a device and stays, so that the console shows a room with people in it. */
  async sit(role: string, delegation?: string): Promise<void> {
    const { token } = await this.link(role, delegation);
    this.seats.push(io(this.url, { auth: { token, meeting: MEETING }, forceNew: true }));
  }

  /** A request for the floor on 5(b), entered from a raised nameplate; gives its entry. */
  async asks(delegationId: string, more: { onBehalfOf?: string; language?: string } = {}): Promise<string> {
    return this.give({ type: 'RequestFloor', itemId: '5(b)', delegationId, enteredBy: 'nameplate', ...more });
  }

  /** The meeting as the chair sees it now. */
  private async meeting(): Promise<Meeting> {
    const { token } = await this.link('chair');
    const answer = await fetch(`${this.url}/api/meetings/${MEETING}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await answer.json()) as { meeting: Meeting }).meeting;
  }

  /** What was raised or proposed last. */
  async lastQuestion(): Promise<string> {
    return Object.keys((await this.meeting()).questions ?? {}).at(-1)!;
  }

  /** The entry of whoever has the floor. */
  async onFloor(): Promise<string> {
    return (await this.meeting()).floor!.entry.id;
  }

  /** The vote that is open on a question. */
  async voteOn(questionId: string): Promise<{ id: string; voters: readonly string[] }> {
    return (await this.meeting()).questions![questionId]!.vote!;
  }

  /** How long the speech has lasted, so that a picture shows this state of time. */
  async speechHasLasted(entryId: string, usedMs: number): Promise<void> {
    await this.give({ type: 'CorrectSpeechTime', entryId, usedMs });
  }
}
