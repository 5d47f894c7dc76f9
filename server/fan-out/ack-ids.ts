// Socket.IO's packets as this server reads them: as the library does, and with the id by which a sender wants its answer, so that
// the answer can leave in one write with the events that come before it.
import type { Packet } from 'socket.io-parser';
import { Decoder, Encoder, PacketType } from 'socket.io-parser';

class NotingDecoder extends Decoder {
  constructor() {
    super();
    // Before the library's own listener, which hands the packet on.
    this.on('decoded', noteId);
  }
}

function noteId({ type, id, data }: Packet): void {
  if (type === PacketType.EVENT && id !== undefined && Array.isArray(data)) data.push(id);
}

/** The server's `parser`. With it an event's handler gets what was sent and, where an answer is asked for, the packet's id and the function that answers. */
export const parser = { Encoder, Decoder: NotingDecoder };

export interface ReceivedMessage {
  message: unknown;
  /** Where an answer is asked for: the packet's id, and how the library answers it. */
  to?: { id: number; answer(payload?: unknown): void };
}

/** What a handler was given. */
export function askedBy(args: readonly unknown[]): ReceivedMessage {
  const [id, answer] = args.slice(-2);
  if (typeof id !== 'number' || typeof answer !== 'function') return { message: args[0] };
  return { message: args.length > 2 ? args[0] : undefined, to: { id, answer: answer as (payload?: unknown) => void } };
}
