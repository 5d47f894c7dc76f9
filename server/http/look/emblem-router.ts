// PUT /api/meetings/:id/emblem: the bytes of a picture, from officers, which EditMeeting then names in the theme by its hash.
// GET …/emblem/:hash: whoever knows the hash was told it with the meeting, so no token is asked for, and any cache may keep the answer.
import type { Response, Router } from 'express';
import express from 'express';

import { answerFaults, idParam, sendError } from '../../access/bearer-and-errors.ts';
import type { Clock } from '../../clock.ts';
import type { Limits } from '../../commands/rate-limits.ts';
import type { KeptEmblem } from '../../emblems/emblems.ts';
import { EMBLEM_WORDS, findEmblem, keepEmblem, MOST_EMBLEM_BYTES } from '../../emblems/emblems.ts';
import type { EventStore } from '../../store/store.ts';
import type { MeetingGuardOptions } from '../meeting-guard.ts';
import { officersGuard, tooOften } from '../meeting-guard.ts';
import { readBody } from '../read-body.ts';

export interface EmblemRouterParts extends Omit<MeetingGuardOptions, 'operators'> {
  store: EventStore;
  limits: Limits;
  clock: Pick<Clock, 'now'>;
}

/** So many questions one counts as. */
const COST = 5;
const HASH = /^[\w-]{16,64}$/;
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Opened by itself it is a document: one without scripts, of an origin of its own, whose own styles hold. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export function emblemRouter({ store, limits, clock, ...guard }: EmblemRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const enter = officersGuard(guard);
  const picture = express.raw({ type: () => true, limit: MOST_EMBLEM_BYTES, inflate: false });

  router.put('/api/meetings/:id/emblem', async (request, response) => {
    const entered = await enter(request, response);
    if (!entered || tooOften(limits.question(entered.who, COST), response)) return;
    try {
      await readBody(picture, request, response);
    } catch (error) {
      if ((error as { type?: unknown }).type === 'entity.too.large') return refuse(response, 'file-too-large');
      throw error;
    }
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const kept = await keepEmblem(store, entered.room.meetingId, bytes, clock.now());
    if (!kept.ok) return refuse(response, kept.reason);
    response.json(kept.emblem);
  });

  router.get('/api/meetings/:id/emblem/:hash', async (request, response) => {
    const { id, hash } = request.params;
    const found = HASH.test(hash) ? await findEmblem(store, id, hash) : undefined;
    if (!found)
      return sendError(response, {
        code: 'NOT_FOUND',
        message: 'There is no such emblem.',
        details: { reason: 'no-such-file' },
      });
    response
      .set({
        'Cache-Control': FOR_GOOD,
        'Content-Security-Policy': PICTURE_POLICY,
        'X-Content-Type-Options': 'nosniff',
      })
      .type(found.type)
      .send(found.body);
  });

  router.use(answerFaults);
  return router;
}

function refuse(response: Response, reason: Extract<KeptEmblem, { ok: false }>['reason']): void {
  switch (reason) {
    case 'file-too-large':
      response.status(413).json({
        error: {
          code: 'INVALID',
          message: `An emblem has at most ${MOST_EMBLEM_BYTES / 1024} KiB.`,
          remedy: 'Save it smaller.',
          details: { reason: 'file-too-large', most: MOST_EMBLEM_BYTES },
        },
      });
      return;
    case 'unknown-meeting':
      return sendError(response, { code: 'NOT_FOUND', message: 'There is no such meeting.', details: { reason } });
    case 'meeting-full':
      return sendError(response, {
        code: 'OUT_OF_ORDER',
        message: 'There is no room for more files of this meeting.',
        details: { reason },
      });
    case 'disk-full':
      return sendError(response, {
        code: 'UNAVAILABLE',
        message: 'The server has no room for files now.',
        details: { reason, retryAfterMs: 60_000 },
      });
    default:
      response.status(415).json({ error: { code: 'INVALID', ...EMBLEM_WORDS[reason], details: { reason } } });
  }
}
