// Speakers lists and seatings as people send them, beside the meeting that they are for.
import { lengthIn } from '../../../server/import/speakers-lines.ts';
import { describe, expect, it, test } from 'vitest';

import type { Meeting } from '#shared/meeting/state.ts';

import { knownNames } from '../../../server/names/table.ts';
import { added, pasted, peopleMeeting, previewOf, previewOfSample } from './people.ts';

const CODES = ['EU', 'ZM', 'MX', 'CH', 'LA', 'CI', 'PH', 'ICRC', 'MD', 'NL', 'NE', 'NG', 'PS', 'KN'];
const meeting: Meeting = peopleMeeting(() => ({
  delegations: CODES.map((code) => {
    const { name, aliases } = knownNames().find((one) => one.code === code)!;
    return { id: code, name, aliases: [...aliases], category: 'state-party' };
  }),
  groups: [{ id: 'ag', name: { en: 'African Group', fr: 'Groupe des États d’Afrique' } }],
  items: [{ id: '4', number: '4', title: { en: 'General exchange of views' } }],
}));
const ofList = { kind: 'list', meeting, itemId: '4' } as const;
const listed = async (text: string) => added(await previewOf(text, ofList));

test('pasted-speakers-email.txt: 8 entries, Switzerland twice is a fault, Atlantis is asked', async () => {
  const preview = await previewOfSample('pasted-speakers-email.txt', ofList);
  expect(preview.counts).toMatchObject({ new: 8, fault: 1, choose: 1, skip: 2 });
  expect(preview.command).toEqual({
    type: 'ReviseList',
    itemId: '4',
    basis: 0,
    file: 'pasted-speakers-email.txt',
    place: 'after',
    add: [
      { delegationId: 'EU', onBehalfOf: 'the EU and its member States' },
      { delegationId: 'ZM', onBehalfOf: 'ag' },
      { delegationId: 'MX', speaker: { name: 'H.E. Ms. Veska MIRKINA', title: 'Vice-Minister' } },
      { delegationId: 'CH' },
      { delegationId: 'LA' },
      { delegationId: 'CI', language: 'fr' },
      { delegationId: 'PH', mode: 'video', videoMs: 200_000 },
      { delegationId: 'ICRC' },
    ],
  });
  expect(preview.rows.find(({ state }) => state === 'fault')).toMatchObject({
    row: 12,
    faults: [{ reason: 'listed-twice' }],
  });
  expect(preview.rows.find(({ state }) => state === 'choose')).toMatchObject({
    written: 'Atlantis',
    faults: [{ reason: 'unknown-delegation' }],
  });
});

describe('a line of a list', () => {
  it.each([
    ['Zambia, on behalf of the African Group', { delegationId: 'ZM', onBehalfOf: 'ag' }],
    ['Zambie (au nom du Groupe des États d’Afrique)', { delegationId: 'ZM', onBehalfOf: 'ag' }],
    ['African Group (Zambia)', { delegationId: 'ZM', onBehalfOf: 'ag' }],
    ['Mexico: Mr. A. B, Ambassador', { delegationId: 'MX', speaker: { name: 'Mr. A. B', title: 'Ambassador' } }],
    ['Netherlands (Kingdom of the) – Ms. C', { delegationId: 'NL', speaker: { name: 'Ms. C' } }],
    ['Philippines (in French) [remote]', { delegationId: 'PH', language: 'fr', mode: 'remote' }],
    ['Suiza (por escrito)', { delegationId: 'CH', mode: 'written' }],
    ['瑞士（视频，3:20）', { delegationId: 'CH', mode: 'video', videoMs: 200_000 }],
    ['Швейцария (на русском)', { delegationId: 'CH', language: 'ru' }],
    ['Moldova, Republic of', { delegationId: 'MD' }],
  ])('%s', async (line, entry) => {
    expect(await listed(`1. ${line}\n2. Nigeria`)).toEqual([entry, { delegationId: 'NG' }]);
    expect(await listed(line)).toEqual([entry]);
  });

  test('without numbers those that name somebody are read, and greetings are not', async () => {
    const preview = await previewOf('Dear colleagues,\n\n• Mexico\n• Niger\n\nBest regards', ofList);
    expect(preview.rows.map(({ state, id }) => id ?? state)).toEqual(['skip', 'MX', 'NE', 'skip']);
  });

  test('a table goes by its headings', async () => {
    const rows = pasted(
      ['No.', 'Delegation', 'Speaker', 'Language', 'Mode', 'On behalf of'],
      ['1', 'Mexico', 'Ms. A', 'ES', 'video 2:00', ''],
      ['2', 'Zambia', '', '', '', 'the African Group'],
    );
    expect(await listed(rows)).toEqual([
      { delegationId: 'MX', speaker: { name: 'Ms. A' }, language: 'es', mode: 'video', videoMs: 120_000 },
      { delegationId: 'ZM', onBehalfOf: 'ag' },
    ]);
  });

  test('a list that names nobody is refused', async () => {
    await expect(previewOf('Dear all,\nsee you tomorrow', ofList)).rejects.toMatchObject({ reason: 'no-rows' });
  });
});

describe('a seating', () => {
  const ofSeating = { kind: 'seating', meeting } as const;
  test('seating.csv: 8 seats in 2 rows', async () => {
    const { command, counts } = await previewOfSample('seating.csv', ofSeating);
    expect(counts).toMatchObject({ new: 8, fault: 0 });
    const seats = command.seats as { delegationId: string; seat: { row: number; place: number } }[];
    expect(seats.map(({ delegationId, seat }) => [delegationId, seat.row, seat.place])).toEqual([
      ['MX', 1, 1],
      ['MD', 1, 2],
      ['NL', 1, 3],
      ['NE', 1, 4],
      ['NG', 2, 1],
      ['PS', 2, 2],
      ['PH', 2, 3],
      ['KN', 2, 4],
    ]);
  });

  test.each([
    ['No. 5', 1, 5],
    ['no3', 1, 3],
    ['5号', 1, 5],
    ['第3排5座', 3, 5],
    ['B-2', 'B', 2],
  ])('the seat %s', async (written, row, place) => {
    const { command } = await previewOf(pasted(['Seat', 'Delegation'], [written, 'Mexico']), ofSeating);
    expect(command.seats).toEqual([{ delegationId: 'MX', seat: { row, place } }]);
  });
  test('a seat taken twice and a nameplate seated twice are faults; an empty seat is none', async () => {
    const { rows } = await previewOf(
      pasted(
        ['Rangée', 'Place', 'Délégation'],
        ['A', '1', 'Mexique'],
        ['A', '1', 'Niger'],
        ['A', '2', 'Mexique'],
        ['A', '3', ''],
        ['B', '', 'Niger'],
      ),
      ofSeating,
    );
    expect(rows.map(({ state, reason, faults }) => reason ?? faults?.[0]?.reason ?? state)).toEqual([
      'new',
      'seat-taken',
      'seated-twice',
      'empty',
      'seat-missing',
    ]);
  });
});

test.each<[string, number | undefined]>([
  ['video, 3:20', 200_000],
  ["vidéo 2'30", 150_000],
  ['2’30’’', 150_000],
  ['3 min', 180_000],
  ['3 min 20', 200_000],
  ['3 minutes and 5 seconds', 185_000],
  ['vidéo, 2 minutes 30 secondes', 150_000],
  ['3 мин 20 сек', 200_000],
  ['3分20秒', 200_000],
  ['video 4m30s', 270_000],
  ['95 seconds', 95_000],
  ['5 min, 2 people', 300_000],
  ['video 5', undefined],
  ['10:00:00', undefined],
])('the length of a video in “%s” has its seconds', (text, ms) => expect(lengthIn(text)).toBe(ms));
