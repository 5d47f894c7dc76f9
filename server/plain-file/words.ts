// What was expected and what was found, in the words of whoever wrote the file and not of a program.
import type * as z from 'zod/mini';

import { shown } from './reading.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list in square brackets',
  object: 'fields in braces',
  record: 'fields in braces',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** A fault of a file; undefined: it is told in words already. */
export function faultInWords(issue: z.core.$ZodRawIssue): string | undefined {
  const missing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS[String(issue.expected)] ?? String(issue.expected);
      return missing ? `is missing; expected ${kind}` : `expected ${kind}, found ${shown(issue.input)}`;
    }
    case 'invalid_value': {
      const values = (issue.values as unknown[]).map((one) => `“${String(one)}”`).join(', ');
      return missing
        ? `is missing; expected one of ${values}`
        : `expected one of ${values}, found ${shown(issue.input)}`;
    }
    default:
      return undefined;
  }
}
