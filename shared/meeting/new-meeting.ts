// The first state of a meeting, made from a checked meeting file. Alphabetical ranks come from the caller: they need a locale.
import type { MeetingFile } from './catalogue/meeting-file.ts';
import type { AgendaItem, Delegation, DelegationId, Language, Meeting, Sitting } from './state.ts';

/** Place in the alphabetical order of each language, by delegation. */
export type Ranks = Record<DelegationId, Partial<Record<Language, number>>>;

const byId = <T extends { id: string }>(things: T[]): Record<string, T> =>
  Object.fromEntries(things.map((one) => [one.id, one]));

/** The meeting before anything has happened in it. */
export function newMeeting(id: string, file: MeetingFile, ranks: Ranks): Meeting {
  const { catalogue, settings, sittings } = file;
  const delegations = catalogue.delegations.map((one): Delegation => ({
    ...one,
    ...(ranks[one.id] && { rank: ranks[one.id] }),
  }));
  const items = catalogue.items.map(({ script: _, ...info }) => info);
  const scripts = catalogue.items.flatMap(({ id: itemId, script }) => (script ? [[itemId, script] as const] : []));
  return {
    id,
    catalogue: { ...catalogue, delegations: byId(delegations), items: byId(items) },
    catalogueSeq: 0,
    settings,
    sittings: sittings.map((one): Sitting => ({
      ...one,
      interpretationEndsAt: one.interpretationEndsAt ?? one.endsAt,
      status: 'scheduled',
      suspensions: [],
      seq: 0,
    })),
    agenda: items.map((one) => one.id),
    items: byId(
      items.map((one): AgendaItem => ({
        id: one.id,
        status: 'pending',
        clock: { startedAt: null, accumulatedMs: 0 },
        seq: 0,
      })),
    ),
    ...(scripts.length > 0 && { scripts: Object.fromEntries(scripts) }),
    current: null,
    lists: {},
    floor: null,
    held: [],
    questions: {},
    openRuling: null,
    lastSpeech: null,
    presiding: null,
    announcements: [],
    countdown: null,
    screens: {},
    notes: [],
    slowerAskedAt: null,
    history: [],
  };
}
