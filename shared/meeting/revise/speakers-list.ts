// A whole list of speakers, in front of those who wait or behind them. All or nothing.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import type { EventBody } from '../events.ts';
import { refusal } from '../refusals.ts';
import { requestFloor } from '../speakers/requests.ts';
import { listOf, putIn } from '../speakers/select.ts';
import { changedSince } from '../revision-basis.ts';

export const decideListRevision = {
  ReviseList(meeting, { itemId, basis, add, place }, context) {
    if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
    const list = listOf(meeting, itemId);
    const changed = changedSince(meeting, basis, list.seq, [...list.waiting, ...list.requested]);
    if (changed) return changed;
    const before = place === 'before' ? (list.waiting[0]?.id ?? null) : null;
    const events: EventBody[] = [];
    let draft = meeting;
    for (const [index, request] of add.entries()) {
      const decision = requestFloor(draft, { itemId, ...request, enteredBy: 'import' }, context, before);
      if (!decision.ok) {
        const { refusal: refused } = decision;
        return { ok: false, refusal: { ...refused, details: { ...refused.details, in: 'add', index } } };
      }
      for (const event of decision.events) {
        events.push(event);
        if (event.type === 'FloorRequested') draft = putIn(draft, event.entry, event.stage, event.before);
      }
    }
    return events.length > 0 ? accept(...events) : alreadyHolds(list.seq);
  },
} satisfies Partial<Deciders<CommandType>>;
