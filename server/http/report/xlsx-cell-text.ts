// A text as a cell of a workbook can hold it. Pure.

import { xmlText } from './files/xml-text.ts';

/** Spreadsheets read `_x0041_` in a text as the character of that number (ECMA-376, ST_Xstring). */
const READ_AS_A_CHARACTER = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** The library looks its texts up in a plain object, where these are found without having been put there. */
const NAMES_OF_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const MOST_CHARACTERS = 32_767;

const numbered = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export function spreadsheetText(text: string): string {
  const written = xmlText(text).replace(READ_AS_A_CHARACTER, numbered);
  // The first character by its number: read as the same text, and nobody's name.
  return NAMES_OF_EVERY_OBJECT.has(written)
    ? numbered(written[0]!) + written.slice(1)
    : written.slice(0, MOST_CHARACTERS);
}
