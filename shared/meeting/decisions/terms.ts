// Who may give the commands of decisions, and why one is refused. No schema is here: the console reads it too.
import type { CommandType } from '../commands.ts';
import type { Cites } from '../rule-sets/cites.ts';
import { OFFICERS } from '../term-parts.ts';
import type { MayGive, Reasons } from '../term-parts.ts';

/** GA decision 74/544 is the Assembly’s and its committees’. */
const SILENCE: Cites = { ga: 'decision 74/544', 'ga-committee': 'decision 74/544' };

export const mayGive = {
  ProposeDecision: OFFICERS,
} satisfies MayGive<CommandType>;

export const reasons = {
  'silence-too-short': {
    code: 'OUT_OF_ORDER',
    message: 'A silence procedure must leave more time than this.',
    remedy: 'Give a later time.',
    cites: SILENCE,
  },
  'closes-at-missing': {
    code: 'INVALID',
    message: 'A silence procedure needs the time until which it may be broken.',
    remedy: 'Give the time.',
  },
} as const satisfies Reasons;
