// A file of JSON as people have it, or standard input: read, or refused with the line on which it stops being any.
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';

import { textOfFile } from '../plain-file/file-text.ts';
import { jsonFault } from '../plain-file/json-text.ts';
import { repeatedField } from '../meetings/repeated-fields.ts';
import { CliFault } from './fault.ts';

/** Reads a file, or standard input where it is “-”. Throws CliFault where it is no JSON, or has one field twice. */
export async function readJson(file: string): Promise<unknown> {
  return (await readJsonText(file)).value;
}

/** The same with its text, for whoever tells by its lines what is wrong with it. */
export async function readJsonText(file: string): Promise<{ value: unknown; text: string }> {
  const name = file === '-' ? 'Standard input' : file;
  const bytes = await buffer(file === '-' ? process.stdin : createReadStream(file)).catch((error: Error) => {
    throw new CliFault(`${name} cannot be read as JSON: ${error.message}`);
  });
  const read = textOfFile(bytes);
  if (!read.ok) throw new CliFault(`${name} ${read.message}`);
  const { text } = read;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, message } = jsonFault(text) ?? { line: 1, message: 'expected JSON' };
    throw new CliFault(`${name} cannot be read as JSON, line ${line}: ${message}.`);
  }
  const repeated = repeatedField(text);
  if (repeated === undefined) return { value, text };
  throw new CliFault(`${name} has the field “${repeated}” twice: leave the one that is not meant out.`);
}
