// From which pages a browser may open a socket: those of this server, under whatever name it was asked for.
import type { IncomingMessage } from 'node:http';

/** @param publicUrl where people reach the server, if that is set. */
export function originsOf(publicUrl: string | undefined): (origin: string, request: IncomingMessage) => boolean {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  return (origin, { headers: { host } }) => origin === known || (URL.canParse(origin) && new URL(origin).host === host);
}
