// Who speaks for or against a motion, or explains a vote, stands on the lists that people see, with the kind of the turn, in order.
import { expect, test } from 'vitest';

import { Booth } from '../../client/screens/booth/Booth.tsx';
import { listsOnScreen } from '../../client/components/hall/scene.ts';
import QuestionsColumn from '../../client/components/hall/QuestionsColumn.tsx';
import { SpeakersColumn } from '../../client/components/hall/SpeakersColumn.tsx';
import { ListTab } from '../../client/screens/delegate/tabs/ListTab.tsx';
import { Scenario } from '../scenario.ts';
import { drawn, standingNow } from './delegate/drawn.tsx';

const draw = (day: Scenario, part: Parameters<typeof drawn>[1]): string =>
  drawn({ meeting: day.meeting, now: day.now, self: 'FR' }, part);

function shown(day: Scenario): Record<string, string> {
  const lists = listsOnScreen(day.meeting, day.now);
  return {
    hall: draw(
      day,
      lists.length > 1 ? <QuestionsColumn lists={lists} names={9} /> : <SpeakersColumn list={lists[0]!} names={9} />,
    ),
    booth: draw(day, <Booth meeting={day.meeting} />),
    phone: draw(day, <ListTab standing={standingNow(day, 'FR')} />),
  };
}

test('for and against a motion', () => {
  const day = new Scenario().underWay('CH', 'AT');
  day.do({ type: 'ChangeRules', parameter: 'set', value: 'ga' });
  day.do({ type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'DE' });
  const questionId = Object.keys(day.meeting.questions).at(-1)!;
  day.do({ type: 'TakeUp', questionId });
  day.do({ type: 'SpeakOnMotion', questionId, side: 'for', delegationId: 'NZ' });
  day.do({ type: 'SpeakOnMotion', questionId, side: 'against', delegationId: 'PH' });
  for (const [page, text] of Object.entries(shown(day))) {
    expect(text, page).toMatch(/State NZ.*In favour of the motion.*State PH.*Against the motion/is);
  }
});

test('an explanation of vote', () => {
  const day = new Scenario().underWay('CH', 'AT');
  day.do({ type: 'ProposeDecision', subject: 'other', text: 'to go on', ask: 'vote' });
  const questionId = Object.keys(day.meeting.questions).at(-1)!;
  day.do({
    type: 'RequestFloor',
    itemId: '5(b)',
    delegationId: 'PH',
    kind: 'explanation',
    questionId,
    when: 'before',
  });
  for (const [page, text] of Object.entries(shown(day))) expect(text, page).toMatch(/State PH.*Explanation of vote/is);
});

test('several questions at once: those who speak on each, under its name, what is heard first in front', () => {
  const day = new Scenario().underWay('CH', 'AT');
  day.do({ type: 'ChangeRules', parameter: 'set', value: 'ga' });
  const asks = (text: string, ...who: string[]): void => {
    day.after(1000).do({ type: 'ProposeDecision', subject: 'other', text, ask: 'vote' });
    const questionId = Object.keys(day.meeting.questions).at(-1)!;
    for (const delegationId of who)
      day.do({ type: 'RequestFloor', itemId: '5(b)', delegationId, kind: 'explanation', questionId, when: 'before' });
  };
  asks('to go on', 'PH', 'DE', 'AT', 'CH', 'NZ');
  asks('to meet again', 'AT');
  for (const [page, text] of Object.entries(shown(day)))
    expect(text, page).toMatch(
      /State PH.*to go on.*State AT.*to meet again|to go on.*State PH.*to meet again.*State AT/is,
    );
  day.do({ type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'DE' });
  const questionId = Object.keys(day.meeting.questions).at(-1)!;
  day.do({ type: 'TakeUp', questionId });
  day.do({ type: 'SpeakOnMotion', questionId, side: 'against', delegationId: 'NZ' });
  for (const [page, text] of Object.entries(shown(day)))
    expect(text, page).toMatch(/(?:State NZ.*Against the motion|Against the motion.*State NZ).*State PH.*State AT/is);
});
