// Fields that stand twice in one object of a JSON text. `JSON.parse` takes the last and says nothing of the first, so that of two
// limits that somebody wrote one is lost. Knows no schema.

/** A text, a brace, a bracket, a comma or a colon; all else in JSON has no place of its own. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gsu;

interface Within {
  /** The names seen of an object; of a list none. */
  names: Set<string> | undefined;
  /** The name or the index at which it stands. */
  at: string | number;
}

/**
 * The first field that stands twice, as a path such as `settings.warningMs`.
 * @param text JSON that is well formed; of any other the answer means nothing
 */
export function repeatedField(text: string): string | undefined {
  const path: Within[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const within = path.at(-1);
    if (token === '{') path.push({ names: new Set(), at: '' });
    else if (token === '[') path.push({ names: undefined, at: 0 });
    else if (token === '}' || token === ']') path.pop();
    else if (token === ',' && within && !within.names) within.at = Number(within.at) + 1;
    else if (token === ':' && within?.names) {
      // The name is read as JSON, since a letter may be written as an escape: \u0065 is “e”.
      within.at = JSON.parse(last) as string;
      if (within.names.has(within.at)) return path.map(({ at }) => at).join('.');
      within.names.add(within.at);
    }
    last = token;
  }
  return undefined;
}
