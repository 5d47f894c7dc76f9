// A day of which the procedural report tells, the report opened again, and its lines as its reader sees them.
import { proceedingsOf } from '#shared/meeting/record/proceedings.ts';
import { pastEntries, rowMaker } from '#shared/meeting/record/speeches.ts';

import { docxMaker } from '../../../server/http/report/docx/docx.ts';
import { draftOf } from '../../../server/http/report/docx/draft.ts';
import type { ReportLanguage } from '../../../server/http/report/docx/languages.ts';
import { readDocx } from '../../../server/import/files/docx.ts';
import type { Block } from '../../../server/import/files/document-blocks.ts';
import { openArchive } from '../../../server/import/files/zip.ts';
import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../scenario.ts';

export const make = docxMaker();

export const meeting = () =>
  smallMeeting((file) => ({
    ...file,
    catalogue: {
      ...file.catalogue,
      title: { en: 'Second Preparatory Meeting', fr: 'Deuxième Réunion préparatoire' },
      subtitle: { en: 'Second Review Conference', fr: 'Deuxième Conférence d’examen' },
      symbol: 'CCM/CONF/2020/PM.2',
      venue: { en: 'Palais des Nations, Geneva', fr: 'Palais des Nations, Genève' },
      delegations: file.catalogue.delegations.map((one) =>
        one.id === 'CH' ? { ...one, name: { en: 'Switzerland', fr: 'Suisse' } } : one,
      ),
      items: file.catalogue.items.map((one) =>
        one.id === '5(b)'
          ? {
              ...one,
              title: { en: 'Lausanne Action Plan', fr: 'Plan d’action de Lausanne' },
              documents: [
                { symbol: 'CCM/CONF/2020/WP.1', title: { en: 'A draft' }, status: 'available', languages: [] },
              ],
            }
          : one,
      ),
    },
  }));

/** CH for 2:54, DE for the EU for 4:00, the coalition for 0:30, one in writing, one who withdrew, a guest who introduced it; the day is over. */
export function day(): Scenario {
  const scenario = new Scenario(meeting()).underWay();
  scenario.do({
    type: 'GiveFloor',
    guest: { name: 'Mr. Example', title: 'Director', kind: 'presenter' },
    itemId: '5(b)',
    after: null,
  });
  scenario.after(MINUTE).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  const on = { type: 'RequestFloor', itemId: '5(b)' } as const;
  scenario
    .do({ ...on, delegationId: 'CH' }, SECRETARY)
    .do({ ...on, onBehalfOf: 'EU' }, delegation('DE'))
    .do({ ...on, delegationId: 'CMC' }, SECRETARY)
    .do({ ...on, mode: 'written' }, delegation('NZ'))
    .do(on, delegation('FR'));
  scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('FR') }, delegation('FR'));
  for (const [id, length] of [
    ['CH', 174_400],
    ['DE', 4 * MINUTE],
    ['CMC', 30_000],
  ] as const)
    scenario.give(id).after(length).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  return scenario;
}

/** A ruling and an appeal, a motion by hands, a proposal by gavel, one by a recorded vote less a part, one noted, a silence, an amendment withdrawn. */
export function decided(): Scenario {
  const scenario = day();
  const questionId = () => Object.keys(scenario.meeting.questions).at(-1)!;
  const voteId = () => scenario.meeting.questions[questionId()]!.vote!.id;
  const propose = (text: string, more: object = {}) =>
    scenario.do({ type: 'ProposeDecision', subject: 'proposal', text, itemId: '5(b)', ...more }, SECRETARY);
  const gavelled = (more: object = {}) => {
    scenario.do({ type: 'PutQuestion', questionId: questionId() }).after(MINUTE);
    return scenario.do({ type: 'AdoptDecision', questionId: questionId(), ...more });
  };
  const byHands = (yes: number, no: number, abstain: number) =>
    scenario
      .do({ type: 'OpenVote', questionId: questionId(), method: 'hands' }, SECRETARY)
      .do({ type: 'CountVote', voteId: voteId(), yes, no, abstain }, SECRETARY)
      .do({ type: 'CloseVote', voteId: voteId() });
  scenario.do({ type: 'RaisePointOfOrder', text: 'the order of speakers' }, delegation('CH'));
  scenario.do({ type: 'RulePointOfOrder', questionId: questionId(), ruling: 'dismissed' });
  scenario.do({ type: 'AppealRuling', questionId: questionId() }, delegation('AT'));
  byHands(3, 3, 0);
  scenario.do({ type: 'ProposeMotion', motion: 'close-list' }, delegation('CH'));
  scenario.do({ type: 'TakeUp', questionId: questionId() });
  byHands(4, 0, 1);
  propose('adopt the draft in document CCM/CONF/2020/WP.1', { by: 'CH', sponsors: ['AT', 'FR'] });
  gavelled();
  propose('The Meeting,\nRecalling its mandate,\nDecides to meet again.', { parts: [{ label: '1' }, { label: '2' }] });
  scenario.meeting.questions[questionId()]!.parts!.forEach(({ id }, at) => {
    if (at === 0) return scenario.do({ type: 'AdoptDecision', questionId: questionId(), parts: [id] });
    const part = { questionId: questionId(), method: 'hands', part: id } as const;
    scenario.do({ type: 'OpenVote', ...part }, SECRETARY);
    scenario.do({ type: 'CountVote', voteId: voteId(), yes: 1, no: 2, abstain: 0 }, SECRETARY);
    return scenario.do({ type: 'CloseVote', voteId: voteId() });
  });
  scenario.do({ type: 'OpenVote', questionId: questionId(), method: 'recorded' }, SECRETARY);
  for (const [id, choice] of [
    ['CH', 'yes'],
    ['AT', 'yes'],
    ['FR', 'no'],
    ['NZ', 'abstain'],
  ] as const)
    scenario.do({ type: 'CastVote', voteId: voteId(), choice }, delegation(id));
  scenario.do({ type: 'CloseVote', voteId: voteId() });
  propose('take note of the report', { subject: 'report' });
  gavelled({ outcome: 'noted' });
  scenario.do({ type: 'CorrectRecord', of: questionId(), text: 'the symbol of the report' }, SECRETARY);
  propose('meet in Geneva', { ask: 'silence', closesAt: scenario.now + 96 * 60 * MINUTE });
  return scenario;
}

export function over(scenario: Scenario): Scenario {
  scenario.do({ type: 'AdjournSitting', sittingId: 'am' }, CHAIR);
  scenario.now = TEN + 300 * MINUTE;
  scenario.do({ type: 'OpenSitting', sittingId: 'pm' }, CHAIR);
  scenario.now = TEN + 474 * MINUTE;
  return scenario.do({ type: 'AdjournSitting', sittingId: 'pm' }, CHAIR);
}

export async function opened(
  scenario: Scenario,
  language: ReportLanguage,
  seen: string[] = [],
): Promise<readonly Block[]> {
  const { meeting: state, now } = scenario;
  const rows = pastEntries(state).map(rowMaker(state, language));
  const draft = draftOf({ meeting: state, proceedings: proceedingsOf(state, new Set(seen)), rows, language, now });
  const made = await make(draft);
  if (!made.ok) throw new Error(made.reason);
  return readDocx(openArchive(Buffer.from(made.file)));
}

/** As its reader sees it. */
export const lines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[block.number, block.text].filter((part) => part !== '').join(' ')] : [],
  );
export const tables = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
