// A checker of boxes: asks a page which of its texts are cut off, stand outside the page, or stand over one another.
// Boxes and not pixels: fonts and themes may change, overprinting may not.
import type { Page } from '@playwright/test';

const NOTHING = /^\b$/;

/**
 * What a reader would stumble over, in words: empty where every text can be read whole. Runs in the page as it is scrolled now.
 * @param mayEnd the texts which may end in an ellipsis at a whole line, if there are any
 */
export function misfits(page: Page, mayEnd = NOTHING): Promise<string[]> {
  return page.evaluate(
    ([pattern, ordinary]) => {
      const mayEllipse = new RegExp(pattern, 'u');
      interface Box {
        text: string;
        element: Element;
        left: number;
        right: number;
        top: number;
        bottom: number;
      }
      const found: string[] = [];
      const boxes: Box[] = [];
      /** What holds of an element by its ancestors, asked once for each: a page has thousands of texts in a few hundred of them. */
      const once = <T>(ask: (element: Element) => T): ((element: Element) => T) => {
        const known = new Map<Element, { answer: T }>();
        return (element) => {
          const found = known.get(element) ?? { answer: ask(element) };
          known.set(element, found);
          return found.answer;
        };
      };
      const isHidden = once((at: Element): boolean => {
        const style = getComputedStyle(at);
        if (style.visibility === 'hidden' || style.opacity === '0' || at.getAttribute('aria-hidden') === 'true')
          return true;
        // Words for screen readers alone.
        if (style.clipPath === 'inset(50%)' || style.clip === 'rect(0px, 0px, 0px, 0px)') return true;
        const { width, height } = at.getBoundingClientRect();
        if (style.position === 'absolute' && width <= 1 && height <= 1) return true;
        return at.parentElement !== null && isHidden(at.parentElement);
      });
      /** The box that an ellipsis ends: what is of its text behind the ellipsis is not drawn. */
      const ellipsed = (element: Element): Element | null => {
        for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
          const { webkitLineClamp, textOverflow, overflowX } = getComputedStyle(at);
          if (!['none', ''].includes(webkitLineClamp)) return at;
          if (textOverflow === 'ellipsis' && overflowX !== 'visible') return at;
          if (['auto', 'scroll'].includes(overflowX)) return null;
        }
        return null;
      };
      /** The nearest ancestor that cuts, by axis; one that scrolls may be scrolled, so it cuts nothing for good. */
      const cutterAlong = (axis: 'overflowX' | 'overflowY') => {
        const cutter = once((at: Element): DOMRect | undefined => {
          if (at === document.documentElement) return undefined;
          const style = getComputedStyle(at);
          if (style[axis] === 'auto' || style[axis] === 'scroll') return undefined;
          if (style[axis] === 'hidden' || style[axis] === 'clip') return at.getBoundingClientRect();
          if (style.position === 'fixed' || at.parentElement === null) return undefined;
          return cutter(at.parentElement);
        });
        return cutter;
      };
      const [cutterAcross, cutterDown] = [cutterAlong('overflowX'), cutterAlong('overflowY')];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node.textContent ?? '').trim();
        const element = node.parentElement;
        if (
          text === '' ||
          !element ||
          // In a folded part nothing is drawn, though it has its boxes.
          !element.checkVisibility() ||
          isHidden(element) ||
          ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(element.tagName)
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const across = cutterAcross(element);
        const down = cutterDown(element);
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const end = mayEllipse.test(text) ? ellipsed(element) : null;
        const room = end?.getBoundingClientRect();
        for (const rect of range.getClientRects()) {
          if (rect.width < 1 || rect.height < 1) continue;
          // The line's box is taller than its letters: what counts is about the height of an x above the baseline.
          const middle = (rect.top + rect.bottom) / 2;
          const box = {
            text: text.slice(0, 60),
            element,
            left: rect.left + 1,
            right: rect.right - 1,
            top: middle - size * 0.36,
            bottom: middle + size * 0.36,
          };
          if (room) {
            // Whole lines only: one that is half in sight is cut all the same.
            if (box.top > room.bottom - 1 || box.left > room.right || box.right < room.left) continue;
            box.left = Math.max(box.left, room.left);
            box.right = Math.min(box.right, room.right);
          }
          const name = `“${box.text}” (${element.tagName.toLowerCase()}.${element.className})`;
          if (across && (box.left < across.left - 1 || box.right > across.right + 1))
            found.push(`${name} is cut at its side`);
          if (down && (box.top < down.top - 1 || box.bottom > down.bottom + 1))
            found.push(`${name} is cut above or below`);
          const scrolls = document.documentElement;
          if (!across && (box.right + scrollX > Math.max(scrolls.clientWidth, 1) + 1 || box.left + scrollX < -1))
            if (!inScroller(element)) found.push(`${name} stands outside the page`);
          const holder = element.closest('button, a, [role="row"]')?.getBoundingClientRect();
          if (holder && holder.height > 0 && (box.top < holder.top - 2 || box.bottom > holder.bottom + 2))
            found.push(`${name} stands outside its button or row`);
          boxes.push(box);
        }
        // Texts as long as they may be, some of which may end early, are set smaller and closer, down to where words have to break.
        for (const word of pattern === ordinary ? brokenIn(node, element) : [])
          found.push(`the word “${word}” of “${text.slice(0, 60)}” is broken`);
      }
      /** Ordinary words that go on in another line: those of the languages that set spaces between them, and break none by a hyphen. */
      function brokenIn(node: Node, element: Element): string[] {
        const whole = document.createRange();
        whole.selectNodeContents(node);
        if (getComputedStyle(element).hyphens === 'auto' || new Set(tops(whole)).size < 2) return [];
        // What is longer than any ordinary word (a symbol, an address) is broken where it must be.
        const words = (node.textContent ?? '').matchAll(/\S+/gu);
        return [...words].flatMap(({ 0: word, index }) => {
          if (word.length > 24 || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}]+\p{P}?$/u.test(word))
            return [];
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          return new Set(tops(range)).size > 1 ? [word] : [];
        });
      }
      function tops(range: Range): number[] {
        return [...range.getClientRects()].filter(({ width }) => width >= 1).map(({ top }) => Math.round(top));
      }
      function inScroller(element: Element): boolean {
        for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
          if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
        return false;
      }
      /** Text in another layer (a dialog over the page, a bar that stays while the page scrolls) covers on purpose. */
      const layer = once((at: Element): Element | null => {
        const { position, overflowY } = getComputedStyle(at);
        if (position === 'fixed' || position === 'sticky') return at;
        if (['auto', 'scroll'].includes(overflowY) && at !== document.body) return at;
        return at.parentElement && layer(at.parentElement);
      });
      boxes.sort((a, b) => a.top - b.top);
      boxes.forEach((box, at) => {
        for (let other = at + 1; other < boxes.length && boxes[other]!.top < box.bottom; other += 1) {
          const second = boxes[other]!;
          if (second.element === box.element) continue;
          const wide = Math.min(box.right, second.right) - Math.max(box.left, second.left);
          const high = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
          if (wide > 1.5 && high > 1.5 && layer(box.element) === layer(second.element))
            found.push(
              `“${box.text}” (.${box.element.className}) and “${second.text}” (.${second.element.className}) stand over one another`,
            );
        }
      });
      return [...new Set(found)];
    },
    [mayEnd.source, NOTHING.source] as const,
  );
}
