// A message made ready to be sent to many: the Socket.IO packet as text, and the same as one WebSocket frame.
// The stock pre-encoded frame is two buffers, hence two writes at each delivery; this one is a single buffer. Either form is
// made when somebody needs it.

export interface Frame {
  /** Socket.IO packets (events of the main namespace), as Engine.IO takes them: one, or several that go together. */
  readonly texts: readonly string[];
  /** The same as unmasked, uncompressed WebSocket text frames: Engine.IO's "message" is the leading 4. */
  readonly ready: Buffer;
}

/** A piece of JSON that stands in several frames: encoded once. */
export class Piece {
  readonly text: string;
  #bytes: Buffer | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get bytes(): Buffer {
    return (this.#bytes ??= Buffer.from(this.text));
  }
}

/** @param before JSON of the event's one argument, up to the list that is in it; then come the list's elements, and what is `after`. */
export function eventFrame(event: string, before: string, list: readonly Piece[] = [], after = ''): Frame {
  return lazily(
    () => [eventText(event, `${before}${list.map(({ text }) => text).join(',')}${after}`)],
    () => textFrame(`42["${event}",${before}`, list, `${after}]`),
  );
}

/** Messages that go in one write. */
export function joined(frames: readonly Frame[]): Frame {
  return lazily(() => frames.flatMap(({ texts }) => texts), () => Buffer.concat(frames.map(({ ready }) => ready)));
}

function lazily(makeTexts: () => string[], makeReady: () => Buffer): Frame {
  let texts: string[] | undefined;
  let ready: Buffer | undefined;
  return {
    get texts() {
      return (texts ??= makeTexts());
    },
    get ready() {
      return (ready ??= makeReady());
    },
  };
}

/** The Socket.IO packet of an event of the main namespace. */
export function eventText(event: string, payload: string): string {
  return `2["${event}",${payload}]`;
}

const FIN_AND_TEXT = 0x81;

const COMMA = 0x2c;

/** RFC 6455, section 5.2. */
function textFrame(before: string, list: readonly Piece[], after: string): Buffer {
  const commas = Math.max(0, list.length - 1);
  const length = Buffer.byteLength(before) + list.reduce((sum, { bytes }) => sum + bytes.length, commas) + Buffer.byteLength(after);
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = FIN_AND_TEXT;
  if (headerLength === 2) {
    frame[1] = length;
  } else if (headerLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  let at = headerLength + frame.write(before, headerLength);
  for (const [index, { bytes }] of list.entries()) {
    if (index > 0) frame[at++] = COMMA;
    frame.set(bytes, at);
    at += bytes.length;
  }
  frame.write(after, at);
  return frame;
}
