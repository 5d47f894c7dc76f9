// Decisions: proposed, put to the room, objected to, kept open.
import { describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';

import {
  asked,
  chair,
  delegate,
  done,
  given,
  itemOpen,
  onTheFloor,
  secretary,
  sittingOpen,
  underWay,
} from '../../../given.ts';
import { CHAIR, delegation, MINUTE, TEN } from '../../../scenario.ts';

const AT = delegate('AT');
const DE = delegate('DE');
const FR = delegate('FR');
const CMC = delegate('CMC');
const onItem = [sittingOpen, itemOpen('5(b)')] as const;
const proposed = done(secretary.proposes('to adopt the draft'));
const inParts = done(secretary.proposes('to adopt the draft', { parts: [{ label: '1' }, { label: '2' }] }));
const put = done(chair.putsIt());

describe('a decision is proposed', () => {
  test('by officers, on the item that is up: it is the room’s at once', () => {
    given(...onItem)
      .when(secretary.proposes('to adopt the draft', { by: 'AT', sponsors: ['CH'] }))
      .thenEvents({
        type: 'DecisionProposed',
        question: {
          kind: 'decision',
          stage: 'open',
          itemId: '5(b)',
          text: 'to adopt the draft',
          by: 'AT',
          sponsors: ['CH'],
          subject: 'proposal',
          ask: 'objection',
          rank: null,
          need: { num: 1, den: 2, strict: true, of: 'voting' },
        },
      });
    given(...onItem)
      .when(AT.proposes('to adopt the draft'))
      .thenRefused('not-your-role', { code: 'FORBIDDEN' });
    given().when(chair.proposes('to adopt the draft')).thenRefused('no-open-sitting');
  });
  test('by two thirds where it is important; agenda and rules are procedure', () => {
    const needOf = (more: Parameters<typeof chair.proposes>[1]) =>
      Object.values(given(...onItem, done(chair.proposes('so', more))).meeting.questions)[0]!.need;
    expect(needOf({ important: true })).toMatchObject({ num: 2, den: 3, strict: false });
    expect(needOf({ important: true, subject: 'agenda' })).toMatchObject({ num: 1, den: 2, strict: true });
  });
  test('each part in the languages of the meeting, until what it says is changed', () => {
    const texts = { en: 'to meet on Friday', fr: 'se réunir vendredi' };
    const scenario = given(
      sittingOpen,
      itemOpen('5(b)'),
      done(
        secretary.proposes('to adopt the draft', {
          parts: [
            { label: '1', text: 'to meet on Friday', texts },
            { label: '2', texts },
          ],
        }),
      ),
    );
    const [questionId = ''] = Object.keys(scenario.meeting.questions);
    const parts = () => scenario.meeting.questions[questionId]!.parts!;
    expect(parts()).toMatchObject([
      { label: '1', text: 'to meet on Friday', texts },
      { label: '2', text: 'to meet on Friday', texts },
    ]);
    const edit = (...changes: Partial<ReturnType<typeof parts>[number]>[]) =>
      void scenario.and(
        done(
          secretary.edits({
            parts: parts().map(({ id, label, text = '' }, index) => ({ id, label, text, ...changes[index] })),
          }),
        ),
      );
    // A part that is struck out, or only renumbered, says what it said.
    edit({ status: 'deleted' }, { label: '2bis' });
    expect(parts()).toMatchObject([{ texts }, { label: '2bis', texts }]);
    edit({ text: 'to meet on Monday' }, { texts: { en: 'to part' } });
    expect(parts()[0]).not.toHaveProperty('texts');
    expect(parts()[1]).toMatchObject({ texts: { en: 'to part' } });
  });
  test('a sounding has no parts: it is taken whole', () => {
    given(...onItem)
      .when(secretary.proposes('to meet on Friday', { subject: 'sounding', parts: [{ label: '1' }] }))
      .thenRefused('not-of-this-kind', { details: { field: 'parts' } });
    given(...onItem)
      .when(secretary.proposes('to meet on Friday', { subject: 'sounding' }))
      .thenEvents({ type: 'DecisionProposed', question: { kind: 'sounding' } });
  });
  test('as an amendment to a proposal, until that is put or settled', () => {
    const about = (text: string) =>
      chair.does(({ meeting }) => ({
        type: 'ProposeDecision',
        subject: 'proposal',
        text,
        about: Object.keys(meeting.questions)[0] ?? 'none',
        distance: 1,
      }));
    given(...onItem, proposed)
      .when(about('delete paragraph 2'))
      .thenEvents({ type: 'DecisionProposed', question: { kind: 'amendment', distance: 1, itemId: '5(b)' } });
    given(...onItem, proposed, put)
      .when(about('delete paragraph 2'))
      .thenRefused('question-put');
    given(...onItem)
      .when(about('delete paragraph 2'))
      .thenRefused('no-such-question', { code: 'NOT_FOUND' });
  });
  test('in silence: where nobody sits, with time enough, until a member objects by name', () => {
    const silent = (closesAt: number, leave?: true) =>
      chair.proposes('to meet again', { ask: 'silence', closesAt, ...(leave && { leave }) });
    const DAYS = 1_440 * MINUTE;
    given()
      .when(silent(TEN + 3 * DAYS))
      .thenRefused('silence-too-short', { rule: 'decision 74/544', leave: true });
    given()
      .when(silent(TEN + DAYS, true))
      .thenEvents({ type: 'DecisionProposed', leave: { reason: 'silence-too-short' } });
    given()
      .when(chair.proposes('to meet again', { ask: 'silence' }))
      .thenRefused('closes-at-missing');
    given()
      .when(silent(TEN - MINUTE))
      .thenRefused('silence-too-short', { leave: true });
    given()
      .when(silent(TEN - MINUTE, true))
      .thenRefused('time-passed');
    const open = [done(silent(TEN + 4 * DAYS))] as const;
    given(...open)
      .when(CMC.objects())
      .thenRefused('members-only');
    const broken = given(...open)
      .when(DE.objects({ text: 'Not in May.' }))
      .thenEvents({
        type: 'Objected',
        delegationId: 'DE',
        text: 'Not in May.',
        final: true,
      });
    expect(project(broken.meeting, { role: 'public' })).toMatchObject({
      objections: [{ delegationId: 'DE', broke: true }],
      questions: expect.objectContaining({
        [Object.keys(broken.meeting.questions)[0]!]: expect.objectContaining({ ask: 'objection' }),
      }),
    });
    given(...open, done(DE.objects()))
      .when(DE.does(({ meeting }) => ({ type: 'WithdrawObjection', questionId: Object.keys(meeting.questions)[0]! })))
      .thenEvents({ type: 'ObjectionWithdrawn', delegationId: 'DE' });
    const objected = broken.meeting.history.at(-1)!;
    broken.when(DE.does({ type: 'Undo', commandId: objected.commandId })).thenRefused('not-undoable');
    given(...open, (scenario) => void scenario.after(4 * DAYS))
      .when(DE.objects())
      .thenRefused('silence-over');
  });
});

describe('a question is put', () => {
  test('once its item is up, nobody speaks, and all have been heard', () => {
    given(...onItem, proposed)
      .when(chair.putsIt())
      .thenEvents({ type: 'QuestionPut' });
    given(...onItem, proposed, put)
      .when(secretary.putsIt())
      .thenHolds();
    given(sittingOpen, itemOpen('6'), proposed, itemOpen('5(b)')).when(chair.putsIt()).thenRefused('item-not-open');
    given(underWay('AT'), proposed).when(secretary.putsIt()).thenRefused('speakers-waiting', { leave: true });
    given(underWay('AT'), proposed)
      .when(chair.putsIt({ leave: true }))
      .thenEvents({ type: 'QuestionPut', leave: { reason: 'speakers-waiting' } });
    given(underWay('AT'), onTheFloor('AT'), proposed)
      .when(chair.putsIt())
      .thenRefused('end-speech-first', { code: 'CONFLICT' });
    given(...onItem, inParts)
      .when(chair.putsIt())
      .thenRefused('parts-open');
  });
  test('and open again when it is kept open, or when the sitting stops', () => {
    const stage = (meeting: { questions: Record<string, { stage: string; putAt?: number | undefined }> }) => {
      const { stage: now, putAt } = Object.values(meeting.questions)[0]!;
      return [now, putAt === undefined];
    };
    const kept = given(...onItem, proposed, put)
      .when(secretary.keepsItOpen())
      .thenEvents({ type: 'QuestionKeptOpen' });
    expect(stage(kept.meeting)).toEqual(['open', true]);
    for (const stops of ['SuspendSitting', 'AdjournSitting'] as const) {
      const stopped = given(...onItem, proposed, put, done(chair.does({ type: stops, sittingId: 'am' })));
      expect(stage(stopped.meeting)).toEqual(['open', true]);
      stopped.and(done(chair.does(({ meeting }) => ({ type: 'Undo', commandId: meeting.history.at(-1)!.commandId }))));
      expect(stage(stopped.meeting)).toEqual(['put', false]);
    }
    given(...onItem, proposed)
      .when(chair.keepsItOpen())
      .thenRefused('not-put');
  });
});

describe('an objection', () => {
  test('is for officers and its delegation, and touches nothing that others see', () => {
    const before = given(...onItem, proposed, put);
    const publicly = JSON.stringify(project(before.meeting, { role: 'public' }));
    const { meeting } = before
      .when(DE.objects({ text: 'We need instructions.', asks: 'vote' }))
      .thenEvents({ type: 'Objected', delegationId: 'DE', to: { officers: true, delegations: ['DE'] } });
    expect(JSON.stringify(project(meeting, { role: 'public' }))).toBe(publicly);
    expect(project(meeting, delegation('AT')).objections).toBeUndefined();
    expect(project(meeting, delegation('DE')).objections).toHaveLength(1);
    expect(project(meeting, CHAIR).objections).toMatchObject([{ delegationId: 'DE', asks: 'vote' }]);
  });
  test('stands until its delegation withdraws it, whatever is put anew', () => {
    const objected = [...onItem, proposed, put, done(DE.objects())] as const;
    given(...objected)
      .when(DE.objects())
      .thenHolds();
    given(...objected)
      .when(DE.objects({ asks: 'roll-call' }))
      .thenEvents({ type: 'Objected', asks: 'roll-call' });
    const again = given(...objected, done(chair.keepsItOpen()), put);
    expect(again.meeting.objections).toHaveLength(1);
    again.when(FR.withdrawsTheObjection()).thenHolds();
    const { meeting } = again
      .when(DE.withdrawsTheObjection())
      .thenEvents({ type: 'ObjectionWithdrawn', delegationId: 'DE', to: { delegations: ['DE'] } });
    expect(meeting.objections).toBeUndefined();
  });
  test('is a member’s, or an officer’s for one, to a question that is open', () => {
    given(...onItem, proposed)
      .when(CMC.objects())
      .thenRefused('members-only', { code: 'OUT_OF_ORDER' });
    given(...onItem, proposed)
      .when(secretary.objects({ delegationId: 'DE' }))
      .thenEvents({ type: 'Objected' });
    given(...onItem, proposed)
      .when(chair.objects())
      .thenRefused('delegation-missing');
    given(...onItem, proposed)
      .when(DE.objects({ delegationId: 'FR' }))
      .thenRefused('not-yours');
    given(...onItem, proposed)
      .when(DE.objects({ label: '7' }))
      .thenRefused('no-such-part', { code: 'NOT_FOUND' });
    given(...onItem, inParts)
      .when(DE.objects({ label: '2' }))
      .thenEvents({ type: 'Objected' });
    given(...onItem, asked())
      .when(DE.objects())
      .thenRefused('no-such-question');
  });
  test('is named where the Chair says so', () => {
    const objected = [...onItem, proposed, put, done(DE.objects()), done(FR.objects())] as const;
    const { meeting } = given(...objected)
      .when(chair.keepsItOpen({ name: true }))
      .thenEvents({ type: 'QuestionKeptOpen', objectors: ['DE', 'FR'] });
    expect(Object.values(project(meeting, { role: 'public' }).questions)[0]!.keptOpen).toMatchObject({
      objectors: ['DE', 'FR'],
    });
    const unnamed = given(...objected)
      .when(chair.keepsItOpen())
      .thenEvents({ type: 'QuestionKeptOpen' });
    expect(Object.values(unnamed.meeting.questions)[0]!.keptOpen).not.toHaveProperty('objectors');
    unnamed.when(chair.keepsItOpen()).thenHolds();
    unnamed.when(chair.keepsItOpen({ name: true })).thenEvents({ type: 'QuestionKeptOpen', objectors: ['DE', 'FR'] });
  });
});
