// A page's replica of its meeting: wires the connection, the clock, the queue and the store together.
// The one place that knows them all; pages reach it through hooks.ts only.
import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Actor, Meeting, MeetingId } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandAnswer, ConnectErrorCode, You } from '#shared/protocol.ts';

import { hadTrouble, isConfirmed, isFirstTrouble } from './error-count.ts';
import { browser } from '../connection/browser.ts';
import { clientBuild } from '../connection/build.ts';
import { fetchApart } from '../connection/fetch-by-hash.ts';
import { serverClock } from '../connection/clock.ts';
import type { ServerClock } from '../connection/clock.ts';
import { openConnection } from '../connection/connection.ts';
import type { Connection } from '../connection/connection.ts';
import { arrivedFirstView, firstView } from '../connection/first-view.ts';
import type { FirstView } from '../connection/first-view.ts';
import { newCommandId } from '../connection/ids.ts';
import { ownCommands } from '../connection/commands-of-this-tab.ts';
import { basisOf, openQueue } from '../connection/queue.ts';
import type { CommandQueue, Queued } from '../connection/queue.ts';
import { reloadWhenQuiet } from '../connection/reload.ts';
import { deviceStorage, tabStorage } from '../connection/storage.ts';
import { knowZoneOf } from '../i18n/zone-offsets.ts';
import type { Confirmed } from './confirmed.ts';
import { foldsByAndBy } from './folds.ts';
import { openIntake } from './intake.ts';
import type { Intake } from './intake.ts';
import type { WholeFold } from './optimistic.ts';
import { withChanges } from './presence.ts';
import { snapshotStore } from './device-snapshot.ts';
import type { SnapshotStore } from './device-snapshot.ts';
import { createReplicaStore } from './store.ts';
import type { Pending, ReplicaState, ReplicaStore } from './store.ts';

export interface ReplicaOptions {
  meetingId: MeetingId;
  /** Which page of this device it is: what is kept on the device is kept under it. */
  seat: string;
  token: string;
  words?: string;
  /** Keep every command on the device until it is answered, unless `send` says otherwise. */
  keepQueue: boolean;
  /** Keep the last state on the device, to draw it at once after a reload. */
  snapshot: boolean;
  /**
   * Draws commands on their way as if they were accepted, and asks about those that waited too long; without it what is drawn is
   * confirmed, and what is neither kept nor sent is given up.
   */
  fold?: WholeFold | undefined;
}

/** The meeting as this page has it, and the way to change it. */
export interface Replica {
  readonly store: ReplicaStore;
  /** Server time in ms. */
  now(): number;
  send(command: Command | AccessCommand, options?: { keep?: boolean }): Promise<CommandAnswer>;
  /** A command was given in this tab by another way than `send`: it is this tab's own. */
  given(id: string): void;
  confirm(id: string): void;
  discard(id: string): void;
  dismissRejected(id: string): void;
  reconnect(): void;
  close(): void;
}

const actorOf = (you: You): Actor => ({
  role: you.role,
  ...(you.delegationId === undefined ? {} : { delegationId: you.delegationId }),
});
const pendingOf = ({ id, command, at, keep, state }: Queued): Pending => ({
  id,
  command,
  at,
  keep,
  state,
  sent: state === 'sent',
});

/** A guess that throws is a bug; what is confirmed is drawn without it. */
function attempt(guess: () => Meeting, confirmed: Meeting): Meeting {
  try {
    return guess();
  } catch (error) {
    reportError(error);
    return confirmed;
  }
}

/** Opens the replica and connects. Whoever opens it closes it. */
export function openReplica(options: ReplicaOptions): Replica {
  const { meetingId, seat, token } = options;
  const build = clientBuild();
  const store = createReplicaStore();
  const monotonic = (): number => performance.now();
  const clockOf = (guess: number): ServerClock => serverClock(monotonic, guess);

  let clock = clockOf(Date.now());
  const now = (): number => clock.now();
  const snapshots: SnapshotStore | null = options.snapshot ? snapshotStore(meetingId, seat, build ?? '', now) : null;
  // The kept state may be what the page could not draw last time: it is forgotten, and the page begins with the server's.
  if (hadTrouble()) snapshots?.forget();
  const snapshot = snapshots?.read() ?? null;
  if (snapshot !== null) {
    clock = clockOf(Date.now() + snapshot.savedAt - snapshot.wallAt);
    const { meeting, seq, log, view, savedAt } = snapshot;
    knowZoneOf(meeting.catalogue);
    store.setState({ meeting, confirmed: meeting, seq, log, view, asOf: savedAt });
  }
  if (options.words !== undefined) store.setState({ words: options.words });

  /** Draws the confirmed state with what is on its way on top of it. */
  const redraw = (): void => {
    const { confirmed, seq, you } = store.getState();
    const { fold } = options;
    const guesses = queue
      .queued()
      .filter((queued) => queued.seenSeq === undefined && queued.state !== 'needs-confirmation');
    store.setState({
      pending: queue.queued().map(pendingOf),
      meeting:
        confirmed === null || you === null || fold === undefined || guesses.length === 0
          ? confirmed
          : attempt(() => fold.pending(confirmed, seq, actorOf(you), guesses), confirmed),
    });
  };

  const own = ownCommands(tabStorage, `rostrum.own.${meetingId}.${seat}`);
  store.setState({ own: own.ids() });
  const given = (id: string): void => {
    own.add(id);
    store.setState({ own: own.ids() });
  };
  const queue: CommandQueue = openQueue({
    transmit: (message, answer) => connection.transmit(message, answer),
    now,
    newId() {
      const id = newCommandId();
      given(id);
      return id;
    },
    storage: deviceStorage,
    storagePrefix: `rostrum.queue.${meetingId}.${seat}.`,
    changed: redraw,
    rejected: ({ id, command }, error) =>
      store.setState(({ rejected }) => ({ rejected: [...rejected, { id, command, error }].slice(-10) })),
    random: Math.random,
  });

  const takeConfirmed = ({ meeting, seq, log, view }: Confirmed, events: readonly MeetingEvent[]): void => {
    knowZoneOf(meeting.catalogue);
    store.setState({ confirmed: meeting, seq, log, view });
    const accepted = [...events, ...meeting.history];
    for (const { id } of queue.queued()) {
      const mine = accepted.find((step) => step.commandId === id);
      if (mine !== undefined) queue.seen(id, mine.seq);
    }
    redraw();
    snapshots?.save({ meeting, seq, log, view });
  };

  const intake: Intake = openIntake(
    {
      folds: options.fold?.folds ?? foldsByAndBy,
      fetchApart: (message, signal) => fetchApart(message, meetingId, token, signal),
      sync: (seq) => connection.sync(seq),
      reconnect: () => connection.reconnect(),
      confirmed: takeConfirmed,
      you: (you) => store.setState({ you, ...(you.role === 'waiting' ? {} : { words: null }) }),
      ready() {
        isConfirmed(now);
        store.setState({ status: 'online', refused: null, lostSince: null, asOf: null });
        queue.opened(store.getState().confirmed);
      },
      troubled(error) {
        reportError(error);
        // From here on nothing that is drawn is confirmed, until the server's own state has come.
        lose(0);
        if (isFirstTrouble()) return true;
        snapshots?.forget();
        connection.stop();
        store.setState({ broken: error instanceof Error ? error : new Error(String(error)) });
        return false;
      },
      monotonic,
    },
    snapshot,
  );

  const begin = (view: FirstView | null): void => {
    if (view !== null && intake.begin(view.welcome, view.catalogue))
      clock.sample(view.sentAt, view.welcome.now, view.receivedAt);
  };
  begin(arrivedFirstView(meetingId));
  void firstView(meetingId).then(begin);

  const lose = (silentMs: number | null): void => {
    const { asOf, confirmed, lostSince } = store.getState();
    if (confirmed === null) return;
    store.setState({ status: 'lost', lostSince: lostSince ?? asOf ?? now() - (silentMs ?? 0), refused: null });
  };

  const refuse = (code: ConnectErrorCode): void => {
    // From now on the page shows an old state, whether it is loaded anew or not.
    lose(0);
    if (
      code === 'OUTDATED_CLIENT' &&
      reloadWhenQuiet(build ?? '', () => store.getState().pending.some((pending) => pending.sent))
    )
      return;
    if (code === 'REVOKED' || code === 'BAD_TOKEN') snapshots?.forget();
    store.setState({ status: 'refused', refused: code });
  };

  /** What the server says beside the meeting itself; where it cannot be taken in, everything is asked for anew too. */
  const drawn = (change: (state: ReplicaState) => Partial<ReplicaState>): void =>
    void intake.safely(() => {
      store.setState(change);
      return true;
    });

  const connection: Connection = openConnection({
    meetingId,
    token,
    ...(build === undefined ? {} : { build }),
    clock,
    environment: browser,
    handlers: {
      since: () => intake.since(),
      whole: () => intake.whole(),
      welcome: (message) => void intake.welcome(message),
      resume: (message) => intake.resume(message),
      events: (message) => intake.events(message),
      presence: (presence) => drawn(() => ({ presence })),
      presenceChanges: (changes) => drawn(({ presence }) => ({ presence: withChanges(presence, changes) })),
      joins: ({ waiting }) => drawn(() => ({ joins: waiting })),
      ended() {
        intake.ended();
        queue.closed();
      },
      lost: lose,
      back: () => store.setState({ status: 'online', lostSince: null, refused: null }),
      refused: refuse,
    },
  });

  const flush = (): void => snapshots?.flush();
  addEventListener('pagehide', flush);
  return {
    store,
    now,
    send: (command, { keep = options.keepQueue } = {}) =>
      queue.send(command, {
        keep,
        asks: options.fold !== undefined,
        basis: basisOf(store.getState().confirmed, command),
      }),
    given,
    confirm: (id) => queue.confirm(id),
    discard: (id) => queue.discard(id),
    dismissRejected: (id) =>
      store.setState(({ rejected }) => ({ rejected: rejected.filter((other) => other.id !== id) })),
    reconnect: () => connection.reconnect(),
    close() {
      removeEventListener('pagehide', flush);
      connection.stop();
      queue.stop();
      snapshots?.flush();
    },
  };
}
