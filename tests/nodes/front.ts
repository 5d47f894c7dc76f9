// What stands before several nodes. Over WebSocket any node will do for any connection: `openFront` gives each TCP connection to the one
// that has the fewest.
// Long polling asks again and again, and must meet the node that knows its session: `openStickyFront` sends each client a cookie
// that names the node. Both pass over nodes that do not answer.
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { createServer as createHttpServer, request } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

export interface Front {
  url: string;
  close(): Promise<void>;
}

/** @param ports of the nodes, as they are when a connection comes. */
export async function openFront(ports: () => readonly number[]): Promise<Front> {
  const clients = new Set<Socket>();
  const load = new Map<number, number>();
  const loadOf = (port: number) => load.get(port) ?? 0;
  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => {});
    client.once('close', () => clients.delete(client));
    const attempt = ([port, ...others]: readonly number[]) => {
      if (port === undefined) return void client.resetAndDestroy();
      const node = connect(port, '127.0.0.1');
      node.once('error', () => attempt(others));
      node.once('connect', () => {
        load.set(port, loadOf(port) + 1);
        node.removeAllListeners('error').on('error', () => {});
        node.once('close', () => {
          load.set(port, loadOf(port) - 1);
          client.destroy();
        });
        client.once('close', () => node.destroy());
        client.setNoDelay(true).pipe(node.setNoDelay(true)).pipe(client);
      });
    };
    attempt(ports().toSorted((a, b) => loadOf(a) - loadOf(b)));
  });
  return listening(server, () => clients.forEach((client) => client.destroy()));
}

const COOKIE = 'node';

export async function openStickyFront(ports: readonly number[]): Promise<Front & { requests: number[] }> {
  let turn = 0;
  const requests = ports.map(() => 0);
  const upgraded = new Set<Socket>();
  const choose = ({ headers: { cookie = '' } }: IncomingMessage) => {
    const named = new RegExp(`(?:^|; )${COOKIE}=(\\d+)`).exec(cookie)?.[1];
    const index = named === undefined ? (turn += 1) % ports.length : Number(named);
    requests[index]! += 1;
    return {
      port: ports[index]!,
      headers: named === undefined ? { 'set-cookie': `${COOKIE}=${index}; Path=/; HttpOnly; SameSite=Lax` } : {},
    };
  };
  const server = createHttpServer((asked, response) => {
    const { port, headers } = choose(asked);
    const passed = request(
      { host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...headers });
        answer.pipe(response);
      },
    );
    passed.on('error', () => response.destroy());
    response.once('close', () => passed.destroy());
    asked.pipe(passed);
  });
  server.on('upgrade', (asked: IncomingMessage, client: Socket, head: Buffer) => {
    const node = connect(choose(asked).port, '127.0.0.1', () => {
      node.write(
        `${asked.method} ${asked.url} HTTP/1.1\r\n${asked.rawHeaders.map((part, index) => (index % 2 ? `${part}\r\n` : `${part}: `)).join('')}\r\n`,
      );
      node.write(head);
      client.pipe(node).pipe(client);
    });
    upgraded.add(client);
    client.once('close', () => upgraded.delete(client));
    for (const side of [client, node])
      side.on('error', () => {}).once('close', () => (side === client ? node : client).destroy());
  });
  const endAll = () => {
    server.closeAllConnections();
    for (const client of upgraded) client.destroy();
  };
  return { requests, ...(await listening(server, endAll)) };
}

async function listening(server: Server | HttpServer, endAll: () => void): Promise<Front> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      endAll();
      await closed;
    },
  };
}
