// Somebody else's client: it runs a meeting by docs/wire.md alone and imports nothing of ours. Node and socket.io-client.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { io } from 'socket.io-client';

interface Answer {
  ok: boolean;
  seq?: number;
  error?: { code: string; message: string };
}
interface Event {
  seq: number;
  type: string;
  entryId?: string;
  delegationId?: string;
  limitMs?: number | null;
  usedMs?: number;
}
interface Seat {
  give(command: object): Promise<Answer>;
  until(type: string): Promise<Event>;
  close(): void;
}

/** Takes a seat in a meeting with the token of a link; resolves once the meeting has been shown to it. */
export async function takeSeat(url: string, meeting: string, token: string): Promise<Seat> {
  const socket: Socket = io(url, { auth: { token, meeting, protocol: 1 }, transports: ['websocket'], forceNew: true });
  const seen: Event[] = [];
  const waiting = new Set<() => void>();
  socket.on('events', (message: { events: Event[] }) => {
    seen.push(...message.events);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('welcome', () => resolve());
    socket.once('connect_error', (error: Error & { data?: { code: string } }) =>
      reject(new Error(error.data?.code ?? error.message)),
    );
  });
  return {
    give: (command) => socket.timeout(60_000).emitWithAck('command', { id: randomUUID(), command }) as Promise<Answer>,
    until: (type) =>
      new Promise((resolve) => {
        const look = () => {
          const at = seen.findIndex((event) => event.type === type);
          if (at < 0) return;
          waiting.delete(look);
          resolve(seen.splice(at, 1)[0]!);
        };
        waiting.add(look);
        look();
      }),
    close: () => void socket.disconnect(),
  };
}
