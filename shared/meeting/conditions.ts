// The conditions of all concerns put together, the one place where they are registered: who may give each command,
// what it waits for, and every refusal. Why it is a list of its own beside those of contracts.ts and concerns.ts, concerns.ts says.
import type { CommandType } from './commands.ts';
import * as agenda from './agenda/conditions.ts';
import * as attendance from './attendance/conditions.ts';
import * as catalogue from './catalogue/conditions.ts';
import * as corrections from './corrections/conditions.ts';
import * as decisions from './decisions/conditions.ts';
import * as dialogue from './dialogue/conditions.ts';
import * as floor from './floor/conditions.ts';
import * as motions from './motions/conditions.ts';
import * as notes from './notes/conditions.ts';
import * as replies from './replies/conditions.ts';
import * as objections from './objections/conditions.ts';
import * as orders from './orders/conditions.ts';
import * as swaps from './swaps/conditions.ts';
import * as deck from './on-deck/conditions.ts';
import * as revise from './revise/conditions.ts';
import * as questions from './questions/conditions.ts';
import * as ruleSets from './rule-sets/conditions.ts';
import * as screens from './screens/conditions.ts';
import * as sittings from './sittings/conditions.ts';
import * as speakers from './speakers/conditions.ts';
import * as statements from './statements/conditions.ts';
import * as undo from './undo/conditions.ts';
import * as votes from './votes/conditions.ts';
import type { CommandConditions, Reasons } from './condition-parts.ts';

const ALL = {
  ...sittings.commands,
  ...attendance.commands,
  ...agenda.commands,
  ...catalogue.commands,
  ...revise.commands,
  ...speakers.commands,
  ...replies.commands,
  ...orders.commands,
  ...swaps.commands,
  ...deck.commands,
  ...dialogue.commands,
  ...statements.commands,
  ...floor.commands,
  ...questions.commands,
  ...objections.commands,
  ...decisions.commands,
  ...motions.commands,
  ...votes.commands,
  ...corrections.commands,
  ...ruleSets.commands,
  ...screens.commands,
  ...notes.commands,
  ...undo.commands,
};
export const COMMAND_CONDITIONS: Required<CommandConditions<CommandType>> = ALL;

/** The commands that wait for something. */
export type Waiting = { [T in CommandType]: (typeof ALL)[T]['waitsFor'] extends readonly [] ? never : T }[CommandType];

/** Reasons that are no concern's own. */
const COMMON = {
  'not-your-role': { code: 'FORBIDDEN', message: 'Your role may not do this.' },
  'not-yours': { code: 'FORBIDDEN', message: 'This belongs to another delegation.' },
  'text-mixes-scripts': {
    code: 'INVALID',
    message: 'A word of this text mixes letters of two alphabets that look alike.',
    remedy: 'Write the word in one alphabet.',
  },
  'time-too-far': {
    code: 'OUT_OF_ORDER',
    message: 'This time is more than a year away.',
    remedy: 'Look at the day of it.',
  },
  'no-language-left': {
    code: 'INVALID',
    message: 'A text needs at least one language.',
    remedy: 'Give it in another one first.',
  },
  'time-passed': { code: 'OUT_OF_ORDER', message: 'This time has passed.', remedy: 'Give a later time.' },
} as const satisfies Reasons;

export const REASONS = {
  ...COMMON,
  ...sittings.reasons,
  ...attendance.reasons,
  ...agenda.reasons,
  ...catalogue.reasons,
  ...revise.reasons,
  ...speakers.reasons,
  ...replies.reasons,
  ...orders.reasons,
  ...swaps.reasons,
  ...dialogue.reasons,
  ...statements.reasons,
  ...floor.reasons,
  ...questions.reasons,
  ...objections.reasons,
  ...decisions.reasons,
  ...motions.reasons,
  ...votes.reasons,
  ...corrections.reasons,
  ...screens.reasons,
  ...notes.reasons,
  ...undo.reasons,
} as const;
