// What each command waits for, as its concern says it, held to the lists that the guard had.
import { expect, test } from 'vitest';

import { barsOf } from '#shared/meeting/pending-guard.ts';
import type { ReasonKey } from '#shared/meeting/refusals.ts';
import type { Wait } from '#shared/meeting/term-parts.ts';
import { COMMAND_TERMS } from '#shared/meeting/terms.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

const REASONS: Record<Wait, ReasonKey[]> = {
  sitting: ['no-open-sitting'],
  ruling: ['ruling-pending'],
  appeal: ['appeal-pending'],
  vote: ['voting-begun'],
  turn: ['point-first', 'higher-motion-first', 'amendments-first', 'further-amendment-first'],
};

test.each(COMMAND_TYPES)('%s waits for what the guard bars', (type) => {
  expect(COMMAND_TERMS[type].waitsFor.flatMap((wait) => REASONS[wait]).toSorted()).toEqual(barsOf(type).toSorted());
});
