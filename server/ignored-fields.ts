// What of a message was passed over: an answer says it, so that a field that is written otherwise than we write it is not lost in silence.

const MOST_FIELDS = 10;
const MOST_OF_A_FIELD = 200;

/** The fields of what was sent that were not understood, as paths (`name.de`, `documents.0.url`); some of them, where they are many. */
export function ignoredOf(given: unknown, understood: unknown, path = '', found: string[] = []): string[] {
  if (typeof given !== 'object' || given === null || typeof understood !== 'object' || understood === null)
    return found;
  const known = understood as Record<string, unknown>;
  for (const field of Object.keys(given)) {
    if (found.length === MOST_FIELDS) break;
    const value = (given as Record<string, unknown>)[field];
    if (value === undefined) continue;
    const isKnown = Object.hasOwn(known, field);
    if (isKnown && typeof value !== 'object') continue;
    const at = path === '' ? field : `${path}.${field}`;
    if (isKnown) ignoredOf(value, known[field], at, found);
    else found.push(at.slice(0, MOST_OF_A_FIELD));
  }
  return found;
}
