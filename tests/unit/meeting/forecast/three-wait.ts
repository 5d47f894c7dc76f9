// Three who wait, for tests of the forecast.
import { Scenario } from '../../../scenario.ts';

export function threeWait(): Scenario {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ['CH', 'DE', 'AT', 'PH'])
    scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  return scenario.give('CH');
}
