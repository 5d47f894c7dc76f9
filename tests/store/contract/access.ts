// What every store promises of links and devices. A part of the suite in ../contract.ts.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Device, Link, NewDevice } from '../../../server/store/access.ts';

import type { Opened } from './opened.ts';
import { meeting } from './opened.ts';

export function accessContract(its: Opened): void {
  describe('access', () => {
    const device = (id: string, fields: Partial<NewDevice> = {}): NewDevice => ({
      id: its.own(id),
      tokenHash: its.own(`hash of ${id}`),
      meetingId: its.m,
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
        id: its.own('nameplate'),
        meetingId: its.m,
        role: 'delegation',
        delegationId: 'CH',
        label: 'Swiss nameplate',
        createdAt: 2,
      };
      operator = { id: its.own('operator'), role: 'operator', createdAt: 1 };
      await its.store.createMeeting(meeting(its.m));
      await its.store.createMeeting(meeting(its.own('other')));
      await its.store.access.insertLink(nameplate);
      await its.store.access.insertLink(operator);
    });

    test('links are found by id and listed for a meeting or for all, the oldest first', async () => {
      expect(await its.store.access.findLink(nameplate.id)).toEqual(nameplate);
      expect(await its.store.access.findLink(its.own('unknown'))).toBeUndefined();
      expect(await its.store.access.listLinks(its.m)).toEqual([nameplate]);
      const all = await its.store.access.listLinks();
      expect(all.filter(({ id }) => id === nameplate.id || id === operator.id)).toEqual([operator, nameplate]);
    });

    test('a link and a device keep until when they stand, and whose the device is', async () => {
      const link: Link = { id: its.own('for a day'), role: 'organizer', createdAt: 3, expiresAt: 1_000 };
      await its.store.access.insertLink(link);
      expect(await its.store.access.findLink(link.id)).toEqual(link);
      const signedIn = device('d1', { expiresAt: 2_000, person: its.own('somebody') });
      expect(await its.store.access.insertDevice(signedIn)).toMatchObject({
        expiresAt: 2_000,
        person: its.own('somebody'),
      });
      await its.store.access.insertDevice(device('d2'));
      expect(await its.store.access.devicesOfPerson(its.own('somebody'))).toEqual([
        await its.store.access.findDevice(its.own('d1')),
      ]);
    });

    test('links that lack are made once, also when two ask together; what stands is found', async () => {
      const wanted = (suffix: string): Link[] =>
        ['AT', 'CH', 'DE'].map((delegationId) => ({
          id: its.own(`${delegationId} ${suffix}`),
          meetingId: its.m,
          role: 'delegation',
          delegationId,
          createdAt: 9,
        }));
      const both = await Promise.all([
        its.store.access.ensureLinks(its.m, wanted('a'), 9),
        its.store.access.ensureLinks(its.m, wanted('b'), 9),
      ]);
      expect(both.map((links) => links.map(({ link }) => link.id))).toEqual(
        both.map(() => [both[0]![0]!.link.id, nameplate.id, both[0]![2]!.link.id]),
      );
      expect(both.flat().filter(({ created }) => created)).toHaveLength(2);
      await its.store.access.revokeLink(nameplate.id, 10);
      const [, again] = await its.store.access.ensureLinks(its.m, wanted('c'), 11);
      expect(again).toEqual({ link: wanted('c')[1], created: true });
      expect(await its.store.access.ensureLinks(its.m, wanted('d').slice(0, 1), 11)).toMatchObject([
        { created: false },
      ]);
    });

    test('what is beside a log is kept by its name, put in place of another, erased, and goes with its meeting', async () => {
      expect(await its.store.access.beside(its.m, 'wifi')).toBeUndefined();
      expect(await its.store.access.setBeside(its.m, 'wifi', 'one')).toBe(true);
      expect(await its.store.access.setBeside(its.m, 'wifi', 'two')).toBe(true);
      expect(await its.store.access.setBeside(its.m, 'contacts', 'three')).toBe(true);
      expect(await its.store.access.beside(its.m, 'wifi')).toBe('two');
      expect(await its.store.access.setBeside(its.m, 'contacts', null)).toBe(true);
      expect(await its.store.access.beside(its.m, 'contacts')).toBeUndefined();
      expect(await its.store.access.setBeside(its.own('nobody'), 'wifi', 'x')).toBe(false);
      expect(await its.store.access.setBeside(its.own('nobody'), 'wifi', null)).toBe(false);
      await its.store.deleteMeeting(its.m);
      expect(await its.store.access.beside(its.m, 'wifi')).toBeUndefined();
    });

    test('who was shown secrets is noted, the last thousand of a meeting', async () => {
      const showing = (at: number) => ({ meetingId: its.m, at, by: 'secretary', what: 'links' });
      await its.store.access.noteShowing(showing(1));
      await its.store.access.noteShowing({ at: 2, by: 'operator', what: 'links of the server' });
      await its.store.access.noteShowing({ ...showing(3), meetingId: its.own('other') });
      expect(await its.store.access.showings(its.m)).toEqual([showing(1)]);
      await Promise.all(Array.from({ length: 1_001 }, () => its.store.access.noteShowing(showing(4))));
      expect(await its.store.access.showings(its.m)).toEqual(Array.from({ length: 1_000 }, () => showing(4)));
      expect(await its.store.access.showings(its.own('other'))).toHaveLength(1);
    });

    test('a sign-in is taken once, and not after it has expired', async () => {
      await its.store.access.beginSignIn(its.own('state'), 'body', 100, 10);
      const taken = await Promise.all([
        its.store.access.takeSignIn(its.own('state'), 50),
        its.store.access.takeSignIn(its.own('state'), 50),
      ]);
      expect(taken.filter((body) => body !== undefined)).toEqual(['body']);
      await its.store.access.beginSignIn(its.own('late'), 'body', 100, 10);
      expect(await its.store.access.takeSignIn(its.own('late'), 100)).toBeUndefined();
      expect(await its.store.access.takeSignIn(its.own('unknown'), 1)).toBeUndefined();
    });

    test('a device is found by its id and by the hash of its token', async () => {
      const waiting = device('d1', { state: 'waiting', words: 'amber falcon', label: 'iPhone' });
      expect(await its.store.access.insertDevice(waiting)).toEqual(waiting);
      expect(await its.store.access.findDevice(waiting.id)).toEqual(waiting);
      expect(await its.store.access.deviceByTokenHash(waiting.tokenHash)).toEqual(waiting);
      expect(await its.store.access.deviceByTokenHash(its.own('no hash'))).toBeUndefined();
      await expect(
        its.store.access.insertDevice(device('d2', { tokenHash: waiting.tokenHash })),
      ).rejects.toBeInstanceOf(Error);
    });

    test('a waiting device is admitted once; a revoked one never again', async () => {
      const { id } = device('d1');
      await its.store.access.insertDevice(device('d1', { state: 'waiting' }));
      expect(await its.store.access.admitDevice(id, 10)).toMatchObject({ state: 'admitted', admittedAt: 10 });
      expect(await its.store.access.admitDevice(id, 20)).toMatchObject({ state: 'admitted', admittedAt: 10 });
      expect(await its.store.access.revokeDevice(id, 30)).toMatchObject({ state: 'revoked', revokedAt: 30 });
      expect(await its.store.access.revokeDevice(id, 40)).toMatchObject({ state: 'revoked', revokedAt: 30 });
      expect(await its.store.access.admitDevice(id, 50)).toBeUndefined();
      expect(await its.store.access.findDevice(id)).toMatchObject({ state: 'revoked' });
      expect(await its.store.access.admitDevice(its.own('unknown'), 1)).toBeUndefined();
      expect(await its.store.access.revokeDevice(its.own('unknown'), 1)).toBeUndefined();
    });

    test('devices of a meeting are listed, the oldest first, and when they were last heard of', async () => {
      await its.store.access.insertDevice(device('d2', { createdAt: 7 }));
      await its.store.access.insertDevice(device('d1', { createdAt: 6 }));
      await its.store.access.insertDevice(device('elsewhere', { meetingId: its.own('other') }));
      await its.store.access.markSeen([its.own('d1'), its.own('unknown')], 99);
      const devices = await its.store.access.devicesOf(its.m);
      expect(devices.map(({ id, seenAt }) => [id, seenAt])).toEqual([
        [its.own('d1'), 99],
        [its.own('d2'), undefined],
      ]);
    });

    test('devices of a meeting that wait are listed by themselves, the oldest first', async () => {
      const ids = async () => (await its.store.access.waitingDevicesOf(its.m)).map(({ id }) => id);
      for (const [id, createdAt] of [
        ['d3', 8],
        ['d2', 7],
        ['d1', 6],
      ] as const)
        await its.store.access.insertDevice(device(id, { createdAt, state: 'waiting' }));
      await its.store.access.insertDevice(device('in', { state: 'admitted' }));
      await its.store.access.insertDevice(device('elsewhere', { meetingId: its.own('other'), state: 'waiting' }));
      expect(await ids()).toEqual([its.own('d1'), its.own('d2'), its.own('d3')]);
      await its.store.access.admitDevice(its.own('d1'), 9);
      await its.store.access.revokeDevice(its.own('d2'), 9);
      expect(await ids()).toEqual([its.own('d3')]);
    });

    test('a revoked link ends its devices, tells which, and takes no more', async () => {
      const linkId = nameplate.id;
      await its.store.access.insertDevice(device('d1', { linkId }));
      await its.store.access.insertDevice(device('d2', { linkId, state: 'waiting' }));
      await its.store.access.insertDevice(device('d3'));
      await its.store.access.revokeDevice(its.own('d1'), 10);
      const ended: Device[] = [{ ...device('d2', { linkId }), state: 'revoked', revokedAt: 20 }];
      expect(await its.store.access.revokeLink(linkId, 20)).toEqual(ended);
      expect(await its.store.access.revokeLink(linkId, 30)).toEqual([]);
      expect((await its.store.access.findLink(linkId))?.revokedAt).toBe(20);
      expect(await its.store.access.findDevice(its.own('d3'))).toMatchObject({ state: 'admitted' });
      expect(await its.store.access.insertDevice(device('d4', { linkId }))).toBeUndefined();
      expect(await its.store.access.insertDevice(device('d5', { linkId: its.own('unknown') }))).toBeUndefined();
      expect(await its.store.access.revokeLink(its.own('unknown'), 1)).toBeUndefined();
    });

    test('a link admits as many devices as it is told, also when they come together; the others wait', async () => {
      const four = ['d1', 'd2', 'd3', 'd4'].map((id) => device(id, { linkId: nameplate.id, admitUpTo: 2 }));
      const stored = await Promise.all(four.map((one) => its.store.access.insertDevice(one)));
      expect(stored.map((one) => `${one?.state} ${one?.admittedAt}`).toSorted()).toEqual([
        'admitted 5',
        'admitted 5',
        'waiting undefined',
        'waiting undefined',
      ]);
    });

    test('devices that waited are admitted up to so many of a delegation, also when they come together', async () => {
      const inAtOnce = ['in1', 'in2', 'in3'];
      for (const id of inAtOnce) await its.store.access.insertDevice(device(id));
      const six = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6'];
      for (const id of six) await its.store.access.insertDevice(device(id, { state: 'waiting' }));
      await its.store.access.insertDevice(device('german', { state: 'waiting', delegationId: 'DE' }));
      const admitted = await Promise.all(six.map((id) => its.store.access.admitDevice(its.own(id), 5, 3)));
      const letIn = admitted.filter((one) => one?.state === 'admitted');
      const left = admitted.filter((one) => one?.state === 'waiting');
      expect([letIn.length, left.length]).toEqual([3, 3]);
      expect(await its.store.access.admitDevice(its.own('german'), 5, 3)).toMatchObject({ state: 'admitted' });
      // One that is in stays in; whoever may admit as many as there are is not stopped; one that is cut off makes room.
      const [first] = letIn;
      const [fourth, fifth] = left;
      expect(await its.store.access.admitDevice(first!.id, 6, 3)).toEqual(first);
      expect(await its.store.access.admitDevice(fourth!.id, 6)).toMatchObject({ state: 'admitted' });
      expect(await its.store.access.admitDevice(fifth!.id, 6, 3)).toMatchObject({ state: 'waiting' });
      for (const { id } of [first!, fourth!]) await its.store.access.revokeDevice(id, 7);
      expect(await its.store.access.admitDevice(fifth!.id, 8, 3)).toMatchObject({ state: 'admitted' });
    });

    test('a join code leads to its meeting while it is on, and belongs to one meeting', async () => {
      const [code, renewed] = [its.own('code'), its.own('renewed')];
      expect(await its.store.access.joinCode(its.m)).toBeUndefined();
      expect(await its.store.access.setJoinCode(its.m, { code, active: true })).toEqual({ ok: true });
      expect(await its.store.access.meetingByJoinCode(code)).toBe(its.m);
      await its.store.access.setJoinCode(its.m, { code, active: false });
      expect(await its.store.access.meetingByJoinCode(code)).toBeUndefined();
      expect(await its.store.access.joinCode(its.m)).toEqual({ code, active: false });
      expect(await its.store.access.setJoinCode(its.own('other'), { code, active: true })).toEqual({
        ok: false,
        reason: 'taken',
      });
      await its.store.access.setJoinCode(its.m, { code: renewed, active: true });
      expect(await its.store.access.meetingByJoinCode(code)).toBeUndefined();
      expect(await its.store.access.meetingByJoinCode(renewed)).toBe(its.m);
    });

    test('a device that comes by a code is written only while that is the meeting’s and on', async () => {
      const [code, renewed] = [its.own('code'), its.own('renewed')];
      const comes = async (id: string, byCode: string) =>
        (await its.store.access.insertDevice(device(id, { state: 'waiting', byCode }))) !== undefined;
      expect(await comes('d0', code)).toBe(false);
      await its.store.access.setJoinCode(its.m, { code, active: true });
      expect(await comes('d1', code)).toBe(true);
      await its.store.access.setJoinCode(its.m, { code, active: false });
      expect(await comes('d2', code)).toBe(false);
      await its.store.access.setJoinCode(its.m, { code: renewed, active: true });
      expect([await comes('d3', code), await comes('d4', renewed)]).toEqual([false, true]);
      expect((await its.store.access.devicesOf(its.m)).map(({ id }) => id)).toEqual([its.own('d1'), its.own('d4')]);
    });

    test('of devices that come while the code is renewed none waits that the renewal does not see', async () => {
      const [code, renewed] = [its.own('code'), its.own('renewed')];
      await its.store.access.setJoinCode(its.m, { code, active: true });
      const coming = Array.from({ length: 12 }, (_, index) =>
        its.store.access.insertDevice(device(`d${index}`, { state: 'waiting', byCode: code })),
      );
      await its.store.access.setJoinCode(its.m, { code: renewed, active: true });
      const seen = (await its.store.access.waitingDevicesOf(its.m)).map(({ id }) => id);
      await Promise.all(coming);
      expect((await its.store.access.waitingDevicesOf(its.m)).map(({ id }) => id)).toEqual(seen);
    });
  });
}
