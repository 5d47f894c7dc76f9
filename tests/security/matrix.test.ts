// Who may what: every command over the socket and over HTTP, every report and route, for every role, at its own meeting and at another.
// What is expected comes from permission-table.ts, which knows nothing of the program’s own tables.
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';

import { commandSchemas } from '#shared/meeting/commands.ts';
import type { CommandAnswer, Welcome } from '#shared/protocol.ts';
import { accessCommandSchemas } from '#shared/protocol.ts';

import type { Seat } from '../integration/live.ts';
import type { Target } from './valid-messages.ts';
import { MESSAGES } from './valid-messages.ts';
import type { AnyType } from './permission-table.ts';
import {
  AT_ANOTHER_DELEGATION,
  BY_ID_OF_A_MEETING,
  MAY,
  MAY_IMPORT,
  MAY_REPORT,
  OFFICERS_ROUTES,
  PREPARING,
  SEATS,
} from './permission-table.ts';
import { live, onStage, stage } from './stage.ts';
import type { Scene } from './stage.ts';

onStage();

const TYPES = Object.keys(MAY) as AnyType[];
// What ends a thing comes after what asks for it.
const ORDER = [...TYPES].sort((a, b) => place(a) - place(b));
/** What is undone is forgotten after a while: it is asked for first. */
function place(type: AnyType): number {
  return type === 'Undo' ? -1 : Number(ends(type));
}
function ends(type: AnyType): boolean {
  return [
    'WithdrawRequest',
    'RulePointOfOrder',
    'WithdrawQuestion',
    'DeclineRequest',
    'PassOver',
    'EndSpeech',
    'AdjournSitting',
    'Revoke',
    'Refuse',
    'RemoveItem',
    'RemoveSitting',
    'RetractAnnouncement',
  ].includes(type);
}

interface Actor {
  seat: Seat;
  token: string;
  meeting: string;
}

const head = async (meeting: string) => (await live.server.store.findMeeting(meeting))!.head;
const codeOf = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.error.code);
const overSocket = async ({ seat }: Actor, type: AnyType, target: Target) =>
  codeOf(await seat.send(MESSAGES[type](target)));
async function overHttp(
  { token, meeting }: Pick<Actor, 'token' | 'meeting'>,
  type: AnyType,
  target: Target,
): Promise<string> {
  const response = await live.post(
    `/api/meetings/${meeting}/commands`,
    { id: randomUUID(), command: MESSAGES[type](target) },
    token,
  );
  return response.ok ? 'ok' : ((await response.json()) as { error: { code: string } }).error.code;
}

/** Each command on each target by socket, and on the first by HTTP too: all are to be answered so, and none is to come into the log. */
async function expectRefused(
  actor: Actor,
  types: readonly AnyType[],
  targets: readonly [Target, ...Target[]],
  expected: (type: AnyType) => string,
): Promise<void> {
  const before = await head(actor.meeting);
  const cells = types.flatMap((type) => targets.map((target) => ({ type, target })));
  const answers = await Promise.all(
    cells.map(
      async ({ type, target }) => `${type} at ${target.delegationId}: ${await overSocket(actor, type, target)}`,
    ),
  );
  expect(answers).toEqual(cells.map(({ type, target }) => `${type} at ${target.delegationId}: ${expected(type)}`));
  const [first] = targets;
  expect(await Promise.all(types.map(async (type) => `${type}: ${await overHttp(actor, type, first)}`))).toEqual(
    types.map((type) => `${type}: ${expected(type)}`),
  );
  expect(await head(actor.meeting)).toBe(before);
}

/** The report of a meeting in each format: the code of each answer. */
async function reports({ token, meeting }: Pick<Actor, 'token' | 'meeting'>): Promise<string[]> {
  return Promise.all(
    ['json', 'csv', 'xlsx', 'docx'].map(async (format) => {
      const response = await live.get(`/api/meetings/${meeting}/report.${format}`, token);
      return response.ok ? 'ok' : ((await response.json()) as { error: { code: string } }).error.code;
    }),
  );
}
/** The preview of an import: the code of its answer. */
async function imported({ token, meeting }: Pick<Actor, 'token' | 'meeting'>): Promise<string> {
  const response = await fetch(`${live.url}/api/meetings/${meeting}/imports/participants`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: 'Peru\nChile',
  });
  return response.ok ? 'ok' : ((await response.json()) as { error: { code: string } }).error.code;
}
const all = (code: string) => [code, code, code, code];

let elsewhere: Scene;
beforeAll(async () => {
  elsewhere = await stage();
});

test.each(SEATS)(
  '%s: what it may and nothing else, its own and nobody else’s, at its meeting and at no other',
  async (role) => {
    const may = ORDER.filter((type) => MAY[type].includes(role));
    const mayNot = TYPES.filter((type) => !MAY[type].includes(role));
    const { meeting, tokens, own, other } = await stage();
    const token = tokens[role];
    const seat = live.seat({ token });
    const actor = { seat, token, meeting };
    const { you } = (await seat.next('welcome')) as Welcome;
    expect([...you.can].sort()).toEqual([...may].sort());

    await expectRefused(actor, mayNot, [own, other], () => 'FORBIDDEN');
    await expectRefused(
      actor,
      BY_ID_OF_A_MEETING.filter((type) => may.includes(type)),
      [elsewhere.own],
      () => 'NOT_FOUND',
    );
    if (role === 'delegation')
      await expectRefused(
        actor,
        may.filter((type) => AT_ANOTHER_DELEGATION[type]),
        [other],
        (type) => AT_ANOTHER_DELEGATION[type]!,
      );
    for (const type of may) {
      // Whether it can be done now is for the rules; that it may be asked is for the role.
      const target = role === 'delegation' ? { ...own, speaking: own.entryId } : own;
      expect(['ok', 'OUT_OF_ORDER', 'CONFLICT'], type).toContain(await overSocket(actor, type, target));
    }

    expect(await reports({ token, meeting })).toEqual(all(MAY_REPORT.includes(role) ? 'ok' : 'FORBIDDEN'));
    expect(await imported({ token, meeting })).toBe(MAY_IMPORT.includes(role) ? 'ok' : 'FORBIDDEN');

    if (role === 'public') return;
    const there = elsewhere.meeting;
    const before = await head(there);
    expect((await live.seat({ token, meeting: there }).next('connect_error')).data.code).toBe('BAD_TOKEN');
    const answers = await Promise.all(TYPES.map((type) => overHttp({ token, meeting: there }, type, elsewhere.own)));
    expect(new Set(answers)).toEqual(new Set(['BAD_TOKEN']));
    expect(await reports({ token, meeting: there })).toEqual(all('BAD_TOKEN'));
    expect(await imported({ token, meeting: there })).toBe('BAD_TOKEN');
    expect(await head(there)).toBe(before);
  },
);

test.each([
  ['operator', 'ok'],
  ['organizer', 'BAD_TOKEN'],
] as const)('an %s’s token takes no seat: not the floor; the report of every meeting: %s', async (role, report) => {
  const link = await live.server.operator.createLink({ role });
  const token = link.ok ? link.value.token! : '';
  expect((await live.seat({ token, meeting: elsewhere.meeting }).next('connect_error')).data.code).toBe('BAD_TOKEN');
  const answers = await Promise.all(
    TYPES.map((type) => overHttp({ token, meeting: elsewhere.meeting }, type, elsewhere.own)),
  );
  expect(new Set(answers)).toEqual(new Set(['BAD_TOKEN']));
  expect(await reports({ token, meeting: elsewhere.meeting })).toEqual(all(report));
  expect(await imported({ token, meeting: elsewhere.meeting })).toBe(report);
});

test('who prepares meetings: each route of theirs, for each role', async () => {
  const { meeting, tokens } = elsewhere;
  const link = async (role: 'operator' | 'organizer') => {
    const made = await live.server.operator.createLink({ role });
    return made.ok ? made.value.token! : '';
  };
  const everybody = { ...tokens, operator: await link('operator'), organizer: await link('organizer') };
  for (const [name, token] of Object.entries(everybody))
    for (const { route, may } of PREPARING) {
      const [method = '', path = ''] = route.replace(':id', meeting).split(' ');
      const response = await fetch(live.url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(method === 'POST' && { body: '{}' }),
      });
      const { error } = (await response.json()) as { error?: { code: string; details: { reason: string } } };
      const answer = error?.details.reason ?? 'ok';
      const expected = may[name as keyof typeof may];
      expect(`${name} ${route}: ${answer}`).toBe(`${name} ${route}: ${expected ?? 'operators-only'}`);
    }
});

test('officers’ links, devices and contacts: each route, for each role', async () => {
  const { meeting, tokens } = elsewhere;
  const link = async (role: 'operator' | 'organizer') => {
    const made = await live.server.operator.createLink({ role });
    return made.ok ? made.value.token! : '';
  };
  const everybody = { ...tokens, operator: await link('operator'), organizer: await link('organizer') };
  const before = await head(meeting);
  for (const [name, token] of Object.entries(everybody))
    for (const { route, answer, body } of OFFICERS_ROUTES) {
      const [method = '', path = ''] = route.replace(':id', meeting).split(' ');
      const response = await fetch(live.url + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const said = response.ok
        ? 'ok'
        : ((await response.json()) as { error: { details: { reason: string } } }).error.details.reason;
      const expected = ['chair', 'secretary', 'operator'].includes(name)
        ? answer
        : name === 'organizer'
          ? 'bad-token'
          : 'not-your-role';
      expect(`${name} ${route}: ${said}`).toBe(`${name} ${route}: ${expected}`);
    }
  expect(await head(meeting)).toBe(before);
});

test('every command of the program is in the table, well formed', () => {
  const schemas = { ...commandSchemas, ...accessCommandSchemas };
  expect(TYPES.toSorted()).toEqual(Object.keys(schemas).sort());
  for (const type of TYPES) expect(schemas[type].safeParse(MESSAGES[type](elsewhere.own)).success, type).toBe(true);
});
