// The server as people start it: builds the pages where they changed, starts the server, and says how people come in.
// The server itself is main.ts; here are the words for the person and the signals.
import type { Logger } from 'pino';
import { pino } from 'pino';
import pretty from 'pino-pretty';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { addressesOf, isOpenToHall, localAddressOf } from '../addresses.ts';
import type { Config } from '../config.ts';
import type { Pages } from '../http/served-pages.ts';
import { isLoopback } from '../loopback.ts';
import type { Running } from '../main.ts';
import { startServer } from '../main.ts';
import { makeSampleOnFirstStart } from '../sample/first-start.ts';
import { checkCertificate } from './certificate.ts';
import { entrancesOf, prepareUrl, showEntrances } from './entrances.ts';
import { CliFault } from './fault.ts';
import { openInBrowser } from './open-browser.ts';
import { json, line } from './print.ts';
import { settings } from './settings.ts';
import { textIn } from '#shared/meeting/texts.ts';
import { checkSignInRules } from './sign-in-rules.ts';

export interface ServeOptions {
  lan?: true;
  dev?: true;
  json?: true;
  /** False: no browser is opened on the first start. */
  open?: boolean;
}

/** Fulfilled when the server listens and has said so; it stops on a signal. */
export async function serve(options: ServeOptions): Promise<void> {
  const config: Config = { ...settings(), ...(options.lan && { host: '0.0.0.0' }) };
  checkCertificate(config);
  checkSignInRules(config);
  const log = makeLog(config);
  const pages = await makePages(options);
  const running = await startServer(config, { pages, logger: log }).catch((error: unknown) => {
    throw inWords(error, config);
  });
  stopOnSignals(running, log);
  const isFirst = await running.nodes
    .exclusively(() => makeSampleOnFirstStart(running))
    .catch(async (error: unknown) => {
      // Half a first start is none: whoever starts it again completes it.
      await running.stop();
      throw error;
    });
  line(`listening on ${localAddressOf(config, running.port)}`);
  await sayHowToComeIn(running, options);
  if (isFirst && options.open !== false && !options.json && !options.dev && process.stdout.isTTY)
    await openPreparing(running);
}

/** On a laptop whoever starts the program for the first time has a meeting to prepare. */
async function openPreparing({ operator, config }: Running): Promise<void> {
  const prepare = await prepareUrl(operator);
  if (prepare !== undefined) await openInBrowser(prepare, config.dataDir, process);
}

/** Logs go to standard error: what is printed for people and programs stays apart. */
function makeLog({ logLevel: level }: Config): Logger {
  if (!process.stderr.isTTY) return pino({ level }, pino.destination({ dest: 2, sync: true }));
  return pino({ level }, pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }));
}

async function makePages({ dev }: ServeOptions): Promise<Pages> {
  if (dev) return { kind: 'development' };
  const startedAt = performance.now();
  const { dir, build, built } = await ensureClientBuilt();
  if (built) process.stderr.write(`Built the pages in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.\n`);
  return { kind: 'built', dir, build };
}

async function sayHowToComeIn({ config, url, port, operator }: Running, options: ServeOptions): Promise<void> {
  await sayWhoReachesIt(config, url, port);
  // Before all others: whoever starts the program has a meeting to prepare.
  const prepare = options.json || process.stdout.isTTY ? await prepareUrl(operator) : undefined;
  if (prepare !== undefined) line(`Prepare meetings: ${prepare}`);
  if (options.json)
    return json(
      (await entrancesOf(operator, url)).map(({ meeting: { id, title }, doors }) => ({
        id,
        title: textIn(title, 'en'),
        doors,
      })),
    );
  if (!process.stdout.isTTY) return line('links: “npx rostrum link list --json” prints them');
  for (const entrances of await entrancesOf(operator, url)) {
    line('');
    await showEntrances(entrances, process.stdout.columns);
  }
  line('');
  line('Whoever has a link has its seat. Stop with Ctrl+C: the meeting is kept.');
}

/** Said to whoever looks, person or program: a link that no phone reaches looks like any other. */
async function sayWhoReachesIt(config: Config, url: string, port: number): Promise<void> {
  if (config.publicUrl !== undefined) return isOpenToHall(config) ? line(`phones: ${url}`) : undefined;
  if (isLoopback(config.host))
    return line('phones: none. Only this machine reaches it; “npm start -- --lan” opens it to the hall’s network.');
  const [first, ...others] = await addressesOf(config, port);
  if (!first) return line('phones: this machine is in no network that phones could reach');
  line(`phones: ${first.url}${first.network === undefined ? '' : ` (${first.network})`}`);
  for (const one of others) line(`    or: ${one.url} (${one.network})`);
  if (others.length > 0)
    line('    Where phones reach another one of these, set PUBLIC_URL to it: links and QR codes show it then.');
}

function stopOnSignals(running: Running, log: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Asked twice: whoever presses Ctrl+C again does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    log.info({ signal }, 'stopping');
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'the server did not stop in order');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // A bug in what one meeting does must not end the others; what was acknowledged is on disk.
  process.on('uncaughtException', (error, origin) => log.fatal({ err: error, origin }, 'an error that nothing caught'));
}

/** What may go wrong while starting that the person can put right. */
function inWords(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new CliFault(
        `Port ${port} of ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new CliFault(
        `This user may not listen on port ${port} of ${host}. Choose one above 1023, such as PORT=3000.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return new CliFault(
        `This machine has no address ${host}. HOST must be one of its own; 0.0.0.0 means all of them.`,
      );
    default:
      return error;
  }
}
