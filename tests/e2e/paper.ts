// What is printed: the sheets of a PDF are counted, and each nameplate's code is read as a phone's camera would.
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const JSQR = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

/** The pages of a PDF, as its page objects say. */
export const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** Gives a page that has nothing else the reader of codes. */
export const bringReader = (reader: Page): Promise<unknown> =>
  reader.evaluate(
    JSQR.replace(/^[\s\S]*?\(function webpackUniversalModuleDefinition\(root, factory\)/, '(function (root, factory)'),
  );

/** What the code on each plate says, by the delegation's id; null where it cannot be read. */
export async function readCodes(page: Page, reader: Page): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  // A picture of each sheet, out of which the codes are cut: one of each code would be four hundred in a run. A whole sheet is in sight.
  const window = page.viewportSize()!;
  await page.setViewportSize({ width: window.width, height: 1_500 });
  for (const sheet of await page.locator('.paper-sheet').all()) {
    const codes = await sheet.evaluate((paper) => {
      const corner = paper.getBoundingClientRect();
      return [...paper.querySelectorAll('.plate')].map((plate) => {
        const { left, top, width, height } = plate.querySelector('.qr')!.getBoundingClientRect();
        return {
          of: plate.getAttribute('data-delegation')!,
          x: left - corner.left,
          y: top - corner.top,
          width,
          height,
        };
      });
    });
    const texts = await reader.evaluate(
      async ({ png, boxes }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const read = (
          globalThis as unknown as { jsQR: (d: Uint8ClampedArray, w: number, h: number) => { data: string } | null }
        ).jsQR;
        return boxes.map(({ x, y, width, height }) => {
          const canvas = document.createElement('canvas');
          canvas.width = Math.round(width);
          canvas.height = Math.round(height);
          const pen = canvas.getContext('2d')!;
          pen.drawImage(image, -Math.round(x), -Math.round(y));
          return (
            read(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)?.data ?? null
          );
        });
      },
      { png: (await sheet.screenshot()).toString('base64'), boxes: codes },
    );
    for (const [index, { of }] of codes.entries()) found.set(of, texts[index] ?? null);
  }
  await page.setViewportSize(window);
  return found;
}
