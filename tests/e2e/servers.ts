// The servers of a worker's tests, all at one address: what a device has loaded of one, it need not load of the next. A start costs as
// much as half a test, so the next test takes up the server of the one before, with the sample made anew and nothing else on it. One that a
// test has stopped is ended.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { zoneOfTheHour } from '../../scripts/zone-of-the-hour.ts';
import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';
import { freePort } from '../free-port.ts';
import type { RostrumProcess } from '../rostrum-process.ts';
import { startRostrum } from '../rostrum-process.ts';

/** What a test gets: the sample is laid on the day of a zone in which it is past nine now, an hour before its first sitting. */
export interface SampleServer extends RostrumProcess {
  readonly timeZone: string;
}

/** Links that the first start makes for the sample. */
const FIRST_LINKS = ['chair', 'secretary', 'booth', 'screen'];

export class Servers {
  private port: Promise<number> | undefined;
  private idle: RostrumProcess | undefined;

  /** One with the sample and nothing else; `dispose` gives it back. */
  async take(): Promise<SampleServer> {
    const { idle } = this;
    this.idle = undefined;
    this.port ??= freePort();
    const server = idle ?? (await startRostrum({ PORT: String(await this.port) }));
    return this.lent(server, await startOver(server));
  }

  async end(): Promise<void> {
    await this.idle?.dispose();
    this.idle = undefined;
  }

  private lent(server: RostrumProcess, timeZone: string): SampleServer {
    let isChanged = false;
    return {
      timeZone,
      get url() {
        return server.url;
      },
      get port() {
        return server.port;
      },
      get pid() {
        return server.pid;
      },
      dataDir: server.dataDir,
      rostrum(...args) {
        isChanged = true;
        return server.rostrum(...args);
      },
      link: (role, delegation) => server.link(role, delegation),
      stop(signal) {
        isChanged = true;
        return server.stop(signal);
      },
      start: () => server.start(),
      dispose: async () => {
        if (isChanged || this.idle) await server.dispose();
        else this.idle = server;
      },
    };
  }
}

/** Leaves the sample alone on a server. @returns its time zone */
async function startOver(server: RostrumProcess): Promise<string> {
  const token = (await readFile(path.join(server.dataDir, 'control.token'), 'utf8')).trim();
  const ask = async (method: string, at: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${server.url}/api/operator/${at}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const meetings = (await ask('GET', 'meetings')) as { id: string }[];
  await Promise.all(meetings.map(({ id }) => ask('DELETE', `meetings/${id}`)));
  // Those to the whole server outlive its meetings.
  const links = (await ask('GET', 'links')) as { id: string; revokedAt?: number }[];
  await Promise.all(
    links.flatMap(({ id, revokedAt }) => (revokedAt === undefined ? [ask('DELETE', `links/${id}`)] : [])),
  );
  const now = Date.now();
  const timeZone = zoneOfTheHour(9, now);
  await ask('POST', 'meetings', sampleMeetingFile(now, timeZone));
  await Promise.all([...FIRST_LINKS, 'operator'].map((role) => server.link(role)));
  return timeZone;
}
