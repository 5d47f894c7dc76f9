// Who is there, put together from the pieces that the server tells. Pure.
import type { Presence, PresenceChanges } from '#shared/protocol.ts';

export function withChanges(before: Presence | null, changes: PresenceChanges): Presence {
  const { anew, devices, screens, goneDevices, goneScreens, clockDriftMs } = changes;
  const known = anew ? null : before;
  return {
    devices: put(known?.devices ?? [], devices, goneDevices, ({ deviceId }) => deviceId),
    screens: put(known?.screens ?? [], screens, goneScreens, ({ name }) => name),
    ...(clockDriftMs !== undefined && { clockDriftMs }),
  };
}

function put<T>(rows: readonly T[], changed: readonly T[], gone: readonly string[], keyOf: (row: T) => string): T[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  for (const row of changed) byKey.set(keyOf(row), row);
  for (const key of gone) byKey.delete(key);
  return [...byKey.values()];
}
