// What the forecast counts besides the statements on a list: votes, decisions, who speaks on a question, who was interrupted, replies; and
// the paces of the kinds of intervention.
import { expect, test } from 'vitest';

import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, minutesLater, onTheFloor, secretary, underWay } from '../../../given.ts';
import { delegation, MINUTE, Scenario } from '../../../scenario.ts';

type Step = (scenario: Scenario) => void;
const AT = delegate('AT');
const PH = delegate('PH');
/** 5(b) is up, and two wait. */
function at(...steps: readonly Step[]): Scenario {
  const scenario = new Scenario();
  for (const step of [underWay('CH', 'DE'), ...steps]) step(scenario);
  return scenario;
}
const foreseen = ({ meeting, now }: Scenario, whatIf = {}) => forecast(meeting, now, whatIf);
const inHand = (scenario: Scenario, whatIf = {}): number => foreseen(scenario, whatIf).inHandMs!;
/** In how many ms the first of the list likely begins. */
const firstIn = (scenario: Scenario): number =>
  Math.min(...Object.values(foreseen(scenario).entries).map(({ likelyAt }) => likelyAt)) - scenario.now;
/** About so many minutes: medians of sums are not quite their means. */
const expectMinutes = (ms: number, minutes: number): void =>
  expect(Math.abs(ms / MINUTE - minutes), `${ms / MINUTE} for ${minutes}`).toBeLessThan(0.5);

const repliesWhen = (value: 'item' | 'sitting' | 'day') =>
  done(chair.does({ type: 'ChangeRules', parameter: 'replyWhen', value }));
const takenUp = [done(AT.moves('close-debate')), done(chair.takesUp('close-debate'))] as const;
const voting = [...takenUp, done(chair.opensTheVote('hands'))] as const;

test.each([
  ['a proposal that is before the item is decided on after the list', 1, {}],
  ['a proposal that is to be voted on takes a vote by machine', 3, { ask: 'vote' }],
  ['a silence takes no time', 0, { ask: 'silence', closesAt: Date.UTC(2020, 8, 20) }],
] as const)('%s', (_what, minutes, more) => {
  const before = at();
  const after = at(done(secretary.proposes('adopt it', { ...more })));
  expectMinutes(inHand(before) - inHand(after), minutes);
  expect(foreseen(after).itemEndsAt - foreseen(before).itemEndsAt).toBe(minutes * MINUTE);
  expect(firstIn(after)).toBe(firstIn(before));
});

test('what is kept open waits', () => {
  const proposed = [done(secretary.proposes('adopt it'))] as const;
  const kept = at(
    ...proposed,
    done(
      chair.does(({ meeting }) => ({
        type: 'PutQuestion',
        questionId: Object.keys(meeting.questions)[0]!,
        leave: true,
      })),
    ),
    done(chair.keepsItOpen()),
  );
  expect(inHand(kept)).toBe(inHand(at()));
});

test('what the room does not know of is not counted: the same figures on every view', () => {
  const { meeting, now } = at(
    repliesWhen('sitting'),
    done(secretary.proposes('adopt it')),
    done(AT.objects({ asks: 'roll-call' })),
    done(AT.moves('close-debate')),
    done(PH.raisesAPointOfOrder()),
    done(PH.asksForAReply()),
    done(delegate('CMC').asksForAReply()),
  );
  for (const reader of [{ role: 'public' } as const, delegation('AT'), { role: 'booth' } as const])
    expect(forecast(project(meeting, reader), now)).toEqual(forecast(meeting, now));
});

test('a motion that is taken up, and a vote that is open, come before the next of the list', () => {
  const usual = firstIn(at());
  expectMinutes(firstIn(at(...takenUp)) - usual, 3);
  expectMinutes(firstIn(at(...voting)) - usual, 6);
  expectMinutes(firstIn(at(...voting, minutesLater(4))) - usual, 2);
  // It never stands still on a vote that goes on and on.
  expect(firstIn(at(...voting, minutesLater(30)))).toBeGreaterThan(usual);
});

test.each([
  ['stood open over lunch', 90, 15],
  ['was closed at once', 0.1, 6],
])('a vote that %s does not teach how long votes take', (_what, minutes, expected) => {
  const counted = [
    ...voting,
    minutesLater(minutes),
    done(secretary.counts(1, 3, 0)),
    done(chair.closesTheVote()),
  ] as const;
  const again = at(...counted, done(PH.moves('adjourn-debate')), done(chair.takesUp('adjourn-debate')));
  expectMinutes(firstIn(again) - firstIn(at(...counted)), expected);
});

test('a vote takes as long as votes of its kind took in this meeting', () => {
  const counted = [...voting, minutesLater(2), done(secretary.counts(1, 3, 0)), done(chair.closesTheVote())] as const;
  const again = at(...counted, done(PH.moves('adjourn-debate')), done(chair.takesUp('adjourn-debate')));
  expectMinutes(firstIn(again) - firstIn(at(...counted)), 2);
});

test('whoever was interrupted goes on first, and a point of order is short', () => {
  const speaking = at(onTheFloor('CH'), minutesLater(1));
  const heard = at(onTheFloor('CH'), minutesLater(1), done(PH.raisesAPointOfOrder()), done(chair.hears('PH')));
  expectMinutes(firstIn(heard) - firstIn(speaking), 1);
});

test('replies that wait are heard before the item, or the sitting, is over, unless they are put off', () => {
  const item = at(repliesWhen('item'), done(PH.asksForAReply()), done(AT.asksForAReply()));
  const sitting = at(repliesWhen('sitting'), done(PH.asksForAReply()), done(AT.asksForAReply()));
  const day = at(repliesWhen('day'), done(PH.asksForAReply()), done(AT.asksForAReply()));
  const none = at(repliesWhen('item'));
  const off = { repliesOff: true };
  expect(foreseen(item).itemEndsAt).toBeGreaterThan(foreseen(none).itemEndsAt + 2 * MINUTE);
  expect(foreseen(sitting).itemEndsAt).toBe(foreseen(none).itemEndsAt);
  expect(inHand(sitting)).toBe(inHand(item));
  // Another sitting of the day follows: they are heard in that one.
  expect(inHand(day)).toBe(inHand(none));
  for (const one of [item, sitting, day]) expect(foreseen(one, off)).toEqual(foreseen(none));
  expect(foreseen(item).entries).toEqual(foreseen(item, off).entries);
  expect(foreseen(item).inTime).toBeLessThanOrEqual(foreseen(none).inTime!);
});

test('a short reply does not say that statements are short: each kind has a pace of its own', () => {
  const replied = at(
    done(PH.asksForAReply()),
    done(
      chair.does(({ meeting }) => ({
        type: 'GiveFloor',
        entryId: meeting.lists['5(b)~reply']!.waiting[0]!.id,
        after: null,
      })),
    ),
    minutesLater(0.5),
    done(chair.endsTheSpeech()),
  );
  expect(foreseen(replied).usedShare).toBe(foreseen(at()).usedShare);
  const asked = at(repliesWhen('sitting'), done(AT.asksForAReply()));
  const another = [repliesWhen('sitting'), done(AT.asksForAReply())] as const;
  for (const step of another) step(replied);
  const without = (scenario: Scenario) => inHand(scenario, { repliesOff: true }) - inHand(scenario);
  expect(without(replied)).toBeLessThan(without(asked));
});

test('nobody has spoken, nothing limits anybody, the list is closed, and lunch comes before the end', () => {
  const scenario = at(
    done(chair.does({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: { limitMs: null, basis: 'request' } })),
    ...Array.from({ length: 4 }, (_, nth) =>
      done(secretary.does({ type: 'RequestFloor', itemId: '5(b)', delegationId: ['AT', 'FR', 'NZ', 'PH'][nth]! })),
    ),
    done(chair.does({ type: 'CloseList', itemId: '5(b)' })),
  );
  scenario.now = scenario.meeting.sittings[0]!.interpretationEndsAt - 10 * MINUTE;
  const { entries, toCome, listEndsAt, earliestListEndsAt, latestListEndsAt, inHandMs } = foreseen(scenario);
  const all = Object.values(entries);
  const [am, pm] = scenario.meeting.sittings;
  expect(toCome).toBe(0);
  expect(all.at(-1)).toMatchObject({ sittingId: 'pm' });
  for (const { earliestAt, likelyAt, latestAt, reached, sittingId } of all) {
    expect([earliestAt <= likelyAt, likelyAt <= latestAt, earliestAt >= scenario.now]).toEqual([true, true, true]);
    expect(reached >= 0 && reached <= 1).toBe(true);
    if (sittingId === 'pm') expect(likelyAt).toBeGreaterThanOrEqual(pm!.startsAt);
    else expect(likelyAt).toBeLessThanOrEqual(am!.interpretationEndsAt);
  }
  expect(earliestListEndsAt! <= listEndsAt! && listEndsAt! <= latestListEndsAt!).toBe(true);
  expect(inHandMs).toBeLessThan(0);
  const { meeting, now } = scenario;
  const answer = limitToEndBy(meeting, now, pm!.startsAt + 60 * MINUTE);
  expect('limitMs' in answer ? answer.limitMs % 30_000 : answer.at1Minute.likelyAt).not.toBeNaN();
  expect(limitToEndBy(meeting, now, now + MINUTE)).toMatchObject({ at1Minute: { likelyAt: expect.any(Number) } });
});

test('whoever asks yet may go before those who wait, where the order of the list is another than that of requests', () => {
  const ordered = (key: 'alphabet' | 'request') =>
    at(
      done(secretary.does({ type: 'SetOrder', itemId: '5(b)', policy: { keys: [key] } })),
      done(secretary.does({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'FR' })),
      onTheFloor('CH'),
    );
  const likely = (scenario: Scenario) =>
    Object.values(foreseen(scenario).entries)
      .map(({ likelyAt }) => likelyAt)
      .toSorted((one, other) => one - other);
  const [first = 0, second = 0] = likely(ordered('request'));
  const [firstLater = 0, secondLater = 0] = likely(ordered('alphabet'));
  expect(firstLater).toBeGreaterThan(first);
  expect(secondLater - second).toBeGreaterThan(firstLater - first);
  expect(foreseen(ordered('alphabet')).listEndsAt).toBe(foreseen(ordered('request')).listEndsAt);
  const closed = (key: 'alphabet' | 'request') => {
    const scenario = ordered(key);
    return likely(scenario.do({ type: 'CloseList', itemId: '5(b)' }));
  };
  expect(closed('alphabet')).toEqual(closed('request'));
});
