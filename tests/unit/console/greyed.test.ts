// Officers' buttons are greyed by the guard of the meeting: the table of actions by what it sends in any meeting, all others by their sources.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { CommandType } from '#shared/meeting/commands.ts';
import { whyBarred } from '#shared/meeting/precedence-guard.ts';
import { INTERRUPTIONS } from '#shared/meeting/questions/interruptions.ts';
import { COMMAND_CONDITIONS } from '#shared/meeting/conditions.ts';
import { COMMAND_TYPES, commandsOf } from '#shared/meeting/who-may.ts';
import type { You } from '#shared/protocol.ts';

import { ACTIONS } from '../../../client/screens/chair/actions.ts';
import { barOf } from '../../../client/screens/chair/actions/action.ts';
import type { ConsoleAction } from '../../../client/screens/chair/actions/action.ts';
import { Scenario } from '../../scenario.ts';
import { moves, play } from '../meeting/random-meetings.ts';

const CHAIR: You = { role: 'chair', can: [...commandsOf('chair')] };
/** What an action may use besides, of which nothing comes here. */
const DEAF = {
  you: CHAIR,
  own: new Set<string>(),
  open: () => undefined,
  propose: () => undefined,
  focusAddBox: () => undefined,
  pressPrimary: () => undefined,
  visit: () => undefined,
};
const CHAIR_PAGES = path.resolve(import.meta.dirname, '../../../client/screens/chair');

/** Sources of the console by their names. */
const SOURCES = readdirSync(CHAIR_PAGES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(path.join(CHAIR_PAGES, file), 'utf8')] as const);

test('an action of the table that sends something is greyed exactly while the guard would refuse that', () => {
  fc.assert(
    fc.property(moves, (pressed) => {
      play(pressed, ({ meeting, now }) => {
        for (const action of ACTIONS as readonly ConsoleAction[]) {
          if (action.id === 'primary' || !action.enabled(meeting, CHAIR, new Set())) continue;
          const bar = barOf(action, meeting);
          action.run({
            ...DEAF,
            meeting,
            now,
            send: (command) => {
              const type = COMMAND_TYPES.find((one) => one === command.type);
              if (type) expect(whyBarred(meeting, { ...command, type }), action.id).toBe(bar);
              return Promise.resolve({ ok: true, seq: 1 });
            },
          });
        }
      });
    }),
  );
});

test('during a vote it says so', () => {
  const scenario = new Scenario().underWay('CH', 'AT').do({ type: 'RaisePointOfOrder', delegationId: 'DE' });
  const [point = ''] = Object.keys(scenario.meeting.questions);
  scenario.do({ type: 'RulePointOfOrder', questionId: point, ruling: 'dismissed' });
  scenario.do({ type: 'AppealRuling', questionId: point, delegationId: 'DE' });
  scenario.do({ type: 'OpenVote', questionId: Object.keys(scenario.meeting.questions).at(-1)!, method: 'hands' });
  const greyed = (ACTIONS as readonly ConsoleAction[]).filter(
    (action) =>
      action.enabled(scenario.meeting, CHAIR, new Set()) && barOf(action, scenario.meeting) === 'voting-begun',
  );
  expect(greyed.map(({ id }) => id)).toEqual(['guest', 'rules', 'suspend', 'adjourn', 'conclude-item']);
});

test('what waits for something goes through the door that greys its button; the types refuse it at the other', () => {
  /** The doors themselves; the one action, and lists of commands whose buttons ask the guard for all of them. */
  const any = SOURCES.filter(([, source]) => source.includes('useAnyCommand(')).map(([file]) => file);
  expect(any.toSorted()).toEqual([
    'PrimaryActionProvider.tsx',
    'action-context.ts',
    'barred-button.tsx',
    'dialogs/MissingChoiceAnswer.tsx',
    'dialogs/WhatIfPanel.tsx',
  ]);
  for (const [file, source] of SOURCES)
    if (any.includes(file) && file !== 'action-context.ts') expect(source, file).toMatch(/useBar\(/);
});

test('a field of the set-up page that gives what waits asks the guard; the types refuse it at every other', () => {
  const desk = path.resolve(CHAIR_PAGES, '../desk');
  const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(path.join(desk, file), 'utf8')] as const);
  const any = sources.filter(([, source]) => source.includes('useAnySaving(')).map(([file]) => file);
  expect(any.toSorted()).toEqual(['fields/Fields.tsx', 'fields/saving.ts']);
  const fields = sources.find(([file]) => file === 'fields/Fields.tsx')?.[1] ?? '';
  expect(fields.match(/= useBar\(command\(shown\)\)/g)).toHaveLength(fields.match(/= useAnySaving\(/g)?.length ?? 0);
});

/** The name of what guards, and which commands: one by its name, or that of each kind in the table of what interrupts. */
const GUARDED = /const (.+) = useGuarded\((?:'\w+'|place), \{ type: ('\w+'|INTERRUPTIONS\[\w+\]\.\w+)/g;
const typesIn = (written: string): CommandType[] =>
  written.startsWith("'")
    ? [written.slice(1, -1) as CommandType]
    : Object.values(INTERRUPTIONS).map((one) => one[written.split('.')[1] as 'raisedBy' | 'ruledBy']);

test('each button behind that door draws its bar', () => {
  let walked = 0;
  for (const [file, source] of SOURCES.filter(([one]) => one !== 'barred-button.tsx')) {
    for (const [, name = '', type = ''] of source.matchAll(GUARDED)) {
      walked += 1;
      for (const one of typesIn(type)) expect(COMMAND_CONDITIONS[one].waitsFor, `${one} in ${file}`).not.toEqual([]);
      // The menu of a row draws those of its acts.
      if (file === 'list/row-acts.ts') continue;
      const drawn = name.startsWith('{') ? /[({]bar[)}]/ : new RegExp(`\\b${name}\\.bar\\b`);
      expect(name.startsWith('{') ? name : 'bar', `${type} in ${file}`).toContain('bar');
      expect(source, `${type} in ${file}`).toMatch(drawn);
    }
  }
  const menu = SOURCES.find(([file]) => file === 'list/RowMenu.tsx')?.[1];
  for (const type of ['GiveFloor', 'PassOver']) expect(menu).toContain(`useBar({ type: '${type}' })`);
  // And the one that `Give` draws itself.
  expect(walked).toBe(SOURCES.join('').split('= useGuarded(').length - 2);
});
