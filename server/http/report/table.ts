// The report as a table for people: what its columns are called, and what stands in them. The same for every file format.
// Times of day are those of the meeting's own time zone; durations are whole seconds, rounded down as on every view.
import type { DelegationTotal, SpeechRow } from '#shared/meeting/record/report.ts';

/** Texts are texts and numbers numbers, so that whoever writes a file knows what could be taken for a formula. */
export type Cell = string | number | null;

export interface Column<Row> {
  heading: string;
  /** In characters. */
  width: number;
  cell(row: Row): Cell;
}

const OUTCOMES: Record<SpeechRow['outcome'], string> = {
  spoken: 'spoke',
  withdrawn: 'withdrawn',
  declined: 'declined',
  absent: 'passed over',
  dropped: 'dropped when the item was concluded',
  'not-delivered': 'in writing',
};

const GUESTS: Record<NonNullable<SpeechRow['guest']>, string> = {
  presenter: 'Presenter',
  secretariat: 'Secretariat',
  panellist: 'Panellist',
};

const seconds = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / 1_000));

/** Writes instants as the clock in the hall showed them: 2020-09-04 10:00:05. */
export function localTime(timeZone: string): (at: number) => string {
  // Swedish is written so.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(at);
}

export function speechColumns(timeZone: string): readonly Column<SpeechRow>[] {
  const local = localTime(timeZone);
  return [
    { heading: 'Item', width: 8, cell: ({ itemNumber }) => itemNumber },
    { heading: 'Title', width: 40, cell: ({ itemTitle }) => itemTitle },
    { heading: 'Speakers list', width: 12, cell: ({ list }) => list.join(', ') },
    { heading: 'Delegation', width: 32, cell: ({ delegation, guest }) => delegation ?? (guest ? GUESTS[guest] : null) },
    { heading: 'Speaker', width: 28, cell: ({ speaker }) => speaker ?? null },
    { heading: 'Function', width: 24, cell: ({ speakerTitle }) => speakerTitle ?? null },
    { heading: 'On behalf of', width: 28, cell: ({ onBehalfOf }) => onBehalfOf ?? null },
    { heading: `Time (${timeZone})`, width: 20, cell: ({ at }) => local(at) },
    { heading: 'Time (UTC)', width: 25, cell: ({ at }) => new Date(at).toISOString() },
    { heading: 'Status', width: 14, cell: ({ outcome }) => OUTCOMES[outcome] },
    { heading: 'Times passed over', width: 10, cell: ({ passedOver }) => passedOver ?? null },
    { heading: 'Spoke for, seconds', width: 10, cell: ({ usedMs }) => seconds(usedMs) },
    { heading: 'Limit, seconds', width: 10, cell: ({ limitMs }) => seconds(limitMs) },
    { heading: 'Over the limit, seconds', width: 10, cell: ({ overtimeMs }) => seconds(overtimeMs) },
  ];
}

export const TOTAL_COLUMNS: readonly Column<DelegationTotal>[] = [
  { heading: 'Delegation', width: 32, cell: ({ delegation }) => delegation },
  { heading: 'Speeches', width: 10, cell: ({ speeches }) => speeches },
  { heading: 'Spoke for, seconds', width: 10, cell: ({ usedMs }) => seconds(usedMs) },
  { heading: 'Over the limit, seconds', width: 10, cell: ({ overtimeMs }) => seconds(overtimeMs) },
];

export const headings = <Row>(columns: readonly Column<Row>[]): string[] => columns.map(({ heading }) => heading);
export const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row): Cell[] => columns.map(({ cell }) => cell(row));
