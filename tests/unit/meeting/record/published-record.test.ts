// What of the record is for whoever may follow: nothing, the decisions, or the speeches besides. What officers alone know of is never in it.
import { describe, expect, test } from 'vitest';

import { publishedRecord } from '#shared/meeting/record/published.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { chair, delegate, done, given, itemOpen, minutesLater, secretary, sittingOpen } from '../../../given.ts';
import { delegation, SECRETARY } from '../../../scenario.ts';

const SECRETS = ['Ms. Person', 'private note', 'slip of paper', 'raised in secret'];

/** CH and, for a group, FR have spoken; AT and DE withdrew; a decision was adopted, a point of order never taken up. */
function aMorning(publishRecord?: 'none' | 'decisions' | 'speeches'): Meeting {
  const { meeting } = given(
    sittingOpen,
    itemOpen('5(b)'),
    (scenario) => {
      scenario.do({ type: 'OpenList', itemId: '5(b)' });
      for (const delegationId of ['CH', 'AT', 'FR', 'DE'])
        scenario.after(1_000).do({
          type: 'RequestFloor',
          itemId: '5(b)',
          delegationId,
          speaker: { name: 'Ms. Person' },
          ...(delegationId === 'FR' && { onBehalfOf: 'EU' }),
        });
      scenario
        .give('CH')
        .after(60_000)
        .do({ type: 'EndSpeech', entryId: scenario.entryOf('CH') });
      for (const id of ['AT', 'DE']) scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf(id) });
      scenario
        .give('FR')
        .after(60_000)
        .do({ type: 'EndSpeech', entryId: scenario.entryOf('FR') });
      scenario.do({ type: 'SendNote', text: 'private note' }, delegation('CH'));
      scenario.do({ type: 'Note', text: 'slip of paper' }, SECRETARY);
    },
    done(delegate('NZ').raisesAPointOfOrder('raised in secret')),
    done(delegate('NZ').withdrawsThePointOf('NZ')),
    done(secretary.proposes('To meet again')),
    done(chair.putsIt()),
    minutesLater(1),
    done(chair.adoptsIt()),
    (scenario) => {
      if (publishRecord) scenario.do({ type: 'EditSettings', publishRecord }, SECRETARY);
    },
  );
  return meeting;
}

const PUBLIC = { role: 'public' } as const;

describe('the published record', () => {
  test('is none where the meeting publishes none, and where nobody ever said', () => {
    expect(publishedRecord(aMorning(), PUBLIC)).toBeUndefined();
    expect(publishedRecord(aMorning('none'), { role: 'delegation', delegationId: 'CH' })).toBeUndefined();
  });

  test('of decisions has what was decided and how, and no speech', () => {
    const record = publishedRecord(aMorning('decisions'), PUBLIC)!;
    expect(record.decisions).toMatchObject([{ text: 'To meet again', outcome: 'adopted', itemNumber: '5(b)' }]);
    expect(record).not.toHaveProperty('speeches');
    expect(record).not.toHaveProperty('own');
  });

  test('of speeches has who spoke, on what, when, for how long and on whose behalf: none that left without speaking', () => {
    const record = publishedRecord(aMorning('speeches'), PUBLIC)!;
    expect(record.decisions).toHaveLength(1);
    expect(record.speeches).toMatchObject([
      { delegation: 'State CH', itemNumber: '5(b)', usedMs: expect.any(Number), at: expect.any(Number) },
      { delegation: 'State FR', onBehalfOf: 'the European Union and its member States' },
    ]);
    for (const speech of record.speeches!)
      for (const hidden of ['speaker', 'enteredBy', 'outcome', 'overtimeMs', 'limitMs', 'passedOver'])
        expect(speech).not.toHaveProperty(hidden);
  });

  test('has for a delegation its own besides, also what it took back, and nobody else’s', () => {
    const meeting = aMorning('decisions');
    const own = (delegationId: string) => publishedRecord(meeting, { role: 'delegation', delegationId })!.own;
    expect(own('AT')).toMatchObject([{ delegationId: 'AT', outcome: 'withdrawn' }]);
    expect(own('CH')).toMatchObject([{ delegationId: 'CH', outcome: 'spoken' }]);
    expect(own('NZ')).toEqual([]);
  });

  test.each(['public', 'booth', 'screen', 'waiting'] as const)('has nothing for a %s that is private', (role) => {
    const text = JSON.stringify(publishedRecord(aMorning('speeches'), { role }));
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/State (AT|DE|NZ)/);
  });

  test('names in the reader’s language', () => {
    const meeting = aMorning('speeches');
    const ch = meeting.catalogue.delegations['CH']!;
    const named: Meeting = {
      ...meeting,
      catalogue: {
        ...meeting.catalogue,
        delegations: { ...meeting.catalogue.delegations, CH: { ...ch, name: { en: 'State CH', fr: 'État CH' } } },
      },
    };
    expect(publishedRecord(named, PUBLIC, 'fr')!.speeches![0]!.delegation).toBe('État CH');
  });
});
