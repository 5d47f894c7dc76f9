// The columns of the speeches: what each is called and means, and what stands in it.
import { liftedBy } from '#shared/meeting/lifted-by.ts';
import type { SpeechRow } from '#shared/meeting/record/speeches.ts';

import type { RecordColumn, Words } from './record-column.ts';
import { localTime } from './files/local-time.ts';
import {
  DELEGATIONS_CATEGORY,
  inZone,
  ITEM_NUMBER,
  ITEM_TITLE,
  OVER,
  said,
  seconds,
  SPOKE_FOR,
  zoned,
} from './record-column.ts';

const OUTCOMES: Record<SpeechRow['outcome'], Words> = {
  spoken: { en: 'spoke', fr: 'est intervenu' },
  withdrawn: { en: 'withdrawn', fr: 'retiré' },
  declined: { en: 'declined', fr: 'refusé' },
  absent: { en: 'passed over', fr: 'passé' },
  dropped: { en: 'dropped when the item was concluded', fr: 'tombé à la fin du point' },
  'not-delivered': { en: 'in writing', fr: 'par écrit' },
};
const GUESTS: Record<NonNullable<SpeechRow['guest']>, Words> = {
  presenter: { en: 'Presenter', fr: 'Présentateur' },
  secretariat: { en: 'Secretariat', fr: 'Secrétariat' },
  panellist: { en: 'Panellist', fr: 'Panéliste' },
};
const MODES: Record<SpeechRow['mode'], Words> = {
  room: { en: 'in the room', fr: 'en salle' },
  remote: { en: 'remote', fr: 'à distance' },
  video: { en: 'video message', fr: 'message vidéo' },
  written: { en: 'in writing', fr: 'par écrit' },
};
const ENTERED_BY: Record<SpeechRow['enteredBy'], Words> = {
  device: { en: 'device', fr: 'appareil' },
  secretary: { en: 'secretary', fr: 'secrétariat' },
  nameplate: { en: 'nameplate', fr: 'porte-nom' },
  import: { en: 'import', fr: 'importation' },
};
const KINDS: Record<SpeechRow['kind'], Words> = {
  statement: { en: 'statement', fr: 'déclaration' },
  reply: { en: 'right of reply', fr: 'droit de réponse' },
  'point-of-order': { en: 'point of order', fr: 'motion d’ordre' },
  motion: { en: 'mover of a motion', fr: 'auteur d’une motion' },
  for: { en: 'in favour of a motion', fr: 'pour une motion' },
  against: { en: 'against a motion', fr: 'contre une motion' },
  explanation: { en: 'explanation of vote', fr: 'explication de vote' },
  question: { en: 'question', fr: 'question' },
  answer: { en: 'answer', fr: 'réponse' },
};
/** @param timeZone of the meeting */
export function speechColumns(timeZone: string): readonly RecordColumn<SpeechRow>[] {
  const local = localTime(timeZone);
  return [
    ITEM_NUMBER,
    ITEM_TITLE,
    {
      heading: { en: 'Speakers list', fr: 'Liste des orateurs' },
      about: {
        en: 'Items whose list it stood on: the item’s own, and those taken together with it.',
        fr: 'Points dont la liste le portait : le point lui-même et ceux examinés conjointement.',
      },
      width: 12,
      cell: ({ list }) => list.join(', '),
    },
    {
      heading: { en: 'Delegation', fr: 'Délégation' },
      about: { en: 'Who spoke, or as what a guest spoke.', fr: 'Qui est intervenu, ou en quelle qualité un invité.' },
      width: 32,
      cell: ({ delegation, guest }, language) => delegation ?? (guest ? said(GUESTS[guest], language) : null),
    },
    DELEGATIONS_CATEGORY,
    {
      heading: { en: 'Kind', fr: 'Nature' },
      about: {
        en: 'A statement, or a reply, a point of order, a speech on a motion, an explanation of vote ….',
        fr: 'Une déclaration, ou une réponse, une motion d’ordre, une intervention sur une motion, une explication de vote….',
      },
      width: 20,
      cell: ({ kind, nth = 1 }, language) =>
        nth > 1 ? `${said(KINDS[kind], language)} (${nth})` : said(KINDS[kind], language),
    },
    {
      heading: { en: 'Speaker', fr: 'Orateur' },
      about: { en: 'The person, where a name was given.', fr: 'La personne, si un nom a été donné.' },
      width: 28,
      cell: ({ speaker }) => speaker ?? null,
    },
    {
      heading: { en: 'Function', fr: 'Fonction' },
      about: { en: 'The person’s function, where it was given.', fr: 'La fonction, si elle a été donnée.' },
      width: 24,
      cell: ({ speakerTitle }) => speakerTitle ?? null,
    },
    {
      heading: { en: 'On behalf of', fr: 'Au nom de' },
      about: { en: 'The group that it was spoken for.', fr: 'Le groupe au nom duquel elle est intervenue.' },
      width: 28,
      cell: ({ onBehalfOf }) => onBehalfOf ?? null,
    },
    {
      heading: { en: 'Language', fr: 'Langue' },
      about: {
        en: 'The language of the statement as it was announced; nothing where nobody said.',
        fr: 'La langue annoncée ; rien si personne ne l’a dite.',
      },
      width: 10,
      cell: ({ language }) => language ?? null,
    },
    {
      heading: { en: 'Mode', fr: 'Mode' },
      about: {
        en: 'In the room, remote, by video message or in writing.',
        fr: 'En salle, à distance, par message vidéo ou par écrit.',
      },
      width: 14,
      cell: ({ mode }, language) => said(MODES[mode], language),
    },
    {
      heading: { en: 'Sitting', fr: 'Séance' },
      about: { en: 'The sitting that was on.', fr: 'La séance en cours.' },
      width: 20,
      cell: ({ sitting }) => sitting ?? null,
    },
    {
      heading: zoned(timeZone, { en: 'Time', fr: 'Heure' }),
      about: inZone({
        en: 'When the floor was given; of those who never had it, when they left the list or handed in their text.',
        fr: 'Quand la parole a été donnée ; sinon, quand la liste a été quittée ou le texte remis.',
      }),
      width: 20,
      cell: ({ at }) => local(at),
    },
    {
      heading: { en: 'Time (UTC)', fr: 'Heure (UTC)' },
      about: { en: 'The same, by ISO 8601.', fr: 'La même, selon ISO 8601.' },
      width: 25,
      cell: ({ at }) => new Date(at).toISOString(),
    },
    {
      heading: { en: 'Status', fr: 'Issue' },
      about: { en: 'What became of it.', fr: 'Ce qu’il en est advenu.' },
      width: 14,
      cell: ({ outcome }, language) => said(OUTCOMES[outcome], language),
    },
    {
      heading: { en: 'Times passed over', fr: 'Appels sans réponse' },
      about: { en: 'How many times it was called without an answer.', fr: 'Nombre d’appels restés sans réponse.' },
      width: 10,
      cell: ({ passedOver }) => passedOver ?? null,
    },
    {
      heading: SPOKE_FOR,
      about: {
        en: 'As the clock counted, or as an officer corrected it; pauses left out.',
        fr: 'Compté par l’horloge ou corrigé par un membre du bureau, sans les pauses.',
      },
      width: 10,
      cell: ({ usedMs }) => seconds(usedMs),
    },
    {
      heading: { en: 'Limit, seconds', fr: 'Limite, secondes' },
      about: { en: 'Nothing: there was no limit.', fr: 'Rien : il n’y avait pas de limite.' },
      width: 10,
      cell: ({ limitMs }) => seconds(limitMs),
    },
    {
      heading: OVER,
      about: { en: 'What it took beyond its limit.', fr: 'Ce qu’elle a pris au-delà de sa limite.' },
      width: 10,
      cell: ({ overtimeMs }) => seconds(overtimeMs),
    },
    {
      heading: { en: 'By leave of the Chair', fr: 'Avec l’assentiment de la présidence' },
      about: {
        en: 'Which rules the Chair lifted for it, by the reasons for which it would have been refused; nothing where none.',
        fr: 'Les règles que la présidence a levées, par le motif du refus ; rien s’il n’y en a pas.',
      },
      width: 20,
      cell: ({ leave }) =>
        leave
          ? liftedBy(leave)
              .map(({ reason, rule }) => (rule === undefined ? reason : `${reason} (${rule})`))
              .join(', ')
          : null,
    },
    {
      heading: { en: 'Entered by', fr: 'Inscrit par' },
      about: {
        en: 'Who put it on the list: its own device, the secretary, a raised nameplate, an import.',
        fr: 'Qui l’a inscrite : son appareil, le secrétariat, un porte-nom levé, une importation.',
      },
      width: 12,
      cell: ({ enteredBy }, language) => said(ENTERED_BY[enteredBy], language),
    },
  ];
}
