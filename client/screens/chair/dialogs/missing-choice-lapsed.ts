// A choice that was asked for, and is no choice any more because others have done what it is about. Pure.
import type { Meeting } from '#shared/meeting/state.ts';

import type { MissingChoice } from '../missing-choices.ts';

/** Whether others have done meanwhile what it asks about. */
export function hasLapsed(meeting: Meeting, question: MissingChoice): boolean {
  switch (question.ask) {
    case 'sure': {
      const { about, kind } = question.action;
      const status = meeting.sittings.find(({ id }) => id === about.sittingId)?.status;
      return kind === 'open-sitting' ? status !== 'scheduled' : status === undefined || status === 'adjourned';
    }
    case 'speaker':
      return meeting.floor === null;
    case 'replies':
      return meeting.sittings.find(({ id }) => id === question.command.sittingId)?.status === 'adjourned';
    case 'waiting':
    case 'checklist':
      return meeting.items[question.command.itemId]?.status === 'concluded';
    case 'end-first':
      return meeting.floor?.entry.id !== question.entryId;
    default:
      return question satisfies never;
  }
}
