// What was expected and what was found, in the words of whoever wrote the file and not of a program.
import type * as z from 'zod/mini';

import { faultIn, KINDS } from '../fault-words.ts';
import { EXAMPLES_IN_FILES } from '../field-examples.ts';

/** Fields that are a text, or a text in each language. */
const TEXTS = new Set([
  'title',
  'subtitle',
  'shortTitle',
  'name',
  'venue',
  'article',
  'open',
  'openList',
  'closeList',
  'conclude',
]);
/** Lists whose parts may be written as a text alone. */
const LISTED = new Set(['delegations', 'items', 'sittings', 'groups', 'categories', 'documents']);

/** What is expected at a field of one of these names, whatever its schema says. */
const EXPECTED_AT: Readonly<Record<string, string>> = {
  script: 'a text, or a text for each step, such as { "open": "…", "conclude": "…" }',
  timeZone: 'a time zone such as Europe/Zurich',
  startsAt: 'a time such as “10:00”',
  endsAt: 'a time such as “13:00”',
  interpretationEndsAt: 'a time such as “12:45”',
  limitMs: 'a length such as “3 minutes”, or “none”',
};

function kindOf({ expected, path = [] }: { expected: unknown; path?: PropertyKey[] | undefined }): string {
  const kind = KINDS[String(expected)] ?? String(expected);
  const name = String(path.findLast((step) => typeof step === 'string'));
  const there = typeof path.at(-1) === 'string' ? EXPECTED_AT[name] : undefined;
  if (there !== undefined) return there;
  if (expected !== 'object' && expected !== 'record') return kind;
  if (TEXTS.has(String(path.at(-1)))) return 'a text';
  const such = EXAMPLES_IN_FILES[name] === undefined ? kind : `${kind}, such as ${EXAMPLES_IN_FILES[name]}`;
  return typeof path.at(-1) === 'number' && LISTED.has(name) ? `a text, or ${such}` : such;
}

/** Times and lengths are written as words; that the program counts them in ms is nobody's matter. */
function bound(issue: { path?: PropertyKey[] | undefined }, limit: unknown): string {
  return /ms$/i.test(String(issue.path?.at(-1) ?? '')) ? `${Number(limit) / 1_000} seconds` : String(limit);
}

/** A fault of a file; undefined: it is told in words already. */
export const faultInWords = (issue: z.core.$ZodRawIssue): string | undefined => faultIn(issue, kindOf, bound);
