// Whoever is refused because of how the meeting stands is told what clears the way.
import { expect, test } from 'vitest';

import { REASONS } from '#shared/meeting/refusals.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { Reason } from '#shared/meeting/condition-parts.ts';

const OF_THE_STATE = Object.entries<Reason>(REASONS).filter(
  ([, { code }]) => code === 'OUT_OF_ORDER' || code === 'CONFLICT',
) as [ReasonKey, Reason][];

test.each(OF_THE_STATE)('%s has a remedy', (_, { remedy }) => {
  expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
});
