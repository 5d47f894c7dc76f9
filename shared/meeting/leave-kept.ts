// What the Chair lifted stays with what it was lifted for: the question, the turn or the item has it, so that the hall and the record can
// tell it. An undo puts these back as they were, and the leave goes with them. A part that comes late: few meetings have any.
import type { MeetingEvent } from './events.ts';
import { liftedBy } from './lifted-by.ts';
import { updateEntry } from './speakers/select.ts';
import type { Leave } from './state-fields.ts';
import type { Meeting } from './state.ts';

/** Both in one, each reason once. */
function together(before: Leave | undefined, leave: Leave): Leave {
  if (!before) return leave;
  const known = new Set(liftedBy(before).map(({ reason }) => reason));
  const more = liftedBy(leave).filter(({ reason }) => !known.has(reason));
  return more.length === 0 ? before : { ...before, also: [...(before.also ?? []), ...more] };
}

/** After an event of a command for which the Chair lifted something. Its other events, such as the end of the speech before, are not what was lifted for. */
export function withLeaveKept(meeting: Meeting, event: MeetingEvent): Meeting {
  const { leave } = event;
  if (!leave) return meeting;
  switch (event.type) {
    case 'PointOfOrderRaised':
    case 'RulingAppealed':
    case 'MotionProposed':
    case 'MotionDecided':
    case 'DecisionProposed':
    case 'QuestionEdited':
    case 'DecisionAdopted':
    case 'QuestionPut':
    case 'VoteOpened': {
      const question = meeting.questions[event.questionId];
      if (!question) return meeting;
      const kept = { ...question, leave: together(question.leave, leave) };
      return { ...meeting, questions: { ...meeting.questions, [question.id]: kept } };
    }
    case 'SpeechEnded':
      return event.cut ? onEntry(meeting, event.entryId, leave) : meeting;
    case 'FloorGiven':
      return onEntry(meeting, event.entryId, leave);
    case 'ItemOpened': {
      const item = meeting.items[event.itemId];
      if (!item) return meeting;
      return { ...meeting, items: { ...meeting.items, [item.id]: { ...item, leave: together(item.leave, leave) } } };
    }
    default:
      return meeting;
  }
}

const onEntry = (meeting: Meeting, entryId: string, leave: Leave): Meeting =>
  updateEntry(meeting, entryId, (entry) => ({ ...entry, leave: together(entry.leave, leave) }));
