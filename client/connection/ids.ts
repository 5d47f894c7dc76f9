// Ids for commands. A hall's plain http is an insecure context: there is no randomUUID there, getRandomValues there is.

/** Milliseconds in twelve digits, until the year 10889. */
const TIME_DIGITS = 12;

/**
 * The time, then 96 random bits, in hexadecimal: the id of a command, the same on every retry. Ids of one moment lie side by side in
 * the store's index, which saves it a page of writing for each (docs/decisions/0008). Nothing reads the time in it.
 */
export function newCommandId(): string {
  return (
    Date.now().toString(16).padStart(TIME_DIGITS, '0') +
    Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  );
}
