// Every refusal of the meeting: its code, its sentence, its remedy. A refusal is a value, never an exception.
// English stands here for any client; ours translate by the reason. Rules are cited by rule-sets/cites.ts.
import type { CommandError, ErrorCode } from '../protocol.ts';
import type { Meeting } from './state.ts';
import { ruleFor } from './rule-sets/cites.ts';

interface Reason {
  code: ErrorCode;
  message: string;
  remedy?: string;
}

export const REASONS = {
  'not-your-role': { code: 'FORBIDDEN', message: 'Your role may not do this.' },
  'not-yours': { code: 'FORBIDDEN', message: 'This belongs to another delegation.' },
  'delegation-missing': {
    code: 'INVALID',
    message: 'Say for which delegation the floor is requested.',
    remedy: 'Give delegationId.',
  },
  'text-mixes-scripts': {
    code: 'INVALID',
    message: 'A word of this text mixes letters of two alphabets that look alike.',
    remedy: 'Write the word in one alphabet.',
  },
  'no-such-sitting': { code: 'NOT_FOUND', message: 'There is no such sitting.' },
  'no-such-item': { code: 'NOT_FOUND', message: 'There is no such agenda item.' },
  'no-such-delegation': { code: 'NOT_FOUND', message: 'There is no such delegation in this meeting.' },
  'no-such-category': { code: 'NOT_FOUND', message: 'There is no such category in this meeting.' },
  'no-such-entry': { code: 'NOT_FOUND', message: 'There is no such entry on the speakers lists.' },
  'no-such-announcement': { code: 'NOT_FOUND', message: 'There is no such announcement.' },
  'no-such-note': { code: 'NOT_FOUND', message: 'There is no such note.' },
  'no-such-command': { code: 'NOT_FOUND', message: 'There is no such action left to undo.' },

  'no-open-sitting': {
    code: 'OUT_OF_ORDER',
    message: 'No sitting is open.',
    remedy: 'Open or resume the sitting first.',
  },
  'other-sitting-open': {
    code: 'OUT_OF_ORDER',
    message: 'Another sitting is not adjourned yet.',
    remedy: 'Adjourn it first.',
  },
  'sitting-adjourned': {
    code: 'OUT_OF_ORDER',
    message: 'The sitting is adjourned.',
    remedy: 'Open the next sitting, or undo the adjournment.',
  },
  'sitting-over': {
    code: 'OUT_OF_ORDER',
    message: 'This sitting is adjourned: nothing is planned for it any more.',
    remedy: 'Choose a sitting that is not adjourned.',
  },
  'sitting-not-suspended': { code: 'OUT_OF_ORDER', message: 'The sitting is not suspended.' },
  'sitting-opened': {
    code: 'OUT_OF_ORDER',
    message: 'Only a sitting that was never opened can be removed.',
  },
  'only-sitting': {
    code: 'OUT_OF_ORDER',
    message: 'A meeting has at least one sitting.',
    remedy: 'Add another one first, or change the times of this one.',
  },
  'too-many-sittings': { code: 'OUT_OF_ORDER', message: 'A meeting has at most sixty sittings.' },
  'times-out-of-order': {
    code: 'OUT_OF_ORDER',
    message: 'A sitting ends after it starts.',
    remedy: 'Give an end later than the start.',
  },
  'sitting-too-long': {
    code: 'OUT_OF_ORDER',
    message: 'A sitting lasts a day at most.',
    remedy: 'Give an end within a day of the start, or plan one sitting for each day.',
  },
  'sitting-too-far': {
    code: 'OUT_OF_ORDER',
    message: 'A sitting begins within a year of now, or of another sitting of the meeting.',
    remedy: 'Look at the year of the start.',
  },
  'too-many-screens': {
    code: 'OUT_OF_ORDER',
    message: 'A meeting has settings for at most a hundred screens.',
    remedy: 'Use the name of a screen that is there.',
  },
  'not-a-video': {
    code: 'INVALID',
    message: 'Only a video statement has a length of its own.',
    remedy: 'Make it a video statement, or leave its length out.',
  },
  'unknown-flag': {
    code: 'INVALID',
    message: 'No country or territory has this code.',
    remedy: 'Give its code of two letters, such as ch, or leave it out.',
  },
  'too-many-notes': {
    code: 'OUT_OF_ORDER',
    message: 'The secretariat has a hundred notes of your delegation that it has not dealt with yet.',
    remedy: 'Speak to the secretariat.',
  },
  'item-concluded': {
    code: 'OUT_OF_ORDER',
    message: 'Consideration of this item is concluded.',
    remedy: 'Reopen the item first.',
  },
  'item-not-open': {
    code: 'OUT_OF_ORDER',
    message: 'This item is not under consideration.',
    remedy: 'Open the item first.',
  },
  'item-not-reopenable': {
    code: 'OUT_OF_ORDER',
    message: 'Only an item that is concluded or deferred can be reopened.',
  },
  'sub-item-open': {
    code: 'OUT_OF_ORDER',
    message: 'A sub-item is under consideration.',
    remedy: 'Conclude the sub-item first.',
  },
  'item-in-use': {
    code: 'OUT_OF_ORDER',
    message:
      'The item has been taken up, has sub-items or entries, or is taken together with another, and stays in the record.',
    remedy: 'Defer or conclude it.',
  },
  'time-passed': { code: 'OUT_OF_ORDER', message: 'This time has passed.', remedy: 'Give a later time.' },
  'not-a-sibling': {
    code: 'OUT_OF_ORDER',
    message: 'An item stands among the items of its own family only.',
    remedy: 'Choose a place before an item of the same family.',
  },
  'number-taken': {
    code: 'CONFLICT',
    message: 'Another agenda item has this number.',
    remedy: 'Give another number.',
  },
  'item-has-list': {
    code: 'CONFLICT',
    message: 'One of these items has a speakers list of its own, or is taken together with another item.',
    remedy: 'Leave it out, or call its speakers from its own list.',
  },
  'list-not-open': {
    code: 'OUT_OF_ORDER',
    message: 'The speakers list of this item is not open yet.',
    remedy: 'Ask again when the Chair opens it.',
  },
  'list-closed': {
    code: 'OUT_OF_ORDER',
    message: 'The speakers list is closed.',
    remedy: 'Speak to the Secretary, who may add a late name, or ask for a right of reply.',
  },
  'already-listed': {
    code: 'OUT_OF_ORDER',
    message: 'Your delegation already has an entry waiting on this list.',
    remedy: 'Edit or withdraw that entry, or ask on behalf of a group.',
  },
  'group-already-listed': {
    code: 'OUT_OF_ORDER',
    message: 'Your delegation already waits on behalf of this group.',
    remedy: 'Edit or withdraw that entry.',
  },
  'too-many-written': {
    code: 'OUT_OF_ORDER',
    message: 'Your delegation has put in twenty written statements on this list.',
    remedy: 'Speak to the Secretary, who may add more.',
  },
  'too-many-entries': {
    code: 'OUT_OF_ORDER',
    message: 'Your delegation has three entries waiting on this list.',
    remedy: 'Withdraw one, or speak to the Secretary, who may add more.',
  },
  'unknown-group': {
    code: 'OUT_OF_ORDER',
    message: 'The meeting does not know this group.',
    remedy: 'Choose a group of the meeting, or make a new request for this one: an officer decides.',
  },
  'not-accepted-yet': {
    code: 'OUT_OF_ORDER',
    message: 'This request is not accepted yet.',
    remedy: 'Accept it first.',
  },
  'not-requested': { code: 'OUT_OF_ORDER', message: 'This entry does not wait to be accepted.' },
  'not-waiting': { code: 'OUT_OF_ORDER', message: 'This entry is no longer waiting.' },
  'on-the-floor': { code: 'OUT_OF_ORDER', message: 'This entry has the floor.', remedy: 'End the speech instead.' },
  'only-down': {
    code: 'OUT_OF_ORDER',
    message: 'A delegation may lower its own place, not raise it.',
    remedy: 'Agree on a swap, or speak to the Secretary.',
  },
  'other-list': { code: 'OUT_OF_ORDER', message: 'That entry stands on another list.' },
  'no-limit': { code: 'OUT_OF_ORDER', message: 'This speech has no time limit.', remedy: 'Set a limit for it first.' },
  'not-speaking': { code: 'OUT_OF_ORDER', message: 'This entry does not have the floor.' },
  'no-countdown': { code: 'OUT_OF_ORDER', message: 'There is no countdown.', remedy: 'Start one.' },
  'nobody-speaks': { code: 'OUT_OF_ORDER', message: 'Nobody has the floor.' },
  'not-undoable': { code: 'OUT_OF_ORDER', message: 'This action cannot be undone.' },

  'floor-taken': {
    code: 'CONFLICT',
    message: 'The floor is not as you saw it.',
    remedy: 'Look again, then press again.',
  },
  'speaker-has-floor': {
    code: 'CONFLICT',
    message: 'Somebody has the floor.',
    remedy: 'Say whether the speech ends or is paused.',
  },
  'end-speech-first': { code: 'CONFLICT', message: 'Somebody has the floor.', remedy: 'End the speech first.' },
  'entries-waiting': {
    code: 'CONFLICT',
    message: 'Delegations are still waiting on this item.',
    remedy: 'Say whether they are kept or dropped.',
  },
  'sittings-overlap': {
    code: 'CONFLICT',
    message: 'Another sitting is planned for this time.',
    remedy: 'Give other times, or change those of the one that is there.',
  },
  'delegation-exists': {
    code: 'CONFLICT',
    message: 'A delegation of this name is in the meeting already.',
    remedy: 'Take the one that is there.',
  },
  'place-gone': {
    code: 'CONFLICT',
    message: 'The entry before which you wanted to place it is no longer waiting.',
    remedy: 'Look again and choose a place.',
  },
  'others-acted': {
    code: 'CONFLICT',
    message: 'Something done since depends on it.',
    remedy: 'Undo the later action first.',
  },
} as const satisfies Record<string, Reason>;

export type ReasonKey = keyof typeof REASONS;
export type Refusal = CommandError;

/** A refusal with its sentence, the rule of the meeting's rule set where one may be cited, and what to do instead. */
export function refusal(
  meeting: Meeting,
  reason: ReasonKey,
  details: Record<string, unknown> = {},
): { ok: false; refusal: Refusal } {
  const { code, message, remedy }: Reason = REASONS[reason];
  const rule = ruleFor(meeting.settings.rules, reason);
  return {
    ok: false,
    refusal: { code, message, ...(rule && { rule }), ...(remedy && { remedy }), details: { reason, ...details } },
  };
}
