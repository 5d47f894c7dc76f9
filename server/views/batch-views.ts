// One batch of events as its readers see it: who reads the same gets the same frame, made once.
// Knows readers and events; not who is connected, nor what else a feed was sent.
import type { Reader } from '#shared/meeting/who-sees.ts';
import { audienceOf, concernsOf } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';

import { eventJson } from './event-json.ts';
import type { Frame } from '../fan-out/frame.ts';
import { eventFrame } from '../fan-out/frame.ts';
import type { EncodedJson } from '../fan-out/encoded-json.ts';

/** What one kind of reader sees of a batch. */
export class BatchView {
  readonly #events: readonly EncodedJson[];
  readonly #seq: number;
  readonly #now: number;
  /** Nearly always all its readers stand at the same place; others have theirs by it. */
  #first: { from: number; frame: Frame } | undefined;
  #others: Map<number, Frame> | undefined;

  constructor(events: readonly EncodedJson[], seq: number, now: number) {
    this.#events = events;
    this.#seq = seq;
    this.#now = now;
  }

  /** The message for readers who know everything up to `from`; null where they see nothing of the batch. */
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
  /** The names of the delegations that may see more of it than the public does; undefined: each may. */
  readonly concerned: readonly string[] | undefined;
}

/** @param now server time, ms since 1970. */
export function batchViews(events: readonly MeetingEvent[], seq: number, now: number): BatchViews {
  // Not kept for later: few clients miss a batch, and kept-json.ts makes it once for all of those.
  const jsons = events.map((event) => eventJson(event));
  const concerns = concernsOf(events);
  const views = new Map<string, BatchView>();
  let ofPublic: (EncodedJson | null)[] | undefined;

  function jsonsFor(reader: Reader, concerned: readonly number[] | undefined): EncodedJson[] {
    if (!concerned) return jsons.flatMap((json) => json.of(reader) ?? []);
    // Of two hundred delegations that asked at once each reads what the public reads, but for what concerns it.
    ofPublic ??= jsons.map((json) => json.of({ role: 'public' }));
    const own = ofPublic.slice();
    for (const at of concerned) own[at] = jsons[at]!.of(reader);
    return own.filter((json) => json !== null);
  }

  return {
    concerned: concerns && [...concerns.keys()].map((delegationId) => audienceOf({ role: 'delegation', delegationId })),
    of(reader) {
      const concerned =
        reader.role === 'delegation' && reader.delegationId !== undefined
          ? concerns?.get(reader.delegationId)
          : undefined;
      const readsAsAll =
        (reader.role === 'delegation' && !concerned) ||
        (reader.role === 'screen' && !events.some(({ to }) => to?.screens));
      const name = concerns && readsAsAll ? PUBLIC : audienceOf(reader);
      let view = views.get(name);
      if (!view) views.set(name, (view = new BatchView(jsonsFor(reader, concerned), seq, now)));
      return view;
    },
  };
}

const PUBLIC = audienceOf({ role: 'public' });

/** Events after `from`, up to `seq`, as one message. */
export function eventsFrame(from: number, seq: number, now: number, events: readonly EncodedJson[]): Frame {
  return eventFrame('events', `{"from":${from},"seq":${seq},"now":${now},"events":[`, events, ']}');
}
