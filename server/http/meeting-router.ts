// The meeting over HTTP: the role's view, its catalogue, its events, and commands in the same envelope as on the socket.
// Reads requests and writes answers; who sees what is audience.ts's, what a command does the room's.
import type { Response, Router } from 'express';
import express from 'express';
import compression from 'compression';
import * as z from 'zod/mini';

import { filterEvent, project } from '#shared/meeting/audience.ts';
import type { Welcome } from '#shared/protocol.ts';
import { PROTOCOL } from '#shared/protocol.ts';

import type { Access } from '../access/access.ts';
import { answerFaults, idParam, sendError } from '../access/answers.ts';
import type { HoldFailure } from '../access/failures.ts';
import type { Identity } from '../access/identity.ts';
import type { Clock } from '../clock.ts';
import { carryOut } from '../realtime/carry-out.ts';
import { viewOf, youOf } from '../realtime/handshake.ts';
import type { ClientAddress } from '../client-address.ts';
import type { Limits } from '../realtime/limits.ts';
import { COST_OF_INVALID } from '../realtime/limits.ts';
import type { SessionObserver } from '../realtime/session.ts';
import type { Catalogues } from '../rooms/catalogues.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { fromStored } from '../rooms/stored.ts';
import type { EventStore } from '../store/store.ts';
import { meetingDoor, tooOften } from './door.ts';
import { encodingFor } from './encodings.ts';

export interface MeetingRouterParts {
  rooms: Rooms;
  store: EventStore;
  access: Access;
  catalogues: Catalogues;
  clock: Clock;
  limits: Limits;
  addressOf: ClientAddress;
  holdFailure: HoldFailure;
  observer: SessionObserver;
  build: string;
  programKey: string;
}

const querySchema = z.object({
  since: z._default(z.coerce.number().check(z.int(), z.nonnegative()), 0),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000)), 1_000),
});

/**
 * What the public reads, shared caches may keep for as long as a follower waits between two questions: a million followers
 * then cost the server one question a second for each cache.
 */
const PUBLIC_CACHING = 'public, max-age=1';

export function meetingRouter(parts: MeetingRouterParts): Router {
  const { rooms, store, access, catalogues, clock, limits, addressOf, holdFailure, observer, build, programKey } = parts;
  const router = express.Router();
  router.param('id', idParam);

  const enter = meetingDoor({ rooms, access, holdFailure });

  function mayBeShared({ role }: Identity, response: Response): void {
    response.vary('Authorization');
    if (role === 'public') response.set('Cache-Control', PUBLIC_CACHING);
  }

  // Whoever knows the hash was told it by a welcome, so no token is asked for and any cache may keep the answer.
  router.get('/api/meetings/:id/catalogue/:hash', async (request, response) => {
    const { id, hash } = request.params;
    const room = await rooms.open(id);
    const present = room && catalogues.of(id, room.meeting.catalogue);
    const found = present?.hash === hash ? present : catalogues.find(id, hash);
    if (!found) return sendError(response, { code: 'NOT_FOUND', message: 'There is no such catalogue now.', remedy: 'Ask for the meeting again.', details: { reason: 'unknown-catalogue' } });
    response.set({ 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' }).type('json');
    const encoding = encodingFor(request, ['br', 'gzip']);
    if (encoding) response.set('Content-Encoding', encoding).send(await found.compressed(encoding));
    else response.send(found.text);
  });

  // After the catalogue, which is compressed once for all.
  router.use('/api/meetings', compression());

  router.get('/api/meetings/:id', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered || tooOften(limits.question(entered.who), response)) return;
    const { who, room } = entered;
    mayBeShared(who, response);
    const you = youOf(who);
    const { catalogue, ...live } = project(room.meeting, who);
    response.json({
      protocol: PROTOCOL,
      build,
      log: room.log,
      view: viewOf(you, programKey),
      meetingId: room.meetingId,
      you,
      seq: room.seq,
      now: Math.max(clock.now(), room.at),
      catalogue: catalogues.of(room.meetingId, catalogue).hash,
      meeting: live,
    } satisfies Welcome);
  });

  router.get('/api/meetings/:id/events', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    const query = querySchema.safeParse(request.query);
    if (!query.success) {
      return sendError(response, { code: 'INVALID', message: 'Expected since (a seq) and limit (1 to 10,000).', details: { reason: 'malformed' } });
    }
    const { since, limit } = query.data;
    const head = room.seq;
    // In memory where it is there: those who follow ask for the latest. A page of ten thousand costs as much as ten of a thousand.
    const recent = room.eventsAfter(since);
    const cost = 1 + Math.floor(Math.min(limit, Math.max(0, head - since)) / 1_000);
    if (tooOften(who.role === 'public' && !recent ? limits.oldEvents(addressOf(request), cost) : limits.question(who, cost), response)) return;
    const page = recent?.slice(0, limit) ?? fromStored(await store.read(room.meetingId, since, Math.min(limit, head - since)));
    mayBeShared(who, response);
    const events = page.flatMap((event) => filterEvent(event, who) ?? []);
    response.json({ log: room.log, from: since, seq: page.at(-1)?.seq ?? since, head, now: Math.max(clock.now(), room.at), events });
  });

  router.post('/api/meetings/:id/commands', express.json({ limit: '128kb', inflate: false }), async (request, response) => {
    const startedAt = performance.now();
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    const requests = limits.requests(who, addressOf(request));
    if (tooOften(requests.take(), response)) return;
    const { type, answer } = await carryOut({ room, access, limits, malformed: () => void requests.take(COST_OF_INVALID), failed: observer.failed }, who, request.body);
    observer.answered(type, answer.ok ? 'ok' : answer.error.code, performance.now() - startedAt);
    if (answer.ok) response.json(answer);
    else sendError(response, answer.error, { ok: false });
  });

  router.use(answerFaults);
  return router;
}
