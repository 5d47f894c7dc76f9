// Presses that reach the server late: the clock stands as they came, and how long the speech was by the presses is known beside it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { lateSpeeches } from '#shared/meeting/speeches-to-correct.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { SpokenEntry } from '#shared/meeting/state.ts';

import { MINUTE, Scenario } from '../../scenario.ts';

const entryOf = (scenario: Scenario, entryId: string): Partial<SpokenEntry> => {
  const { entry } = findEntry(scenario.meeting, entryId)!;
  return entry as Partial<SpokenEntry>;
};
/** Whoever has the floor ends. */
const end = (scenario: Scenario) => scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
const speeches = (scenario: Scenario) =>
  lateSpeeches(scenario.meeting, scenario.now).map(({ entry, recordedMs, pressedMs, isRunning }) => [
    entry.delegationId,
    recordedMs,
    pressedMs,
    isRunning,
  ]);

describe('a press that came 18 s late', () => {
  const during = () =>
    new Scenario()
      .underWay('DE', 'CH')
      .give('DE')
      .after(2 * MINUTE);

  test('the next speaker: the first was recorded too long, the second has spoken for longer than its clock says', () => {
    const scenario = during().after(18_000).late(18_000).give('CH');
    expect(speeches(scenario)).toEqual([
      ['DE', 138_000, 120_000, false],
      ['CH', 0, 18_000, true],
    ]);
    end(scenario.after(MINUTE).late(0));
    expect(speeches(scenario)[1]).toEqual(['CH', 60_000, 78_000, false]);
  });

  test('corrected, or left as it is: nothing more is offered, and undone it is again', () => {
    for (const usedMs of [120_000, 138_000]) {
      const scenario = end(during().after(18_000).late(18_000)).late(0);
      const { entry } = lateSpeeches(scenario.meeting, scenario.now)[0]!;
      scenario.do({ type: 'CorrectSpeechTime', entryId: entry.id, usedMs });
      expect(speeches(scenario)).toEqual([]);
      expect([entryOf(scenario, entry.id).usedMs, scenario.meeting.lastSpeech?.usedMs]).toEqual([usedMs, usedMs]);
      scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
      expect(speeches(scenario)).toEqual([['DE', 138_000, 120_000, false]]);
    }
  });

  test('undone, the end was never given: nothing is offered', () => {
    const scenario = end(during().after(18_000).late(18_000)).late(0);
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
    expect([scenario.meeting.floor?.entry.delegationId, speeches(scenario)]).toEqual(['DE', []]);
  });

  test('passed over after all: it waits again, and nothing of a clock is left', () => {
    const scenario = during().after(18_000).late(18_000).give('CH').late(0);
    const entryId = scenario.meeting.floor!.entry.id;
    scenario.do({ type: 'PassOver', entryId });
    expect(entryOf(scenario, entryId).clockOffMs).toBeUndefined();
  });

  test('a sitting that was suspended and resumed by such presses', () => {
    const scenario = during().after(18_000).late(18_000);
    scenario.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
    expect(speeches(scenario)).toEqual([['DE', 138_000, 120_000, true]]);
    scenario
      .after(5 * MINUTE)
      .late(10_000)
      .do({ type: 'ResumeSitting', sittingId: 'am' });
    expect(speeches(scenario)).toEqual([['DE', 138_000, 130_000, true]]);
  });

  test('after a quarter of an hour nobody is asked any more', () => {
    const scenario = end(during().after(18_000).late(18_000));
    expect(speeches(scenario.after(14 * MINUTE))).toHaveLength(1);
    expect(speeches(scenario.after(2 * MINUTE))).toEqual([]);
  });
});

test('whatever was pressed, and however late it came: recorded and off together are what was pressed', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          what: fc.constantFrom('PauseSpeech' as const, 'ResumeSpeech' as const, 'CorrectSpeechTime' as const),
          afterMs: fc.integer({ min: 2_000, max: 90_000 }),
          /** How much later it comes than it may at least, so that none overtakes the one before. */
          moreMs: fc.integer({ min: 0, max: 60_000 }),
        }),
        { maxLength: 6 },
      ),
      fc.integer({ min: 2_000, max: 90_000 }),
      (presses, lateMs) => {
        const scenario = new Scenario().underWay('DE').late(lateMs).give('DE');
        const entryId = scenario.meeting.floor!.entry.id;
        let pressedAt = scenario.now - lateMs;
        /** As whoever presses sees it. */
        const seen = { usedMs: 0, runs: true };
        for (const { what, afterMs, moreMs } of [
          ...presses,
          { what: 'EndSpeech' as const, afterMs: 30_000, moreMs: 18_000 },
        ]) {
          pressedAt += afterMs;
          if (seen.runs) seen.usedMs += afterMs;
          scenario.now = Math.max(scenario.now, pressedAt) + moreMs;
          scenario.late(scenario.now - pressedAt);
          switch (what) {
            case 'PauseSpeech':
            case 'ResumeSpeech':
              scenario.do({ type: what, entryId });
              seen.runs = what === 'ResumeSpeech';
              break;
            case 'CorrectSpeechTime':
              scenario.do({ type: what, entryId, usedMs: 45_000 });
              seen.usedMs = 45_000;
              break;
            case 'EndSpeech':
              scenario.do({ type: what, entryId });
              break;
            default:
              what satisfies never;
          }
        }
        const { usedMs, clockOffMs = 0 } = entryOf(scenario, entryId);
        // Below a second nothing is kept.
        expect(Math.abs(usedMs! + clockOffMs - seen.usedMs)).toBeLessThan(1_000 * (presses.length + 2));
      },
    ),
  );
});
