// The tables of the record: what each is called, what its columns are called and mean, and what stands in them. The same for every file format.
// Times of day are those of the meeting's own time zone; durations are whole seconds, rounded down as on every view.
import type { DelegationTotal, SpeechRow } from '#shared/meeting/record/speeches.ts';
import type { CategoryTotal, ItemRow, SittingRow } from '#shared/meeting/record/tables.ts';

import type { RecordColumn, Words } from './record-column.ts';
import { localTime } from './files/local-time.ts';
import {
  DELEGATIONS_CATEGORY,
  inZone,
  ITEM_NUMBER,
  ITEM_TITLE,
  orNull,
  OVER,
  said,
  seconds,
  SPOKE_FOR,
  zoned,
} from './record-column.ts';
import { speechColumns } from './speech-columns.ts';

/** In the order of the sheets; the names by which a table is asked for. */
export const TABLES = ['speeches', 'totals', 'categories', 'items', 'sittings'] as const;
export type TableName = (typeof TABLES)[number];

/** What the rows of each are. */
export interface Rows {
  speeches: SpeechRow;
  totals: DelegationTotal;
  categories: CategoryTotal;
  items: ItemRow;
  sittings: SittingRow;
}

export const SHEETS: Readonly<Record<TableName | 'columns', Words>> = {
  speeches: { en: 'Speeches', fr: 'Interventions' },
  totals: { en: 'Totals', fr: 'Totaux' },
  categories: { en: 'Categories', fr: 'Catégories' },
  items: { en: 'Items', fr: 'Points' },
  sittings: { en: 'Sittings', fr: 'Séances' },
  columns: { en: 'Columns explained', fr: 'Colonnes expliquées' },
};

const ITEM_STATUS: Record<ItemRow['status'], Words> = {
  pending: { en: 'to come', fr: 'à venir' },
  'under-consideration': { en: 'under consideration', fr: 'à l’examen' },
  concluded: { en: 'concluded', fr: 'achevé' },
  deferred: { en: 'deferred', fr: 'reporté' },
};
const SITTING_STATUS: Record<SittingRow['status'], Words> = {
  scheduled: { en: 'scheduled', fr: 'prévue' },
  open: { en: 'open', fr: 'ouverte' },
  suspended: { en: 'suspended', fr: 'suspendue' },
  adjourned: { en: 'adjourned', fr: 'levée' },
};

const SPEECHES: Words = { en: 'Speeches', fr: 'Interventions' };
const SUMMED: Words = {
  en: 'The sum of the speeches, as the clock counted them or as an officer corrected it; pauses left out.',
  fr: 'La somme des interventions, comptées par l’horloge ou corrigées par un membre du bureau, sans les pauses.',
};
const SUMMED_OVER: Words = {
  en: 'The sum of what each speech took beyond its own limit.',
  fr: 'La somme de ce que chaque intervention a pris au-delà de sa limite.',
};

const speeches = (about: Words): RecordColumn<{ speeches: number }> => ({
  heading: SPEECHES,
  about,
  width: 10,
  cell: (row) => row.speeches,
});
const STATEMENTS: RecordColumn<{ statements: number }> = {
  heading: { en: 'Of which statements', fr: 'Dont déclarations' },
  about: {
    en: 'Without replies, points of order, and what was said on motions and votes.',
    fr: 'Sans les réponses, les motions d’ordre et ce qui a été dit des motions et des votes.',
  },
  width: 10,
  cell: ({ statements }) => statements,
};
const spokeFor = <Row>(of: (row: Row) => number): RecordColumn<Row> => ({
  heading: SPOKE_FOR,
  about: SUMMED,
  width: 10,
  cell: (row) => of(row),
});
const OVER_IN_ALL: RecordColumn<{ overtimeSeconds: number }> = {
  heading: OVER,
  about: SUMMED_OVER,
  width: 10,
  cell: ({ overtimeSeconds }) => overtimeSeconds,
};

/** @param timeZone of the meeting */
export function columnsOf(timeZone: string): { [Name in TableName]: readonly RecordColumn<Rows[Name]>[] } {
  const local = orNull(localTime(timeZone));
  const at = (words: Words) => zoned(timeZone, words);
  return {
    speeches: speechColumns(timeZone),
    totals: [
      {
        heading: { en: 'Delegation', fr: 'Délégation' },
        about: { en: 'Delegations that spoke.', fr: 'Les délégations qui sont intervenues.' },
        width: 32,
        cell: ({ delegation }) => delegation,
      },
      DELEGATIONS_CATEGORY,
      speeches({ en: 'How often it spoke.', fr: 'Le nombre de ses interventions.' }),
      STATEMENTS,
      spokeFor(({ usedSeconds }) => usedSeconds),
      OVER_IN_ALL,
    ],
    categories: [
      {
        heading: { en: 'Category', fr: 'Catégorie' },
        about: { en: 'All categories of the meeting.', fr: 'Toutes les catégories de la réunion.' },
        width: 32,
        cell: ({ category }) => category,
      },
      {
        heading: { en: 'Delegations', fr: 'Délégations' },
        about: { en: 'How many are registered.', fr: 'Combien sont inscrites.' },
        width: 10,
        cell: ({ delegations }) => delegations,
      },
      {
        heading: { en: 'Delegations that spoke', fr: 'Délégations intervenues' },
        about: { en: 'How many of them spoke.', fr: 'Combien d’entre elles sont intervenues.' },
        width: 10,
        cell: ({ spoke }) => spoke,
      },
      speeches({ en: 'How often they spoke.', fr: 'Le nombre de leurs interventions.' }),
      STATEMENTS,
      spokeFor(({ usedSeconds }) => usedSeconds),
      OVER_IN_ALL,
    ],
    items: [
      ITEM_NUMBER,
      ITEM_TITLE,
      {
        heading: { en: 'Planned, seconds', fr: 'Prévu, secondes' },
        about: { en: 'As the programme of work has it.', fr: 'Selon le programme de travail.' },
        width: 10,
        cell: ({ plannedMs }) => seconds(plannedMs),
      },
      {
        heading: { en: 'Used, seconds', fr: 'Utilisé, secondes' },
        about: {
          en: 'For how long it was under consideration, suspensions left out, whoever spoke or not.',
          fr: 'Durée de son examen en séance, sans les suspensions, avec ou sans intervention.',
        },
        width: 10,
        cell: ({ usedMs }) => seconds(usedMs),
      },
      speeches({ en: 'Speeches on its list.', fr: 'Interventions de sa liste.' }),
      STATEMENTS,
      spokeFor(({ spokenSeconds }) => spokenSeconds),
      {
        heading: at({ en: 'Opened', fr: 'Ouvert' }),
        about: inZone({ en: 'When it was first taken up.', fr: 'Quand il a été abordé.' }),
        width: 20,
        cell: ({ openedAt }) => local(openedAt),
      },
      {
        heading: at({ en: 'Concluded', fr: 'Achevé' }),
        about: inZone({ en: 'When it was concluded.', fr: 'Quand il a été achevé.' }),
        width: 20,
        cell: ({ concludedAt }) => local(concludedAt),
      },
      {
        heading: { en: 'Status', fr: 'État' },
        about: { en: 'How far it has come.', fr: 'Où il en est.' },
        width: 16,
        cell: ({ status }, language) => said(ITEM_STATUS[status], language),
      },
    ],
    sittings: [
      {
        heading: { en: 'Sitting', fr: 'Séance' },
        about: { en: 'Sittings of the programme.', fr: 'Les séances du programme.' },
        width: 28,
        cell: ({ sitting }) => sitting,
      },
      {
        heading: { en: 'Room', fr: 'Salle' },
        about: { en: 'Where it is held, if it was said.', fr: 'Le lieu, s’il a été dit.' },
        width: 16,
        cell: ({ room }) => room,
      },
      {
        heading: { en: 'Status', fr: 'État' },
        about: { en: 'How far it has come.', fr: 'Où elle en est.' },
        width: 12,
        cell: ({ status }, language) => said(SITTING_STATUS[status], language),
      },
      {
        heading: at({ en: 'Planned from', fr: 'Prévue de' }),
        about: inZone({ en: 'When it is to begin.', fr: 'Quand elle doit commencer.' }),
        width: 20,
        cell: ({ startsAt }) => local(startsAt),
      },
      {
        heading: at({ en: 'Planned to', fr: 'Prévue à' }),
        about: inZone({ en: 'When it is to end.', fr: 'Quand elle doit finir.' }),
        width: 20,
        cell: ({ endsAt }) => local(endsAt),
      },
      {
        heading: at({ en: 'Opened', fr: 'Ouverte' }),
        about: inZone({ en: 'When it was opened.', fr: 'Quand elle a été ouverte.' }),
        width: 20,
        cell: ({ openedAt }) => local(openedAt),
      },
      {
        heading: at({ en: 'Adjourned', fr: 'Levée' }),
        about: inZone({ en: 'When it was adjourned.', fr: 'Quand elle a été levée.' }),
        width: 20,
        cell: ({ adjournedAt }) => local(adjournedAt),
      },
      {
        heading: { en: 'Suspended, seconds', fr: 'Suspendue, secondes' },
        about: { en: 'All of its suspensions.', fr: 'Toutes ses suspensions.' },
        width: 10,
        cell: ({ suspendedMs }) => seconds(suspendedMs),
      },
      speeches({ en: 'Speeches that began in it.', fr: 'Interventions commencées pendant elle.' }),
      STATEMENTS,
      spokeFor(({ spokenSeconds }) => spokenSeconds),
    ],
  };
}
