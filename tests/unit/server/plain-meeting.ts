// The plain file of a meeting that tests change, and what is read of it.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

import type { MeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';

import { readPlan } from '../../../server/meetings/meeting-files.ts';
import { withLines } from '../../../server/plain-file/line-numbers.ts';

const TEXT = readFileSync(new URL('../../people/plain-meeting.json', import.meta.url), 'utf8');
export const whole = (): Record<string, unknown> => JSON.parse(TEXT) as Record<string, unknown>;

export function fileOf(input: unknown): MeetingFile {
  const read = readPlan(input);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
}
/** The faults of this text, each with its line. */
export function faultsOf(text: string): string[] {
  const read = readPlan(JSON.parse(text));
  return read.ok ? [] : withLines(read.faults, text).map(({ line, message }) => `${line}: ${message}`);
}
/** The sample file with one line in place of another. */
export const instead = (there: string, now: string): string => {
  expect(TEXT).toContain(there);
  return TEXT.replace(there, now);
};
export const clock = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich', dateStyle: 'short', timeStyle: 'short' }).format(at);
