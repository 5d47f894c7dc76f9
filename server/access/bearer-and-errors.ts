// What the routers of access and of the operator share: the Bearer token of a request, and how an error is answered.
import type { ErrorRequestHandler, Request, RequestHandler, RequestParamHandler, Response } from 'express';

import { idSchema } from '#shared/meeting/fields.ts';

import { shown } from '../fault-words.ts';
import { StoreUnavailable } from '../store/errors.ts';
import type { AccessError } from './identity.ts';

const STATUS: Record<AccessError['code'], number> = {
  INVALID: 400,
  BAD_TOKEN: 401,
  EXPIRED: 401,
  REVOKED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  OUT_OF_ORDER: 409,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** The public’s token is "", over HTTP as over a socket. */
const BEARER = /^Bearer(?: ([A-Za-z0-9._~+/=-]{1,256}))?$/i;

/** The token of `Authorization: Bearer`; "" where there is none. */
export function bearerOf(request: Request): string {
  return BEARER.exec(request.get('authorization') ?? '')?.[1] ?? '';
}

/** First in front of all that asks for tokens: whoever meant to show one and did not is told so, and is not taken for the public. */
export const requireReadableToken: RequestHandler = (request, response, next) => {
  const shown = request.get('authorization');
  if (shown === undefined || BEARER.test(shown)) return next();
  response.set('Cache-Control', 'no-store');
  sendError(response, {
    code: 'BAD_TOKEN',
    message: 'The token cannot be read.',
    remedy: 'Send “Authorization: Bearer” and the token, or leave the header out.',
    details: { reason: 'bad-token' },
  });
};

/** For an id in an address: one that cannot be is not looked for, since not every store can even be asked for it. */
export const idParam: RequestParamHandler = (_request, response, next, id) => {
  if (idSchema.safeParse(id).success) return next();
  sendError(response, {
    code: 'NOT_FOUND',
    message: 'There is nothing of this id.',
    details: { reason: 'unknown-id' },
  });
};

/** Answers `{ error }`, and what is given besides, with the status that mirrors its code. */
export function sendError(response: Response, error: AccessError, besides: object = {}): void {
  const retryAfterMs = error.details?.retryAfterMs;
  if (typeof retryAfterMs === 'number') response.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  response.status(STATUS[error.code]).json({ ...besides, error });
}

/** Answers what came of it: the value, or why there is none. */
export function sendAnswer(
  response: Response,
  answer: { ok: true; value: unknown } | { ok: false; error: AccessError },
  status = 200,
): void {
  if (!answer.ok) return sendError(response, answer.error);
  response.status(status).json(answer.value);
}

/** The answer, with the fields of the request that were passed over, where there are any. */
export function telling<Value extends object>(
  answer: { ok: true; value: Value } | { ok: false; error: AccessError },
  ignored: readonly string[],
): { ok: true; value: Value & { ignored?: readonly string[] } } | { ok: false; error: AccessError } {
  return answer.ok && ignored.length > 0 ? { ok: true, value: { ...answer.value, ignored } } : answer;
}

/** Answers whoever sent what is not of the shape that is expected. */
export function sendMalformed(
  response: Response,
  issues: readonly { path: PropertyKey[]; message: string }[],
  { message = 'The message is not well formed.', remedy }: { message?: string; remedy?: string } = {},
): void {
  sendError(response, {
    code: 'INVALID',
    message,
    ...(remedy !== undefined && { remedy }),
    details: {
      reason: 'malformed',
      issues: issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    },
  });
}

/** Answers whoever put something else behind a name of the query than is expected there. */
export function sendBadQuery(response: Response, name: string, expected: string, found: unknown): void {
  const what = `${expected}, found ${shown(found)}`;
  sendMalformed(response, [{ path: [name], message: `expected ${what}` }], { message: `Expected ${name}: ${what}.` });
}

/** Thrown while a body is read that has one field twice; `JSON.parse` would take the last. */
export class RepeatedField extends Error {
  readonly type = 'repeated-field';
  /** As a path, such as `settings.warningMs`. */
  readonly field: string;

  constructor(field: string) {
    super(`“${field}” stands twice`);
    this.field = field;
  }
}

const MEBIBYTE = 1024 * 1024;

/** What was sent is a file, not a message: it is told how large one may be. */
function sendTooLarge(response: Response, most: number): void {
  response.status(413).json({
    error: {
      code: 'INVALID',
      message: `This file has more than ${most / MEBIBYTE} MiB.`,
      details: { reason: 'file-too-large', most },
    },
  });
}

export const TOO_LONG: AccessError = {
  code: 'INVALID',
  message: 'The message is too long.',
  details: { reason: 'too-long' },
};

/**
 * Last in a router: what went wrong while a request was read or carried out, as an error of the wire. A body that cannot be
 * read is the sender's; a store that cannot serve now is asked again later; anything else goes on to the server's own handler.
 */
export const answerFaults: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof StoreUnavailable) {
    return sendError(response, {
      code: 'UNAVAILABLE',
      message: 'This could not be saved just now.',
      details: { reason: 'unavailable', retryAfterMs: 1_000 },
    });
  }
  if (error instanceof RepeatedField) {
    const issues = [{ path: error.field, message: 'stands twice; expected each field once' }];
    return sendError(response, {
      code: 'INVALID',
      message: `The field “${error.field}” stands twice.`,
      remedy: 'Leave the one that is not meant out.',
      details: { reason: 'malformed', issues },
    });
  }
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  const most = typeof error === 'object' && error !== null && 'limit' in error ? Number(error.limit) : 0;
  if (type === 'entity.too.large' && most >= MEBIBYTE) return sendTooLarge(response, most);
  if (type === 'entity.too.large') return sendError(response, TOO_LONG);
  if (typeof type === 'string' && /^(?:entity|encoding|charset|request)\./.test(type)) {
    return sendError(response, {
      code: 'INVALID',
      message: 'The message is not JSON.',
      details: { reason: 'malformed' },
    });
  }
  next(error);
};
