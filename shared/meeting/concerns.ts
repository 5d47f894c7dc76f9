// What each concern decides and folds, and what of it an undo puts back, put together: the one place where that is registered. Undo itself
// stands on this and is added by meeting.ts. Three files list the concerns, since each stands on the one before: contracts.ts has schemas, which
// no page imports; conditions.ts has what rules and pages read; the rules here are made of both. One list of all would import itself in a circle, and
// bring the schemas to the pages. concerns.test.ts holds the three to what the folders have.
import { evolveItems } from './agenda/evolve-items.ts';
import * as agendaUndo from './agenda/undo.ts';
import * as agendaFaults from './agenda/invariants.ts';
import { evolveAgenda } from './agenda/fold.ts';
import { decideAgenda } from './agenda/rules.ts';
import * as attendanceUndo from './attendance/undo.ts';
import * as attendanceFaults from './attendance/invariants.ts';
import { evolveAttendance } from './attendance/fold.ts';
import { decideAttendance } from './attendance/rules.ts';
import * as catalogueUndo from './catalogue/undo.ts';
import * as catalogueFaults from './catalogue/invariants.ts';
import { evolveCatalogue } from './catalogue/fold.ts';
import { decideCatalogue } from './catalogue/rules.ts';
import type { CommandType } from './commands.ts';
import * as correctionsUndo from './corrections/undo.ts';
import { evolveCorrections } from './corrections/fold.ts';
import { decideCorrections } from './corrections/rules.ts';
import type { Deciders, Evolvers } from './decider.ts';
import * as decisionsUndo from './decisions/undo.ts';
import { evolveDecisions } from './decisions/fold.ts';
import { decideDecisions } from './decisions/rules.ts';
import * as dialogueUndo from './dialogue/undo.ts';
import * as dialogueFaults from './dialogue/invariants.ts';
import { evolveDialogue } from './dialogue/fold.ts';
import { decideDialogue } from './dialogue/rules.ts';
import type { EventType } from './events.ts';
import type { Captures, Restores, Touches } from './undo-parts.ts';
import * as floorUndo from './floor/undo.ts';
import * as floorFaults from './floor/invariants.ts';
import { evolveFloor } from './floor/fold.ts';
import { decideFloor } from './floor/rules.ts';
import * as motionsUndo from './motions/undo.ts';
import { evolveMotions } from './motions/fold.ts';
import { decideMotions } from './motions/rules.ts';
import * as notes from './notes/rules.ts';
import { decideReplies } from './replies/rules.ts';
import * as objectionsUndo from './objections/undo.ts';
import * as objectionsFaults from './objections/invariants.ts';
import { evolveObjections } from './objections/fold.ts';
import { decideObjections } from './objections/rules.ts';
import * as ordersUndo from './orders/undo.ts';
import { evolveOrders } from './orders/fold.ts';
import { decideOrders } from './orders/rules.ts';
import * as deck from './on-deck/rules.ts';
import * as swapsUndo from './swaps/undo.ts';
import * as swapsFaults from './swaps/invariants.ts';
import { evolveSwaps } from './swaps/fold.ts';
import { decideSwaps } from './swaps/rules.ts';
import { decideRevisions } from './revise/rules.ts';
import * as questionsUndo from './questions/undo.ts';
import * as questionsFaults from './questions/invariants.ts';
import { evolveQuestions } from './questions/fold.ts';
import { decideQuestions } from './questions/rules.ts';
import * as ruleSets from './rule-sets/rules.ts';
import * as screensUndo from './screens/undo.ts';
import { decideAnnouncements, evolveAnnouncements } from './screens/rules.ts';
import type { Meeting } from './state.ts';
import * as sittingsUndo from './sittings/undo.ts';
import * as sittingsFaults from './sittings/invariants.ts';
import { evolveSittings } from './sittings/fold.ts';
import { decideSittings } from './sittings/rules.ts';
import * as speakersUndo from './speakers/undo.ts';
import * as speakersFaults from './speakers/invariants.ts';
import { evolveSpeakersList } from './speakers/fold.ts';
import { decideSpeakersList } from './speakers/rules.ts';
import * as statementsUndo from './statements/undo.ts';
import { evolveStatements } from './statements/fold.ts';
import { decideStatements } from './statements/rules.ts';
import * as votesUndo from './votes/undo.ts';
import * as votesFaults from './votes/invariants.ts';
import { evolveVotes } from './votes/fold.ts';
import { decideVotes } from './votes/rules.ts';

export const DECIDE: Deciders<Exclude<CommandType, 'Undo'>> = {
  ...decideSittings,
  ...decideAttendance,
  ...decideAgenda,
  ...decideCatalogue,
  ...decideRevisions,
  ...decideSpeakersList,
  ...decideReplies,
  ...decideOrders,
  ...decideSwaps,
  ...deck.decideDeck,
  ...decideDialogue,
  ...decideStatements,
  ...decideFloor,
  ...decideQuestions,
  ...decideObjections,
  ...decideDecisions,
  ...decideMotions,
  ...decideVotes,
  ...decideCorrections,
  ...ruleSets.decideRules,
  ...decideAnnouncements,
  ...notes.decideNotes,
};

type FoldedEvent = Exclude<EventType, 'MeetingCreated' | 'Undone'>;

/** What every page folds from its first moment on: the course of a meeting. A new concern stands below: nothing more fits into a first load. */
const AT_ONCE = {
  ...evolveSittings,
  ...evolveAgenda,
  ...evolveSpeakersList,
  ...evolveDialogue,
  ...evolveFloor,
  ...evolveAnnouncements,
} satisfies Partial<Evolvers<FoldedEvent>>;

/** What is rarer, and every undo besides: phones and screens load it once they are drawn (client/replica/late-folds.ts). */
const LATE = {
  ...evolveAttendance,
  ...evolveItems,
  ...evolveCatalogue,
  ...evolveOrders,
  ...evolveStatements,
  ...evolveSwaps,
  ...deck.evolveDeck,
  ...evolveQuestions,
  ...evolveObjections,
  ...evolveDecisions,
  ...evolveMotions,
  ...evolveVotes,
  ...evolveCorrections,
  ...ruleSets.evolveRules,
  ...notes.evolveNotes,
} satisfies Partial<Evolvers<FoldedEvent>>;

/** All of it: that no event is left out of both, its type says. */
export const EVOLVE: Evolvers<FoldedEvent> = { ...AT_ONCE, ...LATE };
export const EVOLVE_AT_ONCE: Partial<Evolvers<FoldedEvent>> = AT_ONCE;
export const EVOLVE_LATE: Partial<Evolvers<FoldedEvent>> = LATE;

/** Of each event what of the state it will change, so that an undo knows what to put back. */
export const TOUCHES: Touches<FoldedEvent> = {
  ...sittingsUndo.touches,
  ...attendanceUndo.touches,
  ...agendaUndo.touches,
  ...catalogueUndo.touches,
  ...speakersUndo.touches,
  ...ordersUndo.touches,
  ...swapsUndo.touches,
  ...deck.touches,
  ...dialogueUndo.touches,
  ...statementsUndo.touches,
  ...floorUndo.touches,
  ...questionsUndo.touches,
  ...objectionsUndo.touches,
  ...decisionsUndo.touches,
  ...motionsUndo.touches,
  ...votesUndo.touches,
  ...correctionsUndo.touches,
  ...ruleSets.touches,
  ...screensUndo.touches,
  ...notes.touches,
};

// Apart from what puts a fact back: whoever only folds needs none of it.
export const CAPTURES: Captures = {
  ...sittingsUndo.captures,
  ...attendanceUndo.captures,
  ...agendaUndo.captures,
  ...catalogueUndo.captures,
  ...speakersUndo.captures,
  ...ordersUndo.captures,
  ...statementsUndo.captures,
  ...swapsUndo.captures,
  ...floorUndo.captures,
  ...questionsUndo.captures,
  ...objectionsUndo.captures,
  ...votesUndo.captures,
  ...screensUndo.captures,
};

/** How each fact is put back by an undo. */
export const RESTORES: Restores = {
  ...sittingsUndo.restores,
  ...attendanceUndo.restores,
  ...agendaUndo.restores,
  ...catalogueUndo.restores,
  ...speakersUndo.restores,
  ...ordersUndo.restores,
  ...statementsUndo.restores,
  ...swapsUndo.restores,
  ...floorUndo.restores,
  ...questionsUndo.restores,
  ...objectionsUndo.restores,
  ...votesUndo.restores,
  ...screensUndo.restores,
};

const FINAL: readonly (readonly EventType[])[] = [
  ordersUndo.final,
  statementsUndo.final,
  questionsUndo.final,
  motionsUndo.final,
  decisionsUndo.final,
  votesUndo.final,
  correctionsUndo.final,
];

/** A command that brought an event of this type is corrected, never undone. */
export const isFinal = (type: EventType): boolean => FINAL.some((types) => types.includes(type));
/** What looks for faults between the pieces of a meeting, by concern. */
export const INVARIANTS: readonly ((meeting: Meeting) => string | undefined)[] = [
  sittingsFaults.faultOf,
  attendanceFaults.faultOf,
  agendaFaults.faultOf,
  catalogueFaults.faultOf,
  speakersFaults.faultOf,
  swapsFaults.faultOf,
  dialogueFaults.faultOf,
  floorFaults.faultOf,
  questionsFaults.faultOf,
  objectionsFaults.faultOf,
  votesFaults.faultOf,
];

/** What does not hold between the pieces of a meeting, in a file from outside or after an undo; undefined: nothing. */
export function faultBetween(meeting: Meeting): string | undefined {
  for (const faultOf of INVARIANTS) {
    const fault = faultOf(meeting);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
