// Random ids for commands. A hall's plain http is an insecure context: there is no randomUUID there, getRandomValues there is.

/** 128 random bits in hexadecimal: the id of a command, the same on every retry. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
