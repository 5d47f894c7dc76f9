// Decisions: proposed by officers, for a delegation or for the Chair, and edited until they are put.
import { wrongComingTime } from '../future-times.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { isSame, withChanges } from '../edits.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { isOfOrder } from '../questions/kinds.ts';
import { settledElse } from '../questions/raise.ts';
import { refusal } from '../refusals.ts';
import { parameterOf, ruleSetOf } from '../rule-sets/sets.ts';
import { textIn } from '../texts.ts';
import { toOfficersAnd } from '../who-sees.ts';
import type { Meeting, Need, Question } from '../state.ts';
import { decideAdopt } from './adopt.ts';
import { decideSponsors } from './sponsors.ts';

type Proposal = CommandOf<'ProposeDecision'>;

/** Why a silence procedure cannot end at this time; undefined: it can. */
function wrongSilence(meeting: Meeting, closesAt: number | undefined, context: Context): Refused | undefined {
  const { now } = context;
  if (closesAt === undefined) return refusal(meeting, 'closes-at-missing', { field: 'closesAt' });
  const least = now + parameterOf(meeting.settings, 'silenceMinMs');
  const tooShort =
    closesAt > least ? undefined : unlessLifted(meeting, context, 'silence-too-short', { notBefore: least });
  // An end that has passed is refused, whatever the Chair lifts.
  return tooShort ?? wrongComingTime(meeting, closesAt, now, 'closesAt');
}

/** What an amendment is about: a proposal, no amendment, that is not settled, nor being decided on. */
function amended(meeting: Meeting, about: string, { by }: Context): Question | Refused {
  const proposal = questionFor(meeting, about, by);
  if (!proposal) return refusal(meeting, 'no-such-question');
  if (proposal.kind !== 'decision') return refusal(meeting, 'not-of-this-kind');
  if (!isUnsettled(proposal)) return refusal(meeting, 'settled', { questionId: about });
  return proposal.stage === 'put' ? refusal(meeting, 'question-put', { questionId: about }) : proposal;
}

/** Agenda and rules are procedure, the rest is substance (GA rules 83 to 85). */
function needFor(meeting: Meeting, subject: Question['subject'], important: boolean): Need {
  const set = ruleSetOf(meeting.settings);
  if (subject === 'agenda' || subject === 'rules') return set.procedure;
  return important ? set.important : set.substance;
}

type Wording = Pick<NonNullable<Question['parts']>[number], 'text' | 'texts'>;

/**
 * What a part says. Who reads `text` alone reads it in the meeting’s first language where only `texts` were given.
 * @param old what it said: its translations stay with the text that they are of
 */
function wordingOf(meeting: Meeting, { text, texts }: Wording, old?: Wording): Wording {
  const kept = texts ?? (text !== undefined && text === old?.text ? old.texts : undefined);
  const first = meeting.catalogue.languages?.[0] ?? 'en';
  const said = text ?? (texts && textIn(texts, first));
  return { ...(said !== undefined && { text: said }), ...(kept && { texts: kept }) };
}

function decidePropose(meeting: Meeting, command: Proposal, context: Context): Decision {
  const { text, texts, by, about, distance, closesAt, parts, sponsors = [] } = command;
  const { newId, now } = context;
  const proposal = about === undefined ? undefined : amended(meeting, about, context);
  if (proposal && isRefused(proposal)) return proposal;
  const itemId = proposal ? proposal.itemId : (command.itemId ?? meeting.current);
  if (itemId !== null && !meeting.items[itemId]) return refusal(meeting, 'no-such-item');
  const stranger = [...(by === undefined ? [] : [by]), ...sponsors].find((id) => !meeting.catalogue.delegations[id]);
  if (stranger !== undefined) return refusal(meeting, 'no-such-delegation', { delegationId: stranger });
  const sounds = command.subject === 'sounding';
  if (sounds && parts) return refusal(meeting, 'not-of-this-kind', { field: 'parts' });
  const ask = sounds ? 'vote' : (command.ask ?? 'objection');
  const wrong = ask === 'silence' ? wrongSilence(meeting, closesAt, context) : undefined;
  if (wrong) return wrong;
  const subject = command.subject === 'sounding' ? undefined : (proposal?.subject ?? command.subject);
  // An amendment to what is important is important itself (GA rule 84).
  const important = command.important === true || proposal?.important === true;
  const question: Question = {
    id: newId(),
    kind: sounds ? 'sounding' : proposal ? 'amendment' : 'decision',
    stage: 'open',
    itemId,
    text,
    ...(texts && { texts }),
    ...(by !== undefined && { by }),
    ...(about !== undefined && { about }),
    raisedAt: now,
    ask,
    rank: null,
    need: needFor(meeting, subject, important),
    ...(subject && { subject }),
    ...(important && !sounds && { important: true as const }),
    ...(ask === 'silence' && closesAt !== undefined && { closesAt }),
    ...(proposal && distance !== undefined && { distance }),
    ...(parts && {
      parts: parts.map((part) => ({
        id: newId(),
        label: part.label,
        ...wordingOf(meeting, part),
        status: 'pending' as const,
      })),
    }),
    sponsors,
    seq: 0,
  };
  return accept({ type: 'DecisionProposed', questionId: question.id, question });
}

type Edit = CommandOf<'EditQuestion'>;

/** The parts as they are to be: what is settled stays, and keeps its status. */
function editedParts(
  meeting: Meeting,
  { parts = [] }: Question,
  given: NonNullable<Edit['parts']>,
  { newId }: Context,
): NonNullable<Question['parts']> | Refused {
  const named = new Set(given.map(({ id }) => id));
  const edited: NonNullable<Question['parts']> = [];
  for (const { id, label, status, ...wording } of given) {
    // Without its id it is known by its label.
    const isMeant = (one: (typeof parts)[number]) =>
      id === undefined ? one.label === label && !named.has(one.id) : one.id === id;
    const old = parts.find((one) => isMeant(one) && !edited.some((other) => other.id === one.id));
    if (id !== undefined && !old) return refusal(meeting, 'no-such-part', { part: id });
    const isOpen = !old || old.status === 'pending' || old.status === 'deleted';
    edited.push({
      id: old?.id ?? newId(),
      label,
      ...wordingOf(meeting, wording, old),
      status: !isOpen ? old.status : status === 'deleted' ? 'deleted' : 'pending',
    });
  }
  const lost = parts.find(
    (one) => (one.status === 'adopted' || one.status === 'rejected') && !edited.some(({ id }) => id === one.id),
  );
  if (lost) return refusal(meeting, 'settled', { part: lost.id });
  return edited;
}

/** The question as it is to read; a refusal where its parts cannot be so. */
function editedQuestion(meeting: Meeting, question: Question, command: Edit, context: Context): Question | Refused {
  const { text, texts, parts, distance, important, closesAt, sponsorship } = command;
  const after = parts && editedParts(meeting, question, parts, context);
  if (after && isRefused(after)) return after;
  return withChanges<Question>(question, {
    text,
    // A new text makes the translations of the old one wrong: they go, unless new ones come with it.
    texts: texts ?? (text !== undefined && text !== question.text ? null : undefined),
    parts: after && (after.length > 0 ? after : null),
    distance,
    important: important === undefined ? undefined : important || null,
    ...(important !== undefined && { need: needFor(meeting, question.subject, important) }),
    closesAt,
    sponsorship: sponsorship === 'open' ? null : sponsorship,
  });
}

/** Why a question is not edited now; undefined: it may be. */
function notEditable(meeting: Meeting, question: Question, changes: Edit): Refused | undefined {
  const { id: questionId, kind, stage, ask } = question;
  if (stage === 'settled') return refusal(meeting, 'settled');
  if (stage === 'put') return outOfOrder(refusal(meeting, 'question-put', { questionId }));
  const { text: _, texts: __, type: ___, questionId: ____, leave: _____, distance, closesAt, ...others } = changes;
  const isDecided = kind === 'decision' || kind === 'amendment';
  if ((!isDecided && Object.keys(others).length > 0) || (kind !== 'amendment' && distance !== undefined))
    return refusal(meeting, 'not-of-this-kind');
  return closesAt !== undefined && ask !== 'silence' ? refusal(meeting, 'no-silence') : undefined;
}

function decideEdit(meeting: Meeting, command: Edit, context: Context): Decision {
  const { questionId, closesAt } = command;
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  if (isOfOrder(question)) return settledElse(meeting, question, refusal(meeting, 'not-of-this-kind'));
  const edited = editedQuestion(meeting, question, command, context);
  // It says so already, also where nothing of it is changed any more.
  if (!isRefused(edited) && isSame(edited, question)) return alreadyHolds(question.seq);
  const wrong = notEditable(meeting, question, command);
  if (wrong) return wrong;
  const isMoved = closesAt !== undefined && closesAt !== question.closesAt;
  if (isMoved && context.now >= (question.closesAt ?? 0)) return refusal(meeting, 'silence-over');
  const refused = isMoved ? wrongSilence(meeting, closesAt, context) : undefined;
  if (refused) return refused;
  if (isRefused(edited)) return edited;
  return accept({
    type: 'QuestionEdited',
    questionId,
    question: edited,
    ...(question.private ? toOfficersAnd(question.by) : {}),
  });
}

/** While a question is put, nothing of it is changed: what is another's conflict is out of order here. */
const outOfOrder = ({ refusal: refused }: Refused): Refused => ({
  ok: false,
  refusal: { ...refused, code: 'OUT_OF_ORDER' },
});

export const decideDecisions = {
  ProposeDecision: decidePropose,
  EditQuestion: decideEdit,
  AdoptDecision: decideAdopt,
  ...decideSponsors,
} satisfies Partial<Deciders<CommandType>>;
