// Keys that belong to an input method, which puts a word together out of them: none of a page's own acts is done by one.
/**
 * Whether a key press belongs to an input method that puts a word together. Safari sends the Enter that ends it after the composition
 * has ended, with nothing but the key code 229 to tell it by.
 */
export function belongsToComposition(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Keeps these keys from all who listen within the page, until it is ended by what is returned. */
export function keepCompositionsApart(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (belongsToComposition(event)) event.stopPropagation();
  };
  document.addEventListener('keydown', onKey, { capture: true });
  return () => document.removeEventListener('keydown', onKey, { capture: true });
}
