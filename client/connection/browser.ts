// What a connection takes from the browser: a socket to the page's own server, the times, and when a person or the network comes back.
// It decides nothing; tests of the connection put an environment of their own in its place.
import { io, WebSocket as OverWebSocket, XHR as OverRequests } from 'socket.io-client';
import type { Socket } from 'socket.io-client';

import type { ClientToServerEvents, Handshake, ServerToClientEvents } from '#shared/protocol.ts';

export type ContactSocket = Pick<
  Socket<ServerToClientEvents, ClientToServerEvents>,
  'connected' | 'connect' | 'disconnect' | 'on' | 'off' | 'emit'
>;

export interface ConnectionEnvironment {
  /**
   * A socket that is not connected yet, and never connects by itself.
   * @param handshake asked at each attempt
   * @param heard called for each packet of the server, its pings too
   */
  socket(handshake: () => Handshake, heard: () => void): ContactSocket;
  /** Monotonic time in ms. */
  monotonic(): number;
  /** The device's wall clock, in ms: it runs on while the machine sleeps. */
  wall(): number;
  /** 0 to 1. */
  random(): number;
  /** Nobody sees the page. */
  isHidden(): boolean;
  /** Calls `woken` when the page may have slept or been cut off, until what is returned is called. */
  onWake(woken: () => void): () => void;
}

/** The ways to the server, in the order in which they are tried. */
export const TRANSPORTS = [OverWebSocket, OverRequests];

export const browser: ConnectionEnvironment = {
  socket(handshake, heard) {
    const socket = io(location.origin, {
      transports: [...TRANSPORTS],
      tryAllTransports: true,
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      timeout: 8_000,
      auth: (give) => give(handshake()),
    });
    // A proxy may take a WebSocket and never answer on it: whoever waited in vain goes the other way first, time about.
    socket.io.on('error', ({ message }) => {
      if (message === 'timeout') socket.io.opts.transports?.reverse();
    });
    // Each contact has an engine of its own.
    socket.io.on('open', () => socket.io.engine.on('packet', heard));
    return socket;
  },
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  random: Math.random,
  isHidden: () => document.visibilityState === 'hidden',
  onWake(woken) {
    document.addEventListener('visibilitychange', woken);
    addEventListener('pageshow', woken);
    addEventListener('online', woken);
    return () => {
      document.removeEventListener('visibilitychange', woken);
      removeEventListener('pageshow', woken);
      removeEventListener('online', woken);
    };
  },
};
