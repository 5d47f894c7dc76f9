// Speaking on a motion: for and against by turns, so many on each side, its mover apart (GA rules 72, 74, 75, 89).
import type { CommandOf } from '../commands.ts';
import type { Context, Decision, Refused } from '../decider.ts';
import { isRefused } from '../decider.ts';
import { speechesIn } from '../floor/select.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { unlessMember } from '../questions/raise.ts';
import { itemHeardUnder } from '../questions/select.ts';
import { refusal } from '../refusals.ts';
import type { Cites } from '../rule-sets/cites.ts';
import { APPEALS, citesOf } from '../rule-sets/motion-cites.ts';
import { askerOf, inscribe } from '../speakers/requests.ts';
import { listOfEntry } from '../speakers/select.ts';
import type { Entry, EntryId, Meeting, Question, SpeakersList } from '../state.ts';

type Side = CommandOf<'SpeakOnMotion'>['side'];
const isOn =
  (side: Side) =>
  ({ kind }: Entry): boolean =>
    kind === side;

/** How many of a side have spoken on it, or speak. */
const heardOn = (meeting: Meeting, { questionId, past }: SpeakersList, side: Side): number =>
  past.filter((one) => one.outcome === 'spoken' && isOn(side)(one)).length +
  speechesIn(meeting).filter(({ entry }) => entry.questionId === questionId && isOn(side)(entry)).length;

/** Before whom the next of a side stands: the first for, the first against, the second for; null: last. */
function placeOn(meeting: Meeting, list: SpeakersList, side: Side): EntryId | null {
  const at: Record<Side, number> = { for: heardOn(meeting, list, 'for'), against: heardOn(meeting, list, 'against') };
  const nth = at[side] + list.waiting.filter(isOn(side)).length;
  for (const one of list.waiting) {
    const other = one.kind === 'for' ? 'for' : 'against';
    if (at[other] > nth || (at[other] === nth && side === 'for' && other === 'against')) return one.id;
    at[other] += 1;
  }
  return null;
}

/** The rule by which nobody, or nobody more, speaks on it. */
const citesFor = ({ kind, motion }: Question): Cites | undefined =>
  kind === 'appeal' ? APPEALS : motion && citesOf(motion);

/** Why nobody speaks on this; undefined: some may. */
function notDebated(meeting: Meeting, question: Question): Refused | undefined {
  const { id: questionId, stage, debate } = question;
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  if (!debate) return refusal(meeting, 'not-debatable', { questionId }, citesFor(question) ?? {});
  return stage === 'open' ? undefined : refusal(meeting, 'question-not-open');
}

export function speakOnMotion(
  meeting: Meeting,
  { questionId, side, delegationId, enteredBy }: CommandOf<'SpeakOnMotion'>,
  context: Context,
): Decision {
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  const itemId = itemHeardUnder(meeting, question) ?? '';
  const request = { itemId, ...(delegationId !== undefined && { delegationId }), ...(enteredBy && { enteredBy }) };
  const asker = askerOf(meeting, request, context);
  if (isRefused(asker)) return asker;
  const refused = unlessMember(meeting, asker.delegationId, context) ?? notDebated(meeting, question);
  if (refused) return refused;
  const list = listOfEntry(meeting, { itemId, questionId });
  const listed = list.waiting.find((one) => one.delegationId === asker.delegationId);
  if (listed) return refusal(meeting, 'already-listed', { entryId: listed.id });
  const isFull = heardOn(meeting, list, side) + list.waiting.filter(isOn(side)).length >= question.debate![side];
  const full = isFull
    ? unlessLifted(meeting, context, 'side-full', { questionId }, citesFor(question) ?? {})
    : undefined;
  if (full) return full;
  return inscribe(meeting, request, context, {
    asker,
    list,
    moderated: false,
    place: placeOn(meeting, list, side),
    more: { kind: side, questionId, ...(context.leave?.lifted && { leave: context.leave.lifted }) },
  });
}
