// A command that the meeting takes can be given: some page of ours names it. One that no button sends would be found by nobody.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

/** The preview of a file that was read in has these ready, and the page sends what it has. */
const OF_PREVIEWS = ['ReviseAgenda', 'ReviseList'];

test('every command is on some page', () => {
  const screens = path.resolve(import.meta.dirname, '../../../client/screens');
  const sources = readdirSync(screens, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(screens, file), 'utf8'))
    .join('\n');
  // Pages offer all that interrupts, by the commands of its table.
  const ofTable = Object.values(INTERRUPTIONS).flatMap((one) => [one.raisedBy, one.ruledBy]) as string[];
  for (const column of ['raisedBy', 'ruledBy']) expect(sources).toContain(`].${column}`);
  const unsent = COMMAND_TYPES.filter((type) => !sources.includes(`'${type}'`) && !ofTable.includes(type));
  expect(unsent.toSorted()).toEqual(OF_PREVIEWS.toSorted());
});
