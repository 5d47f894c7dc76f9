// Who may give the commands of the speakers lists, what each waits for, and why one is refused.
// No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { NOTHING, OFFICERS, OFFICERS_AND_DELEGATIONS, WHAT_NOTHING_IS_DONE_IN } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  OpenList: { mayGive: OFFICERS, waitsFor: NOTHING },
  CloseList: { mayGive: OFFICERS, waitsFor: NOTHING },
  SetClosingTime: { mayGive: OFFICERS, waitsFor: NOTHING },
  RequestFloor: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  WithdrawRequest: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  AcceptRequest: { mayGive: OFFICERS, waitsFor: NOTHING },
  DeclineRequest: { mayGive: OFFICERS, waitsFor: NOTHING },
  MoveEntry: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  EditEntry: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: NOTHING },
  PassOver: { mayGive: OFFICERS, waitsFor: WHAT_NOTHING_IS_DONE_IN },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'delegation-missing': {
    code: 'INVALID',
    message: 'It is not said which delegation is meant.',
    remedy: 'Name it: an officer gives delegationId, or delegationIds of several.',
  },
  'no-such-entry': { code: 'NOT_FOUND', message: 'There is no such entry on the speakers lists.' },
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
  'closes-before-opening': {
    code: 'OUT_OF_ORDER',
    message: 'The list would close before it opens.',
    remedy: 'Give a later closing time.',
  },
  'list-closed': {
    code: 'OUT_OF_ORDER',
    message: 'The speakers list is closed.',
    remedy: 'Speak to the Secretary, who may add a late name, or ask for a right of reply.',
    cites: cites(73, 115, 'closing of the list of speakers', true),
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
  'not-requested': {
    code: 'OUT_OF_ORDER',
    message: 'This entry does not wait to be accepted.',
    remedy: 'Look where it stands on the list.',
  },
  'not-waiting': {
    code: 'OUT_OF_ORDER',
    message: 'This entry is no longer waiting.',
    remedy: 'Choose one that waits.',
  },
  'on-the-floor': { code: 'OUT_OF_ORDER', message: 'This entry has the floor.', remedy: 'End the speech instead.' },
  'only-down': {
    code: 'OUT_OF_ORDER',
    message: 'A delegation may lower its own place, not raise it.',
    remedy: 'Agree on a swap, or speak to the Secretary.',
  },
  'other-list': {
    code: 'OUT_OF_ORDER',
    message: 'That entry stands on another list.',
    remedy: 'Choose two of one list.',
  },
  'place-gone': {
    code: 'CONFLICT',
    message: 'The entry before which you wanted to place it is no longer waiting.',
    remedy: 'Look again and choose a place.',
  },
  'not-a-video': {
    code: 'INVALID',
    message: 'Only a video statement has a length of its own.',
    remedy: 'Make it a video statement, or leave its length out.',
  },
  'speaks-for-itself': {
    code: 'INVALID',
    message: 'A delegation speaks for itself already.',
    remedy: 'Name only the others for whom it speaks.',
  },
} as const satisfies Reasons;
