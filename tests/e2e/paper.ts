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
  for (const plate of await page.locator('.plate').all()) {
    const picture = (await plate.locator('.qr').screenshot()).toString('base64');
    const text = await reader.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const read = (
        globalThis as unknown as { jsQR: (d: Uint8ClampedArray, w: number, h: number) => { data: string } | null }
      ).jsQR;
      return read(data, image.width, image.height)?.data ?? null;
    }, picture);
    found.set((await plate.getAttribute('data-delegation'))!, text);
  }
  return found;
}
