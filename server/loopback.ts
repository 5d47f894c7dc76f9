// Whether a host is this very machine.

/** @param host as a setting has it, or an address of the web */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.');
