// What is refused for its shape says in the words of a person what was expected, at every place of every command; seconds where
// milliseconds are meant are refused as such.
import { describe, expect, test } from 'vitest';

import { giverOf, readMessage } from '../../../server/commands/read-command.ts';
import { CHAIR } from '../../scenario.ts';
import { PLACES } from './command-schema-walk.ts';

const NONSENSE = [
  undefined,
  null,
  true,
  'x',
  '',
  1.5,
  -1,
  1e300,
  [],
  {},
  [[]],
  ['x', 'x'],
  { en: 1 },
  'x'.repeat(5_000),
];
/** Words that only who writes programs has. */
const OF_PROGRAMS =
  /Invalid|Too (?:big|small)|received|undefined|NaN|\bint\b|\bstring\b|\bobject\b|\barray\b|\brecord\b|boolean/;

function issuesOf(command: unknown): { path: string; message: string }[] {
  const reading = readMessage({ id: 'i', command }, giverOf(CHAIR));
  if (reading.kind !== 'refused' || reading.error.code !== 'INVALID') return [];
  return (reading.error.details as { issues: { path: string; message: string }[] }).issues;
}

describe.each(PLACES.map((place) => ({ name: `${place.type}.${place.path.join('.')}`, place })))(
  '$name',
  ({ place }) => {
    test('a value that does not fit is refused in words', () => {
      for (const value of NONSENSE)
        for (const { path, message } of issuesOf(place.put(value))) {
          expect(message, `${path} ${JSON.stringify(value)?.slice(0, 40)}`).not.toMatch(OF_PROGRAMS);
          expect(message, path).toMatch(/expected/);
        }
    });
  },
);

const isNumber = ({ shape: { type } }: (typeof PLACES)[number]) => type === 'integer';
const nameOf = ({ path }: (typeof PLACES)[number]) => String(path.findLast((step) => typeof step === 'string'));
/** How long a speech lasted is measured, and may be less than a second. */
const MEASURED = new Set(['usedMs']);

test.each(PLACES.filter((place) => isNumber(place) && nameOf(place).endsWith('Ms') && !MEASURED.has(nameOf(place))))(
  'a length in seconds is refused: $type $path',
  ({ put }) => {
    for (const seconds of [3, 15, 90]) expect(issuesOf(put(seconds))).toMatchObject([{ message: /milliseconds/ }]);
    expect(issuesOf(put(60_000))).toEqual([]);
  },
);

test.each(PLACES.filter((place) => isNumber(place) && /(?:At|^until)$/.test(nameOf(place))))(
  'an instant in seconds is refused: $type $path',
  ({ put }) => {
    const at = Date.UTC(2020, 8, 4, 10);
    // Other fields of the message, which has all of them, may be at fault besides.
    const inSeconds = { message: expect.stringMatching(/milliseconds since 1970.*looks like seconds/) as string };
    expect(issuesOf(put(at / 1_000))).toContainEqual(expect.objectContaining(inSeconds));
    expect(issuesOf(put(at))).not.toContainEqual(expect.objectContaining(inSeconds));
  },
);

test('seconds of an hour are too few for what is planned, and of minutes for a speech', () => {
  const message = /milliseconds/;
  for (const command of [
    { type: 'EditItem', itemId: '6', plannedMs: 1_800 },
    { type: 'AddItem', number: '7', title: { en: 'T' }, plannedMs: 5_400 },
    { type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: { limitMs: 180, basis: 'rule' } },
    { type: 'RequestFloor', itemId: '6', mode: 'video', videoMs: 240 },
    { type: 'ExtendSpeech', entryId: 'e', byMs: -120 },
    { type: 'StartCountdown', totalMs: 900 },
    { type: 'EditSettings', warningMs: 30 },
  ])
    expect(issuesOf(command), command.type).toMatchObject([{ message }]);
});
