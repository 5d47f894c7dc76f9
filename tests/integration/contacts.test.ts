// Whom one writes to, over real HTTP: for officers and operators, outside the log, in the letters, and gone when they are deleted.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import Papa from 'papaparse';

import type { Contact } from '../../server/access/contacts.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let secretary: string;
beforeAll(async () => {
  live = await openLive({ limits: false });
});
beforeEach(async () => {
  await live.fresh();
  secretary = (await live.link('secretary')).token;
});
afterAll(() => live.close());

const ADA = { delegationId: 'CH', name: 'Ada Muster', title: 'Counsellor', email: 'ada@example.org', language: 'fr' };
/** A statement may be in any language, so a list may name one that no page is in. */
const BEN = { delegationId: 'CH', name: 'Ben Muster', language: 'pt' };
const where = () => `/api/meetings/${live.meeting}/contacts`;
const put = (body: unknown, token = secretary) =>
  fetch(live.url + where(), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const read = async (token = secretary) =>
  ((await (await live.get(where(), token)).json()) as { contacts: Contact[] }).contacts;
const issuesOf = async (response: Response) =>
  ((await response.json()) as { error: { details: { issues: { path: string }[] } } }).error.details.issues.map(
    ({ path }) => path,
  );

test('are written whole and read again, and stand in no log', async () => {
  expect(await read()).toEqual([]);
  expect(await (await put({ contacts: [ADA, BEN] })).json()).toEqual({ contacts: [ADA, BEN] });
  expect(await read()).toEqual([ADA, BEN]);
  expect(await live.server.store.findMeeting(live.meeting)).toMatchObject({ head: 1 });
  await live.restart();
  expect(await read()).toEqual([ADA, BEN]);
  expect((await put({ contacts: [] })).status).toBe(200);
  expect(await read()).toEqual([]);
});

test('that somebody has written since they were read are not overwritten unseen', async () => {
  const seen = async () => ((await (await live.get(where(), secretary)).json()) as { basis: string }).basis;
  const [empty] = [await seen()];
  const first = await put({ contacts: [ADA], basis: empty });
  expect(await first.json()).toEqual({ contacts: [ADA], basis: expect.any(String) });
  const late = await put({ contacts: [BEN], basis: empty });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ error: { code: 'CONFLICT', details: { reason: 'contacts-changed' } } });
  expect(await read()).toEqual([ADA]);
  expect((await put({ contacts: [ADA, BEN], basis: await seen() })).status).toBe(200);
  // Two at once, of one basis: one of them.
  const basis = await seen();
  const both = await Promise.all([put({ contacts: [ADA], basis }), put({ contacts: [BEN], basis })]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  // Who names none writes whatever stands there.
  expect((await put({ contacts: [] })).status).toBe(200);
  expect(await seen()).toBe(empty);
});

test('get a letter each', async () => {
  await put({ contacts: [ADA, BEN] });
  const text = await (await live.get(`/api/meetings/${live.meeting}/links/mail-merge.csv`, secretary)).text();
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true });
  const letters = data.filter(({ code }) => code === 'CH');
  expect(letters.map((row) => [row['contact_name'], row['contact_title'], row['email'], row['language']])).toEqual([
    ['Ada Muster', 'Counsellor', 'ada@example.org', 'fr'],
    ['Ben Muster', '', '', 'pt'],
  ]);
});

test('are refused where they are none, each with its place', async () => {
  const wrong = await put({
    contacts: [ADA, { ...ADA, email: 'nobody' }, { ...ADA, language: 'German' }, { name: 'x' }],
  });
  expect(wrong.status).toBe(400);
  expect(await issuesOf(wrong)).toEqual(['contacts.1.email', 'contacts.2.language', 'contacts.3.delegationId']);
  expect(await issuesOf(await put({ contacts: [ADA, { ...ADA, delegationId: 'ZZ' }] }))).toEqual([
    'contacts.1.delegationId',
  ]);
  expect((await put({ contacts: 'x'.repeat(2 * 1024 * 1024) })).status).toBe(413);
  expect(await read()).toEqual([]);
});

test('of a delegation that an undo took away stay, and are written again with new ones', async () => {
  const officer = await live.sit('secretary');
  const command = { type: 'AddDelegation', name: { en: 'Zubrowka' }, category: 'state-party' } as const;
  await officer.give(command, 'added');
  const added = () =>
    Object.values(officer.meeting?.catalogue.delegations ?? {}).find(({ name }) => name.en === 'Zubrowka')?.id;
  await officer.until(() => added() !== undefined);
  const CID = { ...ADA, delegationId: added()!, name: 'Cid Muster' };
  expect((await put({ contacts: [CID] })).status).toBe(200);
  await officer.give({ type: 'Undo', commandId: 'added' });
  expect((await put({ contacts: [CID, BEN] })).status).toBe(200);
  expect(await read()).toEqual([CID, BEN]);
  // Others that are no delegation's are refused as ever, and nothing changes.
  expect(await issuesOf(await put({ contacts: [CID, { ...ADA, delegationId: 'ZY' }] }))).toEqual([
    'contacts.1.delegationId',
  ]);
  expect(await read()).toEqual([CID, BEN]);
});

test('are for nobody but officers and operators', async () => {
  const operator = await live.server.operator.createLink({ role: 'operator' });
  expect((await live.get(where(), operator.ok ? operator.value.token : '')).status).toBe(200);
  for (const [role, delegationId] of [['delegation', 'CH'], ['booth'], ['screen']] as const) {
    const { token } = await live.link(role, delegationId);
    expect((await live.get(where(), token)).status).toBe(403);
    expect((await put({ contacts: [] }, token)).status).toBe(403);
  }
  expect((await live.get(where())).status).toBe(401);
});
