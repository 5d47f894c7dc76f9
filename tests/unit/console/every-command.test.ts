// A command that the meeting takes can be given: some page of ours names it. One that no button sends would be found by nobody.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { commandWords } from '#shared/meeting/chair/words-of-commands.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import { PANELS } from '../../../client/screens/chair/dialogs/panel-kinds.ts';
import { ROW_ACTS } from '../../../client/screens/chair/list/row-acts.ts';
import { Scenario } from '../../scenario.ts';
import { MESSAGES } from '../../security/valid-messages.ts';
import type { Target } from '../../security/valid-messages.ts';

/** The preview of a file that was read in has these ready, and the page sends what it has. */
const OF_PREVIEWS = ['ReviseAgenda', 'ReviseList'];

const SCREENS = path.resolve(import.meta.dirname, '../../../client/screens');
const FILES = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(path.join(SCREENS, file), 'utf8')] as const);

test('every command is on some page', () => {
  const sources = FILES.map(([, source]) => source).join('\n');
  // Pages offer all that interrupts, by the commands of its table.
  const ofTable = Object.values(INTERRUPTIONS).flatMap((one) => [one.raisedBy, one.ruledBy]) as string[];
  for (const column of ['raisedBy', 'ruledBy']) expect(sources).toContain(`].${column}`);
  const unsent = COMMAND_TYPES.filter((type) => !sources.includes(`'${type}'`) && !ofTable.includes(type));
  expect(unsent.toSorted()).toEqual(OF_PREVIEWS.toSorted());
});

test('every panel of the console is opened from somewhere', () => {
  const opened = FILES.filter(([file]) => file !== 'chair/dialogs/panel-kinds.ts')
    .map(([, source]) => source)
    .join('\n');
  // The menu of a row opens by the names of its acts.
  const ofRows = ROW_ACTS as readonly string[];
  expect(opened).toContain('open({ panel: act, entryId })');
  const unopened = Object.keys(PANELS).filter((kind) => !opened.includes(`panel: '${kind}'`) && !ofRows.includes(kind));
  expect(unopened).toEqual([]);
});

/** Where officers put the programme right: the words of these stand at the one action, and in the panel of the suspension. */
const WITHOUT_WORDS = ['OpenSitting', 'SuspendSitting', 'AdjournSitting'].map(
  (type) => `${type} in chair/dialogs/SittingPanel.tsx`,
);

test('a panel that gives what is read aloud draws the words', () => {
  const { meeting } = new Scenario().underWay('CH', 'AT').give('CH');
  const target = new Proxy({} as Target, { get: () => 'none' });
  const said = COMMAND_TYPES.filter((type) => {
    const command = MESSAGES[type](target) as Command;
    return commandWords(meeting, [command]).length > 0;
  });
  const silent = FILES.filter(([file]) => /^chair\/.*Panel\.tsx$/.test(file)).flatMap(([file, source]) =>
    /<Aloud|says=/.test(source)
      ? []
      : said.filter((type) => source.includes(`type: '${type}'`)).map((type) => `${type} in ${file}`),
  );
  expect(said.length).toBeGreaterThan(0);
  expect(silent).toEqual(WITHOUT_WORDS);
});
