// A file of JSON as people have it, or standard input: read, or refused with the line on which it stops being any.
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';

import { jsonOfFile } from '../meetings/json-of-file.ts';
import { CliFault } from './fault.ts';
import { whyUnread } from './why-unread.ts';

/** Reads a file, or standard input where it is “-”. Throws CliFault where it is no JSON, or has one field twice. */
export async function readJson(file: string): Promise<unknown> {
  return (await readJsonText(file)).value;
}

/** The same with its text, for whoever tells by its lines what is wrong with it. */
export async function readJsonText(file: string): Promise<{ value: unknown; text: string }> {
  const name = file === '-' ? 'Standard input' : file;
  const bytes = await buffer(file === '-' ? process.stdin : createReadStream(file)).catch((error: Error) => {
    throw new CliFault(`${name} cannot be read: ${whyUnread(error)}.`);
  });
  const read = jsonOfFile(bytes);
  switch (read.is) {
    case 'json':
      return read;
    case 'no-text':
      throw new CliFault(`${name} ${read.why}`);
    case 'no-json':
      throw new CliFault(`${name} cannot be read as JSON, line ${read.fault.line}: ${read.fault.message}.`);
    case 'repeated':
      throw new CliFault(`${name} has the field “${read.field}” twice: leave the one that is not meant out.`);
    default:
      return read satisfies never;
  }
}
