// "Admit all" with strangers among those who wait.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { admittedTogether, eachInTurn } from '../../client/screens/chair/dialogs/admit-all.ts';

test('of each delegation the first two who wait, in their order, whoever else waits', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('CH', 'AT', 'FR', 'DE')), (delegations) => {
      const waiting = delegations.map((delegationId, at) => ({ deviceId: `d${at}`, delegationId, words: '', at }));
      const admitted = admittedTogether(waiting);
      for (const one of ['CH', 'AT', 'FR', 'DE']) {
        const its = waiting.filter(({ delegationId }) => delegationId === one);
        expect(admitted.filter(({ delegationId }) => delegationId === one)).toEqual(its.slice(0, 2));
      }
      expect(admitted).toEqual(waiting.filter((one) => admitted.includes(one)));
    }),
  );
});

test('hundreds are decided about some at a time, each once', async () => {
  const decided: number[] = [];
  let underWay = 0;
  let most = 0;
  await eachInTurn(
    Array.from({ length: 600 }, (_, at) => at),
    async (at) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      decided.push(at);
      underWay -= 1;
    },
  );
  expect(most).toBe(10);
  expect(decided.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 600 }, (_, at) => at));
});
