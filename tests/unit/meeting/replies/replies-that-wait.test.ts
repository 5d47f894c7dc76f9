// Replies that wait: what is not concluded or adjourned before them, their list, and when the one action hears them.
import { describe, expect, test } from 'vitest';

import { leftOf } from '#shared/meeting/agenda/checklist.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { asked, chair, done, given, givenUnder, onTheFloor, secretary, suspended, underWay } from '../../../given.ts';
import { CHAIR, delegation, MINUTE, Scenario, smallMeeting, TEN } from '../../../scenario.ts';
import { adjourns, AT, CH, CMC, concludes, DE, KEY, noLaterSitting, PUBLIC, speaks } from './given-replies.ts';

describe('replies that wait', () => {
  const waits = [...speaks, done(AT.asksForAReply()), done(chair.endsTheSpeech())] as const;

  test('stay when the list is closed, the item deferred, the sitting suspended', () => {
    const { meeting } = given(
      ...waits,
      done(chair.does({ type: 'CloseList', itemId: '5(b)' })),
      done(chair.does({ type: 'DeferItem', itemId: '5(b)' })),
      suspended,
    );
    expect(meeting.lists[KEY]!.waiting).toHaveLength(1);
  });

  test('are due before the item is concluded, where they go with the item', () => {
    const waiting = givenUnder('plain', ...waits);
    const [entry] = waiting.meeting.lists[KEY]!.waiting;
    waiting
      .when(concludes())
      .thenRefused('checklist', { code: 'CONFLICT' })
      .when(concludes({ despite: ['questions'] }))
      .thenRefused('checklist')
      .when(concludes({ despite: ['replies'] }))
      .thenEvents({ type: 'ItemConcluded', despite: ['replies'] })
      .when(CH.asksForAReply())
      .thenRefused('item-concluded')
      // It was kept: it is heard before the sitting ends, or dropped.
      .when(adjourns())
      .thenRefused('entries-waiting')
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'FloorGiven', entryId: entry!.id, kind: 'reply' });
  });

  test('the checklist names what is left, by its ids', () => {
    const scenario = new Scenario(
      smallMeeting((file) => ({ ...file, settings: { ...file.settings, rules: 'plain' } })),
    );
    scenario.underWay().do({ type: 'RequestRightOfReply', itemId: '5(b)' }, delegation('AT'));
    scenario.do({ type: 'RaisePointOfOrder' }, delegation('DE'));
    const { decision } = scenario.try({ type: 'ConcludeItem', itemId: '5(b)' }, CHAIR);
    expect(decision).toMatchObject({
      refusal: {
        details: {
          reason: 'checklist',
          replies: scenario.meeting.lists[KEY]!.waiting.map(({ id }) => id),
          questions: Object.keys(scenario.meeting.questions),
          statements: [],
        },
      },
    });
  });

  test('a text that was handed in and that nobody may read yet is on the checklist, until it was spoken or taken back', () => {
    const handsIn = (who: string) =>
      done(
        secretary.does((scenario) => ({
          type: 'AttachStatement',
          entryId: scenario.entryOf(who),
          fileId: 'file-officers',
          after: 'everybody',
        })),
      );
    const takesBack = done(AT.does((scenario) => ({ type: 'WithdrawRequest', entryId: scenario.entryOf('AT') })));
    const under = given(underWay('CH', 'AT'), handsIn('CH'), handsIn('AT'));
    const [ofCH, ofAT] = under.meeting.lists['5(b)']!.waiting.map(({ id }) => id);
    expect(leftOf(under.meeting, '5(b)').statements).toEqual([ofCH, ofAT]);
    under
      .when(concludes())
      .thenRefused('checklist', { details: { replies: [], questions: [], statements: [ofCH, ofAT] } })
      .when(concludes({ despite: ['statements'] }))
      .thenEvents({ type: 'ItemConcluded', despite: ['statements'] });
    given(underWay('CH', 'AT'), handsIn('CH'), handsIn('AT'), onTheFloor('CH'), done(chair.endsTheSpeech()), takesBack)
      .when(concludes())
      .thenEvents({ type: 'ItemConcluded' });
    // Of whoever is not heard any more it is still there to be read.
    const dropped = given(underWay('CH'), handsIn('CH'), done(concludes({ waiting: 'drop', despite: ['statements'] })));
    expect(leftOf(dropped.meeting, '5(b)').statements).toEqual([ofCH]);
  });

  test('keep no item that is concluded, where they go by the day, and are asked for after it', () => {
    given(...waits, done(concludes()))
      .when(CH.asksForAReply())
      .thenEvents({ type: 'FloorRequested' });
  });

  test('are due before the last sitting of the day is adjourned', () => {
    given(...waits)
      .when(adjourns())
      .thenEvents({ type: 'SittingAdjourned' });
    const last = given(...waits, noLaterSitting);
    last.when(adjourns()).thenRefused('entries-waiting', { code: 'CONFLICT' });
    const { meeting } = last.when(adjourns('keep')).thenEvents({ type: 'SittingAdjourned', waiting: 'keep' });
    expect(meeting.lists[KEY]!.waiting).toHaveLength(1);
  });

  test('are due before any sitting is adjourned, where they go by the sitting', () => {
    given(done(chair.does({ type: 'ChangeRules', parameter: 'replyWhen', value: 'sitting' })), ...waits)
      .when(adjourns())
      .thenRefused('entries-waiting');
  });

  test('are dropped with the sitting; a request that nobody accepted is declined, for its delegation alone', () => {
    const dropped = given(...waits, done(CMC.asksForAReply()), noLaterSitting)
      .when(adjourns('drop'))
      .thenEvents({ type: 'RequestDeclined', to: { officers: true, delegations: ['CMC'] } }, ({ meeting }) => ({
        type: 'SittingAdjourned',
        dropped: [meeting.lists[KEY]!.waiting[0]!.id],
      }));
    expect(dropped.meeting.lists[KEY]).toMatchObject({ waiting: [], requested: [] });
    expect(dropped.meeting.lists[KEY]!.past.map(({ outcome }) => outcome)).toEqual(['declined', 'dropped']);
    const adjourned = dropped.meeting.history.at(-1)!;
    const back = dropped
      .when(chair.does({ type: 'Undo', commandId: adjourned.commandId }))
      .thenEvents({ type: 'Undone' }, { type: 'Undone', to: { officers: true, delegations: ['CMC'] } });
    expect(back.meeting.lists[KEY]).toMatchObject({
      waiting: [{ delegationId: 'AT' }],
      requested: [{ delegationId: 'CMC' }],
    });
  });

  test('that only an officer knows of leave no trace in what the public reads of the adjournment', () => {
    const scenario = new Scenario().underWay();
    scenario.do({ type: 'RemoveSitting', sittingId: 'pm' });
    scenario.do({ type: 'RequestRightOfReply', itemId: '5(b)' }, delegation('CMC'));
    scenario.expectEvents(
      { type: 'AdjournSitting', sittingId: 'am', waiting: 'drop' },
      CHAIR,
      'RequestDeclined',
      'SittingAdjourned',
    );
    const { meeting, log } = scenario;
    expect(log.at(-1)).not.toHaveProperty('waiting');
    expect(log.at(-1)).not.toHaveProperty('dropped');
    expect(project(meeting, PUBLIC).lists[KEY]).toBeUndefined();
  });
});

describe('the list of replies', () => {
  test('is closed by officers like any other; they may add to it', () => {
    given(...speaks)
      .when(secretary.does({ type: 'CloseList', itemId: '5(b)', segment: 'reply' }))
      .thenEvents({ type: 'ListClosed', itemId: '5(b)', segment: 'reply' })
      .when(AT.asksForAReply())
      .thenRefused('list-closed')
      .when(secretary.asksForAReply({ delegationId: 'AT' }))
      .thenEvents({ type: 'FloorRequested', entry: { late: true } })
      .when(DE.does({ type: 'RequestFloor', itemId: '5(b)' }))
      .thenEvents({ type: 'FloorRequested' });
  });

  test('is gone once a request is undone, as if it had never been', () => {
    const one = given(...speaks, done(AT.asksForAReply()));
    const { meeting } = one
      .when(AT.does({ type: 'Undo', commandId: one.meeting.history.at(-1)!.commandId }))
      .thenEvents({ type: 'Undone' });
    expect(meeting.lists[KEY]).toBeUndefined();
  });

  test('has moves and passing over like any other', () => {
    const { meeting } = given(...speaks, done(AT.asksForAReply()), done(DE.asksForAReply()), asked('FR'))
      .when(
        chair.does(({ meeting: { lists } }) => ({
          type: 'MoveEntry',
          entryId: lists[KEY]!.waiting[1]!.id,
          before: lists[KEY]!.waiting[0]!.id,
        })),
      )
      .thenEvents({ type: 'EntryMoved', byHand: true })
      .when(chair.does(({ meeting: { lists } }) => ({ type: 'PassOver', entryId: lists[KEY]!.waiting[0]!.id })))
      .thenEvents({ type: 'PassedOver', goes: 'to-end' });
    expect(meeting.lists[KEY]!.waiting.map(({ delegationId }) => delegationId)).toEqual(['AT', 'DE']);
    expect(meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId)).toEqual(['AT', 'FR']);
  });
});

describe('the one action', () => {
  const PM_OVER = 700;
  const next = (meeting: Meeting, now = TEN) => {
    const action = nextAction(meeting, now);
    return [action.kind, ...chairWords(meeting, action, now).map(({ key }) => key)];
  };
  const replyWaits = [underWay('CH'), onTheFloor('CH'), done(AT.asksForAReply()), done(DE.asksForAReply())] as const;
  const closed = [done(chair.endsTheSpeech()), done(chair.does({ type: 'CloseList', itemId: '5(b)' }))] as const;

  test('hears replies before the item is concluded, where they go with it, one after the other', () => {
    const due = givenUnder('plain', ...replyWaits);
    expect(next(due.meeting)).toEqual(['end-speech', 'thank']);
    due.and(...closed);
    expect(next(due.meeting)).toEqual(['give-floor', 'giveReply']);
    due.and(done(chair.givesTheReplyOf('AT', null)));
    expect(next(due.meeting)).toEqual(['end-and-give', 'thank', 'giveReply']);
    due.and(done(chair.givesTheReplyOf('DE')));
    expect(next(due.meeting)).toEqual(['end-speech', 'thank']);
    due.and(done(chair.endsTheSpeech()));
    expect(next(due.meeting)[0]).toBe('conclude-item');
  });

  test('hears them when the work of the last sitting of the day is done, and says which is a second one', () => {
    const due = given(...replyWaits, ...closed, noLaterSitting);
    for (const id of ['5(a)', '5', '1', '6']) due.and(done(chair.does({ type: 'DeferItem', itemId: id })));
    due.and(done(concludes()));
    expect(next(due.meeting)).toEqual(['give-floor', 'giveReply']);
    due.and(done(chair.givesTheReplyOf('AT', null)), done(AT.asksForAReply()));
    due.and(done(chair.givesTheReplyOf('DE')), done(chair.endsTheSpeech()));
    expect(next(due.meeting)).toEqual(['give-floor', 'giveReplyAgain']);
  });

  test('hears them once the time of the sitting is over, while its interpreters are there; after that it adjourns', () => {
    const scenario = given(...replyWaits, done(chair.endsTheSpeech()), noLaterSitting);
    scenario.and(done(chair.does({ type: 'EditSitting', sittingId: 'am', interpretationEndsAt: TEN + 200 * MINUTE })));
    expect(next(scenario.meeting, TEN + 190 * MINUTE)).toEqual(['give-floor', 'giveReply']);
    expect(next(scenario.meeting, TEN + PM_OVER * MINUTE)[0]).toBe('adjourn-sitting');
  });
});
