// A vote in words, as every page says it that shows one: how far it is, what came of it, and the majority that was needed.
import type { Casts, Question, Vote } from '#shared/meeting/state.ts';
import { isTiedBy } from '#shared/meeting/votes/select.ts';
import { calledIn, isAdopted, neededOf, tallyOf } from '#shared/meeting/votes/majority.ts';

import { votedLine } from '../interruption-words.ts';
import { figuresOf } from './tally-words.ts';
import type { MeetingWords } from '../meeting-words.ts';

/** "Adopted"; of an appeal, what becomes of the ruling. */
export function outcomeWords(question: Question, vote: Vote, { t }: Pick<MeetingWords, 't'>): string {
  const { status, tally, need, voters } = vote;
  if (status === 'void' || !tally) return t('common.vote.void');
  if (vote.method === 'sounding') return t('common.vote.sounded');
  const isCarried = isAdopted(need, tally, voters.length);
  if (question.kind === 'appeal') return t(isCarried ? 'common.vote.overruled' : 'common.vote.stands');
  if (isCarried) return t('common.vote.adopted');
  return t(isTiedBy(question, vote) ? 'common.vote.tied' : 'common.vote.rejected');
}

/** The majority that a vote needed, in words and figures; "" before it is counted, and of a sounding. */
export function neededWords({ need, tally, voters, method }: Vote, { t, format }: MeetingWords): string {
  if (!tally || method === 'sounding') return '';
  return `${t('common.vote.needed')}: ${format.number(neededOf(need, tally, voters.length))}`;
}

/** An open vote in one line: what is voted on, and in a roll call who is called and how it stands. */
export function votingLine(question: Question, vote: Vote, casts: Casts, words: MeetingWords): string {
  const called = vote.method === 'roll-call' ? calledIn(vote, casts) : undefined;
  const parts = [words.t('common.voting'), votedLine(question, words)];
  if (called !== undefined) parts.push(`${words.t('common.vote.called')}: ${words.delegation(called)}`);
  if (vote.method === 'roll-call') parts.push(...figuresOf(tallyOf(vote.voters, casts), words).slice(0, 3));
  return parts.filter(Boolean).join(' · ');
}

/** What came of it in one line: the outcome, the figures, and what was needed. */
export function resultLine(question: Question, vote: Vote, words: MeetingWords): string {
  const { tally, status } = vote;
  const parts = [outcomeWords(question, vote, words), votedLine(question, words)];
  if (tally && status === 'closed') parts.push(...figuresOf(tally, words), neededWords(vote, words));
  return parts.filter(Boolean).join(' · ');
}
