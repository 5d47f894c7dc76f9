// A wireless network as its QR code says it, so that a phone joins it by its camera. Pure.
import type { Wifi } from '#shared/protocol.ts';

/** What separates the parts is escaped in them. */
const escaped = (part: string): string => part.replaceAll(/[\\;,:"]/gu, String.raw`\$&`);

const KINDS: Readonly<Record<Wifi['security'], string>> = { wpa: 'WPA', wep: 'WEP', open: 'nopass' };

export const wifiText = ({ ssid, password, security }: Wifi): string =>
  `WIFI:T:${KINDS[security]};S:${escaped(ssid)};${password === undefined ? '' : `P:${escaped(password)};`};`;
