// What every event store promises, as a suite that each implementation passes. Knows the interface only.
// `open` gives a store, with a way to close it and open the same data again. The tests share it, and name things apart.

import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Device, Link, NewDevice } from '../../server/store/access.ts';
import type { StoredFile } from '../../server/store/files.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import type { AppendedCommand, AppendResult, EventStore, StoredEvent } from '../../server/store/store.ts';
import { makeUpcast } from '../../server/store/upcast.ts';
import type { Upcast } from '../../server/store/upcast.ts';
import { command, event } from './commands.ts';

export type StoreUnderTest = {
  readonly store: EventStore;
  /** Closes the store and opens its data again. */
  reopen(upcast?: Upcast): Promise<EventStore>;
  dispose(): Promise<void>;
};

const meeting = (id: string, events: readonly StoredEvent[] = []) => ({
  id,
  log: `log of ${id}`,
  createdAt: 1,
  events,
});

export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} as an event store`, () => {
    let fixture: StoreUnderTest;
    let store: EventStore;
    let m: string;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    beforeEach(() => void (m = randomUUID()));
    afterAll(() => fixture.dispose());

    const own = (name: string) => `${name} of ${m}`;
    const append = (meetingId: string, expectedSeq: number, ...commands: AppendedCommand[]) =>
      store.append({ meetingId, expectedSeq, commands });
    const reopen = async (upcast?: Upcast) => (store = await fixture.reopen(upcast));

    describe('files', () => {
      const QUOTA = { ofDelegation: 20, ofMeeting: 30 };
      const file = (id: string, more: Partial<StoredFile> = {}): StoredFile => ({
        id,
        meetingId: m,
        delegationId: 'CH',
        type: 'text/plain',
        bytes: 10,
        sha256: createHash('sha256').update(id).digest('hex'),
        at: 5,
        ...more,
      });
      const body = Uint8Array.from(Buffer.from('ten bytes!'));
      const keep = (one: StoredFile, bytes: Uint8Array = body) => store.files.keepFile(one, bytes, QUOTA);
      beforeEach(async () => void (await store.createMeeting(meeting(m))));

      test('are kept with their bytes, and found by their meeting and id, also afterwards', async () => {
        const binary = Uint8Array.from({ length: 10 }, (_, n) => (n * 37) % 256);
        expect(await keep(file('a'), binary)).toEqual({ ok: true, file: file('a') });
        expect(await store.files.findFile(m, 'a')).toEqual(file('a'));
        expect(await store.files.findFile(m, 'b')).toBeUndefined();
        expect(await store.files.findFile(own('other'), 'a')).toBeUndefined();
        await reopen();
        const found = await store.files.findFile(m, 'a');
        expect(found).toEqual(file('a'));
        expect(Uint8Array.from((await store.files.fileBody(found!))!)).toEqual(binary);
      });
      test('of an officer are of no delegation', async () => {
        const { delegationId: _, ...ofOfficer } = file('o');
        expect(await keep(ofOfficer)).toEqual({ ok: true, file: ofOfficer });
        expect(await store.files.findFile(m, 'o')).toEqual(ofOfficer);
      });
      test('are the same where the same sender sends the same bytes again', async () => {
        await keep(file('a'));
        const { sha256 } = file('a');
        expect(await keep(file('b', { sha256 }))).toEqual({ ok: true, file: file('a') });
        expect(await keep(file('c', { sha256, delegationId: 'AT' }))).toMatchObject({ ok: true, file: { id: 'c' } });
        expect(Buffer.from((await store.files.fileBody((await store.files.findFile(m, 'c'))!))!).toString()).toBe(
          'ten bytes!',
        );
      });
      test('have a bound for each delegation and for all of a meeting', async () => {
        for (const id of ['a', 'b']) expect(await keep(file(id))).toMatchObject({ ok: true });
        expect(await keep(file('c'))).toEqual({ ok: false, reason: 'delegation-full' });
        expect(await keep(file('d', { delegationId: 'AT' }))).toMatchObject({ ok: true });
        expect(await keep(file('e', { delegationId: 'AT' }))).toEqual({ ok: false, reason: 'meeting-full' });
        expect(await keep(file('a'))).toMatchObject({ ok: true });
        expect(await keep(file('a', { meetingId: own('none') }))).toEqual({ ok: false, reason: 'unknown-meeting' });
      });
      test('of one delegation are so many, however short; the same bytes again are no other', async () => {
        const few = { ofDelegation: 1_000, ofMeeting: 2_000, filesOfDelegation: 2 };
        const short = (one: StoredFile) => store.files.keepFile({ ...one, bytes: 1 }, body.subarray(0, 1), few);
        for (const id of ['a', 'b']) expect(await short(file(id))).toMatchObject({ ok: true });
        expect(await short(file('c'))).toEqual({ ok: false, reason: 'delegation-full' });
        expect(await short(file('b'))).toMatchObject({ ok: true });
        expect(await short(file('d', { delegationId: 'AT' }))).toMatchObject({ ok: true });
        const { delegationId: _, ...ofOfficer } = file('e');
        for (const id of ['e', 'f', 'g'])
          expect(await short({ ...ofOfficer, id, sha256: file(id).sha256 })).toMatchObject({ ok: true });
      });
      test('sent at once are kept once, and no more than there may be', async () => {
        const answers = await Promise.all(['a', 'b', 'c', 'd'].map((id) => keep(file(id))));
        expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
      });
      test('go with their meeting', async () => {
        await keep(file('a'));
        const found = (await store.files.findFile(m, 'a'))!;
        await store.deleteMeeting(m);
        expect(await store.files.findFile(m, 'a')).toBeUndefined();
        expect(await store.files.fileBody(found)).toBeUndefined();
      });
    });

    describe('meetings', () => {
      test('are made with their first events, and listed with their head, the oldest first', async () => {
        const [older, newer] = [own('older'), own('newer')];
        await store.createMeeting({ ...meeting(newer), createdAt: 20 });
        expect(await store.createMeeting({ ...meeting(older, [event(1), event(2)]), createdAt: 10 })).toEqual({
          ok: true,
        });
        const rows = [
          { id: older, log: `log of ${older}`, head: 2, createdAt: 10 },
          { id: newer, log: `log of ${newer}`, head: 0, createdAt: 20 },
        ];
        expect((await store.listMeetings()).filter(({ id }) => id === older || id === newer)).toEqual(rows);
        expect(await store.findMeeting(older)).toEqual(rows[0]);
        expect(await store.read(older, 0, 10)).toEqual([event(1), event(2)]);
      });

      test('whose id exists are refused, and the first one stays as it was', async () => {
        await store.createMeeting(meeting(m, [event(1)]));
        expect(await store.createMeeting({ ...meeting(m, [event(1, { other: true })]), log: 'another' })).toEqual({
          ok: false,
          reason: 'exists',
        });
        expect(await store.read(m, 0, 10)).toEqual([event(1)]);
        expect((await store.findMeeting(m))?.log).toBe(`log of ${m}`);
      });

      test('that are unknown are not found, and have no events', async () => {
        expect(await store.findMeeting('nobody')).toBeUndefined();
        expect(await store.read('nobody', 0, 10)).toEqual([]);
        expect(await store.deleteMeeting('nobody')).toBe(false);
      });

      test('go with all that is theirs, and leave others alone', async () => {
        const [gone, kept] = [own('gone'), own('kept')];
        for (const id of [gone, kept]) {
          await store.createMeeting(meeting(id, [event(1)]));
          await append(id, 1, command(1, 1, 'same-command'));
          await store.saveSnapshot(id, { key: 'k', seq: 2, state: '{}' });
          await store.access.insertLink({ id: `link ${id}`, meetingId: id, role: 'chair', createdAt: 1 });
          await store.access.insertDevice({
            id: `device ${id}`,
            tokenHash: `hash ${id}`,
            linkId: `link ${id}`,
            meetingId: id,
            role: 'chair',
            state: 'admitted',
            createdAt: 1,
          });
          await store.access.setJoinCode(id, { code: `code ${id}`, active: true });
        }
        expect(await store.deleteMeeting(gone)).toBe(true);
        const remains = async (id: string) => [
          (await store.findMeeting(id))?.id,
          (await store.read(id, 0, 10)).length,
          (await store.findCommand(id, 'same-command'))?.seq,
          (await store.loadSnapshot(id, 'k'))?.seq,
          (await store.access.listLinks(id)).length,
          (await store.access.deviceByTokenHash(`hash ${id}`))?.id,
          await store.access.meetingByJoinCode(`code ${id}`),
        ];
        expect(await remains(gone)).toEqual([undefined, 0, undefined, undefined, 0, undefined, undefined]);
        expect(await remains(kept)).toEqual([kept, 2, 2, 2, 1, `device ${kept}`, kept]);
        expect(await append(gone, 2, command(2))).toEqual({ ok: false, reason: 'unknown-meeting' });
        expect(await store.createMeeting(meeting(gone))).toEqual({ ok: true });
      });
    });

    describe('events', () => {
      beforeEach(() => store.createMeeting(meeting(m)));

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
        await append(m, 0, { ...command(0), events: [strange] });
        expect(await store.read(m, 0, 1)).toEqual([strange]);
      });

      test('are read in order, after a place and up to a number', async () => {
        await append(m, 0, command(0, 3), command(3, 4));
        const seqs = async (after: number, limit: number) => (await store.read(m, after, limit)).map(({ seq }) => seq);
        expect(await seqs(0, 100)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(await seqs(2, 3)).toEqual([3, 4, 5]);
        expect(await seqs(6, 3)).toEqual([7]);
        expect(await seqs(7, 3)).toEqual([]);
      });

      test('are read whole in a log that is longer than one slice', async () => {
        await append(m, 0, command(0, 1_700));
        expect((await store.read(m, 0, 10_000)).map(({ seq }) => seq)).toEqual(
          Array.from({ length: 1_700 }, (_, index) => index + 1),
        );
      });

      test('are lifted when they are read; a log of a newer program is refused', async () => {
        await append(m, 0, { ...command(0, 2), events: [event(1, { old: 'a' }), event(2, { v: 2, renamed: 'b' })] });
        const { old: _, ...kept } = event(1, { old: 'a' });
        await reopen(
          makeUpcast({ FloorRequested: [({ old, ...rest }) => ({ ...rest, renamed: old }) as StoredEvent] }),
        );
        expect(await store.read(m, 0, 10)).toEqual([{ ...kept, v: 2, renamed: 'a' }, event(2, { v: 2, renamed: 'b' })]);
        await reopen(makeUpcast({}));
        await expect(store.read(m, 0, 10)).rejects.toMatchObject({
          code: 'NEWER_DATA',
          message: expect.stringContaining('newer Rostrum'),
        });
      });
    });

    describe('an append', () => {
      beforeEach(() => store.createMeeting(meeting(m, [event(1)])));

      test('answers the seq of its last event, and is there when the data is opened again', async () => {
        expect(await append(m, 1, command(1, 2), command(3))).toEqual({ ok: true, seq: 4 });
        await reopen();
        expect((await store.findMeeting(m))?.head).toBe(4);
        expect((await store.read(m, 0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      });

      test('on a head that was passed is a conflict: it says the head and writes nothing', async () => {
        await append(m, 1, command(1));
        const late = command(1);
        expect(await append(m, 1, late)).toEqual({ ok: false, reason: 'conflict', head: 2 });
        expect(await store.findCommand(m, late.commandId)).toBeUndefined();
        expect(await store.read(m, 2, 10)).toEqual([]);
      });

      test('on a head that is not there yet is a conflict', async () => {
        expect(await append(m, 5, command(5))).toEqual({ ok: false, reason: 'conflict', head: 1 });
      });

      test('to a meeting that is not there says so', async () => {
        expect(await append('nobody', 0, command(0))).toEqual({ ok: false, reason: 'unknown-meeting' });
      });

      test('to a log that another one has taken the place of says that its meeting is not there', async () => {
        expect(
          await store.append({ meetingId: m, log: `log of ${m}`, expectedSeq: 1, commands: [command(1)] }),
        ).toEqual({ ok: true, seq: 2 });
        await store.deleteMeeting(m);
        await store.createMeeting({ ...meeting(m, [event(1), event(2)]), log: 'put back' });
        expect(
          await store.append({ meetingId: m, log: `log of ${m}`, expectedSeq: 2, commands: [command(2)] }),
        ).toEqual({ ok: false, reason: 'unknown-meeting' });
        expect((await store.findMeeting(m))?.head).toBe(2);
      });

      test('with a command that was accepted before writes nothing and answers its first acknowledgement', async () => {
        const first = command(1, 2, 'once');
        await append(m, 1, first);
        const fresh = command(3);
        const again = { ...command(4, 1, 'once'), actorKey: 'somebody else', bodyHash: 'another body' };
        expect(await append(m, 3, fresh, again)).toEqual({
          ok: false,
          reason: 'duplicate',
          first: { commandId: 'once', actorKey: 'device-1', bodyHash: first.bodyHash, seq: 3 },
        });
        expect((await store.findMeeting(m))?.head).toBe(3);
        expect(await store.findCommand(m, fresh.commandId)).toBeUndefined();
      });

      test('that is both late and a duplicate is a conflict: the caller reads on first', async () => {
        const once = command(1, 1, 'once');
        await append(m, 1, once);
        expect(await append(m, 1, once)).toEqual({ ok: false, reason: 'conflict', head: 2 });
      });

      test('may bear an id that another meeting has seen', async () => {
        await store.createMeeting(meeting(own('other')));
        await append(m, 1, command(1, 1, 'shared'));
        expect(await append(own('other'), 0, command(0, 1, 'shared'))).toEqual({ ok: true, seq: 1 });
      });

      test('with a gap, without an event or with one command twice is a bug of the caller, and is not written', async () => {
        await expect(append(m, 1, command(2))).rejects.toThrow(RangeError);
        await expect(append(m, 1, command(1), command(3))).rejects.toThrow(RangeError);
        await expect(append(m, 1)).rejects.toThrow(RangeError);
        await expect(append(m, 1, command(1, 1, 'twice'), command(2, 1, 'twice'))).rejects.toThrow(RangeError);
        expect((await store.findMeeting(m))?.head).toBe(1);
      });
    });

    describe('the next append', () => {
      beforeEach(() => store.createMeeting(meeting(m, [event(1), event(2), event(3)])));
      const next = (
        after: number,
        decide: (events: readonly StoredEvent[]) => readonly AppendedCommand[],
        log = `log of ${m}`,
      ) => store.appendNext({ meetingId: m, log, after }, decide);

      test('is decided on what came after a place, and stands behind it', async () => {
        const seen: number[] = [];
        const decide = (events: readonly StoredEvent[]) => {
          seen.push(...events.map(({ seq }) => seq));
          return [command(3, 2)];
        };
        expect(await next(1, decide)).toEqual({ ok: true, seq: 5 });
        expect(seen).toEqual([2, 3]);
        expect((await store.read(m, 3, 10)).map(({ seq }) => seq)).toEqual([4, 5]);
      });

      test('that turns out to be none writes nothing', async () => {
        expect(await next(0, () => [])).toEqual({ ok: true, seq: 3 });
        expect((await store.findMeeting(m))?.head).toBe(3);
      });

      test('with a command that was accepted before answers its first acknowledgement', async () => {
        await append(m, 3, command(3, 1, 'once'));
        expect(await next(3, () => [command(4, 1, 'once')])).toMatchObject({
          ok: false,
          reason: 'duplicate',
          first: { commandId: 'once', seq: 4 },
        });
        expect((await store.findMeeting(m))?.head).toBe(4);
      });

      test('to another log, or by one who has very much to read first, is none', async () => {
        const never = () => expect.unreachable();
        expect(await next(3, never, 'another log')).toEqual({ ok: false, reason: 'unknown-meeting' });
        await append(m, 3, command(3, 1_500));
        expect(await next(3, never)).toEqual({ ok: false, reason: 'conflict', head: 1_503 });
      });

      test('whose decision throws, or does not follow, is a bug of the caller; the next one goes on', async () => {
        await expect(
          next(3, () => {
            throw new Error('a bug');
          }),
        ).rejects.toThrow('a bug');
        await expect(next(3, () => [command(7)])).rejects.toThrow(RangeError);
        expect(await append(m, 3, command(3))).toEqual({ ok: true, seq: 4 });
      });
    });

    describe('commands', () => {
      test('are remembered with their first acknowledgement', async () => {
        await store.createMeeting(meeting(m));
        await append(m, 0, command(0, 3, 'known'));
        expect(await store.findCommand(m, 'known')).toEqual({
          commandId: 'known',
          actorKey: 'device-1',
          bodyHash: 'hash of known',
          seq: 3,
        });
        expect(await store.findCommand(m, 'unknown')).toBeUndefined();
        expect(await store.findCommand('nobody', 'known')).toBeUndefined();
      });

      test('that brought no event keep their answers: one for an id, whoever comes first', async () => {
        await store.createMeeting(meeting(m));
        await append(m, 0, command(0, 1, 'accepted'));
        const settling = (id: string, at: number, expectedSeq?: number) =>
          store.settle(
            { meetingId: m, log: `log of ${m}`, ...(expectedSeq !== undefined && { expectedSeq }) },
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
        expect(await append(m, 1, command(1, 1, 'refused'))).toEqual({
          ok: false,
          reason: 'duplicate',
          first: record('refused', 1_000),
        });
        // Others have appended meanwhile: to be decided again.
        expect(await settling('behind', 1_000, 0)).toEqual({ ok: false, reason: 'conflict', head: 1 });
        expect(await settling('behind', 1_000, 1)).toEqual({ ok: true });
        expect(await store.settle({ meetingId: m, log: 'another' }, { ...record('x', 1), at: 1 })).toEqual({
          ok: false,
          reason: 'unknown-meeting',
        });
        // They are no part of the log, and go when their time is over, a quarter of an hour at least.
        expect((await store.readCommands(m, '', 10)).map(({ commandId }) => commandId)).toEqual(['accepted']);
        await settling('quarter', 1_000 + 15 * 60_000);
        expect(await store.findCommand(m, 'refused')).toEqual(record('refused', 1_000));
        await settling('later', 1_000 + 60 * 60_000);
        expect(await store.findCommand(m, 'refused')).toBeUndefined();
        store = await reopen();
        expect(await store.findCommand(m, 'later')).toMatchObject({ answer: expect.any(String) });
        expect(await store.findCommand(m, 'accepted')).toEqual({
          commandId: 'accepted',
          actorKey: 'device-1',
          bodyHash: 'hash of accepted',
          seq: 1,
        });
      });

      test('travel with an exported log, in pages', async () => {
        await store.createMeeting(meeting(m));
        await append(m, 0, command(0, 1, 'c'), command(1, 1, 'a'), command(2, 1, 'b'));
        const pages = [await store.readCommands(m, '', 2), await store.readCommands(m, 'b', 2)];
        expect(pages.map((page) => page.map(({ commandId, seq }) => [commandId, seq]))).toEqual([
          [
            ['a', 2],
            ['b', 3],
          ],
          [['c', 1]],
        ]);
        await store.createMeeting({ ...meeting(own('imported'), await store.read(m, 0, 10)), commands: pages.flat() });
        expect(await append(own('imported'), 3, command(3, 1, 'a'))).toMatchObject({
          ok: false,
          reason: 'duplicate',
          first: { seq: 2 },
        });
      });
    });

    describe('many at once', () => {
      test('each append of a turn has its own answer: one that is refused does not hold up the others', async () => {
        const ids = Array.from({ length: 20 }, (_, index) => own(`m${index}`));
        await Promise.all(ids.map((id) => store.createMeeting(meeting(id))));
        await append(ids[3]!, 0, command(0, 1, 'seen'));
        const answers = await Promise.all([
          ...ids.map((id) => append(id, 0, command(0, 2))),
          append(ids[3]!, 1, command(1, 1, 'seen')),
          append('nobody', 0, command(0)),
        ]);
        expect(answers[3]).toEqual({ ok: false, reason: 'conflict', head: 1 });
        expect(answers[20]).toMatchObject({ ok: false, reason: 'duplicate' });
        expect(answers[21]).toEqual({ ok: false, reason: 'unknown-meeting' });
        expect(answers.filter(({ ok }) => ok)).toHaveLength(19);
        const heads = await Promise.all(ids.map(async (id) => (await store.findMeeting(id))?.head));
        expect(heads).toEqual(ids.map((id) => (id === ids[3] ? 1 : 2)));
      });

      test('of two appends on one head exactly one is written', async () => {
        await store.createMeeting(meeting(m));
        const answers = await Promise.all([append(m, 0, command(0, 2)), append(m, 0, command(0))]);
        expect(answers).toEqual([
          { ok: true, seq: 2 },
          { ok: false, reason: 'conflict', head: 2 },
        ]);
      });

      test('a call that is a bug of its caller is rejected alone', async () => {
        await store.createMeeting(meeting(m));
        const link: Link = { id: own('link'), meetingId: m, role: 'chair', createdAt: 1 };
        await store.access.insertLink(link);
        const outcomes = await Promise.allSettled([
          append(m, 0, command(0)),
          store.access.insertLink(link),
          append(m, 1, command(1)),
          store.access.insertLink({ ...link, id: own('other'), meetingId: 'nobody' }),
          append(m, 2, command(2)),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual([
          'fulfilled',
          'rejected',
          'fulfilled',
          'rejected',
          'fulfilled',
        ]);
        expect((await store.findMeeting(m))?.head).toBe(3);
      });

      test('contenders for twelve logs: each log holds what was acknowledged, once, without gaps', async () => {
        const ids = Array.from({ length: 12 }, (_, index) => own(`m${index}`));
        await Promise.all(ids.map((id) => store.createMeeting(meeting(id))));
        const acknowledged = new Map<string, number>();

        // Three writers a meeting, who read on after a conflict and try the same command again.
        const contend = async (id: string) => {
          for (let round = 0; round < 12; round++) {
            const commandId = randomUUID();
            let head = (await store.findMeeting(id))!.head;
            let answer: AppendResult;
            for (;;) {
              answer = await append(id, head, command(head, 1 + (round % 3), commandId));
              if (answer.ok) break;
              if (answer.reason !== 'conflict') throw new Error(answer.reason);
              head = answer.head;
            }
            acknowledged.set(commandId, answer.seq);
          }
        };
        await Promise.all(ids.flatMap((id) => [contend(id), contend(id), contend(id)]));

        await reopen();
        const written = new Map<string, number>();
        for (const id of ids) {
          const events = await store.read(id, 0, 10_000);
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
          for (const { commandId, seq } of events) written.set(commandId!, seq);
        }
        expect(written).toEqual(acknowledged);
      });
    });

    describe('a snapshot', () => {
      beforeEach(() => store.createMeeting(meeting(m, [event(1), event(2)])));

      test('is found under its own key only', async () => {
        await store.saveSnapshot(m, { key: 'this program', seq: 2, state: '{"é":1}' });
        expect(await store.loadSnapshot(m, 'this program')).toEqual({ key: 'this program', seq: 2, state: '{"é":1}' });
        expect(await store.loadSnapshot(m, 'another program')).toBeUndefined();
        expect(await store.loadSnapshot('nobody', 'this program')).toBeUndefined();
      });

      test('of a log that is gone is not kept', async () => {
        await store.saveSnapshot(m, { key: 'a', seq: 2, state: 'of another past' }, 'another log');
        expect(await store.loadSnapshot(m, 'a')).toBeUndefined();
        await store.saveSnapshot(m, { key: 'a', seq: 2, state: 'two' }, `log of ${m}`);
        expect((await store.loadSnapshot(m, 'a'))?.state).toBe('two');
      });

      test('gives way to a later one of its key and to any of another program, not to an older one', async () => {
        await store.saveSnapshot(m, { key: 'a', seq: 2, state: 'two' });
        await store.saveSnapshot(m, { key: 'a', seq: 1, state: 'one' });
        expect((await store.loadSnapshot(m, 'a'))?.state).toBe('two');
        await store.saveSnapshot(m, { key: 'b', seq: 1, state: 'of b' });
        expect((await store.loadSnapshot(m, 'b'))?.state).toBe('of b');
        expect(await store.loadSnapshot(m, 'a')).toBeUndefined();
      });
    });

    describe('who makes meetings', () => {
      test('is kept with each, and makes as many as it may, also when they come together', async () => {
        const owner = own('organizer');
        const made = await Promise.all(
          Array.from({ length: 6 }, (_, index) =>
            store.createMeeting({ ...meeting(own(`of organizer ${index}`)), owner, most: 4 }),
          ),
        );
        expect(made.filter(({ ok }) => ok)).toHaveLength(4);
        expect(made.filter((one) => !one.ok && one.reason === 'too-many')).toHaveLength(2);
        const rows = (await store.listMeetings()).filter((row) => row.owner === owner);
        expect(rows).toHaveLength(4);
        expect(await store.findMeeting(rows[0]!.id)).toMatchObject({ owner });
        await store.deleteMeeting(rows[0]!.id);
        expect(await store.createMeeting({ ...meeting(own('one more')), owner, most: 4 })).toEqual({ ok: true });
        await store.createMeeting(meeting(own('of nobody')));
        expect(await store.findMeeting(own('of nobody'))).not.toHaveProperty('owner');
      });
    });

    describe('access', () => {
      const device = (id: string, fields: Partial<NewDevice> = {}): NewDevice => ({
        id: own(id),
        tokenHash: own(`hash of ${id}`),
        meetingId: m,
        role: 'delegation',
        delegationId: 'CH',
        state: 'admitted',
        createdAt: 5,
        ...fields,
      });
      let nameplate: Link;
      let operator: Link;

      beforeEach(async () => {
        nameplate = {
          id: own('nameplate'),
          meetingId: m,
          role: 'delegation',
          delegationId: 'CH',
          label: 'Swiss nameplate',
          createdAt: 2,
        };
        operator = { id: own('operator'), role: 'operator', createdAt: 1 };
        await store.createMeeting(meeting(m));
        await store.createMeeting(meeting(own('other')));
        await store.access.insertLink(nameplate);
        await store.access.insertLink(operator);
      });

      test('links are found by id and listed for a meeting or for all, the oldest first', async () => {
        expect(await store.access.findLink(nameplate.id)).toEqual(nameplate);
        expect(await store.access.findLink(own('unknown'))).toBeUndefined();
        expect(await store.access.listLinks(m)).toEqual([nameplate]);
        const all = await store.access.listLinks();
        expect(all.filter(({ id }) => id === nameplate.id || id === operator.id)).toEqual([operator, nameplate]);
      });

      test('a link and a device keep until when they stand, and whose the device is', async () => {
        const link: Link = { id: own('for a day'), role: 'organizer', createdAt: 3, expiresAt: 1_000 };
        await store.access.insertLink(link);
        expect(await store.access.findLink(link.id)).toEqual(link);
        const signedIn = device('d1', { expiresAt: 2_000, person: own('somebody') });
        expect(await store.access.insertDevice(signedIn)).toMatchObject({ expiresAt: 2_000, person: own('somebody') });
        await store.access.insertDevice(device('d2'));
        expect(await store.access.devicesOfPerson(own('somebody'))).toEqual([await store.access.findDevice(own('d1'))]);
      });

      test('links that lack are made once, also when two ask together; what stands is found', async () => {
        const wanted = (suffix: string): Link[] =>
          ['AT', 'CH', 'DE'].map((delegationId) => ({
            id: own(`${delegationId} ${suffix}`),
            meetingId: m,
            role: 'delegation',
            delegationId,
            createdAt: 9,
          }));
        const both = await Promise.all([
          store.access.ensureLinks(m, wanted('a'), 9),
          store.access.ensureLinks(m, wanted('b'), 9),
        ]);
        expect(both.map((links) => links.map(({ link }) => link.id))).toEqual(
          both.map(() => [both[0]![0]!.link.id, nameplate.id, both[0]![2]!.link.id]),
        );
        expect(both.flat().filter(({ created }) => created)).toHaveLength(2);
        await store.access.revokeLink(nameplate.id, 10);
        const [, again] = await store.access.ensureLinks(m, wanted('c'), 11);
        expect(again).toEqual({ link: wanted('c')[1], created: true });
        expect(await store.access.ensureLinks(m, wanted('d').slice(0, 1), 11)).toMatchObject([{ created: false }]);
      });

      test('what is beside a log is kept by its name, put in place of another, erased, and goes with its meeting', async () => {
        expect(await store.access.beside(m, 'wifi')).toBeUndefined();
        expect(await store.access.setBeside(m, 'wifi', 'one')).toBe(true);
        expect(await store.access.setBeside(m, 'wifi', 'two')).toBe(true);
        expect(await store.access.setBeside(m, 'contacts', 'three')).toBe(true);
        expect(await store.access.beside(m, 'wifi')).toBe('two');
        expect(await store.access.setBeside(m, 'contacts', null)).toBe(true);
        expect(await store.access.beside(m, 'contacts')).toBeUndefined();
        expect(await store.access.setBeside(own('nobody'), 'wifi', 'x')).toBe(false);
        expect(await store.access.setBeside(own('nobody'), 'wifi', null)).toBe(false);
        await store.deleteMeeting(m);
        expect(await store.access.beside(m, 'wifi')).toBeUndefined();
      });

      test('who was shown secrets is noted, the last thousand of a meeting', async () => {
        const showing = (at: number) => ({ meetingId: m, at, by: 'secretary', what: 'links' });
        await store.access.noteShowing(showing(1));
        await store.access.noteShowing({ at: 2, by: 'operator', what: 'links of the server' });
        await store.access.noteShowing({ ...showing(3), meetingId: own('other') });
        expect(await store.access.showings(m)).toEqual([showing(1)]);
        await Promise.all(Array.from({ length: 1_001 }, () => store.access.noteShowing(showing(4))));
        expect(await store.access.showings(m)).toEqual(Array.from({ length: 1_000 }, () => showing(4)));
        expect(await store.access.showings(own('other'))).toHaveLength(1);
      });

      test('a sign-in is taken once, and not after it has expired', async () => {
        await store.access.beginSignIn(own('state'), 'body', 100, 10);
        const taken = await Promise.all([
          store.access.takeSignIn(own('state'), 50),
          store.access.takeSignIn(own('state'), 50),
        ]);
        expect(taken.filter((body) => body !== undefined)).toEqual(['body']);
        await store.access.beginSignIn(own('late'), 'body', 100, 10);
        expect(await store.access.takeSignIn(own('late'), 100)).toBeUndefined();
        expect(await store.access.takeSignIn(own('unknown'), 1)).toBeUndefined();
      });

      test('a device is found by its id and by the hash of its token', async () => {
        const waiting = device('d1', { state: 'waiting', words: 'amber falcon', label: 'iPhone' });
        expect(await store.access.insertDevice(waiting)).toEqual(waiting);
        expect(await store.access.findDevice(waiting.id)).toEqual(waiting);
        expect(await store.access.deviceByTokenHash(waiting.tokenHash)).toEqual(waiting);
        expect(await store.access.deviceByTokenHash(own('no hash'))).toBeUndefined();
        await expect(store.access.insertDevice(device('d2', { tokenHash: waiting.tokenHash }))).rejects.toBeInstanceOf(
          Error,
        );
      });

      test('a waiting device is admitted once; a revoked one never again', async () => {
        const { id } = device('d1');
        await store.access.insertDevice(device('d1', { state: 'waiting' }));
        expect(await store.access.admitDevice(id, 10)).toMatchObject({ state: 'admitted', admittedAt: 10 });
        expect(await store.access.admitDevice(id, 20)).toMatchObject({ state: 'admitted', admittedAt: 10 });
        expect(await store.access.revokeDevice(id, 30)).toMatchObject({ state: 'revoked', revokedAt: 30 });
        expect(await store.access.revokeDevice(id, 40)).toMatchObject({ state: 'revoked', revokedAt: 30 });
        expect(await store.access.admitDevice(id, 50)).toBeUndefined();
        expect(await store.access.findDevice(id)).toMatchObject({ state: 'revoked' });
        expect(await store.access.admitDevice(own('unknown'), 1)).toBeUndefined();
        expect(await store.access.revokeDevice(own('unknown'), 1)).toBeUndefined();
      });

      test('devices of a meeting are listed, the oldest first, and when they were last heard of', async () => {
        await store.access.insertDevice(device('d2', { createdAt: 7 }));
        await store.access.insertDevice(device('d1', { createdAt: 6 }));
        await store.access.insertDevice(device('elsewhere', { meetingId: own('other') }));
        await store.access.markSeen([own('d1'), own('unknown')], 99);
        const devices = await store.access.devicesOf(m);
        expect(devices.map(({ id, seenAt }) => [id, seenAt])).toEqual([
          [own('d1'), 99],
          [own('d2'), undefined],
        ]);
      });

      test('devices of a meeting that wait are listed by themselves, the oldest first', async () => {
        const ids = async () => (await store.access.waitingDevicesOf(m)).map(({ id }) => id);
        for (const [id, createdAt] of [
          ['d3', 8],
          ['d2', 7],
          ['d1', 6],
        ] as const)
          await store.access.insertDevice(device(id, { createdAt, state: 'waiting' }));
        await store.access.insertDevice(device('in', { state: 'admitted' }));
        await store.access.insertDevice(device('elsewhere', { meetingId: own('other'), state: 'waiting' }));
        expect(await ids()).toEqual([own('d1'), own('d2'), own('d3')]);
        await store.access.admitDevice(own('d1'), 9);
        await store.access.revokeDevice(own('d2'), 9);
        expect(await ids()).toEqual([own('d3')]);
      });

      test('a revoked link ends its devices, tells which, and takes no more', async () => {
        const linkId = nameplate.id;
        await store.access.insertDevice(device('d1', { linkId }));
        await store.access.insertDevice(device('d2', { linkId, state: 'waiting' }));
        await store.access.insertDevice(device('d3'));
        await store.access.revokeDevice(own('d1'), 10);
        const ended: Device[] = [{ ...device('d2', { linkId }), state: 'revoked', revokedAt: 20 }];
        expect(await store.access.revokeLink(linkId, 20)).toEqual(ended);
        expect(await store.access.revokeLink(linkId, 30)).toEqual([]);
        expect((await store.access.findLink(linkId))?.revokedAt).toBe(20);
        expect(await store.access.findDevice(own('d3'))).toMatchObject({ state: 'admitted' });
        expect(await store.access.insertDevice(device('d4', { linkId }))).toBeUndefined();
        expect(await store.access.insertDevice(device('d5', { linkId: own('unknown') }))).toBeUndefined();
        expect(await store.access.revokeLink(own('unknown'), 1)).toBeUndefined();
      });

      test('a link admits as many devices as it is told, also when they come together; the others wait', async () => {
        const four = ['d1', 'd2', 'd3', 'd4'].map((id) => device(id, { linkId: nameplate.id, admitUpTo: 2 }));
        const stored = await Promise.all(four.map((one) => store.access.insertDevice(one)));
        expect(stored.map((one) => `${one?.state} ${one?.admittedAt}`).toSorted()).toEqual([
          'admitted 5',
          'admitted 5',
          'waiting undefined',
          'waiting undefined',
        ]);
      });

      test('devices that waited are admitted up to so many of a delegation, also when they come together', async () => {
        const inAtOnce = ['in1', 'in2', 'in3'];
        for (const id of inAtOnce) await store.access.insertDevice(device(id));
        const six = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'];
        for (const id of six) await store.access.insertDevice(device(id, { state: 'waiting' }));
        await store.access.insertDevice(device('german', { state: 'waiting', delegationId: 'DE' }));
        const admitted = await Promise.all(six.map((id) => store.access.admitDevice(own(id), 5, 3)));
        const letIn = admitted.filter((one) => one?.state === 'admitted');
        const left = admitted.filter((one) => one?.state === 'waiting');
        expect([letIn.length, left.length]).toEqual([3, 3]);
        expect(await store.access.admitDevice(own('german'), 5, 3)).toMatchObject({ state: 'admitted' });
        // One that is in stays in; whoever may admit as many as there are is not stopped; one that is cut off makes room.
        const [first] = letIn;
        const [fourth, fifth] = left;
        expect(await store.access.admitDevice(first!.id, 6, 3)).toEqual(first);
        expect(await store.access.admitDevice(fourth!.id, 6)).toMatchObject({ state: 'admitted' });
        expect(await store.access.admitDevice(fifth!.id, 6, 3)).toMatchObject({ state: 'waiting' });
        for (const { id } of [first!, fourth!]) await store.access.revokeDevice(id, 7);
        expect(await store.access.admitDevice(fifth!.id, 8, 3)).toMatchObject({ state: 'admitted' });
      });

      test('a join code leads to its meeting while it is on, and belongs to one meeting', async () => {
        const [code, renewed] = [own('code'), own('renewed')];
        expect(await store.access.joinCode(m)).toBeUndefined();
        expect(await store.access.setJoinCode(m, { code, active: true })).toEqual({ ok: true });
        expect(await store.access.meetingByJoinCode(code)).toBe(m);
        await store.access.setJoinCode(m, { code, active: false });
        expect(await store.access.meetingByJoinCode(code)).toBeUndefined();
        expect(await store.access.joinCode(m)).toEqual({ code, active: false });
        expect(await store.access.setJoinCode(own('other'), { code, active: true })).toEqual({
          ok: false,
          reason: 'taken',
        });
        await store.access.setJoinCode(m, { code: renewed, active: true });
        expect(await store.access.meetingByJoinCode(code)).toBeUndefined();
        expect(await store.access.meetingByJoinCode(renewed)).toBe(m);
      });

      test('a device that comes by a code is written only while that is the meeting’s and on', async () => {
        const [code, renewed] = [own('code'), own('renewed')];
        const comes = async (id: string, byCode: string) =>
          (await store.access.insertDevice(device(id, { state: 'waiting', byCode }))) !== undefined;
        expect(await comes('d0', code)).toBe(false);
        await store.access.setJoinCode(m, { code, active: true });
        expect(await comes('d1', code)).toBe(true);
        await store.access.setJoinCode(m, { code, active: false });
        expect(await comes('d2', code)).toBe(false);
        await store.access.setJoinCode(m, { code: renewed, active: true });
        expect([await comes('d3', code), await comes('d4', renewed)]).toEqual([false, true]);
        expect((await store.access.devicesOf(m)).map(({ id }) => id)).toEqual([own('d1'), own('d4')]);
      });

      test('of devices that come while the code is renewed none waits that the renewal does not see', async () => {
        const [code, renewed] = [own('code'), own('renewed')];
        await store.access.setJoinCode(m, { code, active: true });
        const coming = Array.from({ length: 12 }, (_, index) =>
          store.access.insertDevice(device(`d${index}`, { state: 'waiting', byCode: code })),
        );
        await store.access.setJoinCode(m, { code: renewed, active: true });
        const seen = (await store.access.waitingDevicesOf(m)).map(({ id }) => id);
        await Promise.all(coming);
        expect((await store.access.waitingDevicesOf(m)).map(({ id }) => id)).toEqual(seen);
      });
    });

    test('closing waits for what is under way; what comes later is refused', async () => {
      await store.createMeeting(meeting(m));
      const underWay = append(m, 0, command(0));
      const closing = store.close();
      await expect(append(m, 1, command(1))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.read(m, 0, 1)).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.access.findLink('any')).rejects.toBeInstanceOf(StoreUnavailable);
      await closing;
      expect(await underWay).toEqual({ ok: true, seq: 1 });
      await reopen();
      expect((await store.findMeeting(m))?.head).toBe(1);
    });
  });
}
