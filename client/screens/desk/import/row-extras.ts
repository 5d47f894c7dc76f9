// What a row brings besides a name: of a speakers list for whom it speaks, who, in which language and how; of a plan the seat; of
// participants what they are and whom one writes to.
import type { ImportContact, ImportPreview, ImportRow } from '#shared/import-preview.ts';

import type { MeetingWords } from '../../../components/meeting-words.ts';
import type { Category, Group } from '#shared/meeting/state.ts';
import { seatWords } from '../hall-seat-words.ts';
import type { Seat } from '../hall-seat-words.ts';
import { choiceOf, speakersByRow } from './decided.ts';
import type { Decisions } from './decided.ts';

interface Speaks {
  onBehalfOf?: string;
  speaker?: { name: string; title?: string };
  language?: string;
  mode?: 'room' | 'remote' | 'video' | 'written';
  videoMs?: number;
}

/** "" where a row brings nothing besides, or the list is of another kind. */
export function besidesOf(
  preview: ImportPreview,
  decisions: Decisions,
  words: MeetingWords,
  catalogue: Known,
): (row: Pick<ImportRow, 'row' | 'id'>) => string {
  if (preview.kind === 'list') {
    const byRow = speakersByRow(preview, decisions);
    return ({ row }) => speechWords((byRow.get(row) ?? {}) as Speaks, words);
  }
  if (preview.kind === 'seating') {
    const seats = (preview.command['seats'] ?? []) as { delegationId: string; seat: Seat }[];
    const byId = new Map(seats.map(({ delegationId, seat }) => [delegationId, seatWords(seat)]));
    return ({ id }) => (id === undefined ? '' : (byId.get(id) ?? ''));
  }
  return preview.kind === 'participants' ? participantBrings(preview, decisions, words, catalogue) : () => '';
}

/** What ids stand for. */
interface Known {
  categories: readonly Pick<Category, 'id' | 'name'>[];
  groups: readonly Pick<Group, 'id' | 'name'>[];
}

interface Brought {
  id?: string;
  category?: string;
  seats?: number;
  /** Ids, or names of groups that come with the list. */
  groups?: readonly string[];
}

/** Of a new delegation its category, seats and groups; of each the people whom the list names, with their languages. */
export function participantBrings(
  preview: ImportPreview,
  decisions: Decisions,
  { t, text, spoken }: MeetingWords,
  { categories, groups }: Known,
): (row: Pick<ImportRow, 'row' | 'id'>) => string {
  const added = new Map(((preview.command['add'] ?? []) as Brought[]).map((one) => [one.id, one]));
  const people = Map.groupBy(preview.contacts, ({ delegationId }) => delegationId);
  const rows = new Map(preview.rows.map((row) => [row.row, row]));
  const called = (id: string, known: Known['groups']): string => {
    const name = known.find((one) => one.id === id)?.name;
    return name ? text(name) : id;
  };
  const personWords = ({ name, title, email, language }: ImportContact): string =>
    [name, title, email, language !== undefined && spoken(language)].filter(Boolean).join(', ');
  return ({ row, id }) => {
    const asked = rows.get(row);
    const choice = asked && (choiceOf(asked, decisions)?.add as Brought | undefined);
    const { category, seats, groups: some = [] } = choice ?? added.get(id) ?? {};
    if (id === undefined && choice === undefined) return '';
    return [
      category !== undefined && called(category, categories),
      seats !== undefined && `${t('import.field.seats')} ${seats}`,
      ...some.map((one) => called(one, groups)),
      ...(people.get(id ?? choice?.id ?? '') ?? []).map(personWords),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}

function speechWords({ onBehalfOf, speaker, language, mode, videoMs }: Speaks, words: MeetingWords): string {
  const { t, group, spoken, format } = words;
  const parts: string[] = [];
  if (onBehalfOf !== undefined) parts.push(t('list.onBehalfOf', { group: group(onBehalfOf) }));
  if (speaker)
    parts.push(
      speaker.title === undefined ? speaker.name : t('list.speakerTitle', { name: speaker.name, title: speaker.title }),
    );
  if (language !== undefined) parts.push(spoken(language));
  if (mode === 'remote') parts.push(t('list.remote'));
  if (mode === 'written') parts.push(t('list.written'));
  if (mode === 'video')
    parts.push(
      videoMs === undefined
        ? t('list.video')
        : t('list.videoOf', { length: format.figures(Math.round(videoMs / 1000)) }),
    );
  return parts.join(' · ');
}
