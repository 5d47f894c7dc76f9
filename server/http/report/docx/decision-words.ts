// The sentences of a procedural report about what was decided, as each language has to say them; their kin are in words.ts.
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import type { VoteBeside } from '#shared/meeting/record/decisions.ts';
import type { MotionId, Need, Tally } from '#shared/meeting/state.ts';

import type { Day } from './words.ts';

/** When and how a question was settled. */
export interface Settled {
  /** Which meeting, from 1; undefined: none was on. */
  nth: number | undefined;
  day: Day;
}

/** How a proposal or a motion was decided on. */
export type Taken =
  | { by: 'no-objection' | 'leave' }
  | { by: 'silence'; until: { day: Day; time: string } }
  | { by: 'vote'; tally: Tally; need: Need };

/** What became of a proposal. */
export type ProposalOutcome = 'adopted' | 'noted' | 'rejected' | 'withdrawn' | 'implied-out' | 'lapsed' | 'no-action';

/** A proposal, or a motion, and what came of it. */
interface Decided<Outcome> {
  settled: Settled;
  outcome: Outcome;
  taken: Taken | undefined;
}

/** By delegations' names, each as it stands inside a sentence. */
export interface DecisionWords {
  /** Of what is worded below it, behind a colon. @param item the number of the item that it is on */
  proposal(parts: Decided<ProposalOutcome> & { isAmendment: boolean; item: string | undefined }): string;
  /** Who submitted it. */
  submittedBy(names: readonly string[]): string;
  /** Of parts that are not in what was adopted, by their labels. */
  withoutParts(labels: readonly string[]): string;
  /** A vote that did not settle the whole. @param label of the part that it was on; undefined: on the whole, and equally divided */
  voteBeside(vote: Pick<VoteBeside, 'label' | 'result' | 'tally' | 'need'>): string;
  inFavour(names: readonly string[]): string;
  against(names: readonly string[]): string;
  abstaining(names: readonly string[]): string;
  /** @param by whose it is; undefined: the Chair's */
  motion(parts: Decided<ProposalOutcome | 'ruled-out'> & { motion: MotionId; by: string | undefined }): string;
  /** @param text what was said of it, maybe nothing */
  interruption(
    parts: Decided<'upheld' | 'dismissed' | 'answered' | 'withdrawn'> & {
      kind: InterruptionKind;
      by: string;
      text: string;
    },
  ): string;
  /** An appeal against a ruling: adopted, it is overruled. */
  appeal(parts: Decided<ProposalOutcome> & { by: string }): string;
  overruled: string;
  /** @param text as it was put right; @param was the count that had stood */
  corrected(correction: { day: Day; time: string; text: string; was: Tally | undefined }): string;
}
