// A file of JSON as people have it: UTF-8, or UTF-16 as PowerShell writes it. What is in neither is refused by that name, never guessed.
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';

import { repeatedField } from '../meetings/repeated-fields.ts';
import { CliFault } from './fault.ts';

/** The encodings that a file says that it has, by its first bytes. */
const MARKS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Reads a file, or standard input where it is “-”. */
export async function readJson(file: string): Promise<unknown> {
  return (await readJsonText(file)).value;
}

/** The same with its text, for whoever tells by its lines what is wrong with it. */
export async function readJsonText(file: string): Promise<{ value: unknown; text: string }> {
  const name = file === '-' ? 'Standard input' : file;
  try {
    const text = decoded(await buffer(file === '-' ? process.stdin : createReadStream(file)), name);
    const value = JSON.parse(text) as unknown;
    const repeated = repeatedField(text);
    if (repeated === undefined) return { value, text };
    throw new CliFault(`${name} has the field “${repeated}” twice: leave the one that is not meant out.`);
  } catch (error) {
    if (error instanceof CliFault) throw error;
    throw new CliFault(`${name} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function decoded(bytes: Buffer, name: string): string {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const label = mark?.label ?? 'utf-8';
  try {
    // No JSON has it; UTF-16 without its mark, and UTF-32, have it in each letter of English.
    if (label === 'utf-8' ? bytes.includes(0) : isUtf32(bytes)) throw new RangeError('zero bytes');
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError)
      throw new CliFault(`${name} is not UTF-8 (perhaps UTF-16 without its mark, or UTF-32): save it again as UTF-8.`);
    throw new CliFault(
      mark
        ? `${name} says that it is ${label.toUpperCase()}, and is not: save it again as UTF-8.`
        : `${name} is not UTF-8 (perhaps windows-1252): save it again as UTF-8.`,
    );
  }
}

/** Its mark begins as that of UTF-16 does. */
const isUtf32 = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0xff, 0xfe, 0, 0]));
