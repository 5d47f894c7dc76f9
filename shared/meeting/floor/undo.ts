// What the events of the floor and of the limits touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import {
  entry,
  FLOOR,
  floorIfTaken,
  speechOf,
  HELD,
  heldIfAny,
  openRulingIfAny,
  touchesNothing,
} from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import { withoutHints } from '../who-sees.ts';

type OfEntry = { entryId: string };
const speech = (_meeting: Meeting, { entryId }: OfEntry): FactKey[] => [FLOOR, entry(entryId)];
/** Somebody begins or goes on: a ruling stands from then on. */
const begins = (meeting: Meeting, { entryId }: OfEntry): FactKey[] => [
  FLOOR,
  entry(entryId),
  ...heldIfAny(meeting),
  ...openRulingIfAny(meeting),
];
const time = (meeting: Meeting, { entryId }: OfEntry): FactKey[] => [
  ...floorIfTaken(meeting),
  entry(entryId),
  ...heldIfAny(meeting),
  { fact: 'last-speech' },
];

export const touches = {
  FloorGiven: (meeting, event) => (event.over ? [...begins(meeting, event), HELD] : begins(meeting, event)),
  SpeechPaused: speech,
  SpeechResumed: begins,
  SpeechExtended: speech,
  SpeechEnded: time,
  SpeechTimeCorrected: time,
  SpeechLimitSet: (meeting, { scope }) =>
    scope.of === 'entry' ? [entry(scope.entryId!), ...speechOf(meeting, scope.entryId)] : [{ fact: 'settings' }],
  FinishedSignalled: touchesNothing,
} satisfies Partial<Touches<EventType>>;

export const captures = {
  floor: ({ floor }) => ({ value: floor && { ...floor, entry: withoutHints(floor.entry) } }),
  held: ({ held }) => ({ value: held.map((one) => ({ ...one, entry: withoutHints(one.entry) })) }),
  'last-speech': ({ lastSpeech }) => ({ value: lastSpeech }),
  settings: ({ settings }) => ({ value: settings }),
} satisfies Partial<Captures>;

export const restores = {
  floor: (meeting, { value }) => ({ ...meeting, floor: value }),
  held: (meeting, { value }) => ({ ...meeting, held: value }),
  'last-speech': (meeting, { value }) => ({ ...meeting, lastSpeech: value }),
  settings: (meeting, { value }) => ({ ...meeting, settings: value }),
} satisfies Partial<Restores>;
