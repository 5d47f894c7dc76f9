// Ways to go on while replies are due or an interactive dialogue is on: for next-action.ts, which says when each has its turn.
import { dialogueOn, isBatchFull } from '../dialogue/select.ts';
import { dueBeforeAdjournment, dueBeforeConclusion } from '../replies/select.ts';
import { listOfEntry } from '../speakers/select.ts';
import type { Entry, Floor, ItemId, Meeting, Sitting } from '../state.ts';
import { stepOfDialogue } from './dialogue-steps.ts';
import { action, giving } from './action-type.ts';
import type { NextAction, Step } from './action-type.ts';

export const endSpeech: Step<{ floor: Floor }> = (_meeting, { floor: { itemId, entry } }) =>
  action('end-speech', { itemId, from: entry.id }, { type: 'EndSpeech', entryId: entry.id });

/** Replies follow each other, whatever item is up. */
export const endReply: Step<{ floor: Floor }> = (meeting, on, now) => {
  const { entry } = on.floor;
  if (entry.kind !== 'reply') return null;
  const [next] = listOfEntry(meeting, entry).waiting;
  if (!next) return endSpeech(meeting, on, now);
  return action(
    'end-and-give',
    { itemId: next.itemId, entryId: next.id, from: entry.id },
    { type: 'GiveFloor', entryId: next.id, after: entry.id },
  );
};

/** Whoever answers in a dialogue, or is the last of a batch, is followed by nobody on the list. */
export const endOfBatch: Step<{ floor: Floor }> = (meeting, on, now) => {
  const { entry, itemId } = on.floor;
  const isLast = entry.kind === 'answer' || isBatchFull(meeting, itemId, now);
  return dialogueOn(meeting, itemId) && isLast ? endSpeech(meeting, on, now) : null;
};

const giveReply = ([reply]: readonly Entry[]): NextAction | null => (reply ? giving(reply) : null);

export const replyBeforeAdjournment: Step<{ sitting: Sitting }> = (meeting, { sitting }) =>
  giveReply(dueBeforeAdjournment(meeting, sitting).waiting);

/** The sitting's time is over, and its interpreters are still there. */
export const replyWhenOver: Step<{ sitting: Sitting }> = (meeting, on, now) =>
  now >= on.sitting.endsAt && now < on.sitting.interpretationEndsAt ? replyBeforeAdjournment(meeting, on, now) : null;

export const inDialogue: Step<{ itemId: ItemId }> = (meeting, { itemId }, now) => {
  const step = stepOfDialogue(meeting, itemId, now);
  return step && action(step.kind, { itemId, ...(step.guest !== undefined && { guest: step.guest }) }, step.command);
};

/** Whoever is to be heard in reply before it is heard first. */
export const concluding = (meeting: Meeting, itemId: ItemId): NextAction =>
  giveReply(dueBeforeConclusion(meeting, itemId).waiting) ??
  action('conclude-item', { itemId }, { type: 'ConcludeItem', itemId });
