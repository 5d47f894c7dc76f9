// Who may give the commands of sittings, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { NOTHING, OFFICERS, WHAT_IS_NOT_LEFT_OFF } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  OpenSitting: { mayGive: OFFICERS, waitsFor: NOTHING },
  EditSitting: { mayGive: OFFICERS, waitsFor: NOTHING },
  AddSitting: { mayGive: OFFICERS, waitsFor: NOTHING },
  RemoveSitting: { mayGive: OFFICERS, waitsFor: NOTHING },
  SuspendSitting: { mayGive: OFFICERS, waitsFor: WHAT_IS_NOT_LEFT_OFF },
  ResumeSitting: { mayGive: OFFICERS, waitsFor: NOTHING },
  AdjournSitting: { mayGive: OFFICERS, waitsFor: WHAT_IS_NOT_LEFT_OFF },
  TakeChair: { mayGive: OFFICERS, waitsFor: NOTHING },
} satisfies CommandConditions<CommandType>;

export const reasons = {
  'no-such-sitting': { code: 'NOT_FOUND', message: 'There is no such sitting.' },
  'no-open-sitting': {
    code: 'OUT_OF_ORDER',
    message: 'No sitting is open.',
    remedy: 'Open or resume the sitting first.',
    cites: cites(68, 109, 'speeches', true),
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
  'sitting-not-suspended': {
    code: 'OUT_OF_ORDER',
    message: 'The sitting is not suspended.',
    remedy: 'Suspend it first.',
  },
  'sitting-opened': {
    code: 'OUT_OF_ORDER',
    message: 'Only a sitting that was never opened can be removed.',
    remedy: 'Adjourn it instead.',
  },
  'only-sitting': {
    code: 'OUT_OF_ORDER',
    message: 'A meeting has at least one sitting.',
    remedy: 'Add another one first, or change the times of this one.',
  },
  'too-many-sittings': { code: 'INVALID', message: 'A meeting has at most sixty sittings.' },
  'times-out-of-order': {
    code: 'OUT_OF_ORDER',
    message: 'A sitting ends after it starts.',
    remedy: 'Give an end later than the start.',
  },
  'speaker-has-floor': {
    code: 'CONFLICT',
    message: 'Somebody has the floor.',
    remedy: 'Say whether the speech ends or is paused.',
  },
  'sittings-overlap': {
    code: 'CONFLICT',
    message: 'Another sitting is planned for this time.',
    remedy: 'Give other times, or change those of the one that is there.',
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
} as const satisfies Reasons;
