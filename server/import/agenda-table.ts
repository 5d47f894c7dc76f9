// An agenda as a table: Item | Title (English) | Titre (français) | Minutes | Sitting | Documents, in the six languages' headings.
import type { ImportField } from '#shared/import-fields.ts';
import type { ImportFault } from '#shared/import-preview.ts';
import { asLine } from '#shared/meeting/clean-text.ts';
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { folded } from '#shared/names/words.ts';
import { numberIn, plainDigits } from '#shared/typed-input.ts';
import { typedMinutes } from '#shared/typed-times.ts';

import { symbolsOrTitle } from '../document-symbols.ts';
import { titleOf } from './agenda-lines.ts';
import { markedBy, NumberPath } from './agenda-numbers.ts';
import type { Cell } from './cells.ts';
import { fault, isError, isNothing, notWritten } from './cells.ts';
import type { TableRow } from './files/table.ts';
import { eachOnce, saidBy, vocabulary, weightBy } from './heading-vocabulary.ts';
import type { Headed } from './header.ts';
import { cellOf, repeats } from './header.ts';
import { HOURS, MINUTES } from './length-words.ts';
import { languageOfHeading, languagesOfColumns, weighedAsLanguage } from '../names/language-words.ts';

/** `hours`: of the day; from when to when says how long. */
type Said = 'number' | 'title' | 'short_title' | 'minutes' | 'sitting' | 'documents' | 'script';
type Heading = Said | 'hours';
export type AgendaField = ImportField<'agenda'>;

const HEADINGS = vocabulary<Heading>(
  ['short_title', 'short title|short name|titre court|título corto|краткое название|العنوان القصير|简称'],
  [
    'script',
    'notes|note|annotation|annotations|script|remarks|observations|notas|anotaciones|примечания|аннотация|ملاحظات|شروح|备注|说明',
  ],
  [
    'title',
    'title|agenda item title|item title|subject|topic|description|titre|intitulé|sujet|objet|título|asunto|tema|название|наименование|тема|вопрос|заголовок|العنوان|الموضوع|标题|题目|名称|议题',
  ],
  [
    'minutes',
    'minutes|min|mins|duration|length|time allotted|allotted time|durée|temps|temps prévu|minutos|duración|tiempo|минуты|мин|продолжительность|الدقائق|المدة|دقيقة|分钟|时长',
  ],
  ['hours', 'time|hours|schedule|heure|heures|horaire|hora|horas|horario|время|часы|расписание|الوقت|الساعة|时间'],
  ['sitting', 'sitting|meeting|session|séance|réunion|sesión|reunión|заседание|сессия|الجلسة|会议场次|场次|会议'],
  [
    'documents',
    'documents|document|docs|symbol|symbols|documentation|documentos|documento|cote|cotes|signatura|документы|документ|الوثائق|الوثيقة|文件|文号',
  ],
  [
    'number',
    'item|item no|item number|agenda item|point de l ordre du jour|punto de la agenda|пункт повестки дня|بند جدول الأعمال|议程项目|no|nr|number|point|point no|numéro|punto|número|№|n|пункт|номер|البند|رقم|رقم البند|项目|编号|序号|#',
  ],
);

/** What is called an item is its number beside a title, and the title where there is no other. */
const OF_ITEMS = /(?:^| )(?:item|point|punto|пункт)(?: |$)|البند|بند|项目/u;

export function agendaFields(headings: readonly string[]): (AgendaField | undefined)[] {
  const said = headings.map((heading) => (heading.trim() === '№' ? 'number' : saidBy(HEADINGS, heading)?.field));
  const languages = languagesOfColumns(headings);
  if (!said.includes('title') && languages.every((language) => language === undefined)) {
    const item = headings.findLastIndex((heading, at) => said[at] === 'number' && OF_ITEMS.test(folded(heading)));
    if (item >= 0) said[item] = 'title';
  }
  return eachOnce(
    headings.map((heading, at): AgendaField | undefined => {
      const one = said[at];
      const alone = languages[at];
      if (alone !== undefined) return `title_${alone}`;
      if (one === 'hours') return said.includes('minutes') ? undefined : 'minutes';
      const language = one === 'title' || one === 'script' ? languageOfHeading(heading) : undefined;
      return language === undefined ? one : `${one as 'title' | 'script'}_${language}`;
    }),
  );
}

export const agendaWeight = weightBy((heading) => saidBy(HEADINGS, heading) ?? weighedAsLanguage(heading));

export const isTitle = (field: string): boolean => field === 'title' || field.startsWith('title_');

export interface AgendaRow {
  row: TableRow;
  /** As its title is written. */
  written: string;
  skip?: string;
  fault?: ImportFault;
  number: string;
  above: string | undefined;
  titles: Partial<Record<Language, string>>;
  shortTitle?: string;
  minutes?: number;
  sitting?: Cell;
  documents: string[];
  notes: Partial<Record<Language, string>>;
  leftOut: ImportFault[];
}

const titleColumn = (fields: readonly (string | null)[]): number =>
  Math.max(
    0,
    fields.findIndex((field) => field !== null && isTitle(field)),
  );

export const MOST_OF_NOTES = 4_000;
const MOST_MINUTES = 1_440;
const MOST_OF_A_TITLE = 600;

/** @param language of titles whose heading names none */
export function agendaRows(headed: Headed, language: Language): AgendaRow[] {
  const path = new NumberPath();
  const first =
    markedBy(`${headed.rows[0]?.cells[headed.fields.indexOf('number')] ?? '1'}.`)?.marks[0]?.readings[0]?.value ?? 1;
  let last = 0;
  const numbers = headed.rows.map(({ cells }) => numberOfCell(cells[headed.fields.indexOf('number')] ?? ''));
  return headed.rows.map((row, at) => {
    const read = readRow(row, headed, language);
    if (read.skip !== undefined || read.fault) return read;
    const cell = headed.fields.includes('number') ? (row.cells[headed.fields.indexOf('number')] ?? '') : '';
    const own = numberOfCell(cell);
    // A number of its own, else one that stands before the title, else the next.
    const marked = markedBy(own === '' ? Object.values(read.titles)[0]! : signed(own));
    if (own === '' && marked)
      for (const key of LANGUAGES) if (read.titles[key]) read.titles[key] = withoutNumber(read.titles[key]);
    const ahead = markedBy(signed(numbers.slice(at + 1).find((one) => one !== '') ?? ''))?.marks;
    if (marked && path.follow(marked.marks, path.top === 0 ? first : 1, ahead)) {
      last = path.top;
      return { ...read, number: path.printed, above: path.above };
    }
    if (own === '' && !marked) {
      const next = ahead?.[0]?.readings.find(({ kind }) => kind === 'number')?.value;
      // A break between numbered items: the number that it would have is another's.
      if (next !== undefined && next <= last + 1) return { ...read, skip: 'section' };
      last += 1;
      path.follow([{ shown: String(last), readings: [{ kind: 'number', value: last }], isWeak: false }], last);
      return { ...read, number: String(last) };
    }
    const where = { column: Math.max(0, headed.fields.indexOf('number')), text: cell };
    return { ...read, fault: fault(where, 'number-out-of-order', `a number that follows ${path.printed || 'none'}`) };
  });
}

/** A number alone, as it stands before a title. */
const signed = (number: string): string => (/^\d+(?:\.\d+)*$/.test(number) ? `${number}.` : number);

/** "2a" and "2.a" are 2(a). */
const numberOfCell = (cell: string): string => cell.replace(/^(\d{1,3})\s*[.-]?\s*([a-z])[.)]?$/u, '$1($2)');

/** A title without the number in front of it; one that is a number alone is its title. */
function withoutNumber(title: string): string {
  const rest = titleOf(markedBy(title)?.text ?? title);
  return isNothing(rest) ? title : rest;
}

function readRow(row: TableRow, { fields, headings }: Headed, language: Language): AgendaRow {
  const cell = (field: string) => cellOf(row, { fields }, field);
  const inLanguages = (kind: 'title' | 'script'): Partial<Record<Language, string>> => {
    const found = Object.fromEntries(
      LANGUAGES.flatMap((one) => {
        const found = cell(`${kind}_${one}`);
        return found ? [[one, found.text.slice(0, MOST_OF_NOTES)] as const] : [];
      }),
    ) as Partial<Record<Language, string>>;
    const plain = cell(kind);
    return plain && found[language] === undefined
      ? { ...found, [language]: plain.text.slice(0, MOST_OF_NOTES) }
      : found;
  };
  const titles = inLanguages('title');
  // A cell over both columns has the number and the title.
  const both = Object.keys(titles).length === 0 ? markedBy(cell('number')?.text ?? '')?.text : undefined;
  if (both !== undefined && /\p{L}{2}/u.test(both)) titles[language] = both;
  const written = Object.values(titles)[0] ?? '';
  const notes = inLanguages('script');
  const empty: AgendaRow = { row, written, number: '', above: undefined, titles, documents: [], notes, leftOut: [] };
  if (repeats(row, headings)) return { ...empty, skip: 'heading' };
  if (written === '') {
    const filled = row.cells.find((cell) => cell !== '') ?? '';
    // A day or a sitting between the items.
    if (row.cells.filter((cell) => cell !== '').length === 1) return { ...empty, written: filled, skip: 'section' };
    return {
      ...empty,
      fault: fault(
        {
          column: titleColumn(fields),
          text: '',
        },
        'title-missing',
        'the title of an item',
      ),
    };
  }
  for (const key of LANGUAGES) {
    const text = titles[key];
    if (text === undefined) continue;
    titles[key] = asLine(titleOf(text)).trim();
    const wrong = isError(text.trim()) ? notWritten({ column: titleColumn(fields), text: text.trim() }) : undefined;
    if (wrong) return { ...empty, fault: wrong };
    if (isNothing(titles[key]))
      return { ...empty, fault: fault({ column: titleColumn(fields), text }, 'title-missing', 'the title of an item') };
    if (titles[key].length > MOST_OF_A_TITLE)
      return { ...empty, fault: fault({ column: 0, text }, 'too-long', `at most ${MOST_OF_A_TITLE} letters`) };
  }
  const [minutes, shortTitle, sitting, documents] = ['minutes', 'short_title', 'sitting', 'documents'].map(cell);
  const isOfDay = minutes && saidBy(HEADINGS, headings[minutes.column] ?? '')?.field === 'hours';
  const lasts = minutes && minutesIn(minutes.text, isOfDay);
  if (minutes && lasts === undefined)
    empty.leftOut.push(fault(minutes, 'not-a-number', `minutes, at most ${MOST_MINUTES}`));
  for (const one of [shortTitle, documents]) if (one && isError(one.text)) empty.leftOut.push(notWritten(one)!);
  return {
    ...empty,
    ...(lasts !== undefined && { minutes: lasts }),
    ...(shortTitle &&
      !isError(shortTitle.text) && { shortTitle: asLine(shortTitle.text).trim().slice(0, MOST_OF_A_TITLE) }),
    ...(sitting && { sitting }),
    documents:
      documents && !isError(documents.text)
        ? documents.text
            .split(/[;,\n]|\s{2,}/u)
            .map((one) => one.trim())
            .filter((one) => !isNothing(one))
            .flatMap(symbolsOrTitle)
        : [],
  };
}

const FROM_TO = /^(.+?)\s*(?:[-–—−]|(?<=\s|\d)(?:to|until|à|a|до|إلى|至)(?=\s|\d))\s*(.+?)(?:\s*(?:hrs?|hours))?$/iu;
const OF_DAY = /\d\s*[:.hHч]|[ap]\.?\s?m\.?$|^(?:noon|midday|midi|mediodía)$/iu;
const NOON = /^(?:12\s*)?(?:noon|midday|midi|mediodía)$/iu;

/** "10:00-10:15", "10.15 a.m. to 11 a.m.", "3–4.30 p.m.": minutes from one time of the day to another; undefined: it is no such thing. */
function betweenTimes(text: string): number | undefined {
  const [, from = '', to = ''] = FROM_TO.exec(text) ?? [];
  const half = /[ap]\.?\s?m\.?$/iu.exec(to)?.[0];
  if (!OF_DAY.test(to) || (!OF_DAY.test(from) && half === undefined)) return undefined;
  const minutesAt = (time: string) => (NOON.test(time) ? 720 : typedMinutes(time));
  const end = minutesAt(to);
  // "3–4.30 p.m." has the half of the day once, "11–12.30 p.m." that of its end alone.
  const begins = [
    minutesAt(half === undefined || OF_DAY.exec(from)?.[0]?.includes('m') ? from : `${from} ${half}`),
    minutesAt(from),
  ];
  const begin =
    begins.find((at) => at !== undefined && end !== undefined && at < end) ?? begins.find((at) => at !== undefined);
  return begin === undefined || end === undefined ? undefined : end - begin;
}

/** A length with its unit, as it stands behind a title. */
export const LENGTHS = String.raw`(?:\p{Nd}{1,3}\s*${MINUTES}|\p{Nd}{1,2}\s*${HOURS}(?:\s*\p{Nd}{1,2}(?:\s*${MINUTES})?)?)`;
const IN_HOURS = new RegExp(String.raw`^(\d{1,2})\s*${HOURS}\s*(\d{1,2})?(?:\s*${MINUTES})?$`, 'iu');
const IN_MINUTES = new RegExp(String.raw`\s*${MINUTES}$`, 'iu');

/**
 * "5", "10 min", "1:30" and "1h30": an hour and a half; "10:00-10:15": a quarter of one.
 * @param isOfDay among hours of the day: "10:00" is when it begins
 */
export function minutesIn(written: string, isOfDay = false): number | undefined {
  const text = plainDigits(written).trim();
  const between = betweenTimes(text);
  if (between !== undefined) return between > 0 ? between : undefined;
  // A time of a cell that says so is a part of a day.
  if (/^0[.,]\d{3,}$/u.test(text)) return Math.round(Number(text.replace(',', '.')) * 1_440);
  if (isOfDay && /^\d{1,2}\s*[:.hH]/u.test(text)) return undefined;
  const [, hours, rest] = /^(\d{1,2})\s*:\s*(\d{2})?(?::00)?$/u.exec(text) ?? IN_HOURS.exec(text) ?? [];
  const plain = numberIn(text.replace(IN_MINUTES, ''));
  const minutes = hours === undefined ? plain : Number(hours) * 60 + Number(rest ?? 0);
  return minutes === undefined || minutes > MOST_MINUTES ? undefined : minutes;
}
