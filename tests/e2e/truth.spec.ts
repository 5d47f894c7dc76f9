// A page never lies and never stops in silence: what happens where folding or drawing throws, as in a browser that lacks what they use.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { chairOf, pages, test } from './crashing-pages.ts';

/** From now on folding events throws, as often as is said. */
const breakFold = (page: Page, times: number) =>
  page.evaluate((left) => {
    const counter = { left };
    const own = Reflect.get(Array.prototype, 'reduce') as (...given: unknown[]) => unknown;
    Reflect.set(Array.prototype, 'reduce', function (this: { type?: unknown }[], ...given: unknown[]) {
      if (counter.left > 0 && typeof this[0]?.type === 'string' && 'seq' in (this[0] as object)) {
        counter.left -= 1;
        throw new TypeError('reduce is not a function');
      }
      return own.apply(this, given);
    });
  }, times);

/** The next welcome that the page is given on a new connection. What happens after it is folded, and is not in it. */
function nextWelcome(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"welcome"')) resolve();
      }),
    );
  });
}

test('a fold that throws once: the page asks for the whole state; twice: it says that it stopped', async ({ room }) => {
  const { give, chair } = await chairOf(room);
  for (const [name, open] of Object.entries(pages(room))) {
    const page = await open();
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await breakFold(page, 1);
    const welcomed = nextWelcome(page);
    await give({ type: 'CloseList', itemId: '5(b)' });
    await welcomed;
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await expect(page.getByRole('heading', { name: 'This page stopped' }), name).toHaveCount(0);
    await breakFold(page, 1);
    await give({ type: 'OpenList', itemId: '5(b)' });
    await expect(page.getByRole('heading', { name: 'This page stopped' }), name).toBeVisible();
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await page.context().close();
  }
  chair.close();
});

/** Where a page says that something broke, and nothing on it is confirmed. */
const strip = (page: Page) => page.getByText(/^Not confirmed since \d\d:\d\d$/);
const hatchOf = (page: Page) =>
  page
    .locator('[role=status]')
    .filter({ has: strip(page) })
    .locator('.hatch');

test('a fold that throws: not confirmed, in hatch, for as long as the server’s own state does not come', async ({
  room,
}) => {
  const { give, chair } = await chairOf(room);
  // Where a page is cut off, whatever it opens fails; what is open stays.
  room.everyPage = () => {
    const nowhere = 'http://127.0.0.1:1/';
    const isCutOff = (): boolean => Reflect.get(window, 'isCutOff') === true;
    const Own = WebSocket;
    window.WebSocket = class extends Own {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(isCutOff() ? nowhere.replace('http', 'ws') : url, protocols);
        this.addEventListener('message', ({ data }) => {
          if (/^42\["(?:welcome|resume)"/.test(String(data))) Reflect.set(window, 'isGreeted', true);
        });
      }
    };
    const own = Reflect.get(XMLHttpRequest.prototype, 'open') as (...given: unknown[]) => void;
    Reflect.set(XMLHttpRequest.prototype, 'open', function (this: XMLHttpRequest, method: string, url: string) {
      own.call(this, method, isCutOff() ? nowhere : url, true);
    });
  };
  const cutOff = (page: Page, isCutOff: boolean) =>
    page.evaluate((is) => void Reflect.set(window, 'isCutOff', is), isCutOff);
  const opened = await Promise.all(
    Object.entries(pages(room)).map(async ([name, open]) => ({ name, page: await open() })),
  );
  for (const { name, page } of opened) {
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await page.waitForFunction(() => Reflect.get(window, 'isGreeted') === true);
    await breakFold(page, 1);
    await cutOff(page, true);
  }
  await give({ type: 'CloseList', itemId: '5(b)' });
  for (const { name, page } of opened) {
    await expect(strip(page), name).toBeVisible();
    await expect(hatchOf(page), name).toBeVisible();
    // Who is connected is not known then, and said to be of the last word.
    if (name === 'console') await expect(page.locator('.presence')).toContainText(/as of \d\d:\d\d/);
    await cutOff(page, false);
  }
  for (const { name, page } of opened) {
    await expect(strip(page), name).toHaveCount(0);
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await expect(page.getByRole('heading', { name: 'This page stopped' }), name).toHaveCount(0);
  }
  chair.close();
});

test('a drawing that throws: not confirmed, in hatch, until the server’s own state is drawn; thrown again: the page says so', async ({
  room,
}) => {
  const { chair } = await chairOf(room);
  chair.close();
  room.everyPage = () => {
    const Own = WebSocket;
    window.WebSocket = class extends Own {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('open', () => Reflect.set(window, 'isAlone', false));
        this.addEventListener('close', () => Reflect.set(window, 'isAlone', true));
      }
    };
  };
  const opened = await Promise.all(
    Object.entries(pages(room)).map(async ([name, open]) => ({ name, page: await open() })),
  );
  /** React's next change of the page without the server throws, as where a translator has put other nodes into it. */
  const breakDrawing = (page: Page) =>
    page.evaluate(() => {
      const own = Object.fromEntries(
        (['insertBefore', 'appendChild', 'removeChild'] as const).map((name) => [
          name,
          Reflect.get(Node.prototype, name),
        ]),
      ) as Record<string, (...given: unknown[]) => unknown>;
      for (const [name, does] of Object.entries(own))
        Reflect.set(Node.prototype, name, function (this: Node, ...given: unknown[]) {
          const isOurs = document.getElementById('root')?.contains(this) === true;
          if (!isOurs || Reflect.get(window, 'isAlone') !== true) return does.apply(this, given);
          Object.assign(Node.prototype, own);
          throw new DOMException(`Failed to execute '${name}' on 'Node'`, 'NotFoundError');
        });
    });
  for (const { name, page } of opened) {
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await breakDrawing(page);
  }
  // Each page has something to draw then: that it is lost.
  await room.server.stop('SIGKILL');
  for (const { name, page } of opened) {
    await expect(strip(page), name).toBeVisible();
    await expect(hatchOf(page), name).toBeVisible();
  }
  await room.server.start();
  for (const { name, page } of opened) {
    await expect(page.getByText(/5\(b\)/).first(), name).toBeVisible();
    await expect(strip(page), name).toHaveCount(0);
    await breakDrawing(page);
  }
  await room.server.stop('SIGKILL');
  for (const { name, page } of opened)
    await expect(page.getByRole('heading', { name: 'This page stopped' }), name).toBeVisible();
  // Nobody stands at a projector: it loads again by itself, once there is a server to load from.
  await room.server.start();
  const projector = opened.find(({ name }) => name === 'projector')!.page;
  await expect(projector.getByText(/5\(b\)/).first()).toBeVisible();
});
