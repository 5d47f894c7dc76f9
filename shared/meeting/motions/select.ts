// What views and decisions ask of motions: which may be moved at this moment, which is taken up, who may still speak on it. Pure.
import { speechesIn } from '../floor/select.ts';
import { questionsInOrder, rankOf } from '../questions/select.ts';
import { MOTION_IDS } from '../procedure-ids.ts';
import { ruleSetOf } from '../rule-sets/sets.ts';
import { keyOfList } from '../speakers/select.ts';
import type { DelegationId, Entry, Meeting, MotionId, Question } from '../state.ts';

/** They are about the meeting, whatever item is up. */
export const isOfMeeting = (motion: MotionId): boolean => motion === 'suspend-meeting' || motion === 'adjourn-meeting';

/** They need a proposal; adjourning the debate may have one, on which no action is taken then. */
export const needsProposal = (motion: MotionId): boolean => motion === 'division' || motion === 'reconsider';

/** Proposals on which it may be moved to take no action, or to divide them; to reconsider, those that are settled. */
export const proposalsFor = ({ questions }: Meeting, motion: MotionId): Question[] =>
  Object.values(questions).filter(
    ({ kind, stage }) =>
      (kind === 'decision' || kind === 'amendment') && (stage === 'settled') === (motion === 'reconsider'),
  );

const motionsTakenUp = (meeting: Meeting): Question[] =>
  questionsInOrder(meeting).filter(({ kind, stage }) => kind === 'motion' && stage !== 'raised');

/** The motion that the room deals with; undefined: none. */
export const motionUp = (meeting: Meeting): Question | undefined => motionsTakenUp(meeting)[0];

/** One that is taken up and keeps others of a lower rank from being moved (GA rule 77). */
export const higherTakenUp = (meeting: Meeting, rank: number | null): Question | undefined =>
  motionsTakenUp(meeting).find((one) => rankOf(one) < rankOf({ rank }));

/** How many on a side have spoken on it, speak, or wait to. */
export function turnsOn(meeting: Meeting, questionId: string, side: 'for' | 'against'): number {
  const { waiting = [], past = [] } = meeting.lists[keyOfList({ itemId: '', questionId })] ?? {};
  const turns: Entry[] = [
    ...waiting,
    ...past.filter(({ outcome }) => outcome === 'spoken'),
    ...speechesIn(meeting).flatMap(({ entry }) => (entry.questionId === questionId ? [entry] : [])),
  ];
  return turns.filter(({ kind }) => kind === side).length;
}

/** Where this delegation waits to speak on it. */
export const waitsOn = ({ lists }: Meeting, questionId: string, self: DelegationId): Entry | undefined =>
  lists[keyOfList({ itemId: '', questionId })]?.waiting.find(({ delegationId }) => delegationId === self);

/** Motions of this delegation that nobody has taken up. */
export const ownMotions = ({ questions }: Meeting, self: DelegationId): Question[] =>
  Object.values(questions).filter(({ kind, stage, by }) => kind === 'motion' && stage === 'raised' && by === self);

/** What a member may move at this moment, as far as it can know, where nothing holds motions up (precedence-guard.ts). */
export function motionsOpenTo(meeting: Meeting, self: DelegationId): MotionId[] {
  const own = new Set([...ownMotions(meeting, self), ...motionsTakenUp(meeting)].map(({ motion }) => motion));
  const { motions } = ruleSetOf(meeting.settings);
  return MOTION_IDS.filter(
    (motion) =>
      !own.has(motion) &&
      (meeting.current !== null || isOfMeeting(motion)) &&
      (!needsProposal(motion) || proposalsFor(meeting, motion).length > 0) &&
      !higherTakenUp(meeting, motions[motion].rank),
  );
}
