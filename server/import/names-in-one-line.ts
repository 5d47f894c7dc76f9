// Names that stand in one line, as they do in a sentence: "Peru, Chile and Chad". Read as if each had a line of its own. Knows no meeting.
import { single } from '#shared/names/ladder.ts';

const BETWEEN = /\s*[,،、;；]\s*/u;
/** Before the last of them; a name may have such a word of its own. */
const LAST = / (?:and|et|y|e|и|و) | و(?=\p{L})|(?<=\p{Script=Han})[和与及](?=\p{Script=Han})/gu;
/** "The following: Peru, Chile". */
const INTRODUCTION = /^[^:：]{1,80}[:：]\s*/u;
const FEWEST = 3;

/**
 * @param isName whether these words name somebody
 * @returns a line each; null where it is no such line, or there are more
 */
export function linesOfOne(text: string, isName: (words: string) => boolean): string[] | null {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const [line] = lines;
  if (line === undefined || lines.length > 1) return null;
  const whole = single(line).replace(/\.$/u, '');
  const pieces = [whole, whole.replace(INTRODUCTION, '')]
    .map((words) => piecesOf(words, isName))
    .toSorted((one, other) => share(other, isName) - share(one, isName))[0]!;
  return pieces.length >= FEWEST && share(pieces, isName) > 1 / 2 ? pieces : null;
}

const share = (pieces: readonly string[], isName: (words: string) => boolean): number =>
  pieces.filter(isName).length / Math.max(1, pieces.length);

/** A comma may be within a name ("Iran, Islamic Republic of"): two pieces that name somebody together are one. */
function piecesOf(line: string, isName: (words: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const piece of line.split(BETWEEN).filter((one) => one !== '')) {
    const before = pieces.at(-1);
    const together = before === undefined ? '' : `${before}, ${piece}`;
    if (before !== undefined && !isName(piece) && isName(together)) pieces.splice(-1, 1, together);
    else pieces.push(piece);
  }
  const last = pieces.pop();
  if (last === undefined) return pieces;
  return [...pieces, ...lastTwo(last.replace(/^(?:and|et|y|e|и) /u, ''), isName)];
}

function lastTwo(last: string, isName: (words: string) => boolean): string[] {
  if (isName(last)) return [last];
  for (const { index, 0: word } of last.matchAll(LAST)) {
    const two = [last.slice(0, index), last.slice(index + word.length)];
    if (two.every(isName)) return two;
  }
  return [last];
}
