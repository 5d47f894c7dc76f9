// What a row brings besides a name: of a speakers list for whom it speaks, who, in which language and how; of a plan the seat.
import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';

import type { MeetingWords } from '../../../components/meeting-words.ts';
import { seatWords } from '../hall-seat-words.ts';
import type { Seat } from '../hall-seat-words.ts';
import { speakersByRow } from './decided.ts';
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
  return () => '';
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
