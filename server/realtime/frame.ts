// A message made ready to be sent to many: the Socket.IO packet as text, and the same as one WebSocket frame.
// The stock pre-encoded frame is two buffers, hence two writes at each delivery; this one is a single buffer.

export interface Frame {
  /** Socket.IO packets (events of the main namespace), as Engine.IO takes them: one, or several that go together. */
  readonly texts: readonly string[];
  /** The same as unmasked, uncompressed WebSocket text frames: Engine.IO's "message" is the leading 4. */
  readonly ready: Buffer;
}

/** @param payload JSON text of the event's one argument. */
export function eventFrame(event: string, payload: string): Frame {
  const text = eventText(event, payload);
  return lazily([text], () => textFrame(`4${text}`));
}

/** Messages that go in one write. */
export function joined(frames: readonly Frame[]): Frame {
  return lazily(frames.flatMap(({ texts }) => texts), () => Buffer.concat(frames.map(({ ready }) => ready)));
}

function lazily(texts: readonly string[], make: () => Buffer): Frame {
  let ready: Buffer | undefined;
  return {
    texts,
    get ready() {
      return (ready ??= make());
    },
  };
}

/** The Socket.IO packet of an event of the main namespace. */
export function eventText(event: string, payload: string): string {
  return `2["${event}",${payload}]`;
}

const FIN_AND_TEXT = 0x81;

/** RFC 6455, section 5.2. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafeSlow(headerLength + length);
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
  frame.write(text, headerLength, 'utf8');
  return frame;
}
