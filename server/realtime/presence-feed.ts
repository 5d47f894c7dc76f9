// What one officer is told of who is there: all of it as far as it fits into a message, or what changed, piece by piece. Whatever comes,
// one message a second and no longer than a piece. Knows rows and bytes; not how they come about.
import type { DevicePresence, Presence, PresenceChanges } from '#shared/protocol.ts';

/** `whole` for clients that know nothing else; `changes` for those that ask for it. */
export type FeedKind = 'whole' | 'changes';
type Screen = Presence['screens'][number];
export type Row = DevicePresence | Screen;
export type TellPresence = (event: 'presence' | 'presenceChanges', payload: string) => void;

export interface PresenceFeed {
  /** These rows are otherwise than before. */
  changed(keys: readonly string[]): void;
  /** Tells as much as one message holds, once a second. False: something is left to be told. */
  tell(rows: ReadonlyMap<string, Row>, clockDriftMs: number): boolean;
}

/** So that an officer is sent less than 20 KB a second, whatever comes. */
export const MOST_BYTES = 18_000;
/** For what a message has besides its rows. */
const FRAME_BYTES = 200;
/** A little less than the second after which the board asks again, so that it is never too early by a hair. */
const AT_MOST_EVERY_MS = 900;

/** By key: those who are there before those who have gone, and those who run the meeting first. */
export function rowsOf({ devices, screens }: Pick<Presence, 'devices' | 'screens'>): ReadonlyMap<string, Row> {
  const rank = ({ online, role }: DevicePresence) =>
    (online ? 0 : 4) + (role === 'waiting' ? 2 : role === 'delegation' ? 1 : 0);
  const ofRank = Array.from({ length: 7 }, (): DevicePresence[] => []);
  for (const device of devices) ofRank[rank(device)]!.push(device);
  return new Map<string, Row>([
    ...screens.map((screen): [string, Row] => [`screen ${screen.name}`, screen]),
    ...ofRank.flat().map((device): [string, Row] => [`device ${device.deviceId}`, device]),
  ]);
}

const isDevice = (row: Row): row is DevicePresence => 'deviceId' in row;
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value)) + 1;

export function presenceFeed(kind: FeedKind, tell: TellPresence, rows: ReadonlyMap<string, Row>): PresenceFeed {
  const due = new Set(rows.keys());
  let anew = true;
  let toldAt = -Infinity;
  let toldDriftMs = 0;

  function wholeOf(of: ReadonlyMap<string, Row>): Presence {
    const whole: Presence = { devices: [], screens: [] };
    let bytes = FRAME_BYTES;
    let left = 0;
    for (const row of of.values()) {
      if (left > 0 || bytes + bytesOf(row) > MOST_BYTES) left += 1;
      else {
        bytes += bytesOf(row);
        if (isDevice(row)) whole.devices.push(row);
        else whole.screens.push(row);
      }
    }
    due.clear();
    return { ...whole, ...(left > 0 && { more: left }) };
  }

  function changesOf(of: ReadonlyMap<string, Row>): PresenceChanges {
    const changes: PresenceChanges = { devices: [], screens: [], goneDevices: [], goneScreens: [] };
    let bytes = FRAME_BYTES;
    for (const key of due) {
      const row = of.get(key);
      const [, kindOfRow = '', name = ''] = /^(\w+) (.*)$/s.exec(key) ?? [];
      const size = bytesOf(row ?? name);
      if (bytes + size > MOST_BYTES) break;
      bytes += size;
      due.delete(key);
      if (!row) (kindOfRow === 'device' ? changes.goneDevices : changes.goneScreens).push(name);
      else if (isDevice(row)) changes.devices.push(row);
      else changes.screens.push(row);
    }
    return { ...(anew && { anew: true }), ...changes };
  }

  return {
    changed(keys) {
      for (const key of keys) due.add(key);
    },
    tell(of, clockDriftMs) {
      if (!anew && due.size === 0 && clockDriftMs === toldDriftMs) return true;
      if (performance.now() - toldAt < AT_MOST_EVERY_MS) return false;
      const message = kind === 'whole' ? wholeOf(of) : changesOf(of);
      anew = false;
      toldAt = performance.now();
      toldDriftMs = clockDriftMs;
      tell(
        kind === 'whole' ? 'presence' : 'presenceChanges',
        JSON.stringify({ ...message, ...(clockDriftMs !== 0 && { clockDriftMs }) }),
      );
      return due.size === 0;
    },
  };
}
