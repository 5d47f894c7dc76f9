// The settings of the server: read from the environment, each checked at start with a sentence that says what is wrong.
// Knows nothing of what they are used for; the operator's command adds its own flags on top.
import { isIP } from 'node:net';
import * as z from 'zod/mini';

import { distance } from '#shared/names/distance.ts';

import { clientAddress } from './client-address.ts';
import type { SignInConfig } from './oidc-settings.ts';
import { OIDC_SETTINGS, signInOf } from './oidc-settings.ts';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** What the operator set, read once when the program starts. */
export interface Config {
  /** Address to listen on; 127.0.0.1 keeps it to this machine. */
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** The folder with everything; not used where there is a database. */
  dataDir: string;
  /** The PostgreSQL that several nodes share; absent: one server on a folder of its own. With it comes a secret. */
  databaseUrl?: string;
  /** Where people reach it, without a slash at the end; absent: the address on which it listens. */
  publicUrl?: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Makes the tokens of links; absent: one is made and kept in the data folder. */
  secret?: string;
  /** Files of the certificate and its key, in PEM: the server speaks https itself. */
  tls?: { cert: string; key: string };
  /** Proxies that are believed about their clients' addresses (client-address.ts); absent: one on this machine. */
  trustedProxies?: string[];
  /** Lets programs on other machines read /metrics. */
  metricsToken?: string;
  /** Officers and those who prepare meetings may sign in; absent: nobody does. */
  signIn?: SignInConfig;
}

const problem = (message: string) => ({ error: message });

const environmentSchema = z.object({
  HOST: z._default(
    z.string().check(
      z.trim(),
      z.refine(
        (text) => isIP(text) > 0 || /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(text),
        problem('must be an address or a host name, such as 127.0.0.1 or 0.0.0.0'),
      ),
    ),
    '127.0.0.1',
  ),
  PORT: z._default(
    z
      .string()
      .check(
        z.refine(
          (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
          problem('must be a number from 0 to 65535'),
        ),
      ),
    '3000',
  ),
  DATA_DIR: z._default(
    z.string().check(
      z.regex(
        // oxlint-disable-next-line no-control-regex -- no folder has it in its name
        /^[^~$"'\0][^\0]*$/,
        problem('must name a folder as it is: ~, $ and quotes are the shell’s, and stand for nothing here'),
      ),
    ),
    './data',
  ),
  DATABASE_URL: z.optional(
    z
      .url({
        protocol: /^postgres(?:ql)?$/,
        error: 'must be an address such as postgres://user:password@host:5432/database',
      })
      .check(
        z.refine(
          namesHost,
          problem(
            'must name the host of the database, such as postgres://user:password@host:5432/database, or the folder of its socket (?host=/var/run/postgresql)',
          ),
        ),
      ),
  ),
  PUBLIC_URL: z.optional(
    z
      .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
      .check(
        z.refine(
          isOrigin,
          problem(
            'must be a host’s own address, such as https://rostrum.example.org, without a path, a question mark or a user: the pages lie at the root of their host, so give Rostrum a host name, or a port, of its own',
          ),
        ),
        z.refine(
          isReachable,
          problem(
            'must name a host that people’s browsers can reach, such as https://rostrum.example.org: not every address (0.0.0.0), no port 0, nothing that was to be filled in',
          ),
        ),
      ),
  ),
  LOG_LEVEL: z._default(z.enum(LOG_LEVELS, problem(`must be one of ${LOG_LEVELS.join(', ')}`)), 'info'),
  SECRET: z.optional(
    z.string().check(z.minLength(32, problem('must have at least 32 characters; leave it out to have one made'))),
  ),
  TLS_CERT: z.optional(z.string()),
  TLS_KEY: z.optional(z.string()),
  TRUSTED_PROXIES: z.optional(
    z
      .string()
      .check(
        z.refine(
          areProxies,
          problem(
            'must be addresses or networks, such as 10.0.0.2 or 172.16.0.0/12, or loopback, linklocal, uniquelocal, with commas between them',
          ),
        ),
      ),
  ),
  ...OIDC_SETTINGS,
  METRICS_TOKEN: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^[A-Za-z0-9._~+/=-]{32,256}$/,
          problem('must have 32 to 256 letters, digits or . _ ~ + / = -, since a header carries it'),
        ),
      ),
  ),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environmentSchema.shape);

/** Whether it names a host and nothing on it; a slash at the end is no matter. */
function isOrigin(text: string): boolean {
  // A text that is no address at all is told of by another check.
  if (!URL.canParse(text)) return true;
  const { username, password, pathname, search, hash } = new URL(text);
  return username + password + search + hash === '' && /^\/+$/.test(pathname) && !/[?#]/.test(text);
}

/** Whether the host is one, and no sign for others or for what is still to be filled in. */
function isReachable(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { hostname, port } = new URL(text);
  const isName =
    /^\[[0-9a-f:.]+\]$|^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?$/.test(hostname) && !hostname.includes('..');
  // Browsers leave out what no eye sees.
  const isWhole = !/\p{Cf}/u.test(text);
  return isName && isWhole && hostname !== '0.0.0.0' && hostname !== '[::]' && port !== '0';
}

const listOf = (text: string) => text.split(',').map((one) => one.trim());

function areProxies(text: string): boolean {
  try {
    clientAddress(listOf(text));
    // A number alone is an address to the library (0.0.0.7), and was meant as “so many proxies”.
    return listOf(text).every((one) => !/^\d+$/.test(one));
  } catch {
    return false;
  }
}

/** Without one, the driver would take the machine that it runs on. */
function namesHost(address: string): boolean {
  // A text that is no address at all is told of by another check.
  if (!URL.canParse(address)) return true;
  const { hostname, searchParams } = new URL(address);
  return hostname !== '' || (searchParams.get('host') ?? '') !== '';
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Where the data lies and what guards it: a name with nothing behind it is a slip, and would be found out by what is missing. */
const NEVER_EMPTY = [
  ['DATABASE_URL', 'the server then keeps its data in a folder of its own'],
  ['DATA_DIR', 'the data is then in ./data'],
  ['SECRET', 'one is then made and kept in the data folder'],
  ['TLS_CERT', 'the server then speaks plain http'],
  ['TLS_KEY', 'the server then speaks plain http'],
] as const;

const letters = (name: string) => name.toUpperCase().replace(/[^A-Z]/g, '');

/**
 * Names that were meant as a setting that is not there: a node that is told its database by a slip of the pen would begin on a folder of its own.
 * Of short names, and of the level of the log, too many other programs have some that are like them.
 */
function misspelt(environment: Record<string, string | undefined>): string[] {
  const missing = SETTINGS.filter(
    (name) => environment[name] === undefined && !['HOST', 'PORT', 'LOG_LEVEL'].includes(name),
  );
  return Object.keys(environment)
    .filter((name) => !SETTINGS.includes(name) && name.length < 24)
    .flatMap((name) => {
      const meant = missing.find((one) => {
        const most = one.length > 12 ? 3 : one.length > 9 ? 2 : 1;
        return distance(letters(name), letters(one), most) <= most;
      });
      return meant === undefined
        ? []
        : [`${name} is no setting. If ${meant} is meant, write that; else take it out of this program’s environment.`];
    });
}

/** Reads the settings; other empty variables count as absent. The problems name the variable and what it must be. */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  const given = Object.fromEntries(SETTINGS.map((name) => [name, environment[name]?.trim() || undefined]));
  const emptied = NEVER_EMPTY.filter(([name]) => environment[name] !== undefined && given[name] === undefined);
  if (emptied.length > 0)
    return {
      ok: false,
      problems: emptied.map(
        ([name, instead]) => `${name} is there and empty. Give it its value, or leave the variable out: ${instead}.`,
      ),
    };
  const slips = misspelt(environment);
  if (slips.length > 0) return { ok: false, problems: slips };
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    return {
      ok: false,
      problems: result.error.issues.map(
        (issue) => `${issue.path.join('.')} ${issue.message}. It is "${shown(issue.path[0], given)}".`,
      ),
    };
  }
  const {
    HOST,
    PORT,
    DATA_DIR,
    DATABASE_URL,
    PUBLIC_URL,
    LOG_LEVEL,
    SECRET,
    TLS_CERT,
    TLS_KEY,
    TRUSTED_PROXIES,
    METRICS_TOKEN,
  } = result.data;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) {
    const missing = TLS_CERT === undefined ? 'TLS_CERT' : 'TLS_KEY';
    return { ok: false, problems: [`${missing} is missing: https needs both TLS_CERT and TLS_KEY.`] };
  }
  if (DATABASE_URL !== undefined && SECRET === undefined) {
    return {
      ok: false,
      problems: [
        'SECRET is missing: with DATABASE_URL all nodes, and the operator’s command, make the same links from the same secret. Give each of them the same one, of at least 32 characters (openssl rand -hex 32 makes one).',
      ],
    };
  }
  const signIn = signInOf(result.data);
  if ('problem' in signIn) return { ok: false, problems: [signIn.problem] };
  return {
    ok: true,
    config: {
      ...signIn,
      host: HOST,
      port: Number(PORT),
      dataDir: DATA_DIR,
      ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
      ...(PUBLIC_URL !== undefined && { publicUrl: new URL(PUBLIC_URL).origin }),
      logLevel: LOG_LEVEL,
      ...(SECRET !== undefined && { secret: SECRET }),
      ...(TLS_CERT !== undefined && TLS_KEY !== undefined && { tls: { cert: TLS_CERT, key: TLS_KEY } }),
      ...(TRUSTED_PROXIES !== undefined && { trustedProxies: listOf(TRUSTED_PROXIES) }),
      ...(METRICS_TOKEN !== undefined && { metricsToken: METRICS_TOKEN }),
    },
  };
}

const HIDDEN: readonly PropertyKey[] = ['SECRET', 'DATABASE_URL', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'];

/** The value as the person typed it, but never a secret or a password. */
function shown(name: PropertyKey | undefined, given: Record<string, string | undefined>): string {
  return HIDDEN.includes(name ?? '') ? '(hidden)' : (given[String(name)] ?? '');
}
