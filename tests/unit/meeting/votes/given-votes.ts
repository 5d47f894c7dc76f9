// What tests of votes begin with: an appeal that is voted on in each way.
import type { Choice } from '#shared/meeting/state.ts';

import { chair, delegate, done, minutesLater, onTheFloor, secretary, underWay } from '../../../given.ts';

export const STATES = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];
export const PH = delegate('PH');
/** AT was interrupted by PH, whose point was dismissed, and appeals. */
export const appealed = [
  underWay('AT', 'CH'),
  onTheFloor('AT'),
  minutesLater(1),
  done(PH.raisesAPointOfOrder()),
  done(chair.hears('PH')),
  done(chair.rules('dismissed', 'PH')),
  done(PH.appealsTheRulingOn('PH')),
] as const;
export const byHands = [...appealed, done(secretary.opensTheVote('hands'))] as const;
/** NZ is called first. */
export const byRollCall = [...appealed, done(secretary.opensTheVote('roll-call', { from: 'NZ' }))] as const;
export const recorded = [...appealed, done(secretary.opensTheVote('recorded'))] as const;
export const byBallot = [...appealed, done(secretary.opensTheVote('ballot'))] as const;
export const answers = (...of: [string, Choice][]) => of.map(([id, choice]) => done(secretary.votes(choice, id)));
