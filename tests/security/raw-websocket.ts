// A WebSocket to the server's Engine.IO door on which anything can be sent, frame by frame, well formed or not.
import { HANGS_AFTER_MS } from '../wait-limit.ts';

export class Wire {
  readonly received: string[] = [];
  closed = false;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  #asked = 0;

  constructor(url: string) {
    // Somebody else each time, as a proxy on this machine would say: one address that guesses is answered later and later.
    const address = Array.from({ length: 4 }, () => 1 + Math.floor(Math.random() * 254)).join('.');
    this.#socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { 'x-forwarded-for': address },
    } as never);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.addEventListener('message', ({ data }) => {
      this.received.push(typeof data === 'string' ? data : '(binary)');
      if (data === '2') this.send('3');
      this.#look();
    });
    this.#socket.addEventListener('error', () => {});
    this.#socket.addEventListener('close', () => {
      this.closed = true;
      this.#look();
    });
  }

  /** The door has opened; with `auth` somebody has come in, or was refused. */
  static async open(url: string, auth?: object): Promise<Wire> {
    const wire = new Wire(url);
    await wire.until((text) => text.startsWith('0'));
    if (auth === undefined) return wire;
    wire.send(`40${JSON.stringify(auth)}`);
    await wire.until((text) => text.startsWith('42["welcome"') || text.startsWith('44'));
    return wire;
  }

  send(frame: string | Uint8Array<ArrayBuffer>): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  /** Sends an event whose argument is this JSON text; its answer, or undefined where the server closed instead. */
  async ask(event: string, json: string): Promise<unknown> {
    const id = (this.#asked += 1);
    this.send(`42${id}["${event}",${json}]`);
    const answer = await this.until((text) => text.startsWith(`43${id}[`));
    return answer === undefined ? undefined : (JSON.parse(answer.slice(`43${id}`.length)) as unknown[])[0];
  }

  /** The first thing received of which this holds, now or later; undefined where the server closes before. */
  until(holds: (text: string) => boolean): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`waited in vain; received ${JSON.stringify(this.received).slice(-500)}`)),
        HANGS_AFTER_MS,
      );
      const look = () => {
        const found = this.received.find(holds);
        if (found === undefined && !this.closed) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.#socket.close();
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }
}
