// The number in front of an item as it is written: "1.", "2)", "Item 3", "5(b)(i)", "(a)", "一、". What it is worth depends on what stands
// before: "(i)" after "(h)" is a letter, and else the first of a list in small Roman figures.
import { plainDigits } from '#shared/typed-input.ts';

/** `figure`: a number in brackets, which is one of a part. */
type Kind = 'number' | 'letter' | 'roman' | 'figure';

interface Reading {
  kind: Kind;
  value: number;
}

/** One part of a number, in each way that it can be read. */
export interface Mark {
  /** As it is printed: "b", "iv", "3". */
  shown: string;
  readings: readonly Reading[];
  /** Nothing but a blank stands behind it: a year and a number of people have that too. */
  isWeak: boolean;
}

export interface Marked {
  marks: readonly Mark[];
  text: string;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** In the order in which lists count by them; Arabic ones by their numeral order. */
const ALPHABETS = [
  LATIN,
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'абвгдежзийклмнопрстуфхцчшщэюя',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
];
const FIGURES = '一二三四五六七八九';
const ROMAN = /^(?=.)(?:x{0,3})(?:ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

const CALLED =
  '(?:agenda\\s+item|item|topic|subject|top|tagesordnungspunkt|punkt|thema|bod|madde|gündem\\s+maddesi|θέμα|point|punto|tema|пункт(?:\\s+повестки\\s+дня)?|вопрос|البند|بند|议程项目|项目|第)';
/** Behind a number that was put in between others: "2 bis", "2 ter"; in their order. */
const INSERTIONS = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies'];
const INSERTED = INSERTIONS.join('|');
/** "(a) bis". */
const INSERTED_PART = new RegExp(`^\\s?(${INSERTED})(?![\\p{L}\\p{N}])[.):]?`, 'iu');
/** What was put in behind a number comes before the next one. */
const withInsertion = (readings: readonly Reading[], word: string): Reading[] =>
  readings.map(({ kind, value }) => ({ kind, value: value + (INSERTIONS.indexOf(word) + 1) / 100 }));
/** A whole number in front: with a sign behind it, another part of the number, or at least a blank. */
const TOP = new RegExp(
  `^\\s*(?:${CALLED}\\s*)?(?:n(?:[or]|[úu]m)?[.°º]\\s*|[№#]\\s*)?([\\d٠-٩]{1,3}(?:\\.\\d{1,2}){0,3}|[一二三四五六七八九十]{1,3})(?:\\s?(${INSERTED})(?![\\p{L}\\p{N}])(?!\\s*\\d))?(?:\\s*(项|[.)、．：\\t]|:(?!\\d)|[-–—/°º](?=\\s))|(?=\\s*[(（])|(?=\\s))`,
  'iu',
);
const SUB =
  /^\s*(?:[(（]\s*([a-z]{1,5}|[а-яё]|[\u0621-\u064a]ـ?|[一二三四五六七八九十]{1,3})\s*[)）]|([a-z]|[ivx]{1,5}|[а-яё]|[\u0621-\u064a])(?:[)）]|[.](?=\s)|[-–](?=\s)))\s*[.:]?/u;
/** "(1)" below a number. */
const FIGURE = /^\s*[(（]\s*(\d{1,2}|[٠-٩]{1,2})\s*[)）]\s*(?=\p{L})/u;
/** Behind "Point 3": "de l’ordre du jour :". */
const OF_AGENDA =
  /^\s*(?:de l['’]ordre du jour|del (?:programa|temario|orden del día)|of the agenda|повестки дня|من جدول الأعمال)\s*[:：.–—-]/iu;
/** A time of day is no number: "3.30 p.m. Debate". */
const OF_DAY = /^\s*(?:[ap]\.?\s?m\b|hrs?\b|uhr\b)/iu;

/** The number and what follows it; undefined: there is none. */
export function markedBy(line: string): Marked | undefined {
  const marks: Mark[] = [];
  let rest = line;
  const top = TOP.exec(rest);
  if (top) {
    const [whole, digits = '', inserted, sign] = top;
    rest = rest.slice(whole.length);
    if (digits.includes('.') && (OF_DAY.test(rest) || /\.0\d?$/u.test(digits))) return undefined;
    rest = rest.replace(OF_AGENDA, '');
    const isNamed = /^\s*(?:\p{L}{2}|n[.°º]|[№#])/iu.test(whole);
    for (const part of digits.split('.')) {
      const value = valueOfFigures(part);
      if (value === undefined) return undefined;
      marks.push({
        shown: String(value),
        readings: [{ kind: 'number', value }],
        isWeak: sign === undefined && !isNamed,
      });
    }
    if (inserted !== undefined) marks.push(insertedIn(marks.pop()!, inserted));
  }
  const figure = FIGURE.exec(rest);
  if (figure && (marks.length === 0 || marks[0]!.isWeak)) {
    const shown = plainDigits(figure[1]!);
    marks.push({ shown, readings: [{ kind: 'figure', value: Number(shown) }], isWeak: false });
    rest = rest.slice(figure[0].length);
  }
  for (let sub = SUB.exec(rest); sub && marks.length < 5; sub = SUB.exec(rest)) {
    const [whole, inBrackets, open] = sub;
    // "5 a.m." and a word that only begins so are no parts of a number.
    if (inBrackets === undefined && marks.length > 0) break;
    const shown = (inBrackets ?? open)!.replace('ـ', '');
    const readings = readingsOf(shown);
    if (readings.length === 0) break;
    marks.push({ shown, readings, isWeak: false });
    rest = rest.slice(whole.length);
    const [more, inserted] = INSERTED_PART.exec(rest) ?? [];
    if (more === undefined) continue;
    marks.push(insertedIn(marks.pop()!, inserted!));
    rest = rest.slice(more.length);
  }
  if (marks.length === 0) return undefined;
  if (marks.length > 1) marks[0] = { ...marks[0]!, isWeak: false };
  return { marks, text: rest.replace(/^[\s.:：、)\-–—]+/u, '') };
}

function insertedIn({ shown, readings, isWeak }: Mark, written: string): Mark {
  const word = written.toLowerCase();
  return { shown: `${shown} ${word}`, readings: withInsertion(readings, word), isWeak };
}

function valueOfFigures(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[٠-٩]+$/u.test(text)) return Number(plainDigits(text));
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens === undefined || (ten === '' && tens !== '' && ones !== '')) return undefined;
  if (ten === '') return FIGURES.indexOf(tens || ones!) + 1;
  return (tens === '' ? 1 : FIGURES.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : FIGURES.indexOf(ones!) + 1);
}

function readingsOf(shown: string): Reading[] {
  const readings: Reading[] = [];
  if (shown.length === 1)
    for (const alphabet of ALPHABETS) {
      const at = alphabet.indexOf(shown);
      if (at >= 0) readings.push({ kind: 'letter', value: at + 1 });
    }
  // Letters go on in pairs: (z), (aa).
  if (/^([a-z])\1$/.test(shown)) readings.push({ kind: 'letter', value: LATIN.indexOf(shown[0]!) + 27 });
  if (ROMAN.test(shown)) readings.push({ kind: 'roman', value: romanValue(shown) });
  const figures = /^[一二三四五六七八九十]+$/u.test(shown) ? valueOfFigures(shown) : undefined;
  if (figures !== undefined) readings.push({ kind: 'number', value: figures });
  return readings;
}

/** @param text figures in small letters */
export const romanValue = (text: string): number =>
  Array.from(text, (letter) => ROMAN_VALUES[letter]!).reduce(
    (sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value),
    0,
  );

interface Step extends Reading {
  shown: string;
}

/** Where one is in the numbers of an agenda, which only ever rise. */
export class NumberPath {
  #steps: readonly Step[] = [];
  /** Where it is now, to come back to. */
  copy(): NumberPath {
    const copy = new NumberPath();
    copy.#steps = this.#steps;
    return copy;
  }

  get top(): number {
    return this.#steps[0]?.value ?? 0;
  }

  /** As it is printed: "5(b)(i)", or "3.1" where it was written so. */
  get printed(): string {
    return NumberPath.#print(this.#steps);
  }

  /** That of the item to which it belongs; undefined: it stands by itself. */
  get above(): string | undefined {
    return this.#steps.length > 1 ? NumberPath.#print(this.#steps.slice(0, -1)) : undefined;
  }

  static #print(steps: readonly Step[]): string {
    return steps
      .map(({ shown, kind }, depth) =>
        depth === 0 ? shown : kind === 'number' && /^\d/.test(shown) ? `.${shown}` : shown.replace(/^\S+/u, '($&)'),
      )
      .join('');
  }

  /**
   * Goes on to this number, where it may follow.
   * @param first the number with which the agenda begins
   * @param ahead the number that comes after it: after "(h)", "(i)" is a letter where "(j)" follows, and a figure where "(ii)" does
   */
  follow(marks: readonly Mark[], first: number, ahead?: readonly Mark[]): boolean {
    const next = this.#after(marks, first, ahead);
    if (!next) return false;
    this.#steps = next;
    return true;
  }

  /**
   * Goes to a whole number that may not follow, as somebody wrote it: numbers are missing before it, or it is smaller than the one before.
   * @returns `same`: it is the one before it, and nothing has changed; undefined: it is no whole number
   */
  jump([head, ...subs]: readonly Mark[]): 'gap' | 'back' | 'same' | undefined {
    const own = head?.readings.find(({ kind }) => kind === 'number');
    if (!head || !own || this.#steps.length === 0 || !/^\d/u.test(head.shown)) return undefined;
    if (own.value === this.top) return subs.length === 0 ? 'same' : undefined;
    const steps = this.#whole([{ ...own, shown: head.shown }], subs);
    if (!steps) return undefined;
    const how = own.value > this.top ? 'gap' : 'back';
    this.#steps = steps;
    return how;
  }

  #after(marks: readonly Mark[], first: number, ahead?: readonly Mark[]): readonly Step[] | undefined {
    const [head, ...subs] = marks;
    if (!head) return undefined;
    const own = head.readings.find(({ kind }) => kind === 'number');
    if (own === undefined || (this.#steps.length > 0 && !/^\d/.test(head.shown))) return this.#part(marks, ahead);
    const { value } = own;
    const top = { ...own, shown: head.shown };
    if (this.#steps.length === 0) return value === first ? this.#whole([top], subs) : undefined;
    if (value === this.top) return subs.length > 0 ? this.#whole(this.#steps, subs) : undefined;
    const furthest = this.top + (head.isWeak ? 1 : WIDEST);
    return value > this.top && value <= furthest ? this.#whole([top], subs) : undefined;
  }

  /** A number that is written whole, each part at its depth: the last is another than before. */
  #whole(from: readonly Step[], subs: readonly Mark[]): readonly Step[] | undefined {
    let steps = from;
    for (const [nth, { shown, readings }] of subs.entries()) {
      const depth = nth + 1;
      const there = steps[depth];
      const same =
        there &&
        nth < subs.length - 1 &&
        readings.find(({ kind, value }) => kind === there.kind && value === there.value);
      if (same) continue;
      const reading = there ? after(there, readings) : (begins(readings, steps.at(-1)) ?? readings[0]);
      if (!reading) return undefined;
      steps = [...steps.slice(0, depth), { ...reading, shown }];
    }
    return subs.length === 0 ? steps.slice(0, 1) : steps;
  }

  /** A part alone goes on with the deepest list in which it is the next, else begins one, else leaves a gap. */
  #part([mark]: readonly Mark[], ahead: readonly Mark[] = []): readonly Step[] | undefined {
    const steps = this.#steps;
    if (!mark || steps.length === 0) return undefined;
    const { shown } = mark;
    const readings = asAhead(mark.readings, ahead);
    const depths = steps
      .map((_, depth) => depth)
      .slice(1)
      .toReversed();
    for (const depth of depths) {
      const reading = after(steps[depth]!, readings, 1);
      if (reading) return [...steps.slice(0, depth), { ...reading, shown }];
    }
    const first = begins(readings, steps.at(-1));
    if (first) return [...steps, { ...first, shown }];
    for (const depth of depths) {
      const reading = after(steps[depth]!, readings);
      if (reading) return [...steps.slice(0, depth), { ...reading, shown }];
    }
    if (steps.length === 1 && readings[0]) return [...steps, { ...readings[0], shown }];
    // However many were struck out.
    for (const depth of depths) {
      const reading = after(steps[depth]!, readings, Infinity);
      if (reading) return [...steps.slice(0, depth), { ...reading, shown }];
    }
    return undefined;
  }
}

/** What a number that could be both is, by the one that follows it: only what it goes on with, where it goes on with one of the two. */
function asAhead(readings: readonly Reading[], ahead: readonly Mark[]): readonly Reading[] {
  const follows = ahead.at(-1)?.readings ?? [];
  const goOn = readings.filter((one) =>
    follows.some(({ kind, value }) => kind === one.kind && value === one.value + 1),
  );
  return goOn.length > 0 ? goOn : readings;
}

/** How far a number may be from the one before it: one that was struck out leaves a gap. */
const WIDEST = 5;

const after = ({ kind, value }: Reading, readings: readonly Reading[], most = WIDEST): Reading | undefined =>
  readings.find((one) => one.kind === kind && one.value > value && one.value <= value + most);

/** The first of a list, of another kind than the list above where it can be read so. */
const begins = (readings: readonly Reading[], above: Reading | undefined): Reading | undefined => {
  const first = readings.filter(({ value }) => value === 1);
  return first.find(({ kind }) => kind !== above?.kind) ?? first[0];
};
