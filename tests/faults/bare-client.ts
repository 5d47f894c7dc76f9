// A client that speaks WebSocket by hand over a bare TCP socket: it can stop reading while it goes on sending, stop in the middle of
// anything, and costs so little that thousands fit into a test. A reverse proxy's header says at which address it is.
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

const KEY = 'AAAAAAAAAAAAAAAAAAAAAA==';

export class BareClient {
  readonly socket: Socket;
  /** What it read since it was last forgotten. */
  received = '';
  readonly #looks = new Set<() => void>();

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes: Buffer) => {
      this.received += bytes.toString('latin1');
      // The server's ping, a frame of its own.
      if (bytes.length === 3 && bytes.toString('latin1') === '\x81\x012') this.send('3');
    });
    socket.on('data', () => this.#look());
    socket.on('close', () => this.#look());
    socket.on('error', () => {});
  }

  /** Only connects; says nothing. */
  static async silent(port: number): Promise<BareClient> {
    const client = new BareClient(connect(port, '127.0.0.1'));
    await once(client.socket, 'connect');
    return client;
  }

  /** Enters a meeting, and reads until it was greeted. */
  static async enter(port: number, address: string, auth: object): Promise<BareClient> {
    const client = await BareClient.silent(port);
    await client.upgrade(address);
    client.send(`40${JSON.stringify(auth)}`);
    await client.read('42["welcome"');
    return client;
  }

  /** Opens a WebSocket on the connection. */
  async upgrade(address: string): Promise<void> {
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${address}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${KEY}\r\n\r\n`,
    );
    await this.read('0{"sid"');
  }

  get ended(): boolean {
    return this.socket.destroyed;
  }

  /** Ended, or told so by a WebSocket's closing frame: to that this client does not answer, and the connection lasts for another half a minute. */
  get sentAway(): boolean {
    return this.ended || this.received.includes('\x88\x00');
  }

  /** Reads nothing any more: what the server sends fills the buffers of both machines, then the server's memory. */
  becomeDeaf(): void {
    this.socket.pause();
  }

  /** One text frame, of less than 64 KiB. */
  send(text: string): void {
    const payload = Buffer.from(text);
    const header =
      payload.length < 126
        ? Buffer.from([0x81, 0x80 | payload.length])
        : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 0xff]);
    // A mask of zeros masks nothing.
    this.socket.write(Buffer.concat([header, Buffer.alloc(4), payload]));
  }

  /** Waits until one of these was read; rejects where the connection ends before. */
  read(...texts: [string, ...string[]]): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = texts.some((text) => this.received.includes(text));
        if (!found && !this.ended) return;
        this.#looks.delete(look);
        if (found) resolve();
        else
          reject(
            new Error(
              `the connection ended before “${texts.join('” or “')}” came, after “${this.received.slice(-200)}”`,
            ),
          );
      };
      this.#looks.add(look);
      look();
    });
  }

  #look(): void {
    for (const look of this.#looks) look();
  }

  close(): void {
    this.socket.destroy();
  }
}
