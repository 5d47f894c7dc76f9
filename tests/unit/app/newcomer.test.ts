// What a phone tells whoever might ask now: "at once" is said only while nothing but the item is on.
import { expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';

import { WhenExpected } from '../../../client/screens/delegate/forecast-part.tsx';
import { newcomerTo } from '../../../client/screens/delegate/use-forecast.ts';
import { chair, delegate, done, underWay } from '../../given.ts';
import { Scenario } from '../../scenario.ts';

const told = (...steps: ((day: Scenario) => void)[]) => {
  const day = new Scenario();
  for (const step of [underWay(), ...steps]) step(day);
  const ahead: Parameters<typeof newcomerTo>[0] = { told: forecast(day.meeting, day.now), about: Number, WhenExpected };
  return newcomerTo(ahead, day.meeting, '5(b)');
};
const proposed = done(chair.proposes('The meeting takes note.'));

test('with the floor free and nobody waiting, one would speak at once', () => expect(told()).toBe('at-once'));

test.each([
  ['a question is put', [proposed, done(chair.putsIt())]],
  ['a vote is open', [proposed, done(chair.opensTheVote('hands'))]],
  [
    'a point of order waits for its ruling',
    [done(delegate('DE').raisesAPointOfOrder()), done(chair.hears('DE')), done(chair.endsTheSpeech())],
  ],
  ['a motion is taken up', [done(delegate('DE').moves('adjourn-debate')), done(chair.takesUp('adjourn-debate'))]],
])('while %s, one is told about when it will be', (_what, steps) =>
  expect(told(...steps)).toMatchObject({ likelyAt: expect.any(Number) }),
);
