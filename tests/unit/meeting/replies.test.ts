// Rights of reply: on a list of their own, members at once and others by leave, each with a limit by which it is of its delegation; due before
// the meeting moves on, and no part of the debate.
import { describe, expect, test } from 'vitest';

import { leftOf } from '#shared/meeting/agenda/checklist.ts';
import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { giving } from '#shared/meeting/chair/action-type.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { limitOfTurn } from '#shared/meeting/floor/limit-of-turn.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';

import {
  asked,
  chair,
  delegate,
  done,
  given,
  givenUnder,
  itemOpen,
  minutesLater,
  onTheFloor,
  secretary,
  suspended,
  underWay,
} from '../../given.ts';
import type { Step } from '../../given.ts';
import { CHAIR, delegation, MINUTE, Scenario, smallMeeting, TEN } from '../../scenario.ts';

const AT = delegate('AT');
const CH = delegate('CH');
const DE = delegate('DE');
const CMC = delegate('CMC');
const PUBLIC = { role: 'public' } as const;
const KEY = '5(b)~reply';

const speaks = [underWay('CH', 'AT'), onTheFloor('CH'), minutesLater(1)] as const;
/** Gives the reply of a delegation that waits for it, and lets it end. */
const replied = (delegationId: string) => [
  done(chair.givesTheReplyOf(delegationId)),
  minutesLater(1),
  done(chair.endsTheSpeech()),
];
const noLaterSitting = done(chair.does({ type: 'RemoveSitting', sittingId: 'pm' }));
const adjourns = (waiting?: 'keep' | 'drop') =>
  chair.does({ type: 'AdjournSitting', sittingId: 'am', ...(waiting && { waiting }) });
const concludes = (more: object = {}) => chair.does({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'keep', ...more });

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

describe('the floor for a reply', () => {
  test('is given whatever item is up, under the limit of its round', () => {
    const first = given(...speaks, done(AT.asksForAReply()), done(chair.endsTheSpeech()), itemOpen('6'))
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({
        type: 'FloorGiven',
        itemId: '5(b)',
        kind: 'reply',
        nth: 1,
        limitMs: 10 * MINUTE,
        basis: 'decision',
      });
    first
      .and(minutesLater(1))
      .when(AT.asksForAReply())
      .thenEvents({ type: 'FloorRequested', entry: { nth: 2 } })
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', kind: 'reply', nth: 2, limitMs: 5 * MINUTE })
      .when(AT.asksForAReply())
      .thenRefused('replies-used', { code: 'OUT_OF_ORDER', leave: true })
      .when(secretary.asksForAReply({ delegationId: 'AT', leave: true }))
      .thenRefused('leave-is-the-chairs')
      .when(chair.asksForAReply({ delegationId: 'AT', leave: true }))
      .thenEvents({
        type: 'FloorRequested',
        leave: { reason: 'replies-used', rule: 'decision 34/401' },
        entry: { nth: 3, leave: { reason: 'replies-used' } },
      })
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', nth: 3, limitMs: 5 * MINUTE });
  });

  test.each([
    ['plain', [2], 'understanding'],
    ['ga', [10, 5], 'decision'],
    ['ga-committee', [10, 5], 'decision'],
    ['hrc', [3, 2], 'understanding'],
    ['ccm', [10, 5], 'understanding'],
    ['mun', [10, 5], 'decision'],
  ] as const)('lasts in %s for %j minutes, by %s', (rules, minutes, basis) => {
    let so = givenUnder(rules, ...speaks);
    for (const limit of minutes)
      so = so
        .when(AT.asksForAReply())
        .thenEvents({ type: 'FloorRequested' })
        .when(chair.givesTheReplyOf('AT'))
        .thenEvents({ type: 'SpeechEnded' }, { type: 'FloorGiven', limitMs: limit * MINUTE, basis });
    so.when(AT.asksForAReply()).thenRefused('replies-used');
  });

  test('is as long as the meeting’s own limits of its kind say, first, second …', () => {
    const scenario = new Scenario(
      smallMeeting((file) => ({
        ...file,
        settings: {
          ...file.settings,
          kindLimits: {
            reply: [
              { limitMs: 7 * MINUTE, basis: 'decision' },
              { limitMs: 6 * MINUTE, basis: 'decision' },
            ],
          },
        },
      })),
    ).underWay('CH');
    for (const limitMs of [7 * MINUTE, 6 * MINUTE]) {
      scenario.do({ type: 'RequestRightOfReply', itemId: '5(b)' }, delegation('AT'));
      const entryId = scenario.meeting.lists[KEY]!.waiting[0]!.id;
      scenario.do({ type: 'GiveFloor', entryId, after: null });
      expect(scenario.meeting.floor?.timer.limitMs).toBe(limitMs);
      scenario.do({ type: 'EndSpeech', entryId });
    }
  });

  test('has that length again once an own limit of it is taken away', () => {
    const set = (limitMs: number | null) =>
      chair.does(({ meeting }) => ({
        type: 'SetSpeechLimit',
        scope: { of: 'entry', entryId: meeting.floor!.entry.id },
        limit: limitMs === null ? null : { limitMs, basis: 'understanding' },
      }));
    const { meeting } = given(...speaks, done(AT.asksForAReply()), done(chair.givesTheReplyOf('AT')))
      .when(set(MINUTE))
      .thenEvents({ type: 'SpeechLimitSet', limit: { limitMs: MINUTE } })
      .when(set(null))
      .thenEvents({ type: 'SpeechLimitSet', limit: null, limits: [{ limitMs: 10 * MINUTE, basis: 'decision' }] });
    expect(meeting.floor).toMatchObject({ timer: { limitMs: 10 * MINUTE }, basis: 'decision' });
  });

  test('is foreseen to last as long as its round may', () => {
    const planned = (rules: 'ga' | 'hrc') => {
      const { meeting } = givenUnder(rules, ...speaks, noLaterSitting, done(AT.asksForAReply()));
      return forecast(meeting, TEN + 5 * MINUTE).plannedMs;
    };
    // Ten minutes by decision 34/401; three in the Human Rights Council.
    expect(planned('ga') - planned('hrc')).toBeGreaterThan(5 * MINUTE);
  });

  test('is not given where no sitting is open', () => {
    given(...speaks, done(AT.asksForAReply()), suspended)
      .when(chair.givesTheReplyOf('AT'))
      .thenRefused('no-open-sitting');
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

describe('how many replies a delegation has', () => {
  const spoken = [...speaks, done(AT.asksForAReply()), ...replied('AT')] as const;
  const opensTheNext = [
    done(adjourns('keep')),
    minutesLater(200),
    done(chair.does({ type: 'OpenSitting', sittingId: 'pm' })),
  ];

  test('is counted anew in the next sitting, where replies go by the sitting', () => {
    given(
      done(chair.does({ type: 'ChangeRules', parameter: 'replyWhen', value: 'sitting' })),
      ...spoken,
      ...opensTheNext,
    )
      .when(AT.asksForAReply())
      .thenEvents({ type: 'FloorRequested', entry: { nth: 1 } });
  });

  test('is counted over the sittings of a day, where they go by the day', () => {
    given(...spoken, ...opensTheNext)
      .when(AT.asksForAReply())
      .thenEvents({ type: 'FloorRequested', entry: { nth: 2 } });
  });

  /** A reply that was asked for as the second of this sitting, and is kept when it is adjourned. */
  const secondKept = (...before: readonly Step[]) =>
    given(...before, ...spoken, done(AT.asksForAReply()), ...opensTheNext);
  const bySitting = done(chair.does({ type: 'ChangeRules', parameter: 'replyWhen', value: 'sitting' }));

  test('of one that was kept goes by the sitting, or the day, in which it is heard', () => {
    secondKept(bySitting)
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'FloorGiven', kind: 'reply', nth: 1, limitMs: 10 * MINUTE })
      // The one that was kept is the first of this sitting: a second one may be asked for.
      .when(AT.asksForAReply())
      .thenEvents({ type: 'FloorRequested', entry: { nth: 2 } });
    secondKept()
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'FloorGiven', kind: 'reply', nth: 2, limitMs: 5 * MINUTE });
  });

  test('of one that was kept is said so before it is heard, and so is its place and its length', () => {
    const kept = secondKept(bySitting);
    const [entry] = kept.meeting.lists[KEY]!.waiting;
    expect(entry).toMatchObject({ nth: 2 });
    expect(limitOfTurn(kept.meeting, entry!)).toMatchObject({ limitMs: 10 * MINUTE });
    // Another's first reply of the afternoon is of the same round, and was asked for later.
    const { meeting } = kept.when(DE.asksForAReply()).thenEvents({ type: 'FloorRequested', before: null });
    const words = chairWords(meeting, giving(entry!), TEN);
    expect(words).toContainEqual(
      expect.objectContaining({
        key: 'giveReply',
        params: expect.objectContaining({ limit: { kind: 'length', ms: 10 * MINUTE } }),
      }),
    );
  });

  test('is in the record as it was heard', () => {
    const { meeting } = secondKept(bySitting)
      .when(chair.givesTheReplyOf('AT'))
      .thenEvents({ type: 'FloorGiven' })
      .when(chair.endsTheSpeech())
      .thenEvents({ type: 'SpeechEnded' });
    expect(meeting.lists[KEY]!.past.map(({ nth }) => nth)).toEqual([1, 1]);
  });

  test('is counted by the item', () => {
    given(...spoken, itemOpen('6'))
      .when(AT.asksForAReply({ itemId: '6' }))
      .thenEvents({ type: 'FloorRequested', entry: { nth: 1 } });
  });
});

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
