// A server in a process of its own, to be killed, starved or watched. On the first start it makes the small meeting and its links.
// Prints one line of JSON when it listens.
import { pino } from 'pino';

import type { StartOptions } from '../../../server/main.ts';
import { startServer } from '../../../server/main.ts';
import { smallMeetingFile } from '../../scenario.ts';

export interface ServeOptions {
  dataDir: string;
  /** A database that this server shares with others, in place of the folder. */
  databaseUrl: string;
  port: number;
  /** False lifts the limits of rate. */
  limits: false;
  /** How long whoever begins something may take. */
  patience: NonNullable<StartOptions['patience']>;
  /** The public may follow the small meeting. */
  publicView: true;
  /** Where warnings and what is worse are written. */
  logFile: string;
  /** A built client. */
  pages: { dir: string; build: string };
}

const {
  dataDir = '',
  databaseUrl,
  port = 0,
  limits,
  patience,
  publicView,
  logFile,
  pages,
} = JSON.parse(process.argv[2] ?? '{}') as Partial<ServeOptions>;
const shared = databaseUrl === undefined ? {} : { databaseUrl, secret: 'the same secret at all the nodes' };
const server = await startServer(
  { host: '127.0.0.1', port, dataDir, ...shared, logLevel: 'fatal' },
  {
    ...(limits === false && { limits }),
    ...(patience && { patience }),
    ...(logFile !== undefined && { logger: pino({ level: 'warn' }, pino.destination(logFile)) }),
    ...(pages && { pages: { kind: 'built', ...pages } }),
  },
);
const tokens: Record<string, string> = {};
const { settings } = smallMeetingFile;
const meeting = { ...smallMeetingFile, ...(publicView && { settings: { ...settings, publicView } }) };
if ((await server.operator.createMeeting(meeting)).ok) {
  for (const [name, role, delegationId] of [
    ['chair', 'chair'],
    ...['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'].map((id) => [id, 'delegation', id]),
  ] as [string, 'chair' | 'delegation', string?][]) {
    const link = await server.operator.createLink({
      role,
      meetingId: 'small',
      ...(delegationId !== undefined && { delegationId }),
    });
    if (link.ok) tokens[name] = link.value.token ?? '';
  }
}
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
// A test that was given up leaves no server behind.
process.stdin.resume().on('end', () => process.exit(1));
process.stdout.write(`${JSON.stringify({ pid: process.pid, port: server.port, tokens })}\n`);
