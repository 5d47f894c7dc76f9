// A meeting out of an export of OpenSlides: its agenda, who takes part, who waits to speak, and what is left out, said by name. Pure.
import type { Command } from '#shared/meeting/commands.ts';
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';

import type { Contact } from '../access/contacts.ts';
import { dayIn, minutesOfDay } from '../local-time.ts';
import { usualTitle } from '../plain-file/defaults.ts';
import { agendaOf } from './agenda.ts';
import type { Agenda } from './agenda.ts';
import { exportSchema } from './export.ts';
import { peopleOf } from './participants.ts';
import { speakersOf } from './speakers.ts';
import { plain, short } from './texts.ts';

export interface LeftOut {
  kind: 'item' | 'speaker' | 'motion' | 'poll' | 'projector' | 'file' | 'password';
  count: number;
  /** The first twenty. */
  names: string[];
}

export interface FromOpenSlides {
  /** In plain words, still to be checked. */
  plan: unknown;
  /** What the secretary would do next: those who wait are put on their lists. */
  commands: Command[];
  contacts: Contact[];
  leftOut: LeftOut[];
  /** Where a place of the plan is in the export. */
  placeOf(path: string): string;
}

const MOST_NAMES = 20;
const DAY_S = 86_400;
const SITTING_S = 3 * 3_600;

/** @param timeZone of the meeting: the export has none. @param now for a meeting that has no time, in ms. */
export function readOpenSlides(
  input: unknown,
  timeZone: string,
  now: number,
): { ok: true; value: FromOpenSlides } | { ok: false; faults: FileFault[] } {
  const parsed = exportSchema.safeParse(input);
  const [first] = parsed.success ? Object.entries(parsed.data.meeting) : [];
  const [meetingKey, meeting] = first ?? [];
  if (!parsed.success || !meeting)
    return {
      ok: false,
      faults: [
        { path: '', message: 'expected the export of one meeting of OpenSlides, with “meeting” and “agenda_item”' },
      ],
    };
  const all = parsed.data;
  const people = peopleOf(all, meeting);
  const agenda = agendaOf(all);
  const speakers = speakersOf(all, people, agenda);
  const start = meeting.start_time ?? Math.ceil(now / 1_000 / DAY_S) * DAY_S;
  const end = meeting.end_time ?? 0;
  const title = (part: string | undefined) => part?.trim() || undefined;
  const leftOut = [
    leftOutOf('item', agenda.leftOut),
    leftOutOf('speaker', speakers.leftOut),
    leftOutOf(
      'motion',
      Object.values(all.motion).flatMap((one) => (plain(one.text) ? [one.title ?? ''] : [])),
    ),
    leftOutOf(
      'poll',
      Object.values(all.poll).map((one) => one.title ?? ''),
    ),
    leftOutOf(
      'projector',
      Object.values(all.projector).map((one) => one.name ?? ''),
    ),
    leftOutOf(
      'file',
      Object.values(all.mediafile).map((one) => one.title ?? ''),
    ),
    leftOutOf(
      'password',
      Object.values(all.user).flatMap((one) => ((one.password ?? one.default_password) ? [one.username ?? ''] : [])),
    ),
  ].filter(({ count }) => count > 0);
  return {
    ok: true,
    value: {
      plan: {
        title: short(title(meeting.name) ?? 'Meeting'),
        ...(title(meeting.location) !== undefined && { venue: short(meeting.location!.trim()) }),
        timeZone,
        date: dayIn(timeZone, start * 1_000),
        sittings: [
          {
            id: 's1',
            title: usualTitle(minutesOfDay(timeZone, start * 1_000)),
            startsAt: start * 1_000,
            endsAt: (end > start && end - start <= DAY_S ? end : start + SITTING_S) * 1_000,
          },
        ],
        ...(people.categories.length > 0 && { categories: people.categories }),
        participants: people.participants,
        agenda: agenda.items,
      },
      commands: speakers.commands,
      contacts: people.contacts,
      leftOut,
      placeOf: placesIn(`meeting.${meetingKey ?? ''}`, people.places, agenda.places),
    },
  };
}

const OF_MEETING: Readonly<Record<string, string>> = { title: 'name', venue: 'location', sittings: 'start_time' };
const OF_ITEM: Readonly<Record<string, string>> = { number: 'item_number', plannedMs: 'duration', parent: 'parent_id' };

/** A participant is where its name is, an item where it has its number, its title where that is. */
const placesIn =
  (meeting: string, people: readonly string[], items: Agenda['places']) =>
  (path: string): string => {
    const [part = '', index = '', field = ''] = path.split('.');
    if (part === 'participants') return people[Number(index)] ?? '';
    const item = part === 'agenda' ? items[Number(index)] : undefined;
    if (item) return field === 'title' ? `${item.content}.title` : `${item.item}.${OF_ITEM[field] ?? 'id'}`;
    if (part === 'categories') return 'group';
    return OF_MEETING[part] === undefined ? '' : `${meeting}.${OF_MEETING[part]}`;
  };

const leftOutOf = (kind: LeftOut['kind'], names: readonly string[]): LeftOut => ({
  kind,
  count: names.length,
  names: names.slice(0, MOST_NAMES),
});
