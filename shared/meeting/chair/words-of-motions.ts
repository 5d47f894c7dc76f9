// What the chair says at a motion: who moved it and how it is dealt with, whether anybody objects, that it is put to the vote.
import { ruleNumber } from '../rule-sets/motion-cites.ts';
import type { Meeting, Question } from '../state.ts';
import type { Sentence, WordParam } from './sentences.ts';

const count = (of: number): WordParam => ({ kind: 'count', count: of });

/** The motion that is meant, as a name in a sentence; undefined: it is none. */
function named({ questions }: Meeting, questionId: string): WordParam | undefined {
  const question = questions[questionId];
  return question && asNamed(question);
}

function asNamed({ motion, limit, resumesAt }: Question): WordParam | undefined {
  if (motion === undefined) return undefined;
  const limitMs = limit?.limitMs ?? undefined;
  return {
    kind: 'motion',
    id: motion,
    ...(limitMs !== undefined && { limitMs }),
    ...(resumesAt !== undefined && { until: resumesAt }),
  };
}

/** Who moved what, under which rule, and how many may speak on it. */
export function motionMoved(meeting: Meeting, questionId: string): Sentence[] {
  const { motion, by, debate } = meeting.questions[questionId] ?? {};
  const what = named(meeting, questionId);
  if (motion === undefined || what === undefined) return [];
  const rule = ruleNumber(meeting.settings.rules, motion);
  const params: Sentence['params'] = {
    motion: what,
    ...(by !== undefined && { who: { kind: 'delegation', id: by } }),
    ...(by !== undefined && rule !== undefined && { rule: count(rule) }),
  };
  const key = by === undefined ? 'chairMoves' : rule === undefined ? 'takeUp' : 'takeUpUnder';
  if (!debate || debate.for + debate.against === 0)
    return [
      { key, params },
      { key: 'notDebatable', params: {} },
    ];
  return [
    { key, params },
    { key: 'debate', params: { inFavour: count(debate.for), against: count(debate.against) } },
  ];
}

export function anyObjection(meeting: Meeting, questionId: string): Sentence[] {
  const motion = named(meeting, questionId);
  return motion ? [{ key: 'anyObjection', params: { motion } }] : [];
}

/** A motion is put to the vote, or the ruling that was appealed. */
export function toTheVote(meeting: Meeting, questionId: string): Sentence[] {
  const motion = named(meeting, questionId);
  return motion ? [{ key: 'motionToVote', params: { motion } }] : [{ key: 'openVote', params: {} }];
}
