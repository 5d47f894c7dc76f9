// The sentences that the chair reads aloud, as values: which, and what stands in them. Their text is in the message catalogues (area `aloud`).
import type { InterruptionKind } from '../questions/kinds.ts';
import type { DelegationId, Guest, ItemId, MotionId, SittingId, Text } from '../state.ts';

/** Something named in a sentence; the client has its name, article and form in the reader's language. */
export type WordParam =
  | { kind: 'delegation'; id: DelegationId }
  | { kind: 'guest'; guest: Guest }
  | { kind: 'group'; name: string }
  | { kind: 'item'; id: ItemId }
  | { kind: 'sitting'; id: SittingId }
  | { kind: 'delegations'; ids: DelegationId[] }
  | { kind: 'meeting' }
  /** A length in ms. */
  | { kind: 'length'; ms: number }
  /** An instant, said as a time of day. */
  | { kind: 'time'; at: number }
  | { kind: 'text'; text: Text }
  /** The text of a proposal, as it was typed: a page fits it into the sentence. */
  | { kind: 'proposal'; text: Text }
  /** What a part of a proposal is called. */
  | { kind: 'label'; label: string }
  /** A motion, with what it asks for: of a limit on speeches its length in ms, of a suspension until when. */
  | { kind: 'motion'; id: MotionId; limitMs?: number; until?: number }
  /** A number of votes, of speakers, or that of a rule. */
  | { kind: 'count'; count: number }
  /** What sort of thing was voted on: a sentence is worded by it. */
  | { kind: 'sort'; sort: 'motion' | 'amendment' | 'part' | 'proposal' };

export type SentenceKey =
  | 'openSitting'
  | 'resumeSitting'
  | 'suspendSitting'
  | 'suspendSittingUntil'
  | 'floorWhenResumed'
  | 'adjournSitting'
  | 'openItem'
  | 'openList'
  | 'closeList'
  | 'drawLots'
  | 'concludeItem'
  | 'concludeSubItem'
  | 'script'
  | 'deferItem'
  | 'setLimit'
  | 'thank'
  | 'thankGuest'
  | 'giveFloor'
  | 'giveFloorGroup'
  | 'giveFloorFor'
  | 'giveFloorAgainst'
  | 'giveFloorExplanation'
  | 'giveReply'
  | 'giveReplyAgain'
  | 'giveReplyOpen'
  | 'startDialogue'
  | 'startRound'
  | 'callPanel'
  | 'giveFloorGuest'
  | 'endDialogue'
  | 'followedBy'
  | 'endOfList'
  | 'kindlyConclude'
  /** Where whoever interrupts is heard. */
  | `hear.${InterruptionKind}`
  | 'giveFloorBack'
  | 'rulePoint'
  | 'openVote'
  | 'takeUp'
  | 'takeUpUnder'
  | 'chairMoves'
  | 'debate'
  | 'notDebatable'
  | 'motionToVote'
  | 'anyObjection'
  | 'noObjection'
  | 'objection'
  | 'mayITakeIt'
  | 'adoptPart'
  | 'decisionToVote'
  | 'partToVote'
  | 'sound'
  | 'callVote'
  | 'closeVote'
  /** Where the rules know no abstention. */
  | 'closeVoteYesNo'
  /** What came of it, once it is closed. */
  | 'voteResult'
  | 'voteResultYesNo'
  | 'voteAdopted'
  | 'voteRejected'
  | 'voteTied'
  | 'voteOverruled'
  | 'voteStands'
  | 'voteVoid';

export interface Sentence {
  key: SentenceKey;
  params: Partial<
    Record<
      | 'who'
      | 'group'
      | 'item'
      | 'sitting'
      | 'followers'
      | 'meeting'
      | 'limit'
      | 'until'
      | 'script'
      | 'yes'
      | 'no'
      | 'abstain'
      | 'motion'
      | 'rule'
      | 'inFavour'
      | 'against'
      | 'text'
      | 'label'
      | 'what'
      | 'called',
      WordParam
    >
  >;
}
