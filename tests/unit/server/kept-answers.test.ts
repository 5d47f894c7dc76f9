// Answers that are kept for a moment: the same for all who ask the same, packed once, few, and never older than was promised.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { expect, test } from 'vitest';

import { keptAnswers } from '../../../server/http/kept-answers.ts';

test('an answer is there for whoever asks the same within a second', () => {
  let now = 0;
  const kept = keptAnswers(() => now);
  expect(kept.find('a')).toBeUndefined();
  const made = kept.keep('a', '{}');
  now = 999;
  expect([kept.find('a'), kept.find('b')]).toEqual([made, undefined]);
  now = 1_000;
  expect(kept.find('a')).toBeUndefined();
});

test('it is packed once, where that is worth it', async () => {
  const kept = keptAnswers(() => 0);
  const long = JSON.stringify('x'.repeat(5_000));
  const answer = kept.keep('a', long);
  const [first, second] = [answer.packed('gzip'), kept.find('a')!.packed('gzip')];
  expect(first).toBe(second);
  expect((await promisify(gunzip)((await first)!)).toString()).toBe(long);
  expect(kept.keep('b', '{}').packed('gzip')).toBeUndefined();
});

test('few are kept, and little text: the oldest go first, the last one stays', () => {
  const kept = keptAnswers(() => 0);
  for (let n = 0; n < 100; n += 1) kept.keep(`${n}`, '{}');
  expect(Array.from({ length: 100 }, (_, n) => n).filter((n) => kept.find(`${n}`))).toEqual(
    Array.from({ length: 64 }, (_, n) => n + 36),
  );
  const long = 'x'.repeat(5_000_000);
  kept.keep('one', long);
  kept.keep('two', long);
  expect([kept.find('99'), kept.find('one'), kept.find('two')?.text.length]).toEqual([undefined, undefined, 5_000_000]);
});
