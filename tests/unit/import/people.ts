// The meeting that the sample lists are for, and the preview of one of them.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { ImportPreview } from '#shared/import-preview.ts';
import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import { newMeeting } from '#shared/meeting/new-meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { ImportOptions } from '../../../server/import/preview.ts';
import { preview } from '../../../server/import/preview.ts';

const PEOPLE = path.join(import.meta.dirname, '../../people');
export const sample = (name: string): Buffer => readFileSync(path.join(PEOPLE, name));

const NINE = Date.UTC(2027, 2, 12, 9);
const HOUR = 3_600_000;

const plan: MeetingFileInput = {
  id: 'wgt',
  catalogue: {
    title: { en: 'Working Group on Transparency' },
    timeZone: 'Europe/Zurich',
    categories: [
      { id: 'state-party', name: { en: 'State Party', fr: 'État partie', es: 'Estado parte' }, mark: 'disc' },
      { id: 'signatory', name: { en: 'Signatory' }, mark: 'half-disc' },
      { id: 'observer', name: { en: 'Observer' }, mark: 'ring' },
      { id: 'organization', name: { en: 'Organization' }, mark: 'square' },
      { id: 'ngo', name: { en: 'Non-governmental organization' }, mark: 'triangle' },
    ],
    delegations: [],
    items: [],
  },
  settings: {},
  sittings: [
    { id: 'am', title: { en: 'Morning sitting' }, startsAt: NINE, endsAt: NINE + 3 * HOUR },
    { id: 'pm', title: { en: 'Afternoon sitting' }, startsAt: NINE + 5 * HOUR, endsAt: NINE + 8 * HOUR },
  ],
};

export function peopleMeeting(change: (catalogue: MeetingFileInput['catalogue']) => object = () => ({})): Meeting {
  const parsed = parseMeetingFile({ ...plan, catalogue: { ...plan.catalogue, ...change(plan.catalogue) } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return newMeeting('wgt', parsed.file, {});
}

/** The preview of a file's bytes, or of what was pasted. */
export const previewOf = (content: Buffer | string, options: Partial<ImportOptions> = {}): Promise<ImportPreview> =>
  preview(typeof content === 'string' ? Buffer.from(content) : content, {
    kind: 'participants',
    meeting: peopleMeeting(),
    language: 'en',
    ...options,
  });

export const previewOfSample = (name: string, options: Partial<ImportOptions> = {}): Promise<ImportPreview> =>
  previewOf(sample(name), { name, ...options });

type Elements = Record<string, unknown>[];
export const added = ({ command }: ImportPreview): Elements => command.add as Elements;

/** Rows as columns of a table that was pasted. */
export const pasted = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
