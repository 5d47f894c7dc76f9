// JSON that somebody wrote by hand: where it stops being any, on which line, what was expected and what was found there, in the words of
// whoever wrote it. The engine's own sentence is a program's. Pure; knows no field.

export interface TextFault {
  /** From 1 on. */
  line: number;
  message: string;
}

type Expects = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'more' | 'end';

const BLANKS = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?!\w)/y;
/** What stands in one piece where something else was expected. */
const PIECE = /[^\s,:{}[\]"]{1,30}|./suy;
/** No file of a meeting is nested so deeply. */
const DEEPEST = 500;

const WANTED: Readonly<Record<Expects, string>> = {
  value: 'a value',
  'value-or-end': 'a value or “]”',
  name: 'a name in straight quotation marks',
  'name-or-end': 'a name in straight quotation marks or “}”',
  colon: 'a colon after the name',
  more: 'a comma',
  end: 'the end of the file',
};

const ESCAPES = String.raw`\" \\ \/ \n \t or \u with four figures`;

class Stop {
  readonly at: number;
  readonly message: string;
  constructor(at: number, message: string) {
    this.at = at;
    this.message = message;
  }
}

/** The line on which a place stands, however the lines end. */
const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** The first fault of a text that is no JSON; undefined where it is. */
export function jsonFault(text: string): TextFault | undefined {
  const stop = firstStop(text);
  return stop && { line: lineOf(text, stop.at), message: stop.message };
}

function firstStop(text: string): Stop | undefined {
  const whole = wholeFault(text);
  if (whole !== undefined) return new Stop(0, whole);
  const open: number[] = [];
  let expects: Expects = 'value';
  let at = 0;
  for (;;) {
    at = after(BLANKS, text, at);
    const sign = text[at];
    const inList = open.length > 0 && text[open.at(-1)!] === '[';
    if (sign === undefined) return expects === 'end' ? undefined : new Stop(at, endsEarly(text, open, expects));
    if ((sign === '}' || sign === ']') && closes(expects, sign, inList)) {
      open.pop();
      at += 1;
      expects = open.length === 0 ? 'end' : 'more';
    } else if (sign === ',' && expects === 'more') {
      at += 1;
      expects = inList ? 'value' : 'name';
    } else if (sign === ':' && expects === 'colon') {
      at += 1;
      expects = 'value';
    } else if ((sign === '{' || sign === '[') && isValue(expects)) {
      if (open.length >= DEEPEST) return new Stop(at, `expected at most ${DEEPEST} brackets within each other`);
      open.push(at);
      at += 1;
      expects = sign === '{' ? 'name-or-end' : 'value-or-end';
    } else if (sign === '"' && (isValue(expects) || isName(expects))) {
      const end = after(TEXT, text, at);
      if (text[end] !== '"') return textFault(text, at, end);
      at = end + 1;
      expects = isName(expects) ? 'colon' : open.length === 0 ? 'end' : 'more';
    } else {
      const end = isValue(expects) ? Math.max(after(NUMBER, text, at), after(WORD, text, at)) : at;
      if (end === at) return new Stop(at, unexpected({ text, at, expects, open, inList }));
      at = end;
      expects = open.length === 0 ? 'end' : 'more';
    }
  }
}

/** Where what the pattern takes from there ends; the same place where it takes nothing. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const isValue = (expects: Expects): boolean => expects === 'value' || expects === 'value-or-end';
const isName = (expects: Expects): boolean => expects === 'name' || expects === 'name-or-end';

const closes = (expects: Expects, sign: string, inList: boolean): boolean =>
  (sign === ']') === inList && (expects === 'more' || expects === (inList ? 'value-or-end' : 'name-or-end'));

/** What a file is that is no JSON from its first letter on. */
function wholeFault(text: string): string | undefined {
  const begins = text.trimStart();
  if (begins === '') return 'expected a meeting file, found an empty file';
  if (begins.startsWith('<')) return 'expected JSON, found a web page or XML';
  if (begins.startsWith('{\\rtf')) return 'expected JSON, found a document of a word processor (RTF)';
  return undefined;
}

function endsEarly(text: string, open: readonly number[], expects: Expects): string {
  const last = open.at(-1);
  if (last === undefined) return `expected ${WANTED[expects]}, found the end of the file`;
  const closing = text[last] === '[' ? ']' : '}';
  return `expected “${closing}” for the “${text[last]}” of line ${lineOf(text, last)}, found the end of the file: it was cut, or a bracket is missing`;
}

/** A text in quotation marks that does not end, or has in it what stands in none. */
function textFault(text: string, at: number, end: number): Stop {
  const sign = text[end];
  if (sign === '\\') {
    const found = text.slice(end, end + 2);
    return new Stop(end, `expected ${ESCAPES}, found “${found}”: a backslash itself is written twice`);
  }
  if (sign === '\t') return new Stop(end, String.raw`expected a text without a tab: write \t, or a blank`);
  if (sign !== undefined && sign !== '\n' && sign !== '\r')
    return new Stop(end, `expected a text, found a sign that cannot be seen (${named(sign)}) in it`);
  const begun = text.slice(at, Math.min(end, at + 30));
  return new Stop(
    at,
    `expected a straight quotation mark that ends the text ${begun}, found the end of the ${sign === undefined ? 'file' : String.raw`line: a new line in a text is written \n`}`,
  );
}

interface Unexpected {
  text: string;
  at: number;
  expects: Expects;
  open: readonly number[];
  inList: boolean;
}

function unexpected(place: Unexpected): string {
  const { text, at, expects, open, inList } = place;
  PIECE.lastIndex = at;
  const quoted = text[at] === '"' ? text.slice(at, Math.min(after(TEXT, text, at) + 1, at + 30)) : undefined;
  const [piece = ''] = quoted === undefined ? (PIECE.exec(text) ?? []) : [quoted];
  const closing = inList ? ']' : '}';
  const wanted =
    expects === 'more'
      ? `a comma or “${closing}”`
      : expects === 'end' && open.length === 0
        ? WANTED.end
        : WANTED[expects];
  return `expected ${wanted}, found ${foundIn(piece)}${hint(place, piece)}`;
}

const named = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function foundIn(piece: string): string {
  if (/^\p{Zs}/u.test(piece)) return `a blank that JSON does not know (${named(piece)})`;
  if (/^[\p{C}\u2028\u2029]/u.test(piece)) return `a sign that cannot be seen (${named(piece)})`;
  return `“${piece}”`;
}

/** What to do about it, where that is known. */
function hint({ text, at, expects, open, inList }: Unexpected, piece: string): string {
  if (/^(?:\/[/*]|#|--|<!)/.test(piece)) return ': JSON has no comments; take it out';
  if (/^[“”„«»‘’‚`´']/u.test(piece)) return ': write straight quotation marks (")';
  if (/^[，、،；]/u.test(piece)) return ': write a plain comma';
  if (piece.startsWith('：')) return ': write a plain colon';
  if (piece === '}' || piece === ']') {
    const before = text.slice(0, at).trimEnd().at(-1);
    if (before === ',') return ': take the comma before it out';
    const last = open.at(-1);
    return last === undefined ? '' : `: the “${text[last]}” of line ${lineOf(text, last)} is open`;
  }
  if (piece === ',') return ': a comma too many';
  if (piece === '=' && expects === 'colon') return ': write a colon';
  if (piece === ';') return ': write a comma';
  if (/^(?:true|false|null|none|yes|no|undefined|nan)$/i.test(piece) && isValue(expects))
    return ': write true, false or null, in small letters';
  if (isValue(expects) && /^[-+.]?\d/.test(piece)) return ': a number is written such as 10 or 0.5';
  if (!inList && isName(expects) && /^\d+$/.test(piece) && /\d\s*,$/.test(text.slice(0, at).trimEnd()))
    return ': the decimals of a number follow a point';
  if (isValue(expects) || isName(expects)) return ': texts and names stand in straight quotation marks (")';
  return expects === 'more' ? ': a comma is missing before it' : '';
}
