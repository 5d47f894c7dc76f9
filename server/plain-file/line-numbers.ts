// The line of a JSON text on which a place stands, for whoever mends it. Knows no schema.

/** A text, a brace, a bracket, a comma or a colon; all else in JSON has no place of its own. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gsu;
const BLANK = /\S/gu;

interface Within {
  isList: boolean;
  /** The name or the index at which it stands. */
  at: string | number;
}

/** Every place of a JSON text with its line, from 1 on: "participants.3" where the fourth begins. Of what is no JSON as far as it goes. */
export function linesOf(text: string): (path: string) => number {
  const known = new Map<string, number>([['', 1]]);
  let line = 1;
  let counted = 0;
  const lineAt = (index: number): number => {
    for (; counted < index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  const path: Within[] = [];
  const note = (index: number) => {
    const place = path.map(({ at }) => at).join('.');
    if (!known.has(place)) known.set(place, lineAt(index));
  };
  /** Where the element begins that follows a bracket or a comma. */
  const nextSeen = (from: number): number => {
    BLANK.lastIndex = from;
    return BLANK.exec(text)?.index ?? from;
  };
  let last: { text: string; index: number } = { text: '', index: 0 };
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const within = path.at(-1);
    if (token === '{') path.push({ isList: false, at: '' });
    else if (token === '[') {
      path.push({ isList: true, at: 0 });
      note(nextSeen(index + 1));
    } else if (token === '}' || token === ']') path.pop();
    else if (token === ',' && within?.isList) {
      within.at = Number(within.at) + 1;
      note(nextSeen(index + 1));
    } else if (token === ':' && within && !within.isList) {
      within.at = nameIn(last.text);
      note(last.index);
    }
    last = { text: token, index };
  }
  return (place) => {
    // A field that is missing has no line of its own: the line is that of the nearest object or list around it that is there.
    for (let here = place; here !== ''; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
      const found = known.get(here);
      if (found !== undefined) return found;
    }
    return 1;
  };
}

function nameIn(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/** The same faults with their lines in this text. */
export function withLines<F extends { path: string }>(faults: readonly F[], text: string): (F & { line: number })[] {
  const lineOf = linesOf(text);
  return faults.map((fault) => ({ ...fault, line: lineOf(fault.path) }));
}
