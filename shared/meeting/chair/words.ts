// The chair's words for the next action: which sentences are read aloud and about whom; of what a panel sends, words-of-commands.ts says it.
// The sentences themselves, with their articles and grammar, are in the message catalogues (area `aloud`).
import { limitOfTurn } from '../floor/limit-of-turn.ts';
import { placesIn } from '../orders/select.ts';
import { nthNow } from '../replies/select.ts';
import { effectiveStatus, findEntry, listOf, listOfEntry } from '../speakers/select.ts';
import type { NextAction } from './action-type.ts';
import type { Sentence, SentenceKey, WordParam } from './sentences.ts';
import { commandWords, ofItem, speakerParam, thanks } from './words-of-commands.ts';
import { adoptingPart, putToRoom, votingOn } from './words-of-decisions.ts';
import { motionMoved } from './words-of-motions.ts';
import type { Entry, ItemId, Meeting, TurnKind } from '../state.ts';
import { readTimer } from '../timer.ts';
import { isInterruption } from '../questions/kinds.ts';
import { inVote } from '../votes/select.ts';
import { calledIn, tallyOf } from '../votes/majority.ts';
import { answersTo } from '../votes/outcome.ts';

/** How many of those who follow are named when the floor is given. */
const FOLLOWERS_NAMED = 2;

/** From the speaker's seat, for as long as that reply may take. */
function givingReply(meeting: Meeting, entry: Entry, who: WordParam): Sentence[] {
  const { limitMs } = limitOfTurn(meeting, entry);
  if (limitMs === null) return [{ key: 'giveReplyOpen', params: { who } }];
  const key = (nthNow(meeting, entry) ?? 1) > 1 ? 'giveReplyAgain' : 'giveReply';
  return [{ key, params: { who, limit: { kind: 'length', ms: limitMs } } }];
}

/** On a motion it is said on which side; of an explanation of vote that it is one. */
const SIDES: Partial<Record<TurnKind, SentenceKey>> = {
  for: 'giveFloorFor',
  against: 'giveFloorAgainst',
  explanation: 'giveFloorExplanation',
};

function giving(meeting: Meeting, entryId: string): Sentence[] {
  const found = findEntry(meeting, entryId);
  const entry = found?.place === 'waiting' ? found.entry : undefined;
  const who = entry && speakerParam(entry);
  if (!who) return [];
  if (entry.kind === 'reply') return givingReply(meeting, entry, who);
  const side = entry.kind && SIDES[entry.kind];
  if (side) return [{ key: side, params: { who } }];
  const list = listOfEntry(meeting, entry);
  const at = list.waiting.indexOf(entry);
  // Those who stand by (beyond the places of the list) are not announced as next speakers.
  const last = Math.min(at + 1 + FOLLOWERS_NAMED, placesIn(meeting, list));
  const ids = list.waiting.slice(at + 1, last).flatMap((one) => one.delegationId ?? []);
  const followed: Sentence[] =
    ids.length > 0 ? [{ key: 'followedBy', params: { followers: { kind: 'delegations', ids } } }] : [];
  if (entry.onBehalfOf)
    return [{ key: 'giveFloorGroup', params: { who, group: { kind: 'group', name: entry.onBehalfOf } } }, ...followed];
  return [{ key: 'giveFloor', params: { who } }, ...followed];
}

/** What the chair reads aloud before pressing; the press is what is done after saying it. */
export function chairWords(meeting: Meeting, action: NextAction, now: number): Sentence[] {
  const { itemId, entryId, questionId, part, limitMs } = action.about;
  const item: Sentence['params'] = itemId ? { item: { kind: 'item', id: itemId } } : {};
  switch (action.kind) {
    case 'resume-sitting':
      return [{ key: 'resumeSitting', params: {} }];
    case 'adjourn-sitting':
      return [{ key: 'adjournSitting', params: {} }];
    case 'open-item':
      return ofItem(meeting, itemId!, 'open');
    case 'open-list':
      return ofItem(meeting, itemId!, 'openList');
    case 'close-list':
      return ofItem(meeting, itemId!, 'closeList');
    case 'draw-lots':
      return [{ key: 'drawLots', params: {} }];
    case 'conclude-item':
      return ofItem(meeting, itemId!, 'conclude');
    case 'give-floor':
      return giving(meeting, entryId!);
    case 'end-and-give':
      return [...overTime(meeting, now), ...thanks(meeting), ...giving(meeting, entryId!)];
    case 'end-speech': {
      const closed = itemId !== undefined && isLastOnList(meeting, itemId, now);
      return [
        ...overTime(meeting, now),
        ...thanks(meeting),
        ...(closed ? [{ key: 'endOfList' as const, params: item }] : []),
      ];
    }
    case 'hear-point': {
      const question = meeting.questions[questionId ?? ''];
      if (question?.by === undefined || !isInterruption(question)) return [];
      return [{ key: `hear.${question.kind}`, params: { who: { kind: 'delegation', id: question.by } } }];
    }
    case 'resume-speech': {
      const who = meeting.held[0] && speakerParam(meeting.held[0].entry);
      return who ? [{ key: 'giveFloorBack', params: { who } }] : [];
    }
    case 'choose-ruling':
      return [{ key: 'rulePoint', params: {} }];
    case 'take-up':
      return motionMoved(meeting, questionId!);
    case 'put-question':
      return putToRoom(meeting, questionId!);
    case 'gavel':
      return [{ key: 'noObjection', params: {} }];
    case 'keep-open':
      return [{ key: 'objection', params: {} }];
    case 'adopt-part':
      return adoptingPart(meeting, questionId!, part);
    case 'open-vote':
      return votingOn(meeting, questionId!, part);
    case 'call-vote':
      return calling(meeting);
    case 'close-vote':
      return voted(meeting);
    case 'start-round':
      return [{ key: 'startRound', params: item }];
    case 'call-panel':
      return [{ key: 'callPanel', params: item }];
    case 'end-dialogue':
      return [{ key: 'endDialogue', params: item }];
    case 'set-limit':
      if (limitMs === undefined) return [];
      return [
        { key: 'setLimit', params: { limit: { kind: 'length', ms: limitMs } } },
        // The list may be closed in the same breath.
        ...(action.commands.some(({ type }) => type === 'CloseList') ? ofItem(meeting, itemId!, 'closeList') : []),
      ];
    // What is said of its commands wherever they are sent from; of each, words-of-commands.ts says what, or that nothing is.
    default:
      return commandWords(meeting, action.commands);
  }
}

/** Whether the list comes to its end with whoever speaks: a guest, a reply, a point of order, a side of a motion, an explanation are not on it. */
function isLastOnList(meeting: Meeting, itemId: ItemId, now: number): boolean {
  const list = listOf(meeting, itemId);
  const { kind = 'statement', guest } = meeting.floor?.entry ?? {};
  const isOnList = guest === undefined && (kind === 'statement' || kind === 'question');
  return (
    isOnList && effectiveStatus(list, now) === 'closed' && list.waiting.slice(0, placesIn(meeting, list)).length === 0
  );
}

/** Of a roll call, whoever answers next: by the name on its plate, with no article. */
function calling(meeting: Meeting): Sentence[] {
  const vote = inVote(meeting)?.vote;
  const called = vote?.method === 'roll-call' ? calledIn(vote, meeting.casts ?? {}) : undefined;
  const name = called === undefined ? undefined : meeting.catalogue.delegations[called]?.name;
  return name ? [{ key: 'callVote', params: { called: { kind: 'text', text: name } } }] : [];
}

/** The result of the vote that is open, as it is counted so far. */
function voted(meeting: Meeting): Sentence[] {
  const question = inVote(meeting);
  if (!question) return [];
  const { vote } = question;
  const { yes, no, abstain } = vote.count ?? tallyOf(vote.voters, meeting.casts ?? {});
  const of = (count: number): WordParam => ({ kind: 'count', count });
  // Nobody is told of none of what could not be answered.
  if (abstain === 0 && !answersTo(meeting, question).includes('abstain'))
    return [{ key: 'closeVoteYesNo', params: { yes: of(yes), no: of(no) } }];
  return [{ key: 'closeVote', params: { yes: of(yes), no: of(no), abstain: of(abstain) } }];
}

function overTime({ floor }: Meeting, now: number): Sentence[] {
  return floor && readTimer(floor.timer, now).phase === 'over' ? [{ key: 'kindlyConclude', params: {} }] : [];
}
