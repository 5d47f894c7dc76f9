// What was expected and what was found, in the words of whoever wrote the file and not of a program.
import type * as z from 'zod/mini';

import { faultIn, KINDS } from '../fault-words.ts';

/** Fields that are a text, or a text in each language. */
const TEXTS = new Set(['title', 'subtitle', 'shortTitle', 'name', 'venue']);
/** Lists whose parts may be written as a text alone. */
const LISTED = new Set(['delegations', 'items', 'sittings', 'groups', 'categories']);

function kindOf({ expected, path = [] }: { expected: unknown; path?: PropertyKey[] | undefined }): string {
  const kind = KINDS[String(expected)] ?? String(expected);
  if (expected !== 'object' && expected !== 'record') return kind;
  const [above, last] = path.slice(-2);
  if (TEXTS.has(String(path.at(-1)))) return 'a text';
  return typeof last === 'number' && LISTED.has(String(above)) ? `a text, or ${kind}` : kind;
}

/** Times and lengths are written as words; that the program counts them in ms is nobody's matter. */
function bound(issue: { path?: PropertyKey[] | undefined }, limit: unknown): string {
  return /ms$/i.test(String(issue.path?.at(-1) ?? '')) ? `${Number(limit) / 1_000} seconds` : String(limit);
}

/** A fault of a file; undefined: it is told in words already. */
export const faultInWords = (issue: z.core.$ZodRawIssue): string | undefined => faultIn(issue, kindOf, bound);
