// The greeting of a client that connects, or asks over HTTP: the meeting whole, or the events that it missed. The long parts are JSON text already.
import type { Meeting } from '#shared/meeting/state.ts';
import type { Resume, Welcome } from '#shared/protocol.ts';
import { PROTOCOL } from '#shared/protocol.ts';

import type { Identity } from '../access/identity.ts';
import type { Catalogues, Scripts } from '../rooms/catalogues.ts';
import type { Room } from '../rooms/room.ts';
import { viewOf, youOf } from './you.ts';

export interface GreetingParts {
  catalogues: Catalogues;
  scripts: Scripts;
  /** Of the pages that this server serves. */
  build: string;
  /** Names the program in the view: how it folds. */
  programKey: string;
}

/**
 * @param seq up to which `meeting` tells, as JSON; `now` is server time, ms since 1970; `apart` are the scripts that `meeting` leaves out, to be
 * fetched by their hash.
 */
export function welcomeJson(
  { catalogues, scripts, build, programKey }: GreetingParts,
  who: Identity,
  room: Room,
  { seq, now, meeting, apart }: { seq: number; now: number; meeting: string; apart?: Meeting['scripts'] },
): string {
  const you = youOf(who);
  const head: Omit<Welcome, 'meeting'> = {
    protocol: PROTOCOL,
    build,
    you,
    now,
    log: room.log,
    view: viewOf(you, programKey),
    meetingId: room.meetingId,
    seq,
    catalogue: catalogues.of(room.meetingId, room.meeting.catalogue).hash,
    ...(apart && { scripts: scripts.of(room.meetingId, apart).hash }),
  };
  return `${JSON.stringify(head).slice(0, -1)},"meeting":${meeting}}`;
}

/** @param events after `from` up to `seq`, as a JSON array. */
export function resumeJson(
  build: string,
  who: Identity,
  { from, seq, now, events }: { from: number; seq: number; now: number; events: string },
): string {
  const head: Omit<Resume, 'events'> = { protocol: PROTOCOL, build, you: youOf(who), now, from, seq };
  return `${JSON.stringify(head).slice(0, -1)},"events":${events}}`;
}
