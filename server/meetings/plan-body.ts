// The body of a request that is a meeting file as somebody wrote and saved it: read in UTF-8 or UTF-16, with its text kept, so that each
// fault is told by its line. Knows no route.
import type { ErrorRequestHandler, RequestHandler } from 'express';
import express from 'express';

import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';

import { RepeatedField, sendError } from '../access/bearer-and-errors.ts';
import { jsonOfFile, unreadable } from './json-of-file.ts';

/** A file that is no JSON. */
class UnreadableFile extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * Reads such a body.
 * @param limit bytes that are read
 * @param keep its text is given here, where lines of it may be asked for
 */
export function planBody(limit: number, keep: (request: object, text: string) => void): RequestHandler {
  const read = express.raw({ type: 'application/json', limit, inflate: false });
  return (request, response, next) =>
    read(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      if (!(request.body instanceof Buffer)) return next();
      try {
        request.body = parsed(request.body, (text) => keep(request, text));
        next();
      } catch (fault) {
        next(fault);
      }
    });
}

function parsed(bytes: Buffer, keep: (text: string) => void): unknown {
  const read = jsonOfFile(bytes);
  switch (read.is) {
    case 'json':
      keep(read.text);
      return read.value;
    case 'no-text':
      throw new UnreadableFile({ path: '', message: `The file ${read.why}` });
    case 'no-json':
      throw new UnreadableFile(read.fault);
    case 'repeated':
      throw new RepeatedField(read.field);
    default:
      return read satisfies never;
  }
}

/** A file that is no JSON is told where it stops being any. */
export const answerUnreadable: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const fault = faultOf(error);
  if (fault === undefined || response.headersSent) return next(error);
  sendError(response, {
    code: 'INVALID',
    message: 'This is not JSON.',
    details: { reason: 'malformed', issues: [fault] },
  });
};

function faultOf(error: unknown): FileFault | undefined {
  if (error instanceof UnreadableFile) return error.fault;
  return error instanceof SyntaxError && 'body' in error && typeof error.body === 'string'
    ? unreadable(error.body)
    : undefined;
}
