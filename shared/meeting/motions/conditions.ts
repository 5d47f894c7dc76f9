// Who may give the commands of motions, what each waits for, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import { cites } from '../rule-sets/cites.ts';
import { ITS_OWN_VOTE, OFFICERS, OFFICERS_AND_DELEGATIONS, WHATEVER_IS_ON } from '../condition-parts.ts';
import type { CommandConditions, Reasons } from '../condition-parts.ts';

export const commands = {
  ProposeMotion: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: WHATEVER_IS_ON },
  TakeUp: { mayGive: OFFICERS, waitsFor: [...WHATEVER_IS_ON, 'turn'] },
  DecideMotion: { mayGive: ['chair'], waitsFor: [...WHATEVER_IS_ON, ...ITS_OWN_VOTE, 'turn'] },
  SpeakOnMotion: { mayGive: OFFICERS_AND_DELEGATIONS, waitsFor: ITS_OWN_VOTE },
} satisfies CommandConditions<CommandType>;

const PRECEDENCE = cites(77, 119, 'order of procedural motions');

export const reasons = {
  'about-missing': {
    code: 'INVALID',
    message: 'This motion is about a proposal.',
    remedy: 'Say about which one.',
  },
  'limit-missing': { code: 'INVALID', message: 'A motion to limit speeches needs a limit.', remedy: 'Say how long.' },
  'too-many-motions': {
    code: 'OUT_OF_ORDER',
    message: 'Your delegation has five motions that are not settled.',
    remedy: 'Withdraw one.',
  },
  'not-debatable': {
    code: 'OUT_OF_ORDER',
    message: 'This is not debated.',
    remedy: 'Explain your vote.',
  },
  'side-full': {
    code: 'OUT_OF_ORDER',
    message: 'Nobody more may speak on this side of the motion.',
    remedy: 'Explain your vote.',
  },
  'debate-closed': {
    code: 'OUT_OF_ORDER',
    message: 'The debate on this item is closed.',
    remedy: 'Ask for a right of reply, or explain your vote.',
    cites: cites(75, 117, 'closure of debate'),
  },
  'higher-motion-first': {
    code: 'OUT_OF_ORDER',
    message: 'Another motion comes first.',
    remedy: 'Deal with that motion first.',
    cites: PRECEDENCE,
  },
  'higher-motion-pending': {
    code: 'OUT_OF_ORDER',
    message: 'A motion that goes before this one has been taken up.',
    remedy: 'Wait until it is settled.',
    cites: PRECEDENCE,
  },
} as const satisfies Reasons;
