// Folds what the server sends onto the confirmed state. Pure: a message and a state give a state, or say what is missing.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { canFold, foldEvent } from '#shared/meeting/fold.ts';
import type { Folds } from '#shared/meeting/fold.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { EventsMessage, Welcome } from '#shared/protocol.ts';

import type { Apart } from '../connection/fetch-by-hash.ts';

/** The state that the server has confirmed, and where in which log it stands. */
export interface Confirmed {
  meeting: Meeting;
  seq: number;
  log: string;
  view: string;
}

export type Folded =
  | { outcome: 'folded'; confirmed: Confirmed; events: MeetingEvent[] }
  /** Something between is missing: `sync` asks for it. */
  | { outcome: 'hole' }
  /** There is an event that these folds do not know: others may, or it is of a later program. Nothing of the message is folded. */
  | { outcome: 'unfolded' };

/** The state that `welcome` brings, with what it names by its hash. */
export function fromWelcome(welcome: Welcome, apart: Apart): Confirmed {
  return { meeting: { ...welcome.meeting, ...apart }, seq: welcome.seq, log: welcome.log, view: welcome.view };
}

/** Folds the events of `resume` or `events` that are not folded yet. A message that lies wholly behind changes nothing. */
export function foldMessage(confirmed: Confirmed, message: EventsMessage, folds: Folds): Folded {
  if (message.from > confirmed.seq) return { outcome: 'hole' };
  const events = message.events.filter((event) => event.seq > confirmed.seq);
  if (!events.every((event) => canFold(folds, event))) return { outcome: 'unfolded' };
  const meeting = events.reduce<Meeting>((before, event) => foldEvent(before, event, folds), confirmed.meeting);
  return { outcome: 'folded', confirmed: { ...confirmed, meeting, seq: Math.max(confirmed.seq, message.seq) }, events };
}
