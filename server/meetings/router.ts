// The operator's routes. They obey the control token of the data folder (the operator's command beside the server) and
// operators' links; nobody else learns more than that they may not.
import type { Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import * as z from 'zod/mini';

import { idSchema } from '#shared/meeting/fields.ts';

import { answerFaults, bearerOf, idParam, RepeatedField, sendError } from '../access/bearer-and-errors.ts';
import type { Access } from '../access/access.ts';
import type { HoldFailure } from '../access/failures.ts';
import { LINK_ROLES } from '../access/links.ts';
import { sameText } from '../access/tokens.ts';
import type { Answer, Operator } from './operator.ts';
import { repeatedField } from './repeated-fields.ts';

export interface OperatorRouterParts {
  operator: Operator;
  access: Access;
  holdFailure: HoldFailure;
  /** Of the data folder's lock; absent where no folder is locked. */
  controlToken?: string;
}

const newLinkSchema = z.object({
  role: z.enum(LINK_ROLES),
  meetingId: z.optional(idSchema),
  delegationId: z.optional(idSchema),
  name: z.optional(idSchema),
});

/** A day of meeting makes a few MB of log; this leaves room for a hundred such days. */
const MOST_BYTES = 512 * 1024 * 1024;

export function operatorRouter({ operator, access, holdFailure, controlToken }: OperatorRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const file = express.json({ limit: MOST_BYTES, inflate: false });
  /** What somebody wrote by hand; a log was written by a program, and is looked at as a whole. */
  const plan = express.json({
    limit: MOST_BYTES,
    inflate: false,
    verify: (_request, _response, body) => {
      const repeated = repeatedField(body.toString('utf8'));
      if (repeated !== undefined) throw new RepeatedField(repeated);
    },
  });

  // Before any body is read: a stranger cannot make the server parse megabytes.
  const operatorsOnly: RequestHandler = async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const token = bearerOf(request);
    if (
      token !== '' &&
      ((controlToken !== undefined && sameText(token, controlToken)) || (await access.isOperator(token)))
    )
      return next();
    await holdFailure(request, response);
    sendError(response, {
      code: token === '' ? 'BAD_TOKEN' : 'FORBIDDEN',
      message: 'This is for operators.',
      details: { reason: 'operators-only' },
    });
  };

  router.post('/api/meetings', operatorsOnly, plan, async (request, response) =>
    send(response, await operator.createMeeting(request.body, idAsked(request)), 201),
  );

  router.use('/api/operator', operatorsOnly);
  router.get('/api/operator/meetings', async (_request, response) => send(response, await operator.listMeetings()));
  router.get('/api/operator/meetings/:id/export', async (request, response) =>
    send(response, await operator.exportMeeting(request.params.id)),
  );
  router.delete('/api/operator/meetings/:id', async (request, response) =>
    send(response, await operator.deleteMeeting(request.params.id)),
  );
  router.post('/api/operator/meetings', plan, async (request, response) =>
    send(response, await operator.createMeeting(request.body, idAsked(request)), 201),
  );
  router.post('/api/operator/import', file, async (request, response) =>
    send(response, await operator.importMeeting(request.body), 201),
  );

  router.get('/api/operator/links', async (request, response) => {
    const { meeting } = request.query;
    if (meeting === undefined) return send(response, await operator.listLinks());
    const asked = idSchema.safeParse(meeting);
    if (asked.success) return send(response, await operator.listLinks(asked.data));
    sendError(response, {
      code: 'NOT_FOUND',
      message: 'There is no such meeting.',
      details: { reason: 'unknown-meeting' },
    });
  });
  router.post('/api/operator/links', express.json({ limit: '4kb', inflate: false }), async (request, response) => {
    const parsed = newLinkSchema.safeParse(request.body);
    if (parsed.success) return send(response, await operator.createLink(parsed.data), 201);
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    sendError(response, {
      code: 'INVALID',
      message: 'The message is not well formed.',
      details: { reason: 'malformed', issues },
    });
  });
  router.get('/api/operator/links/:id', async (request, response) =>
    send(response, await operator.showLink(request.params.id)),
  );
  router.delete('/api/operator/links/:id', async (request, response) =>
    send(response, await operator.revokeLink(request.params.id)),
  );

  router.use(answerFaults);
  return router;
}

/** `?id=`: the id that the meeting is to have instead of the file's. */
function idAsked({ query: { id } }: Request): string | undefined {
  return typeof id === 'string' ? id : undefined;
}

function send<T>(response: Response, answer: Answer<T>, status = 200): void {
  if (!answer.ok) return sendError(response, answer.error);
  response.status(status).json(answer.value);
}
