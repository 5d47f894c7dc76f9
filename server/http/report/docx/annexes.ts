// The annexes of a procedural report as blocks: agenda, documents, participants, and, since the copy is for officers, the times.
import { textIn } from '#shared/meeting/texts.ts';
import type { Text } from '#shared/meeting/state.ts';

import { localTime } from '../files/local-time.ts';
import type { DocBlock } from './blocks.ts';
import type { DraftParts } from './draft-types.ts';
import type { ReportWords } from './words.ts';

export function annexesOf({ meeting, proceedings, rows, language }: DraftParts, words: ReportWords): DocBlock[] {
  const { catalogue, agenda } = meeting;
  const { annex, annexes, columns, timesNote } = words;
  const items = agenda.flatMap((id) => catalogue.items[id] ?? []);
  const text = (one: Text) => textIn(one, language);
  const title = (number: string, name: keyof ReportWords['annexes']): DocBlock => ({
    kind: 'annex',
    number: annex(number),
    title: annexes[name],
  });
  const local = localTime(catalogue.timeZone);
  return [
    title('I', 'agenda'),
    {
      kind: 'table',
      headings: [columns.number, columns.title],
      widths: [12, 88],
      rows: items.map((one) => [one.number, text(one.title)]),
    },
    title('II', 'documents'),
    {
      kind: 'table',
      headings: [columns.symbol, columns.title, columns.item],
      widths: [26, 62, 12],
      rows: items.flatMap(({ number, documents }) =>
        documents.map((one) => [one.symbol ?? '', text(one.title), number]),
      ),
    },
    title('III', 'participants'),
    {
      kind: 'table',
      headings: [columns.participant, columns.category],
      widths: [60, 40],
      rows: proceedings.participation.flatMap(({ category, present, registered }) =>
        [...present, ...registered].map(({ name }) => [text(name), text(category.name)]),
      ),
    },
    title('IV', 'times'),
    { kind: 'note', text: timesNote(catalogue.timeZone) },
    {
      kind: 'table',
      headings: [
        columns.item,
        columns.participant,
        columns.speaker,
        columns.onBehalfOf,
        columns.began,
        columns.time,
        columns.seconds,
      ],
      widths: [8, 24, 20, 16, 14, 9, 9],
      rows: rows.flatMap(({ usedMs, itemNumber, delegation = '', speaker = '', onBehalfOf = '', at }) =>
        usedMs === null
          ? []
          : [[itemNumber, delegation, speaker, onBehalfOf, local(at), clock(usedMs), String(seconds(usedMs))]],
      ),
    },
  ];
}

/** Whole seconds, rounded down as on every view. */
const seconds = (ms: number): number => Math.floor(ms / 1_000);
/** "2:54", "1:02:03". */
function clock(ms: number): string {
  const whole = seconds(ms);
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
