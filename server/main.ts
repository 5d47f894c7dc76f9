// The server from start to end: opens its data (a folder of its own, or the database of several nodes), wires the parts, listens, and stops in order.
// Prints nothing for people and reads no flags: the operator's command does.
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { Logger } from 'pino';

import { Access } from './access/access.ts';
import { countFailures, holdFailures, UNCOUNTED } from './access/failures.ts';
import { accessRouter } from './access/router.ts';
import { addressOf, localAddressOf } from './addresses.ts';
import { clientAddress } from './client-address.ts';
import type { Clock } from './clock.ts';
import { NOTABLE_DRIFT_MS } from './clock.ts';
import type { Config } from './config.ts';
import type { Data } from './data.ts';
import { lastInstant, openData } from './data.ts';
import { makeApp } from './http/app.ts';
import { mostConnections, watchConnections } from './realtime/connections.ts';
import type { Patience } from './http/http-server.ts';
import { listen, makeHttpServer, PATIENCE } from './http/http-server.ts';
import { meetingRouter } from './http/meeting-router.ts';
import type { Metrics } from './http/metrics.ts';
import { makeMetrics } from './http/metrics.ts';
import { oneByOne } from './http/requests-in-order.ts';
import type { Pages } from './http/served-pages.ts';
import { makePages } from './http/served-pages.ts';
import { makeImporter } from './import/importer.ts';
import { machineTime } from './commands/reset-server-clock.ts';
import type { Operator } from './meetings/operator.ts';
import { makeOperator } from './meetings/operator.ts';
import { makePreparing } from './meetings/preparing.ts';
import { operatorRouter } from './meetings/router.ts';
import type { Nodes } from './nodes/nodes.ts';
import { embedRouter } from './http/look/embed-router.ts';
import { statementsRouter } from './http/statements/router.ts';
import { officersRouters } from './officers-routers.ts';
import { openGateway } from './realtime/gateway.ts';
import { originsOf } from './realtime/origins.ts';
import { makeLimits, UNLIMITED } from './commands/rate-limits.ts';
import { makeKeptJson } from './views/kept-json.ts';
import { makeCatalogues, makeScripts } from './rooms/catalogues.ts';
import { snapshotKey } from './rooms/program-key.ts';
import type { Rooms } from './rooms/rooms.ts';
import { makeRooms } from './rooms/rooms.ts';
import { signInRouter } from './sign-in/router.ts';
import type { EventStore } from './store/store.ts';

export interface StartOptions {
  pages?: Pages;
  logger?: Logger;
  /** False lifts the limits of rate and of connections, and the waits for failures, to measure what the program itself can do. */
  limits?: false | { connectionsPerDevice: number; connections?: number };
  /** How long whoever begins something may take to come to its end. */
  patience?: Patience;
}

export interface Running {
  readonly config: Config;
  /** Where people reach it. */
  readonly url: string;
  readonly port: number;
  readonly clock: Clock;
  readonly store: EventStore;
  readonly nodes: Nodes;
  readonly rooms: Rooms;
  readonly access: Access;
  readonly operator: Operator;
  /** Tells clients, finishes the writes, saves snapshots, frees the folder. Fulfilled within five seconds. */
  stop(): Promise<void>;
}

/** A program may present a link's token over many sockets; a device has a few tabs. */
const CONNECTIONS_PER_DEVICE = 1_000;
/** When clients come back after a restart. Each adds its own jitter. */
const RESTART_MS = 1_000;
/** Writes that have not ended by then are unknown to those who asked, who ask again. */
const WRITES_MS = 2_500;
/** Sockets that have not ended by then are left to the operating system. */
const GOODBYE_MS = 2_000;

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Starts the server. Rejects with StoreError (its message is for the operator) or with the system's error, such as EADDRINUSE. */
export async function startServer(config: Config, options: StartOptions = {}): Promise<Running> {
  const {
    pages = { kind: 'none' },
    logger = pino({ level: config.logLevel }),
    limits = { connectionsPerDevice: CONNECTIONS_PER_DEVICE },
    patience = PATIENCE,
  } = options;
  const data = await openData(config, (what, error) => logger.error({ err: error }, what));
  try {
    const running = await serve({ config, pages, log: logger, limits, patience, data });
    data.describe(localAddressOf(config, running.port));
    return running;
  } catch (error) {
    await data.close();
    throw error;
  }
}

interface ServeParts {
  config: Config;
  pages: Pages;
  log: Logger;
  limits: Exclude<StartOptions['limits'], undefined>;
  patience: Patience;
  data: Data;
}

async function serve({ config, pages, log, limits: asked, patience, data }: ServeParts): Promise<Running> {
  const { store, nodes, secret, controlToken } = data;
  const { clock } = nodes;
  const programKey = snapshotKey();
  let state: 'starting' | 'ready' | 'stopping' = 'starting';

  const metrics: Metrics = makeMetrics({
    rooms: () => rooms.live().length,
    nodes: () => nodes.count(),
    wallDriftMs: () => clock.wallDriftMs(),
    replicaLag: () => rooms.live().reduce((most, { behind }) => Math.max(most, behind), 0),
    log,
  });
  const rooms: Rooms = makeRooms({ store, clock, observer: metrics, secret, snapshotKey: programKey });
  const access = new Access({
    store: store.access,
    secret,
    clock,
    pairings: nodes.pairings,
    meeting: async (meetingId) => (await rooms.open(meetingId))?.meeting,
  });
  rooms.onDropped((meetingId) => access.forget(meetingId));
  const catalogues = makeCatalogues();
  const scripts = makeScripts();
  const keptJson = makeKeptJson();
  const clientOf = clientAddress(config.trustedProxies);
  const failures = asked ? countFailures(() => performance.now()) : UNCOUNTED;
  const requests = oneByOne();
  const holdFailure = holdFailures(failures, clientOf, requests.hold);
  const limits = asked ? makeLimits() : UNLIMITED;
  const build = pages.kind === 'built' ? pages.build : 'dev';
  const failed = (what: string, error: unknown) => log.error({ err: error }, what);
  const takeMachineTime = machineTime({
    nodes,
    rooms,
    attendedHere: () => gateway.attended(),
    lastInstant: () => lastInstant(store, failed),
    taken: (byMs) => log.warn({ byMs }, 'an officer took the time of this machine’s wall clock for all meetings'),
  });
  const importFile = makeImporter();
  const operator = makeOperator({ store, rooms, access, clock, importFile, dataDir: config.dataDir, url: () => url });
  const preparing = makePreparing({ operator, rooms, clock, store, access, url: () => url });

  const http = makeHttpServer(config, patience);
  const connections = watchConnections(
    http,
    asked ? (asked.connections ?? mostConnections()) : Number.POSITIVE_INFINITY,
    (open, most) => log.warn({ open, most }, 'four fifths of the connections that this server can hold are taken'),
  );
  const client = await makePages(pages, http);
  const ofMeetings = { rooms, store, access, holdFailure, limits, clock, addressOf: clientOf };
  const https = config.tls !== undefined || config.publicUrl?.startsWith('https:') === true;
  http.on(
    'request',
    makeApp({
      security: { https, development: pages.kind === 'development' },
      metrics,
      metricsToken: config.metricsToken,
      holdFailure,
      version,
      readiness() {
        const driftMs = clock.wallDriftMs();
        const reachable = nodes.count() > 0;
        return {
          ready: state === 'ready' && reachable,
          state,
          ...(!reachable && { database: 'unreachable' }),
          ...(connections.crowded && { connections: { open: connections.open, most: connections.most } }),
          ...(Math.abs(driftMs) >= NOTABLE_DRIFT_MS && { wallClockDriftMs: driftMs }),
        };
      },
      api: [
        accessRouter({ access, addressOf: clientOf, holdFailure, url: () => url }),
        operatorRouter({
          operator,
          preparing,
          access,
          holdFailure,
          ...(controlToken !== undefined && { controlToken }),
        }),
        signInRouter({
          signIn: config.signIn,
          access,
          store,
          clock,
          limits,
          addressOf: clientOf,
          holdFailure,
          failed: metrics.failed,
          showFault: client.signInFault,
          url: () => url,
        }),
        ...officersRouters({ ...ofMeetings, operator, importFile, url: () => url }),
        statementsRouter(ofMeetings),
        embedRouter({ rooms }),
        meetingRouter({
          rooms,
          store,
          access,
          catalogues,
          scripts,
          keptJson,
          clock,
          limits,
          takeMachineTime,
          addressOf: clientOf,
          holdFailure,
          observer: metrics,
          build,
          programKey,
        }),
      ],
      pages: client.handler,
    }) as RequestListener,
  );
  const gateway = openGateway({
    http,
    rooms,
    keptJson,
    access,
    catalogues,
    scripts,
    clock,
    limits,
    takeMachineTime,
    build,
    programKey,
    observer: metrics,
    inDoubt: () => nodes.inDoubt(),
    showPresence: (meetingId, here) => nodes.showPresence(meetingId, here),
    addressOf: clientOf,
    failures,
    allowsOrigin: originsOf(config.publicUrl),
    handshakeMs: patience.handshakeMs,
    connections,
    connectionsPerDevice: asked ? asked.connectionsPerDevice : Number.POSITIVE_INFINITY,
  });

  // After the gateway, whose library takes the requests that are its own out of the others.
  requests.guard(http);

  await nodes.listen({
    liveMeetings: () => rooms.live().map(({ meetingId }) => meetingId),
    meetingStands: (meetingId, row) => rooms.stands(meetingId, row),
    accessChanged: (change) => access.noticed(change),
    presentElsewhere: (meetingId, boards) => gateway.presentElsewhere(meetingId, boards),
    timeTaken: () => gateway.tellTime(),
    cutOff() {
      log.error('the database has not answered for long: people are sent to other nodes');
      gateway.sendAway({ code: 'RESTARTING', retryAfterMs: RESTART_MS });
    },
  });
  await listen(http, config);
  const { port } = http.address() as AddressInfo;
  const url = await addressOf(config, port);
  state = 'ready';
  log.info({ url }, 'listening');

  async function stop(): Promise<void> {
    if (state === 'stopping') return stopped.promise;
    state = 'stopping';
    // Commands first: those that were taken are written, told and answered before anybody hears goodbye. A database that
    // keeps silent is not waited for: whoever has no answer asks another node.
    await Promise.race([rooms.close(), sleep(WRITES_MS, undefined, { ref: false })]);
    await Promise.race([
      gateway.close({ code: 'RESTARTING', retryAfterMs: RESTART_MS }),
      sleep(GOODBYE_MS, undefined, { ref: false }),
    ]);
    http.closeAllConnections();
    await client.close();
    await data.close();
    metrics.registry.clear();
    log.info('stopped');
    stopped.resolve();
  }
  const stopped = Promise.withResolvers<void>();

  return { config, url, port, clock, store, nodes, rooms, access, operator, stop };
}
