// An import carried out by the meeting's own rules, and again: what hands did stays, what was decided holds, Undo puts all back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ImportPreview } from '#shared/import-preview.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';

import { knownNames } from '../../../server/names/table.ts';
import { CHAIR, Scenario, SECRETARY } from '../../scenario.ts';
import { added, pasted, peopleMeeting, previewOf, previewOfSample } from './people.ts';

const commandOf = ({ command }: ImportPreview): Command => {
  const parsed = parseCommand(command);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.command;
};
/** All that is sure, and of each row that waits the choice at this place. */
const withChoices = (preview: ImportPreview, nth = 0): ImportPreview => {
  const chosen = preview.rows.flatMap(({ choices }) => choices?.[nth] ?? choices?.[0] ?? []);
  return {
    ...preview,
    command: {
      ...preview.command,
      add: [...added(preview), ...new Map(chosen.flatMap(({ id, add }) => (add ? [[id, add]] : []))).values()],
    },
  };
};
const takenIn = async (name: string): Promise<Scenario> => {
  const scenario = new Scenario(peopleMeeting());
  const preview = await previewOfSample(name, { meeting: scenario.meeting });
  return scenario.do(commandOf(withChoices(preview)), SECRETARY);
};
const asItWas = ({ history: _, catalogueSeq: __, ...meeting }: Scenario['meeting']) => meeting;

describe('the sample lists', () => {
  test('are taken in by one command: 60 delegations; one Undo is the meeting as it was', async () => {
    const scenario = new Scenario(peopleMeeting());
    const before = asItWas(scenario.meeting);
    const preview = withChoices(await previewOfSample('participants-60.xlsx', { meeting: scenario.meeting }));
    scenario.do(commandOf(preview), SECRETARY);
    expect(Object.keys(scenario.meeting.catalogue.delegations)).toHaveLength(60);
    expect(scenario.meeting.catalogue.delegations.FM).toMatchObject({
      as: ['Micronezia'],
      category: 'observer',
      flag: 'fm',
    });
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId! }, SECRETARY);
    expect(asItWas(scenario.meeting)).toEqual(before);
  });

  test('the same file again changes nothing, and asks nothing', async () => {
    for (const name of ['participants-60.xlsx', 'participants-60-windows1252-semicolons.csv', 'participants-60.xlsx']) {
      const scenario = await takenIn('participants-60.xlsx');
      const again = await previewOfSample(name, { meeting: scenario.meeting });
      expect(again.counts).toMatchObject({ same: 60, new: 0, change: 0, choose: 0, fault: 0 });
      expect(again).toMatchObject({
        missing: [],
        command: { add: [], edit: [], basis: scenario.meeting.catalogueSeq },
      });
      scenario.expectHolds(commandOf(again), SECRETARY);
    }
  });

  test('participants-update.csv: 1 new, 2 changed, 1 missing; what was decided the first time holds', async () => {
    const scenario = await takenIn('participants-60.xlsx');
    const update = await previewOfSample('participants-update.csv', { meeting: scenario.meeting });
    expect(update.counts).toMatchObject({ new: 1, change: 2, choose: 0, fault: 0 });
    expect(update.rows.filter(({ state }) => state === 'change').map(({ id, changes }) => [id, changes])).toEqual([
      ['TD', { seats: [1, 3] }],
      ['CN', { category: ['observer', 'state-party'] }],
    ]);
    expect(update.rows.find(({ written }) => written === 'Micronezia')).toMatchObject({
      id: 'FM',
      how: 'as',
      state: 'same',
    });
    expect(update.missing.map(({ id }) => id)).toEqual(['JM']);
    expect(update.command.retire).toEqual([]);
    scenario.do(commandOf(update), SECRETARY);
    expect(scenario.meeting.catalogue.delegations.CL).toMatchObject({ name: { fr: 'Chili' }, seats: 2 });
    expect(scenario.meeting.catalogue.delegations.JM).not.toHaveProperty('retired');
  });

  test('what a hand set since is said, and left as it is', async () => {
    const scenario = await takenIn('participants-60.xlsx');
    scenario.do({ type: 'EditDelegation', delegationId: 'TD', seats: 5 }, CHAIR);
    const update = await previewOfSample('participants-update.csv', { meeting: scenario.meeting });
    expect(update.rows.find(({ id }) => id === 'TD')).toMatchObject({ changes: { seats: [5, 3] }, byHand: ['seats'] });
    scenario.do(commandOf(update), SECRETARY);
    expect(scenario.meeting.catalogue.delegations.TD!.seats).toBe(5);
  });

  test('two at once: one is carried out, the other is compared again', async () => {
    const scenario = new Scenario(peopleMeeting());
    const [one, other] = [
      await previewOfSample('participants-60.xlsx', { meeting: scenario.meeting }),
      await previewOfSample('participants-update.csv', { meeting: scenario.meeting }),
    ];
    scenario.do(commandOf(one), SECRETARY);
    scenario.expectRefused(commandOf(other), CHAIR, 'changed', 'CONFLICT');
  });
});

test('any list of known names is taken in whole; again it changes nothing, lists and hands untouched; Undo puts all back', async () => {
  const row = fc.record({
    // The Congo is asked about where it is alone.
    name: fc.constantFrom(...knownNames().filter(({ code }) => code !== 'CG')),
    language: fc.constantFrom('en', 'fr', 'es', 'ar', 'zh', 'ru'),
    category: fc.constantFrom('', 'Observer', 'SP', 'NGO', 'Sate Party'),
    seats: fc.constantFrom('', '2', '2,0', 'two'),
    group: fc.constantFrom('', 'EU', 'EU; Western Group'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 0, max: 9 }),
      async (rows, byHand) => {
        const text = pasted(
          ['Country', 'Category', 'Seats', 'Group'],
          ...rows.map(({ name, language, category, seats, group }) => [
            name.name[language as 'en']!,
            category,
            seats,
            group,
          ]),
        );
        const scenario = new Scenario(peopleMeeting());
        const before = asItWas(scenario.meeting);
        const first = await previewOf(text, { meeting: scenario.meeting });
        expect(first.rows.every(({ state, id, faults }) => id !== undefined || state === 'skip' || faults)).toBe(true);
        if (added(first).length === 0) return;
        scenario.do(commandOf(first), SECRETARY);
        const undo = scenario.lastCommandId!;
        const there = Object.keys(scenario.meeting.catalogue.delegations);
        const again = await previewOf(text, { meeting: scenario.meeting });
        expect(again.command).toMatchObject({ edit: [], add: [] });
        const target = there[byHand];
        if (target !== undefined) {
          scenario.do({ type: 'EditDelegation', delegationId: target, seats: 77 }, CHAIR);
          const after = await previewOf(text, { meeting: scenario.meeting });
          expect(after.command).toMatchObject({ edit: [], add: [] });
          return;
        }
        scenario.do({ type: 'Undo', commandId: undo }, SECRETARY);
        expect(asItWas(scenario.meeting)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});
