// How an answer may be packed for this request. Knows no answer.
import type { Request } from 'express';

export type Encoding = 'br' | 'gzip';

/** The first of these that the client unpacks; undefined: it gets the answer as it is. */
export function encodingFor(request: Request, available: readonly Encoding[]): Encoding | undefined {
  return available.find((name) => request.acceptsEncodings(name) === name);
}
