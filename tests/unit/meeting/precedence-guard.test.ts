import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Command, CommandType } from '#shared/meeting/commands.ts';
import { COMMAND_CONDITIONS } from '#shared/meeting/conditions.ts';
import type { GuardedCommand } from '#shared/meeting/precedence-guard.ts';
import { whyBarred } from '#shared/meeting/precedence-guard.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { chair, done, given, onTheFloor, suspended, underWay } from '../../given.ts';
import { CHAIR, delegation, Scenario } from '../../scenario.ts';
import { moves, play } from './random-meetings.ts';

/** What no sitting must be missing for (GA rule 68). */
const NEED_A_SITTING = ['FloorGiven', 'SpeechResumed', 'ItemOpened'];

describe('the guard', () => {
  test('without an open sitting no floor is given, no speech goes on and no item is taken up, whatever was pressed before', () => {
    fc.assert(
      fc.property(moves, (pressed) => {
        let before: Meeting | null = null;
        play(pressed, ({ meeting }, { events }) => {
          const types = events.map(({ type }) => type);
          if (before && !hasOpenSitting(before))
            expect(types.filter((type) => NEED_A_SITTING.includes(type))).toEqual([]);
          before = meeting;
        });
      }),
    );
  });

  test('what is not there is said to be so, whatever is pending', () => {
    given()
      .when(chair.does({ type: 'GiveFloor', entryId: 'nobody', after: null }))
      .thenRefused('no-such-entry', { code: 'NOT_FOUND' })
      .when(chair.does({ type: 'OpenItem', itemId: '99' }))
      .thenRefused('no-such-item', { code: 'NOT_FOUND' });
  });

  test('a second press of what is done is answered ok, though a suspension has come between', () => {
    given(underWay('CH'), onTheFloor('CH'), suspended)
      .when(chair.givesTheFloorTo('CH', null))
      .thenHolds()
      .when(chair.does({ type: 'OpenItem', itemId: '5(b)' }))
      .thenHolds();
  });

  test('a speech that a suspension holds goes on with the sitting, and not before', () => {
    given(underWay('CH'), onTheFloor('CH'), suspended)
      .when(chair.letsTheSpeechGoOn())
      .thenRefused('no-open-sitting', { code: 'OUT_OF_ORDER' })
      .and(done(chair.does({ type: 'ResumeSitting', sittingId: 'am' })))
      .when(chair.letsTheSpeechGoOn())
      .thenHolds();
  });

  test('where two things are in the way, the guard speaks first', () => {
    given(underWay('CH', 'AT'), onTheFloor('CH'), onTheFloor('AT'))
      .when(chair.givesTheFloorTo('CH', null))
      .thenRefused('not-waiting', { code: 'OUT_OF_ORDER' })
      .and(suspended)
      .when(chair.givesTheFloorTo('CH', null))
      .thenRefused('no-open-sitting', { code: 'OUT_OF_ORDER', rule: 'GA rule 68' });
  });
});

describe('while a question is itself voted on', () => {
  /** A vote on a proposal, on an amendment to one, on a motion; with a point of order on its conduct or none. */
  const voted = (kind: 'decision' | 'amendment' | 'motion', isPointHeard: boolean): [Scenario, string] => {
    const day = new Scenario().underWay('CH');
    const newest = () => Object.keys(day.meeting.questions).at(-1)!;
    if (kind === 'motion') {
      day.do({ type: 'ProposeMotion', motion: 'close-debate', delegationId: 'DE' });
      day.do({ type: 'TakeUp', questionId: newest() });
    } else {
      day.do({ type: 'ProposeDecision', subject: 'proposal', text: 'take note' });
      if (kind === 'amendment')
        day.do({ type: 'ProposeDecision', subject: 'proposal', text: 'take no note', about: newest() });
    }
    const questionId = newest();
    day.do({ type: 'OpenVote', questionId, method: 'hands', leave: true });
    if (isPointHeard) {
      day.do({ type: 'RaisePointOfOrder', delegationId: 'FR', onVoting: true });
      day.do({ type: 'GiveFloor', questionId: newest(), after: null });
    }
    return [day, questionId];
  };
  const OF_KIND: Record<string, readonly (GuardedCommand & { type: string })[]> = {
    motion: [
      { type: 'DecideMotion', outcome: 'adopted' },
      { type: 'SpeakOnMotion', side: 'for', delegationId: 'AT' },
    ] as never,
    decision: [{ type: 'KeepOpen' }, { type: 'AdoptDecision' }, { type: 'JoinProposal', delegationId: 'AT' }] as never,
    amendment: [
      { type: 'EditQuestion', distance: 2 },
      { type: 'AdoptDecision', outcome: 'noted' },
    ] as never,
  };
  const OF_ALL = [
    { type: 'PutQuestion' },
    { type: 'Object', delegationId: 'AT' },
    { type: 'WithdrawQuestion' },
    { type: 'EditQuestion', text: 'something else' },
    { type: 'OpenVote', method: 'roll-call' },
  ];

  test.each(['decision', 'amendment', 'motion'] as const)(
    'nothing else is done on it (%s), and the pages know it',
    (kind) => {
      for (const isPointHeard of [false, true]) {
        const [day, questionId] = voted(kind, isPointHeard);
        for (const one of [...OF_ALL, ...OF_KIND[kind]!]) {
          const command = { ...one, questionId } as never as GuardedCommand & { type: CommandType };
          const { decision } = day.try(command as Command);
          const { waitsFor } = COMMAND_CONDITIONS[command.type];
          // The point goes before whatever lets the meeting go on.
          const isRuling = isPointHeard && waitsFor.includes('ruling');
          const reason = isRuling ? 'ruling-pending' : 'voting-begun';
          const details = isRuling ? { reason } : { reason, questionId };
          expect(decision, command.type).toMatchObject({ ok: false, refusal: { code: 'OUT_OF_ORDER', details } });
          expect(whyBarred(day.meeting, command), command.type).toBe(reason);
        }
      }
    },
  );

  test('nor is an amendment to it proposed, while another proposal is', () => {
    const [day, about] = voted('decision', false);
    const amend = { type: 'ProposeDecision', subject: 'proposal', text: 'take no note', about } as const;
    expect(day.try(amend).decision).toMatchObject({
      refusal: { details: { reason: 'voting-begun', questionId: about } },
    });
    expect(whyBarred(day.meeting, amend)).toBe('voting-begun');
    expect(day.try({ type: 'ProposeDecision', subject: 'proposal', text: 'another' }).decision.ok).toBe(true);
  });

  test('what holds already is answered so: an objection that is sent twice, with the vote between', () => {
    const day = new Scenario().underWay('CH').do({ type: 'ProposeDecision', subject: 'proposal', text: 'take note' });
    const questionId = Object.keys(day.meeting.questions).at(-1)!;
    const object = { type: 'Object', questionId } as const;
    day.do(object, delegation('DE')).do({ type: 'OpenVote', questionId, method: 'hands', leave: true }, CHAIR);
    expect(day.try(object, delegation('DE'))).toMatchObject({ decision: { ok: true }, events: [] });
    expect(day.try(object, delegation('FR')).decision).toMatchObject({
      refusal: { details: { reason: 'voting-begun' } },
    });
  });

  test('that is declared, and asked by hand for the explanation before a vote alone', () => {
    const meeting = path.resolve(import.meta.dirname, '../../../shared/meeting');
    const asking = readdirSync(meeting, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && readFileSync(path.join(meeting, file), 'utf8').includes("'voting-begun'"),
      )
      .map((file) => file.replaceAll(path.sep, '/'));
    expect(asking.toSorted()).toEqual(['condition-parts.ts', 'decisions/explanations.ts', 'votes/conditions.ts']);
  });
});
