// The contracts of all concerns put together: the one place where a concern's schemas are registered. commands.ts and events.ts derive
// their types from it. No page imports it.
import * as agenda from './agenda/contract.ts';
import * as floor from './floor/contract.ts';
import * as notes from './notes/contract.ts';
import * as screens from './screens/contract.ts';
import * as sittings from './sittings/contract.ts';
import * as speakers from './speakers/contract.ts';
import * as undo from './undo/contract.ts';

export const commandSchemas = {
  ...sittings.commands,
  ...agenda.commands,
  ...speakers.commands,
  ...floor.commands,
  ...screens.commands,
  ...notes.commands,
  ...undo.commands,
} as const;

/** All events but the first of every log. */
export const laterEventSchemas = {
  ...sittings.events,
  ...agenda.events,
  ...speakers.events,
  ...floor.events,
  ...screens.events,
  ...notes.events,
  ...undo.events,
} as const;
