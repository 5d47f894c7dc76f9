// The routes of those who prepare meetings. They obey the control token of the data folder (the operator's command beside the server),
// operators, and organizers about what is their own; nobody else learns more than that they may not.
import type { Request, RequestHandler, Router } from 'express';
import express from 'express';
import * as z from 'zod/mini';

import { IMPORT_KINDS } from '#shared/import-preview.ts';
import { idSchema, instant, line } from '#shared/meeting/fields.ts';

import {
  answerFaults,
  bearerOf,
  idParam,
  sendAnswer,
  sendBadQuery,
  sendError,
  sendMalformed,
  telling,
} from '../access/bearer-and-errors.ts';
import type { Access } from '../access/access.ts';
import type { HoldFailure } from '../access/failures.ts';
import { LINK_ROLES } from '../access/links.ts';
import type { Preparer, PreparerAnswer, ServerRole } from '../access/preparers.ts';
import { SERVER_ROLES } from '../access/preparers.ts';
import { sameText } from '../access/tokens.ts';
import { ignoredOf } from '../ignored-fields.ts';
import { shown } from '../fault-words.ts';
import { importQuerySchema, MOST_BYTES_OF_A_LIST } from '../import/query.ts';
import { withFaultLines } from './fault-lines.ts';
import type { Answer } from './answers.ts';
import type { Operator } from './operator.ts';
import { refuse } from './answers.ts';
import { answerUnreadable, planBody } from './plan-body.ts';
import type { Prepared, Preparing } from './preparing.ts';

export interface OperatorRouterParts {
  operator: Operator;
  preparing: Preparing;
  access: Access;
  holdFailure: HoldFailure;
  /** Of the data folder's lock; absent where no folder is locked. */
  controlToken?: string;
}

const newLinkSchema = z.object({
  role: z.enum(LINK_ROLES),
  meetingId: z.optional(idSchema),
  delegationId: z.optional(idSchema),
  name: z.optional(line(60)),
  expiresAt: z.optional(instant),
});

const enterSchema = z.object({ label: z.optional(line(60)) });

/** A day of meeting makes a few MB of log; this leaves room for a hundred such days. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Organizers are many, and what they send is a plan. */
const MOST_BYTES_OF_ORGANIZERS = 5 * 1024 * 1024;

/** The routes of operators and organizers. */
export function operatorRouter({
  operator,
  preparing,
  access,
  holdFailure,
  controlToken,
}: OperatorRouterParts): Router {
  const router = express.Router();
  router.param('id', idParam);
  const json = express.json({ limit: '4kb', inflate: false, strict: false });
  const file = express.json({ limit: MOST_BYTES, inflate: false });
  /** Files as they were sent, so that a fault is told by its line. */
  const texts = new WeakMap<object, string>();
  /** What somebody wrote by hand; a log was written by a program, and is looked at as a whole. */
  const planOf = (limit: number) =>
    planBody(limit, (request, text) => {
      if (text.length <= MOST_BYTES_OF_ORGANIZERS) texts.set(request, text);
    });
  const list = express.raw({ type: () => true, limit: MOST_BYTES_OF_A_LIST, inflate: false });
  const plan = planOf(MOST_BYTES);
  const organizersPlan = planOf(MOST_BYTES_OF_ORGANIZERS);
  const preparers = new WeakMap<Request, Preparer>();
  const by = (request: Request): Preparer => preparers.get(request)!;

  function inLines<T>(request: Request, answer: Answer<T>): Answer<T> {
    const text = texts.get(request);
    return text === undefined ? answer : withFaultLines(answer, text);
  }

  async function made(request: Request): Promise<Answer<Prepared>> {
    const { from, timeZone } = request.query;
    const id = idAsked(request);
    if (from === 'export') {
      // Its log has the id that it had, and everything that was kept by it.
      const own: unknown = (request.body as { id?: unknown } | undefined)?.id;
      if (id !== undefined && id !== own)
        return refuse(
          'INVALID',
          'malformed',
          `An export keeps its own id, ${shown(own)}: expected no other ?id=, found ${shown(id)}.`,
        );
      return preparing.importMeeting(by(request), request.body);
    }
    if (from !== undefined && from !== 'openslides')
      return refuse('INVALID', 'malformed', `Expected from: openslides or export, or nothing, found ${shown(from)}.`);
    return from === 'openslides'
      ? preparing.createFromOpenSlides(by(request), request.body, {
          id,
          timeZone: typeof timeZone === 'string' ? timeZone : undefined,
        })
      : preparing.createMeeting(by(request), request.body, id);
  }

  async function preparerOf(token: string): Promise<PreparerAnswer> {
    if (token === '') return { ok: false, code: 'BAD_TOKEN' };
    if (controlToken !== undefined && sameText(token, controlToken)) return { ok: true, by: { role: 'operator' } };
    return access.preparer(token);
  }

  // Before any body is read: a stranger cannot make the server parse megabytes.
  const only =
    (roles: readonly ServerRole[]): RequestHandler =>
    async (request, response, next) => {
      response.set('Cache-Control', 'no-store');
      const token = bearerOf(request);
      const answer = await preparerOf(token);
      if (answer.ok && roles.includes(answer.by.role)) {
        preparers.set(request, answer.by);
        return next();
      }
      // The token of an access that expired or was revoked is a real one: whoever shows it is told so, and it counts as no guess of a token.
      if (!answer.ok && (answer.code === 'EXPIRED' || answer.code === 'REVOKED'))
        return sendError(response, {
          code: answer.code,
          message: answer.code === 'EXPIRED' ? 'This access has expired.' : 'This access was revoked.',
          remedy: 'Ask for a new link, or sign in again.',
          details: { reason: answer.code.toLowerCase() },
        });
      await holdFailure(request, response);
      sendError(response, {
        code: token === '' ? 'BAD_TOKEN' : 'FORBIDDEN',
        message: roles.includes('organizer') ? 'This is for those who prepare meetings.' : 'This is for operators.',
        details: { reason: 'operators-only' },
      });
    };
  const preparersOnly = only(SERVER_ROLES);
  const operatorsOnly = only(['operator']);
  const planOfTheirs: RequestHandler = (request, response, next) =>
    (by(request).role === 'operator' ? plan : organizersPlan)(request, response, next);

  router.post('/api/meetings', preparersOnly, planOfTheirs, async (request, response) =>
    sendAnswer(response, inLines(request, await made(request)), 201),
  );

  router.get('/api/operator/meetings', preparersOnly, async (request, response) =>
    sendAnswer(response, await preparing.listMeetings(by(request))),
  );
  router.get('/api/operator/meetings/:id/export', preparersOnly, async (request, response) =>
    sendAnswer(response, await preparing.exportMeeting(by(request), idOf(request))),
  );
  router.delete('/api/operator/meetings/:id', preparersOnly, async (request, response) =>
    sendAnswer(response, await preparing.deleteMeeting(by(request), idOf(request))),
  );
  router.post('/api/operator/meetings/:id/enter', preparersOnly, json, async (request, response) => {
    const asked = enterSchema.safeParse(request.body ?? {});
    if (asked.success)
      return sendAnswer(response, await preparing.enter(by(request), idOf(request), asked.data.label), 201);
    sendMalformed(response, asked.error.issues);
  });

  router.use('/api/operator', operatorsOnly);
  router.post('/api/operator/meetings', plan, async (request, response) =>
    sendAnswer(response, inLines(request, await operator.createMeeting(request.body, idAsked(request))), 201),
  );
  router.post('/api/operator/import', file, async (request, response) =>
    sendAnswer(response, await operator.importMeeting(request.body), 201),
  );

  router.post('/api/operator/meetings/:id/imports/:kind', list, async (request, response, next) => {
    const kind = IMPORT_KINDS.find((one) => one === request.params['kind']);
    if (kind === undefined) return next();
    const { apply, ...asked } = request.query;
    const query = importQuerySchema(kind).safeParse(asked);
    if (!query.success) return sendMalformed(response, query.error.issues);
    if (apply !== undefined && apply !== '1') return sendBadQuery(response, 'apply', '1, or nothing', apply);
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const answer = await operator.importList(idOf(request), { kind, bytes, query: query.data, apply: apply === '1' });
    sendAnswer(response, answer);
  });

  router.get('/api/operator/links', async (request, response) => {
    const { meeting } = request.query;
    if (meeting === undefined) return sendAnswer(response, await operator.listLinks());
    const asked = idSchema.safeParse(meeting);
    if (asked.success) return sendAnswer(response, await operator.listLinks(asked.data));
    sendError(response, {
      code: 'NOT_FOUND',
      message: 'There is no such meeting.',
      details: { reason: 'unknown-meeting' },
    });
  });
  router.post('/api/operator/links', json, async (request, response) => {
    const parsed = newLinkSchema.safeParse(request.body);
    if (parsed.success) {
      const made = await operator.createLink(parsed.data);
      return sendAnswer(response, telling(made, ignoredOf(request.body, parsed.data)), 201);
    }
    sendMalformed(response, parsed.error.issues);
  });
  router.get('/api/operator/links/:id', async (request, response) =>
    sendAnswer(response, await operator.showLink(request.params.id)),
  );
  router.delete('/api/operator/links/:id', async (request, response) =>
    sendAnswer(response, await operator.revokeLink(request.params.id)),
  );

  router.use(answerUnreadable);
  router.use(answerFaults);
  return router;
}

/** Typed by the path, which a handler in front of it hides. */
const idOf = ({ params: { id } }: Request): string => String(id);

/** `?id=`: the id that the meeting is to have instead of the file's. */
function idAsked({ query: { id } }: Request): string | undefined {
  return typeof id === 'string' ? id : undefined;
}
