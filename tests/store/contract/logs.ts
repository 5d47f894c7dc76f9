// What every store promises of meetings, their events and their snapshots. A part of the suite in ../contract.ts.
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../../server/store/store.ts';
import { makeUpcast } from '../../../server/store/upcast.ts';
import { command, event } from '../commands.ts';

import type { Opened } from './opened.ts';
import { meeting } from './opened.ts';

export function logsContract(its: Opened): void {
  describe('meetings', () => {
    test('are made with their first events, and listed with their head, the oldest first', async () => {
      const [older, newer] = [its.own('older'), its.own('newer')];
      await its.store.createMeeting({ ...meeting(newer), createdAt: 20 });
      expect(await its.store.createMeeting({ ...meeting(older, [event(1), event(2)]), createdAt: 10 })).toEqual({
        ok: true,
      });
      const rows = [
        { id: older, log: `log of ${older}`, head: 2, createdAt: 10 },
        { id: newer, log: `log of ${newer}`, head: 0, createdAt: 20 },
      ];
      expect((await its.store.listMeetings()).filter(({ id }) => id === older || id === newer)).toEqual(rows);
      expect(await its.store.findMeeting(older)).toEqual(rows[0]);
      expect(await its.store.read(older, 0, 10)).toEqual([event(1), event(2)]);
    });

    test('whose id exists are refused, and the first one stays as it was', async () => {
      await its.store.createMeeting(meeting(its.m, [event(1)]));
      expect(await its.store.createMeeting({ ...meeting(its.m, [event(1, { other: true })]), log: 'another' })).toEqual(
        {
          ok: false,
          reason: 'exists',
        },
      );
      expect(await its.store.read(its.m, 0, 10)).toEqual([event(1)]);
      expect((await its.store.findMeeting(its.m))?.log).toBe(`log of ${its.m}`);
    });

    test('that are unknown are not found, and have no events', async () => {
      expect(await its.store.findMeeting('nobody')).toBeUndefined();
      expect(await its.store.read('nobody', 0, 10)).toEqual([]);
      expect(await its.store.deleteMeeting('nobody')).toBe(false);
    });

    test('go with all that is theirs, and leave others alone', async () => {
      const [gone, kept] = [its.own('gone'), its.own('kept')];
      for (const id of [gone, kept]) {
        await its.store.createMeeting(meeting(id, [event(1)]));
        await its.append(id, 1, command(1, 1, 'same-command'));
        await its.store.saveSnapshot(id, { key: 'k', seq: 2, state: '{}' });
        await its.store.access.insertLink({ id: `link ${id}`, meetingId: id, role: 'chair', createdAt: 1 });
        await its.store.access.insertDevice({
          id: `device ${id}`,
          tokenHash: `hash ${id}`,
          linkId: `link ${id}`,
          meetingId: id,
          role: 'chair',
          state: 'admitted',
          createdAt: 1,
        });
        await its.store.access.setJoinCode(id, { code: `code ${id}`, active: true });
      }
      expect(await its.store.deleteMeeting(gone)).toBe(true);
      const remains = async (id: string) => [
        (await its.store.findMeeting(id))?.id,
        (await its.store.read(id, 0, 10)).length,
        (await its.store.findCommand(id, 'same-command'))?.seq,
        (await its.store.loadSnapshot(id, 'k'))?.seq,
        (await its.store.access.listLinks(id)).length,
        (await its.store.access.deviceByTokenHash(`hash ${id}`))?.id,
        await its.store.access.meetingByJoinCode(`code ${id}`),
      ];
      expect(await remains(gone)).toEqual([undefined, 0, undefined, undefined, 0, undefined, undefined]);
      expect(await remains(kept)).toEqual([kept, 2, 2, 2, 1, `device ${kept}`, kept]);
      expect(await its.append(gone, 2, command(2))).toEqual({ ok: false, reason: 'unknown-meeting' });
      expect(await its.store.createMeeting(meeting(gone))).toEqual({ ok: true });
    });
  });

  describe('events', () => {
    beforeEach(() => its.store.createMeeting(meeting(its.m)));

    test('come back as they were, whatever their fields', async () => {
      const strange = event(1, {
        v: 1,
        text: 'naïve, العربية, 中文, 🎙',
        lone: '\ud800',
        nul: 'a\u0000b',
        nested: { list: [1, null, { deep: [[]] }] },
        small: 1e-9,
        'a "key"': false,
      });
      await its.append(its.m, 0, { ...command(0), events: [strange] });
      expect(await its.store.read(its.m, 0, 1)).toEqual([strange]);
    });

    test('are read in order, after a place and up to a number', async () => {
      await its.append(its.m, 0, command(0, 3), command(3, 4));
      const seqs = async (after: number, limit: number) =>
        (await its.store.read(its.m, after, limit)).map(({ seq }) => seq);
      expect(await seqs(0, 100)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(await seqs(2, 3)).toEqual([3, 4, 5]);
      expect(await seqs(6, 3)).toEqual([7]);
      expect(await seqs(7, 3)).toEqual([]);
    });

    test('are read whole in a log that is longer than one slice', async () => {
      await its.append(its.m, 0, command(0, 1_700));
      expect((await its.store.read(its.m, 0, 10_000)).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 1_700 }, (_, index) => index + 1),
      );
    });

    test('are lifted when they are read; a log of a newer program is refused', async () => {
      await its.append(its.m, 0, {
        ...command(0, 2),
        events: [event(1, { old: 'a' }), event(2, { v: 2, renamed: 'b' })],
      });
      const { old: _, ...kept } = event(1, { old: 'a' });
      await its.reopen(
        makeUpcast({ FloorRequested: [({ old, ...rest }) => ({ ...rest, renamed: old }) as StoredEvent] }),
      );
      expect(await its.store.read(its.m, 0, 10)).toEqual([
        { ...kept, v: 2, renamed: 'a' },
        event(2, { v: 2, renamed: 'b' }),
      ]);
      await its.reopen(makeUpcast({}));
      await expect(its.store.read(its.m, 0, 10)).rejects.toMatchObject({
        code: 'NEWER_DATA',
        message: expect.stringContaining('newer Rostrum'),
      });
    });
  });

  describe('a snapshot', () => {
    beforeEach(() => its.store.createMeeting(meeting(its.m, [event(1), event(2)])));

    test('is found under its own key only', async () => {
      await its.store.saveSnapshot(its.m, { key: 'this program', seq: 2, state: '{"é":1}' });
      expect(await its.store.loadSnapshot(its.m, 'this program')).toEqual({
        key: 'this program',
        seq: 2,
        state: '{"é":1}',
      });
      expect(await its.store.loadSnapshot(its.m, 'another program')).toBeUndefined();
      expect(await its.store.loadSnapshot('nobody', 'this program')).toBeUndefined();
    });

    test('of a log that is gone is not kept', async () => {
      await its.store.saveSnapshot(its.m, { key: 'a', seq: 2, state: 'of another past' }, 'another log');
      expect(await its.store.loadSnapshot(its.m, 'a')).toBeUndefined();
      await its.store.saveSnapshot(its.m, { key: 'a', seq: 2, state: 'two' }, `log of ${its.m}`);
      expect((await its.store.loadSnapshot(its.m, 'a'))?.state).toBe('two');
    });

    test('gives way to a later one of its key and to any of another program, not to an older one', async () => {
      await its.store.saveSnapshot(its.m, { key: 'a', seq: 2, state: 'two' });
      await its.store.saveSnapshot(its.m, { key: 'a', seq: 1, state: 'one' });
      expect((await its.store.loadSnapshot(its.m, 'a'))?.state).toBe('two');
      await its.store.saveSnapshot(its.m, { key: 'b', seq: 1, state: 'of b' });
      expect((await its.store.loadSnapshot(its.m, 'b'))?.state).toBe('of b');
      expect(await its.store.loadSnapshot(its.m, 'a')).toBeUndefined();
    });
  });
}
