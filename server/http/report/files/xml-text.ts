// A text as XML can hold it. Pure.

/** What XML 1.0 forbids, besides halves of characters. */
// oxlint-disable-next-line no-control-regex -- to take them out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without what XML cannot hold. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '');
