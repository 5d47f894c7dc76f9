// What an operator does, on a real store without processes: files that come and go, and logs that are proved.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { newMeeting } from '#shared/meeting/new-meeting.ts';

import type { MeetingExport } from '../../server/meetings/meeting-files.ts';
import { meetingFileOf } from '../../server/meetings/meeting-files.ts';
import type { Answer } from '../../server/meetings/answers.ts';
import { findEmblem } from '../../server/emblems/emblems.ts';
import { ranksOf } from '../../server/rooms/alphabetical-ranks.ts';
import { verifyLog } from '../../server/meetings/verify-log.ts';
import { sealSnapshot } from '../../server/rooms/snapshot.ts';
import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';
import type { House } from '../access/fixture.ts';
import { pngOf } from '../emblems.ts';
import { MEETING, openHouse } from '../access/fixture.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.makeMeeting());
afterEach(() => house.clear());
afterAll(() => house.close());

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const faultsOf = (answer: Answer<unknown>) =>
  answer.ok ? [] : (answer.error.details?.issues ?? []).map(({ path: at, message }) => `${at}: ${message}`);
const exported = async () =>
  structuredClone(valueOf(await house.operator.exportMeeting(MEETING))) as MeetingExport & {
    log: { events: Record<string, unknown>[]; commands: unknown[] };
  };

/** Gives a command as the chair would, so that the log has a past. */
async function command(id: string, sent: object): Promise<void> {
  const room = await house.rooms.open(MEETING);
  const answer = await room!.submit({
    id,
    command: sent as never,
    by: { role: 'chair' },
    bodyHash: id,
    actorKey: 'chair',
  });
  expect(answer.ok).toBe(true);
}

describe('a meeting file', () => {
  test('comes out of the meeting as it went in', () => {
    const plan = sampleMeetingFile(0);
    expect(meetingFileOf(newMeeting('x', plan, ranksOf(plan.catalogue.delegations)))).toEqual({ ...plan, id: 'x' });
  });

  test('without an id gets one, and a join code of its own', async () => {
    const { id: _, ...plan } = sampleMeetingFile(0);
    const made = valueOf(await house.operator.createMeeting(plan));
    expect(made.id).toMatch(/^[A-Za-z0-9]{10}$/);
    expect(made.joinCode).not.toBe((await house.access.joinCode(MEETING))?.code);
  });

  test('that does not say how it looks has the look of the house, whose faults are told', async () => {
    const { id: _, ...plan } = sampleMeetingFile(0);
    const write = (name: string, content: string | Buffer) => writeFileSync(path.join(house.dataDir, name), content);
    const lookOf = async (file: object) => {
      const { id } = valueOf(await house.operator.createMeeting(file));
      const { theme } = (await house.rooms.open(id))!.meeting.catalogue;
      return { theme, emblem: theme?.emblem && (await findEmblem(house.store, id, theme.emblem)) };
    };
    try {
      write('house.json', '{"name": {"en": "Conference Services"}, "accent": "#1a5fb4", "emblem": "emblem.png"}');
      expect(faultsOf(await house.operator.createMeeting(plan))).toEqual([
        'house.json: emblem: expected a file of this name beside house.json, found none',
      ]);
      write('emblem.png', pngOf(3, 2));
      expect(await lookOf(plan)).toMatchObject({
        theme: { name: { en: 'Conference Services' }, accent: '#1a5fb4' },
        emblem: { type: 'image/png' },
      });
      expect((await lookOf({ ...plan, catalogue: { ...plan.catalogue, theme: { dark: false } } })).theme).toEqual({
        dark: false,
      });
      for (const [wrong, fault] of [
        ['{', /^house\.json: expected JSON/],
        ['{"accent": "yellow"}', /^house\.json: accent: expected a colour/],
        ['{"accent": "#ffff00"}', /^house\.json: accent: .* #777700$/],
        ['{"emblem": "../secret.png"}', /^house\.json: emblem: expected the name/],
      ] as const) {
        write('house.json', wrong);
        expect(faultsOf(await house.operator.createMeeting(plan))).toEqual([expect.stringMatching(fault)]);
      }
    } finally {
      rmSync(path.join(house.dataDir, 'house.json'), { force: true });
    }
  });

  test('is refused with all its faults, each with its place', async () => {
    const plan = sampleMeetingFile(0);
    const [first, ...others] = plan.catalogue.delegations;
    const faulty = {
      ...plan,
      id: 'faulty',
      catalogue: { ...plan.catalogue, delegations: [{ ...first, category: 'spectators' }, ...others, first] },
    };
    expect(faultsOf(await house.operator.createMeeting(faulty))).toEqual([
      expect.stringMatching(
        /^catalogue\.delegations\.0\.category: expected one of the categories “State Party”, .*, found “spectators”$/,
      ),
      'catalogue.delegations.161.id: “AF” stands here twice; expected each id once',
    ]);
    expect(await house.store.findMeeting('faulty')).toBeUndefined();
  });
});

describe('an export', () => {
  beforeEach(async () => {
    await command('open-am', { type: 'OpenSitting', sittingId: 'am' });
    await command('open-list', { type: 'OpenList', itemId: '5(b)' });
  });

  test('is put back event for event, with its remembered commands, under a new log', async () => {
    const file = await exported();
    expect(file.log.events.map(({ type }) => type)).toEqual(['MeetingCreated', 'SittingOpened', 'ListOpened']);
    const before = await house.store.findMeeting(MEETING);
    const state = (await house.rooms.open(MEETING))!.meeting;
    expect(await house.operator.importMeeting(file)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    await house.operator.deleteMeeting(MEETING);
    expect(valueOf(await house.operator.importMeeting(file))).toMatchObject({ id: MEETING, seq: 3 });
    expect((await house.store.findMeeting(MEETING))!.log).not.toBe(before!.log);
    expect((await house.rooms.open(MEETING))!.meeting).toEqual(state);
    // A command that was accepted before the export is still known by its id.
    const again = await (await house.rooms.open(MEETING))!.submit({
      id: 'open-list',
      command: { type: 'OpenList', itemId: '5(b)' },
      by: { role: 'chair' },
      bodyHash: 'open-list',
      actorKey: 'chair',
    });
    expect(again).toEqual({ ok: true, seq: 3 });
  });

  test('is the meeting file of the meeting as it stands, too', async () => {
    const made = valueOf(await house.operator.createMeeting(await exported(), 'again'));
    expect(made).toMatchObject({ id: 'again', seq: 1 });
    expect((await house.rooms.open('again'))!.meeting.sittings[0]?.status).toBe('scheduled');
  });

  test('whose log is not whole is refused, naming the event', async () => {
    const file = await exported();
    const [created, opened, list] = file.log.events;
    const refused = async (events: unknown[], id = MEETING) =>
      faultsOf(await house.operator.importMeeting({ ...file, id, log: { ...file.log, events } }));
    expect(await refused([created, list])).toEqual(['log.events.1: expected event 2, found 3']);
    expect(await refused([opened, list])).toEqual(['log.events.0: expected event 1, found 2']);
    expect(await refused([created, { ...opened, sittingId: 7 }])).toEqual([
      expect.stringMatching(/^log\.events\.1: SittingOpened, sittingId: expected a text, found /),
    ]);
    expect(await refused([created, { ...opened, type: 'SittingSlept' }])).toEqual([
      expect.stringContaining('log.events.1: The log was written by a newer Rostrum'),
    ]);
    expect(await refused([created, { ...opened, at: 1 }])).toEqual([
      'log.events.1: SittingOpened happened before the event in front of it',
    ]);
    expect(await refused([created], 'stolen')).toEqual([
      `log.events.0: the meeting made here is “${MEETING}”, not “stolen”`,
    ]);
    expect(await refused([])).toEqual(['log.events: expected at least the event that made the meeting']);
  });
});

describe('verifying a log', () => {
  beforeEach(() => command('open-am', { type: 'OpenSitting', sittingId: 'am' }));
  const verify = () => verifyLog(house.store, MEETING, 'test');

  test('finds it whole, and its snapshot equal to the fold', async () => {
    expect(await verify()).toEqual({ meetingId: MEETING, ok: true, events: 2, snapshot: null, faults: [] });
    await house.store.saveSnapshot(MEETING, sealSnapshot('test', 2, (await house.rooms.open(MEETING))!.meeting));
    expect(await verify()).toMatchObject({ ok: true, snapshot: { seq: 2, equal: true } });
    expect(await verifyLog(house.store, 'none', 'test')).toBeUndefined();
  });

  test('finds a snapshot that is something else', async () => {
    const { meeting } = (await house.rooms.open(MEETING))!;
    await house.store.saveSnapshot(MEETING, sealSnapshot('test', 1, meeting));
    expect(await verify()).toMatchObject({
      ok: false,
      snapshot: { seq: 1, equal: false },
      faults: [{ seq: 1, message: 'the snapshot is not what the log folds into' }],
    });
  });

  test('finds what was written past the program: invalid, changed, missing', async () => {
    const messages = async () => (await verify())?.faults.map(({ seq, message }) => `${seq} ${message}`);
    rewrite(2, (body) => body.replace('"sittingId":"am"', '"sittingId":5'));
    expect(await messages()).toEqual([expect.stringMatching(/^2 SittingOpened, sittingId: expected a text/)]);
    withDatabase((db) => db.exec(`UPDATE events SET body = body || ' ' WHERE seq = 2`));
    expect(await messages()).toEqual([
      expect.stringContaining('2 The log of meeting ccm-2rc-pm2 is damaged at event 2'),
    ]);
    withDatabase((db) => db.exec('DELETE FROM events WHERE seq = 2'));
    expect(await messages()).toEqual(['2 missing: the log is to have 2 events']);
  });
});

function withDatabase(work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(path.join(house.dataDir, 'rostrum.db'), { timeout: 5_000 });
  try {
    work(db);
  } finally {
    db.close();
  }
}

/** Changes a stored event as somebody with the file in an editor would who also knows of the checksum. */
function rewrite(seq: number, change: (body: string) => string): void {
  withDatabase((db) => {
    const { body } = db.prepare('SELECT body FROM events WHERE meeting_id = ? AND seq = ?').get(MEETING, seq) as {
      body: string;
    };
    const changed = change(body);
    expect(changed).not.toBe(body);
    db.prepare('UPDATE events SET body = ?, checksum = ? WHERE meeting_id = ? AND seq = ?').run(
      changed,
      crc32(changed),
      MEETING,
      seq,
    );
  });
}
