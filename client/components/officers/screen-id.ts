// What a screen is called, as an id: officers call it what they like.
/** The id of a screen from what officers call it: it stands in the screen's address. */
export function screenId(name: string): string {
  const plain = name
    .trim()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40)
    .toLowerCase();
  // A name without a Latin letter still needs an address.
  return plain !== '' || name.trim() === ''
    ? plain
    : `screen-${Array.from(name.trim(), (letter) => letter.codePointAt(0)!.toString(36)).join('')}`.slice(0, 40);
}
