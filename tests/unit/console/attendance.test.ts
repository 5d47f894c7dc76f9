// Whom the panel of attendance shows in which order, and whom connections say to be there.
import { expect, test } from 'vitest';

import type { Delegation, Presence } from '#shared/meeting/state.ts';
import type { DevicePresence } from '#shared/protocol.ts';

import { connectedUnmarked, inOrderOfSeats } from '../../../client/screens/chair/dialogs/attendance.ts';

const of = (id: string, seat?: Delegation['seat']): Delegation => ({
  id,
  name: { en: id },
  category: 'c',
  ...(seat && { seat }),
});
const device = (delegationId: string, online = true) =>
  ({ deviceId: delegationId, role: 'delegation', delegationId, online }) as DevicePresence;
const mark = (how: Presence['how'], present = true): Presence => ({ present, how, at: 1, seq: 1 });

test('seats stand as one walks through the room, whoever has none comes behind by name', () => {
  const all = [
    of('ZA'),
    of('C', { row: 10, place: 1 }),
    of('B', { row: 2, place: 'b' }),
    of('A', { row: 2, place: 'a' }),
    of('AT'),
  ];
  expect(inOrderOfSeats(all, (id) => id, 'en').map(({ id }) => id)).toEqual(['A', 'B', 'C', 'AT', 'ZA']);
});

test('those are taken over whose devices are on and of whom no officer has said anything', () => {
  const all = ['AT', 'CH', 'DE', 'FR', 'NZ'].map((id) => of(id));
  const devices = [device('AT'), device('AT'), device('CH', false), device('DE'), device('FR'), device('PH')];
  expect(connectedUnmarked(all, devices, { DE: mark('roll-call', false), FR: mark('own') })).toEqual(['AT', 'FR']);
});
