// The secretariat's own words at the steps of an item: read by officers, seen by nobody else.
import { describe, expect, test } from 'vitest';

import { filterEvent, project } from '#shared/meeting/who-sees.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { action } from '#shared/meeting/chair/action-type.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';
import { ROLES } from '#shared/meeting/languages-and-roles.ts';
import { commandWords } from '#shared/meeting/chair/words-of-commands.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';

import { Scenario, smallMeetingFile, withScripts } from '../../../scenario.ts';

const WORDS = 'It is so decided.';

test('they are in no catalogue, which anybody may fetch', () => {
  const { catalogue, scripts } = withScripts();
  expect(JSON.stringify(scripts)).toContain(WORDS);
  expect(JSON.stringify(catalogue)).not.toContain(WORDS);
});

describe.each(ROLES)('%s', (role) => {
  const reader = { role, ...(role === 'delegation' && { delegationId: 'CH' }) };
  test(`${isOfficer(role) ? 'gets' : 'does not get'} them, with the state and with its events`, () => {
    const { meeting, log } = new Scenario(withScripts());
    expect(JSON.stringify(project(meeting, reader)).includes(WORDS)).toBe(isOfficer(role));
    expect(JSON.stringify(log.map((event) => filterEvent(event, reader))).includes(WORDS)).toBe(isOfficer(role));
  });
});

test('they stand in place of the plain words at their step alone', () => {
  const scenario = new Scenario(withScripts()).do({ type: 'OpenSitting', sittingId: 'am' });
  const said = () =>
    chairWords(scenario.meeting, nextAction(scenario.meeting, scenario.now), scenario.now).map(({ key }) => key);
  expect(said()).toEqual(['script']);
  scenario.do({ type: 'OpenItem', itemId: '1' });
  expect(said()).toEqual(['script']);
  expect(commandWords(scenario.meeting, [{ type: 'ConcludeItem', itemId: '1' }])).toEqual([
    { key: 'script', params: { script: { kind: 'text', text: { en: WORDS } } } },
  ]);
  scenario.do({ type: 'ConcludeItem', itemId: '1' });
  expect(said()).toEqual(['openItem']);
});

test('a sub-item is concluded in other words than an item', () => {
  const { meeting, now } = new Scenario();
  const words = (itemId: string) =>
    chairWords(meeting, action('conclude-item', { itemId }, { type: 'ConcludeItem', itemId }), now)[0]?.key;
  expect([words('5'), words('5(b)')]).toEqual(['concludeItem', 'concludeSubItem']);
});

test('a script has up to 4,000 letters, some lines, and one language at least', () => {
  const faults = (script: object) => {
    const file = structuredClone(smallMeetingFile);
    const parsed = parseMeetingFile({
      ...file,
      catalogue: { ...file.catalogue, items: [{ ...file.catalogue.items[0], script }] },
    });
    return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
  };
  expect(faults({ open: { en: `First.\n\n${'x'.repeat(3_990)}` } })).toEqual([]);
  expect(faults({ open: { en: 'x'.repeat(4_001) } })).toEqual(['catalogue.items.0.script.open.en']);
  expect(faults({ conclude: { fr: 'Il en est ainsi décidé.' } })).toEqual([]);
  expect(faults({ conclude: {} })).toEqual(['catalogue.items.0.script.conclude']);
});
