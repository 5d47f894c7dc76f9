// Each case of what is on (shared/meeting/on-now.ts) with a day on which it is: what switches over them is tried with all. Types hold it complete.
import type { OnNow } from '#shared/meeting/on-now.ts';

import { asked, chair, delegate, done, listOpen, onTheFloor, sittingOpen, suspended, underWay } from './given.ts';
import type { Scenario } from './scenario.ts';

/** Of each case of what is on, a day on which CH waits before AT. */
export const DAYS: { [On in OnNow['on']]: readonly ((day: Scenario) => void)[] } = {
  before: [listOpen('5(b)'), asked('CH', 'AT')],
  'no-item': [listOpen('5(b)'), asked('CH', 'AT'), sittingOpen],
  item: [underWay('CH', 'AT')],
  speech: [underWay('NZ', 'CH', 'AT'), onTheFloor('NZ')],
  suspension: [underWay('CH', 'AT'), suspended],
  between: [underWay('CH', 'AT'), done(chair.does({ type: 'AdjournSitting', sittingId: 'am' }))],
  after: [
    underWay('CH', 'AT'),
    done(chair.does({ type: 'AdjournSitting', sittingId: 'am' })),
    done(chair.does({ type: 'OpenSitting', sittingId: 'pm' })),
    done(chair.does({ type: 'AdjournSitting', sittingId: 'pm' })),
  ],
  ruling: [
    underWay('CH', 'AT'),
    done(delegate('DE').raisesAPointOfOrder()),
    done(chair.hears('DE')),
    done(chair.endsTheSpeech()),
  ],
  appeal: [
    underWay('CH', 'AT'),
    done(delegate('DE').raisesAPointOfOrder()),
    done(chair.hears('DE')),
    done(chair.endsTheSpeech()),
    done(chair.rules('dismissed', 'DE')),
    done(delegate('FR').appealsTheRulingOn('DE')),
  ],
  question: [
    underWay('CH', 'AT'),
    done(chair.proposes('The meeting takes note.')),
    done(chair.putsIt({ leave: true })),
  ],
  vote: [
    underWay('CH', 'AT'),
    done(chair.proposes('The meeting takes note.')),
    done(chair.opensTheVote('hands', { leave: true })),
  ],
  held: [
    underWay('NZ', 'CH', 'AT'),
    onTheFloor('NZ'),
    done(delegate('DE').raisesAPointOfOrder()),
    done(chair.hears('DE')),
    done(chair.endsTheSpeech()),
    done(chair.rules('dismissed', 'DE')),
  ],
};

export const CASES_OF_ON_NOW = Object.keys(DAYS) as OnNow['on'][];
