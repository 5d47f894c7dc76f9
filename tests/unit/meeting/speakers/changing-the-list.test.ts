// What changes on a list: entries that are withdrawn, moved, passed over and edited; items taken together, written statements, videos.
import { describe, expect, test } from 'vitest';

import { findEntry } from '#shared/meeting/speakers/select.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';

import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, TEN } from '../../../scenario.ts';
import { ask } from './ask.ts';

describe('changing the list', () => {
  test('a delegation that asks and withdraws for hours leaves no more than twenty entries behind, the last ones', () => {
    const scenario = new Scenario().underWay('DE');
    for (let count = 0; count < 30; count += 1) {
      scenario.do({ type: 'RequestFloor', itemId: '5(b)', speaker: { name: `Speaker ${count}` } }, delegation('CH'));
      scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('CH') }, delegation('CH'));
    }
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('DE') }, delegation('DE'));
    const { past } = scenario.meeting.lists['5(b)']!;
    expect(past.filter(({ delegationId }) => delegationId === 'CH').map(({ speaker }) => speaker?.name)).toEqual(
      Array.from({ length: 20 }, (_, n) => `Speaker ${n + 10}`),
    );
    expect(past.filter(({ delegationId }) => delegationId === 'DE')).toHaveLength(1);
  });

  test('every reader forgets the same of what it sees, listed or not', () => {
    const scenario = new Scenario().underWay();
    for (let count = 0; count < 60; count += 1) {
      if (count % 15 === 0) scenario.do({ type: 'OpenList', itemId: '5(b)', moderated: count % 2 === 0 });
      scenario
        .do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'))
        .do({ type: 'WithdrawRequest', entryId: scenario.entryOf('CH') }, delegation('CH'));
    }
    expect(scenario.meeting.lists['5(b)']!.past).toHaveLength(40);
    for (const reader of [delegation('CH'), delegation('DE'), { role: 'public' }] as const) {
      const folded = scenario.log.reduce<Meeting | null>((meeting, event) => {
        const visible = filterEvent(event, reader);
        return visible ? evolve(meeting, visible) : meeting;
      }, null);
      expect(folded!.lists['5(b)']).toEqual(project(scenario.meeting, reader).lists['5(b)']);
    }
  });

  test('a delegation puts in twenty written statements on a list, then speaks to the Secretary', () => {
    const scenario = new Scenario().underWay();
    const written = { type: 'RequestFloor', itemId: '5(b)', mode: 'written' } as const;
    for (let count = 0; count < 20; count += 1) scenario.do(written, delegation('CH'));
    scenario.expectRefused(written, delegation('CH'), 'too-many-written', 'OUT_OF_ORDER');
    scenario.do({ ...written, delegationId: 'CH' }, SECRETARY).do(written, delegation('DE'));
  });

  test('a delegation withdraws its own entry, and not another one', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    scenario.expectRefused(
      { type: 'WithdrawRequest', entryId: scenario.entryOf('CH') },
      delegation('AT'),
      'not-yours',
      'FORBIDDEN',
    );
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('CH') }, delegation('CH'));
    expect(scenario.waiting()).toEqual(['AT']);
    scenario.expectHolds({ type: 'WithdrawRequest', entryId: scenario.entryOf('CH') }, delegation('CH'));
  });

  test("the secretary's hand moves an entry, and it is marked as placed by hand", () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE');
    scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('DE'), before: scenario.entryOf('CH') }, SECRETARY);
    expect(scenario.waiting()).toEqual(['DE', 'CH', 'AT']);
    expect(scenario.meeting.lists['5(b)']!.waiting[0]).toMatchObject({ byHand: true });
  });

  test('a delegation may lower its own place, not raise it', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE');
    scenario.expectRefused(
      { type: 'MoveEntry', entryId: scenario.entryOf('DE'), before: scenario.entryOf('CH') },
      delegation('DE'),
      'only-down',
      'OUT_OF_ORDER',
    );
    scenario.do(
      { type: 'MoveEntry', entryId: scenario.entryOf('CH'), before: scenario.entryOf('DE') },
      delegation('CH'),
    );
    expect(scenario.waiting()).toEqual(['AT', 'CH', 'DE']);
  });

  test('a place before somebody who has gone meanwhile is a conflict', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE').give('CH');
    scenario.expectRefused(
      { type: 'MoveEntry', entryId: scenario.entryOf('DE'), before: scenario.entryOf('CH') },
      SECRETARY,
      'place-gone',
      'CONFLICT',
    );
  });

  test('who is absent when called goes to the end once, then off the list', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    scenario.do({ type: 'PassOver', entryId: scenario.entryOf('CH') }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT', 'CH']);
    scenario.do({ type: 'PassOver', entryId: scenario.entryOf('CH') }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT']);
    expect(scenario.meeting.lists['5(b)']!.past[0]).toMatchObject({ delegationId: 'CH', outcome: 'absent' });
  });

  test('passed over with the floor, who has asked again since does not wait twice', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH').do(ask, delegation('CH'));
    scenario.do({ type: 'PassOver', entryId: scenario.meeting.floor!.entry.id }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT', 'CH']);
  });

  test('an edit changes what is given, keeps the rest, and null takes away', () => {
    const scenario = new Scenario().underWay('DE');
    const entryId = scenario.entryOf('DE');
    scenario
      .do({ type: 'EditEntry', entryId, onBehalfOf: 'EU', language: 'French' }, delegation('DE'))
      .do({ type: 'EditEntry', entryId, language: null });
    expect(scenario.meeting.lists['5(b)']!.waiting[0]).toMatchObject({ onBehalfOf: 'EU' });
    expect(scenario.meeting.lists['5(b)']!.waiting[0]).not.toHaveProperty('language');
  });
});

describe('items taken together', () => {
  test('an item that has its own list is not joined: two lists would hold its requests', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenList', itemId: '5(a)' })
      .do({ type: 'RequestFloor', itemId: '5(a)' }, delegation('CH'));
    scenario.expectRefused(
      { type: 'OpenList', itemId: '5(b)', together: ['5(a)'] },
      CHAIR,
      'item-has-list',
      'CONFLICT',
    );
    scenario.do({ type: 'OpenList', itemId: '5(b)', together: ['6'] });
    scenario.expectRefused({ type: 'OpenList', itemId: '1', together: ['6'] }, CHAIR, 'item-has-list', 'CONFLICT');
  });

  test('an opening that was undone leaves no list in the way', () => {
    const scenario = new Scenario().do({ type: 'OpenList', itemId: '5(a)' });
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
    scenario.do({ type: 'OpenList', itemId: '5(b)', together: ['5(a)'] });
    expect(scenario.do({ type: 'RequestFloor', itemId: '5(a)' }, delegation('CH')).waiting('5(b)')).toEqual(['CH']);
  });

  test('more items come in through one that is joined already', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenList', itemId: '5(a)', together: ['5(b)'] })
      .do({ type: 'OpenList', itemId: '5(b)', together: ['6'] });
    expect(scenario.meeting.lists['5(a)']!.together).toEqual(['5(b)', '6']);
    expect(Object.keys(scenario.meeting.lists)).toEqual(['5(a)']);
  });

  test('an undo does not join an item that has its own list since', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenList', itemId: '5(a)', together: ['5(b)'] })
      .do({ type: 'OpenList', itemId: '5(a)', together: [] });
    const left = scenario.lastCommandId;
    scenario.do({ type: 'OpenList', itemId: '5(b)' });
    scenario.expectRefused({ type: 'Undo', commandId: left }, CHAIR, 'others-acted', 'CONFLICT');
  });

  test('an item with which others are taken together is in use', () => {
    new Scenario()
      .do({ type: 'OpenList', itemId: '5(a)', together: ['6'] })
      .expectRefused({ type: 'RemoveItem', itemId: '6' }, CHAIR, 'item-in-use', 'OUT_OF_ORDER');
  });
});

test('every field of an opening holds on a list that is open already, and what is left out stays', () => {
  const scenario = new Scenario().do({ type: 'OpenList', itemId: '6' });
  const list = () => scenario.meeting.lists['6']!;
  scenario.do({ type: 'OpenList', itemId: '6', closesAt: TEN + MINUTE });
  expect(list().closesAt).toBe(TEN + MINUTE);
  scenario.do({ type: 'OpenList', itemId: '6', together: ['5(a)'] });
  scenario.do({ type: 'OpenList', itemId: '6', moderated: true });
  expect(list()).toMatchObject({ closesAt: TEN + MINUTE, together: ['5(a)'], moderated: true });
  scenario.do({ type: 'OpenList', itemId: '6', closesAt: null });
  expect(list()).not.toHaveProperty('closesAt');
});

describe('an entry that becomes of another kind', () => {
  test('waits no more once it is a written statement, and gets no floor', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    const entryId = scenario.entryOf('CH');
    scenario.do({ type: 'EditEntry', entryId, mode: 'written' }, delegation('CH'));
    expect(scenario.waiting()).toEqual(['AT']);
    expect(scenario.meeting.lists['5(b)']!.past).toMatchObject([{ id: entryId, outcome: 'not-delivered' }]);
    scenario.expectRefused({ type: 'GiveFloor', entryId, after: null }, CHAIR, 'not-waiting', 'OUT_OF_ORDER');
    scenario.do({ type: 'EditEntry', entryId, mode: 'remote' }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT', 'CH']);
    expect(scenario.meeting.lists['5(b)']!.waiting[1]).not.toHaveProperty('outcome');
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT']);
  });

  test('stands in the record for everybody, though it was a request not yet accepted', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenList', itemId: '6', moderated: true })
      .do({ type: 'RequestFloor', itemId: '6' }, delegation('CH'));
    const entryId = scenario.meeting.lists['6']!.requested[0]!.id;
    scenario.do({ type: 'EditEntry', entryId, mode: 'written' }, delegation('CH'));
    expect(scenario.meeting.lists['6']).toMatchObject({ requested: [], past: [{ id: entryId }] });
    expect(scenario.meeting.lists['6']!.past[0]).not.toHaveProperty('unlisted');
  });

  test('does not while it has the floor, nor once it has spoken', () => {
    const scenario = new Scenario().underWay('CH').give('CH');
    const entryId = scenario.meeting.floor!.entry.id;
    const edit = { type: 'EditEntry', entryId, mode: 'written' } as const;
    scenario.expectRefused(edit, CHAIR, 'on-the-floor', 'OUT_OF_ORDER');
    scenario.do({ type: 'EndSpeech', entryId }).expectRefused(edit, CHAIR, 'not-waiting', 'OUT_OF_ORDER');
  });

  test('does not come to wait beside another one of its delegation', () => {
    const scenario = new Scenario().underWay('CH').do({ ...ask, mode: 'written' }, delegation('CH'));
    const entryId = scenario.meeting.lists['5(b)']!.past[0]!.id;
    scenario.expectRefused({ type: 'EditEntry', entryId, mode: 'room' }, CHAIR, 'already-listed', 'OUT_OF_ORDER');
  });
});

test('a field of the officers is not a delegation’s to set, and no video lasts no time', () => {
  const scenario = new Scenario().underWay('CH');
  const entryId = scenario.entryOf('CH');
  const tested = { type: 'EditEntry', entryId, line: 'tested' } as const;
  scenario.expectRefused(tested, delegation('CH'), 'not-your-role', 'FORBIDDEN').do(tested, SECRETARY);
  scenario.expectRefused({ ...ask, enteredBy: 'nameplate' }, delegation('AT'), 'not-your-role', 'FORBIDDEN');
  expect(parseCommand({ type: 'EditEntry', entryId, videoMs: 0 })).toMatchObject({ ok: false });
});

test('a length of the video is a video’s alone: it goes with it, and is refused without it', () => {
  const scenario = new Scenario().underWay('CH');
  const entryId = scenario.entryOf('CH');
  const edit = (more: object) => ({ type: 'EditEntry', entryId, ...more }) as const;
  scenario
    .expectRefused(edit({ videoMs: 90_000 }), CHAIR, 'not-a-video', 'INVALID')
    .expectRefused({ ...ask, delegationId: 'AT', mode: 'room', videoMs: 90_000 }, CHAIR, 'not-a-video', 'INVALID');
  for (const mode of ['room', 'remote', 'written'] as const) {
    scenario.do(edit({ mode: 'video', videoMs: 90_000 })).do(edit({ mode }));
    expect(findEntry(scenario.meeting, entryId)?.entry).not.toHaveProperty('videoMs');
  }
});

test('a line that was tested is not that of somebody who came into the room and left it again', () => {
  const scenario = new Scenario().underWay('CH');
  const entryId = scenario.entryOf('CH');
  const edit = (fields: object, by: Actor = CHAIR) =>
    scenario.do({ type: 'EditEntry', entryId, ...fields } as Command, by);
  const line = () => scenario.meeting.lists['5(b)']!.waiting[0]!.line;
  edit({ mode: 'remote' }, delegation('CH'));
  edit({ line: 'tested' });
  edit({ language: 'French' }, delegation('CH'));
  expect(line()).toBe('tested');
  edit({ mode: 'room' }, delegation('CH'));
  edit({ mode: 'remote' }, delegation('CH'));
  expect(line()).toBeUndefined();
});
