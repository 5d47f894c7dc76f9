// The floor for a reply: how long each is, and how many of them there are.
import { describe, expect, test } from 'vitest';

import { giving } from '#shared/meeting/chair/action-type.ts';
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { limitOfTurn } from '#shared/meeting/floor/limit-of-turn.ts';

import { chair, done, given, givenUnder, itemOpen, minutesLater, secretary, suspended } from '../../../given.ts';
import type { Step } from '../../../given.ts';
import { delegation, MINUTE, Scenario, smallMeeting, TEN } from '../../../scenario.ts';
import { adjourns, AT, DE, KEY, noLaterSitting, replied, speaks } from './given-replies.ts';

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
