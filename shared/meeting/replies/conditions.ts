// Who may ask for a right of reply, what it waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS_AND_DELEGATIONS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

const DECISION = 'decision 34/401';

export const commands = {
  RequestRightOfReply: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'replies-used': {
    code: 'OUT_OF_ORDER',
    message: 'Your delegation has used its replies on this item.',
    remedy: 'Hand in a text to the Secretary.',
    cites: { ga: DECISION, 'ga-committee': DECISION },
  },
  'item-never-up': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody has spoken on this item yet.',
    remedy: 'Ask once it has been taken up.',
  },
} as const satisfies Reasons;
