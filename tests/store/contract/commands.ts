// What every store promises of commands that it remembers, and of who makes meetings. A part of the suite in ../contract.ts.
import { describe, expect, test } from 'vitest';
import { command } from '../commands.ts';

import type { Opened } from './opened.ts';
import { meeting } from './opened.ts';

export function commandsContract(its: Opened): void {
  describe('commands', () => {
    test('are remembered with their first acknowledgement', async () => {
      await its.store.createMeeting(meeting(its.m));
      await its.append(its.m, 0, command(0, 3, 'known'));
      expect(await its.store.findCommand(its.m, 'known')).toEqual({
        commandId: 'known',
        actorKey: 'device-1',
        bodyHash: 'hash of known',
        seq: 3,
      });
      expect(await its.store.findCommand(its.m, 'unknown')).toBeUndefined();
      expect(await its.store.findCommand('nobody', 'known')).toBeUndefined();
    });

    test('that brought no event keep their answers: one for an id, whoever comes first', async () => {
      await its.store.createMeeting(meeting(its.m));
      await its.append(its.m, 0, command(0, 1, 'accepted'));
      const settling = (id: string, at: number, expectedSeq?: number) =>
        its.store.settle(
          { meetingId: its.m, log: `log of ${its.m}`, ...(expectedSeq !== undefined && { expectedSeq }) },
          { commandId: id, actorKey: 'device-1', bodyHash: `hash of ${id}`, seq: 1, answer: `"answer ${at}"`, at },
        );
      const record = (id: string, at: number) => ({
        commandId: id,
        actorKey: 'device-1',
        bodyHash: `hash of ${id}`,
        seq: 1,
        answer: `"answer ${at}"`,
      });
      expect(await settling('refused', 1_000)).toEqual({ ok: true });
      expect(await settling('refused', 1_001)).toEqual({
        ok: false,
        reason: 'known',
        first: record('refused', 1_000),
      });
      expect(await settling('accepted', 1_000)).toMatchObject({ ok: false, reason: 'known', first: { seq: 1 } });
      expect(await its.append(its.m, 1, command(1, 1, 'refused'))).toEqual({
        ok: false,
        reason: 'duplicate',
        first: record('refused', 1_000),
      });
      // Others have appended meanwhile: to be decided again.
      expect(await settling('behind', 1_000, 0)).toEqual({ ok: false, reason: 'conflict', head: 1 });
      expect(await settling('behind', 1_000, 1)).toEqual({ ok: true });
      expect(await its.store.settle({ meetingId: its.m, log: 'another' }, { ...record('x', 1), at: 1 })).toEqual({
        ok: false,
        reason: 'unknown-meeting',
      });
      // They are no part of the log, and go when their time is over, a quarter of an hour at least.
      expect((await its.store.readCommands(its.m, '', 10)).map(({ commandId }) => commandId)).toEqual(['accepted']);
      await settling('quarter', 1_000 + 15 * 60_000);
      expect(await its.store.findCommand(its.m, 'refused')).toEqual(record('refused', 1_000));
      await settling('later', 1_000 + 60 * 60_000);
      expect(await its.store.findCommand(its.m, 'refused')).toBeUndefined();
      await its.reopen();
      expect(await its.store.findCommand(its.m, 'later')).toMatchObject({ answer: expect.any(String) });
      expect(await its.store.findCommand(its.m, 'accepted')).toEqual({
        commandId: 'accepted',
        actorKey: 'device-1',
        bodyHash: 'hash of accepted',
        seq: 1,
      });
    });

    test('travel with an exported log, in pages', async () => {
      await its.store.createMeeting(meeting(its.m));
      await its.append(its.m, 0, command(0, 1, 'c'), command(1, 1, 'a'), command(2, 1, 'b'));
      const pages = [await its.store.readCommands(its.m, '', 2), await its.store.readCommands(its.m, 'b', 2)];
      expect(pages.map((page) => page.map(({ commandId, seq }) => [commandId, seq]))).toEqual([
        [
          ['a', 2],
          ['b', 3],
        ],
        [['c', 1]],
      ]);
      await its.store.createMeeting({
        ...meeting(its.own('imported'), await its.store.read(its.m, 0, 10)),
        commands: pages.flat(),
      });
      expect(await its.append(its.own('imported'), 3, command(3, 1, 'a'))).toMatchObject({
        ok: false,
        reason: 'duplicate',
        first: { seq: 2 },
      });
    });
  });

  describe('who makes meetings', () => {
    test('is kept with each, and makes as many as it may, also when they come together', async () => {
      const owner = its.own('organizer');
      const made = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          its.store.createMeeting({ ...meeting(its.own(`of organizer ${index}`)), owner, most: 4 }),
        ),
      );
      expect(made.filter(({ ok }) => ok)).toHaveLength(4);
      expect(made.filter((one) => !one.ok && one.reason === 'too-many')).toHaveLength(2);
      const rows = (await its.store.listMeetings()).filter((row) => row.owner === owner);
      expect(rows).toHaveLength(4);
      expect(await its.store.findMeeting(rows[0]!.id)).toMatchObject({ owner });
      await its.store.deleteMeeting(rows[0]!.id);
      expect(await its.store.createMeeting({ ...meeting(its.own('one more')), owner, most: 4 })).toEqual({ ok: true });
      await its.store.createMeeting(meeting(its.own('of nobody')));
      expect(await its.store.findMeeting(its.own('of nobody'))).not.toHaveProperty('owner');
    });
  });
}
