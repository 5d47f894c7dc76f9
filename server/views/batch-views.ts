// One batch of events as its readers see it: who reads the same gets the same pieces and the same frame, made once.
// Knows readers and events; not who is connected, nor what else an audience was sent.
import type { Reader } from '#shared/meeting/audience.ts';
import { audienceOf, concernsOf } from '#shared/meeting/audience.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

import { eventJson } from './event-json.ts';
import type { Frame } from '../fan-out/frame.ts';
import { eventFrame } from '../fan-out/frame.ts';
import type { Part, Piece } from '../fan-out/pieces.ts';
import { PieceList } from '../fan-out/pieces.ts';

/** What one kind of reader sees of a batch. */
export class BatchView {
  readonly #events: readonly Part[];
  readonly #seq: number;
  readonly #now: number;
  /** Nearly always all its readers stand at the same place; others have theirs by it. */
  #first: { from: number; frame: Frame } | undefined;
  #others: Map<number, Frame> | undefined;

  constructor(events: readonly Part[], seq: number, now: number) {
    this.#events = events;
    this.#seq = seq;
    this.#now = now;
  }

  /** What they are sent who know everything up to `from`; null: they see nothing of it. */
  frame(from: number): Frame | null {
    if (this.#events.length === 0) return null;
    this.#first ??= { from, frame: this.#make(from) };
    if (this.#first.from === from) return this.#first.frame;
    this.#others ??= new Map();
    let frame = this.#others.get(from);
    if (!frame) this.#others.set(from, (frame = this.#make(from)));
    return frame;
  }

  #make(from: number): Frame {
    return eventsFrame(from, this.#seq, this.#now, this.#events);
  }
}

export interface BatchViews {
  of(reader: Reader): BatchView;
  /** The audiences of the delegations that may see more of it than the public does; undefined: each may. */
  readonly concerned: readonly string[] | undefined;
}

/** @param now server time, ms since 1970. */
export function batchViews(events: readonly MeetingEvent[], seq: number, now: number): BatchViews {
  // Not kept: most of it nobody comes back for, and whoever does has it made once.
  const jsons = events.map((event) => eventJson(event));
  const concerns = concernsOf(events);
  const views = new Map<string, BatchView>();
  let ofPublic: PublicView | undefined;

  function partsFor(reader: Reader, name: string, concerned: readonly number[] | undefined): readonly Part[] {
    // Where every reader may see something else, or officers see more of everything, it is put together one by one.
    if (!concerns || (name !== PUBLIC && !concerned)) return jsons.flatMap((json) => json.of(reader) ?? []);
    ofPublic ??= publicView(jsons.map((json) => json.of({ role: 'public' })));
    return concerned ? spliced(ofPublic, concerned, (at) => jsons[at]!.of(reader)) : whole(ofPublic);
  }

  return {
    concerned: concerns && [...concerns.keys()].map((delegationId) => audienceOf({ role: 'delegation', delegationId })),
    of(reader) {
      const concerned =
        reader.role === 'delegation' && reader.delegationId !== undefined
          ? concerns?.get(reader.delegationId)
          : undefined;
      const name = reader.role === 'delegation' && concerns && !concerned ? PUBLIC : audienceOf(reader);
      let view = views.get(name);
      if (!view) views.set(name, (view = new BatchView(partsFor(reader, name, concerned), seq, now)));
      return view;
    },
  };
}

const PUBLIC = audienceOf({ role: 'public' });

/** What the public sees of a batch: for delegations too it is this, but for the events that concern them. */
interface PublicView {
  list: PieceList;
  /** Of each event of the batch, how many of those before it are in the list; and last, how many are in it at all. */
  before: number[];
}

function publicView(pieces: readonly (Piece | null)[]): PublicView {
  const before = [0];
  for (const piece of pieces) before.push(before.at(-1)! + (piece ? 1 : 0));
  return { list: new PieceList(pieces.filter((piece) => piece !== null)), before };
}

function whole({ list }: PublicView): Part[] {
  return list.pieces.length === 0 ? [] : [list];
}

/** The public's list with other pieces at these places of the batch. */
function spliced(
  { list, before }: PublicView,
  places: readonly number[],
  pieceAt: (at: number) => Piece | null,
): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const runTo = (to: number) => {
    if (to > from) parts.push(list.run(from, to));
  };
  for (const at of places) {
    runTo(before[at]!);
    from = before[at + 1]!;
    const piece = pieceAt(at);
    if (piece) parts.push(piece);
  }
  runTo(list.pieces.length);
  return parts;
}

/** Events after `from`, up to `seq`, as one message. */
export function eventsFrame(from: number, seq: number, now: number, events: readonly Part[]): Frame {
  return eventFrame('events', `{"from":${from},"seq":${seq},"now":${now},"events":[`, events, ']}');
}
