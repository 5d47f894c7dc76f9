// What is written down of a meeting that lists were read into, and that hands changed: it is a plan that a meeting can be made of.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { unknownFields } from '#shared/meeting/catalogue/plan-faults.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { newMeeting } from '#shared/meeting/new-meeting.ts';

import { meetingFileOf, readPlan } from '../../../server/meetings/meeting-files.ts';
import { done, given, secretary } from '../../given.ts';
import { moves, play } from '../meeting/random-meetings.ts';

const does = (command: object) => done(secretary.does(command as Command));
const lists = (revision: object) =>
  done(
    secretary.does(
      ({ meeting }) => ({ type: 'ReviseParticipants', basis: meeting.catalogueSeq ?? 0, ...revision }) as Command,
    ),
  );

test('the plan of a meeting whose participants came from a list and were seated, grouped, edited and retired', () => {
  const { meeting } = given(
    lists({
      add: [{ id: 'KE', name: { en: 'Kenya' }, category: 'state-party', flag: 'ke', as: ['Kenya, Rep. of'] }],
      edit: [{ delegationId: 'CH', seats: 3, as: ['Suisse'] }],
    }),
    does({ type: 'EditDelegation', delegationId: 'KE', seats: 4 }),
    does({ type: 'EditItem', itemId: '1', title: { en: 'Opening of it all' } }),
    does({ type: 'SetSeating', seats: [{ delegationId: 'KE', seat: { row: 2, place: 'B' } }] }),
    does({ type: 'SetGroups', groups: [{ name: { en: 'African Group' }, members: ['KE', 'DE'] }] }),
    does({ type: 'RetireDelegation', delegationId: 'DE', waiting: 'drop' }),
  );
  const read = readPlan(meetingFileOf(meeting));
  expect(read).toMatchObject({ ok: true });
  const file = read.ok ? read.value : undefined!;
  const again = newMeeting('again', file, {});
  expect(again.catalogue.delegations).not.toHaveProperty('DE');
  expect(again.catalogue.delegations['KE']).toMatchObject({
    id: 'KE',
    name: { en: 'Kenya' },
    category: 'state-party',
    flag: 'ke',
    seats: 4,
    seat: { row: 2, place: 'B' },
    as: ['Kenya, Rep. of'],
    byHand: ['seats'],
  });
  expect(again.catalogue.delegations['KE']).not.toHaveProperty('seq');
  expect(again.catalogue.groups).toMatchObject([{ members: ['KE'] }]);
  expect(again.catalogue.items['1']).not.toHaveProperty('seq');
});

test('an export of before, which had in its plan where in the log things came, is a plan as well', () => {
  const { catalogue, ...file } = meetingFileOf(given().meeting);
  const old = catalogue.delegations.map((one, index) => ({ ...one, seq: index + 1 }));
  expect(readPlan({ ...file, catalogue: { ...catalogue, delegations: old } })).toMatchObject({ ok: true });
});

test('the plan of any meeting has no field that a meeting file has not', () => {
  fc.assert(
    fc.property(moves, (list) => {
      expect(unknownFields(meetingFileOf(play(list).meeting))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
