// A ruling turned round by the vote on an appeal, or turned back where that vote was counted wrongly. Pure.
import type { Meeting } from '../state.ts';
import { withQuestion } from './question-changes.ts';

const OTHER = { upheld: 'dismissed', dismissed: 'upheld' } as const;

/**
 * @param isOverruled whether the ruling on this question is overruled now
 * @param since the event that says so
 */
export function withRulingTurned(
  meeting: Meeting,
  questionId: string | undefined,
  isOverruled: boolean,
  { at, seq }: { at: number; seq: number },
): Meeting {
  const ruled = questionId === undefined ? undefined : meeting.questions[questionId];
  if (!ruled || (ruled.overruled === true) === isOverruled) return meeting;
  const { overruled: _, ...ruling } = ruled;
  const turned = { ...ruling, ...(isOverruled && { overruled: true as const }), seq };
  const { outcome, settledAt: __, ...open } = turned;
  // What was ruled out is open again; where the appeal fails after all, and nothing has come of it, it is ruled out.
  if (isOverruled && outcome === 'ruled-out') return withQuestion(meeting, { ...open, stage: 'open' });
  if (!isOverruled && outcome === undefined)
    return withQuestion(meeting, { ...open, stage: 'settled', outcome: 'ruled-out', settledAt: at });
  return outcome === 'upheld' || outcome === 'dismissed'
    ? withQuestion(meeting, { ...turned, outcome: OTHER[outcome] })
    : meeting;
}
