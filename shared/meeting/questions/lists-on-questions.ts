// Who waits to speak on questions of what is up, as every page lists them. Pure.
import type { Entry, Meeting, SpeakersList } from '../state.ts';
import { questionsInOrder } from './select.ts';

/**
 * Lists on which somebody waits for or against a motion, or to explain a vote, before the list of the item that is up goes on; in the
 * order in which they are heard: motions first, by their rank.
 */
export function listsOnQuestions(meeting: Pick<Meeting, 'lists' | 'current' | 'questions'>): SpeakersList[] {
  const { lists, current } = meeting;
  const motions = questionsInOrder(meeting).filter(({ kind }) => kind === 'motion');
  const place = ({ questionId }: SpeakersList): number => {
    const at = motions.findIndex(({ id }) => id === questionId);
    return at < 0 ? motions.length : at;
  };
  return Object.values(lists)
    .filter((list) => list.questionId && list.waiting[0] && list.itemId === current)
    .toSorted((a, b) => place(a) - place(b));
}

/** Of each list those for whom there is room among `most` lines, its first in any case; the first lists have the most. */
export function sharedLines(lists: readonly SpeakersList[], most: number): { list: SpeakersList; shown: Entry[] }[] {
  let left = most;
  return lists.map((list, index) => {
    const shown = list.waiting.slice(0, Math.max(1, left - (lists.length - 1 - index)));
    left -= shown.length;
    return { list, shown };
  });
}
