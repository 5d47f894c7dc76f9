// A checker of ink: letters hang below their line (the dots of Arabic, the tail of a g) and stand above it (accents on capitals). Asks a
// page which texts are cut there by the box that holds them. By the font's own measures, not by pixels.
import type { Page } from '@playwright/test';

/** Texts of which some line's ink is cut above or below, in words. Runs in the page as it is scrolled now. */
export function cutInk(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!;
    // Else each measure is rounded up to a whole pixel.
    pen.textRendering = 'geometricPrecision';
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (
        !element ||
        text.trim() === '' ||
        !element.checkVisibility() ||
        element.closest('script, style, noscript, option')
      )
        continue;
      const clip = cutterOf(element);
      if (!clip) continue;
      const style = getComputedStyle(element);
      pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      for (const { line, rect } of linesOf(node, text)) {
        // Lines after an ellipsis are not drawn; one that begins near the end of the box is.
        if (rect.width < 1 || (rect.top + rect.bottom) / 2 > clip.bottom || (rect.top + rect.bottom) / 2 < clip.top)
          continue;
        const ink = pen.measureText(line);
        const baseline =
          rect.top +
          (rect.height * ink.fontBoundingBoxAscent) / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent);
        const [over, under] = [
          clip.top - (baseline - ink.actualBoundingBoxAscent),
          baseline + ink.actualBoundingBoxDescent - clip.bottom,
        ];
        // A pixel is smoothing and the rounding of lines.
        if (over > 1 || under > 1)
          found.add(
            `“${line.trim().slice(0, 40)}” (${element.tagName.toLowerCase()}.${element.className}) lacks ${Math.max(over, under).toFixed(1)} px ${over > under ? 'above' : 'below'}`,
          );
      }
    }
    return [...found];

    /** What all boxes leave that cut what hangs out of them; one that scrolls cuts nothing for good. */
    function cutterOf(element: Element): { top: number; bottom: number } | undefined {
      let left: { top: number; bottom: number } | undefined;
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const { overflowY, position } = getComputedStyle(at);
        if (overflowY === 'auto' || overflowY === 'scroll') return left;
        if (overflowY === 'hidden' || overflowY === 'clip') {
          const box = at.getBoundingClientRect();
          // Words for screen readers alone.
          if (box.width <= 1 || box.height <= 1) return undefined;
          left = {
            top: Math.max(box.top, left?.top ?? box.top),
            bottom: Math.min(box.bottom, left?.bottom ?? box.bottom),
          };
        }
        if (position === 'fixed') return left;
      }
      return left;
    }

    /** The text line by line, as it is laid out. */
    function linesOf(node: Node, text: string): { line: string; rect: DOMRect }[] {
      const range = document.createRange();
      const lines: { line: string; rect: DOMRect }[] = [];
      for (const { 0: word, index } of text.matchAll(/\S+\s*/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.trimEnd().length);
        for (const rect of range.getClientRects()) {
          const last = lines.at(-1);
          if (last && Math.abs(last.rect.top - rect.top) < 2) last.line += word;
          else lines.push({ line: word, rect });
        }
      }
      return lines;
    }
  });
}
