// An agenda as a table: Item | Title (English) | Titre (français) | Minutes | Sitting | Documents, in the six languages' headings.
import type { ImportField } from '#shared/import-fields.ts';
import type { ImportFault } from '#shared/import-preview.ts';
import { asLine } from '#shared/meeting/clean-text.ts';
import type { Language } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { folded } from '#shared/names/words.ts';
import { typedMinutes } from '#shared/typed-times.ts';

import { symbolsOrTitle } from '../document-symbols.ts';
import { titleOf } from './agenda-line-reader.ts';
import { minutesIn, MOST_MINUTES } from './agenda-minutes.ts';
import { markedBy, NumberPath } from './agenda-numbers.ts';
import { isBreak } from './agenda-slips.ts';
import type { Cell } from './cells.ts';
import { fault, isError, isNothing, notWritten } from './cells.ts';
import type { TableRow } from './files/table.ts';
import { eachOnce, saidBy, vocabulary, weightBy } from './heading-vocabulary.ts';
import type { Headed } from './header.ts';
import { cellOf, repeats } from './header.ts';
import { languageOfHeading, languagesOfColumns, weighedAsLanguage } from '../names/language-words.ts';

/** `hours`: of the day; from when to when says how long. */
type Said = 'number' | 'title' | 'short_title' | 'minutes' | 'sitting' | 'documents' | 'script';
type Heading = Said | 'hours';
export type AgendaField = ImportField<'agenda'>;

const HEADINGS = vocabulary<Heading>(
  ['short_title', 'short title|short name|kurztitel|titre court|título corto|краткое название|العنوان القصير|简称'],
  [
    'script',
    'bemerkung|bemerkungen|anmerkung|anmerkungen|notes|note|annotation|annotations|script|remarks|observations|notas|anotaciones|примечания|аннотация|ملاحظات|شروح|备注|说明',
  ],
  [
    'title',
    'titel|thema|betreff|gegenstand|inhalt|název|téma|předmět|başlık|konu|τίτλος|θέμα|title|agenda item title|item title|subject|topic|description|titre|intitulé|sujet|objet|título|asunto|tema|название|наименование|тема|вопрос|заголовок|العنوان|الموضوع|标题|题目|名称|议题',
  ],
  [
    'minutes',
    'dauer|minuten|trvání|doba|minuty|süre|dakika|διάρκεια|λεπτά|minutes|min|mins|duration|length|time allotted|allotted time|durée|temps|temps prévu|minutos|duración|tiempo|минуты|мин|продолжительность|الدقائق|المدة|دقيقة|分钟|时长',
  ],
  [
    'hours',
    'zeit|uhrzeit|beginn|čas|hodina|saat|zaman|ώρα|time|hours|schedule|heure|heures|horaire|hora|horas|horario|время|часы|расписание|الوقت|الساعة|时间',
  ],
  [
    'sitting',
    'sitzung|zasedání|jednání|schůze|oturum|συνεδρίαση|sitting|meeting|session|séance|réunion|sesión|reunión|заседание|сессия|الجلسة|会议场次|场次|会议',
  ],
  [
    'documents',
    'dokument|dokumente|unterlagen|dokumenty|belge|belgeler|dokümanlar|έγγραφο|έγγραφα|documents|document|docs|symbol|symbols|documentation|documentos|documento|cote|cotes|signatura|документы|документ|الوثائق|الوثيقة|文件|文号',
  ],
  [
    'number',
    'top|tagesordnungspunkt|nummer|číslo|bod|bod programu|madde|gündem maddesi|numara|sıra|αριθμός|σημείο|item|item no|item number|agenda item|point de l ordre du jour|punto de la agenda|пункт повестки дня|بند جدول الأعمال|议程项目|no|nr|number|point|point no|numéro|punto|número|№|n|пункт|номер|البند|رقم|رقم البند|项目|编号|序号|#',
  ],
);

/** What is called an item is its number beside a title, and the title where there is no other. */
const OF_ITEMS =
  /(?:^| )(?:item|point|punto|пункт|tagesordnungspunkt|top|bod|madde|maddesi|σημείο)(?: |$)|البند|بند|项目/u;

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
  /** In minutes of the day, where the table says no more than that. */
  begins?: number;
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
const MOST_OF_A_TITLE = 600;

/** @param language of titles whose heading names none */
export function agendaRows(headed: Headed, language: Language): AgendaRow[] {
  const path = new NumberPath();
  const first =
    markedBy(`${headed.rows[0]?.cells[headed.fields.indexOf('number')] ?? '1'}.`)?.marks[0]?.readings[0]?.value ?? 1;
  let last = 0;
  const numbers = headed.rows.map(({ cells }) => numberOfCell(cells[headed.fields.indexOf('number')] ?? ''));
  const all = untilNext(headed.rows.map((row) => readRow(row, headed, language)));
  return headed.rows.map((row, at) => {
    const read = all[at]!;
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
      if (isBreak(read.written)) return { ...read, skip: 'section' };
      const next = ahead?.[0]?.readings.find(({ kind }) => kind === 'number')?.value;
      // A break between numbered items: the number that it would have is another's.
      if (next !== undefined && next <= last + 1) return { ...read, skip: 'section' };
      last += 1;
      path.follow([{ shown: String(last), readings: [{ kind: 'number', value: last }], isWeak: false }], last);
      return { ...read, number: String(last) };
    }
    const where = { column: Math.max(0, headed.fields.indexOf('number')), text: cell };
    const how = marked && path.jump(marked.marks);
    if (how === 'gap' || how === 'back') {
      last = path.top;
      const wrong =
        how === 'gap'
          ? fault(where, 'number-gap', 'the number that follows the one before it')
          : fault(where, 'number-back', 'a number larger than the one before it');
      return { ...read, number: path.printed, above: path.above, leftOut: [...read.leftOut, wrong] };
    }
    if (how === 'same') return { ...read, fault: fault(where, 'number-twice', 'a number that no other line has') };
    return { ...read, fault: fault(where, 'number-out-of-order', `a number that follows ${path.printed || 'none'}`) };
  });
}

/** How long each lasts of which only the begin is said: until the next begins, where that is later the same day. */
function untilNext(rows: readonly AgendaRow[]): AgendaRow[] {
  const lasting = rows.map(({ begins }, at) => {
    const next = rows[at + 1]?.begins;
    return begins !== undefined && next !== undefined && next > begins ? next - begins : undefined;
  });
  // Among times from when to when, one that only begins is a slip.
  const areBegins = lasting.some((minutes) => minutes !== undefined);
  return rows.map((row, at) => {
    if (row.begins === undefined || !areBegins) return row;
    const leftOut = row.leftOut.filter(({ reason }) => reason !== 'not-a-number');
    return { ...row, leftOut, ...(lasting[at] !== undefined && { minutes: lasting[at] }) };
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
  // When it begins says how long the one before it lasts.
  const begins = isOfDay && minutes ? typedMinutes(minutes.text) : undefined;
  if (minutes && lasts === undefined)
    empty.leftOut.push(fault(minutes, 'not-a-number', `minutes, at most ${MOST_MINUTES}`));
  for (const one of [shortTitle, documents]) if (one && isError(one.text)) empty.leftOut.push(notWritten(one)!);
  return {
    ...empty,
    ...(lasts !== undefined && { minutes: lasts }),
    ...(begins !== undefined && lasts === undefined && { begins }),
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
