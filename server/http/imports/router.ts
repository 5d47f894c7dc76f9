// POST /api/meetings/:id/imports/KIND: the preview of a file, for officers and operators. The body is the file, or what was pasted. Nothing
// of it is kept and nothing changes.
import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import express from 'express';
import compression from 'compression';

import { IMPORT_KINDS } from '#shared/import-preview.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Access } from '../../access/access.ts';
import { answerFaults, idParam, sendError, sendMalformed } from '../../access/bearer-and-errors.ts';
import type { HoldFailure } from '../../access/failures.ts';
import type { Limits } from '../../commands/rate-limits.ts';
import { FileRefused } from '../../import/files/refusal.ts';
import type { Importer } from '../../import/importer.ts';
import { EXPECTED, firstLanguage, importQuerySchema, MOST_BYTES_OF_A_LIST } from '../../import/query.ts';
import { rateLimited } from '../../rooms/server-refusals.ts';
import type { Rooms } from '../../rooms/rooms.ts';
import { officersGuard, tooOften } from '../meeting-guard.ts';
import { readBody } from '../read-body.ts';

export interface ImportRouterParts {
  rooms: Rooms;
  access: Access;
  holdFailure: HoldFailure;
  limits: Limits;
  importFile: Importer;
}

/** So many questions an import counts as. */
const COST = 5;
const COME_AGAIN_MS = 2_000;
const MALFORMED = { message: 'The question is not well formed.', remedy: EXPECTED };

export function importRouter({ rooms, access, holdFailure, limits, importFile }: ImportRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const enter = officersGuard({ rooms, access, holdFailure });
  const file = express.raw({ type: () => true, limit: MOST_BYTES_OF_A_LIST, inflate: false });

  // Who asks is known before five megabytes are read.
  router.post('/api/meetings/:id/imports/:kind', compression(), async (request, response, next) => {
    const kind = IMPORT_KINDS.find((one) => one === request.params.kind);
    if (kind === undefined) return next();
    const entered = await enter(request as Request<{ id: string }>, response);
    if (!entered) return;
    const { who, room } = entered;
    if (tooOften(limits.question(who, COST), response)) return;
    const query = importQuerySchema(kind).safeParse(request.query);
    if (!query.success) return sendMalformed(response, query.error.issues, MALFORMED);
    const { lang, itemId, ...options } = query.data;
    const problem = kind === 'list' ? problemOfItem(room.meeting, itemId) : undefined;
    if (problem) return sendError(response, problem);
    await readBody(file, request, response);
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const language = lang ?? firstLanguage(room.meeting);
    const read = await importFile(bytes, { ...options, kind, itemId, language, meeting: room.meeting });
    // Written as it is: nobody asks for the same again, and a hash of two megabytes would hold everybody up.
    if (read.ok) return void response.type('json').end(read.json);
    if (read.reason === 'busy')
      return sendError(response, {
        ...rateLimited(COME_AGAIN_MS),
        message: 'Other files are being read just now.',
        remedy: 'Choose the file again in a moment.',
      });
    sendFault(response, read);
  });

  const faults: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
    if (response.headersSent) return next(error);
    if (type === 'entity.too.large') return sendFault(response.status(413), new FileRefused('file-too-large'));
    if (type === 'encoding.unsupported')
      return sendMalformed(
        response,
        [{ path: ['Content-Encoding'], message: 'expected the file as it is, not packed' }],
        MALFORMED,
      );
    next(error);
  };
  router.use('/api/meetings/:id/imports', faults);
  router.use(answerFaults);
  return router;
}

function problemOfItem(meeting: Meeting, itemId: string | undefined) {
  if (itemId === undefined)
    return {
      code: 'INVALID' as const,
      message: 'Expected itemId: the item whose list it is.',
      details: { reason: 'malformed', issues: [{ path: 'itemId', message: 'expected the id of an item' }] },
    };
  if (meeting.items[itemId]) return undefined;
  return { code: 'NOT_FOUND' as const, message: 'There is no such agenda item.', details: { reason: 'no-such-item' } };
}

/** The refusal of a file, which a client's languages word by its reason. */
function sendFault(
  response: Response,
  { reason, message, remedy }: Pick<FileRefused, 'reason' | 'message' | 'remedy'>,
): void {
  const error = { code: 'INVALID', message, remedy, details: { reason } };
  if (response.statusCode === 200) response.status(400);
  response.json({ error });
}
