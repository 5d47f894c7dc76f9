// How many connections each device holds, and how many the public and the delegations hold: a share is kept free for officers,
// booth and screens. Counted in the handshake, before anything waits: of twenty that come at once no two take the last place.
import type { Identity } from '../access/identity.ts';
import { PUBLIC_DEVICE } from '../access/identity.ts';
import type { Connection } from '../fan-out/backlog.ts';

export interface ConnectionQuota {
  /** Takes a place until the connection ends; false: there is none left for this device, or for its kind. */
  take(who: Identity, connection: Connection): boolean;
}

export interface ConnectionQuotaParts {
  mostPerDevice: number;
  /** Connections of all kinds that the server can hold. */
  most: number;
}

/** Of all places the public, and devices that wait, may have so many; with them the delegations so many. The rest is for officers, booth and screens. */
export const SHARE_OF_PUBLIC = 0.6;
export const SHARE_WITH_DELEGATIONS = 0.85;

export function makeConnectionQuota({ mostPerDevice, most }: ConnectionQuotaParts): ConnectionQuota {
  const taken = new Map<string, number>();
  let ofPublic = 0;
  let ofDelegations = 0;

  function takeKind({ role }: Identity): (() => void) | undefined {
    if (role === 'public' || role === 'waiting') {
      if (ofPublic >= most * SHARE_OF_PUBLIC || ofPublic + ofDelegations >= most * SHARE_WITH_DELEGATIONS)
        return undefined;
      ofPublic += 1;
      return () => (ofPublic -= 1);
    }
    if (role !== 'delegation') return () => {};
    if (ofPublic + ofDelegations >= most * SHARE_WITH_DELEGATIONS) return undefined;
    ofDelegations += 1;
    return () => (ofDelegations -= 1);
  }

  return {
    take(who, connection) {
      const { deviceId } = who;
      const count = deviceId === PUBLIC_DEVICE ? 0 : (taken.get(deviceId) ?? 0);
      if (count >= mostPerDevice) return false;
      const leaveKind = takeKind(who);
      if (!leaveKind) return false;
      if (deviceId !== PUBLIC_DEVICE) taken.set(deviceId, count + 1);
      connection.once('close', () => {
        leaveKind();
        const left = (taken.get(deviceId) ?? 1) - 1;
        if (left === 0) taken.delete(deviceId);
        else taken.set(deviceId, left);
      });
      return true;
    },
  };
}
