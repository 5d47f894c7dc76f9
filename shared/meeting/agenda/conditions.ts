// Who may give the commands of the agenda, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { NOTHING, OFFICERS, WHATEVER_IS_ON, WHAT_IS_NOT_LEFT_OFF } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  OpenItem: { mayGive: OFFICERS, waitsFor: WHATEVER_IS_ON },
  ConcludeItem: { mayGive: OFFICERS, waitsFor: WHAT_IS_NOT_LEFT_OFF },
  DeferItem: { mayGive: OFFICERS, waitsFor: WHAT_IS_NOT_LEFT_OFF },
  ReopenItem: { mayGive: OFFICERS, waitsFor: NOTHING },
  AddItem: { mayGive: OFFICERS, waitsFor: NOTHING },
  EditItem: { mayGive: OFFICERS, waitsFor: NOTHING },
  MoveItem: { mayGive: OFFICERS, waitsFor: NOTHING },
  RemoveItem: { mayGive: OFFICERS, waitsFor: NOTHING },
  SetScript: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-item': { code: 'NOT_FOUND', message: 'There is no such agenda item.' },
  'sitting-over': {
    code: 'OUT_OF_ORDER',
    message: 'This sitting is adjourned: nothing is planned for it any more.',
    remedy: 'Choose a sitting that is not adjourned.',
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
    cites: cites(68, 109, 'speeches', true),
  },
  'item-not-reopenable': {
    code: 'OUT_OF_ORDER',
    message: 'Only an item that is concluded or deferred can be reopened.',
    remedy: 'Open it.',
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
  'not-a-sibling': {
    code: 'OUT_OF_ORDER',
    message: 'An item stands among the items of its own family only.',
    remedy: 'Choose a place before an item of the same family.',
  },
  'item-too-deep': {
    code: 'OUT_OF_ORDER',
    message: 'Items stand at most ten levels deep, and none below itself.',
    remedy: 'Choose another place.',
  },
  'too-many-items': { code: 'INVALID', message: 'An agenda has at most three hundred items.' },
  'number-taken': {
    code: 'CONFLICT',
    message: 'Another agenda item has this number.',
    remedy: 'Give another number.',
  },
  'end-speech-first': { code: 'CONFLICT', message: 'Somebody has the floor.', remedy: 'End the speech first.' },
  'entries-waiting': {
    code: 'CONFLICT',
    message: 'Delegations are still waiting.',
    remedy: 'Say whether they are kept or dropped.',
  },
  checklist: {
    code: 'CONFLICT',
    message: 'Something of this item is left: replies, questions, or statements.',
    remedy: 'See to them first, or say that it is concluded despite them.',
  },
} as const satisfies Reasons;
