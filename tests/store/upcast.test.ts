import { describe, expect, test } from 'vitest';
import { currentVersion, makeUpcast } from '../../server/store/upcast.ts';
import type { UpcastTable } from '../../server/store/upcast.ts';
import { event } from './commands.ts';

const table: UpcastTable = {
  FloorRequested: [
    ({ mode, ...rest }) => ({ ...rest, modes: [mode] }) as never,
    (older) => ({ ...older, priority: 'none' }),
  ],
};

describe('an event of an older program', () => {
  const upcast = makeUpcast(table);

  test('is lifted step by step to the version of today', () => {
    expect(upcast(event(7, { mode: 'room', commandId: 'c' }))).toEqual(
      event(7, { modes: ['room'], priority: 'none', v: 3, commandId: 'c' }),
    );
    expect(upcast(event(7, { modes: ['room'], v: 2 }))).toEqual(event(7, { modes: ['room'], priority: 'none', v: 3 }));
  });

  test('is left as it is where it has the version of today', () => {
    const today = event(7, { v: 3 });
    expect(upcast(today)).toBe(today);
    const never = { ...event(7), type: 'NeverChanged' };
    expect(upcast(never)).toBe(never);
  });

  test('keeps its place and its time whatever a lift does', () => {
    const careless = makeUpcast({ FloorRequested: [() => ({ seq: 0, type: 'Other', at: 0, kept: true })] });
    expect(careless(event(7))).toEqual(event(7, { kept: true, v: 2 }));
  });
});

describe('an event of a newer program', () => {
  test('is refused by its version', () => {
    expect(() => makeUpcast(table)(event(7, { v: 4 }))).toThrow(
      'The log was written by a newer Rostrum (event 7, FloorRequested, version 4)',
    );
    expect(() => makeUpcast({})({ ...event(7), type: 'constructor', v: 2 })).toThrow('newer Rostrum');
  });

  test('is refused by its type, where the types are known', () => {
    const upcast = makeUpcast(table, (type) => type === 'FloorRequested');
    expect(upcast(event(7, { v: 3 }))).toMatchObject({ seq: 7 });
    expect(() => upcast({ ...event(7), type: 'FloorTeleported' })).toThrow('newer Rostrum');
  });
});

test('the version to write is one more than the lifts', () => {
  expect([
    currentVersion(table, 'FloorRequested'),
    currentVersion(table, 'Other'),
    currentVersion(table, 'toString'),
  ]).toEqual([3, 1, 1]);
});
