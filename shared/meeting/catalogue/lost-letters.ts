// Texts of a file that were damaged before they came here: saved in one encoding and read in another, letters lost on the way.
// Only for files that somebody wrote. Pure; knows no field.
import type { FileFault } from './meeting-file.ts';

/** Half a letter, or the sign that stands for one that could not be read. */
const LOST = /\ufffd|\p{Cs}/u;
/** What the bytes 80 to BF are to a program that takes them for windows-1252 or Latin-1. */
const TRAIL = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** UTF-8 read as one of these: “CÃ´te”, “dâ€™Ivoire”, “Ø³Ùˆ”, “Ð¤Ñ€”, “æŠ¥å‘Š”. Quotes and dashes may follow a real Ã. */
const MISREAD = new RegExp(
  `Ã[\u0080-\u00ba\u00bc-\u00bfƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ€‚]|â[€\u0080]|(?:[ØÙÐÑÎÏ][${TRAIL}]){2}|(?:[ã-é][${TRAIL}]{2}){2}`,
  'u',
);
/** Runs of UTF-7. */
const UTF7 = /\+([A-Za-z0-9+/]{3,})-/gu;
const SIXTY_FOUR = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Texts that are not what was written, with their places; what is under `log` was not written by anybody. */
export function lostLetters(input: unknown, path: string[] = []): FileFault[] {
  if (typeof input === 'string') {
    const message = faultOf(input);
    return message === undefined ? [] : [{ path: path.join('.'), message }];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, within]) =>
    path.length === 0 && key === 'log' ? [] : lostLetters(within, [...path, key]),
  );
}

function faultOf(text: string): string | undefined {
  if (LOST.test(text))
    return `a letter was lost in “${text.toWellFormed()}” when the file was saved; expected it as it was written, in UTF-8`;
  const misread = MISREAD.test(text) ? 'UTF-8 that was read as windows-1252' : isUtf7(text) ? 'UTF-7' : undefined;
  return misread === undefined
    ? undefined
    : `“${text}” is ${misread}; expected it as it was written: save the file again as UTF-8`;
}

/** Whether a run in it stands for letters beyond ASCII, whole and nothing else. */
const isUtf7 = (text: string): boolean => [...text.matchAll(UTF7)].some(([, run = '']) => standsForLetters(run));

function standsForLetters(run: string): boolean {
  const bits = Array.from(run, (one) => SIXTY_FOUR.indexOf(one).toString(2).padStart(6, '0')).join('');
  const units = bits.match(/.{16}/g) ?? [];
  const rest = bits.slice(units.length * 16);
  return !rest.includes('1') && rest.length < 6 && units.every((unit) => Number.parseInt(unit, 2) > 0x7f);
}
