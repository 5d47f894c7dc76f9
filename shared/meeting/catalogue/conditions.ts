// Who may give the commands about those who take part, what each waits for, and why one is refused.
// No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { NOTHING, OFFICERS } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  EditMeeting: { mayGive: OFFICERS, waitsFor: NOTHING },
  EditSettings: { mayGive: OFFICERS, waitsFor: NOTHING },
  SetCategories: { mayGive: OFFICERS, waitsFor: NOTHING },
  SetGroups: { mayGive: OFFICERS, waitsFor: NOTHING },
  SetSeating: { mayGive: OFFICERS, waitsFor: NOTHING },
  AddDelegation: { mayGive: OFFICERS, waitsFor: NOTHING },
  EditDelegation: { mayGive: OFFICERS, waitsFor: NOTHING },
  RetireDelegation: { mayGive: OFFICERS, waitsFor: NOTHING },
  RestoreDelegation: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-delegation': { code: 'NOT_FOUND', message: 'There is no such delegation in this meeting.' },
  'no-such-category': { code: 'NOT_FOUND', message: 'There is no such category in this meeting.' },
  'delegation-exists': {
    code: 'CONFLICT',
    message: 'A delegation of this name is in the meeting already.',
    remedy: 'Take the one that is there.',
  },
  'unknown-flag': {
    code: 'INVALID',
    message: 'No country or territory has this code.',
    remedy: 'Give its code of two letters, such as ch, or leave it out.',
  },
  retired: {
    code: 'FORBIDDEN',
    message: 'Your delegation takes part no more.',
    remedy: 'Speak to the secretariat.',
  },
  'delegation-retired': {
    code: 'OUT_OF_ORDER',
    message: 'This delegation takes part no more.',
    remedy: 'Restore it first.',
  },
  'delegation-speaking': {
    code: 'CONFLICT',
    message: 'This delegation has the floor.',
    remedy: 'End the speech first.',
  },
  'delegation-waits': {
    code: 'CONFLICT',
    message: 'This delegation still waits on a speakers list.',
    remedy: 'Say whether its entries are kept or dropped.',
  },
  'meeting-begun': {
    code: 'OUT_OF_ORDER',
    message: 'The time zone stays as it is once a sitting was opened.',
    remedy: 'Give the times in this time zone, or make another meeting.',
  },
  'unknown-time-zone': {
    code: 'INVALID',
    message: 'There is no such time zone.',
    remedy: 'Give its name, such as Europe/Zurich.',
  },
  contrast: {
    code: 'INVALID',
    message: 'White letters cannot be read on this colour.',
    remedy: 'Take a darker one.',
  },
  'category-exists': {
    code: 'INVALID',
    message: 'Two categories have one name.',
    remedy: 'Give each its own.',
  },
  'category-in-use': {
    code: 'CONFLICT',
    message: 'This category has delegations.',
    remedy: 'Give them another category first.',
  },
  'group-exists': { code: 'INVALID', message: 'Two groups have one name.', remedy: 'Give each its own.' },
  'group-in-use': {
    code: 'CONFLICT',
    message: 'Somebody speaks, waits or has spoken on behalf of this group.',
    remedy: 'Keep it.',
  },
  'seat-taken': {
    code: 'CONFLICT',
    message: 'Another delegation has this seat.',
    remedy: 'Give another seat, or move the one that is there first.',
  },
  'seated-twice': {
    code: 'INVALID',
    message: 'A delegation is given two seats at once.',
    remedy: 'Name each delegation once.',
  },
  'too-many-delegations': { code: 'INVALID', message: 'A meeting has at most 2,000 delegations.' },
  'too-many-groups': { code: 'INVALID', message: 'A meeting has at most sixty groups.' },
} as const satisfies Reasons;
