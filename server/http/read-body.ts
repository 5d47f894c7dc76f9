// A body that is read only after it is known who asks. Knows no route.
import type { IncomingMessage, ServerResponse } from 'node:http';

type Parser = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Has one of express's parsers read it. Rejects with what is wrong with it, which the router's last handler answers. */
export function readBody(parser: Parser, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    parser(request, response, (error) => (error === undefined ? resolve() : reject(error as Error)));
  });
}
