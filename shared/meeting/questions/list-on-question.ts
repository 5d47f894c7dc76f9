// Who waits to speak on a question of what is up, as every page lists them. Pure.
import type { Meeting, SpeakersList } from '../state.ts';

/** Who waits for or against a motion, or to explain a vote, before the list of the item that is up goes on. Undefined: nobody does. */
export const listOnQuestion = ({ lists, current }: Pick<Meeting, 'lists' | 'current'>): SpeakersList | undefined =>
  Object.values(lists).find((list) => list.questionId && list.waiting[0] && list.itemId === current);
