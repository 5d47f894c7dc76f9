// The devices of a meeting as its officers see them, also while they are away: whose, since when, when last seen. Without what opens anything.
import type { MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore, Device } from '../store/access.ts';

export interface StandingDevice extends Pick<
  Device,
  'role' | 'delegationId' | 'linkId' | 'label' | 'createdAt' | 'seenAt'
> {
  deviceId: string;
  state: 'waiting' | 'admitted';
}

/** Those that have a seat or wait for one at this instant, the oldest first. */
export async function standingDevices(
  store: AccessStore,
  meetingId: MeetingId,
  now: number,
): Promise<StandingDevice[]> {
  const devices = await store.devicesOf(meetingId);
  return devices.flatMap(({ id, role, delegationId, linkId, label, state, createdAt, seenAt, expiresAt }) =>
    state === 'revoked' || (expiresAt ?? Infinity) <= now
      ? []
      : {
          deviceId: id,
          role,
          state,
          createdAt,
          ...(delegationId !== undefined && { delegationId }),
          ...(linkId !== undefined && { linkId }),
          ...(label !== undefined && { label }),
          ...(seenAt !== undefined && { seenAt }),
        },
  );
}
