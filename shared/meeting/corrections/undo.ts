// What a correction touches. It is final: what was corrected wrongly is corrected once more.
import type { EventType } from '../events.ts';
import { entry, question, speakersOn } from '../undo-parts.ts';
import type { FactKey, Touches } from '../undo-parts.ts';
import { questionOfVote } from '../votes/select.ts';
import type { Meeting } from '../state.ts';

function corrected(meeting: Meeting, of: string): FactKey[] {
  const found = meeting.questions[of] ?? questionOfVote(meeting, of);
  // A count that is put right on an appeal may change the ruling.
  if (found)
    return [
      question(found.id),
      ...(found.about === undefined ? [] : [question(found.about)]),
      ...speakersOn(meeting, found.id),
    ];
  return [meeting.items[of] ? { fact: 'list', id: of } : entry(of)];
}

export const touches = {
  RecordCorrected: (meeting, { of }) => corrected(meeting, of),
} satisfies Partial<Touches<EventType>>;

export const final = ['RecordCorrected'] as const satisfies EventType[];
