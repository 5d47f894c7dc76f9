// Those who signed in: each of their seats is a device like any other, of the same person, that expires. Knows no provider of identities.
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';

import type { AccessStore } from '../store/access.ts';
import { deviceOfToken } from './device-of-token.ts';
import type { AccessChange } from './identity.ts';
import { hashOfToken, newDeviceToken, newId } from './tokens.ts';

export interface SigningIn {
  /** The same at each sign-in, and no name. */
  person: string;
  /** What officers see the devices called. */
  label: string;
  seats: readonly { role: string; meetingId?: string }[];
  expiresAt: number;
}

export interface SignedIn {
  token: string;
  role: string;
  meetingId?: string;
}

export interface SignIns {
  begin(who: SigningIn): Promise<SignedIn[]>;
  end(token: string): Promise<boolean>;
}

export interface SignInsParts {
  store: AccessStore;
  meeting(meetingId: MeetingId): Promise<Meeting | undefined>;
  now(): number;
  tell(change: AccessChange): void;
}

export function makeSignIns({ store, meeting, now, tell }: SignInsParts): SignIns {
  return {
    async begin({ person, label, seats, expiresAt }) {
      const signedIn: SignedIn[] = [];
      for (const { role, meetingId } of seats) {
        if (meetingId !== undefined && !(await meeting(meetingId))) continue;
        const token = newDeviceToken();
        const seat = { role, ...(meetingId !== undefined && { meetingId }) };
        await store.insertDevice({
          ...seat,
          id: newId(),
          tokenHash: hashOfToken(token),
          label,
          person,
          state: 'admitted',
          createdAt: now(),
          expiresAt,
        });
        signedIn.push({ token, ...seat });
      }
      return signedIn;
    },

    async end(token) {
      const device = await deviceOfToken(store, token);
      if (device?.person === undefined || device.state === 'revoked' || (device.expiresAt ?? 0) <= now()) return false;
      // All that came of one sign-in expires at one instant, the seats that were taken by it among them.
      const together = (await store.devicesOfPerson(device.person)).filter(
        ({ expiresAt, state }) => expiresAt === device.expiresAt && state !== 'revoked',
      );
      for (const { id, meetingId } of together) {
        await store.revokeDevice(id, now());
        tell({ kind: 'revoked', deviceIds: [id], ...(meetingId !== undefined && { meetingId }) });
      }
      return true;
    },
  };
}
