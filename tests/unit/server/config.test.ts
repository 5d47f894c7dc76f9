// The server’s settings: their defaults, what each may be, and what is said of a wrong one.
import { describe, expect, test } from 'vitest';

import { readConfig } from '../../../server/config.ts';

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
