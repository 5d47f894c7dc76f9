// What takes time besides the statements on a list: votes and decisions that the room knows of, who speaks on them, whoever was interrupted,
// and rights of reply that wait. Whatever is raised or objected to in private is not counted: the same figures on every view.
import { isInterruption } from '../questions/kinds.ts';
import { goesFirst, isElsewhere } from '../questions/select.ts';
import { dueBeforeAdjournment, dueBeforeConclusion } from '../replies/select.ts';
import { limitOfTurn } from '../floor/limit-of-turn.ts';
import { sittingAhead } from '../on-now.ts';
import type { Entry, Meeting, Question, Vote } from '../state.ts';
import type { Spread } from './gamma.ts';
import type { Pace } from './pace.ts';
import { restOfSpeech, statementUnder } from './time-before.ts';

/** How long a vote takes, in ms, until this meeting has shown its own. Papers take as long as a roll. */
const USUAL_VOTE_MS = { device: 180_000, hands: 360_000, roll: 720_000 } as const;
type Way = keyof typeof USUAL_VOTE_MS;
const WAY: Record<Vote['method'], Way> = {
  recorded: 'device',
  'non-recorded': 'device',
  sounding: 'device',
  hands: 'hands',
  'roll-call': 'roll',
  ballot: 'roll',
};
/** A shorter vote was a slip of the hand; a longer one stood open over something else, a break for one, and counts for no more than this share of what is usual. */
const SHORTEST_TEACHING_MS = 10_000;
const LONGEST_SHARE = 2.5;
/** A question that is put, and the gavel. */
const GAVEL_MS = 60_000;
/** What is under way goes on for so long at the least. */
const LEAST_REST_MS = 20_000;
/** Deviation of a vote, or of a decision, as a share of what it usually takes. */
const DEVIATION = 0.3;

export interface Besides {
  /** Before the next of the list speaks. */
  first: Spread[];
  /** Before the item in hand is concluded. */
  ofItem: Spread[];
  /** Before the sitting is adjourned. */
  ofSitting: Spread[];
}

const taking = (mean: number): Spread => ({ mean, variance: Math.round(DEVIATION * DEVIATION * mean * mean) });

/** How long votes of each way took in this meeting, and which way the last was taken. */
function shown({ questions }: Meeting): { ms(way: Way): number; last: Way | undefined } {
  const sums = new Map<Way, { sum: number; count: number }>();
  let last: { way: Way; at: number } | undefined;
  for (const { vote } of Object.values(questions)) {
    if (vote?.closedAt === undefined || vote.status !== 'closed') continue;
    const way = WAY[vote.method];
    if (!last || vote.closedAt > last.at) last = { way, at: vote.closedAt };
    const took = Math.min(vote.closedAt - vote.openedAt, LONGEST_SHARE * USUAL_VOTE_MS[way]);
    if (took < SHORTEST_TEACHING_MS) continue;
    const { sum, count } = sums.get(way) ?? { sum: 0, count: 0 };
    sums.set(way, { sum: sum + took, count: count + 1 });
  }
  return {
    ms(way) {
      const own = sums.get(way);
      return own ? Math.round(own.sum / own.count) : USUAL_VOTE_MS[way];
    },
    last: last?.way,
  };
}

/** Questions that the room knows of and that are to be decided with the item in hand; a silence needs no time, and what is kept open waits. */
const isAnnounced = (meeting: Meeting, question: Question): boolean =>
  question.vote?.status === 'open' ||
  ((question.stage === 'open' || question.stage === 'put') &&
    !isInterruption(question) &&
    question.kind !== 'sounding' &&
    question.ask !== 'silence' &&
    (question.keptOpen === undefined || question.stage === 'put') &&
    !isElsewhere(meeting, question));

function spoken(meeting: Meeting, pace: Pace, entry: Entry): Spread {
  const { mean, deviation } = statementUnder(pace, entry, limitOfTurn(meeting, entry).limitMs);
  return { mean: mean + pace.change.mean, variance: deviation * deviation + pace.change.variance };
}

/** @param now server time, ms @param repliesOff rights of reply are heard another time */
export function besidesOf(meeting: Meeting, pace: Pace, now: number, repliesOff = false): Besides {
  const { held, lists, questions, current } = meeting;
  const besides: Besides = { first: [], ofItem: [], ofSitting: [] };
  for (const one of held) besides.first.push(restOfSpeech(pace, one, now));
  const votes = shown(meeting);
  for (const question of Object.values(questions)) {
    if (!isAnnounced(meeting, question)) continue;
    const { vote, ask, kind } = question;
    if (vote?.status === 'open')
      besides.first.push(taking(Math.max(LEAST_REST_MS, votes.ms(WAY[vote.method]) - (now - vote.openedAt))));
    else {
      const way = kind === 'appeal' ? 'hands' : (votes.last ?? 'device');
      besides[goesFirst(question) ? 'first' : 'ofItem'].push(taking(ask === 'vote' ? votes.ms(way) : GAVEL_MS));
    }
  }
  for (const { questionId, waiting } of Object.values(lists)) {
    const question = questionId === undefined ? undefined : questions[questionId];
    if (question && !isElsewhere(meeting, question))
      for (const entry of waiting) besides.first.push(spoken(meeting, pace, entry));
  }
  const sitting = sittingAhead(meeting);
  if (repliesOff || !sitting) return besides;
  for (const entry of current === null ? [] : dueBeforeConclusion(meeting, current).waiting)
    besides.ofItem.push(spoken(meeting, pace, entry));
  for (const entry of dueBeforeAdjournment(meeting, sitting).waiting)
    besides.ofSitting.push(spoken(meeting, pace, entry));
  return besides;
}
