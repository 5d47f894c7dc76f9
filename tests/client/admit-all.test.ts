// "Admit all" with strangers among those who wait.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { admittedTogether } from '../../client/screens/chair/dialogs/admit-all.ts';

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
