// A bad network between clients and server, at the level of TCP: it holds bytes up, cuts connections (in the middle of a frame too),
// leaves them half open, refuses new ones, and loses or doubles whole WebSocket frames, as a client or a middlebox does that
// sends again. Knows bytes and frames, nothing of what they mean.
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Direction = 'up' | 'down';

export interface Weather {
  /** How long a piece is held up, in ms; the order is kept. */
  delayMs(): number;
  /** What becomes of a whole text frame. */
  frame(text: string, direction: Direction): 'pass' | 'lose' | 'double';
  /** As some halls' networks: a connection that asks for a WebSocket is ended. */
  refusesWebSockets: boolean;
}

export const FAIR: Weather = { delayMs: () => 0, frame: () => 'pass', refusesWebSockets: false };

export interface Proxy {
  readonly url: string;
  readonly connections: readonly Passage[];
  weather: Weather;
  /** New connections are ended at once. */
  refuses: boolean;
  close(): Promise<void>;
}

export interface Passage {
  /** Ends both sides by a reset. */
  cut(): void;
  /** The next bytes in this direction still pass, up to so many; then it is cut. */
  cutWithin(direction: Direction, bytes: number): void;
  /** Passes nothing any more, and tells nobody. */
  freeze(): void;
}

/** Passes everything on to this port of loopback. */
export async function openProxy(port: number): Promise<Proxy> {
  const passages = new Map<Socket, Passage>();
  const server = createServer((client) => {
    client.on('error', () => {});
    if (proxy.refuses) return void client.resetAndDestroy();
    passages.set(
      client,
      pass(client, connect(port, '127.0.0.1'), () => proxy.weather),
    );
    client.once('close', () => passages.delete(client));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: Proxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get connections() {
      return [...passages.values()];
    },
    weather: FAIR,
    refuses: false,
    async close() {
      for (const passage of passages.values()) passage.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

function pass(client: Socket, server: Socket, weather: () => Weather): Passage {
  const left: Partial<Record<Direction, number>> = {};
  let frozen = false;

  function cut(): void {
    client.resetAndDestroy();
    server.resetAndDestroy();
  }

  function forward(from: Socket, to: Socket, direction: Direction): void {
    let tail = Promise.resolve();
    from.setNoDelay(true);
    from.on('error', () => {});
    from.on('close', () => {
      // A side that has gone is told to the other, unless the network keeps silent.
      if (!frozen) void tail.then(() => to.destroy());
    });
    from.on('data', (bytes: Buffer) => {
      if (frozen) return;
      const most = left[direction];
      if (most !== undefined) {
        to.write(bytes.subarray(0, Math.min(most, bytes.length - 1)), cut);
        return;
      }
      const { delayMs, frame, refusesWebSockets } = weather();
      if (refusesWebSockets && direction === 'up' && bytes.includes('transport=websocket')) return cut();
      const piece = changed(bytes, (text) => frame(text, direction));
      const heldMs = delayMs();
      tail = tail.then(async () => {
        if (heldMs > 0) await sleep(heldMs);
        if (!frozen && to.writable) to.write(piece);
      });
    });
  }

  forward(client, server, 'up');
  forward(server, client, 'down');
  return {
    cut,
    cutWithin(direction, bytes) {
      left[direction] = bytes;
    },
    freeze() {
      frozen = true;
    },
  };
}

/** The bytes without the frames that are lost, and with others twice. What is not made of whole text frames stays as it is. */
function changed(bytes: Buffer, fate: (text: string) => 'pass' | 'lose' | 'double'): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const frame = textFrameAt(bytes, at);
    if (!frame) return bytes;
    const { end, text } = frame;
    const piece = bytes.subarray(at, end);
    at = end;
    const what = fate(text);
    if (what !== 'lose') pieces.push(piece);
    if (what === 'double') pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** RFC 6455, section 5.2: a whole, final text frame at this place. */
function textFrameAt(bytes: Buffer, at: number): { end: number; text: string } | undefined {
  if (bytes.length < at + 2 || bytes[at] !== 0x81) return undefined;
  const masked = (bytes[at + 1]! & 0x80) !== 0;
  let length = bytes[at + 1]! & 0x7f;
  let start = at + 2;
  if (length >= 126) {
    const size = length === 126 ? 2 : 8;
    if (bytes.length < start + size) return undefined;
    length = size === 2 ? bytes.readUInt16BE(start) : Number(bytes.readBigUInt64BE(start));
    start += size;
  }
  const mask = masked ? bytes.subarray(start, start + 4) : undefined;
  if (mask) start += 4;
  const end = start + length;
  if (end > bytes.length) return undefined;
  const payload = Buffer.from(bytes.subarray(start, end));
  if (mask) for (let index = 0; index < payload.length; index += 1) payload[index]! ^= mask[index % 4]!;
  return { end, text: payload.toString() };
}
