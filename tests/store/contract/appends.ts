// What every store promises of appends: whole or not at all, one after the other, however many come at once. A part of the suite in ../contract.ts.
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Link } from '../../../server/store/access.ts';
import type { AppendedCommand, AppendResult, StoredEvent } from '../../../server/store/store.ts';
import { command, event } from '../commands.ts';

import type { Opened } from './opened.ts';
import { meeting } from './opened.ts';

export function appendsContract(its: Opened): void {
  describe('an append', () => {
    beforeEach(() => its.store.createMeeting(meeting(its.m, [event(1)])));

    test('answers the seq of its last event, and is there when the data is opened again', async () => {
      expect(await its.append(its.m, 1, command(1, 2), command(3))).toEqual({ ok: true, seq: 4 });
      await its.reopen();
      expect((await its.store.findMeeting(its.m))?.head).toBe(4);
      expect((await its.store.read(its.m, 0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    });

    test('on a head that was passed is a conflict: it says the head and writes nothing', async () => {
      await its.append(its.m, 1, command(1));
      const late = command(1);
      expect(await its.append(its.m, 1, late)).toEqual({ ok: false, reason: 'conflict', head: 2 });
      expect(await its.store.findCommand(its.m, late.commandId)).toBeUndefined();
      expect(await its.store.read(its.m, 2, 10)).toEqual([]);
    });

    test('on a head that is not there yet is a conflict', async () => {
      expect(await its.append(its.m, 5, command(5))).toEqual({ ok: false, reason: 'conflict', head: 1 });
    });

    test('to a meeting that is not there says so', async () => {
      expect(await its.append('nobody', 0, command(0))).toEqual({ ok: false, reason: 'unknown-meeting' });
    });

    test('to a log that another one has taken the place of says that its meeting is not there', async () => {
      expect(
        await its.store.append({ meetingId: its.m, log: `log of ${its.m}`, expectedSeq: 1, commands: [command(1)] }),
      ).toEqual({ ok: true, seq: 2 });
      await its.store.deleteMeeting(its.m);
      await its.store.createMeeting({ ...meeting(its.m, [event(1), event(2)]), log: 'put back' });
      expect(
        await its.store.append({ meetingId: its.m, log: `log of ${its.m}`, expectedSeq: 2, commands: [command(2)] }),
      ).toEqual({ ok: false, reason: 'unknown-meeting' });
      expect((await its.store.findMeeting(its.m))?.head).toBe(2);
    });

    test('with a command that was accepted before writes nothing and answers its first acknowledgement', async () => {
      const first = command(1, 2, 'once');
      await its.append(its.m, 1, first);
      const fresh = command(3);
      const again = { ...command(4, 1, 'once'), actorKey: 'somebody else', bodyHash: 'another body' };
      expect(await its.append(its.m, 3, fresh, again)).toEqual({
        ok: false,
        reason: 'duplicate',
        first: { commandId: 'once', actorKey: 'device-1', bodyHash: first.bodyHash, seq: 3 },
      });
      expect((await its.store.findMeeting(its.m))?.head).toBe(3);
      expect(await its.store.findCommand(its.m, fresh.commandId)).toBeUndefined();
    });

    test('that is both late and a duplicate is a conflict: the caller reads on first', async () => {
      const once = command(1, 1, 'once');
      await its.append(its.m, 1, once);
      expect(await its.append(its.m, 1, once)).toEqual({ ok: false, reason: 'conflict', head: 2 });
    });

    test('may bear an id that another meeting has seen', async () => {
      await its.store.createMeeting(meeting(its.own('other')));
      await its.append(its.m, 1, command(1, 1, 'shared'));
      expect(await its.append(its.own('other'), 0, command(0, 1, 'shared'))).toEqual({ ok: true, seq: 1 });
    });

    test('with a gap, without an event or with one command twice is a bug of the caller, and is not written', async () => {
      await expect(its.append(its.m, 1, command(2))).rejects.toThrow(RangeError);
      await expect(its.append(its.m, 1, command(1), command(3))).rejects.toThrow(RangeError);
      await expect(its.append(its.m, 1)).rejects.toThrow(RangeError);
      await expect(its.append(its.m, 1, command(1, 1, 'twice'), command(2, 1, 'twice'))).rejects.toThrow(RangeError);
      expect((await its.store.findMeeting(its.m))?.head).toBe(1);
    });
  });

  describe('the next append', () => {
    beforeEach(() => its.store.createMeeting(meeting(its.m, [event(1), event(2), event(3)])));
    const next = (
      after: number,
      decide: (events: readonly StoredEvent[]) => readonly AppendedCommand[],
      log = `log of ${its.m}`,
    ) => its.store.appendNext({ meetingId: its.m, log, after }, decide);

    test('is decided on what came after a place, and stands behind it', async () => {
      const seen: number[] = [];
      const decide = (events: readonly StoredEvent[]) => {
        seen.push(...events.map(({ seq }) => seq));
        return [command(3, 2)];
      };
      expect(await next(1, decide)).toEqual({ ok: true, seq: 5 });
      expect(seen).toEqual([2, 3]);
      expect((await its.store.read(its.m, 3, 10)).map(({ seq }) => seq)).toEqual([4, 5]);
    });

    test('that turns out to be none writes nothing', async () => {
      expect(await next(0, () => [])).toEqual({ ok: true, seq: 3 });
      expect((await its.store.findMeeting(its.m))?.head).toBe(3);
    });

    test('with a command that was accepted before answers its first acknowledgement', async () => {
      await its.append(its.m, 3, command(3, 1, 'once'));
      expect(await next(3, () => [command(4, 1, 'once')])).toMatchObject({
        ok: false,
        reason: 'duplicate',
        first: { commandId: 'once', seq: 4 },
      });
      expect((await its.store.findMeeting(its.m))?.head).toBe(4);
    });

    test('to another log, or by one who has very much to read first, is none', async () => {
      const never = () => expect.unreachable();
      expect(await next(3, never, 'another log')).toEqual({ ok: false, reason: 'unknown-meeting' });
      await its.append(its.m, 3, command(3, 1_500));
      expect(await next(3, never)).toEqual({ ok: false, reason: 'conflict', head: 1_503 });
    });

    test('whose decision throws, or does not follow, is a bug of the caller; the next one goes on', async () => {
      await expect(
        next(3, () => {
          throw new Error('a bug');
        }),
      ).rejects.toThrow('a bug');
      await expect(next(3, () => [command(7)])).rejects.toThrow(RangeError);
      expect(await its.append(its.m, 3, command(3))).toEqual({ ok: true, seq: 4 });
    });
  });

  describe('many at once', () => {
    test('each append of a turn has its own answer: one that is refused does not hold up the others', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => its.own(`m${index}`));
      await Promise.all(ids.map((id) => its.store.createMeeting(meeting(id))));
      await its.append(ids[3]!, 0, command(0, 1, 'seen'));
      const answers = await Promise.all([
        ...ids.map((id) => its.append(id, 0, command(0, 2))),
        its.append(ids[3]!, 1, command(1, 1, 'seen')),
        its.append('nobody', 0, command(0)),
      ]);
      expect(answers[3]).toEqual({ ok: false, reason: 'conflict', head: 1 });
      expect(answers[20]).toMatchObject({ ok: false, reason: 'duplicate' });
      expect(answers[21]).toEqual({ ok: false, reason: 'unknown-meeting' });
      expect(answers.filter(({ ok }) => ok)).toHaveLength(19);
      const heads = await Promise.all(ids.map(async (id) => (await its.store.findMeeting(id))?.head));
      expect(heads).toEqual(ids.map((id) => (id === ids[3] ? 1 : 2)));
    });

    test('of two appends on one head exactly one is written', async () => {
      await its.store.createMeeting(meeting(its.m));
      const answers = await Promise.all([its.append(its.m, 0, command(0, 2)), its.append(its.m, 0, command(0))]);
      expect(answers).toEqual([
        { ok: true, seq: 2 },
        { ok: false, reason: 'conflict', head: 2 },
      ]);
    });

    test('a call that is a bug of its caller is rejected alone', async () => {
      await its.store.createMeeting(meeting(its.m));
      const link: Link = { id: its.own('link'), meetingId: its.m, role: 'chair', createdAt: 1 };
      await its.store.access.insertLink(link);
      const outcomes = await Promise.allSettled([
        its.append(its.m, 0, command(0)),
        its.store.access.insertLink(link),
        its.append(its.m, 1, command(1)),
        its.store.access.insertLink({ ...link, id: its.own('other'), meetingId: 'nobody' }),
        its.append(its.m, 2, command(2)),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect((await its.store.findMeeting(its.m))?.head).toBe(3);
    });

    test('contenders for twelve logs: each log holds what was acknowledged, once, without gaps', async () => {
      const ids = Array.from({ length: 12 }, (_, index) => its.own(`m${index}`));
      await Promise.all(ids.map((id) => its.store.createMeeting(meeting(id))));
      const acknowledged = new Map<string, number>();

      // Three writers a meeting, who read on after a conflict and try the same command again.
      const contend = async (id: string) => {
        for (let round = 0; round < 12; round++) {
          const commandId = randomUUID();
          let head = (await its.store.findMeeting(id))!.head;
          let answer: AppendResult;
          for (;;) {
            answer = await its.append(id, head, command(head, 1 + (round % 3), commandId));
            if (answer.ok) break;
            if (answer.reason !== 'conflict') throw new Error(answer.reason);
            head = answer.head;
          }
          acknowledged.set(commandId, answer.seq);
        }
      };
      await Promise.all(ids.flatMap((id) => [contend(id), contend(id), contend(id)]));

      await its.reopen();
      const written = new Map<string, number>();
      for (const id of ids) {
        const events = await its.store.read(id, 0, 10_000);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
        for (const { commandId, seq } of events) written.set(commandId!, seq);
      }
      expect(written).toEqual(acknowledged);
    });
  });
}
