// New meetings out of what one has: an earlier meeting, an export of OpenSlides, an export of this program. Over real HTTP.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Meeting } from '#shared/meeting/state.ts';

import type { Contact } from '../../server/access/contacts.ts';
import type { Prepared } from '../../server/meetings/preparing.ts';
import type { LeftOut } from '../../server/openslides/read.ts';
import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let organizer: string;
beforeAll(async () => {
  live = await openLive({ limits: false });
  organizer = await linkOf('organizer');
});
afterAll(() => live.close());

async function linkOf(role: 'organizer' | 'operator'): Promise<string> {
  const made = await live.server.operator.createLink({ role });
  return made.ok ? made.value.token! : '';
}
const fileOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../people/${name}`, import.meta.url), 'utf8')) as Record<string, unknown>;
const plain = () => fileOf('plain-meeting.json');
async function make<T extends Prepared>(body: unknown, query = '', token = organizer): Promise<T> {
  const response = await live.post(`/api/meetings${query}`, body, token);
  expect(response.status).toBe(201);
  return (await response.json()) as T;
}
const reason = async (response: Response) =>
  `${response.status} ${((await response.json()) as { error: { details: { reason: string } } }).error.details.reason}`;
const meetingOf = async (id: string): Promise<Meeting> => (await live.server.rooms.open(id))!.meeting;
const putContacts = (id: string, contacts: Contact[], token: string) =>
  fetch(`${live.url}/api/meetings/${id}/contacts`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ contacts }),
  });
const contactsOf = async (id: string, token: string) =>
  ((await (await live.get(`/api/meetings/${id}/contacts`, token)).json()) as { contacts: Contact[] }).contacts;
const clocks = ({ sittings, catalogue: { timeZone } }: Meeting) =>
  sittings.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt]
      .map((at) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at))
      .join(' - '),
  );

describe('like an earlier meeting', () => {
  test('sittings come along by whole days, at the same time of day also where the clocks have changed meanwhile', async () => {
    const earlier = await make(plain());
    const { id } = await make({ like: earlier.id, title: 'Second meeting', firstDay: '2027-07-05', keep: [] });
    const meeting = await meetingOf(id);
    expect(clocks(meeting)).toEqual([
      '2027-07-05 10:00 - 2027-07-05 13:00',
      '2027-07-05 15:00 - 2027-07-05 18:00',
      '2027-07-06 09:30 - 2027-07-06 12:00',
    ]);
    expect(meeting.catalogue).toMatchObject({
      title: { en: 'Second meeting' },
      date: '2027-07-05',
      timeZone: 'Europe/Zurich',
      delegations: {},
      items: {},
    });
    expect(meeting.catalogue.categories.map((one) => one.id)).toContain('signatory');
    expect(meeting.settings).toMatchObject({ meetingLimit: { limitMs: null }, joining: 'approve' });
  });

  test('what is kept is kept, with those one writes to, and nothing of what was said', async () => {
    const earlier = await make(plain());
    await putContacts(earlier.id, [{ delegationId: 'CH', name: 'Ada Muster' }], earlier.seat.token);
    const chair = live.seat({ token: earlier.seat.token, meeting: earlier.id });
    await chair.next('welcome');
    await chair.give({ type: 'RequestFloor', itemId: '3', delegationId: 'CH' });
    await chair.give({ type: 'EditDelegation', delegationId: 'CH', seat: { row: 2, place: 'B' } });
    const asked = { like: earlier.id, title: { fr: 'Deuxième réunion' }, firstDay: '2027-03-19' };
    const { id, seat } = await make({ ...asked, keep: ['participants', 'agenda', 'settings'] });
    const [was, is] = [await meetingOf(earlier.id), await meetingOf(id)];
    expect(is.catalogue.title).toMatchObject({ fr: 'Deuxième réunion' });
    expect(Object.keys(is.catalogue.delegations)).toEqual(Object.keys(was.catalogue.delegations));
    expect(is.catalogue.delegations['CH']).toMatchObject({ seat: { row: 2, place: 'B' } });
    expect(is.catalogue.items).toEqual(was.catalogue.items);
    expect(is.settings).toEqual(was.settings);
    expect(is.lists).toEqual({});
    expect(await contactsOf(id, seat.token)).toEqual([{ delegationId: 'CH', name: 'Ada Muster' }]);
    expect((await live.server.store.findMeeting(id))!.head).toBe(1);
  });

  test('what was changed by hand comes along too: seats, members of groups, words for the chair; who takes part no more does not', async () => {
    const earlier = await make(plain());
    const chair = live.seat({ token: earlier.seat.token, meeting: earlier.id });
    await chair.next('welcome');
    const seat = { row: 2, place: 'B' };
    const [gone = ''] = Object.keys((await meetingOf(earlier.id)).catalogue.delegations).filter((id) => id !== 'CH');
    for (const command of [
      { type: 'EditDelegation', delegationId: 'CH', seats: 4, seat },
      { type: 'SetGroups', groups: [{ id: 'G', name: { en: 'Friends' }, members: ['CH', gone] }] },
      { type: 'RetireDelegation', delegationId: gone },
      { type: 'EditItem', itemId: '3', plannedMs: 1_200_000 },
      { type: 'SetScript', itemId: '3', script: { en: 'Read this aloud.' } },
    ])
      await chair.give(command as never);
    const { id } = await make({ like: earlier.id, title: 'Third', firstDay: '2027-03-19' });
    const { catalogue, scripts } = await meetingOf(id);
    expect(catalogue.delegations['CH']).toMatchObject({ seats: 4, seat });
    expect(catalogue.delegations[gone]).toBeUndefined();
    expect(catalogue.groups).toMatchObject([{ id: 'G', members: ['CH'] }]);
    expect(catalogue.items['3']).toMatchObject({ plannedMs: 1_200_000 });
    expect(scripts).toEqual({ 3: { en: 'Read this aloud.' } });
    // So does the file that was exported, whose log is left aside.
    const exported = await (await live.get(`/api/operator/meetings/${earlier.id}/export`, organizer)).json();
    const again = await make({ ...exported, id: 'again' });
    expect((await meetingOf(again.id)).catalogue).toMatchObject({ groups: catalogue.groups, items: catalogue.items });
  });

  test('only one’s own, and with what is asked for', async () => {
    const earlier = await make(plain());
    const asked = { like: earlier.id, title: 'x', firstDay: '2027-07-05' };
    expect(await reason(await live.post('/api/meetings', asked, await linkOf('organizer')))).toBe(
      '404 unknown-meeting',
    );
    expect((await live.post('/api/meetings', asked, await linkOf('operator'))).status).toBe(201);
    for (const wrong of [{ ...asked, firstDay: 'Monday' }, { ...asked, keep: ['speeches'] }, { like: earlier.id }])
      expect(await reason(await live.post('/api/meetings', wrong, organizer))).toBe('400 bad-file');
  });
});

test('an export comes back with its whole past, to who made it and to nobody else', async () => {
  const { id, seat } = await make(plain());
  const secretary = live.seat({ token: seat.token, meeting: id });
  await secretary.next('welcome');
  await secretary.give({ type: 'RequestFloor', itemId: '3', delegationId: 'CH' });
  const was = await meetingOf(id);
  const file = await (await live.get(`/api/operator/meetings/${id}/export`, organizer)).json();
  expect(await reason(await live.post('/api/meetings?from=export', file, organizer))).toBe('409 meeting-exists');
  const drop = (token: string) =>
    fetch(`${live.url}/api/operator/meetings/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await drop(organizer)).status).toBe(200);
  const again = await make(file, '?from=export');
  expect(again.id).toBe(id);
  expect(await meetingOf(id)).toEqual(was);
  expect(again.links.chair).toContain(`/m/${id}/chair#`);
  expect((await drop(await linkOf('organizer'))).status).toBe(404);
  for (const wrong of [{ id, log: { events: [] } }, plain(), []])
    expect(await reason(await live.post('/api/meetings?from=export', wrong, organizer))).toBe('400 bad-file');
});

describe('from OpenSlides', () => {
  const from = '?from=openslides&timeZone=Europe/Zurich';
  const openSlides = () => fileOf('openslides-like-export.json');

  test('has the agenda, who takes part, who waits, and says what it left out', async () => {
    const made = await make<Prepared & { leftOut: LeftOut[] }>(openSlides(), from);
    const meeting = await meetingOf(made.id);
    expect(meeting.catalogue).toMatchObject({
      title: { en: 'Working Group on Transparency' },
      venue: { en: 'Geneva, Palais des Nations, Room XX' },
    });
    expect(
      meeting.agenda.map((id) => {
        const { number, title, parent, plannedMs } = meeting.catalogue.items[id]!;
        return [number, title.en, parent && meeting.catalogue.items[parent]?.number, plannedMs];
      }),
    ).toEqual([
      ['1', 'Opening of the meeting', undefined, 300_000],
      ['2', 'Adoption of the agenda', undefined, 300_000],
      ['3', 'General exchange of views', undefined, 5_400_000],
      ['3.1', 'National statements', '3', 3_600_000],
      ['5', 'motion A1 Draft decision on reporting', undefined, undefined],
    ]);
    expect(Object.values(meeting.catalogue.delegations).map(({ id, name }) => [id, name.fr])).toEqual([
      ['CH', 'Suisse'],
      ['MX', 'Mexique'],
      ['ICRC', 'Comité international de la Croix-Rouge'],
    ]);
    expect(meeting.catalogue.categories).toMatchObject([{ name: { en: 'Delegates' } }]);
    const item = meeting.agenda[2]!;
    expect(meeting.scripts?.[item]).toMatchObject({ open: { en: 'Thank the coordinator first.' } });
    expect(meeting.lists[item]?.waiting.map(({ delegationId, speaker }) => [delegationId, speaker?.name])).toEqual([
      ['MX', 'Luro Kolduna'],
      ['ICRC', 'Nelo Sassever'],
    ]);
    expect(clocks(meeting)).toHaveLength(1);
    expect(made.leftOut).toEqual([
      { kind: 'item', count: 1, names: ['Internal: room set-up'] },
      { kind: 'speaker', count: 2, names: ['Mexico', 'Switzerland'] },
      { kind: 'motion', count: 1, names: ['Draft decision on reporting'] },
      { kind: 'projector', count: 1, names: ['Main'] },
    ]);
    expect(await contactsOf(made.id, made.seat.token)).toMatchObject([
      { delegationId: 'CH', name: 'Tami Vressena', title: 'Ambassador' },
      { delegationId: 'MX', name: 'Luro Kolduna' },
      { delegationId: 'ICRC', name: 'Nelo Sassever' },
    ]);
  });

  test('takes the older field of a structure level, people without one, an intervention and hidden items as they are meant', async () => {
    const file = openSlides() as Record<string, Record<string, Record<string, unknown>>>;
    delete file['structure_level'];
    for (const [id, level] of Object.entries({ 2: 'Suisse', 3: '', 4: 'Micronezia' })) {
      const { structure_level_ids: _, ...member } = file['meeting_user']![id]!;
      file['meeting_user']![id] = { ...member, structure_level: level };
    }
    file['speaker']!['2']!['speech_state'] = 'intervention';
    file['speaker']!['3']!['speech_state'] = 'contribution';
    file['agenda_item']!['2']!['is_hidden'] = true;
    const { id, leftOut } = await make<Prepared & { leftOut: LeftOut[] }>(file, from);
    const { catalogue, lists } = await meetingOf(id);
    expect(Object.values(catalogue.delegations).map(({ name }) => name.en)).toEqual([
      'Switzerland',
      'Luro Kolduna',
      // Nobody is asked here, and nobody is guessed: it stands as it was written.
      'Micronezia',
    ]);
    expect(Object.values(lists).flatMap(({ waiting }) => waiting)).toHaveLength(1);
    expect(leftOut.slice(0, 2)).toMatchObject([
      { kind: 'item', count: 2 },
      { kind: 'speaker', count: 3 },
    ]);
  });

  test('a fault is told on the line of the export, by the place that it has there', async () => {
    const file = openSlides() as Record<string, Record<string, Record<string, unknown>>>;
    // Read in another encoding than it was written in.
    file['topic']!['2']!['title'] = 'Adoption de l’ordre du jour arrÃªtÃ©';
    file['structure_level']!['1']!['name'] = 'CÃ´te d’Ivoire';
    const text = JSON.stringify(file, null, 2);
    const response = await fetch(`${live.url}/api/meetings${from}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${organizer}`, 'content-type': 'application/json' },
      body: text,
    });
    const { error } = (await response.json()) as {
      error: { details: { issues: { path: string; line: number }[] } };
    };
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
    expect(error.details.issues).toMatchObject([
      { path: 'structure_level.1.name', line: lineOf('"CÃ´te') },
      { path: 'topic.2.title', line: lineOf('"Adoption de') },
    ]);
  });

  test('is refused where it is no such export', async () => {
    for (const wrong of [{}, { meeting: {} }, { meeting: { 1: {} } }, [], plain()])
      expect(await reason(await live.post(`/api/meetings${from}`, wrong, organizer))).toBe('400 bad-file');
    expect(await reason(await live.post('/api/meetings?from=openslides&timeZone=Mars', openSlides(), organizer))).toBe(
      '400 bad-file',
    );
    expect(await reason(await live.post('/api/meetings?from=elsewhere', openSlides(), organizer))).toBe(
      '400 malformed',
    );
  });
});

test('an export carries those one writes to, and no link; an import and a new meeting have them again', async () => {
  const earlier = await make(plain());
  const contacts: Contact[] = [{ delegationId: 'CH', name: 'Ada Muster', email: 'ada@example.org' }];
  await putContacts(earlier.id, contacts, earlier.seat.token);
  const exported = await (await live.get(`/api/operator/meetings/${earlier.id}/export`, organizer)).text();
  const file = JSON.parse(exported) as { contacts: Contact[] };
  expect(file.contacts).toEqual(contacts);
  for (const secret of [earlier.seat.token, new URL(earlier.links.chair).hash.slice(1)])
    expect(exported).not.toContain(secret);
  const anew = await make(file, '?id=anew');
  expect(await contactsOf('anew', anew.seat.token)).toEqual(contacts);
  const operator = await linkOf('operator');
  await live.server.operator.deleteMeeting(earlier.id);
  expect((await live.post('/api/operator/import', file, operator)).status).toBe(201);
  expect(await contactsOf(earlier.id, operator)).toEqual(contacts);
  expect(await reason(await live.post('/api/meetings', { ...file, contacts: 'x' }, operator))).toBe('400 bad-file');
});
