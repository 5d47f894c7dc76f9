// The floor: a bare `ws` server that writes one text to all its clients when one of them says go, whom it answers first.
// It speaks just enough of the handshake that the same clients come in; no pings, no rooms, no state.
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

import { answerWith } from '../program-ipc.ts';
import { instant } from '../instant.ts';

let text = '';
let goneAt = 0;
const http = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 4_096 });

http.on('connection', (socket) => {
  socket.send('0{}');
  socket.on('message', (message: Buffer) => {
    const packet = message.toString();
    if (packet.startsWith('40')) return socket.send('42["hello"]');
    goneAt = instant();
    socket.send(`43${packet.slice(2, packet.indexOf('['))}[{"ok":true}]`);
    for (const client of http.clients) client.send(text);
  });
});

const api = {
  async start(): Promise<{ url: string }> {
    if (http.address() === null) await new Promise((resolve) => http.once('listening', resolve));
    return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
  },
  /** What is written to all at the next go: a packet as it travels. */
  arm({ packet }: { packet: string }) {
    text = packet;
  },
  /** When the writing of the last go began. */
  goneAt: () => goneAt,
};
export type BaselineServer = typeof api;
answerWith(api);
