// A count that is put right at the console: what was typed is sent, and what was left empty stands as it was counted.
import { expect, test } from 'vitest';

import { correctedTally } from '../../../client/screens/chair/dialogs/corrected-tally.ts';

const ALL = ['yes', 'no', 'abstain'] as const;
const WAS = { yes: 3, no: 2, abstain: 1, notVoting: 0 };
const BALLOTS = { yes: 2, no: 0, abstain: 0, notVoting: 3, invalid: 1 };

test('one figure that is typed corrects that one', () => {
  expect(correctedTally({ yes: '4', abstain: '0' }, WAS, ALL)).toEqual({ yes: 4, no: 2, abstain: 0 });
  expect(correctedTally({ yes: '1', no: '', abstain: '' }, BALLOTS, ALL)).toEqual({
    yes: 1,
    no: 0,
    abstain: 0,
    invalid: 1,
  });
  expect(correctedTally({ invalid: '٢' }, BALLOTS, ALL)).toEqual({ yes: 2, no: 0, abstain: 0, invalid: 2 });
});

test('nothing typed corrects no count, and what is no count is not sent', () => {
  expect(correctedTally({}, WAS, ALL)).toBeUndefined();
  expect(correctedTally({ yes: '', no: '' }, WAS, ALL)).toBeUndefined();
  expect(correctedTally({ yes: '4', no: 'two' }, WAS, ALL)).toBe('wrong');
});

test('abstentions that the rules do not know any more are not sent on from before', () => {
  expect(correctedTally({ yes: '4' }, WAS, ['yes', 'no'])).toEqual({ yes: 4, no: 2, abstain: 0 });
});
