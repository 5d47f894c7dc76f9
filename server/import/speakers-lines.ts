// One line of a speakers list as people write it: "3. Mexico - H.E. Ms. Veska Mirkina, Vice-Minister (ES) [video, 3:20]". Knows whose
// names there are by the ladder; decides nothing about the list.
import type { Climb } from '#shared/names/ladder.ts';
import { single } from '#shared/names/ladder.ts';
import { folded } from '#shared/names/words.ts';

import { isNothing } from './cells.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { languageIn } from '../names/language-words.ts';
import { tableLadder } from '../names/table-ladder.ts';
import { ADDRESSED } from './people-below.ts';

export type Mode = 'room' | 'remote' | 'video' | 'written';

/** What stands besides the name. */
export interface Aside {
  onBehalfOf?: string;
  language?: string;
  mode?: Mode;
  videoMs?: number;
  /** That it was withdrawn stands beside it. */
  isWithdrawn?: true;
}

export interface SpeakerLine extends Aside {
  /** The name as it is written, without what stands besides. */
  name: string;
  climb: Climb;
  person?: { name: string; title?: string };
}

const BEHALF =
  /(?:^|(?<![\s,–—-])[\s,–—-]+)(?:also\s+)?(?:speaking\s+)?(?:on behalf of|in the name of|au nom (?:de la|de l['’]|des|du|de)|en nombre (?:de la|de los|de las|del|de)|от имени|باسم|نيابة عن|以?代表)\s*(.+)$/iu;
/** Behind a group in Chinese: that it speaks for it. */
const SPEAKS = /(?<=.)(?:作?发言|作?發言)$/u;
const MODES: readonly (readonly [Mode, RegExp])[] = [
  ['video', /video|vídeo|vidéo|видео|فيديو|مسجل|视频|录像|pre recorded|prerecorded|préenregistré/iu],
  [
    'remote',
    /(?:^| )(?:remote|remotely|online|virtual|virtually|zoom|webex|teams|a distance|en ligne|virtuel|remoto|en linea|дистанционно|онлайн)(?: |$)|عن بعد|线上|远程/iu,
  ],
  [
    'written',
    /(?:^| )(?:written|in writing|ecrit|par ecrit|escrito|por escrito|письменно|письменное)(?: |$)|كتابة|خطي|书面/iu,
  ],
];
const MINUTES = "min(?:utes?|utos?|\\.)?|minutes?|m(?!\\p{L})|мин(?:ут[аы]?|\\.)?|دقائق|دقيقة|分钟?|['’′]";
const SECONDS = 'sec(?:onds?|\\.)?|secondes?|segundos?|seg\\.?|s|сек(?:унд[аы]?|\\.)?|с|ثانية|ثوان|秒|["”″]|[\'’′]{2}';
/** As a clock shows it, 3:20; in minutes, with or without seconds: 3 min 20 s, 3′20″; in seconds alone. */
const LENGTHS = [
  /(?:^|[^\d:])(?<minutes>\d{1,2}):(?<seconds>\d{2})(?![\d:])/u,
  new RegExp(
    `(?:^|\\D)(?<minutes>\\d{1,2})\\s*(?:${MINUTES})(?:\\s*(?:and|et|y|и)?\\s*(?<seconds>[0-5]?\\d)(?:\\s*(?:${SECONDS})|(?![\\d\\p{L}])))?`,
    'iu',
  ),
  new RegExp(`(?:^|\\D)(?<seconds>\\d{1,4})\\s*(?:${SECONDS})(?!\\p{L})`, 'iu'),
];
const IN_LANGUAGE = /^(?:(?:in|en|auf|на|по|بال|باللغة|用)\s*)?(.+?)(?:\s*(?:language|языке))?$/iu;
const ASIDES = /[([（【［]([^()[\]（）【】［］]*)[)\]）】］]/gu;
/** What ends a name and is none of it; a run of them is looked at once. */
const BEHIND = /(?<![\s.;,])[\s.;,]+$/u;
/** Between the name and a person: a dash between blanks, a colon, a comma, a tab. */
const SEPARATORS = /\s+[-–—]+\s+|\s*[:：|\t]\s*|\s*[,،，;]\s*/gu;

/** In ms: minutes, seconds, or both. */
export function lengthIn(text: string): number | undefined {
  const said = LENGTHS.map((one) => one.exec(text)?.groups).find(Boolean);
  return said && ((Number(said['minutes'] ?? 0) * 60 + Number(said['seconds'] ?? 0)) * 1_000 || undefined);
}

export const modeIn = (text: string): Mode | undefined => MODES.find(([, words]) => words.test(folded(text)))?.[0];

/** What a list says of somebody who was on it and is no more. */
const WITHDRAWN =
  /^(?:(?:has |was |has been )?(?:withdrawn|withdrew|withdraws|cancell?ed|deleted)|retire|retiree?s?|annulee?s?|s est retiree?|retirad[oa]|cancelad[oa]|anulad[oa]|снят[ао]?|отозван[ао]?|отменен[ао]?|سحب|تم السحب|انسحب|ملغى|ألغي|已?撤回|已?撤销|已?取消)$/u;
const isWithdrawal = (text: string): boolean => WITHDRAWN.test(folded(text).trim());

const LENGTH_ALONE = new RegExp(`^\\s*(?:max\\.?\\s*)?\\d{1,3}\\s*(?:${MINUTES}|${SECONDS})\\.?\\s*$`, 'iu');
/** Languages in which statements are made, by a word or by a code in capitals: "Li" is a person. */
const SPOKEN: ReadonlySet<string> = new Set([...LANGUAGES, 'de', 'pt']);
const isLanguageAlone = (text: string): boolean =>
  (/^\p{Lu}{2}$/u.test(text) || text.length > 2) && SPOKEN.has(languageIn(text) ?? '');

/** What stands behind a name, piece by piece: a length of time, a language, a way of speaking are no person. */
function besides(text: string): Aside & { person?: { name: string; title?: string } } {
  let aside: Aside = {};
  const others = text
    .split(/\s*[|,،，;]\s*|\s+[-–—]\s+/u)
    .map((piece) => piece.trim())
    .filter((piece) => {
      if (LENGTH_ALONE.test(piece)) return false;
      if (isWithdrawal(piece)) {
        aside = { ...aside, isWithdrawn: true };
        return false;
      }
      const said = isLanguageAlone(piece) || /^\P{Lu}*$/u.test(piece) ? asideIn(piece) : undefined;
      if (said) aside = { ...aside, ...said };
      return !said;
    });
  const person = personIn(others.length > 1 ? `${others[0]}, ${others.slice(1).join(', ')}` : (others[0] ?? ''));
  return { ...aside, ...(person && { person }) };
}

/** What a bracket says; undefined: nothing that is known, so it belongs to the name. */
function asideIn(text: string): Aside | undefined {
  const behalf = BEHALF.exec(` ${text}`)?.[1];
  if (behalf !== undefined) return isNothing(behalf) ? {} : { onBehalfOf: single(behalf).replace(SPEAKS, '') };
  if (isWithdrawal(text)) return { isWithdrawn: true };
  const mode = modeIn(text);
  if (mode !== undefined) {
    const videoMs = mode === 'video' ? lengthIn(text) : undefined;
    return { mode, ...(videoMs !== undefined && { videoMs }) };
  }
  const [, word = ''] = IN_LANGUAGE.exec(text.trim()) ?? [];
  // "English" begins with the word for "in" of another language.
  const language = languageIn(text) ?? languageIn(word);
  return language === undefined ? undefined : { language };
}

/**
 * @param climb the ladder of those in the meeting
 * @param isGroup whether a name is of a group of the meeting: "African Group (Zambia)"
 */
export function readSpeakerLine(
  line: string,
  climb: (name: string) => Climb,
  isGroup: (name: string) => boolean,
): SpeakerLine {
  let aside: Omit<SpeakerLine, 'name' | 'climb'> = {};
  let rest = line
    .trim()
    .replace(/\s*\t\s*/gu, ' | ')
    .replace(ASIDES, (whole, inside: string) => {
      // A bracket that is part of a name is no aside: "(Kingdom of the)".
      const said = asideIn(inside);
      if (!said) return whole;
      aside = { ...aside, ...said };
      return ' ';
    });
  const behalf = BEHALF.exec(rest);
  if (behalf && aside.onBehalfOf === undefined && !isNothing(behalf[1]!)) {
    const { group, behind } = groupAndPerson(behalf[1]!, climb, isGroup);
    aside = {
      ...besides(behind),
      ...aside,
      onBehalfOf: single(group)
        .replace(/(?<![.;,])[.;,]+$/, '')
        .replace(SPEAKS, ''),
    };
    rest = rest.slice(0, behalf.index);
  }
  const { name: alone, ...said } = withoutAsides(single(rest).replace(BEHIND, ''));
  aside = { ...said, ...aside };
  rest = alone;
  const whole = climb(rest);
  if (whole.found) return { ...aside, name: rest, climb: whole };
  const [outside, inside] = [single(rest.replace(ASIDES, ' ')), [...rest.matchAll(ASIDES)][0]?.[1]];
  if (inside !== undefined && isGroup(outside)) {
    const speaker = climb(inside);
    if (speaker.found) return { ...aside, onBehalfOf: outside, name: single(inside), climb: speaker };
  }
  // The longest beginning that names somebody; what follows is a person.
  const ends = Array.from(rest.matchAll(SEPARATORS), ({ index, 0: separator }) => ({
    index,
    after: index + separator.length,
  }));
  for (const { index, after } of ends.toReversed()) {
    const name = rest.slice(0, index).trim();
    const found = climb(name);
    if (found.found) return { ...besides(rest.slice(after)), ...aside, name, climb: found };
  }
  const ofPerson = byPerson(rest, outside, inside, ends.at(-1), climb);
  if (ofPerson) return { ...aside, ...ofPerson };
  const [first] = ends;
  if (first && !whole.offers?.length) {
    const name = rest.slice(0, first.index).trim();
    return { ...besides(rest.slice(first.after)), ...aside, name, climb: climb(name) };
  }
  return { ...aside, name: rest, climb: whole };
}

/**
 * "the African Group - H.E. Ms. Mirkina": a group of the meeting, else all in front of a person. The commas of a group's own name stay, and
 * so do the States behind it: "the European Union, Ukraine and Moldova" has no speaker.
 */
function groupAndPerson(
  text: string,
  climb: (name: string) => Climb,
  isGroup: (name: string) => boolean,
): { group: string; behind: string } {
  const parts = Array.from(text.matchAll(SEPARATORS), ({ index, 0: separator }) => ({
    group: text.slice(0, index),
    behind: text.slice(index + separator.length),
    isDash: /[-–—]/u.test(separator),
  }));
  // States that are not in the meeting too: a group's members need not be.
  const isCalled = (piece: string) => piece !== '' && (climb(piece).found ?? tableLadder().find(piece)) !== undefined;
  const saysOfNobody = ({ behind }: { behind: string }) =>
    !behind.split(BETWEEN_NAMES).some((piece) => isCalled(piece.trim()));
  const found =
    parts.find(({ behind }) => ADDRESSED.test(behind)) ??
    parts.findLast((part) => isGroup(part.group) && saysOfNobody(part)) ??
    (isGroup(text) ? undefined : parts.find((part) => part.isDash && saysOfNobody(part)));
  return found ?? { group: text, behind: '' };
}
/** Between the States that a text lists. */
const BETWEEN_NAMES =
  /\s*[,،，、;:：|]\s*|\s+[-–—]+\s+|\s+(?:and|et|y|e|и|&)\s+|\s+و\s*|(?<=\p{Script=Han})[和及与](?=\p{Script=Han})/u;

/** A name without what is said behind it of the way of speaking, where that is no name: ", video 2'30". */
function withoutAsides(text: string): Aside & { name: string } {
  let said: Aside = {};
  let name = text;
  for (;;) {
    const last = [...name.matchAll(SEPARATORS)].at(-1);
    const piece = last && name.slice(last.index + last[0].length);
    if (!last || last.index === 0 || piece === undefined) return { ...said, name };
    const isSaid =
      LENGTH_ALONE.test(piece) || isLanguageAlone(piece) || isWithdrawal(piece) || /^\P{Lu}+$/u.test(piece);
    const aside = LENGTH_ALONE.test(piece) ? {} : isSaid ? asideIn(piece) : undefined;
    if (!aside) return { ...said, name };
    said = { ...aside, ...said };
    name = name.slice(0, last.index).replace(BEHIND, '');
  }
}

/** "Ms. Anna Mirkina, Austria", "Mr. Luis Paz (Peru)": the person first, then for whom. */
function byPerson(
  rest: string,
  outside: string,
  inside: string | undefined,
  last: { index: number; after: number } | undefined,
  climb: (name: string) => Climb,
): Pick<SpeakerLine, 'name' | 'climb' | 'person'> | undefined {
  if (!ADDRESSED.test(rest)) return undefined;
  const [who, name] =
    inside === undefined ? (last ? [rest.slice(0, last.index), rest.slice(last.after)] : []) : [outside, inside];
  const found = name === undefined ? undefined : climb(name.trim());
  const person = who === undefined ? undefined : personIn(who);
  return found?.found && person ? { name: single(name!), climb: found, person } : undefined;
}

/** "H.E. Ms. Veska MIRKINA, Vice-Minister". */
export function personIn(text: string): { name: string; title?: string } | undefined {
  const [, name = '', title = ''] = /^(.*?)(?:\s*[,،，;]\s*(.*))?$/u.exec(single(text)) ?? [];
  if (!/\p{L}/u.test(name)) return undefined;
  return { name: name.slice(0, 200), ...(!isNothing(title) && { title: title.slice(0, 200) }) };
}
