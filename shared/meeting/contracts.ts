// What each concern says of itself in schemas, put together: the one place where they are registered. commands.ts, events.ts,
// state-schema.ts and undo/state.ts make their types of it. No page imports it: that is why conditions.ts and concerns.ts have lists of their own.
import * as agenda from './agenda/contract.ts';
import * as agendaState from './agenda/state.ts';
import * as attendance from './attendance/contract.ts';
import * as attendanceState from './attendance/state.ts';
import * as catalogue from './catalogue/contract.ts';
import * as catalogueState from './catalogue/state.ts';
import * as corrections from './corrections/contract.ts';
import * as decisions from './decisions/contract.ts';
import * as dialogue from './dialogue/contract.ts';
import * as floor from './floor/contract.ts';
import * as floorState from './floor/state.ts';
import * as motions from './motions/contract.ts';
import * as notes from './notes/contract.ts';
import * as notesState from './notes/state.ts';
import * as replies from './replies/contract.ts';
import * as objections from './objections/contract.ts';
import * as objectionsState from './objections/state.ts';
import * as orders from './orders/contract.ts';
import * as ordersState from './orders/state.ts';
import * as swaps from './swaps/contract.ts';
import * as swapsState from './swaps/state.ts';
import * as deck from './on-deck/contract.ts';
import * as revise from './revise/contract.ts';
import * as questions from './questions/contract.ts';
import * as questionsState from './questions/state.ts';
import * as ruleSets from './rule-sets/contract.ts';
import * as screens from './screens/contract.ts';
import * as screensState from './screens/state.ts';
import * as sittings from './sittings/contract.ts';
import * as sittingsState from './sittings/state.ts';
import * as speakers from './speakers/contract.ts';
import * as speakersState from './speakers/state.ts';
import * as statements from './statements/contract.ts';
import * as statementsState from './statements/state.ts';
import * as votes from './votes/contract.ts';
import * as votesState from './votes/state.ts';

export const COMMANDS = {
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
} as const;

export const EVENTS = {
  ...sittings.events,
  ...attendance.events,
  ...agenda.events,
  ...catalogue.events,
  ...speakers.events,
  ...orders.events,
  ...swaps.events,
  ...deck.events,
  ...dialogue.events,
  ...statements.events,
  ...floor.events,
  ...questions.events,
  ...objections.events,
  ...decisions.events,
  ...motions.events,
  ...votes.events,
  ...corrections.events,
  ...ruleSets.events,
  ...screens.events,
  ...notes.events,
} as const;

/** The meeting's fields. */
export const PIECES = {
  ...sittingsState.pieces,
  ...catalogueState.pieces,
  ...agendaState.pieces,
  ...speakersState.pieces,
  ...ordersState.pieces,
  ...swapsState.pieces,
  ...floorState.pieces,
  ...questionsState.pieces,
  ...objectionsState.pieces,
  ...votesState.pieces,
  ...screensState.pieces,
  ...notesState.pieces,
};

/** What an undo puts back. */
export const FACTS = [
  ...sittingsState.facts,
  ...attendanceState.facts,
  ...catalogueState.facts,
  ...agendaState.facts,
  ...speakersState.facts,
  ...ordersState.facts,
  ...statementsState.facts,
  ...swapsState.facts,
  ...floorState.facts,
  ...questionsState.facts,
  ...objectionsState.facts,
  ...votesState.facts,
  ...screensState.facts,
] as const;

/** The pieces of state that events carry whole. */
export const STORED = {
  ...catalogueState.stored,
  ...sittingsState.stored,
  ...attendanceState.stored,
  ...agendaState.stored,
  ...speakersState.stored,
  ...statementsState.stored,
  ...floorState.stored,
  ...questionsState.stored,
  ...objectionsState.stored,
  ...screensState.stored,
  ...notesState.stored,
};
