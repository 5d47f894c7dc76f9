// The handshake: who comes, to which meeting, and whether they may. A refusal is a value with a code of the wire.
// Knows the rooms and the access; nothing is sent from here.
import type { ConnectErrorCode, Handshake } from '#shared/protocol.ts';
import { handshakeSchema, PROTOCOL } from '#shared/protocol.ts';

import type { Access } from '../access/access.ts';
import type { Identity } from '../access/identity.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';

/** Somebody who may come in. */
export interface Arrival {
  who: Identity;
  room: Room;
  handshake: Handshake;
}

export type Admission = { ok: true; arrival: Arrival } | { ok: false; code: ConnectErrorCode; retryAfterMs?: number };

export interface HandshakeParts {
  rooms: Rooms;
  access: Access;
  /** Id of the client's build that this server serves. */
  build: string;
}

/** After so long a client that cannot be served now may try again. */
export const RETRY_UNAVAILABLE_MS = 2_000;

/** Our pages of another build are told so; a build that is not named is somebody else's client. */
const DEVELOPMENT = 'dev';

/** Rejects only where the store fails. */
export async function admit({ rooms, access, build }: HandshakeParts, auth: unknown): Promise<Admission> {
  const parsed = handshakeSchema.safeParse(auth);
  if (!parsed.success)
    return {
      ok: false,
      code: refusalOf(
        auth,
        parsed.error.issues.map(({ path }) => path[0]),
      ),
    };
  const handshake = parsed.data;
  if (handshake.build !== undefined && build !== DEVELOPMENT && handshake.build !== build)
    return { ok: false, code: 'OUTDATED_CLIENT' };
  const authentication = await access.authenticate(handshake.token ?? '', handshake.meeting);
  if (!authentication.ok) return authentication;
  const room = await rooms.open(handshake.meeting);
  if (!room) return { ok: false, code: 'UNKNOWN_MEETING' };
  // A client that comes from another node may have seen more than this one has read so far: it is not shown less than before.
  if (handshake.since?.log === room.log) await room.followClaim(handshake.since.seq);
  return { ok: true, arrival: { who: authentication.who, room, handshake } };
}

/** A handshake that is not well formed, by the code that says most about what to mend. */
function refusalOf(auth: unknown, wrong: (PropertyKey | undefined)[]): ConnectErrorCode {
  const protocol = typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined;
  if (protocol !== undefined && protocol !== PROTOCOL) return 'OUTDATED_CLIENT';
  return wrong.includes('meeting') ? 'UNKNOWN_MEETING' : 'BAD_TOKEN';
}
