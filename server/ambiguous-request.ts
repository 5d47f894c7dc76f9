// What a request may not say twice: two hosts, or two tokens, and each program on the way believes another one.
// Knows headers as they came; nothing of what is asked.
import type { IncomingMessage } from 'node:http';

const ONCE = ['host', 'authorization'];

/** One host, with its port: not two in a row, and nobody's name before it. */
const ONE_HOST = /^[^\s,@/?#\\]*$/u;
/** An address that names its host itself, as one asks a proxy. */
const WHOLE_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/iu;

/** Whether it names its host or its token more than once, of which Node itself keeps the first and drops the others; or a host that is none. */
export function isAmbiguous({ rawHeaders, headers, url = '' }: IncomingMessage): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (ONCE.some((once) => names.indexOf(once) !== names.lastIndexOf(once))) return true;
  const host = headers.host ?? '';
  const [, named = host] = WHOLE_ADDRESS.exec(url) ?? [];
  return !ONE_HOST.test(host) || named.toLowerCase() !== host.toLowerCase();
}
