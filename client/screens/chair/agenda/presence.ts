// Presence as figures: how many are there, and of how many. Pure, from what the server tells officers.
import { isRetired } from '#shared/meeting/catalogue/retired.ts';
import type { Entry, Meeting, Role } from '#shared/meeting/state.ts';
import type { Presence } from '#shared/protocol.ts';

/** A screen that was not heard for this long is not counted as there. */
export const SCREEN_SILENT_MS = 15_000;

export interface PresenceFigures {
  delegations: number;
  delegationsTotal: number;
  screens: number;
  screensTotal: number;
  booths: number;
  /** Devices of the other officer: secretaries beside a chair, chairs beside a secretary. */
  officers: number;
  /** How many of the next speakers have a device that is on. */
  nextOnDevice: number;
}

export function presenceFigures(
  meeting: Meeting,
  presence: Presence | null,
  own: Role,
  next: readonly Entry[],
  now: number,
): PresenceFigures {
  const online = presence?.devices.filter((device) => device.online) ?? [];
  const there = new Set(
    online.flatMap(({ role, delegationId }) =>
      role === 'delegation' && delegationId !== undefined ? [delegationId] : [],
    ),
  );
  const count = (role: Role): number => online.filter((device) => device.role === role).length;
  const screens = presence?.screens ?? [];
  const names = new Set([...Object.keys(meeting.screens), ...screens.map(({ name }) => name)]);
  return {
    delegations: there.size,
    delegationsTotal: Object.values(meeting.catalogue.delegations).filter((one) => !isRetired(one)).length,
    screens: screens.filter(({ lastHeardAt }) => now - lastHeardAt < SCREEN_SILENT_MS).length,
    screensTotal: names.size,
    booths: count('booth'),
    officers: count(own === 'chair' ? 'secretary' : 'chair'),
    nextOnDevice: next.filter(({ delegationId }) => delegationId !== undefined && there.has(delegationId)).length,
  };
}

/** How long the booth's "slower, please" stands on the console. */
export const SLOWER_MS = 60_000;
