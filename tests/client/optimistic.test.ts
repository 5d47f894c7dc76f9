// Commands on their way are drawn at once by the same rules that the server keeps, and leave no trace where it refuses them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { Actor } from '#shared/meeting/state.ts';

import { foldPending } from '../../client/replica/optimistic.ts';
import { CHAIR, delegation, Scenario } from '../scenario.ts';

const guess = (id: string, command: Command, at: number) => ({ id, command, at });

describe('foldPending', () => {
  test('a request is on the list before the server has answered', () => {
    const { meeting, now, log } = new Scenario().underWay('AT', 'FR');
    const drawn = foldPending(meeting, log.length, delegation('CH'), [
      guess('x', { type: 'RequestFloor', itemId: '5(b)' }, now),
    ]);
    expect(drawn.lists['5(b)']?.waiting.map((entry) => entry.delegationId)).toEqual(['AT', 'FR', 'CH']);
    expect(meeting.lists['5(b)']?.waiting).toHaveLength(2);
  });

  test('what the server would refuse changes nothing, and what follows is still drawn', () => {
    const scenario = new Scenario().underWay('CH');
    const { meeting, now, log } = scenario;
    const drawn = foldPending(meeting, log.length, CHAIR, [
      guess('x', { type: 'OpenSitting', sittingId: 'pm' }, now),
      guess('y', { type: 'GiveFloor', entryId: scenario.entryOf('CH'), after: null }, now),
    ]);
    expect(drawn.sittings.map((sitting) => sitting.status)).toEqual(['open', 'scheduled']);
    expect(drawn.floor?.entry.delegationId).toBe('CH');
  });

  test('an entry keeps its id from fold to fold, so that a second command about it holds', () => {
    const { meeting, now, log } = new Scenario().underWay();
    const pending = [guess('x', { type: 'RequestFloor', itemId: '5(b)' } as const, now)];
    const once = foldPending(meeting, log.length, delegation('CH'), pending);
    const entryId = once.lists['5(b)']?.waiting[0]?.id ?? '';
    const twice = foldPending(meeting, log.length, delegation('CH'), [
      ...pending,
      guess('y', { type: 'WithdrawRequest', entryId }, now),
    ]);
    expect(twice.lists['5(b)']?.waiting).toHaveLength(0);
  });

  test('commands about devices are not folded', () => {
    const { meeting, now, log } = new Scenario().underWay();
    expect(foldPending(meeting, log.length, CHAIR, [{ id: 'x', command: { type: 'RenewJoinCode' }, at: now }])).toBe(
      meeting,
    );
  });

  test('nothing on its way: exactly the confirmed state', () => {
    const { meeting, log } = new Scenario().underWay('CH');
    expect(foldPending(meeting, log.length, CHAIR, [])).toBe(meeting);
  });

  test('what is drawn before the answer is what the server then confirms, but for ids and receipts', () => {
    const commands: fc.Arbitrary<{ by: Actor; make: (scenario: Scenario) => Command }> = fc.oneof(
      fc
        .constantFrom('AT', 'CH', 'DE', 'FR')
        .map((id) => ({ by: delegation(id), make: () => ({ type: 'RequestFloor', itemId: '5(b)' }) as const })),
      fc.constant({ by: CHAIR, make: () => ({ type: 'CloseList', itemId: '5(b)' }) as const }),
      fc.constant({ by: CHAIR, make: () => ({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' }) as const }),
      fc.constant({ by: CHAIR, make: () => ({ type: 'ResumeSitting', sittingId: 'am' }) as const }),
      fc.constant({
        by: CHAIR,
        make: ({ meeting }: Scenario) =>
          ({
            type: 'GiveFloor',
            entryId: meeting.lists['5(b)']?.waiting[0]?.id ?? 'none',
            after: meeting.floor?.entry.id ?? null,
          }) as const,
      }),
    );
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 25 }), (steps) => {
        const scenario = new Scenario().underWay('PH');
        for (const { by, make } of steps) {
          scenario.after(700);
          const command = make(scenario);
          const drawn = foldPending(scenario.meeting, scenario.log.length, by, [guess('x', command, scenario.now)]);
          scenario.try(command, by);
          const { meeting } = scenario;
          expect(drawn.lists['5(b)']?.waiting.map((entry) => entry.delegationId)).toEqual(
            meeting.lists['5(b)']?.waiting.map((entry) => entry.delegationId),
          );
          expect(drawn.lists['5(b)']?.status).toBe(meeting.lists['5(b)']?.status);
          expect(drawn.floor?.entry.delegationId).toBe(meeting.floor?.entry.delegationId);
          expect(drawn.floor?.timer).toEqual(meeting.floor?.timer);
          expect(drawn.sittings).toEqual(meeting.sittings);
        }
      }),
    );
  });
});
