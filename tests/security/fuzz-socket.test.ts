// Anything at all over the socket: the server answers INVALID (or what the rules say), or closes; it never fails, and the room works on.
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import type { CommandAnswer } from '#shared/protocol.ts';

import type { Live, Seat } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import { anything, bent, RUNS, withEachText } from './hostile-messages.ts';
import { noted } from './captured-log.ts';
import type { Target } from './valid-messages.ts';
import { MESSAGES } from './valid-messages.ts';
import type { AnyType } from './permission-table.ts';
import { MAY } from './permission-table.ts';
import { Wire } from './raw-websocket.ts';

const TYPES = Object.keys(MAY) as AnyType[];
const CODES = ['INVALID', 'FORBIDDEN', 'NOT_FOUND', 'OUT_OF_ORDER', 'CONFLICT'];

let live: Live;
let chair: Seat;
const log = noted('error');
let target: Target;
let tokens: Record<string, string>;
beforeAll(async () => {
  live = await openLive({ limits: false, logger: log.logger });
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  chair = await live.sit('chair');
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ['CH', 'FR'])
    await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId }, `ask-${delegationId}`);
  const [ch, fr] = chair.meeting!.lists['5(b)']!.waiting;
  await chair.give({ type: 'GiveFloor', entryId: fr!.id, after: null });
  target = {
    delegationId: 'CH',
    entryId: ch!.id,
    speaking: fr!.id,
    commandId: 'ask-CH',
    noteId: 'n',
    questionId: 'q',
    voteId: 'v',
    announcementId: 'a',
    waitingDevice: 'd',
    device: 'd',
    pairingCode: 'ACDEFH',
  };
  tokens = {
    chair: (await live.link('chair')).token,
    delegation: (await live.link('delegation', 'CH')).token,
    public: '',
  };
});
afterAll(() => live.close());

/** No fault was noted, nobody else noticed anything, and the next command is carried out and told. */
afterEach(async () => {
  const seq = await chair.give({ type: 'PostAnnouncement', text: 'The meeting goes on.' });
  await chair.until(() => chair.seq >= seq);
  expect(log.lines.splice(0)).toEqual([]);
});

const auth = (token: string) => ({ token, meeting: live.meeting });

function expectAnswer(answer: CommandAnswer): void {
  if (answer.ok) return;
  expect(CODES).toContain(answer.error.code);
  expect(answer.error.details?.reason, JSON.stringify(answer)).not.toBe('server-fault');
  expect(answer.error.message).not.toBe('');
}

test('a name that every object answers to is nobody’s id, in any place of any command', async () => {
  const wire = await Wire.open(live.url, auth(tokens.chair!));
  const commands = TYPES.flatMap((type) =>
    withEachText(MESSAGES[type](target), ['__proto__', 'constructor', 'toString']),
  );
  const answers = await Promise.all(
    commands.map((command) => wire.ask('command', JSON.stringify({ id: crypto.randomUUID(), command }))),
  );
  for (const answer of answers) expectAnswer(answer as CommandAnswer);
  wire.close();
});

test('commands bent in one place are answered by the rules, and never by a fault', async () => {
  const wires = new Map<string, Wire>();
  const message = fc.constantFrom(...TYPES).chain((type) => bent({ id: 'x', command: MESSAGES[type](target) }));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(tokens)), message, async (role, text) => {
      const wire = wires.get(role) ?? (await Wire.open(live.url, auth(tokens[role]!)));
      wires.set(role, wire);
      // A new id each time where it was left alone: else the first answer comes again.
      const answer = (await wire.ask(
        'command',
        text.replace('"id":"x"', () => `"id":"${crypto.randomUUID()}"`),
      )) as CommandAnswer | undefined;
      // What is too long for a message closes the connection.
      if (answer === undefined) return void wires.delete(role);
      expectAnswer(answer);
    }),
    { numRuns: RUNS * 3 },
  );
  for (const wire of wires.values()) wire.close();
});

test('anything at all in the place of a message, a sync or a clock', async () => {
  let wire = await Wire.open(live.url, auth(tokens.delegation!));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'command',
        'sync',
        'clock',
        'events',
        'disconnecting',
        'error',
        '__proto__',
        'constructor',
        'newListener',
      ),
      anything,
      async (event, value) => {
        wire.send(`42["${event}",${JSON.stringify(value) ?? 'null'}]`);
        if ((await wire.ask('clock', '7')) === undefined) wire = await Wire.open(live.url, auth(tokens.delegation!));
      },
    ),
    { numRuns: RUNS },
  );
  wire.close();
});

test('a handshake of anything is refused with a code, or let in as what it says', async () => {
  const handshake = fc.oneof(
    bent({
      token: tokens.public,
      meeting: live.meeting,
      protocol: 1,
      since: { log: 'l', view: 'v', seq: 1 },
      whole: true,
    }),
    anything.map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(handshake, async (text) => {
      const wire = await Wire.open(live.url);
      wire.send(`40${text}`);
      const answer = await wire.until((one) => one.startsWith('4'));
      if (answer !== undefined && !answer.startsWith('40'))
        expect(answer).toMatch(/^44\{"message":"[A-Z_]+","data":\{"code":"[A-Z_]+"/);
      wire.close();
    }),
    { numRuns: RUNS },
  );
});

const digits = fc.oneof(
  fc.constant(''),
  fc.constantFrom('0', '1', '9'.repeat(400), '-1', '1e3', '00000000000000000001'),
);
/** Socket.IO packets as its own grammar would write them, with something wrong. */
const packet = fc
  .tuple(
    fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '9', ''),
    fc.constantFrom('', '0-', '1-', '10-', '11-', '999999999-', '-', '1'),
    fc.constantFrom('', '/,', '/admin,', '/__proto__,', '/constructor,', `/${'n'.repeat(5_000)},`, '/'),
    digits,
    fc.oneof(
      fc.constantFrom(
        '',
        '[]',
        '{}',
        'null',
        '"x"',
        '["command"',
        '[["command"]]',
        '[1,2]',
        '["disconnect"]',
        '["connect"]',
        '["error",{}]',
        '["command",{"_placeholder":true,"num":0}]',
        '["command",{"_placeholder":true,"num":-1}]',
      ),
      anything.map((value) => JSON.stringify([value]) ?? ''),
    ),
  )
  .map(([type, attachments, namespace, id, payload]) => `4${type}${attachments}${namespace}${id}${payload}`);
const frame: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  { weight: 6, arbitrary: packet },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => new Uint8Array(bytes)) },
  { weight: 1, arbitrary: fc.constantFrom('0', '1', '2', '2probe', '3', '3probe', '5', '6', 'b', 'bAAAA', '4') },
);

test('frames that are no frames, before and after coming in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(frame, { minLength: 1, maxLength: 6 }), async (inside, frames) => {
      const wire = await Wire.open(live.url, inside ? auth(tokens.delegation!) : undefined);
      for (const one of frames) wire.send(one);
      // It has been read to the end where this is answered, or the server has closed.
      if (!inside) wire.send(`40${JSON.stringify(auth(''))}`);
      await wire.until((text) => text.startsWith('42["welcome"') || text.startsWith('44'));
      const answer = wire.closed ? undefined : await wire.ask('clock', '7');
      if (answer !== undefined) expect(answer).toMatchObject({ t0: 7 });
      wire.close();
    }),
    { numRuns: RUNS },
  );
});
