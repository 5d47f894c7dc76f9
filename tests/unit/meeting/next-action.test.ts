// The console’s one next action leads through a sitting by itself.
import { describe, expect, test } from 'vitest';

import type { NextAction } from '#shared/meeting/chair/action-type.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import type { CommandType } from '#shared/meeting/commands.ts';
import { whyBarred } from '#shared/meeting/precedence-guard.ts';

import { CASES_OF_ON_NOW, DAYS } from '../../on-now-cases.ts';
import { delegation, MINUTE, Scenario, SECRETARY } from '../../scenario.ts';

describe('the one next action', () => {
  test('leads by itself from the opening of the sitting to its adjournment', () => {
    const scenario = new Scenario();
    const done: string[] = [];
    for (let press = 0; press < 30; press += 1) {
      const next = nextAction(scenario.meeting, scenario.now);
      if (next.kind === 'none') break;
      done.push(next.kind);
      if (next.kind === 'open-list')
        scenario.do(next.commands[0]!).do({ type: 'RequestFloor', itemId: next.about.itemId! }, delegation('CH'));
      else scenario.do(next.commands[0]!);
      scenario.after(MINUTE);
      if (next.kind === 'adjourn-sitting') break;
    }
    expect(done).toEqual([
      'open-sitting',
      'open-item',
      'conclude-item',
      'open-item',
      'open-item',
      'open-list',
      'give-floor',
      'end-speech',
      'close-list',
      'conclude-item',
      'open-item',
      'open-list',
      'give-floor',
      'end-speech',
      'close-list',
      'conclude-item',
      'conclude-item',
      'open-item',
      'open-list',
      'give-floor',
      'end-speech',
      'close-list',
      'conclude-item',
      'adjourn-sitting',
    ]);
  });

  test('is to end the speech and give the floor to the next while somebody speaks', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH');
    expect(nextAction(scenario.meeting, scenario.now)).toMatchObject({
      kind: 'end-and-give',
      commands: [{ type: 'GiveFloor', after: scenario.entryOf('CH') }],
    });
  });

  test('is to resume a suspended sitting', () => {
    const scenario = new Scenario().underWay().do({ type: 'SuspendSitting', sittingId: 'am' }, SECRETARY);
    expect(nextAction(scenario.meeting, scenario.now).kind).toBe('resume-sitting');
  });
});

/** Before which nothing is read aloud, by the design: the room has said it, or officers alone see to it. */
const NOTHING_SAID: readonly NextAction['kind'][] = ['add-sitting', 'room-asked', 'count-vote'];

test.each(CASES_OF_ON_NOW)(
  'with %s on: something comes next, nothing bars it, and the chair has words for it',
  (on) => {
    const day = new Scenario();
    for (const step of DAYS[on]) step(day);
    const action = nextAction(day.meeting, day.now);
    expect(action.kind).not.toBe('none');
    for (const command of action.commands)
      expect(whyBarred(day.meeting, { ...command, type: command.type as CommandType }), command.type).toBeUndefined();
    expect(chairWords(day.meeting, action, day.now).length > 0).toBe(!NOTHING_SAID.includes(action.kind));
  },
);
