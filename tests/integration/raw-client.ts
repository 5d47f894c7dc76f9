// A client that speaks Socket.IO by hand over a bare WebSocket and keeps every byte that it was sent: for what must not be there.
import { HANGS_AFTER_MS } from '../wait-limit.ts';

export class RawClient {
  readonly received: string[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  #acks = 0;

  constructor(url: string, auth: object) {
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
    this.#socket.addEventListener('message', ({ data }) => {
      const text = String(data);
      this.received.push(text);
      if (text.startsWith('0')) this.#socket.send(`40${JSON.stringify(auth)}`);
      if (text === '2') this.#socket.send('3');
      for (const look of this.#waiting) look();
    });
  }

  /** Sends an event with an acknowledgement and waits for it. */
  async ask(event: string, message: unknown): Promise<unknown> {
    const id = this.#acks;
    this.#acks += 1;
    this.#socket.send(`42${id}${JSON.stringify([event, message])}`);
    const found = await this.until((text) => text.startsWith(`43${id}[`));
    return (JSON.parse(found.slice(`43${id}`.length)) as unknown[])[0];
  }

  /** The first thing received of which this holds, now or later. */
  async until(holds: (text: string) => boolean): Promise<string> {
    const find = () => this.received.find(holds);
    const known = find();
    if (known !== undefined) return known;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain until ${holds.toString()}`)), HANGS_AFTER_MS);
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
    });
  }

  close(): void {
    this.#socket.close();
  }
}
