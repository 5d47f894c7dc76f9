// Two nodes over one database, for tests of what people at either of them see.
import { afterAll, beforeAll } from 'vitest';

import type { Presence } from '#shared/protocol.ts';

import type { Running } from '../../server/main.ts';
import type { Seat } from '../integration/live.ts';
import type { TwoNodes } from './two-nodes.ts';
import { openTwoNodes } from './two-nodes.ts';

export let nodes: TwoNodes;
export let a: Running;
export let b: Running;

/** For all tests of the file that calls it: one pair of nodes. */
export function atTwoNodes(): void {
  beforeAll(async () => {
    nodes = await openTwoNodes();
    ({ a, b } = nodes);
  });
  afterAll(() => nodes.close());
}

export async function openList(chair: Seat): Promise<void> {
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
}

export const waiting = (seat: Seat) =>
  seat.meeting?.lists['5(b)']?.waiting.map(({ delegationId }) => delegationId) ?? [];
export const present = (seat: Seat) =>
  (seat.all('presence').at(-1) as Presence | undefined) ?? { devices: [], screens: [] };
