// Texts of an export as a meeting file may have them. Pure.

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What HTML says, without its marks. */
export function plain(html: string | undefined): string {
  return (html ?? '')
    .replace(/<\s*(?:br|\/p|\/li|\/div|\/h\d)[^>]*>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(#\d{1,6}|#x[\da-f]{1,6}|\w{1,8});/giu, (whole, name: string) => {
      const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (name.startsWith('#')) return code > 0 && code < 0x11_00_00 ? String.fromCodePoint(code) : '';
      return ENTITIES[name] ?? whole;
    })
    .trim();
}

const MOST_OF_A_TEXT = 200;
export const short = (long: string): string =>
  long.length > MOST_OF_A_TEXT ? `${long.slice(0, MOST_OF_A_TEXT - 1)}…` : long;

/** A short number for a name, the same each time. */
export function hashOf(name: string): string {
  let hash = 5381;
  for (const letter of name) hash = (hash * 33 + letter.codePointAt(0)!) % 0x7f_ff_ff_ff;
  return hash.toString(36);
}
