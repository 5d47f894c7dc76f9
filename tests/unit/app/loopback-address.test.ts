import { expect, test } from 'vitest';

import { isOwnMachine } from '../../../client/components/loopback-address.ts';

test.each([
  'http://127.0.0.1:3000',
  'http://127.5.0.1/',
  'http://localhost:3000/m/x/chair',
  'https://rostrum.localhost',
  'http://[::1]:3000',
  'http://0.0.0.0:3000',
])('%s is the reader’s own machine', (url) => expect(isOwnMachine(url)).toBe(true));

test.each([
  'http://192.168.1.20:3000',
  'https://rostrum.example.org',
  'http://127.example.org',
  'http://localhost.example.org',
  'no address',
])('%s may be reached from others', (url) => expect(isOwnMachine(url)).toBe(false));
