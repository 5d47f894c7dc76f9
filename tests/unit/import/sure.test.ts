// What a preview calls sure is taken by the meeting as it is; what the meeting would refuse is a fault of its row.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ImportPreview } from '#shared/import-preview.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { decide } from '#shared/meeting/meeting.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { knownDelegation } from '../../../server/names/known-delegation.ts';
import { knownNames } from '../../../server/names/table.ts';
import { CHAIR, Scenario, SECRETARY } from '../../scenario.ts';
import { added, pasted, peopleMeeting, previewOf } from './people.ts';
import { of } from './rows-of.ts';

const CODES = ['CH', 'FR', 'MX', 'ZM', 'TD', 'KE', 'PE', 'NL'];
const seatOf: Record<string, { row: string; place: number }> = {
  NL: { row: 'A', place: 1 },
  PE: { row: 'A', place: 2 },
};
const begun = (groups = 2) =>
  new Scenario(
    peopleMeeting(() => ({
      languages: ['en'],
      delegations: CODES.map((id) => ({
        id,
        name: knownNames().find(({ code }) => code === id)!.name,
        category: 'observer',
        ...(seatOf[id] && { seat: seatOf[id] }),
      })),
      groups: Array.from({ length: groups }, (_, nth) => ({ id: `g${nth}`, name: { en: `Group ${nth}` } })),
      items: ['1', '2', '3', '4'].map((number) => ({ id: number, number, title: { en: `Subject ${number}` } })),
    })),
  );
const answerTo = (meeting: Meeting, { command }: ImportPreview): string => {
  const parsed = parseCommand(command);
  if (!parsed.ok) return JSON.stringify(parsed.issues);
  let made = 0;
  const newId = () => `new-${(made += 1)}`;
  const context = { now: 0, by: SECRETARY, commandId: 'c', newId, known: knownDelegation };
  const decision = decide(meeting, parsed.command as Command, context);
  return decision.ok ? 'taken' : JSON.stringify(decision.refusal);
};
const faultsOf = (preview: ImportPreview) =>
  preview.rows.flatMap(({ row, state, faults = [] }) =>
    faults.map(({ column, reason, got }) => [row, state, column, reason, got]),
  );

test('a delegation that is retired is no speaker, and has no nameplate to seat', async () => {
  const { meeting } = begun().do({ type: 'RetireDelegation', delegationId: 'CH' }, SECRETARY);
  const list = await previewOf('1. Switzerland\n2. Chad\n', { kind: 'list', itemId: '4', meeting });
  expect(faultsOf(list)).toEqual([[1, 'fault', null, 'delegation-retired', 'Switzerland']]);
  expect(added(list)).toEqual([{ delegationId: 'TD' }]);
  expect(list.counts).toMatchObject({ new: 1, fault: 1 });
  expect(answerTo(meeting, list)).toBe('taken');
  const plan = pasted(['Row', 'Seat', 'Nameplate'], ['B', '1', 'Switzerland'], ['B', '2', 'Chad']);
  const seats = await previewOf(plan, { kind: 'seating', meeting });
  expect(faultsOf(seats)).toEqual([[2, 'fault', 2, 'delegation-retired', 'Switzerland']]);
  expect(seats.command['seats']).toEqual([{ delegationId: 'TD', seat: { row: 'B', place: 2 } }]);
});

test('nobody is put on the list of an item that is concluded', async () => {
  const { meeting } = begun()
    .do({ type: 'OpenSitting', sittingId: 'am' }, CHAIR)
    .do({ type: 'OpenItem', itemId: '1' }, CHAIR)
    .do({ type: 'ConcludeItem', itemId: '1' }, CHAIR);
  const list = await previewOf('1. Switzerland\n2. Chad\n', { kind: 'list', itemId: '1', meeting });
  expect(faultsOf(list).map(([, , , reason]) => reason)).toEqual(['item-concluded', 'item-concluded']);
  expect(list.counts).toMatchObject({ new: 0, fault: 2 });
  expect(answerTo(meeting, list)).toBe('taken');
});

test('groups for which there is no room are left out of their cells, the rows are taken', async () => {
  const { meeting } = begun(58);
  const list = await previewOf(
    pasted(
      ['Country', 'Group'],
      ['Togo', 'One; Two'],
      ['Mali', 'Three, One'],
      ['Switzerland', 'Four'],
      ['Chile', 'two'],
    ),
    { meeting },
  );
  expect(faultsOf(list)).toEqual([
    [3, 'new', 1, 'too-many-groups', 'Three'],
    [4, 'same', 1, 'too-many-groups', 'Four'],
  ]);
  expect(added(list).map(({ id, groups }) => [id, groups])).toEqual([
    ['TG', ['One', 'Two']],
    ['ML', ['One']],
    ['CL', ['two']],
  ]);
  expect(answerTo(meeting, list)).toBe('taken');
});

test('a seat that a delegation has which is not in the plan is no other’s; where it moves too, it is free', async () => {
  const { meeting } = begun();
  const plan = (...rows: string[][]) => pasted(['Row', 'Seat', 'Nameplate'], ...rows);
  const held = await previewOf(plan(['a', '1', 'Chad'], ['A', '3', 'Kenya']), { kind: 'seating', meeting });
  expect(faultsOf(held)).toEqual([[2, 'fault', 1, 'seat-held', '1']]);
  expect(answerTo(meeting, held)).toBe('taken');
  const swapped = await previewOf(plan(['A', '1', 'Peru'], ['A', '2', 'Netherlands']), { kind: 'seating', meeting });
  expect([faultsOf(swapped), answerTo(meeting, swapped)]).toEqual([[], 'taken']);
  const spelt = await previewOf(plan(['b', '1', 'Chad'], ['B', '1', 'Kenya']), { kind: 'seating', meeting });
  expect(of(spelt, 'fault').map(({ faults }) => faults![0]!.reason)).toEqual(['seat-taken']);
  expect(answerTo(meeting, spelt)).toBe('taken');
});

test('who has asked for the floor already is not asked for once more', async () => {
  const { meeting } = begun()
    .do({ type: 'OpenSitting', sittingId: 'am' }, CHAIR)
    .do({ type: 'EditSettings', moderated: true }, SECRETARY)
    .do({ type: 'OpenList', itemId: '4' }, CHAIR)
    .do({ type: 'RequestFloor', itemId: '4' }, { role: 'delegation', delegationId: 'CH' });
  const list = await previewOf('1. Switzerland\n2. Chad\n', { kind: 'list', itemId: '4', meeting });
  expect(answerTo(meeting, list)).toBe('taken');
  expect(added(list)).toEqual([{ delegationId: 'TD' }]);
});

test('more delegations than a meeting may have are faults of the last rows', async () => {
  const { meeting } = begun();
  const rows = Array.from({ length: 1_995 }, (_, nth) => `Delegation number ${nth + 1}`);
  const preview = await previewOf(['Country', ...rows].join('\n'), { meeting });
  const all = {
    ...preview,
    command: { ...preview.command, add: rows.map((name) => ({ name: { en: name }, category: 'observer' })) },
  };
  expect(answerTo(meeting, all)).toContain('too-many-delegations');
  expect(answerTo(meeting, preview)).toBe('taken');
});

describe('in every meeting, of every list,', () => {
  const STATES = ['Switzerland', 'Chad', 'Kenya', 'Togo', 'Peru', 'CHE', 'Zambia', 'Mexico', 'Atlantis', 'Holland'];
  const name = fc.constantFrom(...STATES);
  const retired = fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 });
  const done = fc.constantFrom<Command[]>(
    [],
    [
      { type: 'OpenItem', itemId: '4' },
      { type: 'OpenList', itemId: '4' },
      { type: 'RequestFloor', itemId: '4', delegationId: 'KE' },
    ],
    [
      { type: 'OpenItem', itemId: '4' },
      { type: 'ConcludeItem', itemId: '4' },
    ],
    [{ type: 'EditDelegation', delegationId: 'MX', seat: { row: 'B', place: 2 } }],
    [{ type: 'AddItem', number: '5', title: { en: 'Subject 5' } }],
  );
  const texts = {
    participants: fc
      .array(
        fc.tuple(
          name,
          fc.constantFrom('', 'observer', 'NGO'),
          fc.constantFrom('1', 'x', ''),
          fc.constantFrom('', 'Group 1; New', 'Other'),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((rows) => pasted(['Country', 'Category', 'Seats', 'Group'], ...rows)),
    list: fc
      .array(fc.tuple(name, fc.constantFrom('', ' (on behalf of Group 1)', ' (on behalf of the group 1)')), {
        minLength: 1,
        maxLength: 6,
      })
      .map((rows) => rows.map(([who, behalf], nth) => `${nth + 1}. ${who}${behalf}`).join('\n')),
    seating: fc
      .array(fc.tuple(fc.constantFrom('A', 'a', 'B', 'C'), fc.constantFrom('1', '2', '3'), name), {
        minLength: 1,
        maxLength: 6,
      })
      .map((rows) => pasted(['Row', 'Seat', 'Nameplate'], ...rows)),
    agenda: fc
      .array(
        fc.tuple(
          fc.constantFrom('1', '2', '3', '4', '5', '5(a)', '9'),
          fc.constantFrom('Subject 1', 'Subject 5', 'Other', 'Closing words'),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((rows) => pasted(['Item', 'Title'], ...rows)),
  };
  test.each(Object.keys(texts) as (keyof typeof texts)[])(
    'what the preview of %s calls sure is taken',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(
          texts[kind],
          retired,
          done,
          fc.constantFrom(2, 59, 60),
          async (text, gone, commands, groups) => {
            const scenario = begun(groups).do({ type: 'OpenSitting', sittingId: 'am' }, CHAIR);
            for (const command of commands) scenario.do(command, CHAIR);
            for (const delegationId of gone)
              scenario.do({ type: 'RetireDelegation', delegationId, waiting: 'keep' }, SECRETARY);
            const { meeting } = scenario;
            const preview = await previewOf(text, { kind, itemId: '4', meeting }).catch(() => undefined);
            if (preview) expect(answerTo(meeting, preview)).toBe('taken');
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
