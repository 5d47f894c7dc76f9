// Agendas and lists of speakers carried out by the meeting's own rules, and again: renumbered, moved, retitled, put back.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import type { ImportPreview } from '#shared/import-preview.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';

import { CHAIR, Scenario, SECRETARY } from '../../scenario.ts';
import { peopleMeeting, previewOf, previewOfSample } from './people.ts';

const commandOf = ({ command }: ImportPreview): Command => {
  const parsed = parseCommand(command);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.command;
};
const asItWas = ({ history: _, catalogueSeq: __, ...meeting }: Scenario['meeting']) => meeting;
const printed = ({ meeting }: Scenario) =>
  meeting.agenda.map((id) => {
    const { number, title, parent } = meeting.catalogue.items[id]!;
    return `${number} ${title.en}${parent === undefined ? '' : ` < ${meeting.catalogue.items[parent]!.number}`}`;
  });
const agenda = (scenario: Scenario, text: string, options = {}) =>
  previewOf(text, { kind: 'agenda', meeting: scenario.meeting, ...options });
const take = async (scenario: Scenario, text: string, options = {}) =>
  scenario.do(commandOf(await agenda(scenario, text, options)), SECRETARY);

describe('the sample agendas', () => {
  it.each(['agenda-annotated-typed-numbers.docx', 'agenda-automatic-numbers.docx', 'pasted-agenda.txt', 'agenda.xlsx'])(
    '%s is taken in by one command, again it changes nothing, and one Undo is the meeting as it was',
    async (name) => {
      const scenario = new Scenario(peopleMeeting());
      const before = asItWas(scenario.meeting);
      scenario.do(commandOf(await previewOfSample(name, { kind: 'agenda', meeting: scenario.meeting })), SECRETARY);
      const undo = scenario.lastCommandId!;
      expect(printed(scenario)).toHaveLength(14);
      expect(printed(scenario)).toContain('5(b)(ii) Late reports < 5(b)');
      const again = await previewOfSample(name, { kind: 'agenda', meeting: scenario.meeting });
      expect(again.counts).toMatchObject({ same: 14, new: 0, change: 0, choose: 0 });
      scenario.expectHolds(commandOf(again), SECRETARY);
      scenario.do({ type: 'Undo', commandId: undo }, SECRETARY);
      expect(asItWas(scenario.meeting)).toEqual(before);
    },
  );

  test('one after the other they change what they add alone: notes, documents, minutes', async () => {
    const scenario = new Scenario(peopleMeeting());
    for (const name of ['pasted-agenda.txt', 'agenda-annotated-typed-numbers.docx', 'agenda.xlsx']) {
      const preview = await previewOfSample(name, { kind: 'agenda', meeting: scenario.meeting });
      expect(preview.missing).toEqual([]);
      scenario.do(commandOf(preview), SECRETARY);
    }
    expect(printed(scenario)).toHaveLength(14);
    const second = scenario.meeting.agenda[1]!;
    expect(scenario.meeting.scripts?.[second]).toMatchObject({
      en: 'The provisional agenda is contained in document WGT/2027/1.',
    });
    expect(scenario.meeting.catalogue.items[second]).toMatchObject({
      plannedMs: 300_000,
      sittingId: 'am',
      documents: [{ symbol: 'WGT/2027/1' }],
    });
  });
});

test('an agenda that comes again in another order, with items that go, come and change families', async () => {
  const scenario = new Scenario(peopleMeeting());
  await take(scenario, '1. Opening\n2. Elections\n3. Work\n(a) Rules\n(b) Programme\n4. Other matters\n5. Closure');
  await take(
    scenario,
    '1. Opening\n2. Work\n(a) Programme\n(b) Rules\n(c) Reports\n3. Statements\n4. Elections of officers\n(a) Other matters\n5. Closure',
  );
  expect(printed(scenario)).toEqual([
    '1 Opening',
    '2 Work',
    '2(a) Programme < 2',
    '2(b) Rules < 2',
    '2(c) Reports < 2',
    '3 Statements',
    '4 Elections of officers',
    '4(a) Other matters < 4',
    '5 Closure',
  ]);
});

test('what a hand set since is said, and left as it is', async () => {
  const scenario = new Scenario(peopleMeeting());
  await take(scenario, '1. Opening\n2. Work');
  const [, work = ''] = scenario.meeting.agenda;
  scenario.do({ type: 'EditItem', itemId: work, title: { en: 'Work of the Meeting' } }, CHAIR);
  const preview = await agenda(scenario, '1. Opening\n2. Work in plenary');
  expect(preview.rows[1]).toMatchObject({
    state: 'change',
    changes: { title_en: ['Work of the Meeting', 'Work in plenary'] },
    byHand: ['title_en'],
  });
  expect(preview.command).toMatchObject({ edit: [] });
});

test('in a second language it comes to the items that are there; in that language alone it stands for English until there is any', async () => {
  const scenario = new Scenario(peopleMeeting());
  await take(scenario, '1. Ouverture de la séance\n2. Travaux', { language: 'fr' });
  await take(scenario, '1. Opening\n2. Work', { language: 'en' });
  expect(scenario.meeting.agenda.map((id) => scenario.meeting.catalogue.items[id]!.title)).toEqual([
    { en: 'Opening', fr: 'Ouverture de la séance' },
    { en: 'Work', fr: 'Travaux' },
  ]);
});

test('any two agendas, one after the other: the second is what stands, and Undo puts the first back', async () => {
  const titles = ['Opening', 'Elections', 'Work', 'Statements', 'Reports', 'Budget', 'Other matters', 'Closure'];
  const items = fc.uniqueArray(fc.record({ title: fc.constantFrom(...titles), isPart: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
    selector: ({ title }) => title,
  });
  const textOf = (list: readonly { title: string; isPart: boolean }[]) => {
    let [top, part] = [0, 0];
    return list
      .map(({ title, isPart }) => {
        const isBelow = isPart && top > 0;
        [top, part] = isBelow ? [top, part + 1] : [top + 1, 0];
        return isBelow ? `(${'abcdefgh'[part - 1]}) ${title}` : `${top}. ${title}`;
      })
      .join('\n');
  };
  await fc.assert(
    fc.asyncProperty(items, items, async (first, second) => {
      const scenario = new Scenario(peopleMeeting());
      await take(scenario, textOf(first));
      const before = asItWas(scenario.meeting);
      const preview = await agenda(scenario, textOf(second));
      // An item that nobody can tell is asked about: not of this property.
      if (preview.rows.some(({ state }) => state === 'choose')) return;
      const command = commandOf(preview);
      const { decision, commandId } = scenario.try(command, SECRETARY);
      expect(decision).toMatchObject({ ok: true });
      const fresh = new Scenario(peopleMeeting());
      await take(fresh, textOf(second));
      expect(printed(scenario)).toEqual(printed(fresh));
      if (scenario.log.at(-1)?.commandId !== commandId) return;
      scenario.do({ type: 'Undo', commandId }, SECRETARY);
      expect(asItWas(scenario.meeting)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test('a list of speakers is put on the list of its item; again it puts nobody', async () => {
  const scenario = new Scenario();
  const list = () =>
    previewOf('1. State CH (on behalf of the European Union)\n2. State AT (FR)\n3. State CH', {
      kind: 'list',
      meeting: scenario.meeting,
      itemId: '6',
    });
  scenario.do(commandOf(await list()), SECRETARY);
  expect(scenario.meeting.lists['6']!.waiting).toMatchObject([
    { delegationId: 'CH', onBehalfOf: 'EU', enteredBy: 'import' },
    { delegationId: 'AT', language: 'fr' },
    { delegationId: 'CH' },
  ]);
  const again = await list();
  expect(again.counts).toMatchObject({ same: 3, new: 0 });
  scenario.expectHolds(commandOf(again), SECRETARY);
});
