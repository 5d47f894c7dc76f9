// What a screen reader is told of the wall and of the public's page when something comes on: who asks what of the room, and what became
// of it, in words that need no picture.
import { expect, test } from 'vitest';

import { interruptionIn, isInterrupted, onNow } from '#shared/meeting/on-now.ts';

import { toldOf } from '../../client/components/hall/HallTold.tsx';
import { sceneOf } from '../../client/components/hall/scene.ts';
import { interruptionWords } from '../../client/components/interruption-words.ts';
import { chair, delegate, done, given, itemOpen, onTheFloor, secretary, sittingOpen, underWay } from '../given.ts';
import { CASES_OF_ON_NOW, DAYS } from '../on-now-cases.ts';
import { MINUTE, TEN } from '../scenario.ts';
import { wordsOf } from './words.ts';

const AT = delegate('AT');
const proposed = [sittingOpen, itemOpen('5(b)'), done(secretary.proposes('adopt the draft'))] as const;
const pointHeard = [
  underWay('CH'),
  onTheFloor('CH'),
  done(AT.raisesAPointOfOrder('the hour')),
  done(chair.hears('AT')),
] as const;
const ruled = [...pointHeard, done(chair.rules('dismissed', 'AT'))] as const;
const moved = [underWay(), done(AT.moves('close-debate')), done(chair.takesUp('close-debate'))] as const;
const rollCall = [...moved, done(chair.opensTheVote('roll-call', { from: 'AT' }))] as const;
const counted = [...moved, done(chair.opensTheVote('hands')), done(secretary.counts(3, 1, 1))] as const;

test.each([
  ['a point of order is heard', pointHeard, 'Point of order: State AT · State CH was interrupted and will go on.'],
  ['whom it held waits for the floor', ruled, 'State CH was interrupted and will go on.'],
  [
    'an appeal',
    [...ruled, done(AT.appealsTheRulingOn('AT'))],
    'Appeal against the ruling: State AT · Point of order: State AT · the hour: Not well taken. The ruling is appealed: in favour overrules it, against lets it stand. State CH was interrupted and will go on.',
  ],
  ['a motion', moved, 'Closure of the debate: State AT'],
  [
    'a vote by hands',
    [...moved, done(chair.opensTheVote('hands'))],
    'A vote is being taken. · Closure of the debate: State AT',
  ],
  [
    'a roll call',
    rollCall,
    'A vote is being taken. · Closure of the debate: State AT · Called now: State AT · In favour: 0 · Against: 0 · Abstentions: 0',
  ],
  [
    'a roll call that goes on',
    [...rollCall, done(secretary.votes('yes', 'AT'))],
    'A vote is being taken. · Closure of the debate: State AT · Called now: State CH · In favour: 1 · Against: 0 · Abstentions: 0',
  ],
  [
    'a result',
    [...counted, done(chair.closesTheVote())],
    'Adopted · Closure of the debate: State AT · In favour: 3 · Against: 1 · Abstentions: 1 · Not voting: 1 · Needed: 3',
  ],
  [
    'a vote that is annulled',
    [...counted, done(chair.annulsTheVote())],
    'The vote is annulled · Closure of the debate: State AT',
  ],
  ['a proposal', [...proposed, done(chair.putsIt())], 'adopt the draft · The Chair asks whether anybody objects.'],
  [
    'it is kept open',
    [...proposed, done(chair.putsIt()), done(chair.keepsItOpen())],
    'Kept open: not adopted at this stage. adopt the draft',
  ],
  [
    'a silence procedure',
    [
      sittingOpen,
      itemOpen('5(b)'),
      done(secretary.proposes('adopt it', { ask: 'silence', closesAt: TEN + 5760 * MINUTE })),
    ],
    'Adopted unless a delegation objects by 10:00 on Tuesday 8 September. adopt it',
  ],
  [
    'a silence that is broken',
    [
      sittingOpen,
      itemOpen('5(b)'),
      done(secretary.proposes('adopt it', { ask: 'silence', closesAt: TEN + 5760 * MINUTE })),
      done(AT.objects()),
    ],
    'The silence was broken: not adopted. Objection: State AT. adopt it',
  ],
])('%s', (_what, steps, said) => {
  const { meeting } = given(...steps);
  expect(toldOf(sceneOf(meeting, TEN + MINUTE - 1), wordsOf(meeting.catalogue, 'common', 'screen'))).toBe(said);
});

test.each(CASES_OF_ON_NOW)('with %s on: nothing interrupts, or the wall says what', (on) => {
  const { meeting } = given(...DAYS[on]);
  const now = onNow(meeting);
  expect(now.on).toBe(on);
  const words = wordsOf(meeting.catalogue, 'common', 'screen');
  if (!isInterrupted(now)) return;
  expect(interruptionWords(interruptionIn(now), words).line).not.toBe('');
  expect(toldOf(sceneOf(meeting, TEN + MINUTE - 1), words)).not.toBe('');
});
