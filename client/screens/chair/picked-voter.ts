// Whose vote is entered: in a roll call whoever is called, unless an officer picks another name of the roll to enter or to correct its answer.
import { create } from 'zustand';

import { onNow } from '#shared/meeting/on-now.ts';
import type { Choice, DelegationId, Meeting, Question, Vote } from '#shared/meeting/state.ts';
import { calledIn } from '#shared/meeting/votes/majority.ts';
import { answersTo } from '#shared/meeting/votes/outcome.ts';

interface PickedVoter {
  /** Null: whoever is called. A pick is of one vote. */
  picked: { voteId: string; id: DelegationId } | null;
  /** Whose name the page shows, and since when, by this device's own clock (`performance.now`, ms); null: no page shows one. */
  shown: { id: DelegationId; at: number } | null;
  pick(picked: PickedVoter['picked']): void;
}

export const usePickedVoter = create<PickedVoter>()((set) => ({
  picked: null,
  shown: null,
  pick: (picked) => set({ picked }),
}));

/** Nobody reads a name and hears an answer in less: such a press is a tremble, or was meant for whoever stood there before. */
const READ_MS = 300;

/** Whether whoever is called has stood on the page long enough to be answered for. */
export function isRead({ id, isPicked }: Pick<AskedVoter, 'id' | 'isPicked'>, now: number): boolean {
  const { shown } = usePickedVoter.getState();
  return isPicked || shown === null || (shown.id === id && now - shown.at >= READ_MS);
}

export interface AskedVoter {
  vote: Vote;
  id: DelegationId;
  /** Picked by hand; else it is called. */
  isPicked: boolean;
  /** What it has answered so far. */
  said: Choice | undefined;
  choices: readonly Choice[];
}

/** The vote that is on, with its question; none while a point on its conduct comes first, or somebody speaks on it. */
function voteOn(meeting: Meeting): { vote: Vote; question: Question } | undefined {
  const on = onNow(meeting);
  return on.on === 'vote' && on.floor === null ? on : undefined;
}

/** Who is asked now, and what it may answer; undefined: nobody, or the vote is counted on paper. */
export function askedNow(meeting: Meeting, picked: PickedVoter['picked']): AskedVoter | undefined {
  const on = voteOn(meeting);
  if (!on || on.vote.method === 'ballot') return undefined;
  const { vote, question } = on;
  const { casts = {} } = meeting;
  const isPicked = picked?.voteId === vote.id && vote.voters.includes(picked.id);
  const id = isPicked ? picked.id : vote.method === 'roll-call' ? calledIn(vote, casts) : undefined;
  if (id === undefined) return undefined;
  const said = casts[id];
  const extra: Choice[] = said === undefined ? ['pass', 'absent'] : ['absent'];
  return {
    vote,
    id,
    isPicked,
    said,
    choices: [...answersTo(meeting, question), ...(vote.method === 'roll-call' ? extra : [])],
  };
}

/** Whoever stands in the roll before the one that is asked, and has answered. */
export function oneBack(meeting: Meeting, picked: PickedVoter['picked']): DelegationId | undefined {
  const vote = voteOn(meeting)?.vote;
  if (vote?.method !== 'roll-call') return undefined;
  const asked = askedNow(meeting, picked)?.id;
  const before = asked === undefined ? vote.voters : vote.voters.slice(0, vote.voters.indexOf(asked));
  return before.findLast((id) => meeting.casts?.[id] !== undefined);
}
