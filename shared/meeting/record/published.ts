// What of the record the meeting publishes, for whoever may follow it, as its setting `publishRecord` says: nothing, what was decided, or
// the speeches besides. Made of the meeting as the public sees it, and of that only what stands here by name: who withdrew or was passed
// over, who was late, persons' names, notes and who entered a request are the officers'. A delegation has its own past besides.
import type { Casts, DelegationId, Language, Meeting, Question, Tally } from '../state.ts';
import { textIn } from '../texts.ts';
import type { Reader } from '../who-sees.ts';
import { project } from '../who-sees.ts';
import type { VoteBeside } from './decisions.ts';
import { recordedQuestions, settlingVote, votesBeside } from './decisions.ts';
import type { SpeechRow } from './speeches.ts';
import { pastEntries, rowMaker } from './speeches.ts';

export interface PublishedDecision {
  questionId: string;
  at: number;
  /** "": it belonged to no item. */
  itemNumber: string;
  kind: Question['kind'];
  motion?: NonNullable<Question['motion']>;
  /** The name of the delegation whose it was; absent: the Chair's. */
  by?: string;
  text: string;
  outcome: NonNullable<Question['outcome']>;
  overruled?: true;
  how?: NonNullable<Question['how']>;
  /** What the Chair lifted for it. */
  leave?: NonNullable<Question['leave']>;
  tally?: Tally;
  /** Of a roll call or a recorded vote: who voted how, by the delegation's id. */
  cast?: Casts;
  /** Votes that did not settle the whole of it, in their order. */
  votesBeside?: PublishedVote[];
}

/** A vote on a part of a question, or a first one on the whole that was equally divided. */
export interface PublishedVote {
  at: number;
  /** The part's label; absent: it was on the whole. */
  part?: string;
  result: VoteBeside['result'];
  tally: Tally;
}

export type PublishedSpeech = Pick<
  SpeechRow,
  | 'entryId'
  | 'at'
  | 'itemNumber'
  | 'itemTitle'
  | 'delegationId'
  | 'delegation'
  | 'guest'
  | 'onBehalfOf'
  | 'sitting'
  | 'leave'
> & {
  usedMs: number;
};

export interface PublishedRecord {
  decisions: PublishedDecision[];
  /** Where the speeches are published too. */
  speeches?: PublishedSpeech[];
  /** Of a delegation: all of its own that is past, whatever became of it. */
  own?: SpeechRow[];
}

/** Of these nothing came that the meeting decided. */
const UNDECIDED: ReadonlySet<Question['outcome']> = new Set([
  undefined,
  'answered',
  'withdrawn',
  'implied-out',
  'lapsed',
  'sounded',
]);

/** Undefined: this meeting publishes nothing. */
export function publishedRecord(
  meeting: Meeting,
  reader: Reader,
  language: Language = 'en',
): PublishedRecord | undefined {
  const published = meeting.settings.publishRecord ?? 'none';
  if (published === 'none') return undefined;
  const seen = project(meeting, { role: 'public' });
  const own = reader.role === 'delegation' ? reader.delegationId : undefined;
  return {
    decisions: recordedQuestions(seen).flatMap((question) => decisionOf(seen, question, language)),
    ...(published === 'speeches' && { speeches: speechesOf(seen, language) }),
    ...(own !== undefined && { own: ownOf(meeting, own, language) }),
  };
}

function decisionOf({ catalogue }: Meeting, question: Question, language: Language): PublishedDecision[] {
  const { id, kind, motion, by, text, texts, outcome, overruled, how, itemId, settledAt = 0 } = question;
  if (outcome === undefined || UNDECIDED.has(outcome)) return [];
  const settling = settlingVote(question);
  const beside = votesBeside(question);
  return [
    {
      questionId: id,
      at: settledAt,
      itemNumber: (itemId !== null && catalogue.items[itemId]?.number) || '',
      kind,
      ...(motion && { motion }),
      ...(by !== undefined && { by: textIn(catalogue.delegations[by]?.name, language) }),
      text: texts ? textIn(texts, language, catalogue.languages?.[0]) : text,
      outcome,
      ...(overruled && { overruled }),
      ...(how && { how }),
      ...(question.leave && { leave: question.leave }),
      ...(settling && { tally: settling.tally }),
      ...(settling && question.vote?.cast && { cast: question.vote.cast }),
      ...(beside.length > 0 && { votesBeside: beside.map(publishedVote) }),
    },
  ];
}

const publishedVote = ({ closedAt, label, result, tally }: VoteBeside): PublishedVote => ({
  at: closedAt,
  ...(label !== undefined && { part: label }),
  result,
  tally,
});

function speechesOf(seen: Meeting, language: Language): PublishedSpeech[] {
  const spoken = pastEntries(seen).filter(({ outcome }) => outcome === 'spoken');
  return spoken.map(rowMaker(seen, language)).map((row) => ({
    entryId: row.entryId,
    at: row.at,
    itemNumber: row.itemNumber,
    itemTitle: row.itemTitle,
    ...(row.delegationId !== undefined && { delegationId: row.delegationId, delegation: row.delegation ?? '' }),
    ...(row.guest && { guest: row.guest }),
    ...(row.onBehalfOf !== undefined && { onBehalfOf: row.onBehalfOf }),
    ...(row.sitting !== undefined && { sitting: row.sitting }),
    ...(row.leave && { leave: row.leave }),
    usedMs: row.usedMs ?? 0,
  }));
}

function ownOf(meeting: Meeting, own: DelegationId, language: Language): SpeechRow[] {
  const seen = project(meeting, { role: 'delegation', delegationId: own });
  return pastEntries(seen)
    .filter(({ delegationId }) => delegationId === own)
    .map(rowMaker(seen, language));
}
