// The React context through which a page reaches its replica. Knows nothing of sockets.
import { createContext, useContext } from 'react';

import type { Replica } from './replica.ts';

export const ReplicaContext = createContext<Replica | null>(null);

/** The replica of the nearest `<MeetingConnection>`; throws outside one, which is a bug. */
export function useReplicaHandle(): Replica {
  const replica = useContext(ReplicaContext);
  if (replica === null) throw new Error('a replica hook was used outside <MeetingConnection>');
  return replica;
}
