// Screens that wait to be paired: each shows a code, an officer types it, and the screen may come in.
// The secret with which a screen asks what became of its code becomes its token: no token has to be handed to it.
import type { AccessStore } from '../store/access.ts';
import { newPairingCode, readCode } from './join-codes.ts';
import type { Pairings } from './pairing-codes.ts';
import { hashOfToken, newDeviceToken, sameText } from './tokens.ts';

/** What a paired screen gets. */
export interface ScreenPass {
  meetingId: string;
  name: string;
  token: string;
}

export type PairingState = { state: 'waiting' } | { state: 'paired'; pass: ScreenPass } | { state: 'unknown' };

export interface Screens {
  /** A new code to show, and the secret with which this screen alone asks for what became of it. */
  open(): Promise<{ code: string; secret: string }>;
  /** A screen asks. Unknown: never given, expired, another screen's, or cut off meanwhile. */
  poll(code: string, secret: string): Promise<PairingState>;
  /** The hash of the token that the screen with this code will have; undefined: none waits. */
  waiting(code: string): Promise<string | undefined>;
}

export function makeScreens(pairings: Pairings, store: Pick<AccessStore, 'deviceByTokenHash'>): Screens {
  return {
    async open() {
      const secret = newDeviceToken();
      const secretHash = hashOfToken(secret);
      for (;;) {
        const code = newPairingCode();
        if (await pairings.open(code, secretHash)) return { code, secret };
      }
    },
    async poll(typed, secret) {
      const code = readCode(typed);
      const pairing = await pairings.find(code);
      if (!pairing || !sameText(hashOfToken(secret), pairing.secretHash)) return { state: 'unknown' };
      await pairings.heard(code);
      const device = await store.deviceByTokenHash(pairing.secretHash);
      if (!device) return { state: 'waiting' };
      // Given again to a screen whose answer was lost on the way; it stops asking once it has it.
      const { meetingId, label, state } = device;
      return state === 'admitted' && meetingId !== undefined
        ? { state: 'paired', pass: { meetingId, name: label ?? '', token: secret } }
        : { state: 'unknown' };
    },
    async waiting(typed) {
      const pairing = await pairings.find(readCode(typed));
      return pairing && !(await store.deviceByTokenHash(pairing.secretHash)) ? pairing.secretHash : undefined;
    },
  };
}
