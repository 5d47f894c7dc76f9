// What a file is, by its content alone: what its sender says of it counts for nothing.
import { isUtf8 } from 'node:buffer';

import { FILE_TYPES } from '#shared/meeting/statements/state.ts';

import { FileRefused } from '../../import/files/refusal.ts';
import { openArchive } from '../../import/files/zip.ts';

export type FileType = (typeof FILE_TYPES)[number];
const [PDF, DOCX, TEXT] = FILE_TYPES;

/** Of a document without macros. */
const MAIN_PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** What no text has: tabs, line feeds, form feeds and carriage returns are none. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Blanks, and the mark of an encoding, are no text of a speech. */
const SHOWS = /\S/;

/** Letters that are the codes of another format: nobody reads a speech from them. */
const MARKUP = /^\s*(?:\{\\rtf|<!doctype\b|<html\b|<\?xml\b|<svg\b|%!PS)/i;

/** undefined: it is nothing that is taken. */
export function typeOf(bytes: Buffer): FileType | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return PDF;
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return isDocument(bytes) ? DOCX : undefined;
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  return SHOWS.test(text) && !CONTROL.test(text) && !MARKUP.test(text) ? TEXT : undefined;
}

function isDocument(bytes: Buffer): boolean {
  try {
    return openArchive(bytes).read('[Content_Types].xml')?.toString('utf8').includes(MAIN_PART) === true;
  } catch (error) {
    if (error instanceof FileRefused || error instanceof RangeError) return false;
    throw error;
  }
}
