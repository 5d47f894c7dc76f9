// The usual way: a minimal Socket.IO server that emits one object to one room when a client says go. Pings as Rostrum does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

import { answerWith } from '../program-ipc.ts';
import { instant } from '../instant.ts';
import type { BaselineServer } from './bare-server.ts';

let event = '';
let argument: unknown;
let goneAt = 0;
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false, pingInterval: 10_000, pingTimeout: 5_000 });

io.on('connection', (socket) => {
  void socket.join('all');
  socket.emit('hello');
  socket.on('go', (_, answer: (answer: object) => void) => {
    goneAt = instant();
    answer({ ok: true });
    io.to('all').emit(event, argument);
  });
});

answerWith({
  async start() {
    if (!http.listening)
      await new Promise<void>((resolve) => http.listen({ host: '127.0.0.1', port: 0, backlog: 4_096 }, resolve));
    return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
  },
  arm({ packet }) {
    [event, argument] = JSON.parse(packet.slice(2)) as [string, unknown];
  },
  goneAt: () => goneAt,
} satisfies BaselineServer);
