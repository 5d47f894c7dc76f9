// The sentences about decisions in English.
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import type { Need, Tally } from '#shared/meeting/state.ts';

import type { DecisionWords, Settled, Taken } from './decision-words.ts';
import { daysOf, list, ordinal } from './words-en.ts';

const MOTIONS = {
  'suspend-meeting': 'the suspension of the meeting',
  'adjourn-meeting': 'the adjournment of the meeting',
  'adjourn-debate': 'the adjournment of the debate',
  'close-debate': 'the closure of the debate',
  'limit-speeches': 'a time limit on speeches',
  'close-list': 'the closing of the list of speakers',
  division: 'the division of a proposal',
  reconsider: 'the reconsideration of a proposal',
};

/** What interrupts, as it was raised. */
const RAISED: Record<InterruptionKind, string> = { 'point-of-order': 'raised a point of order' };

const at = ({ nth, day }: Settled): string =>
  nth === undefined ? `On ${daysOf([day])}, ` : `At its ${ordinal(nth)} meeting, on ${daysOf([day])}, `;

function majority({ num, den, strict, of }: Need): string {
  const whose = of === 'voting' ? 'the members present and voting' : 'all members';
  if (num === 1 && den === 2 && strict) return `a majority of ${whose}`;
  if (num === 2 && den === 3 && !strict) return `two thirds of ${whose}`;
  return `${strict ? 'more than' : 'at least'} ${num} of ${den} of ${whose}`;
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function votes({ yes, no, abstain, invalid = 0 }: Tally): string {
  const abstentions = abstain === 0 ? 'no abstentions' : counted(abstain, 'abstention');
  const spoilt = invalid === 0 ? '' : ` and ${counted(invalid, 'invalid ballot')}`;
  return `${counted(yes, 'vote')} to ${no === 0 ? 'none' : no}, with ${abstentions}${spoilt}`;
}

/** How it was taken, behind a blank; nothing where nothing is known. */
function how(taken: Taken | undefined): string {
  switch (taken?.by) {
    case 'no-objection':
      return ' without a vote';
    case 'leave':
      return ' by leave of the Chair, objections notwithstanding';
    case 'silence':
      return ` by a silence procedure that ended at ${taken.until.time} on ${daysOf([taken.until.day])}`;
    case 'vote':
      return ` by ${votes(taken.tally)} (required: ${majority(taken.need)})`;
    default:
      return '';
  }
}

export const decisionsEn: DecisionWords = {
  proposal({ settled, outcome, taken, isAmendment, item }) {
    const what = `the following ${isAmendment ? 'amendment' : 'proposal'}${item === undefined ? '' : ` under item ${item}`}`;
    const when = at(settled);
    switch (outcome) {
      case 'adopted':
        return `${when}the Meeting adopted ${what}${how(taken)}:`;
      case 'noted':
        return `${when}the Meeting took note of ${what}${how(taken)}:`;
      case 'rejected':
        return `${when}the Meeting did not adopt ${what}${how(taken)}:`;
      case 'no-action':
        return `${when}the Meeting decided to take no action on ${what}:`;
      case 'withdrawn':
        return `${when}${what} was withdrawn:`;
      case 'implied-out':
        return `${when}${what} was not put to the vote, since another decision implied its rejection:`;
      case 'lapsed':
        return `${when}${what} lapsed:`;
      default:
        return outcome satisfies never;
    }
  },
  submittedBy: (names) => `It was submitted by ${list(names)}.`,
  withoutParts: (labels) =>
    `The following ${labels.length === 1 ? 'part was' : 'parts were'} not retained: ${list(labels)}.`,
  voteBeside({ label, result, tally, need }) {
    const what = label === undefined ? 'the whole of it' : `the part “${label}”`;
    if (result === 'tied') return `A vote on ${what} was equally divided: ${votes(tally)}.`;
    const kept = result === 'adopted' ? 'retained' : 'not retained';
    return `In a separate vote ${what} was ${kept}, by ${votes(tally)} (required: ${majority(need)}).`;
  },
  inFavour: (names) => `In favour: ${list(names)}.`,
  against: (names) => `Against: ${list(names)}.`,
  abstaining: (names) => `Abstaining: ${list(names)}.`,
  motion({ settled, outcome, taken, motion, by }) {
    const mover = by === undefined ? 'the Chair' : `the representative of ${by}`;
    const moved = `${at(settled)}${mover} ${by === undefined ? 'proposed' : 'moved'} ${MOTIONS[motion]}.`;
    switch (outcome) {
      case 'adopted':
      case 'noted':
        return `${moved} It was so decided${taken?.by === 'no-objection' ? ' without objection' : how(taken)}.`;
      case 'rejected':
        return `${moved} The motion was not adopted${how(taken)}.`;
      case 'ruled-out':
        return `${moved} The Chair ruled the motion out of order.`;
      case 'withdrawn':
        return `${moved} The motion was withdrawn.`;
      case 'implied-out':
      case 'no-action':
        return `${moved} The motion was not put to the vote, in view of another decision.`;
      case 'lapsed':
        return `${moved} The motion lapsed.`;
      default:
        return outcome satisfies never;
    }
  },
  interruption({ settled, outcome, kind, by, text }) {
    const raised = `${at(settled)}the representative of ${by} ${RAISED[kind]}${text === '' ? '' : ` (“${text}”)`}.`;
    switch (outcome) {
      case 'upheld':
        return `${raised} The Chair ruled that it was well taken.`;
      case 'dismissed':
        return `${raised} The Chair ruled that it was not well taken.`;
      case 'answered':
        return `${raised} The Chair answered it.`;
      case 'withdrawn':
        return `${raised} It was withdrawn.`;
      default:
        return outcome satisfies never;
    }
  },
  appeal({ settled, outcome, taken, by }) {
    const challenged = `${at(settled)}the representative of ${by} appealed against the ruling of the Chair.`;
    if (outcome === 'withdrawn') return `${challenged} The appeal was withdrawn.`;
    if (outcome === 'lapsed') return `${challenged} The appeal lapsed.`;
    return outcome === 'adopted'
      ? `${challenged} The ruling was overruled${how(taken)}.`
      : `${challenged} The appeal was put to the vote and was not adopted${how(taken)}; the ruling stood.`;
  },
  overruled: 'The ruling was overruled on appeal.',
  corrected: ({ day, time, text, was }) =>
    `The record of this was corrected on ${daysOf([day])} at ${time}: “${text}”.${was ? ` The count had stood as ${votes(was)}.` : ''}`,
};
