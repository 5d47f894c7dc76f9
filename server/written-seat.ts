// A nameplate's place as people write it: "A3", "2/14", "Row 2, Seat 14". For plans of the seats and for meeting files.
import { asLine } from '#shared/meeting/clean-text.ts';
import { numberIn, plainDigits } from '#shared/typed-input.ts';

/** A row, or a place in it: numbers as numbers, "A" as it is. */
export type SeatPart = number | string;
export interface WrittenSeat {
  row: SeatPart;
  place: SeatPart;
}

const ROW = '(?:row|rang|rangée|fila|ряд|الصف|صف|第|排)';
const SEAT = '(?:seat|place|siège|asiento|место|المقعد|مقعد|座位|座|号)';
const NUMBER_SIGN = '(?:n[.°º]|n[or][.°º]?|n[uú]m\\.?|[№#])?';
/** What stands before a number in its cell: "Row 1", "Seat 02", "№ 7". */
const CALLED = new RegExp(String.raw`^(?:${ROW}\s*|${SEAT}\s*)?${NUMBER_SIGN}\s*(?=\d)`, 'iu');
const IN_ONE = /^\s*(?:(?=[\p{L}])(\p{L}{1,2})\s*[-–./\s]?|(\d{1,2})\s*[-–/])\s*(\d{1,3})\s*$/u;
/** "Row B, seat 7" */
const IN_WORDS = new RegExp(
  String.raw`^\s*${ROW}\s*${NUMBER_SIGN}\s*(\p{L}{1,2}|\d{1,3})\s*[,;/\-–排]?\s*${SEAT}\s*${NUMBER_SIGN}\s*(\d{1,3})\s*$`,
  'iu',
);

/** "第3排5座", "3排5号" */
const IN_CHINESE = /^第?\s*([A-Za-z]{1,2}|\d{1,3})\s*[排行]\s*第?\s*(\d{1,3})\s*(?:[号號]座位?|[座号號]位?)?$/u;
/** Behind a number in Chinese: "5号", "第3排". */
const COUNTED = /(?<=\d)\s*(?:[号號]座位?|[座号號]位?|排|行)$/u;

const FIGURES = '一二三四五六七八九';
/** "十一", "二十", as rows and seats are counted in Chinese; it has no word for none. */
const IN_FIGURES = /^(?=.)([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u;

function figuresIn(text: string): number | undefined {
  const [, tens = '', ten = '', ones = ''] = IN_FIGURES.exec(text) ?? [];
  if (ten === '' && (tens === '' || ones !== '')) return undefined;
  if (ten === '') return FIGURES.indexOf(tens) + 1;
  return (tens === '' ? 1 : FIGURES.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : FIGURES.indexOf(ones) + 1);
}

/** With numbers in Chinese as figures: "第一排十二座" is "第1排12座". */
const counted = (text: string): string =>
  plainDigits(text).replace(/[一二三四五六七八九十]+/gu, (figures) => String(figuresIn(figures) ?? figures));

/** "No. 5", "Row 5", "5号" without what the number is called. */
const numberOf = (plain: string): string => plain.replace(CALLED, '').replace(COUNTED, '').trim();

/** "A" and "12": numbers as numbers; undefined: it is longer than any row or seat is called. */
export function placeIn(text: string): SeatPart | undefined {
  const plain = counted(asLine(text)).trim();
  if (plain === '' || plain.length > 24) return undefined;
  const whole = numberIn(numberOf(plain));
  if (whole !== undefined) return whole;
  // "3.14" is neither a row nor a seat: it may be both, or a number that a sheet has made of them.
  return plain.length > 12 || /^\d+[.,]\d+$/u.test(plain) ? undefined : plain;
}

/** "A1", "B-2", "3/4", "row 3, seat 4": the row and the seat in one text. */
export function seatIn(text: string): WrittenSeat | undefined {
  const plain = counted(asLine(text)).trim();
  // "No. 5", "صف 3": a number and what it is called, with no row besides.
  if (numberOf(plain) !== plain && numberIn(numberOf(plain)) !== undefined) return undefined;
  const parts = (IN_WORDS.exec(plain) ?? IN_CHINESE.exec(plain) ?? IN_ONE.exec(plain) ?? [])
    .slice(1)
    .filter((part) => part !== undefined);
  const [row, place] = parts;
  return row === undefined || place === undefined ? undefined : { row: placeIn(row)!, place: Number(place) };
}
