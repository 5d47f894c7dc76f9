// The sentences of a procedural report in English.
import { byMonth, joined, minutesOf, monthName } from './days.ts';
import type { Day, ReportWords } from './words.ts';

export const list = (names: readonly string[]): string => joined('en-GB', 'and', names);

export function ordinal(number: number): string {
  const kind = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return `${number}${{ one: 'st', two: 'nd', few: 'rd' }[kind as 'one'] ?? 'th'}`;
}

const monthOf = (days: readonly Day[]): string =>
  `${list(days.map(({ day }) => String(day)))} ${monthName('en-GB', days[0]!)} ${days[0]!.year}`;
export const daysOf = (days: readonly Day[]): string => list(byMonth(days).map(monthOf));

/** "on 4 September 2020", "from 4 to 6 September 2020". */
function period(days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return 'on [days]';
  if (days.length === 1) return `on ${daysOf(days)}`;
  if (first.year !== last.year) return `from ${daysOf([first])} to ${daysOf([last])}`;
  const from = first.month === last.month ? String(first.day) : `${first.day} ${monthName('en-GB', first)}`;
  return `from ${from} to ${daysOf([last])}`;
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
function length(ms: number): string {
  const { minutes, seconds } = minutesOf(ms);
  const parts = [
    ...(minutes > 0 ? [count(minutes, 'minute')] : []),
    ...(seconds > 0 ? [count(seconds, 'second')] : []),
  ];
  return parts.join(' ');
}

/** By the category's own name in English: one and several. */
const CATEGORIES: Readonly<Record<string, readonly [one: string, several: string]>> = {
  'state party': ['State party', 'States parties'],
  'state not party': ['State not party', 'States not party'],
  signatory: ['signatory', 'signatories'],
  observer: ['observer', 'observers'],
  'international organization': ['international organization', 'international organizations'],
  'international or regional organization': [
    'international or regional organization',
    'international or regional organizations',
  ],
  'non-governmental organization': ['non-governmental organization', 'non-governmental organizations'],
};

function following(category: { en: string; name: string }, number: number): string {
  const words = CATEGORIES[category.en.toLowerCase()];
  if (!words) return `following ${number} in the category “${category.name}”`;
  return number === 1 ? `following ${words[0]}` : `following ${number} ${words[1]}`;
}

/** Ten and fewer are written out. */
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Somebody by name and title, where more of the sentence follows: the title stands between commas. */
const inSentence = ({ name, title }: { name: string; title: string | undefined }): string =>
  title === undefined ? name : `${name}, ${title},`;
const titled = (name: string, title: string | undefined): string => (title === undefined ? name : `${name}, ${title}`);

export const wordsEn: ReportWords = {
  headings: {
    introduction: 'Introduction',
    organization: 'Organization of the Meeting',
    opening: 'Opening of the Meeting',
    officers: 'Officers',
    agenda: 'Adoption of the agenda',
    rules: 'Rules of procedure',
    work: 'Organization of work',
    participation: 'Participation',
    proceedings: 'Proceedings',
    decisions: 'Decisions',
    documentation: 'Documentation',
    adoption: 'Adoption of the report',
    closure: 'Closure of the Meeting',
  },
  annex: (number) => `Annex ${number}`,
  annexes: {
    agenda: 'Agenda',
    documents: 'List of documents',
    participants: 'List of participants',
    times: 'Speaking times (officers’ copy)',
  },
  columns: {
    number: 'Item',
    title: 'Title',
    symbol: 'Symbol',
    item: 'Item',
    participant: 'Participant',
    category: 'Category',
    speaker: 'Speaker',
    onBehalfOf: 'On behalf of',
    began: 'Began',
    time: 'Time',
    seconds: 'Seconds',
  },
  typeset: (text) => text,
  draft: 'Draft procedural report',
  original: 'Original: English',
  days: daysOf,
  timeOfDay: (hour, minute) => {
    const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
    return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
  },
  provisional: ({ day, time }) =>
    `Provisional: as the record stood at ${time} on ${daysOf([day])}; the meeting goes on.`,
  timesNote: (zone) => `Times of day are those of ${zone}; lengths are as the clock counted them, pauses left out.`,

  held: ({ title, venue, days }) =>
    `${/^the\b/i.test(title) ? '' : 'The '}${title} was held${venue === undefined ? ' at [place]' : ` at ${venue}${venue.includes(',') ? ',' : ''}`} ${period(days)}.`,
  mandate: '[The Meeting was convened pursuant to [mandate].]',
  opened: (day) =>
    `At its 1st meeting, on ${day ? daysOf([day]) : '[day]'}, the Meeting was opened by [name], [function].`,
  presided: '[Name], [function], presided.',
  tookTheChair: ({ name, title, nth }) =>
    `${inSentence({ name, title })} took the Chair at the ${nth === undefined ? '[number]' : ordinal(nth)} meeting.`,
  agendaAdopted:
    '[At the same meeting, the Meeting adopted] the agenda contained in [symbol] [, as orally amended], reproduced in annex I:',
  rules: (rules) => {
    const names = {
      ga: 'the rules of procedure of the General Assembly',
      ccm: 'the rules of procedure of the Convention',
      'ga-committee': 'the rules of procedure of the General Assembly',
      hrc: 'the rules of procedure of the General Assembly, as applicable in the Human Rights Council,',
      mun: '[rules of procedure]',
      assembly: '[rules of procedure]',
      plain: '[rules of procedure]',
    };
    return `[The Meeting confirmed that] ${names[rules]} applied.`;
  },
  meetings: (number) => `The Meeting held ${NUMBERS[number] ?? number} meeting${number === 1 ? '' : 's'}.`,
  limit: ({ basis, limitMs, groupMs }) => {
    const what = `a limit of ${length(limitMs)} for each statement${groupMs === null ? '' : `, and of ${length(groupMs)} for statements on behalf of a group`}`;
    switch (basis) {
      case 'decision':
        return `It decided on ${what}.`;
      case 'understanding':
        return `It was understood that there would be ${what}.`;
      case 'rule':
        return `The rules provided for ${what}.`;
      case 'request':
        return `Delegations were asked to observe ${what}.`;
      default:
        return basis satisfies never;
    }
  },
  tookPart: (category, names) =>
    `Representatives of the ${following(category, names.length)} took part: ${list(names)}.`,
  registered: (category, names) =>
    `The ${following(category, names.length)} ${names.length === 1 ? 'was' : 'were'} registered: ${list(names)}.`,
  alsoRegistered: (names) => `The following ${names.length === 1 ? 'was' : 'were'} also registered: ${list(names)}.`,
  item: (number, title) => `Item ${number}: ${title}`,
  considered: (nths, days) =>
    nths.length === 0
      ? 'The Meeting considered the item at its [number] meeting.'
      : `The Meeting considered the item at its ${list(nths.map(ordinal))} meeting${nths.length === 1 ? '' : 's'}, on ${daysOf(days)}.`,
  together: (numbers) => `It was considered together with item${numbers.length === 1 ? '' : 's'} ${list(numbers)}.`,
  introduced: (presenter, document) =>
    `${inSentence(presenter)} introduced ${document ? (document.symbol === undefined ? `“${document.title}”` : `document ${document.symbol}`) : '[document]'}.`,
  statements: (names) =>
    names.length === 1
      ? `A statement was made by the representative of ${list(names)}.`
      : `Statements were made by the representatives of ${list(names)}.`,
  otherStatements: (names, usual) =>
    usual
      ? `Observers and organizations also made statements: ${list(names)}.`
      : `Statements were also made by the following: ${list(names)}.`,
  replies: (names) =>
    names.length === 1
      ? `A statement in exercise of the right of reply was made by the representative of ${list(names)}.`
      : `Statements in exercise of the right of reply were made by the representatives of ${list(names)}.`,
  questions: (names) => `In the interactive dialogue questions were put by the following: ${list(names)}.`,
  guests: (names) => `The following also spoke: ${list(names)}.`,
  written: (names) => `Statements in writing were submitted by the following: ${list(names)}.`,
  decision:
    'At its [number] meeting, the Meeting adopted [, without a vote] [by [number] votes to [number], with [number] abstentions], [title] (annex [number]).',
  documents: (annex) => `The documents before the Meeting are listed in annex ${annex}.`,
  reportAdopted: 'At its [number] meeting, on [day], the Meeting adopted its report [, as orally amended].',
  closed: (when) =>
    `The Chair declared the Meeting closed at ${when ? `${when.time} on ${daysOf([when.day])}` : '[time]'}.`,
  named: (name, article) => (article === undefined ? name : `${article} ${name}`),
  onBehalfOf: (name, article) => ` (on behalf of ${article === undefined ? name : `${article} ${name}`})`,
  guest: titled,
};
