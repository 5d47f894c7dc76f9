// Meeting files out of meetings, and logs out of files: what an export has, and what an import must prove before it is taken.
// Pure; the store and HTTP are elsewhere.
import * as z from 'zod/mini';

import { idSchema } from '#shared/meeting/fields.ts';
import type { FileFault, MeetingFile, MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import { lostLetters } from '#shared/meeting/catalogue/lost-letters.ts';
import { faultsOfDay, faultsOfPlan, onlyKnown, unknownFields } from '#shared/meeting/catalogue/plan-faults.ts';
import { isRetired } from '#shared/meeting/catalogue/retired.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Contact } from '../access/contacts.ts';
import type { ExportedEmblem } from '../emblems/emblems.ts';
import { readPlainFile } from '../plain-file/plain-file.ts';
import { faultInWords } from '../plain-file/fault-words.ts';
import type { CommandRecord, StoredEvent } from '../store/store.ts';
import '../zod-english.ts';
import { checkLog } from './check-log.ts';
import { knowsZone } from '../zone-offsets.ts';

/** A meeting file that has the meeting's past besides: what `export` writes and `import` reads. `create` takes it too, and begins anew. */
export type MeetingExport = MeetingFileInput & {
  id: string;
  log: ExportedLog;
  contacts?: readonly Contact[];
  emblem?: ExportedEmblem;
};

interface ExportedLog {
  events: readonly StoredEvent[];
  /** The ids of accepted commands, so that one sent again after an import is still known. */
  commands: readonly CommandRecord[];
}

const exportSchema = z.looseObject({
  id: idSchema,
  log: z.object(
    {
      events: z
        .array(z.looseObject({ seq: z.int(), type: z.string(), at: z.int() }))
        .check(z.minLength(1, 'expected at least the event that made the meeting')),
      commands: z._default(
        z.array(z.object({ commandId: idSchema, actorKey: z.string(), bodyHash: z.string(), seq: z.int() })),
        [],
      ),
    },
    'expected the log of an exported meeting; a file without one is for “meeting create”',
  ),
});

/** The meeting file of a meeting as it stands: what one would have written down to begin with this. Who takes part no more is not in it. */
export function meetingFileOf(meeting: Meeting): MeetingFileInput & { id: string } {
  const { delegations, groups } = meeting.catalogue;
  const here = Object.fromEntries(Object.entries(delegations).filter(([, one]) => !isRetired(one)));
  const among = ({ members, ...group }: Meeting['catalogue']['groups'][number]) => ({
    ...group,
    ...(members && { members: members.filter((id) => here[id]) }),
  });
  return onlyKnown(
    allOf({ ...meeting, catalogue: { ...meeting.catalogue, delegations: here, groups: groups.map(among) } }),
  );
}

/** All that the catalogue has, as a meeting file has it. */
function allOf({
  id,
  catalogue,
  settings,
  sittings,
  agenda,
  scripts = {},
}: Meeting): MeetingFileInput & { id: string } {
  return {
    id,
    catalogue: {
      ...catalogue,
      delegations: Object.values(catalogue.delegations),
      items: agenda.flatMap((itemId) => {
        const item = catalogue.items[itemId];
        return item ? [{ ...item, ...(scripts[itemId] && { script: scripts[itemId] }) }] : [];
      }),
    },
    // An item that was removed leaves its limit behind.
    settings: {
      ...settings,
      itemLimits: Object.fromEntries(Object.entries(settings.itemLimits).filter(([itemId]) => catalogue.items[itemId])),
    },
    sittings: sittings.map(({ id: sittingId, title, startsAt, endsAt, interpretationEndsAt, room }) => ({
      id: sittingId,
      title,
      startsAt,
      endsAt,
      interpretationEndsAt,
      ...(room !== undefined && { room }),
    })),
  };
}

export type ReadFile<T> = { ok: true; value: T } | { ok: false; faults: FileFault[] };

/**
 * Reads a meeting file that somebody wrote, in plain words or in the program's own form, with or without a log: it must be well formed, and
 * say nothing that cannot be so. Faults have their places in the file as it was written.
 */
export function readPlan(input: unknown, id?: string): ReadFile<MeetingFile> {
  const { file, faults: unread, placeOf } = readPlainFile(input);
  const placed = (faults: FileFault[]): FileFault[] => faults.map((fault) => ({ ...fault, path: placeOf(fault.path) }));
  const unknown = [...unread, ...placed(unknownFields(file)), ...lostLetters(input)];
  const read = readMeetingFile(file, id);
  // Where something could not be read, what stands for it is not judged.
  const unjudged = unread.map(partOf);
  // Sittings without a day of their own are on the meeting's.
  if (unread.some(({ path }) => DAY_OF_MEETING.test(path))) unjudged.push('sittings');
  const isJudged = (one: FileFault) => {
    const part = `${partOf(one)}.`;
    return unjudged.every((other) => !part.startsWith(`${other}.`) && !`${other}.`.startsWith(part));
  };
  const judged = placed(
    read.ok ? faultsOfPlan(read.value, idsGiven(input)) : [...read.faults, ...faultsByThemselves(file)],
  ).filter(isJudged);
  // One slip may be told by more than one who looks for it.
  const all = [...unknown, ...judged];
  const told = all.filter(({ path }, index) => all.findIndex((one) => one.path === path) === index);
  if (told.length > 0) return { ok: false, faults: told };
  return read;
}

/** The ids in a file as it was written; those that were made for it mean nothing to whoever wrote it. */
function idsGiven(input: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(input)) for (const one of input) idsGiven(one, found);
  else if (typeof input === 'object' && input !== null)
    for (const [name, value] of Object.entries(input)) {
      if (name === 'id' && typeof value === 'string') found.add(value);
      idsGiven(value, found);
    }
  return found;
}

const DAY_OF_MEETING = /^(?:catalogue\.)?(?:date|day|firstDay)$/;

/** The field of one of a list, or the field, in which a fault is; of sittings, which are judged by each other, all. */
const partOf = ({ path }: FileFault): string =>
  /^(?:sittings|.*?\.\d+(?:\.[^.]+)?|[^.]*\.?[^.]*)/.exec(path)?.[0] ?? '';

const zoneFault = (timeZone: string): FileFault[] =>
  knowsZone(timeZone)
    ? []
    : [{ path: 'catalogue.timeZone', message: `expected a time zone such as Europe/Zurich, found “${timeZone}”` }];

const partSchema = z.object({
  catalogue: z.object({ date: z.optional(z.unknown()), timeZone: z.optional(z.unknown()) }),
});

/** What can be told of a file that is not well formed elsewhere, so that nobody corrects it twice. */
function faultsByThemselves(file: unknown): FileFault[] {
  const { success, data } = partSchema.safeParse(file);
  if (!success) return [];
  const { date, timeZone } = data.catalogue;
  return [...faultsOfDay(date), ...(typeof timeZone === 'string' ? zoneFault(timeZone) : [])];
}

/** Reads a meeting file, with or without a log; `id` goes before the file's own. */
export function readMeetingFile(input: unknown, id?: string): ReadFile<MeetingFile> {
  const parsed = parseMeetingFile(
    id !== undefined && typeof input === 'object' && input !== null ? { ...input, id } : input,
    faultInWords,
  );
  if (!parsed.ok) return parsed;
  // Not in the core: which zones there are is known to the locale data. A page that is told another one stays blank.
  const faults = zoneFault(parsed.file.catalogue.timeZone);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: parsed.file };
}

/** Reads an export and proves its log: complete, valid, one that this program can fold, and that it folds into a meeting. */
export function readExport(input: unknown): ReadFile<{ id: string; log: ExportedLog }> {
  const parsed = exportSchema.safeParse(input);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
  const { id, log } = parsed.data;
  // As they stand in the file, to the order of their fields: an export of the import is the same file.
  const { events } = (input as { log: { events: StoredEvent[] } }).log;
  const check = checkLog(id, events);
  if (check.faults.length > 0)
    return { ok: false, faults: check.faults.map(({ seq, message }) => ({ path: `log.events.${seq - 1}`, message })) };
  // Events are checked for their own fields; what they carry whole (names, titles, addresses) is checked where it comes to stand.
  const faults = faultsOfMeeting(check.meeting);
  if (faults.length > 0)
    return {
      ok: false,
      faults: faults.map(({ path, message }) => ({ path: `the meeting after the log: ${path}`, message })),
    };
  const late = log.commands.findIndex(({ seq }) => seq > events.length);
  if (late >= 0)
    return {
      ok: false,
      faults: [{ path: `log.commands.${late}.seq`, message: 'expected the seq of an event of this log' }],
    };
  return { ok: true, value: { id, log: { events, commands: log.commands } } };
}

/** What a log leads to must be what somebody could have written down. */
function faultsOfMeeting(meeting: Meeting | null): FileFault[] {
  try {
    const read = meeting && readMeetingFile(allOf(meeting));
    return read && !read.ok ? read.faults : [];
  } catch {
    return [{ path: '', message: 'expected a whole meeting: catalogue, settings, sittings and agenda' }];
  }
}
