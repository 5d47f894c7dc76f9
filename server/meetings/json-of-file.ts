// The bytes of a file of JSON as its value: read in UTF-8 or UTF-16, each field once. The same for the command and for the server's routes.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';

import type { TextFault } from '../plain-file/json-text.ts';
import { jsonFault } from '../plain-file/json-text.ts';
import { textOfFile } from '../plain-file/file-text.ts';
import { repeatedField } from './repeated-fields.ts';

export type JsonOfFile =
  | { is: 'json'; value: unknown; text: string }
  /** `why` goes on after the file's name: “is not UTF-8 …”. */
  | { is: 'no-text'; why: string }
  | { is: 'no-json'; fault: FileFault & TextFault }
  /** A field stands twice; `field` is its path, such as `settings.warningMs`. */
  | { is: 'repeated'; field: string };

/** What a text is that is no JSON, or none in braces, and on which line. */
export const unreadable = (text: string): FileFault & TextFault => ({
  path: '',
  ...(jsonFault(text) ?? { line: 1, message: 'expected fields in braces' }),
});

export function jsonOfFile(bytes: Buffer): JsonOfFile {
  const read = textOfFile(bytes);
  if (!read.ok) return { is: 'no-text', why: read.message };
  const { text } = read;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: 'no-json', fault: unreadable(text) };
  }
  const field = repeatedField(text);
  return field === undefined ? { is: 'json', value, text } : { is: 'repeated', field };
}
