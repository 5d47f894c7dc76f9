// Where the keys are after what had the focus is gone. A browser gives them to the page itself then, out of sight and at its top: whoever
// works without a mouse would have to find the place again. The place that is nearest takes the focus: the next row, the button beside, the
// press that opened what is closed, or the heading of what has come.

/** What a Tab may lead to. */
const REACHED = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
/** In these the next of them is as good a place as the one that went. */
const OF_A_KIND = 'ul, ol, li, tr, tbody, [class$="acts"], [role=radiogroup], [role=treegrid], fieldset';
const REGIONS = 'section, aside, main, [role=dialog], [role=alertdialog]';
/** So many presses that opened something are known. */
const MOST_OPENED = 12;

/** What had the focus, with what it stood in, from the inside. */
interface Held {
  readonly element: HTMLElement;
  readonly within: readonly HTMLElement[];
  /** It could not be pressed meanwhile. */
  off: boolean;
}

/** Gives the focus to a heading or a group, which is no stop of Tab: only until it is left. */
export function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus();
}

/**
 * Keeps the focus on the page until it is ended by what is returned. A press that opens something in its own place says so by
 * `data-opens`, a name: what is closed gives the focus back to it, or to the one that stands there by the same name.
 */
export function keepFocus(): () => void {
  let held: Held | null = null;
  const opened: string[] = [];

  const noteOpener = (element: HTMLElement): boolean => {
    const { opens } = element.dataset;
    if (opens === undefined) return false;
    opened.push(opens);
    if (opened.length > MOST_OPENED) opened.shift();
    return true;
  };
  const opener = (): HTMLElement | undefined => {
    for (let at = opened.length - 1; at >= 0; at -= 1) {
      const found = usableIn(document.body, `[data-opens="${opened[at]!}"]`)[0];
      if (!found) continue;
      opened.length = at;
      return found;
    }
    return undefined;
  };

  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    if (held && !held.element.isConnected) noteOpener(held.element);
    held = { element: target, within: ancestorsOf(target), off: false };
  };
  // Whoever presses elsewhere with a mouse has left it.
  const onPointerDown = (): void => {
    held = null;
  };

  const onChange = (records: readonly MutationRecord[]): void => {
    if (held === null || !isLost(document.activeElement)) return;
    const { element, within } = held;
    if (element.isConnected) {
      if (!element.matches(':disabled')) {
        if (held.off) element.focus();
        return;
      }
      held.off = true;
      // What is under way may give it back.
      if (element.closest('[aria-busy=true]') === null) goBeside(element);
      return;
    }
    // It is answered for here: what gets the focus now is not its follower.
    held = null;
    const left = within.find(({ isConnected }) => isConnected) ?? document.body;
    const gone = within[within.indexOf(left) - 1] ?? element;
    const next = left.matches(OF_A_KIND) ? neighbour(records, left, gone) : undefined;
    if (next) {
      next.focus();
      return;
    }
    const back = noteOpener(element) ? undefined : opener();
    if (back) back.focus();
    else goToHeadingOf(left);
  };

  const observer = new MutationObserver(onChange);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'aria-busy'],
  });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('pointerdown', onPointerDown, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('pointerdown', onPointerDown, true);
  };
}

/** A browser leaves a button that is greyed as what has the focus for a moment. */
const isLost = (active: Element | null): boolean =>
  active === null || active === document.body || active.matches(':disabled');

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) all.push(one);
  return all;
}

const usableIn = (place: Element, of = REACHED): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>(of)].filter(
    (one) => !one.matches(':disabled') && one.getClientRects().length > 0,
  );

/** The first stop after the place where something went, which may be what came there, else that of what stands before it. */
function neighbour(records: readonly MutationRecord[], left: HTMLElement, gone: HTMLElement): HTMLElement | undefined {
  const record = records.find(({ target, removedNodes }) => target === left && [...removedNodes].includes(gone));
  const all = usableIn(left);
  const before = record?.previousSibling;
  if (!before?.isConnected) return all[0];
  const next = all.find(
    (one) => !before.contains(one) && (before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return next ?? (before instanceof Element ? usableIn(before)[0] : undefined) ?? all.at(-1);
}

/** Beside what is greyed: the first field of its form, what stands in the same group, else the heading. */
function goBeside(element: HTMLElement): void {
  const form = element.closest('form');
  const group = element.closest<HTMLElement>(OF_A_KIND);
  const beside = (form && usableIn(form)[0]) ?? (group && usableIn(group)[0]);
  if (beside) beside.focus();
  else goToHeadingOf(element);
}

/** The heading of the part in which something was, else of the page. */
export function goToHeadingOf(place: HTMLElement): void {
  const region = place.closest<HTMLElement>(REGIONS);
  const of = (part: Element | null): HTMLElement | undefined =>
    [...(part?.querySelectorAll<HTMLElement>('h1, h2, h3') ?? [])].find((one) => one.getClientRects().length > 0);
  const heading = of(region) ?? of(document.querySelector('main'));
  if (heading) focusOn(heading);
}
