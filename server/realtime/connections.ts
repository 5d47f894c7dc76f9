// The connections that the server holds, of whatever kind: never more than the system lets it open, and always room for one more.
// Of the connections without a session that is closed first which has asked for nothing for the longest time. Knows TCP; not who anybody is.
import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  readonly open: number;
  /** So many can be held. */
  readonly most: number;
  /** Four fifths of that are taken. */
  readonly crowded: boolean;
  /** This connection carries a session now: it is not closed to make room. */
  seat(socket: Socket): void;
  /** It carries none any more: the last to be closed of those that stand. */
  stand(socket: Socket): void;
}

/** What the server opens besides: its database, its files, the pages that it is sending. */
const OTHER_FILES = 100;
const FEWEST = 16;
/** Where the system does not say how many files may be open. */
const WITHOUT_LIMIT = 10_000;
const CROWDED = 0.8;
/** Told again only after it has been quieter. */
const QUIET = 0.7;
/** The share that is kept free for new connections. */
const KEPT_FREE = 0.02;

/** How many connections the limit of open files leaves room for. */
export function mostConnections(): number {
  if (!process.report) return WITHOUT_LIMIT;
  // It would look up the names of all that are connected.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } };
  const files = userLimits?.open_files?.soft;
  return typeof files === 'number' ? Math.max(FEWEST, files - OTHER_FILES) : WITHOUT_LIMIT;
}

/** @param warn told once each time that it becomes crowded. */
export function watchConnections(
  http: HttpServer,
  most: number,
  warn: (open: number, most: number) => void,
): Connections {
  /** Connections without a session, those first that have asked for nothing for the longest time. */
  const standing = new Map<string, Socket>();
  /** Those that were seated, by their other end too. */
  const seated = new Map<string, Socket>();
  let open = 0;
  let told = false;
  if (Number.isFinite(most)) http.maxConnections = most;
  http.on('connection', (socket: Socket) => {
    open += 1;
    const end = endOf(socket);
    standing.set(end, socket);
    socket.once('close', () => {
      open -= 1;
      standing.delete(end);
      seated.delete(end);
      if (open < most * QUIET) told = false;
    });
    if (open >= most * CROWDED && !told) {
      told = true;
      warn(open, most);
    }
    if (open <= most * (1 - KEPT_FREE)) return;
    const [oldest] = standing.values();
    if (oldest !== socket) oldest?.destroy();
  });
  http.on('request', ({ socket }) => {
    const end = endOf(socket);
    const known = standing.get(end);
    if (!known) return;
    standing.delete(end);
    standing.set(end, known);
  });
  const move = (from: Map<string, Socket>, to: Map<string, Socket>, end: string): void => {
    const known = from.get(end);
    if (!known) return;
    from.delete(end);
    to.set(end, known);
  };
  return {
    get open() {
      return open;
    },
    most,
    get crowded() {
      return open >= most * CROWDED;
    },
    seat: (socket) => move(standing, seated, endOf(socket)),
    stand: (socket) => move(seated, standing, endOf(socket)),
  };
}

/** Names a connection by its other end: under TLS the socket that is read is not the one that was accepted. */
function endOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
