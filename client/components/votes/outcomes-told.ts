// What a screen reader is told of what came of a vote, and of what was decided without one: the same on the console and on phones. Pure.
import { resultNow } from '#shared/meeting/decisions/result-now.ts';
import { justDecided } from '#shared/meeting/decisions/select.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { decisionWords } from '../decision-words.ts';
import type { Told } from '../freshly-told.ts';
import { wordingOf } from '../interruption-words.ts';
import type { MeetingWords } from '../meeting-words.ts';
import { resultLine } from './vote-words.ts';

/** @param now server time in ms */
export function outcomesTold(meeting: Meeting, now: number, words: MeetingWords): Told[] {
  const voted = resultNow(meeting, now);
  const decided = justDecided(meeting, now);
  const told: Told[] = [];
  if (voted)
    told.push({ id: `result ${voted.vote.id} ${voted.vote.status}`, text: resultLine(voted, voted.vote, words) });
  // Rulings are told with the questions that they settle.
  if (decided && isProposal(decided))
    told.push({
      id: `decided ${decided.id} ${decided.seq}`,
      text: `${decisionWords(decided, words).line} ${wordingOf(decided, words)}`,
    });
  return told;
}
