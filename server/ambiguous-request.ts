// Requests that name two hosts or two tokens are refused: each program on the way might believe another one of the two.
// Knows headers as they came; nothing of what is asked.
import type { IncomingMessage } from 'node:http';

const ONCE = ['host', 'authorization'];

/** One host, with its port: no comma with a second host, and no user name before it. */
const ONE_HOST = /^[^\s,@/?#\\]*$/u;
/** An address that names its host itself, as a request to a proxy does. */
const WHOLE_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/iu;

/** Whether a request names its host or its token more than once (Node itself keeps the first and drops the others), or names no valid host. */
export function isAmbiguous({ rawHeaders, headers, url = '' }: IncomingMessage): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (ONCE.some((once) => names.indexOf(once) !== names.lastIndexOf(once))) return true;
  const host = headers.host ?? '';
  const [, named = host] = WHOLE_ADDRESS.exec(url) ?? [];
  return !ONE_HOST.test(host) || named.toLowerCase() !== host.toLowerCase();
}
