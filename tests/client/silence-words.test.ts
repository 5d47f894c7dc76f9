// A silence procedure on the wall and in words: the picture of a quiet room, a line elsewhere, with its day where it goes on past the day.
import { describe, expect, test } from 'vitest';

import { silencesOn } from '#shared/meeting/decisions/select.ts';
import { silencesTold } from '#shared/meeting/decisions/silences.ts';

import { decisionWords } from '../../client/components/decision-words.ts';
import { silenceLine, silenceShare } from '../../client/components/silence-words.ts';
import { sceneOf } from '../../client/components/hall/scene.ts';
import { chair, delegate, done, given, itemOpen, secretary, sittingOpen } from '../given.ts';
import { MINUTE, TEN } from '../scenario.ts';
import { wordsOf } from './words.ts';

const HOUR = 60 * MINUTE;
const silence = (hours: number) =>
  done(secretary.proposes('adopt the draft', { ask: 'silence', closesAt: TEN + hours * HOUR }));
const upOn = (item: string, hours = 96) => given(sittingOpen, itemOpen(item), silence(hours)).meeting;

describe('a silence procedure', () => {
  test('is the picture of a quiet room on its item, and stays so once its time is over', () => {
    const meeting = upOn('5(b)');
    expect(sceneOf(meeting, TEN + MINUTE)).toMatchObject({
      kind: 'silence',
      question: { text: 'adopt the draft' },
      isOver: false,
    });
    expect(sceneOf(meeting, TEN + 96 * HOUR)).toMatchObject({ kind: 'silence', isOver: true });
    const elsewhere = { ...meeting, current: '9' };
    expect(sceneOf(elsewhere, TEN + MINUTE).kind).toBe('item');
    expect(sceneOf({ ...meeting, current: null }, TEN + MINUTE).kind).toBe('silence');
  });

  test('is none any more once somebody has objected: for a minute it is said who, in a strip until its time would have been over', () => {
    const { meeting } = given(sittingOpen, itemOpen('5(b)'), silence(96), done(delegate('CH').objects()));
    const words = wordsOf(meeting.catalogue, 'common');
    const [question] = Object.values(meeting.questions);
    expect(silencesOn(meeting)).toEqual([]);
    expect(sceneOf(meeting, TEN + MINUTE - 1)).toEqual({ kind: 'decided', question });
    expect(sceneOf(meeting, TEN + MINUTE).kind).toBe('item');
    expect(silencesTold(meeting, TEN + 96 * HOUR - 1)).toEqual([question]);
    expect(silencesTold(meeting, TEN + 96 * HOUR)).toEqual([]);
    expect(decisionWords(question!, words).line).toBe('The silence was broken: not adopted. Objection: State CH.');
    expect(silenceLine(question!, TEN + HOUR, words)).toBe('The silence was broken: not adopted. Objection: State CH.');
  });

  test('stays broken, and by whom, when the objection is withdrawn; what is done next takes its place', () => {
    const broken = [sittingOpen, itemOpen('5(b)'), silence(96), done(delegate('CH').objects())] as const;
    const { meeting } = given(...broken, done(delegate('CH').withdrawsTheObjection()));
    expect(silencesTold(meeting, TEN + HOUR)).toMatchObject([{ broken: { by: 'CH' } }]);
    const put = given(...broken, done(delegate('CH').withdrawsTheObjection()), done(chair.putsIt())).meeting;
    expect(silencesTold(put, TEN + HOUR)).toEqual([]);
    const kept = given(...broken, done(chair.putsIt()), done(chair.keepsItOpen())).meeting;
    const words = wordsOf(kept.catalogue, 'common');
    expect(decisionWords(Object.values(kept.questions)[0]!, words).line).toBe('Kept open: not adopted at this stage.');
  });

  test('says its time, and its day where that is another one', () => {
    const words = wordsOf(upOn('5(b)').catalogue, 'common');
    const of = (hours: number) => ({ raisedAt: TEN, closesAt: TEN + hours * HOUR });
    expect(silenceLine(of(2), TEN, words)).toBe(
      `Adopted unless a delegation objects by ${words.time(TEN + 2 * HOUR)}.`,
    );
    expect(silenceLine(of(2), TEN + 2 * HOUR, words)).toBe(`No objection by ${words.time(TEN + 2 * HOUR)}.`);
    expect(silenceLine(of(72), TEN, words)).toContain(' on Monday 7 September.');
  });

  test('fills its bar from its proposal to its end', () => {
    const question = { raisedAt: TEN, closesAt: TEN + 4 * HOUR };
    expect([-1, 0, 1, 4, 5].map((hours) => silenceShare(question, TEN + hours * HOUR))).toEqual([0, 0, 0.25, 1, 1]);
    expect(silenceShare({ raisedAt: TEN }, TEN)).toBe(1);
  });
});
