// Where a server is reached: by people in the hall, and by programs on its own machine. Knows the settings and the machine's networks.
import { networkInterfaces } from 'node:os';

import type { Config } from './config.ts';

type Place = Pick<Config, 'host' | 'publicUrl' | 'tls'>;

/** Hosts that mean every address of this machine. */
const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];

/** Where people reach a server that listens on this port; without a slash at the end. */
export function addressOf(place: Place, port: number): string {
  return place.publicUrl ?? urlOf(place, isOpenToHall(place) ? (hallAddress() ?? '127.0.0.1') : place.host, port);
}

/** Where a program on this machine reaches it, whatever stands in front of it for people. */
export function localAddressOf(place: Place, port: number): string {
  return urlOf(place, isOpenToHall(place) ? '127.0.0.1' : place.host, port);
}

/** Whether it listens on every address of this machine. */
export function isOpenToHall({ host }: Pick<Config, 'host'>): boolean {
  return EVERYWHERE.includes(host);
}

/** This machine's address in the hall's network; undefined where it has none. Private ones first: a VPN's is often public. */
export function hallAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address);
  return addresses.find((address) => /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address)) ?? addresses[0];
}

function urlOf({ tls }: Place, host: string, port: number): string {
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
