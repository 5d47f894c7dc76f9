// The afternoon of a committee over real sockets: who sits there, and how a test says what a command brought or why it was refused.
import { expect } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { SpeakersList } from '#shared/meeting/state.ts';

import type { Live, Seat } from './live.ts';

export type Given = { type: string; [field: string]: unknown };
export type Brought = [type: string, fields?: object, audience?: string[]];
/** In the English order of their names, in which a vote has them. */
export const MEMBERS = ['AT', 'FR', 'DE', 'NZ', 'PH', 'CH'];
const NAMES = new Map([
  ['AT', 'Austria'],
  ['CH', 'Switzerland'],
  ['DE', 'Germany'],
  ['FR', 'France'],
  ['NZ', 'New Zealand'],
  ['PH', 'Philippines'],
]);
export const PAUSE_MS = 1_500;

/** The meeting with all of its people seated. `C` is the Chair, `S` the secretary, `by` a delegation. */
export async function openAfternoon(live: Live) {
  await live.fresh((file) => ({
    ...file,
    settings: {
      ...file.settings,
      rules: 'ga-committee',
      parameters: { pauseMs: PAUSE_MS },
      meetingLimit: { limitMs: 180_000, basis: 'understanding' },
      publicView: true,
    },
    catalogue: {
      ...file.catalogue,
      delegations: file.catalogue.delegations.map((one) => ({
        ...one,
        name: { en: NAMES.get(String(one.id)) ?? 'Cluster Munition Coalition' },
      })),
      items: [...file.catalogue.items, { id: '9', number: '9', title: { en: 'Item 9' } }],
    },
  }));
  const C = await live.sit('chair');
  const S = await live.sit('secretary');
  const screen = await live.sit('screen');
  const seats = new Map<string, Seat>();
  for (const id of [...MEMBERS, 'CMC']) seats.set(id, await live.sit('delegation', id));
  const by = (id: string): Seat => seats.get(id)!;

  /** Of each event that not everybody may see: which delegations may. */
  const audiences = new Map<number, string[]>();
  let heard = C.events.length;
  /** What the Chair has heard since this was last asked. */
  const news = (): MeetingEvent[] => {
    const events = C.events.slice(heard);
    heard += events.length;
    return events;
  };

  /** The command is carried out, and brings just these events, in this order. */
  async function ok(seat: Seat, command: Given, ...brought: Brought[]): Promise<MeetingEvent[]> {
    const answer = await seat.send(command as unknown as Command);
    if (!answer.ok) throw new Error(`${JSON.stringify(command)} was refused: ${JSON.stringify(answer.error)}`);
    await C.until(() => C.seq >= answer.seq);
    const events = news();
    expect(
      events.map(({ type }) => type),
      JSON.stringify(command),
    ).toEqual(brought.map(([type]) => type));
    events.forEach((event, index) => {
      const [, fields = {}, audience] = brought[index]!;
      expect(event, JSON.stringify(command)).toMatchObject(fields);
      if (audience) audiences.set(event.seq, audience);
    });
    return events;
  }
  /** The command asks for what holds already: no event. */
  const holds = (seat: Seat, command: Given) => ok(seat, command);
  /** The command is refused, for this reason and by this rule. */
  async function no(seat: Seat, command: Given, code: string, reason: string, more: object = {}): Promise<void> {
    const answer = await seat.send(command as unknown as Command);
    expect(answer, JSON.stringify(command)).toMatchObject({ ok: false, error: { code, details: { reason }, ...more } });
    expect(news(), JSON.stringify(command)).toEqual([]);
  }
  const rule = (words: string) => ({ rule: expect.stringContaining(words) as string });
  const listOf = (key: string): SpeakersList => C.meeting!.lists[key]!;
  const idOf = (events: MeetingEvent[], field = 'questionId'): string =>
    (events.at(-1) as unknown as Record<string, string>)[field]!;
  const entryOf = ([event]: MeetingEvent[]) =>
    (event as unknown as { entry: { id: string; delegationId: string } }).entry;

  return { C, S, screen, seats, by, audiences, news, ok, holds, no, rule, listOf, idOf, entryOf };
}
