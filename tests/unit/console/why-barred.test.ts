// What a sheet says that was left open while others settled, put or suspended what it is about: what the server would answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import { decide } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { whyBarredOrOvertaken } from '../../../client/components/officers/why-barred.ts';
import { CHAIR, Scenario, SECRETARY } from '../../scenario.ts';
import { moves, play } from '../meeting/random-meetings.ts';

const answer = (meeting: Meeting, command: Command, now: number): unknown => {
  const decision = decide(meeting, command, { now, by: SECRETARY, commandId: 'x', newId: () => 'y' });
  return decision.ok ? undefined : decision.refusal.details?.['reason'];
};

test('in any meeting a sheet about a question says what the server would answer, and nothing where it would take it', () => {
  fc.assert(
    fc.property(moves, (pressed) => {
      play(pressed, ({ meeting, now }) => {
        for (const { id: questionId, kind, ask } of Object.values(meeting.questions)) {
          if (kind !== 'decision' && kind !== 'amendment') continue;
          const edit = { type: 'EditQuestion', questionId, text: 'something else' } as const;
          expect(whyBarredOrOvertaken(meeting, edit)).toBe(answer(meeting, edit, now));
          const object = { type: 'Object', questionId, delegationId: 'DE', text: 'no' } as const;
          const said = whyBarredOrOvertaken(meeting, object);
          if (said !== undefined && ask !== 'silence') expect(said).toBe(answer(meeting, object, now));
        }
      });
    }),
  );
});

test('given a proposal that is being changed, when it is put, decided or the sitting is suspended, then it is said', () => {
  const scenario = new Scenario().underWay();
  scenario.do({ type: 'ProposeDecision', subject: 'proposal', text: 'take note' }, CHAIR);
  const [questionId = ''] = Object.keys(scenario.meeting.questions);
  const edit = { type: 'EditQuestion', questionId } as const;
  expect(whyBarredOrOvertaken(scenario.meeting, edit)).toBeUndefined();
  scenario.do({ type: 'PutQuestion', questionId });
  expect(whyBarredOrOvertaken(scenario.meeting, edit)).toBe('question-put');
  scenario.after(60_000).do({ type: 'AdoptDecision', questionId });
  expect(whyBarredOrOvertaken(scenario.meeting, edit)).toBe('settled');
  expect(whyBarredOrOvertaken(scenario.meeting, { type: 'KeepOpen', questionId })).toBe('settled');
  scenario.do({ type: 'SuspendSitting', sittingId: 'am' });
  expect(whyBarredOrOvertaken(scenario.meeting, { type: 'ProposeMotion' })).toBe('no-open-sitting');
  expect(whyBarredOrOvertaken(scenario.meeting, { type: 'EditQuestion', questionId: 'gone' })).toBe('no-open-sitting');
});
