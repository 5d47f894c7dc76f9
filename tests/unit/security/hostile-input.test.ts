// What somebody might write where an id, a text or a time is expected, and files that were made to do harm.
import { describe, expect, test } from 'vitest';

import { parseCommand } from '#shared/meeting/parse-command.ts';
import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';

import { harmless } from '../../../server/cli/print.ts';
import { meetingFileOf, readExport, readMeetingFile } from '../../../server/meetings/meeting-files.ts';
import { giverOf, readMessage } from '../../../server/commands/read-command.ts';
import { CHAIR, Scenario, smallMeeting, smallMeetingFile } from '../../scenario.ts';

const file = (change: (file: MeetingFileInput) => void): MeetingFileInput => {
  const copy = structuredClone(smallMeetingFile);
  change(copy);
  return copy;
};
const faultsOf = (input: unknown) => {
  const read = readMeetingFile(input);
  return read.ok ? [] : read.faults.map(({ path }) => path);
};

describe('ids', () => {
  test('are none of the names that every JavaScript object answers to', () => {
    for (const itemId of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf']) {
      expect(parseCommand({ type: 'OpenItem', itemId }), itemId).toMatchObject({ ok: false });
      expect(faultsOf(file(({ catalogue }) => void (catalogue.items[1]!.id = itemId))), itemId).toContain(
        'catalogue.items.1.id',
      );
      const read = readMeetingFile(
        file(
          ({ settings }) =>
            void (settings.itemLimits = Object.fromEntries([[itemId, { limitMs: null, basis: 'rule' as const }]])),
        ),
      );
      expect(read.ok ? Object.keys(read.value.settings.itemLimits) : [], itemId).toEqual([]);
    }
  });
});

describe('texts', () => {
  const announced = (text: string) => {
    const parsed = parseCommand({ type: 'PostAnnouncement', text });
    return parsed.ok && parsed.command.type === 'PostAnnouncement' ? parsed.command.text : parsed;
  };

  test('lose what no eye sees and what turns a line around: control characters, overrides of direction, halves of characters', () => {
    expect(announced('Lunch\u0000 at\u001b[31m one\u007f\u0085')).toBe('Lunch at[31m one');
    expect(announced('\u202eknalb\u202c and \u2067isolate\u2069')).toBe('knalb and isolate');
    expect(announced('half \ud83d of a face')).toBe('half \ufffd of a face');
    expect(parseCommand({ type: 'PostAnnouncement', text: '\u0000\u202e' })).toMatchObject({ ok: false });
  });

  test('keep lines, tabs, faces, and the marks that Arabic, Persian and Indic scripts need', () => {
    for (const text of ['one\n\ttwo', 'family 👩‍👧', 'می‌خواهم', 'سويسرا \u200f(CH)', 'क्‍ष'])
      expect(announced(text)).toBe(text);
  });
});

test('instants are dates that every browser can write', () => {
  expect(parseCommand({ type: 'SetClosingTime', itemId: '6', closesAt: 9e15 })).toMatchObject({ ok: false });
  expect(faultsOf(file(({ sittings }) => void (sittings[0]!.endsAt = 9e15)))).toEqual(['sittings.0.endsAt']);
});

test('a message with a hundred thousand faults is answered with a few of them, and soon', () => {
  const documents = Array.from({ length: 40_000 }, () => ({}));
  const together = Array.from({ length: 40_000 }, () => '!');
  const links = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`language-${n}`, 'x']));
  for (const command of [
    { type: 'EditItem', itemId: '6', documents },
    { type: 'OpenList', itemId: '6', together },
    {
      type: 'EditItem',
      itemId: '6',
      documents: [{ title: { en: 'x' }, status: 'announced', languages: together, links }],
    },
  ]) {
    const reading = readMessage({ id: 'x', command }, giverOf(CHAIR));
    if (reading.kind !== 'refused') throw new Error('expected a refusal');
    expect(reading.error.code).toBe('INVALID');
    expect(JSON.stringify(reading.error).length).toBeLessThan(4_000);
  }
});

test('what a terminal is shown of others’ texts moves no cursor and paints over no line', () => {
  expect(harmless('\u001b]0;pwned\u0007Title\u001b[2K\r\u202egnp\u0085')).toBe(']0;pwnedTitle[2Kgnp');
});

describe('a meeting file', () => {
  test('whose items are their own grandparents is refused: folding it would never end', () => {
    const round = file(({ catalogue: { items } }) => {
      items[1]!.parent = '5(a)';
    });
    expect(parseMeetingFile(round)).toMatchObject({
      ok: false,
      faults: [1, 2, 3].map((index) => ({ path: `catalogue.items.${index}.parent` })),
    });
  });

  test('names a time zone that there is', () => {
    expect(faultsOf(file(({ catalogue }) => void (catalogue.timeZone = 'Mars/Olympus')))).toEqual([
      'catalogue.timeZone',
    ]);
  });

  test('with a log is taken only where what the log leads to is a meeting', () => {
    const scenario = new Scenario(smallMeeting()).underWay('CH');
    const exported = (change: (log: typeof scenario.log) => void) => {
      const events = structuredClone(scenario.log);
      change(events);
      return readExport({ ...meetingFileOf(scenario.meeting), id: 'small', log: { events, commands: [] } });
    };
    expect(exported(() => {})).toMatchObject({ ok: true });
    expect(exported(([created]) => Object.assign(created!, { meeting: { id: 'small' } }))).toMatchObject({ ok: false });
    const href = exported((events) => {
      const [created] = events;
      if (created?.type !== 'MeetingCreated') throw new Error('expected MeetingCreated first');
      created.meeting.catalogue.items['6']!.documents = [
        { title: { en: 'x' }, status: 'available', languages: ['en'], links: { en: 'javascript:alert(1)' } },
      ];
    });
    expect(href).toMatchObject({ ok: false, faults: [{ path: expect.stringContaining('links.en') }] });
  });
});
