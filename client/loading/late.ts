// Components and modules that come after the page. How to wait for them is the first script's to say (load-with-retry.ts), which screens
// do not import: the first script would then no longer stand alone.
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

type Waiting = <T>(load: () => Promise<T>) => Promise<T>;

let waiting: Waiting = (load) => load();

/** Says how a part is waited for that does not come at once. */
export function waitBy(how: Waiting): void {
  waiting = how;
}

/** A module that is loaded when it is needed, and waits for the server where that is away. */
export const lateModule: Waiting = (load) => waiting(load);

/** A component that is loaded when it is first drawn, and waits for the server where that is away. */
export const late = <P>(load: () => Promise<{ default: ComponentType<P> }>): LazyExoticComponent<ComponentType<P>> =>
  lazy(() => waiting(load));
