// Symbols of documents in a text as people write it: "WGT/2027/WP.1", several beside each other, or a document by its title. For lists that
// are imported and for meeting files.

const SYMBOL =
  /(?<![\w/])[A-Z][A-Z0-9]{0,11}(?:\.\d+)?(?:\/[A-Z0-9][A-Za-z0-9.-]{0,40})+(?:\/(?:Add|Rev|Corr)\.\d+)?/gu;
const BETWEEN_SYMBOLS = /^(?:[\s,،，、&+]|and|et|y|и|و|和)*$/iu;
/** "CRP.1": one word with a number in it. */
const IN_A_WORD = /^(?=.*\d)\S{1,40}$/u;

/** Symbols of documents in a text: "WGT/2027/WP.1". */
export const symbolsIn = (text: string): string[] => [
  ...new Set(
    Array.from(text.matchAll(SYMBOL), ([symbol]) => symbol.replace(/[.-]+$/, '')).filter((symbol) => /\d/.test(symbol)),
  ),
];

/** Symbols with nothing but blanks, commas or "and" between them are a document each; any other text is one. */
export function symbolsOrTitle(text: string): string[] {
  const symbols = symbolsIn(text);
  const rest = symbols.reduce((left, symbol) => left.replaceAll(symbol, ' '), text);
  return symbols.length > 1 && BETWEEN_SYMBOLS.test(rest) ? symbols : [text];
}

/** The documents that one text names: symbols, or titles on lines of their own or with a semicolon between; a title keeps its commas. */
export function documentsIn(text: string): string[] {
  const pieces = text
    .split(/\s*[;\n；]\s*/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.flatMap((piece) => {
    const words = piece.split(/\s*[,،，、]\s*/u).filter((word) => word !== '');
    return words.every((word) => IN_A_WORD.test(word)) ? words : symbolsOrTitle(piece);
  });
}

/** A document that is written as one text: its symbol, where it has one or is one, and what it is called. */
export function documentCalled(text: string): { symbol?: string; title: string } {
  const symbol = IN_A_WORD.test(text) ? text : symbolsIn(text)[0];
  return { ...(symbol !== undefined && { symbol }), title: text };
}
