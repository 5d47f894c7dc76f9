// The meeting over HTTP: the role's view, its catalogue, its events, and commands in the same envelope as on the socket.
// Reads requests and writes answers; who sees what is who-sees.ts's, what a command does the room's.
import type { Request, Response, Router } from 'express';
import express from 'express';
import compression from 'compression';

import type { Access } from '../access/access.ts';
import { answerFaults, idParam, sendBadQuery, sendError, TOO_LONG } from '../access/bearer-and-errors.ts';
import type { HoldFailure } from '../access/failures.ts';
import type { Identity } from '../access/identity.ts';
import type { Clock } from '../clock.ts';
import type { ClientAddress } from '../client-address.ts';
import type { CommandObserver } from '../commands/carry-out.ts';
import { makeCarrier } from '../commands/carry-out.ts';
import { isRevision } from '../commands/read-command.ts';
import { latenessOf } from '../commands/press-time.ts';
import { eventJson } from '../views/event-json.ts';
import type { GreetingParts } from '../views/greeting.ts';
import { welcomeJson } from '../views/greeting.ts';
import type { Limits } from '../commands/rate-limits.ts';
import { COST_OF_INVALID } from '../commands/rate-limits.ts';
import type { KeptJson } from '../views/kept-json.ts';
import type { TakeMachineTime } from '../commands/reset-server-clock.ts';
import type { HashedText } from '../rooms/hashed-texts.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { fromStored } from '../rooms/stored-events.ts';
import type { EventStore } from '../store/store.ts';
import type { Entered } from './meeting-guard.ts';
import { meetingGuard, tooOften } from './meeting-guard.ts';
import { encodingFor } from './encodings.ts';
import type { KeptAnswer } from './kept-answers.ts';
import { keptAnswers } from './kept-answers.ts';
import { readBody } from './read-body.ts';
import { makeReplay } from './state-at-event.ts';
import { forbidden } from '../rooms/server-refusals.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';
import type { CommandError } from '#shared/protocol.ts';
import { MOST_MESSAGE_BYTES, MOST_REVISION_BYTES } from '#shared/message-size.ts';

export interface MeetingRouterParts extends GreetingParts {
  rooms: Rooms;
  store: EventStore;
  access: Access;
  keptJson: KeptJson;
  clock: Clock;
  limits: Limits;
  takeMachineTime: TakeMachineTime;
  addressOf: ClientAddress;
  holdFailure: HoldFailure;
  observer: CommandObserver;
}

/** A whole number of the query, or what stands for one that is left out; undefined: it is none, or out of bounds. */
function numberAsked(
  asked: unknown,
  otherwise: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (asked === undefined) return otherwise;
  const number = typeof asked === 'string' && /^\d{1,15}$/u.test(asked) ? Number(asked) : NaN;
  return number >= least && number <= most ? number : undefined;
}

/** “?since=&limit=” says nothing of either. */
const unlessEmpty = (asked: unknown): unknown => (asked === '' ? undefined : asked);

async function sendHashed(request: Request, response: Response, found: HashedText): Promise<void> {
  response.type('json');
  const encoding = encodingFor(request, ['br', 'gzip']);
  if (encoding) response.set('Content-Encoding', encoding).send(await found.compressed(encoding));
  else response.send(found.text);
}

const unknownHash = (part: 'catalogue' | 'scripts'): CommandError => ({
  code: 'NOT_FOUND',
  message: part === 'catalogue' ? 'There is no such catalogue now.' : 'There are no such scripts now.',
  remedy: 'Ask for the meeting again.',
  details: { reason: part === 'catalogue' ? 'unknown-catalogue' : 'unknown-scripts' },
});

const readMessageBody = express.json({ limit: MOST_MESSAGE_BYTES, inflate: false, strict: false });
const lengths = new WeakMap<object, number>();
const readListBody = express.json({
  strict: false,
  limit: MOST_REVISION_BYTES,
  inflate: false,
  verify: (request, _response, body) => void lengths.set(request, body.length),
});

/** Reads the body of a command, which of officers may be a whole list; false: that it is too long is answered already. */
async function readCommand(request: Request, response: Response, mayRevise: boolean): Promise<boolean> {
  await readBody(mayRevise ? readListBody : readMessageBody, request, response);
  if ((lengths.get(request) ?? 0) <= MOST_MESSAGE_BYTES || isRevision(request.body)) return true;
  sendError(response, TOO_LONG, { ok: false });
  return false;
}

/**
 * What the public reads, shared caches may keep for as long as a follower waits between two questions: a million followers
 * then cost the server one question a second for each cache.
 */
const PUBLIC_CACHING = 'public, max-age=1';

export function meetingRouter(parts: MeetingRouterParts): Router {
  const { rooms, store, access, catalogues, scripts, keptJson, clock, limits, addressOf, holdFailure, observer } =
    parts;
  const router = express.Router();
  router.param('id', idParam);

  const enter = meetingGuard({ rooms, access, holdFailure });

  const replay = makeReplay(store);

  /** The public, who all get the same, are given what was made for another of them. */
  const kept = keptAnswers();

  function send(response: Response, text: string): void {
    response.vary('Authorization').type('json').send(text);
  }

  async function sendKept(request: Request, response: Response, answer: KeptAnswer): Promise<void> {
    response.set('Cache-Control', PUBLIC_CACHING);
    const encoding = encodingFor(request, ['br', 'gzip']);
    const packed = encoding && answer.packed(encoding);
    if (!packed) return send(response, answer.text);
    response
      .vary('Authorization')
      .type('json')
      .set('Content-Encoding', encoding)
      .end(await packed);
  }

  // Whoever knows the hash was told it by a welcome, so no token is asked for and any cache may keep the answer.
  router.get('/api/meetings/:id/catalogue/:hash', async (request, response) => {
    const { id, hash } = request.params;
    const room = await rooms.open(id);
    const present = room && catalogues.of(id, room.meeting.catalogue);
    const found = present?.hash === hash ? present : catalogues.find(id, hash);
    if (!found) return sendError(response, unknownHash('catalogue'));
    response.set({ 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' });
    await sendHashed(request, response, found);
  });

  // What the chair reads aloud is officers' only, hash or not: kept by the browser that fetched it, by no cache between.
  router.get('/api/meetings/:id/scripts/:hash', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    if (!isOfficer(who.role)) return sendError(response, forbidden());
    if (tooOften(limits.question(who), response)) return;
    const { id, hash } = request.params;
    const present = room.meeting.scripts && scripts.of(id, room.meeting.scripts);
    const found = present?.hash === hash ? present : scripts.find(id, hash);
    if (!found) return sendError(response, unknownHash('scripts'));
    response.set({ 'Cache-Control': 'private, max-age=31536000, immutable', Vary: 'Accept-Encoding, Authorization' });
    await sendHashed(request, response, found);
  });

  // After what is kept by a hash, which is compressed once for all.
  router.use('/api/meetings', compression());

  router.get('/api/meetings/:id', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    if (request.query['at'] !== undefined) return sendStateAt(request, response, entered);
    if (who.role !== 'public') {
      if (!tooOften(limits.question(who), response)) send(response, meetingJson(who, room));
      return;
    }
    const question = `${room.log} ${room.seq}`;
    const known = kept.find(question);
    if (!known && tooOften(limits.publicAnswers(addressOf(request), 1), response)) return;
    await sendKept(request, response, known ?? kept.keep(question, meetingJson(who, room)));
  });

  /** The meeting as it stood after an event, for officers: to look at, since nothing can be done in it. */
  async function sendStateAt(request: Request, response: Response, { who, room }: Entered): Promise<void> {
    if (!isOfficer(who.role)) return sendError(response, forbidden());
    const asked = request.query['at'];
    const at = numberAsked(asked, 0, 1, room.seq);
    if (at === undefined) return sendBadQuery(response, 'at', `the number of an event, from 1 to ${room.seq}`, asked);
    if (tooOften(limits.question(who, 1 + Math.floor(at / 1_000)), response)) return;
    const { seq, at: instant, meeting } = await replay.stateAt(room, at);
    send(response, JSON.stringify({ seq, at: instant, meeting }));
  }

  function meetingJson(who: Identity, room: Room): string {
    return welcomeJson(parts, who, room, {
      seq: room.seq,
      now: Math.max(clock.now(), room.at),
      meeting: keptJson.meeting(room.meeting, who),
    });
  }

  router.get('/api/meetings/:id/events', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    const { query } = request;
    const since = numberAsked(unlessEmpty(query['since']), 0, 0);
    if (since === undefined) return sendBadQuery(response, 'since', 'a whole number from 0 on', query['since']);
    const limit = numberAsked(unlessEmpty(query['limit']), 1_000, 1, 10_000);
    if (limit === undefined) return sendBadQuery(response, 'limit', 'a whole number from 1 to 10,000', query['limit']);
    const head = room.seq;
    const count = Math.min(limit, Math.max(0, head - since));
    const question = `${room.log} ${head} ${since} ${count}`;
    const known = who.role === 'public' ? kept.find(question) : undefined;
    if (known) return sendKept(request, response, known);
    // The latest events are in memory, and whoever follows the meeting asks for those; older ones are read from the store. What is counted
    // against the limit grows with the page: ten thousand events count as much as ten pages of a thousand.
    const recent = room.eventsAfter(since)?.slice(0, limit);
    const cost = 1 + Math.floor(count / 1_000);
    const ofPublic = recent ? limits.publicAnswers : limits.oldEvents;
    if (tooOften(who.role === 'public' ? ofPublic(addressOf(request), cost) : limits.question(who, cost), response))
      return;
    const page = recent ?? fromStored(await store.read(room.meetingId, since, count));
    // Those in memory are text already, or become it once for all.
    const jsonOf = recent ? keptJson.event : eventJson;
    const events = page.flatMap((event) => jsonOf(event).of(who)?.text ?? []);
    const numbers = JSON.stringify({
      log: room.log,
      from: since,
      seq: page.at(-1)?.seq ?? since,
      head,
      now: Math.max(clock.now(), room.at),
    });
    const text = `${numbers.slice(0, -1)},"events":[${events.join(',')}]}`;
    if (who.role === 'public') await sendKept(request, response, kept.keep(question, text));
    else send(response, text);
  });

  router.post('/api/meetings/:id/commands', async (request, response) => {
    const startedAt = performance.now();
    const entered = await enter(request, response);
    if (!entered) return;
    const { who, room } = entered;
    if (!(await readCommand(request, response, isOfficer(who.role)))) return;
    const requests = limits.requests(who, addressOf(request));
    if (tooOften(requests.take(), response)) return;
    const carry = makeCarrier(
      {
        room,
        access,
        limits,
        takeMachineTime: parts.takeMachineTime,
        lateness: (pressedAt) => latenessOf(pressedAt, clock.now()),
        inDoubt: () => false,
        malformed: () => void requests.take(COST_OF_INVALID),
        failed: observer.failed,
      },
      who,
    );
    const { type, answer: promised } = carry(request.body);
    const answer = await promised;
    observer.answered(type, answer.ok ? 'ok' : answer.error.code, performance.now() - startedAt);
    if (answer.ok) response.json(answer);
    else sendError(response, answer.error, { ok: false });
  });

  router.use(answerFaults);
  return router;
}
