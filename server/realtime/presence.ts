// Who is there: the devices of one meeting and what its screens show. Told to officers when it changes, at most once a second, and
// never more than a piece of it at a time (presence-feed.ts).
// Nothing of it is in the log. Knows no socket: a connection says that it came, that it went, and what it heard.
import type { Reader } from '#shared/meeting/who-sees.ts';
import type { DevicePresence, Presence } from '#shared/protocol.ts';

import { NOTABLE_DRIFT_MS } from '../clock.ts';
import type { PresenceReports } from '../commands/carry-out.ts';
import type { FeedKind, PresenceFeed, Row, TellPresence } from './presence-feed.ts';
import { presenceFeed, rowsOf } from './presence-feed.ts';

/** One connection's hand on the presence of its device. */
export interface Attendance extends PresenceReports {
  /** When its device had been heard last before it came, in ms; absent where that is not known here. */
  readonly heardBefore: number | undefined;
  /** Something was heard from it. */
  heard(): void;
  /** A command of this device was carried out: officers go on seeing the device when it has gone. */
  acted(): void;
  leave(): void;
}

export interface PresenceBoard {
  /** A connection of this device began; the public has none. */
  enter(deviceId: string, reader: Reader & { label?: string }): Attendance;
  /** The device may no longer come: it is taken off the list. */
  forget(deviceId: string): void;
  /** Who is present at other nodes, a board each, in place of what was known of them. */
  elsewhere(boards: readonly Board[]): void;
  /** The clock was set, or its time was taken: officers are told at once. */
  clockMoved(): void;
  /** Tells this officer who is there, now and from now on. Answers how to stop it. */
  follow(kind: FeedKind, tell: TellPresence): () => void;
  close(): void;
}

/** Who is present at one node. */
export type Board = Pick<Presence, 'devices' | 'screens'>;

export interface PresenceBoardParts {
  clock: { now(): number; wallDriftMs(): number };
  /** Something changed at this node; at most once a second. */
  show(here: Board): void;
}

const AT_MOST_EVERY_MS = 1_000;
/** More than any conference has; then the one that was not heard of for longest goes. */
const MOST_SCREENS = 100;
/** Devices that acted and have gone; then the one that went first is no longer shown. */
export const MOST_GONE = 500;
/** A wall clock that jumped is told of within this time, also while nobody comes or goes. */
const LOOK_AT_CLOCK_EVERY_MS = 5_000;

interface Device {
  presence: DevicePresence;
  connections: number;
  acted?: true;
  /** When it was heard last, in ms. */
  heardAt?: number;
}

interface Screen {
  name: string;
  shows: string;
  lastHeardAt: number;
}

export function makePresenceBoard({ clock, show }: PresenceBoardParts): PresenceBoard {
  const devices = new Map<string, Device>();
  const screens = new Map<string, Screen>();
  let others: readonly Board[] = [];
  let rows: ReadonlyMap<string, Row> = new Map();
  const feeds = new Set<PresenceFeed>();
  let changedHere = false;
  let toldAt = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  let toldDriftMs = 0;

  const drift = () => {
    const driftMs = clock.wallDriftMs();
    return Math.abs(driftMs) >= NOTABLE_DRIFT_MS ? driftMs : 0;
  };
  const clockWatch = setInterval(() => {
    if (Math.abs(drift() - toldDriftMs) >= NOTABLE_DRIFT_MS) touch();
  }, LOOK_AT_CLOCK_EVERY_MS).unref();

  function touch(): void {
    if (timer) return;
    const wait = Math.max(0, toldAt + AT_MOST_EVERY_MS - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      toldAt = performance.now();
      toldDriftMs = drift();
      if (changedHere) show(here());
      changedHere = false;
      look();
      // A message has a bound: what was left out of one goes with the next.
      let isLeft = false;
      for (const feed of feeds) isLeft = !feed.tell(rows, toldDriftMs) || isLeft;
      if (isLeft) touch();
    }, wait);
  }

  function touchHere(): void {
    changedHere = true;
    touch();
  }

  function here(): Board {
    return {
      devices: [...devices.values()].map(({ presence }) => presence),
      screens: [...screens].map(([name, { shows, lastHeardAt }]) => ({ name, shows, lastHeardAt })),
    };
  }

  /** Finds what changed since the last look, for all officers who follow. */
  function look(): void {
    const before = rows;
    rows = rowsOf(merged([here(), ...others]));
    if (feeds.size === 0) return;
    const changed = [...rows].flatMap(([key, row]) => (isSame(before.get(key), row) ? [] : [key]));
    changed.push(...[...before.keys()].filter((key) => !rows.has(key)));
    for (const feed of feeds) feed.changed(changed);
  }

  function leaveFor(deviceId: string, device: Device): void {
    devices.delete(deviceId);
    if (!device.acted) return;
    device.presence = { ...device.presence, online: false };
    // At the end, so that the first to have gone goes first.
    devices.set(deviceId, device);
    const gone = [...devices].filter(([, { connections }]) => connections === 0);
    if (gone.length > MOST_GONE) devices.delete(gone[0]![0]);
  }

  return {
    enter(deviceId, reader) {
      const device = devices.get(deviceId) ?? {
        connections: 0,
        presence: { deviceId, role: reader.role, online: true },
      };
      devices.set(deviceId, device);
      device.connections += 1;
      device.presence = {
        ...device.presence,
        role: reader.role,
        ...(reader.delegationId !== undefined && { delegationId: reader.delegationId }),
        ...(reader.label !== undefined && { label: reader.label }),
        online: true,
      };
      const { heardAt: heardBefore } = device;
      device.heardAt = clock.now();
      let screen: Screen | undefined;
      touchHere();
      return {
        heardBefore,
        seen(entryId) {
          device.acted = true;
          device.presence = { ...device.presence, seen: entryId };
          touchHere();
        },
        shows(name, shows) {
          // One connection is one screen: under another name it is no longer there under the first.
          if (screen && screen.name !== name && screens.get(screen.name) === screen) screens.delete(screen.name);
          screen = { name, shows, lastHeardAt: clock.now() };
          screens.set(name, screen);
          if (screens.size > MOST_SCREENS)
            screens.delete([...screens.values()].reduce((a, b) => (b.lastHeardAt < a.lastHeardAt ? b : a)).name);
          touchHere();
        },
        heard() {
          device.heardAt = clock.now();
          if (screen) screen.lastHeardAt = device.heardAt;
        },
        acted() {
          device.acted = true;
          device.heardAt = clock.now();
        },
        leave() {
          device.connections -= 1;
          // Cut off meanwhile, it is off the list already.
          if (device.connections === 0 && devices.get(deviceId) === device) leaveFor(deviceId, device);
          touchHere();
        },
      };
    },
    forget(deviceId) {
      if (devices.delete(deviceId)) touchHere();
    },
    elsewhere(boards) {
      // Heard more often than it changes, and officers are told of changes only.
      if (JSON.stringify(boards) === JSON.stringify(others)) return;
      others = boards;
      touch();
    },
    follow(kind, tell) {
      look();
      const feed = presenceFeed(kind, tell, rows);
      feeds.add(feed);
      if (!feed.tell(rows, drift())) touch();
      return () => void feeds.delete(feed);
    },
    clockMoved: touch,
    close() {
      clearTimeout(timer);
      clearInterval(clockWatch);
    },
  };
}

function isSame(a: Row | undefined, b: Row): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** A device or screen that is known at several nodes is where it is now: online, or heard of last. */
function merged([first, ...rest]: readonly [Board, ...Board[]]): Board {
  if (rest.length === 0) return first;
  const devices = new Map(first.devices.map((device) => [device.deviceId, device]));
  const screens = new Map(first.screens.map((screen) => [screen.name, screen]));
  for (const board of rest) {
    for (const device of board.devices) {
      const known = devices.get(device.deviceId);
      devices.set(device.deviceId, known?.online ? { ...device, ...known } : { ...known, ...device });
    }
    for (const screen of board.screens) {
      if ((screens.get(screen.name)?.lastHeardAt ?? 0) <= screen.lastHeardAt) screens.set(screen.name, screen);
    }
  }
  return { devices: [...devices.values()], screens: [...screens.values()] };
}
