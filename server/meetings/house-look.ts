// How meetings of this house look until somebody says otherwise: DATA_DIR/house.json, a theme whose emblem is a file beside it. Read anew for
// each meeting that is made, so that nobody restarts a server for a colour.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import * as z from 'zod/mini';

import { wrongColour } from '#shared/meeting/catalogue/contrast.ts';
import { themeSchema } from '#shared/meeting/catalogue/fields.ts';
import type { FileFault, MeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';

import { isEmblem, MOST_EMBLEM_BYTES } from '../emblems/emblems.ts';
import { faultInWords } from '../plain-file/fault-words.ts';

const FILE = 'house.json';

const houseSchema = z.strictObject({
  ...themeSchema.shape,
  /** A file in the same folder. */
  emblem: z.optional(
    z.string().check(z.regex(/^[^/\\]{1,100}\.(?:svg|png)$/i, 'expected the name of an .svg or .png')),
  ),
});

export interface HouseLook {
  theme: NonNullable<MeetingFile['catalogue']['theme']>;
  emblem?: Buffer;
}

type Read = { ok: true; look?: HouseLook } | { ok: false; faults: FileFault[] };

/** No look where there is no such file. Its faults are told to whoever makes a meeting: a house that has a look wants it on all of them. */
export async function readHouseLook(dataDir: string): Promise<Read> {
  const text = await readFile(path.join(dataDir, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return { ok: true };
  const wrong = (at: string, message: string): Read => ({
    ok: false,
    faults: [{ path: at === '' ? FILE : `${FILE}: ${at}`, message }],
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return wrong(
      '',
      'expected JSON such as {"name": {"en": "Conference Services"}, "accent": "#1a5fb4", "emblem": "emblem.svg"}',
    );
  }
  const read = houseSchema.safeParse(json, { error: faultInWords });
  if (!read.success) {
    const [issue] = read.error.issues;
    return wrong(issue?.path.join('.') ?? '', issue?.message ?? 'expected a theme');
  }
  const { emblem: name, ...theme } = read.data;
  for (const field of ['accent', 'band'] as const) {
    const nearest = theme[field] === undefined ? undefined : wrongColour(theme[field]);
    if (nearest !== undefined)
      return wrong(field, `expected a colour on which white letters can be read, such as ${nearest}`);
  }
  if (name === undefined) return { ok: true, look: { theme } };
  const emblem = await readFile(path.join(dataDir, name)).catch(() => undefined);
  if (!emblem) return wrong('emblem', `expected a file of this name beside ${FILE}, found none`);
  if (!isEmblem(emblem))
    return wrong('emblem', `expected an SVG without script or a PNG, of at most ${MOST_EMBLEM_BYTES / 1024} KiB`);
  const hash = createHash('sha256').update(emblem).digest('hex');
  return { ok: true, look: { theme: { ...theme, emblem: hash }, emblem } };
}
