// How many connections each device holds. Taken at the door: of twenty who come at once none is the last one twice.
import type { Connection } from './backlog.ts';

export interface Places {
  /** Takes one of a device's places until the connection ends; false: there is none left. */
  take(deviceId: string, connection: Connection): boolean;
}

export function makePlaces(mostPerDevice: number): Places {
  const taken = new Map<string, number>();
  return {
    take(deviceId, connection) {
      const count = taken.get(deviceId) ?? 0;
      if (count >= mostPerDevice) return false;
      taken.set(deviceId, count + 1);
      connection.once('close', () => {
        const left = (taken.get(deviceId) ?? 1) - 1;
        if (left === 0) taken.delete(deviceId);
        else taken.set(deviceId, left);
      });
      return true;
    },
  };
}
