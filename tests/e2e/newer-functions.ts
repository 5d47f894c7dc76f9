// What browsers of 2021 lack: for tests that take it away from a newer one before a page runs, and whether the page runs then.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What came after Chromium 90, Safari 14.1 and Firefox 90, by MDN’s tables, and a page might call, by whose it is. */
const NEWER_OF: Readonly<Record<string, string>> = {
  'Array.prototype': 'at findLast findLastIndex group toReversed toSorted toSpliced with',
  Array: 'fromAsync',
  'String.prototype': 'at isWellFormed toWellFormed',
  Object: 'groupBy hasOwn',
  'Map.prototype': 'getOrInsert getOrInsertComputed',
  Map: 'groupBy',
  Promise: 'try withResolvers',
  'Uint8Array.prototype': 'at findLast findLastIndex toBase64 toHex toReversed toSorted with',
  Uint8Array: 'fromBase64 fromHex',
  'Set.prototype': 'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union',
  'Iterator.prototype': 'drop every filter find flatMap forEach map reduce some take toArray',
  'Intl.NumberFormat.prototype': 'formatRange formatRangeToParts',
  'Intl.DateTimeFormat.prototype': 'formatRange formatRangeToParts',
  'Intl.PluralRules.prototype': 'selectRange',
  'Intl.Locale.prototype': 'getCalendars getTextInfo getTimeZones getWeekInfo textInfo weekInfo',
  Intl: 'DurationFormat Segmenter supportedValuesOf',
  AbortSignal: 'any timeout',
  'AbortSignal.prototype': 'reason throwIfAborted',
  'Crypto.prototype': 'randomUUID',
  URL: 'canParse parse',
  'URLSearchParams.prototype': 'size',
  Response: 'json',
  'Response.prototype': 'bytes',
  'Blob.prototype': 'bytes textStream',
  ReadableStream: 'from',
  'Navigator.prototype': 'canShare clipboard gpu locks mediaSession permissions share storage userActivation wakeLock',
  'Document.prototype':
    'adoptedStyleSheets caretPositionFromPoint exitFullscreen fullscreenElement fullscreenEnabled startViewTransition',
  'Element.prototype':
    'ariaActiveDescendantElement ariaExpanded ariaLabel checkVisibility computedStyleMap getHTML moveBefore requestFullscreen role setHTMLUnsafe',
  'HTMLElement.prototype':
    'attachInternals attributeStyleMap hidePopover inert popover showPopover togglePopover writingSuggestions',
  'HTMLDialogElement.prototype': 'close requestClose show showModal',
  'HTMLFormElement.prototype': 'requestSubmit',
  'HTMLInputElement.prototype': 'showPicker',
  'HTMLSelectElement.prototype': 'showPicker',
  'CSSStyleSheet.prototype': 'replace replaceSync',
  Error: 'captureStackTrace isError',
  Math: 'f16round sumPrecise',
  RegExp: 'escape',
  globalThis: [
    'BroadcastChannel ClipboardItem CloseWatcher CompressionStream DecompressionStream Highlight Iterator OffscreenCanvas',
    'RegExpStringIterator ScrollTimeline SubmitEvent SuppressedError TaskController Temporal ToggleEvent URLPattern ViewTransition',
    'cancelIdleCallback navigation reportError requestIdleCallback scheduler structuredClone trustedTypes visualViewport',
  ].join(' '),
};

/** The same, each as a path: `Array.prototype.at`. */
export const NEWER: readonly string[] = Object.entries(NEWER_OF).flatMap(([owner, names]) =>
  names.split(' ').map((name) => `${owner}.${name}`),
);

/** A script that takes away what an expression names, with blanks between, before anything of a page runs. */
export const withoutWhatIsNamed = (expression: string): string => `
  for (const path of (${expression}).split(' ').filter(Boolean)) {
    const parts = path.replace('globalThis.', '').split('.');
    const name = parts.pop();
    const owner = parts.reduce((found, part) => found?.[part], globalThis);
    if (owner !== undefined && !delete owner[name]) throw new Error(path + ' cannot be taken away');
  }`;

/** A script that takes these away. */
export const without = (paths: readonly string[]): string => withoutWhatIsNamed(JSON.stringify(paths.join(' ')));

/** The page goes on: it has these words, and not those of a page that stopped. */
export async function runs(page: Page, name: string, text: RegExp | string): Promise<void> {
  await expect(page.getByText(text).filter({ visible: true }).first(), name).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This page stopped' }), name).toHaveCount(0);
}
