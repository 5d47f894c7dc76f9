// Encodings of a list as text that may be chosen by hand, where its letters came out wrong.

/** By the names that browsers have for them. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'gb18030',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1253',
  'windows-1255',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'koi8-r',
  'iso-8859-6',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'ibm850',
] as const;
export type Encoding = (typeof ENCODINGS)[number];
