// Long polling through a proxy that keeps each client at one node, ours and the project’s own Caddyfile.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hasCaddy, openCaddy } from './caddy.ts';
import { counted } from '../metric-value.ts';
import { openStickyFront } from './front.ts';
import { startNode } from './two-nodes.ts';
import { a, atTwoNodes, b, nodes, openList, waiting } from './at-two-nodes.ts';

atTwoNodes();

describe('long polling', () => {
  let front: Awaited<ReturnType<typeof openStickyFront>>;
  beforeAll(async () => void (front = await openStickyFront([a.port, b.port])));
  afterAll(() => front.close());

  test('works through a proxy that keeps each client at one node by a cookie, and takes up WebSocket there', async () => {
    const table = await nodes.fresh();
    const chair = table.seat(
      front,
      { token: (await table.link('chair')).token },
      { transports: ['polling'], cookies: true },
    );
    const delegate = table.seat(
      front,
      { token: (await table.link('delegation', 'CH')).token },
      { transports: ['polling', 'websocket'], cookies: true },
    );
    for (const seat of [chair, delegate]) await seat.until(() => seat.meeting !== null);
    await openList(chair);
    await delegate.give({ type: 'RequestFloor', itemId: '5(b)' });
    await chair.until(() => waiting(chair).length === 1);
    // One at each node, and neither ever met the other's.
    expect(front.requests.every((count) => count > 0)).toBe(true);
    expect(chair.all('disconnect')).toEqual([]);
    await new Promise<void>((resolve) => {
      const { engine } = delegate.socket.io;
      if (engine.transport.name === 'websocket') resolve();
      else engine.once('upgrade', () => resolve());
    });
  });

  test('does not work without the cookie: the other node does not know the session', async () => {
    const table = await nodes.fresh();
    const { token } = await table.link('chair');
    const lost = [0, 1, 2].map(() => table.seat(front, { token }, { transports: ['polling'] }));
    await Promise.all(
      lost.map((seat) => seat.until(() => seat.all('connect_error').length + seat.all('disconnect').length > 0)),
    );
  });
});

describe('behind the project’s own Caddyfile', () => {
  test('clients that poll are spread over three nodes, and each stays at its own by the cookie', async ({ skip }) => {
    skip(!hasCaddy(), 'caddy is not installed here');
    const third = await startNode(nodes.database.url);
    const three = [a, b, third];
    const caddy = await openCaddy(three.map(({ port }) => port));
    try {
      const table = await nodes.fresh();
      const comeIn = async (role: 'chair' | 'delegation', delegationId?: string) => {
        const seat = table.seat(
          caddy,
          { token: (await table.link(role, delegationId)).token },
          { transports: ['polling'], cookies: true },
        );
        await seat.until(() => seat.meeting !== null);
        return seat;
      };
      const letIn = () => Promise.all(three.map((node) => counted(node, 'rostrum_connected_total')));
      const before = await letIn();
      const chair = await comeIn('chair');
      const seats = [chair];
      // Caddy throws dice for whoever has no cookie yet.
      while ((await letIn()).some((count, index) => count === before[index]))
        seats.push(await comeIn('delegation', 'CH'));
      await openList(chair);
      for (const [index, seat] of seats.entries())
        await seat.give({ type: seat === chair ? 'Note' : 'SendNote', text: `From ${index}` });
      await Promise.all(seats.map((seat) => seat.until(() => seat.seq === 4 + seats.length)));
      expect(seats.flatMap((seat) => seat.all('disconnect'))).toEqual([]);
      expect(new Set(seats.map(({ socket }) => socket.io.engine.transport.name))).toEqual(new Set(['polling']));
      const answer = await fetch(`${caddy.url}/socket.io/?EIO=4&transport=polling`);
      expect(answer.headers.get('set-cookie')).toMatch(/^rostrum_node=/);
      expect((await fetch(`${caddy.url}/metrics`)).status).toBe(404);

      // Whoever keeps no cookie is thrown the dice anew each time, and lost.
      const lost = table.seat(caddy, { token: (await table.link('chair')).token }, { transports: ['polling'] });
      await lost.until(() => lost.all('connect_error').length + lost.all('disconnect').length > 0);

      // A node that stops is passed over.
      await third.stop();
      await Promise.all(Array.from({ length: 5 }, () => comeIn('delegation', 'CH')));
    } finally {
      await caddy.close();
      await third.stop();
    }
  });
});
