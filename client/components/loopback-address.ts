// Whether an address can be reached from other machines: a link to one's own machine looks like any other, and no phone can follow it.

/** Whether this address (as links and QR codes show it) leads to the reader's own machine alone. An address that is none: false. */
export function isOwnMachine(url: string): boolean {
  const hostname = /^https?:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/iu.exec(url)?.[1] ?? '';
  return /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0|\[::\])$/iu.test(hostname);
}
