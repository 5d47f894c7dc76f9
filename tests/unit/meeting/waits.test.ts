// What each command waits for, by the design and not by the code: the table of the guard, as tests/security/table.ts is that of the roles.
import { expect, test } from 'vitest';

import type { CommandType } from '#shared/meeting/commands.ts';
import type { Wait } from '#shared/meeting/term-parts.ts';
import { COMMAND_TERMS } from '#shared/meeting/terms.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';

/** What lets the meeting go on waits for whatever is on. */
const MOVES_ON: readonly CommandType[] = [
  'GiveFloor',
  'ResumeSpeech',
  'OpenItem',
  'ProposeMotion',
  'TakeUp',
  'OpenVote',
  'PutQuestion',
  'AdoptDecision',
  'DecideMotion',
];

/** What is done on questions, and who is there, and who is called, where somebody sits. */
const IN_A_SITTING: readonly CommandType[] = [
  ...MOVES_ON,
  'PassOver',
  'MarkPresent',
  'RaisePointOfOrder',
  'RulePointOfOrder',
  'AppealRuling',
  'WithdrawQuestion',
  'ProposeDecision',
  'Object',
  'WithdrawObjection',
  'KeepOpen',
  'EditQuestion',
  'CastVote',
  'GiveBallot',
  'CountVote',
  'CloseVote',
];

/** GA rule 88: a vote that has begun is interrupted by a point of order on its conduct alone. */
const IN_A_VOTE: readonly CommandType[] = [
  ...MOVES_ON,
  'SuspendSitting',
  'AdjournSitting',
  'ConcludeItem',
  'DeferItem',
  'ChangeRules',
  'AppealRuling',
  'RaisePointOfOrder',
];

/** What is done on a question, and waits for those that come before it. */
const ON_A_QUESTION: readonly CommandType[] = [
  'GiveFloor',
  'TakeUp',
  'OpenVote',
  'PutQuestion',
  'AdoptDecision',
  'DecideMotion',
];

const WAITING: Record<Wait, readonly CommandType[]> = {
  sitting: IN_A_SITTING,
  ruling: MOVES_ON,
  appeal: MOVES_ON,
  vote: IN_A_VOTE,
  turn: ON_A_QUESTION,
};

test.each(Object.entries(WAITING))('%s: those wait for it that are to, and no other', (wait, commands) => {
  const waiting = COMMAND_TYPES.filter((type) => COMMAND_TERMS[type].waitsFor.includes(wait as Wait));
  expect(waiting.toSorted()).toEqual(commands.toSorted());
});
