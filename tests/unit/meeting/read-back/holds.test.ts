// What is answered ok holds: every field of every command is read back out of the state, on a fresh meeting and after every other
// command of its type. The commands stand in the table beside it.
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Command, CommandType } from '#shared/meeting/commands.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

import { CHAIR, Scenario } from '../../../scenario.ts';
import { commandsFor, prepared, TABLE } from './table.ts';

/** Without what is null or absent, at every depth; objects that hold nothing then are the same as none. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const fields = Object.entries(value).flatMap(([key, one]) => (plain(one) === undefined ? [] : [[key, plain(one)]]));
  return Object.fromEntries(fields);
}

const fieldOf = (value: unknown, key: string): unknown => (value as Record<string, unknown> | undefined)?.[key];

/** Of what stands in the state the fields that the command named, at every depth. */
function named(found: unknown, command: unknown): unknown {
  if (Array.isArray(command) && Array.isArray(found)) return found.map((one, at) => named(one, command[at]));
  if (Array.isArray(command) || typeof command !== 'object' || command === null) return plain(found);
  return plain(
    Object.fromEntries(Object.keys(command).map((key) => [key, named(fieldOf(found, key), fieldOf(command, key))])),
  );
}

function expectHolds(scenario: Scenario, command: Command): void {
  const found = TABLE[command.type].read(scenario, command as never);
  const told = { type: command.type, ...found };
  expect(named(told, command), JSON.stringify(command)).toEqual(plain(command));
}

describe.each(COMMAND_TYPES)('%s', (type) => {
  const by = TABLE[type].by ?? CHAIR;

  test('holds on a fresh meeting', () => {
    for (const command of commandsFor(type, prepared(type))) {
      expect(parseCommand(command)).toEqual({ ok: true, command });
      const scenario = prepared(type);
      const { decision } = scenario.try(command, by);
      if (decision.ok) expectHolds(scenario, command);
    }
    const accepted = commandsFor(type, prepared(type)).filter((one) => prepared(type).try(one, by).decision.ok);
    expect(accepted.length, 'commands that are accepted').toBeGreaterThan(0);
  });

  test('holds, or is refused, after every other command of its type, also some seconds later', () => {
    const count = commandsFor(type, prepared(type)).length;
    for (const waitMs of [0, 5_000]) {
      for (let first = 0; first < count; first += 1) {
        for (let second = 0; second < count; second += 1) {
          const scenario = prepared(type);
          const commands = commandsFor(type, scenario);
          scenario.try(commands[first]!, by);
          scenario.after(waitMs);
          const { decision } = scenario.try(commands[second]!, by);
          if (!decision.ok) continue;
          const holdsAlready = decision.events.length === 0;
          if (holdsAlready && AT_ITS_PRESS.has(type)) continue;
          expectHolds(scenario, commands[second]!);
          if (holdsAlready && !OF_FEW_READERS.has(type))
            expectHeldSince(scenario, commands[second]!, decision.holdsSince!);
        }
      }
    }
  });

  test('done already, does nothing and says since when', () => {
    for (const command of commandsFor(type, prepared(type))) {
      const scenario = prepared(type);
      if (!scenario.try(command, by).decision.ok) continue;
      const { decision } = scenario.try(command, by);
      if (!decision.ok || !SETS.test(type)) continue;
      expect(decision.events, JSON.stringify(command)).toEqual([]);
      if (!AT_ITS_PRESS.has(type) && !OF_FEW_READERS.has(type))
        expectHeldSince(scenario, command, decision.holdsSince!);
    }
  });

  test('an edit that names nothing to change does nothing', () => {
    if (!type.startsWith('Edit')) return;
    const { required = [] } = z.toJSONSchema(commandSchemas[type], { io: 'input', unrepresentable: 'any' });
    for (const command of commandsFor(type, prepared(type))) {
      const bare = Object.fromEntries(Object.entries(command).filter(([field]) => required.includes(field)));
      expect(Object.keys(bare).every((field) => field === 'type' || field.endsWith('Id'))).toBe(true);
      const { decision } = prepared(type).try(bare as Command, by);
      if (decision.ok) expect(decision.events, JSON.stringify(bare)).toEqual([]);
    }
  });

  test('its step says to whom or to what it was done, where there are several', () => {
    for (const command of commandsFor(type, prepared(type))) {
      const scenario = prepared(type);
      const { commandId } = scenario.try(command, by);
      const step = scenario.meeting.history.find((one) => one.commandId === commandId);
      if (step && !OF_ONE_THING.has(type)) expect(step.about, JSON.stringify(command)).not.toEqual({});
    }
  });
});

/** Of the chair and of the countdown there is one; a step with an announcement or a screen does not say which. */
const OF_ONE_THING = new Set<CommandType>([
  'ChangeRules',
  'TakeChair',
  'PostAnnouncement',
  'RetractAnnouncement',
  'StartCountdown',
  'PauseCountdown',
  'ResumeCountdown',
  'ResetCountdown',
  'ShowOnScreen',
  // The meeting is one, and so is each list of it that is set as a whole.
  'EditMeeting',
  'EditSettings',
  'SetCategories',
  'SetGroups',
  'SetSeating',
]);
/** What is read back is of the press that did it: since when a clock runs, and whom its presser saw on the floor. */
const AT_ITS_PRESS = new Set<CommandType>(['ResumeSpeech', 'GiveFloor']);
/** What sets something, and is not one more of it each time; what has no id is new each time. */
const SETS =
  /^(?:Edit|Set(?!Categories|Groups)|Move|Show|Take|Change|Open|Close|Conclude|Defer|Re(?:open|tire|store|sume)|Pause)/;
/** The event is told to few, so that the entry, which all see, has not its seq. */
const OF_FEW_READERS = new Set<CommandType>(['AnswerInPlace', 'SignalFinished', 'CastVote', 'GiveBallot', 'CountVote']);

/** The state at the seq that was answered had it already: a client that waits for that seq sees it. */
function expectHeldSince(scenario: Scenario, command: Command, seq: number): void {
  const then = new Scenario();
  then.now = scenario.now;
  then.replay(scenario.log.filter((event) => event.seq <= seq));
  expectHolds(then, command);
}
