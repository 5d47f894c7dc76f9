// Lines of an agenda one after the other: which is an item, a note of the one above it, an annotation, or none of them. The numbers begin at
// the first and rise; one that does not is an item all the same, and its line says what is odd about it.
import { single } from '#shared/names/ladder.ts';
import { folded } from '#shared/names/words.ts';

import { isNothing } from './cells.ts';
import { NumberPath } from './agenda-numbers.ts';
import type { Marked } from './agenda-numbers.ts';
import type { AgendaLine, ReadItem, ReadLines } from './agenda-lines.ts';

export const ANNOTATIONS = /^(?:[ivx]+\s)?(?:annotations?|anotaciones|аннотации|الشروح|شروح|说明|附加说明)$/u;

/** What closes an item in a list of items, and joins the last two. */
const CLOSING = /(?:[;؛；,،，]\s*(?:and|et|y|e|и|و|以及|和)?|[.:。：])\s*$/u;

/** "3. General debate (continued)": it stands above with its number. */
export const GOES_ON =
  /[([（]?\s*(?:continued|cont[’'.]?d?\.?|resumed|suite|fin|continuación|cont\.|продолжение|تابع|续)\s*[)\]）]?\s*[.;:]?\s*$/iu;

/** "Afternoon session, 3–6 p.m.": when the items below it are taken up. */
const OF_A_SITTING =
  /^(?:morning|afternoon|evening|first|second|third|\d+(?:st|nd|rd|th)|plenary|séance|sesión|утреннее|дневное|вечернее|الجلسة|جلسة|上午|下午)(?=[\s,:(]).*(?:\d|$)/iu;

const SENTENCE = /[.!?:;。؛؟…)]\s*$/u;

/** Words that a title does not end with: its line was broken. */
const OPEN_END =
  /(?:^|\s)(?:the|of|and|or|on|in|for|to|by|with|from|under|at|its|de|du|des|la|le|les|et|ou|sur|en|au|aux|pour|par|del|los|las|el|y|sobre|para|por|и|в|на|о|об|по|с|для|от|في|من|على|إلى|عن)$|[-–,،]$/iu;

export const titleOf = (text: string): string => single(text).replace(CLOSING, '').trim();

export const CLOCK = String.raw`(\d{1,2})\s*[:.hH]\s*([0-5]\d)\s*(?:[ap]\.?\s?m\.?|hrs?|hours|Uhr)?`;

/** "3.00 p.m. - 6.00 p.m." alone in its line: a programme of a day, and no item. */
export const TIMES_ALONE = new RegExp(
  String.raw`^\s*[[(]?${CLOCK}(?:\s*(?:[-–—]|to|à|a|до|إلى|至)\s*${CLOCK})?[\])]?\s*[:.]?\s*$`,
  'iu',
);

export class LineReader {
  readonly items: ReadItem[] = [];
  readonly others: { row: number; text: string }[] = [];
  readonly #twice: { row: number; text: string }[] = [];
  /** Numbered lines since the numbers came again of which no item has the title. */
  readonly #strange: { row: number; text: string }[] = [];
  #isAnnotated = false;
  readonly #first: number;
  #path = new NumberPath();
  /** No item has a sign behind its number. */
  #areWeak = true;
  #byNumber = new Map<string, ReadItem>();
  /** Set once the numbers come again: where one is in them, and whose notes follow. */
  #again: NumberPath | undefined;
  #current: ReadItem | undefined;
  /** The line before was an item's title, without an empty line since. */
  #mayGoOn = false;

  constructor(first: number) {
    this.#first = first;
  }

  /** @param ahead the next number that there is */
  read(
    { row, text, isHeading, marked, minutes }: AgendaLine & { marked: Marked | undefined; minutes?: number },
    ahead: Marked['marks'] | undefined,
  ): void {
    const plain = single(text);
    if (isNothing(plain)) {
      this.#mayGoOn = false;
      return;
    }
    if (!marked && ANNOTATIONS.test(folded(plain)) && this.items.length > 0) {
      this.#isAnnotated = true;
      return this.#begin();
    }
    if (
      marked &&
      !this.#again &&
      !isNothing(titleOf(marked.text)) &&
      this.#path.follow(marked.marks, this.#first, ahead)
    )
      return this.#item(row, plain, titleOf(marked.text), minutes, marked.marks[0]!.isWeak);
    const isFirstAgain =
      marked?.marks.length === 1 &&
      marked.marks[0]!.readings.some(({ kind, value }) => kind === 'number' && value === this.#first);
    if (!this.#again && isFirstAgain && this.items.length > 1) this.#begin();
    if (this.#again) return this.#annotation({ row, text: plain, isHeading, marked });
    if (this.#mayGoOn && this.#goesOn(plain, isHeading)) return;
    if (this.#isOfProgramme(plain, marked)) {
      this.others.push({ row, text: plain });
      this.#mayGoOn = false;
      return;
    }
    if (marked && this.#inDoubt(row, plain, marked, minutes)) return;
    if (this.#current && !isHeading && !TIMES_ALONE.test(plain) && SENTENCE.test(plain) && plain.split(' ').length > 3)
      this.#current.notes.push(plain);
    else this.others.push({ row, text: plain });
    this.#mayGoOn = false;
  }

  /** An item whose number does not follow: it is one all the same, with what is odd about it. A sentence is a note that has a number. */
  #inDoubt(row: number, plain: string, marked: Marked, minutes: number | undefined): boolean {
    const title = titleOf(marked.text);
    const words = title.split(' ').length;
    const isSentence = SENTENCE.test(plain) && words > 8;
    if (this.items.length === 0 || isNothing(title) || !/\p{L}{2}/u.test(title) || isSentence || words > 40)
      return false;
    const isWeak = marked.marks[0]!.isWeak;
    // "15 delegations", "2027 budget": without a sign only where all others have none, and before a title.
    if (isWeak && (!this.#areWeak || !/^[^\p{Ll}]/u.test(title) || words > 12)) return false;
    const before = this.#path.copy();
    const how = this.#path.jump(marked.marks);
    if (how === undefined) return false;
    const there = this.#byNumber.get(how === 'same' ? before.printed.replace(/\D.*$/u, '') : this.#path.printed);
    if (!there) {
      this.#item(row, plain, title, minutes);
      this.#current!.doubt = how === 'same' ? 'twice' : how;
      return true;
    }
    this.#path = before;
    // The same once more is no other item.
    if (isSameTitle(there.title, title)) return false;
    this.#twice.push({ row, text: plain });
    this.#current = undefined;
    return true;
  }

  /** All that was read. Numbers that came again with titles of which no item has one were no annotations. */
  done(): ReadLines {
    const isOther = this.#again && !this.#isAnnotated;
    if (!isOther) return { items: this.items, others: this.others, twice: this.#twice };
    const strange = new Set(this.#strange.map(({ row }) => row));
    return {
      items: this.items,
      others: this.others.filter(({ row }) => !strange.has(row)),
      twice: [...this.#twice, ...this.#strange],
    };
  }

  #begin(): void {
    this.#again ??= new NumberPath();
    this.#current = undefined;
  }

  #item(row: number, written: string, title: string, minutes: number | undefined, isWeak = true): void {
    if (!isWeak) this.#areWeak = false;
    const item: ReadItem = {
      row,
      written,
      number: this.#path.printed,
      above: this.#path.above,
      title,
      ...(minutes !== undefined && { minutes }),
      notes: [],
    };
    this.items.push(item);
    this.#byNumber.set(item.number, item);
    this.#current = item;
    this.#mayGoOn = true;
  }

  /** A line that says of an item above that it goes on, or of those below when they are taken up. */
  #isOfProgramme(text: string, marked: Marked | undefined): boolean {
    if (!marked)
      return (
        OF_A_SITTING.test(text) && /\d\s*[:.hHч时點点]?\s*\d{0,2}\s*(?:[ap]\.?\s?m\b|h\b|\p{Pd}|to\b|à\b)/u.test(text)
      );
    const title = marked.text.replace(GOES_ON, '');
    return title !== marked.text && this.items.some((item) => isSameTitle(item.title, titleOf(title)));
  }

  /** A title that was broken into two lines goes on in small letters. */
  #goesOn(text: string, isHeading: boolean): boolean {
    const item = this.items.at(-1);
    if (!item || isHeading) return false;
    const isOpen = OPEN_END.test(item.title) && text.length < 200;
    if (!isOpen && (!/^[\p{Ll}(]/u.test(text) || CLOSING.test(item.written))) return false;
    item.written = `${item.written} ${text}`;
    item.title = titleOf(`${item.title} ${text}`);
    return true;
  }

  #annotation({ row, text, isHeading, marked }: AgendaLine & { marked: Marked | undefined }): void {
    const before = this.#again!;
    if (marked) {
      const there = this.#titled(titleOf(marked.text), before, marked);
      if (there) {
        this.#isAnnotated = true;
        this.#current = there;
        return;
      }
      if (isHead(marked) && !(SENTENCE.test(text) && text.split(' ').length > 8)) this.#strange.push({ row, text });
    } else if (isHeading) {
      this.#current = [...this.#byNumber.values()].find(({ title }) => isSameTitle(title, titleOf(text)));
      return;
    }
    if (this.#current) this.#current.notes.push(text);
    else this.others.push({ row, text });
  }

  /** The item whose number and title these are again. Paragraphs of annotations may be numbered too, by numbers of their own. */
  #titled(title: string, path: NumberPath, { marks }: Marked): ReadItem | undefined {
    const items = this.items.filter((one) => isSameTitle(one.title, title));
    if (items.length === 0) return undefined;
    path.follow(marks, this.#first);
    return (
      items.find(({ number }) => number === path.printed) ??
      items.find(({ number }) => number.endsWith(`(${marks.at(-1)!.shown})`)) ??
      items[0]
    );
  }
}

/** Whether it is a whole number with a sign behind it. */
const isHead = ({ marks: [mark] }: Marked): boolean =>
  mark !== undefined && !mark.isWeak && mark.readings.some(({ kind }) => kind === 'number');

/** The same words, or the one of two that is shorter in front of the other. */
export function isSameTitle(one: string, other: string): boolean {
  const [left, right] = [folded(one), folded(other)];
  if (left === '' || right === '') return false;
  return (
    left === right || (Math.min(left.length, right.length) > 12 && (left.startsWith(right) || right.startsWith(left)))
  );
}

/** Whether two titles have a word in common that says something. */
export function shareAWord(one: string, other: string): boolean {
  const words = (text: string) =>
    new Set(
      folded(text)
        .split(' ')
        .filter((word) => word.length > 3 || /\p{Script=Han}/u.test(word)),
    );
  const [left, right] = [words(one), words(other)];
  if ([...left].some((word) => right.has(word))) return true;
  // Chinese has no blanks: two letters together are a word.
  const pairs = (text: string) =>
    new Set(
      Array.from(text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
        Array.from(run)
          .slice(1)
          .map((letter, at) => run[at]! + letter),
      ),
    );
  const [those, these] = [pairs(one), pairs(other)];
  return [...those].some((pair) => these.has(pair));
}
