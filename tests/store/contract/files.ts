// What every store promises of files: kept once, within what a delegation and a meeting may have. A part of the suite in ../contract.ts.
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredFile } from '../../../server/store/files.ts';

import type { Opened } from './opened.ts';
import { meeting } from './opened.ts';

export function filesContract(its: Opened): void {
  describe('files', () => {
    const QUOTA = { ofDelegation: 20, ofMeeting: 30 };
    const file = (id: string, more: Partial<StoredFile> = {}): StoredFile => ({
      id,
      meetingId: its.m,
      delegationId: 'CH',
      type: 'text/plain',
      bytes: 10,
      sha256: createHash('sha256').update(id).digest('hex'),
      at: 5,
      ...more,
    });
    const body = Uint8Array.from(Buffer.from('ten bytes!'));
    const keep = (one: StoredFile, bytes: Uint8Array = body) => its.store.files.keepFile(one, bytes, QUOTA);
    beforeEach(async () => void (await its.store.createMeeting(meeting(its.m))));

    test('are kept with their bytes, and found by their meeting and id, also afterwards', async () => {
      const binary = Uint8Array.from({ length: 10 }, (_, n) => (n * 37) % 256);
      expect(await keep(file('a'), binary)).toEqual({ ok: true, file: file('a') });
      expect(await its.store.files.findFile(its.m, 'a')).toEqual(file('a'));
      expect(await its.store.files.findFile(its.m, 'b')).toBeUndefined();
      expect(await its.store.files.findFile(its.own('other'), 'a')).toBeUndefined();
      await its.reopen();
      const found = await its.store.files.findFile(its.m, 'a');
      expect(found).toEqual(file('a'));
      expect(Uint8Array.from((await its.store.files.fileBody(found!))!)).toEqual(binary);
    });
    test('of an officer are of no delegation', async () => {
      const { delegationId: _, ...ofOfficer } = file('o');
      expect(await keep(ofOfficer)).toEqual({ ok: true, file: ofOfficer });
      expect(await its.store.files.findFile(its.m, 'o')).toEqual(ofOfficer);
    });
    test('are the same where the same sender sends the same bytes again', async () => {
      await keep(file('a'));
      const { sha256 } = file('a');
      expect(await keep(file('b', { sha256 }))).toEqual({ ok: true, file: file('a') });
      expect(await keep(file('c', { sha256, delegationId: 'AT' }))).toMatchObject({ ok: true, file: { id: 'c' } });
      expect(
        Buffer.from((await its.store.files.fileBody((await its.store.files.findFile(its.m, 'c'))!))!).toString(),
      ).toBe('ten bytes!');
    });
    test('have a bound for each delegation and for all of a meeting', async () => {
      for (const id of ['a', 'b']) expect(await keep(file(id))).toMatchObject({ ok: true });
      expect(await keep(file('c'))).toEqual({ ok: false, reason: 'delegation-full' });
      expect(await keep(file('d', { delegationId: 'AT' }))).toMatchObject({ ok: true });
      expect(await keep(file('e', { delegationId: 'AT' }))).toEqual({ ok: false, reason: 'meeting-full' });
      expect(await keep(file('a'))).toMatchObject({ ok: true });
      expect(await keep(file('a', { meetingId: its.own('none') }))).toEqual({ ok: false, reason: 'unknown-meeting' });
    });
    test('of one delegation are so many, however short; the same bytes again are no other', async () => {
      const few = { ofDelegation: 1_000, ofMeeting: 2_000, filesOfDelegation: 2 };
      const short = (one: StoredFile) => its.store.files.keepFile({ ...one, bytes: 1 }, body.subarray(0, 1), few);
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
      const found = (await its.store.files.findFile(its.m, 'a'))!;
      await its.store.deleteMeeting(its.m);
      expect(await its.store.files.findFile(its.m, 'a')).toBeUndefined();
      expect(await its.store.files.fileBody(found)).toBeUndefined();
    });
  });
}
