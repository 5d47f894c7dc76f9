// What the Chair lifted is kept where it was lifted, for the hall and the record; an undo takes it away, and nobody reads it who does not see that.
import { expect, test } from 'vitest';

import { leaveSentences } from '../../../server/http/report/docx/leave-words.ts';
import { proceedingsOf } from '#shared/meeting/record/proceedings.ts';
import { publishedRecord } from '#shared/meeting/record/published.ts';
import { pastEntries, rowMaker } from '#shared/meeting/record/speeches.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { Scenario } from '../../scenario.ts';

const proposed = () => {
  const scenario = new Scenario().underWay('AT').do({ type: 'ProposeDecision', subject: 'proposal', text: 'to meet' });
  return { scenario, questionId: Object.keys(scenario.meeting.questions)[0]! };
};

test('a proposal that is put while speakers wait says so to everybody, in the record too, and an undo takes it away', () => {
  const { scenario, questionId } = proposed();
  const refused = scenario.try({ type: 'PutQuestion', questionId });
  expect(refused.decision).toMatchObject({ ok: false, refusal: { details: { leave: true } } });
  const reason = (refused.decision as { refusal: { details: { reason: string } } }).refusal.details.reason;
  scenario.do({ type: 'PutQuestion', questionId, leave: true });
  expect(scenario.meeting.questions[questionId]?.leave).toMatchObject({ reason });
  expect(project(scenario.meeting, { role: 'public' }).questions[questionId]?.leave).toMatchObject({ reason });
  const { commandId } = scenario.meeting.history.at(-1)!;
  const undone = scenario.do({ type: 'Undo', commandId });
  expect(undone.meeting.questions[questionId]).not.toHaveProperty('leave');
});

test('each leave on one thing is kept once, and told in words', () => {
  const { scenario, questionId } = proposed();
  scenario.do({ type: 'PutQuestion', questionId, leave: true });
  const first = scenario.meeting.questions[questionId]!.leave!;
  scenario.do({ type: 'KeepOpen', questionId }).do({ type: 'PutQuestion', questionId, leave: true });
  expect(scenario.meeting.questions[questionId]!.leave).toEqual(first);
  for (const language of ['en', 'fr'] as const) {
    const [said] = leaveSentences(first, language);
    expect(said).toMatch(/^(By leave of the Chair|Avec l’assentiment de la Présidence), .{20,}\.$/u);
  }
});

test('a speech that is cut off by leave says so in the record; the one that ends for the next does not', () => {
  const scenario = new Scenario().underWay('AT', 'CH').give('AT');
  const entryId = scenario.meeting.floor!.entry.id;
  expect(scenario.try({ type: 'EndSpeech', entryId, cut: true }).decision).toMatchObject({ ok: false });
  scenario.do({ type: 'EndSpeech', entryId, cut: true, leave: true });
  const [row] = pastEntries(scenario.meeting).map(rowMaker(scenario.meeting));
  expect(row?.leave).toMatchObject({ reason: 'understanding-does-not-cut' });
  expect(proceedingsOf(scenario.meeting, new Set()).items.flatMap(({ leaves }) => leaves)).toMatchObject([
    { leave: { reason: 'understanding-does-not-cut' }, delegation: { id: 'AT' } },
  ]);
  const open = { ...scenario.meeting, settings: { ...scenario.meeting.settings, publishRecord: 'speeches' as const } };
  expect(publishedRecord(open, { role: 'public' })?.speeches).toMatchObject([
    { delegationId: 'AT', leave: { reason: 'understanding-does-not-cut' } },
  ]);
});
