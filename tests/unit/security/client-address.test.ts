// Who is believed about whose request it is: failures are counted by it.
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';

import { clientAddress, isFromThisMachine, networkOf } from '../../../server/client-address.ts';
import { readConfig } from '../../../server/config.ts';

const request = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

describe('by default', () => {
  const of = clientAddress();

  test('a proxy on this machine is believed, and nobody else', () => {
    expect(of(request('127.0.0.1', '203.0.113.7'))).toBe('203.0.113.7');
    expect(of(request('::1', '203.0.113.7'))).toBe('203.0.113.7');
    expect(of(request('::ffff:127.0.0.1', '203.0.113.7'))).toBe('203.0.113.7');
    expect(of(request('192.168.1.40', '203.0.113.7'))).toBe('192.168.1.40');
    expect(of(request(undefined))).toBe('');
  });

  test('of a proxy it is the last one named that counts: what stands before is the client’s own word', () => {
    expect(of(request('127.0.0.1', 'somebody-else, 203.0.113.7'))).toBe('203.0.113.7');
    expect(of(request('127.0.0.1', '198.51.100.1, 127.0.0.1, 203.0.113.7'))).toBe('203.0.113.7');
    expect(of(request('127.0.0.1', 'x'.repeat(8_000)))).toHaveLength(45);
  });
});

test('TRUSTED_PROXIES names those that are believed', () => {
  const read = readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1' });
  const of = clientAddress(read.ok ? read.config.trustedProxies : []);
  expect(of(request('10.1.2.3', '203.0.113.7, 192.0.2.1'))).toBe('203.0.113.7');
  expect(of(request('127.0.0.1', '203.0.113.7'))).toBe('127.0.0.1');
  expect(readConfig({ TRUSTED_PROXIES: 'everybody' })).toMatchObject({
    ok: false,
    problems: [expect.stringContaining('TRUSTED_PROXIES must be addresses or networks')],
  });
});

test('a network of IPv6 is one address: it has 2^64 of them', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:DB8:1:2::6')).toBe('2001:db8:1:2::/64');
  expect(networkOf('2001:db8::6')).toBe('2001:db8:0:0::/64');
  expect(networkOf('2001::4:5:6:7:8')).toBe('2001:0:0:4::/64');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('from this machine is what comes straight from it, not through a proxy on it', () => {
  expect([isFromThisMachine(request('127.0.0.1')), isFromThisMachine(request('::1'))]).toEqual([true, true]);
  expect([isFromThisMachine(request('127.0.0.1', '127.0.0.1')), isFromThisMachine(request('192.168.1.40'))]).toEqual([
    false,
    false,
  ]);
});

test('a secret of the settings is not shown when it is wrong', () => {
  for (const name of ['SECRET', 'METRICS_TOKEN'])
    expect(readConfig({ [name]: 'too-short' })).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(`^${name} must have (?:at least 32|32 to 256) .* It is "\\(hidden\\)"\\.$`)],
    });
});
