// Everybody who may follow a meeting, each at a connection that keeps every byte; and what each is answered over HTTP.
import type { Welcome } from '#shared/protocol.ts';

import type { Live } from '../integration/live.ts';
import { RawClient } from '../integration/raw-client.ts';

export type ReaderName = 'ch' | 'de' | 'booth' | 'screen' | 'public' | 'waiting';

export interface Reader {
  name: ReaderName;
  token: string;
  /** There from the beginning. */
  client: RawClient;
}

export const authOf = (live: Live, token: string) => ({ token, meeting: live.meeting, whole: true });
export const isWelcome = (text: string) => text.startsWith('42["welcome"');

export async function readersOf(live: Live): Promise<Record<ReaderName, Reader>> {
  const code = (await live.server.access.joinCode(live.meeting))!.code;
  const tokens: Record<ReaderName, string> = {
    ch: (await live.link('delegation', 'CH')).token,
    de: (await live.link('delegation', 'DE')).token,
    booth: (await live.link('booth')).token,
    screen: (await live.link('screen')).token,
    public: '',
    // Says that it is Switzerland, and is not admitted.
    waiting: ((await (await live.post('/api/join', { code, delegationId: 'CH' })).json()) as { token: string }).token,
  };
  const all = Object.entries(tokens).map(([name, token]) => ({
    name: name as ReaderName,
    token,
    client: new RawClient(live.url, authOf(live, token)),
  }));
  await Promise.all(all.map(({ client }) => client.until(isWelcome)));
  return Object.fromEntries(all.map((reader) => [reader.name, reader])) as Record<ReaderName, Reader>;
}

export async function overHttp(live: Live, token: string): Promise<string> {
  const get = async (where: string) =>
    (await live.get(`/api/meetings/${live.meeting}${where}`, token === '' ? undefined : token)).text();
  const whole = await get('');
  const { catalogue } = JSON.parse(whole) as Welcome;
  return [
    whole,
    await get('/events'),
    await get('/events?since=5&limit=3'),
    await get(`/catalogue/${catalogue}`),
    await get('/join-code'),
    await get('/report.json'),
  ].join('\n');
}

/** Every byte that this reader was sent, live, as somebody who comes now, and as one who comes back for what it missed. */
export async function bytesOf(live: Live, { token, client }: Reader, log: string): Promise<string> {
  const { view } = (JSON.parse((await client.until(isWelcome)).slice(2)) as [string, Welcome])[1];
  const late = new RawClient(live.url, authOf(live, token));
  const back = new RawClient(live.url, { ...authOf(live, token), since: { log, view, seq: 1 } });
  await Promise.all([late.until(isWelcome), back.until((text) => /^42\["(?:resume|welcome)"/.test(text))]);
  const bytes = [...client.received, ...late.received, ...back.received, await overHttp(live, token)].join('\n');
  for (const one of [late, back]) one.close();
  return bytes;
}
