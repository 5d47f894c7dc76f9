// The small pure parts of the server: the clock, the limits, the ring of recent events, the settings, the reading of messages.
import { describe, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';

import { startClock } from '../../../server/clock.ts';
import { readConfig } from '../../../server/config.ts';
import { makeBucket, makeLimits } from '../../../server/commands/limits.ts';
import { recentEvents } from '../../../server/rooms/recent-events.ts';
import { rememberedAnswers } from '../../../server/rooms/remembered.ts';
import { giverOf, readMessage } from '../../../server/commands/read-command.ts';
import { CHAIR, delegation } from '../../scenario.ts';

describe('server time', () => {
  const machine = () => {
    const time = { wall: 1_000_000, monotonic: 50 };
    return { time, sources: { wall: () => time.wall, monotonic: () => time.monotonic } };
  };

  test('runs with the monotonic clock, whatever the wall clock does, and says how far that has moved', () => {
    const { time, sources } = machine();
    const clock = startClock(0, sources);
    expect(clock.now()).toBe(1_000_000);
    time.monotonic += 10_000;
    time.wall -= 3_600_000;
    expect(clock.now()).toBe(1_010_000);
    expect(clock.wallDriftMs()).toBe(-3_610_000);
  });

  test('does not begin before the last stored event', () => {
    const { time, sources } = machine();
    const clock = startClock(2_000_000, sources);
    expect(clock.now()).toBe(2_000_000);
    time.monotonic += 5;
    expect(clock.now()).toBe(2_000_005);
  });
});

describe('a bucket', () => {
  test('gives its burst at once, then so many a second, and says how long to wait', () => {
    let now = 0;
    const bucket = makeBucket({ burst: 3, perSecond: 10 }, () => now);
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 0]);
    expect(bucket.take()).toBe(100);
    now += 99;
    expect(bucket.take()).toBeGreaterThan(0);
    now += 1;
    expect([bucket.take(), bucket.take()]).toEqual([0, 100]);
    now += 3_600_000;
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).toEqual([0, 0, 0, 100]);
  });

  test('is a device’s own, and officers’ are larger', () => {
    const limits = makeLimits(() => 0);
    const burstOf = (role: 'chair' | 'delegation', deviceId: string) => {
      let taken = 0;
      while (limits.command({ meetingId: 'm', deviceId, role }) === 0) taken += 1;
      return taken;
    };
    expect([
      burstOf('delegation', 'a'),
      burstOf('delegation', 'b'),
      burstOf('delegation', 'a'),
      burstOf('chair', 'c'),
    ]).toEqual([30, 30, 0, 150]);
  });

  test('is a delegation’s with all its devices, at each meeting', () => {
    const limits = makeLimits(() => 0);
    const taken = (meetingId: string, delegationId: string) => {
      let count = 0;
      for (let device = 0; device < 20; device += 1)
        while (
          limits.command({
            meetingId,
            delegationId,
            deviceId: `${meetingId} ${delegationId} ${device}`,
            role: 'delegation',
          }) === 0
        )
          count += 1;
      return count;
    };
    expect([taken('m', 'CH'), taken('m', 'DE'), taken('n', 'CH')]).toEqual([60, 60, 60]);
  });
});

describe('recent events', () => {
  const event = (seq: number) => ({ seq }) as MeetingEvent;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => event(from + index));

  test('are kept for at least as many as was asked, and never with a gap', () => {
    const recent = recentEvents(3);
    recent.push(range(1, 5));
    recent.push(range(6, 8));
    expect([0, 2].map((seq) => recent.after(seq))).toEqual([undefined, undefined]);
    for (const seq of [3, 5, 6, 7]) expect(recent.after(seq)).toEqual(range(seq + 1, 8));
    expect([8, 9].map((seq) => recent.after(seq))).toEqual([[], []]);
  });

  test('that begin in the middle of a log know nothing of what was before', () => {
    const recent = recentEvents(100);
    recent.push(range(50, 60));
    expect(recent.after(48)).toBeUndefined();
    expect(recent.after(49)).toEqual(range(50, 60));
  });
});

describe('remembered answers', () => {
  const command = (id: string, bodyHash = 'body') => ({ id, actorKey: 'chair', bodyHash });

  test('are few: the oldest go first', () => {
    const answers = rememberedAnswers(2);
    for (const id of ['a', 'b', 'c']) answers.open(command(id));
    expect(['a', 'b', 'c'].map((id) => answers.find(command(id)) !== undefined)).toEqual([false, true, true]);
  });

  test('are given to the same command only', async () => {
    const answers = rememberedAnswers(2);
    const { give } = answers.open(command('a'));
    give({ ok: true, seq: 7 });
    await expect(answers.find(command('a'))).resolves.toEqual({ ok: true, seq: 7 });
    await expect(answers.find(command('a', 'another'))).resolves.toMatchObject({
      error: { code: 'INVALID', details: { reason: 'id-reused' } },
    });
  });

  test('are those that are final', () => {
    const answers = rememberedAnswers(2);
    answers.open(command('a')).give({ ok: false, error: { code: 'UNAVAILABLE', message: '', details: {} } });
    expect(answers.find(command('a'))).toBeUndefined();
  });

  test('stay while somebody waits for them', () => {
    const answers = rememberedAnswers(2);
    const { give } = answers.open(command('a'));
    answers.forgetGiven('a');
    expect(answers.find(command('a'))).toBeDefined();
    give({ ok: true, seq: 7 });
    answers.forgetGiven('a');
    expect(answers.find(command('a'))).toBeUndefined();
  });
});

describe('settings', () => {
  test('have defaults', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      config: { host: '127.0.0.1', port: 3000, dataDir: './data', logLevel: 'info' },
    });
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535. It is "http".'],
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535. It is "70000".'],
    [{ HOST: 'a host' }, 'HOST must be an address or a host name, such as 127.0.0.1 or 0.0.0.0. It is "a host".'],
    [
      { PUBLIC_URL: 'rostrum.example' },
      'PUBLIC_URL must be an address that starts with http:// or https://. It is "rostrum.example".',
    ],
    ...['/rostrum', '/rostrum/', '/index.html', '?room=1', '/#hall', '#', '/?'].map(
      (rest): [Record<string, string>, unknown] => [
        { PUBLIC_URL: `https://rostrum.example${rest}` },
        expect.stringMatching(
          /^PUBLIC_URL must be a host’s own address, such as https:\/\/rostrum\.example\.org, without a path/,
        ),
      ],
    ),
    [
      { PUBLIC_URL: 'https://me:hush@rostrum.example' },
      expect.stringMatching(/^PUBLIC_URL must be a host’s own address/),
    ],
    ...[
      'https://$HOST',
      'https://${HOST}',
      'https://*.rostrum.example',
      'https://<host>',
      'https://rostrum.example;',
      'https://rostrum\u200b.example',
      'https://a..b',
      'https://..',
    ].map((address): [Record<string, string>, unknown] => [
      { PUBLIC_URL: address },
      expect.stringMatching(/^PUBLIC_URL must be an address that starts with|^PUBLIC_URL must name a host/),
    ]),
    ...['http://0.0.0.0:3000', 'http://[::]', 'http://0', 'https://rostrum.example:0'].map(
      (address): [Record<string, string>, unknown] => [
        { PUBLIC_URL: address },
        expect.stringMatching(/^PUBLIC_URL must name a host .* reach/),
      ],
    ),
    ...['localhost:3000', '0.0.0.0:80', '...', '-', '1:2'].map((host): [Record<string, string>, unknown] => [
      { HOST: host },
      expect.stringMatching(/^HOST must be an address or a host name/),
    ]),
    ...['~/data', '~', '$HOME/data', '"data"', 'data\0x'].map((folder): [Record<string, string>, unknown] => [
      { DATA_DIR: folder },
      expect.stringMatching(/^DATA_DIR must name a folder as it is/),
    ]),
    ...['10', '1', '10.0.0.1, 7'].map((proxies): [Record<string, string>, unknown] => [
      { TRUSTED_PROXIES: proxies },
      expect.stringMatching(/^TRUSTED_PROXIES must be addresses or networks/),
    ]),
    ...['a b'.repeat(20), 'é'.repeat(40), 'a'.repeat(257)].map((token): [Record<string, string>, unknown] => [
      { METRICS_TOKEN: token },
      expect.stringMatching(/^METRICS_TOKEN must have 32 to 256 .*hidden/),
    ]),
    ...[
      ['DATABSE_URL', 'DATABASE_URL'],
      ['DATABASE_URI', 'DATABASE_URL'],
      ['database_url', 'DATABASE_URL'],
      ['DATADIR', 'DATA_DIR'],
      ['PUBLICURL', 'PUBLIC_URL'],
      ['PUBLIC-URL', 'PUBLIC_URL'],
      ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
      ['METRIC_TOKEN', 'METRICS_TOKEN'],
      ['TLS_CRT', 'TLS_CERT'],
      ['SECRETS', 'SECRET'],
    ].map(([typed = '', meant = '']): [Record<string, string>, unknown] => [
      { [typed]: 'x' },
      `${typed} is no setting. If ${meant} is meant, write that; else take it out of this program’s environment.`,
    ]),
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace. It is "loud".'],
    [{ SECRET: 'hush' }, 'SECRET must have at least 32 characters; leave it out to have one made. It is "(hidden)".'],
    ...['postgres:///rostrum', 'postgresql:/rostrum', 'postgres:rostrum', 'postgres:///rostrum?host='].map(
      (address): [Record<string, string>, string] => [
        { DATABASE_URL: address },
        'DATABASE_URL must name the host of the database, such as postgres://user:password@host:5432/database, or the folder of its socket (?host=/var/run/postgresql). It is "(hidden)".',
      ],
    ),
    ...[
      'mysql://user:password@host/database',
      'undefined',
      '/var/run/postgresql',
      'postgres://u:hush@host:99999/d',
    ].map((address): [Record<string, string>, string] => [
      { DATABASE_URL: address },
      'DATABASE_URL must be an address such as postgres://user:password@host:5432/database. It is "(hidden)".',
    ]),
    [
      { DATABASE_URL: 'postgres://host/database' },
      expect.stringMatching(/^SECRET is missing: with DATABASE_URL all nodes, .* same secret/),
    ],
    ...['DATABASE_URL', 'DATA_DIR', 'SECRET', 'TLS_CERT', 'TLS_KEY'].flatMap((name) =>
      ['', ' '].map((nothing): [Record<string, string>, unknown] => [
        { [name]: nothing },
        expect.stringMatching(`^${name} is there and empty\\. Give it its value, or leave the variable out: .*\\.$`),
      ]),
    ),
    [{ TLS_CERT: 'cert.pem' }, 'TLS_KEY is missing: https needs both TLS_CERT and TLS_KEY.'],
  ])('%j is told in words', (environment, problem) => {
    expect(readConfig(environment)).toEqual({ ok: false, problems: [problem] });
  });

  test('a database comes with a secret', () => {
    const [databaseUrl, secret] = ['postgresql:///rostrum?host=/run/postgresql', 's'.repeat(32)];
    expect(readConfig({ DATABASE_URL: databaseUrl, SECRET: secret })).toMatchObject({
      ok: true,
      config: { databaseUrl, secret },
    });
  });

  test.each([
    ['HTTPS://Rostrum.Example', 'https://rostrum.example'],
    ['https://rostrum.example:443/', 'https://rostrum.example'],
    ['https:///rostrum.example', 'https://rostrum.example'],
    ['https://rostrum.example/./', 'https://rostrum.example'],
    ['https://@rostrum.example:8443', 'https://rostrum.example:8443'],
    ['https://réunion.example', 'https://xn--runion-bva.example'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('the address %s is written as browsers write it', (typed, publicUrl) => {
    expect(readConfig({ PUBLIC_URL: typed })).toMatchObject({ ok: true, config: { publicUrl } });
  });

  test('a name that is like a setting’s is no matter where the setting is there, or where it is another program’s', () => {
    expect(readConfig({ DATABASE_URI: 'x', DATABASE_URL: 'postgres://h/d', SECRET: 's'.repeat(32) }).ok).toBe(true);
    for (const name of ['HOME', 'HOSTNAME', 'POST', 'SORT', 'LOGLEVEL', 'XDG_DATA_DIRS', 'SSL_CERT_FILE', 'PGDATA'])
      expect(readConfig({ [name]: 'x' }).ok, name).toBe(true);
  });

  test('an empty variable is none where nothing hangs on it, and a slash at the end of the address is no matter', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: 'https://rostrum.example/' })).toMatchObject({
      ok: true,
      config: { port: 3000, publicUrl: 'https://rostrum.example' },
    });
  });
});

describe('a message', () => {
  const read = (command: object, by = CHAIR) => {
    const reading = readMessage({ id: 'x', command }, giverOf(by));
    if (reading.kind !== 'meeting') throw new Error(JSON.stringify(reading));
    return reading.submission;
  };

  test('is the same command whatever the order of its fields, and whatever it has besides', () => {
    const hash = read({ type: 'EditSitting', sittingId: 'am', room: 'XIX', startsAt: 5 }).bodyHash;
    expect(read({ startsAt: 5, room: ' XIX ', sittingId: 'am', type: 'EditSitting', later: true }).bodyHash).toBe(hash);
    expect(read({ type: 'EditSitting', sittingId: 'am', room: 'XX', startsAt: 5 }).bodyHash).not.toBe(hash);
  });

  test.each([
    ['G0m-0z0ExFJ64jOze2erfb', { type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' }],
    ['4A2FH-s9yNsRPuRIhE-u_1', { type: 'MoveItem', before: null, itemId: '5' }],
    [
      'CAyv7QRqvNjnXhU9RZsBPh',
      {
        type: 'EditItem',
        number: '5 "bis"',
        itemId: '5',
        title: { fr: 'Été', en: 'Summer' },
        documents: [
          {
            symbol: 'CCM/PM/2',
            title: { en: 'Agenda' },
            status: 'available',
            languages: ['en', 'ar'],
            links: { en: 'https://x.example/a' },
          },
        ],
      },
    ],
  ])(
    'is the same command after an upgrade, when it is sent again: its hash is the one in the log, %s',
    (bodyHash, command) => {
      expect(read(command).bodyHash).toBe(bodyHash);
    },
  );

  test('is told apart by who gives it', () => {
    const request = { type: 'RequestFloor', itemId: '6' };
    expect(
      new Set(
        [CHAIR, { role: 'secretary' } as const, delegation('CH'), delegation('DE')].map(
          (by) => read(request, by).actorKey,
        ),
      ).size,
    ).toBe(4);
  });
});
