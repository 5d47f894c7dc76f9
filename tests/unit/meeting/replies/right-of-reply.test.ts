// A right of reply: who has it, when and how it is asked for; and a text in its place.
import { describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';

import { chair, done, given, itemOpen, secretary } from '../../../given.ts';
import { delegation } from '../../../scenario.ts';
import { AT, CMC, DE, KEY, PUBLIC, replied, speaks } from './given-replies.ts';

describe('a right of reply', () => {
  test('of a member waits at once, on a list of its own, from the speech on', () => {
    const { meeting } = given(...speaks)
      .when(AT.asksForAReply({ to: 'CH' }))
      .thenEvents({
        type: 'FloorRequested',
        itemId: '5(b)',
        stage: 'waiting',
        before: null,
        entry: { kind: 'reply', nth: 1, delegationId: 'AT' },
      });
    expect(meeting.lists[KEY]).toMatchObject({
      itemId: '5(b)',
      segment: 'reply',
      status: 'not-open',
      moderated: false,
    });
    expect(meeting.lists[KEY]!.waiting).toHaveLength(1);
    // Its statement waits on besides.
    expect(meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId)).toEqual(['AT']);
  });

  test('is asked for by RequestFloor as well, and by an officer for whoever raises its nameplate', () => {
    given(...speaks)
      .when(AT.does({ type: 'RequestFloor', itemId: '5(b)', kind: 'reply' }))
      .thenEvents({ type: 'FloorRequested', stage: 'waiting', entry: { kind: 'reply', nth: 1, enteredBy: 'device' } })
      .when(
        secretary.does({
          type: 'RequestFloor',
          itemId: '5(b)',
          kind: 'reply',
          delegationId: 'CMC',
          enteredBy: 'nameplate',
        }),
      )
      .thenEvents({ type: 'FloorRequested', stage: 'waiting', entry: { kind: 'reply', enteredBy: 'nameplate' } });
  });

  test('of an observer waits for an officer, and the public knows nothing of it', () => {
    const requested = given(...speaks)
      .when(CMC.asksForAReply())
      .thenEvents({
        type: 'FloorRequested',
        stage: 'requested',
        entry: { unlisted: true },
        to: { officers: true, delegations: ['CMC'] },
      });
    expect(project(requested.meeting, PUBLIC).lists[KEY]).toBeUndefined();
    expect(project(requested.meeting, delegation('AT')).lists[KEY]).toBeUndefined();
    expect(project(requested.meeting, delegation('CMC')).lists[KEY]?.requested).toHaveLength(1);
    const { meeting } = requested
      .when(secretary.acceptsTheReplyOf('CMC'))
      .thenEvents({ type: 'EntryListed', itemId: '5(b)' });
    expect(project(meeting, PUBLIC).lists[KEY]?.waiting).toHaveLength(1);
  });

  test('is asked for whatever became of the list: closed, or never opened', () => {
    given(...speaks, done(chair.does({ type: 'CloseList', itemId: '5(b)' })))
      .when(AT.asksForAReply())
      .thenEvents({ type: 'FloorRequested' });
    given(done(chair.does({ type: 'OpenSitting', sittingId: 'am' })), itemOpen('6'))
      .when(AT.asksForAReply({ itemId: '6' }))
      .thenEvents({ type: 'FloorRequested' });
  });

  test('is asked for once at a time, and not before anybody could speak on the item', () => {
    given(...speaks, done(AT.asksForAReply()))
      .when(AT.asksForAReply())
      .thenRefused('already-listed', { code: 'OUT_OF_ORDER' });
    given(...speaks)
      .when(AT.asksForAReply({ itemId: '6' }))
      .thenRefused('item-never-up', { code: 'OUT_OF_ORDER' });
  });

  test('is to a speech on the item that was given, or is', () => {
    given(...speaks)
      .when(DE.asksForAReply({ to: 'AT' }))
      .thenRefused('not-speaking');
    given(...speaks)
      .when(DE.does({ type: 'RequestRightOfReply', itemId: '5(b)', to: 'nobody' }))
      .thenRefused('no-such-entry');
    given(...speaks, done(chair.endsTheSpeech()), itemOpen('6'))
      .when(DE.asksForAReply({ to: 'CH', itemId: '6' }))
      .thenRefused('other-list');
  });

  test('waits behind those that are of the same round, before those of a later one', () => {
    given(...speaks, done(AT.asksForAReply()), ...replied('AT'), done(AT.asksForAReply()))
      .when(DE.asksForAReply())
      .thenEvents((scenario) => ({ type: 'FloorRequested', before: scenario.meeting.lists[KEY]!.waiting[0]!.id }));
    const placed = given(...speaks, done(AT.asksForAReply()), ...replied('AT'), done(AT.asksForAReply()));
    placed.and(
      done(
        chair.does(({ meeting }) => ({
          type: 'RequestRightOfReply',
          itemId: '5(b)',
          delegationId: meeting.floor ? 'CH' : 'DE',
        })),
      ),
    );
    expect(placed.meeting.lists[KEY]!.waiting.map(({ delegationId }) => delegationId)).toEqual(['DE', 'AT']);
  });
});

describe('a text in place of a reply', () => {
  test('is handed in by a delegation that has used its replies', () => {
    given(...speaks, done(AT.asksForAReply()), ...replied('AT'), done(AT.asksForAReply()), ...replied('AT'))
      .when(AT.does({ type: 'RequestFloor', itemId: '5(b)', kind: 'reply', mode: 'written' }))
      .thenEvents({ type: 'FloorRequested', stage: 'past', entry: { kind: 'reply', outcome: 'not-delivered' } })
      .when(
        secretary.does(({ meeting }) => ({
          type: 'EditEntry',
          entryId: meeting.lists[KEY]!.past.at(-1)!.id,
          mode: 'room',
        })),
      )
      .thenRefused('replies-used');
  });
});
