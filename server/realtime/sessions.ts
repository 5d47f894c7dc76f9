// The sessions that go on here, by their device and by their connection. Knows which there are; not what is said in one.
import type { Connection } from '../fan-out/backlog.ts';
import type { Session } from './session.ts';

export interface Sessions {
  /** One device may have several. */
  readonly byDevice: ReadonlyMap<string, ReadonlySet<Session>>;
  /** Undefined: nobody has come in by it yet. */
  on(connection: Connection): Session | undefined;
  /** Gives what takes the session away again, once it has ended. */
  add(session: Session, deviceId: string, connection: Connection): () => void;
}

export function makeSessions(): Sessions {
  const byDevice = new Map<string, Set<Session>>();
  const byConnection = new WeakMap<Connection, Session>();
  return {
    byDevice,
    on: (connection) => byConnection.get(connection),
    add(session, deviceId, connection) {
      const ofDevice = byDevice.get(deviceId) ?? new Set();
      byDevice.set(deviceId, ofDevice.add(session));
      byConnection.set(connection, session);
      return () => {
        ofDevice.delete(session);
        if (ofDevice.size === 0) byDevice.delete(deviceId);
      };
    },
  };
}
