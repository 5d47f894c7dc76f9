// The small parts of access: words, codes, delays, tokens; and where a server is reached.
import { describe, expect, test } from 'vitest';

import { countFailures } from '../../server/access/failures.ts';
import { newJoinCode, newPairingCode, readCode } from '../../server/access/join-codes.ts';
import { linkOfToken, linkToken, newDeviceToken, newId } from '../../server/access/tokens.ts';
import { twoWords, WORDS } from '../../server/access/admission-words.ts';
import { addressOf, localAddressOf } from '../../server/addresses.ts';

test('the words are many, short, different, and never drawn as a pair that is taken', () => {
  expect(WORDS.length).toBeGreaterThanOrEqual(256);
  expect(new Set(WORDS).size).toBe(WORDS.length);
  for (const word of WORDS) expect(word).toMatch(/^[a-z]{3,8}$/);
  const taken = new Set<string>();
  for (let count = 0; count < 2_000; count += 1) {
    const words = twoWords(taken)!;
    expect(taken.has(words)).toBe(false);
    const [first, second] = words.split(' ');
    expect(first).not.toBe(second);
    taken.add(words);
  }
});

test('where all pairs of words are taken, drawing ends', () => {
  const all = new Set(WORDS.flatMap((first) => WORDS.map((second) => `${first} ${second}`)));
  expect(twoWords(all)).toBeUndefined();
});

describe('codes', () => {
  test('have no two characters that look alike', () => {
    const used = new Set(Array.from({ length: 500 }, () => newJoinCode() + newPairingCode()).join(''));
    for (const pair of ['0O', '1I', '1L', '5S', '2Z', '8B', '6G'])
      expect(pair.split('').filter((character) => used.has(character)).length).toBeLessThan(2);
    for (const character of '0O1IL5S') expect(used.has(character)).toBe(false);
  });

  test('are read in any case, with blanks and dashes, and with look-alikes for their twins', () => {
    for (let count = 0; count < 200; count += 1) {
      const code = newJoinCode();
      const typed = code.toLowerCase().replaceAll('2', 'z').replaceAll('6', 'g').replaceAll('8', 'B');
      expect(readCode(` ${typed.slice(0, 4)} - ${typed.slice(4)}`)).toBe(code);
    }
  });
});

describe('tokens', () => {
  test('of a link give back its id under their own secret only', () => {
    const id = newId();
    const token = linkToken('a secret of the server, long enough', id);
    expect(linkOfToken('a secret of the server, long enough', token)).toBe(id);
    expect(linkOfToken('another secret', token)).toBeUndefined();
    for (const broken of ['', '.', id, `${id}.`, `x${token}`, `${token}x`, `${newId()}.${token.split('.')[1]}`])
      expect(linkOfToken('a secret of the server, long enough', broken)).toBeUndefined();
    expect(token).toMatch(/^[A-Za-z0-9]{10}\.[\w-]{22}$/);
  });

  test('of a device are never taken for a link’s', () => {
    for (let count = 0; count < 100; count += 1) expect(newDeviceToken()).toMatch(/^[\w-]{22}$/);
  });
});

describe('failures', () => {
  test('cost nothing at first, then twice as long each time, at most ten seconds; each address for itself', () => {
    const failures = countFailures(() => 0);
    const delays = Array.from({ length: 14 }, () => failures.failed('hall'));
    expect(delays).toEqual([0, 0, 0, 0, 0, 200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000, 10_000]);
    expect(failures.failed('elsewhere')).toBe(0);
  });

  test('are forgotten after ten quiet minutes', () => {
    let now = 0;
    const failures = countFailures(() => now);
    for (let count = 0; count < 8; count += 1) failures.failed('hall');
    now += 10 * 60_000;
    expect(failures.failed('hall')).toBe(0);
  });
});

test('a server is reached by people where its settings say, and by this machine where it listens', async () => {
  expect(await addressOf({ host: '127.0.0.1' }, 3000)).toBe('http://127.0.0.1:3000');
  expect(await addressOf({ host: '::1', tls: { cert: 'c', key: 'k' } }, 8443)).toBe('https://[::1]:8443');
  const behindProxy = { host: '0.0.0.0', publicUrl: 'https://rostrum.example.org' };
  expect([await addressOf(behindProxy, 3000), localAddressOf(behindProxy, 3000)]).toEqual([
    'https://rostrum.example.org',
    'http://127.0.0.1:3000',
  ]);
  expect(await addressOf({ host: '0.0.0.0' }, 3000)).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:3000$/);
});
