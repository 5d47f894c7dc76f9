// Nameplates: one seat for each, one nameplate at each, whichever command moves them.
import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';

import { done, given, secretary } from '../../../given.ts';
import { Scenario } from '../../../scenario.ts';

const seat = (place: number | string, row: number | string = 'A') => ({ row, place });
type Seats = Extract<Command, { type: 'SetSeating' }>['seats'];
const seats = (...list: Seats) => secretary.does({ type: 'SetSeating', seats: list });
const at = (delegationId: string, place: number | string | null, row: number | string = 'A') => ({
  delegationId,
  seat: place === null ? null : seat(place, row),
});
const seated = done(seats(at('CH', 1), at('AT', 2)));

test.each<[string, Seats, string, string]>([
  ['one seat twice', [at('CH', 3), at('AT', 3)], 'seat-taken', 'seats.1.seat'],
  ['one seat, written otherwise', [at('CH', 'b1', 'a'), at('AT', 'B 1', 'A')], 'seat-taken', 'seats.1.seat'],
  ['1 and “1”', [at('CH', 1, 1), at('AT', '1', '1')], 'seat-taken', 'seats.1.seat'],
  ['the seat of one that stays', [at('PH', 5), at('CMC', 2)], 'seat-taken', 'seats.1.seat'],
  ['a delegation twice', [at('CH', 3), at('AT', 4), at('CH', 5)], 'seated-twice', 'seats.2.delegationId'],
  ['a delegation twice, once without a seat', [at('CH', null), at('CH', 5)], 'seated-twice', 'seats.1.delegationId'],
])('%s is refused by its field', (_what, list, reason, field) => {
  const { decision } = new Scenario()
    .do({ type: 'SetSeating', seats: [at('CH', 1), at('AT', 2)] })
    .try({ type: 'SetSeating', seats: list });
  expect(decision).toMatchObject({ ok: false, refusal: { details: { reason, field } } });
});

test('two may change seats, and one may take the seat of whoever leaves it', () => {
  given(seated)
    .when(seats(at('CH', 2), at('AT', 1)))
    .thenEvents({ type: 'SeatingSet' });
  given(seated)
    .when(seats(at('CH', null), at('PH', 1)))
    .thenEvents({ type: 'SeatingSet' });
});

test('no other command seats two at one place', () => {
  const edit = (fields: object) => secretary.does({ type: 'EditDelegation', delegationId: 'PH', ...fields } as Command);
  const retired = done(secretary.does({ type: 'RetireDelegation', delegationId: 'CH' }));
  given(seated)
    .when(edit({ seat: seat(1) }))
    .thenRefused('seat-taken', { code: 'CONFLICT' })
    .when(edit({ seat: seat(3) }))
    .thenEvents({ type: 'DelegationEdited' })
    .when(secretary.does({ type: 'AddDelegation', name: { en: 'New' }, category: 'ngo', seat: seat(2) }))
    .thenRefused('seat-taken', { code: 'CONFLICT' });
  given(seated, retired, done(edit({ seat: seat(1) })))
    .when(secretary.does({ type: 'RestoreDelegation', delegationId: 'CH' }))
    .thenRefused('seat-taken', { code: 'CONFLICT' });
});

test('a list of participants that seats two at one place is refused by its row', () => {
  const scenario = new Scenario().do({ type: 'SetSeating', seats: [at('CH', 1), at('AT', 2)] });
  const basis = scenario.meeting.catalogueSeq!;
  const revise = (fields: object) => scenario.try({ type: 'ReviseParticipants', basis, ...fields } as Command).decision;
  const add = (place: number) => ({ name: { en: `New ${place}` }, category: 'ngo', seat: seat(place) });
  expect(revise({ add: [add(7), add(1)] })).toMatchObject({
    refusal: { details: { reason: 'seat-taken', field: 'add.1.seat', delegationId: 'CH' } },
  });
  expect(revise({ edit: [{ delegationId: 'PH', seat: seat(2) }] })).toMatchObject({
    refusal: { details: { reason: 'seat-taken', field: 'edit.0.seat', delegationId: 'AT' } },
  });
  expect(revise({ edit: [{ delegationId: 'AT', seat: seat(1) }], retire: ['CH'], add: [add(2)] })).toMatchObject({
    ok: true,
  });
});
