// A message made ready to be sent to many: the Socket.IO packet as text, and the same as one WebSocket frame.
// The stock pre-encoded frame is two buffers, hence two writes at each delivery; this one is a single buffer. Either form is
// made when somebody needs it.
import type { EncodedJson } from './encoded-json.ts';

export interface Frame {
  /** Socket.IO packets (events of the main namespace), as Engine.IO takes them: one, or several that go together. */
  readonly texts: readonly string[];
  /** The same as unmasked, uncompressed WebSocket text frames. */
  readonly ready: Buffer;
  /** Of `ready`. */
  readonly byteLength: number;
  /** Writes what `ready` is. */
  writeTo(target: Buffer, at: number): void;
}

/** A packet around a list. A class, not closures, which are several objects each: in a rush there is one frame for each delegation that asked. */
class PacketFrame implements Frame {
  readonly #before: string;
  readonly #list: readonly EncodedJson[];
  readonly #after: string;
  readonly #payloadLength: number;
  #texts: readonly string[] | undefined;
  #ready: Buffer | undefined;

  constructor(before: string, list: readonly EncodedJson[], after: string) {
    this.#before = before;
    this.#list = list;
    this.#after = after;
    let length = 1 + Buffer.byteLength(before) + Math.max(0, list.length - 1) + Buffer.byteLength(after);
    for (const { byteLength } of list) length += byteLength;
    this.#payloadLength = length;
  }

  get texts(): readonly string[] {
    return (this.#texts ??= [`${this.#before}${this.#list.map(({ text }) => text).join(',')}${this.#after}`]);
  }

  get byteLength(): number {
    return headerLength(this.#payloadLength) + this.#payloadLength;
  }

  get ready(): Buffer {
    return (this.#ready ??= written(this));
  }

  writeTo(target: Buffer, start: number): void {
    if (this.#ready) target.set(this.#ready, start);
    else this.#write(target, start);
  }

  #write(target: Buffer, start: number): void {
    let at = start + writeHeader(target, start, this.#payloadLength);
    target[at++] = MESSAGE;
    at += target.write(this.#before, at);
    let isFirst = true;
    for (const json of this.#list) {
      if (!isFirst) target[at++] = COMMA;
      isFirst = false;
      json.writeTo(target, at);
      at += json.byteLength;
    }
    target.write(this.#after, at);
  }
}

class JoinedFrame implements Frame {
  readonly byteLength: number;
  readonly #frames: readonly Frame[];
  #ready: Buffer | undefined;

  constructor(frames: readonly Frame[]) {
    this.#frames = frames;
    this.byteLength = frames.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  get texts(): readonly string[] {
    return this.#frames.flatMap(({ texts }) => texts);
  }

  get ready(): Buffer {
    return (this.#ready ??= written(this));
  }

  writeTo(target: Buffer, start: number): void {
    let at = start;
    for (const frame of this.#frames) {
      frame.writeTo(target, at);
      at += frame.byteLength;
    }
  }
}

function written(frame: Frame): Buffer {
  const bytes = Buffer.allocUnsafe(frame.byteLength);
  frame.writeTo(bytes, 0);
  return bytes;
}

/** @param before JSON of the event's one argument, up to the list that is in it; then come the list's elements, and what is `after`. */
export function eventFrame(event: string, before: string, list: readonly EncodedJson[] = [], after = ''): Frame {
  return new PacketFrame(`2["${event}",${before}`, list, `${after}]`);
}

/** The answer to a packet that asked for one. */
export function ackFrame(id: number, payload: string): Frame {
  return new PacketFrame(`3${id}[${payload}]`, [], '');
}

/** Messages that go in one write. */
export function joined(frames: readonly Frame[]): Frame {
  return new JoinedFrame(frames);
}

/** The Socket.IO packet of an event of the main namespace. */
export function packetText(event: string, payload: string): string {
  return `2["${event}",${payload}]`;
}

const FIN_AND_TEXT = 0x81;
/** Engine.IO's "message" is the digit 4. */
const MESSAGE = 0x34;
const COMMA = 0x2c;

/** RFC 6455, section 5.2. */
function headerLength(payloadLength: number): number {
  return payloadLength < 126 ? 2 : payloadLength < 65_536 ? 4 : 10;
}

function writeHeader(frame: Buffer, at: number, payloadLength: number): number {
  const length = headerLength(payloadLength);
  frame[at] = FIN_AND_TEXT;
  if (length === 2) {
    frame[at + 1] = payloadLength;
  } else if (length === 4) {
    frame[at + 1] = 126;
    frame.writeUInt16BE(payloadLength, at + 2);
  } else {
    frame[at + 1] = 127;
    frame.writeBigUInt64BE(BigInt(payloadLength), at + 2);
  }
  return length;
}
