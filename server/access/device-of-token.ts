// The row of the device that a token belongs to. Knows rows; not who may do what.
import type { AccessStore, Device } from '../store/access.ts';
import { hashOfToken, sameText } from './tokens.ts';

/** Undefined: the token is no device's. Waiting, revoked and expired devices are found too. */
export async function deviceOfToken(store: AccessStore, token: string): Promise<Device | undefined> {
  const tokenHash = hashOfToken(token);
  const device = await store.deviceByTokenHash(tokenHash);
  return device && sameText(tokenHash, device.tokenHash) ? device : undefined;
}
