// A client that speaks WebSocket over a bare TCP socket, so that it can stop reading while it goes on sending.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

export class DeafClient {
  readonly socket: Socket;
  /** What it read before it became deaf. */
  received = '';

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes: Buffer) => (this.received += bytes.toString('latin1')));
    socket.on('error', () => {});
  }

  /** Connects, enters a meeting, and reads until it was greeted. */
  static async enter(port: number, auth: object): Promise<DeafClient> {
    const client = new DeafClient(connect(port, '127.0.0.1'));
    const key = 'AAAAAAAAAAAAAAAAAAAAAA==';
    client.socket.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`);
    await client.#read('0{"sid"');
    client.send(`40${JSON.stringify(auth)}`);
    await client.#read('42["welcome"');
    return client;
  }

  /** Reads nothing any more: what the server sends fills the buffers of both machines, then the server's memory. */
  becomeDeaf(): void {
    this.socket.pause();
  }

  /** One text frame. */
  send(text: string): void {
    const payload = Buffer.from(text);
    const header = payload.length < 126 ? Buffer.from([0x81, 0x80 | payload.length]) : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff]);
    // A mask of zeros masks nothing.
    this.socket.write(Buffer.concat([header, Buffer.alloc(4), payload]));
  }

  close(): void {
    this.socket.destroy();
  }

  async #read(text: string): Promise<void> {
    while (!this.received.includes(text)) await once(this.socket, 'data');
  }
}
