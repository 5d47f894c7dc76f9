// The devices of the people in a test: browser contexts, each with a page, that the next test of the same worker takes up again once nothing
// of the last one is left on them. A page that has shown the program before shows it again for a third of the work: half of a run's time
// went into new ones. A device that a test has changed for good (a script in every page, a route, a network that is away) is thrown away.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

export interface Person {
  page: Page;
  context: BrowserContext;
}

export type DeviceOptions = BrowserContextOptions & { viewport: { width: number; height: number } };

interface Device extends Person {
  /** What it was made with: a device of other options is another. */
  kind: string;
  /** Pages from which it has been shown something. */
  origins: Set<string>;
  isChanged: boolean;
  /** While it is emptied; who closes it a second time waits for the same. */
  puttingBack: Promise<void> | null;
  /** Of each further page: a context gives it that of its first user. */
  viewport: { width: number; height: number };
  /** As the browser has it; `context.close` puts it back here. */
  close: () => Promise<void>;
}

/** A page that hangs is not waited for. */
const EMPTIED_WITHIN_MS = 10_000;
/** What changes a context or a page for as long as it lives. */
const CHANGES = {
  context: [
    'addCookies',
    'addInitScript',
    'exposeBinding',
    'exposeFunction',
    'grantPermissions',
    'newCDPSession',
    'route',
    'routeFromHAR',
    'routeWebSocket',
    'setExtraHTTPHeaders',
    'setGeolocation',
    'setOffline',
    'unroute',
  ],
  page: [
    'addInitScript',
    'emulateMedia',
    'exposeBinding',
    'exposeFunction',
    'route',
    'routeFromHAR',
    'routeWebSocket',
    'setExtraHTTPHeaders',
    'unroute',
  ],
} as const;
/** What tests listen to. */
const EVENTS = {
  context: ['console', 'dialog', 'page', 'request', 'requestfailed', 'requestfinished', 'response', 'weberror'],
  page: [
    'console',
    'dialog',
    'domcontentloaded',
    'download',
    'filechooser',
    'frameattached',
    'framedetached',
    'framenavigated',
    'load',
    'pageerror',
    'popup',
    'request',
    'requestfailed',
    'requestfinished',
    'response',
    'websocket',
  ],
} as const;

export class Devices {
  private readonly browser: Browser;
  private idle: Device[] = [];

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  private static readonly all = new WeakMap<Browser, Devices>();

  /** Those of a worker's browser. */
  static of(browser: Browser): Devices {
    const devices = this.all.get(browser) ?? new Devices(browser);
    this.all.set(browser, devices);
    return devices;
  }

  async take({ viewport, ...options }: DeviceOptions): Promise<Person> {
    const kind = JSON.stringify(options);
    const at = this.idle.findIndex((one) => one.kind === kind);
    const [known] = at < 0 ? [] : this.idle.splice(at, 1);
    const device = known ?? (await this.make(kind, { viewport, ...options }));
    device.viewport = viewport;
    if (known) await device.page.setViewportSize(viewport);
    // A new document of each origin, wherever it leads.
    device.page.on('framenavigated', (frame) => {
      const { origin } = new URL(frame.url());
      if (frame === device.page.mainFrame() && origin !== 'null') device.origins.add(origin);
    });
    return device;
  }

  /** Closes what a test has opened besides and left open: its pages would go on, at the next test's server. */
  async closeOthers(): Promise<void> {
    const own = new Set(this.idle.map(({ context }) => context));
    await Promise.all(this.browser.contexts().flatMap((context) => (own.has(context) ? [] : [context.close()])));
  }

  private async make(kind: string, options: DeviceOptions): Promise<Device> {
    const context = await this.browser.newContext(options);
    const page = await context.newPage();
    const close = context.close.bind(context);
    const { viewport } = options;
    const origins = new Set<string>();
    const device: Device = { page, context, kind, viewport, origins, isChanged: false, puttingBack: null, close };
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      const further = await newPage();
      await further.setViewportSize(device.viewport);
      return further;
    };
    const watch = (owner: object, names: readonly string[]): void => {
      for (const name of names) {
        const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
        Reflect.set(owner, name, (...given: unknown[]) => {
          device.isChanged = true;
          return own.apply(owner, given);
        });
      }
    };
    watch(context, CHANGES.context);
    watch(page, CHANGES.page);
    for (const owner of [context, page]) {
      const { clock } = owner;
      Object.defineProperty(owner, 'clock', {
        get() {
          device.isChanged = true;
          return clock;
        },
      });
    }
    context.close = async () => {
      device.puttingBack ??= this.putBack(device).finally(() => (device.puttingBack = null));
      await device.puttingBack;
    };
    return device;
  }

  /** Closes it, as far as whoever used it can see. */
  private async putBack(device: Device): Promise<void> {
    if (this.idle.includes(device)) return;
    const isAsNew =
      !device.isChanged &&
      !device.page.isClosed() &&
      (await Promise.race([isEmptied(device), sleep(EMPTIED_WITHIN_MS, false)]));
    if (isAsNew) this.idle.push(device);
    else await device.close();
  }
}

/** Whether nothing is left on it of what it has been used for. */
async function isEmptied({ page, context, origins }: Device): Promise<boolean> {
  try {
    for (const event of EVENTS.context) context.removeAllListeners(event);
    for (const event of EVENTS.page) page.removeAllListeners(event);
    const others = context.pages().filter((other) => other !== page);
    await Promise.all(others.map((other) => other.close()));
    for (const origin of origins) {
      // A document without scripts: what a page keeps when it is left has been kept by then.
      await page.goto(`${origin}/healthz`, { timeout: 5_000 });
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    }
    origins.clear();
    await context.clearCookies();
    await page.goto('about:blank');
    await page.mouse.move(0, 0);
    return true;
  } catch {
    return false;
  }
}
