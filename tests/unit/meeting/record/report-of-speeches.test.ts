import { describe, expect, test } from 'vitest';

import type { SpeechRow } from '#shared/meeting/record/speeches.ts';
import { pastEntries, rowMaker, totalsOf } from '#shared/meeting/record/speeches.ts';

import { proceedingsOf } from '#shared/meeting/record/proceedings.ts';
import { chair, done, given, minutesLater } from '../../../given.ts';
import { delegation, MINUTE, Scenario, SECRETARY, TEN } from '../../../scenario.ts';
import { AT, DE, speaks } from '../replies/given-replies.ts';

const rowsOf = ({ meeting }: Scenario): SpeechRow[] => pastEntries(meeting).map(rowMaker(meeting));
const spoke = (scenario: Scenario, ...ids: string[]): Scenario => {
  for (const id of ids) scenario.give(id).after(MINUTE);
  return scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
};

describe('the report of speeches', () => {
  test('says of a speech which item, whose list, who, when it began, how long it took of which time, and how far it went over', () => {
    const scenario = new Scenario()
      .underWay()
      .do(
        { type: 'RequestFloor', itemId: '5(b)', speaker: { name: 'Ms. Ana Example', title: 'Ambassador' } },
        delegation('CH'),
      );
    scenario.after(MINUTE).give('CH');
    const at = scenario.now;
    scenario.after(4 * MINUTE).do({ type: 'EndSpeech', entryId: scenario.entryOf('CH') });
    expect(rowsOf(scenario)).toEqual([
      {
        entryId: scenario.entryOf('CH'),
        at,
        itemId: '5(b)',
        itemNumber: '5(b)',
        itemTitle: 'Item 5(b)',
        list: ['5(b)'],
        kind: 'statement',
        delegationId: 'CH',
        delegation: 'State CH',
        category: 'State Party',
        speaker: 'Ms. Ana Example',
        speakerTitle: 'Ambassador',
        mode: 'room',
        sittingId: 'am',
        sitting: 'Morning sitting',
        enteredBy: 'device',
        outcome: 'spoken',
        usedMs: 4 * MINUTE,
        limitMs: 3 * MINUTE,
        overtimeMs: MINUTE,
      },
    ]);
  });

  test('has the speeches in the order in which they began, whatever their items', () => {
    const scenario = spoke(new Scenario().underWay('CH', 'AT'), 'AT', 'CH');
    scenario
      .do({ type: 'OpenItem', itemId: '5(a)' })
      .do({ type: 'OpenList', itemId: '5(a)' })
      .do({ type: 'RequestFloor', itemId: '5(a)' }, delegation('DE'));
    scenario
      .do({ type: 'GiveFloor', entryId: scenario.entryOf('DE', '5(a)'), after: null })
      .after(MINUTE)
      .do({ type: 'EndSpeech', entryId: scenario.entryOf('DE', '5(a)') });
    scenario.do({ type: 'OpenItem', itemId: '5(b)' }).do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('NZ'));
    spoke(scenario, 'NZ');
    expect(rowsOf(scenario).map(({ itemNumber, delegationId }) => [itemNumber, delegationId])).toEqual([
      ['5(b)', 'AT'],
      ['5(b)', 'CH'],
      ['5(a)', 'DE'],
      ['5(b)', 'NZ'],
    ]);
  });

  test('leaves out who speaks or waits: it is made of what is past', () => {
    expect(rowsOf(new Scenario().underWay('CH', 'AT').give('CH').after(MINUTE))).toEqual([]);
  });

  test('names the group for which a delegation spoke, by the catalogue or as it was given', () => {
    const scenario = new Scenario().underWay();
    scenario
      .do({ type: 'RequestFloor', itemId: '5(b)', onBehalfOf: 'EU' }, delegation('DE'))
      .do({ type: 'RequestFloor', itemId: '5(b)', onBehalfOf: 'some friends', delegationId: 'CH' }, SECRETARY);
    expect(rowsOf(spoke(scenario, 'DE', 'CH')).map(({ onBehalfOf, limitMs }) => [onBehalfOf, limitMs])).toEqual([
      ['the European Union and its member States', 5 * MINUTE],
      ['some friends', 5 * MINUTE],
    ]);
  });

  test('has guests by their own name, without a delegation, a limit or overtime', () => {
    const scenario = new Scenario().underWay().do({
      type: 'GiveFloor',
      guest: { name: 'Mr. Example', title: 'Director', kind: 'presenter' },
      itemId: '5(b)',
      after: null,
    });
    scenario.after(MINUTE).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
    const [row] = rowsOf(scenario);
    expect(row).toMatchObject({
      guest: 'presenter',
      speaker: 'Mr. Example',
      speakerTitle: 'Director',
      usedMs: MINUTE,
      limitMs: null,
      overtimeMs: null,
    });
    expect(row).not.toHaveProperty('delegationId');
    expect(totalsOf(scenario.meeting, rowsOf(scenario))).toEqual([]);
  });

  test('says who withdrew and who was passed over, at the time when they left the list, without durations', () => {
    const scenario = new Scenario().underWay('CH', 'CMC').after(MINUTE);
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('CH') }, delegation('CH'));
    scenario
      .after(MINUTE)
      .do({ type: 'PassOver', entryId: scenario.entryOf('CMC') })
      .after(MINUTE)
      .do({ type: 'PassOver', entryId: scenario.entryOf('CMC') });
    expect(rowsOf(scenario)).toMatchObject([
      {
        delegationId: 'CH',
        outcome: 'withdrawn',
        at: TEN + 2_000 + MINUTE,
        usedMs: null,
        limitMs: null,
        overtimeMs: null,
      },
      { delegationId: 'CMC', outcome: 'absent', at: scenario.now, passedOver: 2, usedMs: null },
    ]);
  });

  test('says of whoever was passed over and spoke in the end that both were so', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    scenario.do({ type: 'PassOver', entryId: scenario.entryOf('CH') });
    expect(rowsOf(spoke(scenario, 'AT', 'CH'))).toMatchObject([
      { delegationId: 'AT' },
      { delegationId: 'CH', outcome: 'spoken', passedOver: 1, usedMs: MINUTE },
    ]);
  });

  test('has the time as an officer corrected it, and nothing of a speech that was undone', () => {
    const scenario = spoke(new Scenario().underWay('CH', 'AT'), 'CH');
    scenario.do({ type: 'CorrectSpeechTime', entryId: scenario.entryOf('CH'), usedMs: 2 * MINUTE });
    expect(rowsOf(scenario)).toMatchObject([{ delegationId: 'CH', usedMs: 2 * MINUTE, overtimeMs: 0 }]);
    scenario
      .give('AT')
      .after(MINUTE)
      .do({ type: 'EndSpeech', entryId: scenario.entryOf('AT') });
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
    expect(rowsOf(scenario).map(({ delegationId }) => delegationId)).toEqual(['CH']);
  });

  test('names the items that are taken together as one list', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenSitting', sittingId: 'am' })
      .do({ type: 'OpenItem', itemId: '5(b)' })
      .do({ type: 'OpenList', itemId: '5(b)', together: ['5(a)', '6'] });
    scenario.do({ type: 'RequestFloor', itemId: '6' }, delegation('CH'));
    expect(rowsOf(spoke(scenario, 'CH'))).toMatchObject([{ itemNumber: '5(b)', list: ['5(b)', '5(a)', '6'] }]);
  });

  test('adds up what each delegation has spoken, in the order of their names', () => {
    const scenario = spoke(new Scenario().underWay('CH', 'AT'), 'CH', 'AT');
    scenario
      .do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'))
      .give('CH')
      .after(5 * MINUTE)
      .do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
    expect(totalsOf(scenario.meeting, rowsOf(scenario))).toEqual([
      {
        delegationId: 'AT',
        delegation: 'State AT',
        category: 'State Party',
        speeches: 1,
        statements: 1,
        usedMs: MINUTE,
        overtimeMs: 0,
        usedSeconds: 60,
        overtimeSeconds: 0,
      },
      {
        delegationId: 'CH',
        delegation: 'State CH',
        category: 'State Party',
        speeches: 2,
        statements: 2,
        usedMs: 6 * MINUTE,
        overtimeMs: 2 * MINUTE,
        usedSeconds: 360,
        overtimeSeconds: 120,
      },
    ]);
  });
});

test('says of each turn what it was; a reply and a point of order are no statements', () => {
  const { meeting } = given(
    ...speaks,
    done(AT.asksForAReply()),
    done(DE.raisesAPointOfOrder('the hour')),
    done(chair.hears('DE')),
    minutesLater(1),
    done(chair.rules('dismissed', 'DE')),
    minutesLater(1),
    done(chair.does(({ meeting: now }) => ({ type: 'ResumeSpeech', entryId: now.held[0]!.entry.id }))),
    minutesLater(1),
    done(chair.endsTheSpeech()),
    done(chair.givesTheReplyOf('AT')),
    minutesLater(1),
    done(chair.endsTheSpeech()),
  );
  const rows = pastEntries(meeting).map(rowMaker(meeting));
  expect(
    rows.filter(({ outcome }) => outcome === 'spoken').map(({ delegationId, kind, nth }) => [delegationId, kind, nth]),
  ).toEqual([
    ['CH', 'statement', undefined],
    ['DE', 'point-of-order', undefined],
    ['AT', 'reply', 1],
  ]);
  expect(
    totalsOf(meeting, rows).map(({ delegationId, speeches, statements }) => [delegationId, speeches, statements]),
  ).toEqual([
    ['AT', 1, 0],
    ['CH', 1, 1],
    ['DE', 1, 0],
  ]);
  expect(proceedingsOf(meeting, new Set()).items.find(({ itemId }) => itemId === '5(b)')).toMatchObject({
    statements: [{ delegation: { id: 'CH' } }],
    replies: [{ delegation: { id: 'AT' } }],
    others: [],
  });
});
