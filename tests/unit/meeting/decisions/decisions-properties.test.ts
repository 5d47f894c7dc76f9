// What must hold of decisions, objections and votes in every meeting, whatever is pressed by whom; read from the events alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { whenExplained } from '#shared/meeting/decisions/explained.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';

import { delegation } from '../../../scenario.ts';
import { movesOf, play } from '../random-meetings.ts';

/** Meetings in which much is decided. */
const moves = movesOf(
  [
    'OpenSitting',
    'ProposeDecision',
    'ProposeDecision',
    'PutQuestion',
    'PutQuestion',
    'Object',
    'WithdrawObjection',
    'KeepOpen',
    'EditQuestion',
    'AdoptDecision',
    'AdoptDecision',
    'JoinProposal',
    'TakeUp',
    'OpenVote',
    'CastVote',
    'CountVote',
    'CloseVote',
    'WithdrawQuestion',
    'Undo',
  ],
  30,
);

/** Meetings in which motions are put to the room. */
const ofMotions = movesOf(
  ['OpenSitting', 'ProposeMotion', 'ProposeMotion', 'TakeUp', 'PutQuestion', 'PutQuestion', 'Object', 'DecideMotion'],
  30,
);
/** Meetings in which lots are drawn, the record is corrected, and much is taken back. */
const ofLots = movesOf(
  ['OpenList', 'RequestFloor', 'SetOrder', 'CloseList', 'DrawLots', 'CorrectRecord', 'ProposeDecision', 'Undo', 'Undo'],
  30,
);

/** Each event with the meeting as it stood before it. */
function withBefore(log: readonly MeetingEvent[]): { event: MeetingEvent; before: Meeting | null }[] {
  let meeting: Meeting | null = null;
  return log.map((event) => {
    const before = meeting;
    meeting = evolve(meeting, event);
    return { event, before };
  });
}

test('the gavel falls on what was put so long ago that the room could object, and nobody does, or by leave', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { event, before } of withBefore(play(list).log)) {
        if (event.type !== 'DecisionAdopted') continue;
        const { questionId, parts, how, over = [] } = event;
        const question = before!.questions[questionId]!;
        const objections = (before!.objections ?? []).filter(
          (one) => one.questionId === questionId && (parts ? parts.includes(one.part ?? '') : one.part === undefined),
        );
        expect(objections.map(({ delegationId }) => delegationId).toSorted()).toEqual([...over].toSorted());
        expect(how === 'leave').toBe(objections.length > 0);
        expect(how === 'leave').toBe(event.leave?.reason === 'objection-stands');
        if (how === 'silence') expect(event.effectiveAt).toBeLessThanOrEqual(event.at);
        else if (!parts) {
          expect(question.stage).toBe('put');
          expect(event.at - question.putAt!).toBeGreaterThanOrEqual(parameterOf(before!.settings, 'pauseMs'));
        }
      }
    }),
  );
});

test('a question is settled once: only its appeal, a correction or an undo of what was not final changes it after', () => {
  const AFTER = new Set(['VoteClosed', 'RecordCorrected', 'Undone']);
  fc.assert(
    fc.property(moves, (list) => {
      const log = play(list).log;
      let meeting: Meeting | null = null;
      for (const event of log) {
        const before: Meeting | null = meeting;
        meeting = evolve(meeting, event);
        for (const [id, was] of Object.entries(before?.questions ?? {})) {
          const is = meeting.questions[id];
          if (was.stage !== 'settled' || is === was) continue;
          // Of what was raised and taken back only the last are kept.
          if (!is && was.private) continue;
          expect(AFTER.has(event.type), event.type).toBe(true);
          if (event.type === 'Undone') expect(['withdrawn', 'implied-out', 'lapsed']).toContain(was.outcome);
        }
      }
    }),
  );
});

test('no undo changes what a gavel, a vote or a broken silence did', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { event, before } of withBefore(play(list).log)) {
        if (event.type !== 'Undone' || event.undone === undefined) continue;
        expect(before!.history.find(({ commandId }) => commandId === event.undone)?.final).toBeUndefined();
      }
    }),
  );
});

test('a motion that nobody was to object to is adopted so long after it was put that the room could, and nobody does', () => {
  fc.assert(
    fc.property(ofMotions, (list) => {
      for (const { event, before } of withBefore(play(list).log)) {
        if (event.type !== 'MotionDecided' || event.how !== 'no-objection') continue;
        const question = before!.questions[event.questionId]!;
        expect(question.stage).toBe('put');
        expect(event.at - question.putAt!).toBeGreaterThanOrEqual(parameterOf(before!.settings, 'pauseMs'));
        expect((before!.objections ?? []).filter(({ questionId }) => questionId === event.questionId)).toEqual([]);
      }
    }),
  );
});

test('no undo takes back a lot that was drawn, nor a correction of the record', () => {
  fc.assert(
    fc.property(ofLots, (list) => {
      let meeting: Meeting | null = null;
      for (const event of play(list).log) {
        const before: Meeting | null = meeting;
        meeting = evolve(meeting, event);
        if (event.type !== 'Undone' || !before) continue;
        for (const [key, { drawn }] of Object.entries(before.lists))
          if (drawn !== undefined) expect(meeting.lists[key]?.drawn, key).toEqual(drawn);
        for (const { id, corrected } of Object.values(before.questions))
          if (corrected) expect(meeting.questions[id]?.corrected, id).toBe(true);
      }
    }),
  );
});

test('an open vote has one standing choice a voter, and a count with names is of all voters', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { event, before } of withBefore(play(list).log)) {
        if (event.type !== 'VoteClosed' || event.outcome === 'void') continue;
        const { vote } = before!.questions[event.questionId]!;
        expect(Object.keys(before!.casts ?? {}).filter((id) => !vote!.voters.includes(id))).toEqual([]);
        const tally = event.tally ?? vote!.count!;
        expect(tally.yes + tally.no + tally.abstain + tally.notVoting + (tally.invalid ?? 0)).toBe(vote!.voters.length);
        if (event.cast) expect(Object.values(event.cast).filter((one) => one === 'yes')).toHaveLength(tally.yes);
      }
    }),
  );
});

test('nothing public depends on who objects, on what is raised, on what a vote by machine says before its close', () => {
  const PUBLIC = { role: 'public' } as const;
  fc.assert(
    fc.property(moves, (list) => {
      let meeting: Meeting | null = null;
      for (const event of play(list).log) {
        const before: Meeting | null = meeting;
        meeting = evolve(meeting, event);
        if (!before || filterEvent(event, PUBLIC) !== null) continue;
        expect(project(meeting, PUBLIC)).toEqual(project(before, PUBLIC));
      }
      const seen = JSON.stringify(project(meeting!, PUBLIC).objections ?? []);
      const hidden = (meeting!.objections ?? []).filter(({ broke }) => !broke);
      for (const { seq } of hidden) expect(seen).not.toContain(`"seq":${seq},`);
    }),
  );
});

test('nothing is put, voted on or adopted while another question comes before it: higher motions, amendments, those further away', () => {
  fc.assert(
    fc.property(moves, (list) => {
      for (const { event, before } of withBefore(play(list).log)) {
        if (event.type !== 'VoteOpened' && event.type !== 'QuestionPut' && event.type !== 'DecisionAdopted') continue;
        const question = before!.questions[event.questionId]!;
        const others = Object.values(before!.questions).filter(
          (one) => one.id !== question.id && one.stage !== 'settled' && one.itemId === question.itemId,
        );
        const amendments = others.filter(({ kind }) => kind === 'amendment');
        expect(amendments.filter(({ about }) => about === question.id)).toEqual([]);
        if (question.kind === 'amendment' && question.distance !== undefined)
          expect(
            amendments.filter(
              ({ about, distance }) => about === question.about && (distance ?? Infinity) < question.distance!,
            ),
          ).toEqual([]);
        if (question.kind === 'motion')
          expect(others.filter(({ kind, rank }) => kind === 'motion' && (rank ?? 99) < (question.rank ?? 99))).toEqual(
            [],
          );
      }
    }),
  );
});

test('a page offers to explain a vote just where the request would be taken', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const scenario = play(list);
      const { meeting } = scenario;
      for (const question of Object.values(meeting.questions))
        for (const self of ['AT', 'CH', 'DE'].filter((id) => !meeting.catalogue.delegations[id]?.retired))
          for (const when of ['before', 'after'] as const) {
            const itemId = question.itemId ?? meeting.agenda[0]!;
            const asked = { type: 'RequestFloor', itemId, kind: 'explanation', questionId: question.id, when } as const;
            const { decision } = scenario.try(asked, delegation(self));
            const isTaken = decision.ok || decision.refusal.details?.reason === 'already-listed';
            expect(isTaken, `${question.kind} ${question.stage} ${when}`).toBe(
              whenExplained(meeting, question, self) === when && !(question.private && question.by !== self),
            );
          }
    }),
  );
});
