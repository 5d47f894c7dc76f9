// What a random command may be made of: a move’s choices among what the state has when the command comes. Each command is made in the
// file of its concern beside this one.
import type { Command, CommandOf, CommandType } from '#shared/meeting/commands.ts';
import { questionsInOrder } from '#shared/meeting/questions/select.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';

import type { Scenario } from '../../../scenario.ts';

export const DELEGATIONS = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH', 'CMC'];
export const ITEMS = ['1', '5', '5(a)', '5(b)', '6'];

/** A choice out of what there is, made by the state when the command comes: `pick` is taken modulo the number of choices. */
export interface Move {
  type: Command['type'] | 'next-action' | 'brings-on';
  actor: number;
  pick: number;
  other: number;
  waitMs: number;
}

function entryIds({ lists, floor, held }: Meeting): string[] {
  const listed = Object.values(lists).flatMap((list) => [...list.waiting, ...list.requested, ...list.past.slice(-2)]);
  return [
    ...(floor ? [floor.entry.id] : []),
    ...held.map(({ entry }) => entry.id),
    ...listed.map((entry) => entry.id),
    'nobody',
  ];
}

/** Questions that a gavel or a vote may settle. */
const toDecide = (meeting: Meeting): string[] =>
  questionsInOrder(meeting)
    .filter(({ kind, stage }) => stage !== 'raised' && kind !== 'point-of-order' && kind !== 'appeal')
    .map(({ id }) => id);

/** What a command may be made of, chosen by its move out of what the state has. */
export interface Chances {
  move: Move;
  meeting: Meeting;
  now: number;
  actor: Actor;
  from: <T>(choices: readonly T[], n: number) => T;
  entryId: string;
  otherId: string | null;
  itemId: string;
  sittingId: string;
  speaker: 'end' | 'pause' | undefined;
  even: boolean;
  isChair: boolean;
  questionId: string;
  decisionId: string;
}

/** How each command is made; a concern has those of its own. */
export type Makers = { [T in CommandType]: (chances: Chances) => CommandOf<T> };
export type SomeMoves = Partial<Makers>;

export function chancesOf(move: Move, { meeting, now }: Scenario, actor: Actor): Chances {
  const from = <T>(choices: readonly T[], n: number): T => choices[n % choices.length]!;
  const entryId = from(entryIds(meeting), move.pick);
  const otherId = from([null, ...entryIds(meeting)], move.other);
  const itemId = from(['5(b)', '5(b)', ...ITEMS], move.pick);
  const sittingId = from(['am', 'am', 'pm'], move.pick);
  const speaker = from([undefined, 'end' as const, 'pause' as const], move.other);
  const even = move.other % 2 === 0;
  const isChair = actor.role === 'chair';
  // Those that were asked last are the likeliest to be unsettled.
  const questionId = from([...Object.keys(meeting.questions).toReversed(), 'none'], move.pick % 3);
  // What there is to decide, mostly what comes first.
  const decisionId = from([...toDecide(meeting), questionId], move.pick % 3);
  return {
    move,
    meeting,
    now,
    actor,
    from,
    entryId,
    otherId,
    itemId,
    sittingId,
    speaker,
    even,
    isChair,
    questionId,
    decisionId,
  };
}
