// What was decided, as blocks of the draft: a sentence for each question that was settled, below it the text as it was decided on, and who voted how.
import { interrupts, isBusiness } from '#shared/meeting/questions/kinds.ts';
import { sittingAt } from '#shared/meeting/record/held-sittings.ts';
import { recordedQuestions, settlingVote, votesBeside } from '#shared/meeting/record/decisions.ts';
import { textIn } from '#shared/meeting/texts.ts';
import type { DelegationId, Question } from '#shared/meeting/state.ts';

import type { DocBlock } from './blocks.ts';
import type { DecisionWords, ProposalOutcome, Settled, Taken } from './decision-words.ts';
import type { DraftParts } from './draft-types.ts';
import { leaveSentences } from './leave-words.ts';
import type { Day } from './words.ts';

/** How the draft says a day, and a delegation inside a sentence. */
interface Saying {
  when(at: number): { day: Day; time: string };
  named(delegationId: DelegationId): string;
}

const OUTCOMES: ReadonlySet<string | undefined> = new Set<ProposalOutcome>([
  'adopted',
  'noted',
  'rejected',
  'withdrawn',
  'implied-out',
  'lapsed',
  'no-action',
]);
const isOutcome = (outcome: Question['outcome']): outcome is ProposalOutcome => OUTCOMES.has(outcome);

/** What the room saw settled or voted on. What was raised and taken back before anybody else saw it is in no report. */
const recordedInPublic = (parts: DraftParts): Question[] =>
  recordedQuestions(parts.meeting).filter((question) => question.private !== true);

/** Empty where nothing was decided. */
export function decisionsOf(parts: DraftParts, words: DecisionWords, saying: Saying): DocBlock[] {
  return recordedInPublic(parts).flatMap((question) => {
    const said = saidOf(parts, question, words, saying);
    if (said === undefined) return [];
    const more = [
      ...leaveSentences(question.leave, parts.language),
      ...votesBeside(question).map((vote) => words.voteBeside(vote)),
      ...(question.overruled && question.kind !== 'appeal' ? [words.overruled] : []),
      ...(question.corrections ?? []).map(({ correctedAt, text, was }) =>
        words.corrected({ ...saying.when(correctedAt), text: text.replace(/[.\s]+$/u, ''), was }),
      ),
    ];
    return [
      { kind: 'paragraph', text: [said, ...(isWorded(question) ? [] : more)].join(' ') } as const,
      ...(isWorded(question) ? wordedOf(parts, question, words, saying, more) : []),
      ...votesOf(question, words, saying),
    ];
  });
}

const isWorded = ({ kind }: Question): boolean => isBusiness(kind) && kind !== 'motion';

/** The text below its sentence, by whom it was submitted, and what of it fell. */
function wordedOf(
  { language }: DraftParts,
  { text, texts, by, sponsors, parts = [], outcome }: Question,
  words: DecisionWords,
  { named }: Saying,
  more: readonly string[],
): DocBlock[] {
  const submitters = [...new Set([...(by === undefined ? [] : [by]), ...sponsors])].map((id) => named(id));
  const fell = outcome === 'adopted' ? parts.filter(({ status }) => status === 'rejected' || status === 'deleted') : [];
  const lines = [
    ...(texts ? textIn(texts, language) : text).split('\n').filter((line) => line.trim() !== ''),
    ...(submitters.length > 0 ? [words.submittedBy(submitters)] : []),
    ...(fell.length > 0 ? [words.withoutParts(fell.map(({ label }) => label))] : []),
    ...more,
  ];
  return lines.map((line) => ({ kind: 'line', text: line }));
}

/** Who voted how, of a vote that says it. */
function votesOf(question: Question, words: DecisionWords, { named }: Saying): DocBlock[] {
  const { cast, voters = [] } = question.vote ?? {};
  if (!cast || !settlingVote(question)) return [];
  const of = (choice: 'yes' | 'no' | 'abstain') => voters.filter((id) => cast[id] === choice).map((id) => named(id));
  const groups = [
    [of('yes'), words.inFavour],
    [of('no'), words.against],
    [of('abstain'), words.abstaining],
  ] as const;
  return groups.flatMap(([names, said]) => (names.length > 0 ? [{ kind: 'line', text: said(names) } as const] : []));
}

function takenOf(question: Question, { when }: Saying): Taken | undefined {
  const { how, closesAt } = question;
  const settling = settlingVote(question);
  if (how === 'vote') return settling && { by: 'vote', tally: settling.tally, need: settling.need };
  if (how === 'silence') return closesAt === undefined ? undefined : { by: 'silence', until: when(closesAt) };
  return how === undefined ? undefined : { by: how };
}

/** Its sentence; undefined: nothing came of it that a report says. */
function saidOf(parts: DraftParts, question: Question, words: DecisionWords, saying: Saying): string | undefined {
  const { kind, motion, outcome, itemId, settledAt = 0, text } = question;
  const settled: Settled = {
    nth: sittingAt(parts.proceedings.sittings, settledAt)?.nth,
    day: saying.when(settledAt).day,
  };
  const taken = takenOf(question, saying);
  const by = question.by === undefined ? undefined : saying.named(question.by);
  if (motion !== undefined)
    return isOutcome(outcome) || outcome === 'ruled-out'
      ? words.motion({ settled, outcome, taken, motion, by })
      : undefined;
  if (interrupts(kind)) {
    const ruled = outcome === 'upheld' || outcome === 'dismissed' || outcome === 'answered' || outcome === 'withdrawn';
    return ruled && by !== undefined ? words.interruption({ settled, outcome, taken, kind, by, text }) : undefined;
  }
  if (!isOutcome(outcome)) return undefined;
  switch (kind) {
    case 'appeal':
      return by === undefined ? undefined : words.appeal({ settled, outcome, taken, by });
    case 'motion':
      // It was said above, by what was moved.
      return undefined;
    case 'decision':
    case 'amendment':
    case 'sounding': {
      const item = itemId === null ? undefined : parts.meeting.catalogue.items[itemId]?.number;
      return words.proposal({ settled, outcome, taken, isAmendment: kind === 'amendment', item });
    }
    default:
      return kind satisfies never;
  }
}
