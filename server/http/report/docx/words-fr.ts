// The sentences of a procedural report in French. Names stand apart, behind a colon: so no article and no gender is ever guessed.
import { byMonth, joined, minutesOf, monthName } from './days.ts';
import type { Day, ReportWords } from './words.ts';

export const list = (names: readonly string[]): string => joined('fr-FR', 'et', names);
export const ordinal = (number: number): string => (number === 1 ? '1re' : `${number}e`);
const dayNumber = ({ day }: Day): string => (day === 1 ? '1er' : String(day));

const monthOf = (days: readonly Day[]): string =>
  `${list(days.map(dayNumber))} ${monthName('fr-FR', days[0]!)} ${days[0]!.year}`;
const daysOf = (days: readonly Day[]): string => list(byMonth(days).map(monthOf));
/** "le 4 septembre 2020", "les 4 et 5 septembre 2020". */
export const onDays = (days: readonly Day[]): string => `${days.length === 1 ? 'le' : 'les'} ${daysOf(days)}`;

function period(days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return 'le [dates]';
  if (days.length === 1) return onDays(days);
  if (first.year !== last.year) return `du ${daysOf([first])} au ${daysOf([last])}`;
  const from = first.month === last.month ? dayNumber(first) : `${dayNumber(first)} ${monthName('fr-FR', first)}`;
  return `du ${from} au ${daysOf([last])}`;
}

const count = (number: number, one: string): string => `${number} ${one}${number < 2 ? '' : 's'}`;
function length(ms: number): string {
  const { minutes, seconds } = minutesOf(ms);
  return [...(minutes > 0 ? [count(minutes, 'minute')] : []), ...(seconds > 0 ? [count(seconds, 'seconde')] : [])].join(
    ' ',
  );
}

/** By the category's own name in English: who took part of it, and who was registered, one and several. */
const CATEGORIES: Readonly<Record<string, readonly [one: string, several: string, registered: string]>> = {
  'state party': ['de l’État partie suivant', 'États parties', 'inscrits'],
  'state not party': ['de l’État non partie suivant', 'États non parties', 'inscrits'],
  signatory: ['du signataire suivant', 'signataires', 'inscrits'],
  observer: ['de l’observateur suivant', 'observateurs', 'inscrits'],
  'international organization': [
    'de l’organisation internationale suivante',
    'organisations internationales',
    'inscrites',
  ],
  'international or regional organization': [
    'de l’organisation internationale ou régionale suivante',
    'organisations internationales ou régionales',
    'inscrites',
  ],
  'non-governmental organization': [
    'de l’organisation non gouvernementale suivante',
    'organisations non gouvernementales',
    'inscrites',
  ],
};

/** Ten and fewer are written out. */
const NUMBERS = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
/** Somebody by name and title, where more of the sentence follows: the title stands between commas. */
const inSentence = ({ name, title }: { name: string; title: string | undefined }): string =>
  title === undefined ? name : `${name}, ${title},`;
const titled = (name: string, title: string | undefined): string => (title === undefined ? name : `${name}, ${title}`);

export const wordsFr: ReportWords = {
  headings: {
    introduction: 'Introduction',
    organization: 'Organisation de la Réunion',
    opening: 'Ouverture de la Réunion',
    officers: 'Bureau',
    agenda: 'Adoption de l’ordre du jour',
    rules: 'Règlement intérieur',
    work: 'Organisation des travaux',
    participation: 'Participation',
    proceedings: 'Déroulement des travaux',
    decisions: 'Décisions',
    documentation: 'Documentation',
    adoption: 'Adoption du rapport',
    closure: 'Clôture de la Réunion',
  },
  annex: (number) => `Annexe ${number}`,
  annexes: {
    agenda: 'Ordre du jour',
    documents: 'Liste des documents',
    participants: 'Liste des participants',
    times: 'Temps de parole (exemplaire du bureau)',
  },
  columns: {
    number: 'Point',
    title: 'Titre',
    symbol: 'Cote',
    item: 'Point',
    participant: 'Participant',
    category: 'Catégorie',
    speaker: 'Orateur',
    onBehalfOf: 'Au nom de',
    began: 'Début',
    time: 'Durée',
    seconds: 'Secondes',
  },
  // Spaces that no line breaks at.
  typeset: (text) => text.replace(/ (?=[:;!?»%])|(?<=«) /g, '\u00a0'),
  draft: 'Projet de rapport de procédure',
  original: 'Original : français',
  days: daysOf,
  timeOfDay: (hour, minute) => (minute === 0 ? `${hour} heures` : `${hour} h ${String(minute).padStart(2, '0')}`),
  provisional: ({ day, time }) =>
    `Provisoire : état du procès-verbal ${onDays([day])} à ${time} ; la réunion se poursuit.`,
  timesNote: (zone) =>
    `Les heures sont celles du fuseau ${zone} ; les durées sont celles de l’horloge, sans les interruptions.`,

  held: ({ title, venue, days }) =>
    `La réunion intitulée « ${title} » s’est tenue ${period(days)} (${venue ?? '[lieu]'}).`,
  mandate: '[La Réunion a été convoquée en application de [mandat].]',
  opened: (day) =>
    `À sa 1re séance, ${day ? onDays([day]) : 'le [date]'}, la Réunion a été ouverte par [nom], [fonction].`,
  presided: '[Nom], [fonction], a présidé la Réunion.',
  tookTheChair: ({ name, title, nth }) =>
    `${inSentence({ name, title })} a assuré la présidence à la ${nth === undefined ? '[numéro]' : ordinal(nth)} séance.`,
  agendaAdopted:
    '[À la même séance, la Réunion a adopté] l’ordre du jour publié sous la cote [cote] [, tel que modifié oralement], reproduit à l’annexe I :',
  rules: (rules) => {
    const names = {
      ga: 'le Règlement intérieur de l’Assemblée générale',
      ccm: 'le règlement intérieur de la Convention',
      'ga-committee': 'le Règlement intérieur de l’Assemblée générale',
      hrc: 'le Règlement intérieur de l’Assemblée générale, tel qu’applicable au Conseil des droits de l’homme,',
      mun: '[règlement intérieur]',
      assembly: '[règlement intérieur]',
      plain: '[règlement intérieur]',
    };
    return `[La Réunion a confirmé que] ${names[rules]} s’appliquait.`;
  },
  meetings: (number) => `La Réunion a tenu ${NUMBERS[number] ?? number} séance${number < 2 ? '' : 's'}.`,
  limit: ({ basis, limitMs, groupMs }) => {
    const what = `à ${length(limitMs)}${groupMs === null ? '' : `, et à ${length(groupMs)} au nom d’un groupe`}`;
    switch (basis) {
      case 'decision':
        return `Elle a décidé de limiter chaque déclaration ${what}.`;
      case 'understanding':
        return `Il a été entendu que chaque déclaration se limiterait ${what}.`;
      case 'rule':
        return `Le règlement limitait chaque déclaration ${what}.`;
      case 'request':
        return `Les délégations ont été priées de limiter chaque déclaration ${what}.`;
      default:
        return basis satisfies never;
    }
  },
  tookPart: (category, names) => {
    const words = CATEGORIES[category.en.toLowerCase()];
    if (!words) return `Ont participé à la Réunion, dans la catégorie « ${category.name} » : ${list(names)}.`;
    return names.length === 1
      ? `Des représentants ${words[0]} ont participé à la Réunion : ${list(names)}.`
      : `Des représentants des ${names.length} ${words[1]} ${words[2] === 'inscrites' ? 'suivantes' : 'suivants'} ont participé à la Réunion : ${list(names)}.`;
  },
  registered: (category, names) => {
    const words = CATEGORIES[category.en.toLowerCase()];
    if (!words || names.length === 1) return `Inscription dans la catégorie « ${category.name} » : ${list(names)}.`;
    return `Les ${names.length} ${words[1]} ${words[2] === 'inscrites' ? 'suivantes' : 'suivants'} étaient ${words[2]} : ${list(names)}.`;
  },
  alsoRegistered: (names) => `Autres participants inscrits : ${list(names)}.`,
  item: (number, title) => `Point ${number} : ${title}`,
  considered: (nths, days) => {
    if (nths.length === 0) return 'La Réunion a examiné ce point à sa [numéro] séance.';
    const at = nths.length === 1 ? `à sa ${ordinal(nths[0]!)} séance` : `à ses ${list(nths.map(ordinal))} séances`;
    return `La Réunion a examiné ce point ${at}, ${onDays(days)}.`;
  },
  together: (numbers) =>
    `Ce point a été examiné conjointement avec ${numbers.length === 1 ? 'le point' : 'les points'} ${list(numbers)}.`,
  introduced: (presenter, document) =>
    `${inSentence(presenter)} a présenté ${document ? (document.symbol === undefined ? `« ${document.title} »` : `le document ${document.symbol}`) : '[document]'}.`,
  statements: (names) =>
    names.length === 1
      ? `Une déclaration a été faite par la délégation suivante : ${list(names)}.`
      : `Des déclarations ont été faites par les représentants des délégations suivantes : ${list(names)}.`,
  otherStatements: (names, usual) =>
    usual
      ? `Des observateurs et des organisations ont aussi fait des déclarations : ${list(names)}.`
      : `Ont aussi fait des déclarations : ${list(names)}.`,
  replies: (names) =>
    names.length === 1
      ? `La délégation suivante a exercé son droit de réponse : ${list(names)}.`
      : `Les délégations suivantes ont exercé leur droit de réponse : ${list(names)}.`,
  questions: (names) => `Au cours du dialogue interactif, des questions ont été posées par : ${list(names)}.`,
  guests: (names) => `Ont aussi pris la parole : ${list(names)}.`,
  written: (names) => `Des déclarations écrites ont été présentées par les délégations suivantes : ${list(names)}.`,
  decision:
    'À sa [numéro] séance, la Réunion a adopté [, sans vote] [par [nombre] voix contre [nombre], avec [nombre] abstentions], [titre] (annexe [numéro]).',
  documents: (annex) => `Les documents dont la Réunion était saisie sont énumérés à l’annexe ${annex}.`,
  reportAdopted: 'À sa [numéro] séance, le [date], la Réunion a adopté son rapport [, tel que modifié oralement].',
  closed: (when) =>
    `La Présidence a prononcé la clôture de la Réunion ${when ? `${onDays([when.day])} à ${when.time}` : 'à [heure]'}.`,
  named: (name) => name,
  onBehalfOf: (name) => ` (au nom du groupe suivant : ${name})`,
  guest: titled,
};
