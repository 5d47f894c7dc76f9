// Tokens: a link's is made from its id and the server's secret, so that it can be shown again; a device's is random and only
// its hash is kept. Pure but for randomness; knows no store.
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What a token has in bits; as many as a device's is random. */
const TOKEN_BYTES = 16;
const MAC_LENGTH = 22;
const ID_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A short random id, easy to type in the operator's command. */
export function newId(): string {
  return randomText(ID_ALPHABET, 10);
}

/** `length` characters of an alphabet, each equally likely. */
export function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** The token of a link: its id, and what only the secret can make of the id. */
export function linkToken(secret: string, linkId: string): string {
  return `${linkId}.${macOf(secret, linkId)}`;
}

/** The id in a link's token, if the secret made it; undefined for anything else. */
export function linkOfToken(secret: string, token: string): string | undefined {
  const dot = token.lastIndexOf('.');
  if (dot < 1) return undefined;
  const linkId = token.slice(0, dot);
  return sameText(token.slice(dot + 1), macOf(secret, linkId)) ? linkId : undefined;
}

/** 128 random bits. Never looks like a link's token, which has a dot. */
export function newDeviceToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a device's token. The token is random: no salt and no slow hash are needed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Compares in constant time, so that the time of the answer tells nothing of how much was right. */
export function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function macOf(secret: string, linkId: string): string {
  // 128 bits of it: short enough for a QR code that a phone reads off a nameplate.
  return createHmac('sha256', secret).update(`link:${linkId}`).digest('base64url').slice(0, MAC_LENGTH);
}
