// What tests of corrections begin with: an appeal that was voted on, a decision that was gavelled.
import type { Question } from '#shared/meeting/state.ts';

import { chair, delegate, done, secretary, underWay } from '../../../given.ts';
import { Scenario, smallMeeting } from '../../../scenario.ts';

export const AT = delegate('AT');
export const appealed = [
  underWay('CH'),
  done(AT.raisesAPointOfOrder()),
  done(chair.hears('AT')),
  done(chair.rules('dismissed', 'AT')),
  done(AT.appealsTheRulingOn('AT')),
];
/** An appeal that was voted on, by hands. */
export const voted = (yes: number, no: number) => [
  ...appealed,
  done(chair.opensTheVote('hands')),
  done(secretary.counts(yes, no, 0)),
  done(chair.closesTheVote()),
];
export const rulingOf = ({ questions }: Scenario['meeting']) => Object.values(questions)[0]!;
export const appealIn = ({ questions }: Scenario['meeting']) => Object.values(questions).at(-1)!;

export const NEED = { num: 1, den: 2, strict: true, of: 'voting' } as const;
export const decision: Question = {
  id: 'd1',
  kind: 'decision',
  stage: 'settled',
  itemId: '5(b)',
  text: 'The report is adopted.',
  raisedAt: 1,
  putAt: 2,
  ask: 'objection',
  rank: null,
  need: NEED,
  sponsors: [],
  settledAt: 3,
  seq: 0,
  outcome: 'adopted',
  how: 'no-objection',
};
export const gavelled = (more: Partial<Question> = {}): Scenario =>
  new Scenario({ ...smallMeeting(), questions: { d1: { ...decision, ...more } } });
