// A meeting at work over a bad network: it delays, loses, doubles, cuts and half-opens. Nothing is lost, nothing is done twice, and
// every page ends equal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { Checker } from './checker.ts';
import { endedEqual, repeatCommands } from './final-check.ts';
import { dice, inForm } from './run-length.ts';
import { Page, visit } from './headless-page.ts';
import type { Proxy } from './proxy.ts';
import { FAIR, openProxy } from './proxy.ts';
import type { ServerProcess } from './server-process.ts';
import { startServerProcess } from './server-process.ts';
import { work } from './work.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-network-'));
let server: ServerProcess;
let proxy: Proxy;
beforeAll(async () => {
  server = await startServerProcess(dataDir, { limits: false });
  proxy = await openProxy(server.port);
  visit(proxy.url);
});
afterAll(async () => {
  await proxy.close();
  await server.end('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

test('whatever the network does, nothing is lost or done twice, and all end equal', async () => {
  const chance = dice();
  const checker = new Checker();
  const pages = Object.entries(server.tokens).map(([name, token]) => new Page(checker, name, token));
  const meeting = await work(pages, chance);
  const some = () => proxy.connections.filter(() => chance.roll() < 0.5);
  const comeBack = () => {
    for (const page of pages) page.replica.reconnect();
  };

  const troubles = {
    async 'connections are cut'() {
      for (const connection of some()) connection.cut();
      await meeting.more(10);
    },
    async 'connections are cut in the middle of what the server sends'() {
      for (const connection of some()) connection.cutWithin('down', chance.between(1, 40));
      await meeting.more(30);
    },
    async 'connections are cut in the middle of a command'() {
      for (const connection of some()) connection.cutWithin('up', chance.between(1, 40));
      await meeting.more(30);
    },
    async 'bytes are held up'() {
      proxy.weather = { ...FAIR, delayMs: () => chance.between(0, 60) };
      await meeting.more(60);
    },
    async 'events are lost on their way'() {
      proxy.weather = {
        ...FAIR,
        frame: (text) => (text.startsWith('42["events"') && chance.roll() < 0.3 ? 'lose' : 'pass'),
      };
      await meeting.more(200);
    },
    async 'commands and events arrive twice'() {
      proxy.weather = { ...FAIR, frame: (text) => (/^4[23]/.test(text) && chance.roll() < 0.3 ? 'double' : 'pass') };
      await meeting.more(200);
    },
    async 'only polling gets through, and is cut too'() {
      proxy.weather = { ...FAIR, refusesWebSockets: true };
      for (const connection of proxy.connections) connection.cut();
      await meeting.more(30);
      for (const connection of some()) connection.cut();
      await meeting.more(30);
    },
    async 'nobody gets through'() {
      proxy.refuses = true;
      for (const connection of proxy.connections) connection.cut();
      // Some try in vain meanwhile.
      await Promise.all(
        pages.slice(0, 3).map((page) => page.until(({ replica }) => replica.store.getState().status === 'lost')),
      );
      comeBack();
    },
    async 'connections are half open'() {
      for (const connection of proxy.connections) connection.freeze();
      // In the short form somebody wakes the devices; in the long one they find out by the server's silence.
      if (inForm({ short: true, long: false })) comeBack();
      await meeting.more(10);
    },
    async 'acknowledgements are lost on their way'() {
      let lost = 0;
      const { share, least } = inForm({ short: { share: 0.5, least: 10 }, long: { share: 0.1, least: 20 } });
      const enough = Promise.withResolvers<void>();
      proxy.weather = {
        ...FAIR,
        frame(text) {
          if (!/^43\d+\[\{"ok"/.test(text) || chance.roll() >= share) return 'pass';
          lost += 1;
          if (lost === least) enough.resolve();
          return 'lose';
        },
      };
      await enough.promise;
      // In the short form somebody wakes the devices, which send all again; in the long one they wait for the answer, and send again.
      if (inForm({ short: true, long: false })) {
        proxy.weather = FAIR;
        comeBack();
      }
      await meeting.more(inForm({ short: 20, long: 200 }));
    },
  };
  for (let round = 0; round < inForm({ short: 1, long: 5 }); round += 1) {
    for (const happen of Object.values(troubles)) {
      await happen();
      Object.assign(proxy, { weather: FAIR, refuses: false });
      await meeting.more(5);
    }
  }

  await meeting.end();
  // Whoever missed the last events sees the hole by the next one.
  await pages[0]!.give({ type: 'Note', text: 'the end' });
  await repeatCommands(checker, pages, server.url, chance);
  expect(await endedEqual(checker, pages, server.url)).toEqual([]);
  for (const page of pages) page.close();
});
