// Sends one message to many connections: encoded once, in slices, each connection in order; what waited together goes in one write.
// To some of them it may be another message than to the rest, by the name under which they stand in the channel.
// A connection that is a plain open WebSocket gets the ready frame straight on its TCP socket; every other one (polling,
// upgrading, with a backlog) gets it through Engine.IO, which keeps the order. Knows nothing of meetings.
import type { Socket as TcpSocket } from 'node:net';

import type { Connection, EngineParts } from './backlog.ts';
import { isFarBehind, MOST_WAITING_BYTES } from './backlog.ts';
import type { Frame } from './frame.ts';
import { joined } from './frame.ts';

/** One connection's place in a channel: which messages it was sent. */
export interface Peer {
  readonly connection: Connection;
  readonly name: string | undefined;
  /** Number of the first message that it was not yet sent. */
  next: number;
  /** Where the frame may go straight to, and for which transport; null where it may not. */
  direct: DirectLine | null;
}

interface DirectLine {
  tcp: TcpSocket;
  transport: Connection['transport'];
}

/** Connections that are sent the same messages in the same order. */
export interface Channel {
  readonly size: number;
  /** A connection that gets what is published from now on; where a message has a frame for this name, it gets that one. */
  add(connection: Connection, name?: string): Peer;
  remove(peer: Peer): void;
  /** Sends to all peers, from the next turn of the event loop on. */
  publish(message: Message, delivery?: Delivery): void;
  /** Sends to one peer, now, the published messages that it lacks; then, in the same write, `own`, which is for it alone. */
  catchUp(peer: Peer, own?: Frame): void;
}

export interface Message {
  /** For every peer without a frame of its own; null: nothing is sent. */
  readonly frame: Frame | null;
  /** By the name of a peer: the frame that it is sent in place of the common one; null: nothing is sent. */
  readonly instead?: ReadonlyMap<string, Frame | null>;
}

/** Measures how long one publication to several channels takes, up to the last peer of the last channel. */
export interface Delivery {
  publishedAt: number;
  /** Channels that are not yet through. */
  left: number;
}

export interface FanOut {
  /** A new channel: its peers get the same messages, save those that a message names. */
  channel(): Channel;
  delivery(): Delivery;
}

export interface FanOutOptions {
  /** Called once for a peer that does not keep up; it gets nothing more. */
  onTooSlow(peer: Peer): void;
  /** The TCP socket of a connection that began with polling, as the HTTP server saw its upgrade. */
  tcpSocketOf(connection: Connection): TcpSocket | undefined;
  /** The last peer was written to, so many ms after the first channel was published to. */
  delivered?(durationMs: number): void;
}

/** Peers written to in one turn of the event loop, of all channels together; then others' commands have their turn. */
const SLICE = 250;

/** One for all meetings: the turns of the event loop are shared by all that is to be written. */
export function makeFanOut(options: FanOutOptions): FanOut {
  /** Channels with somebody to write to, by turns. */
  const queue = new Set<QueuedChannel>();
  let scheduled = false;

  function turn(): void {
    let left = SLICE;
    for (const channel of queue) {
      queue.delete(channel);
      left -= channel.sweep(left);
      // Not yet through: behind the others.
      if (channel.waits()) queue.add(channel);
      if (left <= 0) break;
    }
    scheduled = queue.size > 0;
    if (scheduled) setImmediate(turn);
  }

  function schedule(channel: QueuedChannel): void {
    queue.add(channel);
    if (scheduled) return;
    scheduled = true;
    setImmediate(turn);
  }

  return {
    channel: () => makeChannel(options, schedule),
    delivery: () => ({ publishedAt: performance.now(), left: 0 }),
  };
}

/** A channel as its turns see it. */
interface QueuedChannel {
  /** Writes to at most so many peers; answers how many it looked at. */
  sweep(most: number): number;
  /** Something was published that has not reached everybody. */
  waits(): boolean;
}

function makeChannel(
  { onTooSlow, tcpSocketOf, delivered = () => {} }: FanOutOptions,
  schedule: (channel: QueuedChannel) => void,
): Channel {
  const peers = new Set<Peer>();
  /** Messages that some peer has not been sent, the first with the number `first`. */
  let messages: Message[] = [];
  let first = 0;
  /** The round through all peers that is under way, for the messages up to `goal`. */
  let round: Iterator<Peer> | undefined;
  let goal = 0;
  /** What is measured of the messages up to `goal`, and of those after. */
  let deliveries: Delivery[] = [];
  let nextDeliveries: Delivery[] = [];
  /** A peer that is several messages behind gets them joined in one frame. The frame is kept here, one for each name that needs a different one. */
  const joinedBacklogs = new Map<string | undefined, { from: number; to: number; frame: Frame | null }>();

  const end = () => first + messages.length;

  function sweep(most: number): number {
    if (!round) {
      round = peers.values();
      goal = end();
      deliveries = nextDeliveries;
      nextDeliveries = [];
    }
    for (let visited = 0; visited < most; visited += 1) {
      const { done, value: peer } = round.next();
      if (done) {
        finish();
        return visited;
      }
      if (peer.next === end()) continue;
      const missing = takeMissing(peer);
      if (missing) send(peer, missing);
    }
    return most;
  }

  function finish(): void {
    round = undefined;
    joinedBacklogs.clear();
    messages = messages.slice(goal - first);
    first = goal;
    for (const delivery of deliveries) {
      delivery.left -= 1;
      if (delivery.left === 0) delivered(performance.now() - delivery.publishedAt);
    }
    deliveries = [];
  }

  function takeMissing(peer: Peer): Frame | null {
    const from = peer.next;
    peer.next = end();
    return peer.next - from === 1 ? frameFor(messages.at(-1)!, peer.name) : backlogFrom(from, peer.name);
  }

  function backlogFrom(from: number, name: string | undefined): Frame | null {
    const whose = hasOwn(from, name) ? name : undefined;
    let backlog = joinedBacklogs.get(whose);
    if (backlog?.from !== from || backlog.to !== end()) {
      backlog = {
        from,
        to: end(),
        frame: inOne(messages.slice(from - first).flatMap((message) => frameFor(message, name) ?? [])),
      };
      joinedBacklogs.set(whose, backlog);
    }
    return backlog.frame;
  }

  function hasOwn(from: number, name: string | undefined): boolean {
    for (let nth = from - first; name !== undefined && nth < messages.length; nth += 1) {
      if (messages[nth]!.instead?.has(name)) return true;
    }
    return false;
  }

  /** @param mayGoStraight false: only through Engine.IO. */
  function send(peer: Peer, frame: Frame, mayGoStraight = true): void {
    const { connection, direct } = peer;
    const { transport, writeBuffer } = connection as unknown as EngineParts;
    if (
      mayGoStraight &&
      direct &&
      direct.transport === connection.transport &&
      transport.writable &&
      writeBuffer.length === 0 &&
      connection.readyState === 'open' &&
      direct.tcp.writable
    ) {
      direct.tcp.write(frame.ready);
      if (direct.tcp.writableLength > MOST_WAITING_BYTES && isFarBehind(connection, direct.tcp)) dropSlow(peer);
    } else {
      for (const text of frame.texts) connection.write(text);
      if (isFarBehind(connection, tcpSocketOf(connection))) dropSlow(peer);
    }
  }

  function dropSlow(peer: Peer): void {
    if (peers.delete(peer)) onTooSlow(peer);
  }

  const queued: QueuedChannel = { sweep, waits: () => messages.length > 0 };
  return {
    get size() {
      return peers.size;
    },
    add(connection, name) {
      const peer: Peer = { connection, name, next: end(), direct: directLine(connection, tcpSocketOf(connection)) };
      peers.add(peer);
      if (connection.transport.name !== 'websocket') {
        connection.once('upgrade', () => {
          peer.direct = directLine(connection, tcpSocketOf(connection));
        });
      }
      return peer;
    },
    remove(peer) {
      peers.delete(peer);
    },
    publish(message, delivery) {
      if (peers.size === 0) return;
      messages = appended(messages, message);
      if (delivery) {
        delivery.left += 1;
        nextDeliveries = appended(nextDeliveries, delivery);
      }
      schedule(queued);
    },
    catchUp(peer, own) {
      const missing = peer.next < end() && peers.has(peer) ? takeMissing(peer) : null;
      if (own) send(peer, missing ? joined([missing, own]) : own, readsOn(peer));
      else if (missing) send(peer, missing);
    },
  };
}

function frameFor({ frame, instead }: Message, name: string | undefined): Frame | null {
  const own = name === undefined ? undefined : instead?.get(name);
  return own === undefined ? frame : own;
}

function inOne(frames: readonly Frame[]): Frame | null {
  return frames.length > 1 ? joined(frames) : (frames[0] ?? null);
}

/**
 * Whether all that was sent has left. A client that asks much and reads nothing makes answers wait: they then wait as packets, which are counted, and
 * not each as a few bytes that hold a buffer a thousand times as long.
 */
function readsOn({ direct }: Peer): boolean {
  return direct?.tcp.writableLength === 0;
}

/** An array that one thing is pushed to takes room for sixteen more; nearly always one message waits, in the channels of many meetings. */
function appended<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

/** Only where everything is as expected; a library that changed is served through Engine.IO. */
function directLine(connection: Connection, tcp: TcpSocket | undefined): DirectLine | null {
  const { transport, writeBuffer } = connection as unknown as EngineParts;
  const asExpected =
    connection.transport?.name === 'websocket' && typeof transport.writable === 'boolean' && Array.isArray(writeBuffer);
  return asExpected &&
    tcp &&
    typeof tcp.write === 'function' &&
    !('perMessageDeflate' in transport && transport.perMessageDeflate)
    ? { tcp, transport: connection.transport }
    : null;
}
