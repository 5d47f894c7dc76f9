// Whose request this is: the address by which failures are counted. A proxy names its client in X-Forwarded-For, and only a trusted
// proxy is believed: whoever else writes the header would be somebody new at each guess. Knows addresses; not what is counted.
import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** The address from which a request came, behind the proxies that are trusted. */
export type ClientAddress = (request: IncomingMessage) => string;

/** A proxy on this machine. */
export const TRUSTED_BY_DEFAULT: readonly string[] = ['loopback'];
/** No address is longer; a trusted proxy may still pass on what somebody made up. */
const LONGEST = 45;

/**
 * The address is '' where the client has gone already.
 * @param trusted addresses and networks of proxies, or their names: loopback, linklocal, uniquelocal.
 * @throws TypeError for what is none of these.
 */
export function clientAddress(trusted: readonly string[] = TRUSTED_BY_DEFAULT): ClientAddress {
  const trust = proxyAddr.compile([...trusted]);
  return (request) => networkOf(proxyAddr(request, trust) ?? '');
}

/** Whether the request comes straight from a program on this machine, not through a proxy. */
export function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  return (
    isLoopback(socket.remoteAddress ?? '', 0) &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined
  );
}

const isLoopback = proxyAddr.compile(['loopback']);

/** The address, or the network of an IPv6 address: whoever has one such address has 2^64 of them. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address.slice(0, LONGEST);
  const [head = '', tail] = address.toLowerCase().slice(0, LONGEST).split('::');
  const [front, back] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [string[], string[]];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return `${[...front, ...Array.from({ length: zeros }, () => '0'), ...back].slice(0, 4).join(':')}::/64`;
}
