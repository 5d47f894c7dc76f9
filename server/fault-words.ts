// What was expected of a value and what was found, in the words of whoever gave it: in place of a schema’s own English, which is a
// program’s. For files and for messages; what their fields look like stands in field-examples.ts.
import type * as z from 'zod/mini';

import { EXAMPLES_IN_MESSAGES, TEXTS_BY_LANGUAGE } from './field-examples.ts';

type Issue = z.core.$ZodRawIssue;

export const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list in square brackets',
  object: 'fields in braces',
  record: 'fields in braces',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** What was found, as it may be shown in a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

const oneOf = (values: Iterable<unknown>): string =>
  `one of ${[...values].map((one) => `“${String(one)}”`).join(', ')}`;

/**
 * A fault in words; undefined: the schema has words of its own for it.
 * @param kindOf what is expected at a place
 * @param bound a limit there, with its unit
 */
export function faultIn(
  issue: Issue,
  kindOf: (issue: { expected: unknown; path?: PropertyKey[] | undefined }) => string,
  bound: (issue: Issue, limit: unknown) => string,
): string | undefined {
  const missing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kindOf({ expected: issue.expected, path: issue.path });
      return missing ? `is missing; expected ${kind}` : `expected ${kind}, found ${shown(issue.input)}`;
    }
    case 'invalid_value': {
      const values = oneOf(issue.values as unknown[]);
      return missing ? `is missing; expected ${values}` : `expected ${values}, found ${shown(issue.input)}`;
    }
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `expected at least ${bound(issue, issue.minimum)}, found ${shown(issue.input)}`
        : undefined;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `expected at most ${bound(issue, issue.maximum)}, found ${shown(issue.input)}`
        : undefined;
    case 'unrecognized_keys': {
      const [key] = issue.keys;
      const known = keysOf(issue.inst);
      return `expected ${known ? oneOf(known) : 'another name of a field'}, found ${shown(key)}`;
    }
    default:
      return undefined;
  }
}

/** The names that a record takes, where they are a known few. */
function keysOf(inst: unknown): Iterable<unknown> | undefined {
  const { def } =
    (inst as { _zod?: { def?: { keyType?: { _zod?: { values?: Set<unknown> } } } } } | undefined)?._zod ?? {};
  return def?.keyType?._zod?.values;
}

const kindInMessage = ({ expected, path = [] }: { expected: unknown; path?: PropertyKey[] | undefined }): string => {
  const kind = KINDS[String(expected)] ?? String(expected);
  if (kind !== KINDS['object']) return kind;
  const name = String(path.at(-1));
  if (TEXTS_BY_LANGUAGE.has(name)) return 'a text by language, such as { "en": "…" }';
  const such = Object.hasOwn(EXAMPLES_IN_MESSAGES, name) ? EXAMPLES_IN_MESSAGES[name] : undefined;
  return such === undefined ? kind : `${kind}, such as ${such}`;
};

const boundInMessage = ({ path }: Issue, limit: unknown): string =>
  String(path?.findLast((step) => typeof step === 'string')).endsWith('Ms')
    ? `${String(limit)} milliseconds`
    : String(limit);

/** The values by which a schema tells its alternatives apart. */
function alternatives({
  inst,
  discriminator,
}: {
  inst?: unknown;
  discriminator?: string | undefined;
}): Iterable<unknown> {
  const { propValues } = (inst as { _zod?: { propValues?: Record<string, Set<unknown>> } } | undefined)?._zod ?? {};
  return (discriminator === undefined ? undefined : propValues?.[discriminator]) ?? [];
}

/** Of a text or a list that is too long or too short. */
function lengthFault(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string | undefined {
  if (issue.origin !== 'array' && issue.origin !== 'string') return undefined;
  const bounded = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
  return `expected ${bounded}${issue.origin === 'string' ? ' letters' : ''}, found ${(issue.input as ArrayLike<unknown>).length}`;
}

/** A fault of a message, whose lengths and instants are in ms. */
export function faultOfMessage(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_union': {
      const values = [...alternatives(issue)];
      return values.length > 0
        ? `expected ${oneOf(values)}`
        : `expected a value of another shape, found ${shown(issue.input)}`;
    }
    case 'too_big':
    case 'too_small':
      return lengthFault(issue) ?? faultIn(issue, kindInMessage, boundInMessage);
    case 'invalid_format':
      return issue.format === 'url'
        ? `expected an address that begins with http:// or https://, found ${shown(issue.input)}`
        : undefined;
    case 'invalid_key':
      return `expected another name of a field, found ${shown(issue.path?.at(-1))}`;
    default:
      return faultIn(issue, kindInMessage, boundInMessage);
  }
}
