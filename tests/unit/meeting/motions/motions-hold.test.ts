// What holds of motions in every meeting, whatever is moved by whom.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { isElsewhere, rankOf } from '#shared/meeting/questions/select.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { CHAIR, delegation, MINUTE, Scenario } from '../../../scenario.ts';
import { movesOf, play } from '../random-meetings.ts';

const moves = movesOf(
  [
    'next-action',
    'next-action',
    'ProposeMotion',
    'ProposeMotion',
    'TakeUp',
    'SpeakOnMotion',
    'SpeakOnMotion',
    'PutQuestion',
    'OpenVote',
    'CountVote',
    'CloseVote',
    'DecideMotion',
    'Object',
    'RequestFloor',
    'Undo',
  ],
  5,
);

const motionsIn = ({ questions }: Meeting): Question[] =>
  Object.values(questions).filter(({ kind }) => kind === 'motion');

/** Plays meetings, with each event and the meeting that it met. */
function walk(check: (before: Meeting, event: MeetingEvent, after: Meeting) => void): void {
  fc.assert(
    fc.property(moves, (list) => {
      let before: Meeting | undefined;
      play(list, ({ meeting }, { events }) => {
        for (const event of events) if (before) check(before, event, meeting);
        before = meeting;
      });
    }),
  );
}

test('no motion is decided or voted on while one of a higher rank is not settled', () => {
  walk((before, event) => {
    if (event.type !== 'MotionDecided' && event.type !== 'VoteOpened') return;
    const decided = before.questions[event.questionId];
    if (decided?.kind !== 'motion') return;
    const higher = motionsIn(before).filter(
      (one) => one.stage !== 'settled' && !isElsewhere(before, one) && rankOf(one) < rankOf(decided),
    );
    expect(higher).toEqual([]);
  });
});

test('no more speak on a side than may, unless by leave of the Chair', () => {
  walk((_, __, { questions, lists, floor, held }) => {
    for (const { id, debate } of Object.values(questions)) {
      const list = lists[`~${id}`];
      if (!list) continue;
      const turns = [
        ...list.waiting,
        ...list.past.filter(({ outcome }) => outcome === 'spoken'),
        ...[floor, ...held].flatMap((one) => (one?.entry.questionId === id ? [one.entry] : [])),
      ].filter(({ leave }) => !leave);
      for (const side of ['for', 'against'] as const)
        expect(turns.filter(({ kind }) => kind === side).length).toBeLessThanOrEqual(debate?.[side] ?? 0);
    }
  });
});

test('a question that is settled has nobody waiting for or against it, and no undo opens it again', () => {
  walk((before, event, after) => {
    for (const { id, stage } of motionsIn(after))
      if (stage === 'settled')
        expect(after.lists[`~${id}`]?.waiting.filter(({ kind }) => kind !== 'explanation') ?? []).toEqual([]);
    if (event.type !== 'Undone') return;
    const wasDecided = motionsIn(before).filter(({ how, outcome }) => how !== undefined || outcome === 'ruled-out');
    for (const { id, outcome } of wasDecided) expect(after.questions[id]?.outcome).toBe(outcome);
  });
});

test('what nobody has taken up is known to officers and its mover alone', () => {
  walk((_, __, meeting) => {
    const raised = motionsIn(meeting).filter(({ stage }) => stage === 'raised');
    if (raised.length === 0) return;
    const publicEyes = JSON.stringify(project(meeting, { role: 'public' }));
    for (const { id, by } of raised) {
      expect(publicEyes).not.toContain(`"${id}"`);
      const other = by === 'CH' ? 'DE' : 'CH';
      expect(project(meeting, delegation(other)).questions[id]).toBeUndefined();
      if (by !== undefined) expect(project(meeting, delegation(by)).questions[id]).toBeDefined();
    }
  });
});

test('once the debate on an item is closed nobody is inscribed on its list, until it is opened again', () => {
  walk((before, event) => {
    if (event.type !== 'FloorRequested' || event.entry.kind !== undefined || event.stage === 'past') return;
    expect(before.items[event.itemId]?.debateClosedAt).toBeUndefined();
  });
});

test('a motion is not put back among those raised in private while somebody asks to speak on it', () => {
  const scenario = new Scenario().underWay('CH');
  const moved = scenario.try({ type: 'ProposeMotion', motion: 'close-debate' }, delegation('AT'));
  const questionId = (moved.events[0] as unknown as { questionId: string }).questionId;
  const { commandId } = scenario.try({ type: 'TakeUp', questionId }, CHAIR);
  const asks = scenario.try({ type: 'SpeakOnMotion', questionId, side: 'against' }, delegation('DE'));
  const [{ entryId }] = asks.events as unknown as [{ entryId: string }];
  expect(scenario.try({ type: 'Undo', commandId }, CHAIR).decision).toMatchObject({
    ok: false,
    refusal: { code: 'CONFLICT', details: { reason: 'others-acted' } },
  });
  // Once nobody does, and nobody has, it may be.
  expect(scenario.try({ type: 'Undo', commandId: asks.commandId }, delegation('DE')).decision.ok).toBe(true);
  expect(scenario.try({ type: 'Undo', commandId }, CHAIR).decision.ok).toBe(true);
  expect(JSON.stringify(project(scenario.meeting, { role: 'public' }))).not.toMatch(
    new RegExp(`"${questionId}"|"${entryId}"`),
  );
});

test('its mover is not given the floor while it is voted on', () => {
  const scenario = new Scenario().underWay('CH');
  const moved = scenario.try(
    { type: 'ProposeMotion', motion: 'limit-speeches', limit: { limitMs: MINUTE, basis: 'decision' } },
    delegation('AT'),
  );
  const { questionId } = moved.events[0] as unknown as { questionId: string };
  scenario.do({ type: 'TakeUp', questionId }).do({ type: 'OpenVote', questionId, method: 'recorded' });
  expect(scenario.try({ type: 'GiveFloor', questionId, after: null }, CHAIR).decision).toMatchObject({
    ok: false,
    refusal: { code: 'OUT_OF_ORDER', details: { reason: 'voting-begun' } },
  });
});
