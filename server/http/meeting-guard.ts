// Who comes to a meeting over HTTP: the token of the request, the meeting's room, and the answer to those who may not in or ask too often.
// Knows no route.
import type { Request, Response } from 'express';

import { isOfficer } from '#shared/meeting/who-may.ts';
import type { ConnectErrorCode } from '#shared/protocol.ts';

import type { Access } from '../access/access.ts';
import { bearerOf, sendError } from '../access/bearer-and-errors.ts';
import type { HoldFailure } from '../access/failures.ts';
import type { Identity } from '../access/identity.ts';
import { forbidden, rateLimited } from '../rooms/server-refusals.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';

const SENTENCES: Record<Extract<ConnectErrorCode, 'UNKNOWN_MEETING' | 'BAD_TOKEN' | 'EXPIRED' | 'REVOKED'>, string> = {
  UNKNOWN_MEETING: 'There is no such meeting.',
  BAD_TOKEN: 'This token is not one of this meeting.',
  EXPIRED: 'This access has expired.',
  REVOKED: 'This access was revoked.',
};

export interface Entered {
  who: Identity;
  room: Room;
}

type Enter = (request: Request<{ id: string }>, response: Response) => Promise<Entered | undefined>;

export interface MeetingGuardOptions {
  rooms: Rooms;
  access: Access;
  /** A token that opens nothing is answered late, as in the handshake of a socket. */
  holdFailure: HoldFailure;
  /** Operators' links come in too: they see all meetings, and have a seat at none. */
  operators?: true;
}

/** Who asks, and the meeting's room; undefined: the refusal is already answered. */
export function meetingGuard({ rooms, access, holdFailure, operators }: MeetingGuardOptions): Enter {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const { id } = request.params;
    const token = bearerOf(request);
    let authentication = await access.authenticate(token, id);
    if (operators && !authentication.ok && authentication.code === 'BAD_TOKEN' && (await access.isOperator(token))) {
      authentication = { ok: true, who: { meetingId: id, deviceId: 'operator', role: 'operator' } };
    }
    if (!authentication.ok) {
      const { code } = authentication;
      if (code === 'BAD_TOKEN') await holdFailure(request, response);
      const message = SENTENCES[code];
      if (code === 'UNKNOWN_MEETING')
        sendError(response, { code: 'NOT_FOUND', message, details: { reason: 'unknown-meeting' } });
      else sendError(response, { code, message, details: { reason: code.toLowerCase().replace('_', '-') } });
      return undefined;
    }
    const room = await rooms.open(id);
    if (room) return { who: authentication.who, room };
    sendError(response, {
      code: 'UNAVAILABLE',
      message: 'The server is stopping.',
      details: { reason: 'unavailable', retryAfterMs: 2_000 },
    });
    return undefined;
  };
}

/** Officers of the meeting, and operators. */
export const seesWhole = ({ who: { role } }: Pick<Entered, 'who'>): boolean => isOfficer(role) || role === 'operator';

/** The same for what officers and operators alone have of a meeting. */
export function officersGuard(parts: Omit<MeetingGuardOptions, 'operators'>): Enter {
  const enter = meetingGuard({ ...parts, operators: true });
  return async (request, response) => {
    const entered = await enter(request, response);
    if (!entered || seesWhole(entered)) return entered;
    sendError(response, forbidden());
    return undefined;
  };
}

/** Answers who has to wait. */
export function tooOften(retryAfterMs: number, response: Response): boolean {
  if (retryAfterMs > 0) sendError(response, rateLimited(retryAfterMs));
  return retryAfterMs > 0;
}
