// A client that speaks the Socket.IO protocol over a bare WebSocket, so that ten thousand fit into one process.
// It hands on packets as bytes and parses nothing that nobody asked for.
import type { Agent } from 'node:http';

import { WebSocket } from 'ws';

export interface ClientOptions {
  url: string;
  /** The handshake's `auth`. */
  auth: object;
  /** Opens the connection; absent: one as usual. */
  agent?: Agent;
  /** Each event as it comes: its name, and the whole packet (`42["name",...]`). */
  heard?(event: string, packet: Buffer): void;
  closed?(): void;
}

const HELLO = 0x30; // Engine.IO "open"
const PING = 0x32;
const MESSAGE = 0x34;
const CONNECT = 0x30; // Socket.IO, after Engine.IO's "message"
const EVENT = 0x32;
const ACK = 0x33;
const CONNECT_ERROR = 0x34;
const QUOTE = 0x22;
/** Where the event's name begins in `42["name",...]`. */
const NAME_AT = 4;

export class Client {
  /** Fulfilled at the first event, in Rostrum `welcome` or `resume`; rejected by a refusal, or by a close before. */
  readonly greeted: Promise<void>;
  /** Bytes of messages received: their text, without frame headers. */
  bytes = 0;
  /** How many they were, heartbeats included. */
  messages = 0;
  readonly #socket: WebSocket;
  readonly #acks = new Map<number, (answer: unknown) => void>();
  #asked = 0;

  constructor({ url, auth, agent, heard, closed }: ClientOptions) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.greeted = promise;
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
      skipUTF8Validation: true,
      ...(agent && { agent }),
    });
    this.#socket.on('message', (packet: Buffer) => {
      this.bytes += packet.length;
      this.messages += 1;
      if (packet[0] !== MESSAGE) {
        if (packet[0] === PING) this.#socket.send('3');
        else if (packet[0] === HELLO) this.#socket.send(`40${JSON.stringify(auth)}`);
        return;
      }
      switch (packet[1]) {
        case EVENT:
          heard?.(packet.toString('latin1', NAME_AT, packet.indexOf(QUOTE, NAME_AT)), packet);
          return resolve();
        case ACK:
          return this.#answered(packet.toString('utf8', 2));
        case CONNECT_ERROR:
          return reject(new Error(`refused: ${packet.toString()}`));
        case CONNECT:
          return;
        default:
          return;
      }
    });
    this.#socket.on('error', reject);
    this.#socket.on('close', () => {
      reject(new Error('closed before the greeting'));
      closed?.();
    });
  }

  /** Sends an event. */
  emit(event: string, argument: unknown): void {
    this.#socket.send(`42${JSON.stringify([event, argument])}`);
  }

  /** Sends an event and waits for its acknowledgement. */
  ask(event: string, argument: unknown): Promise<unknown> {
    const id = this.#asked;
    this.#asked += 1;
    return new Promise((resolve) => {
      this.#acks.set(id, resolve);
      this.#socket.send(`42${id}${JSON.stringify([event, argument])}`);
    });
  }

  close(): void {
    this.#socket.terminate();
  }

  #answered(text: string): void {
    const from = text.indexOf('[');
    const id = Number(text.slice(0, from));
    this.#acks.get(id)?.((JSON.parse(text.slice(from)) as unknown[])[0]);
    this.#acks.delete(id);
  }
}
