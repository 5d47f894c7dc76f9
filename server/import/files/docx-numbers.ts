// The numbers that Word puts before paragraphs by itself: they are counted while one reads and stand nowhere in the text.
// A list is an abstract definition with nine levels; its instances continue one another unless one starts anew.
import { readXml } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** Such as "%1.%2" or "(%1)": %1 stands for the number of the first level. */
  pattern: string;
  /** After which level it begins anew; 0: never. */
  restart?: number;
  /** The style whose paragraphs are of this level. */
  style?: string;
}

interface Instance {
  abstract: string;
  changes: Map<number, Partial<Level>>;
}

export interface Numbering {
  /** The number of the next paragraph of this list; "" where it shows none. */
  next(list: string, level: number): string;
  /** The level of the paragraphs of a style in a list. */
  levelOf(list: string, style: string): number | undefined;
}

/** What stands for the sign before a paragraph of a list without numbers, whatever its font draws. */
export const BULLET = '•';
const DEEPEST = 9;
const PLAIN: Level = { start: 1, format: 'decimal', pattern: '' };

export function readNumbering(part: Buffer | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Partial<Level>>>();
  const instances = new Map<string, Instance>();
  /** By name of a style of numbering: the definition that is it, and those that only refer to it. */
  const [ofStyle, linked] = [new Map<string, string>(), new Map<string, string>()];
  if (part) {
    let abstractId = '';
    let instance: Instance | undefined;
    let level: Partial<Level> | undefined;
    readXml(part, {
      open(tag, attribute) {
        const value = attribute('w:val') ?? '';
        const levels = instance ? instance.changes : abstracts.get(abstractId);
        const set = (change: Partial<Level>) => void (level && Object.assign(level, change));
        switch (tag) {
          case 'w:abstractNum':
            abstractId = attribute('w:abstractNumId') ?? '';
            instance = undefined;
            abstracts.set(abstractId, new Map());
            return;
          case 'w:num':
            instance = { abstract: '', changes: new Map() };
            instances.set(attribute('w:numId') ?? '', instance);
            return;
          case 'w:abstractNumId':
            if (instance) instance.abstract = value;
            return;
          case 'w:numStyleLink':
            return void linked.set(abstractId, value);
          case 'w:styleLink':
            return void ofStyle.set(value, abstractId);
          case 'w:lvl':
          case 'w:lvlOverride': {
            const at = Number(attribute('w:ilvl'));
            level = levels?.get(at) ?? {};
            levels?.set(at, level);
            return;
          }
          case 'w:start':
          case 'w:startOverride':
            return set({ start: Number(value) || 0 });
          case 'w:numFmt':
            return set({ format: value });
          case 'w:lvlText':
            return set({ pattern: value });
          case 'w:lvlRestart':
            return set({ restart: Number(value) });
          case 'w:pStyle':
            return set({ style: value });
          default:
        }
      },
    });
  }
  const definitionOf = (abstract: string): string => ofStyle.get(linked.get(abstract) ?? '') ?? abstract;
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    next(list, level) {
      const instance = instances.get(list);
      if (!instance || level < 0 || level >= DEEPEST) return '';
      const definition = definitionOf(instance.abstract);
      const at = (nth: number): Level => ({
        ...PLAIN,
        ...abstracts.get(definition)?.get(nth),
        ...instance.changes.get(nth),
      });
      const counts = counters.get(definition) ?? [];
      counters.set(definition, counts);
      // An instance that starts anew does so at its first paragraph.
      if (!begun.has(`${list} ${level}`)) {
        begun.add(`${list} ${level}`);
        const anew = instance.changes.get(level)?.start;
        if (anew !== undefined) counts[level] = anew - 1;
      }
      counts[level] = (counts[level] ?? at(level).start - 1) + 1;
      for (let above = 0; above < level; above += 1) counts[above] ??= at(above).start;
      for (let below = level + 1; below < DEEPEST; below += 1) if (at(below).restart !== 0) counts[below] = undefined;
      const { format, pattern } = at(level);
      if (format === 'bullet') return BULLET;
      if (format === 'none') return '';
      return pattern.replace(/%([1-9])/g, (_all, digit: string) => {
        const nth = Number(digit) - 1;
        return written(counts[nth] ?? at(nth).start, at(nth).format);
      });
    },
    levelOf(list, style) {
      const levels = abstracts.get(definitionOf(instances.get(list)?.abstract ?? ''));
      return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0];
    },
  };
}

/** Word's names of formats, with their letters. */
const LETTERS: Readonly<Record<string, string>> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ',
  arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
};
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
const CHINESE = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const MOST = 3_000;

function written(number: number, format: string): string {
  if (number < 1 || number > MOST) return String(number);
  const letters = LETTERS[format];
  if (letters !== undefined) {
    const all = Array.from(letters);
    return all[(number - 1) % all.length]!.repeat(Math.ceil(number / all.length));
  }
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (/^(?:chineseCounting|chineseCountingThousand|ideographDigital|japaneseCounting)$/.test(format) && number < 100)
    return chinese(number);
  return String(number);
}

function roman(number: number): string {
  const [value, letters] = ROMAN.find(([one]) => one <= number) ?? [0, ''];
  return value === 0 ? '' : letters + roman(number - value);
}

function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones] : ''}`;
}
