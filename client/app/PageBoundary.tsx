// The last net under a page. What breaks once is drawn again, from a state that is asked for anew; what breaks again is said in words,
// with the one thing that helps. Without messages of the catalogue, since their loading may be what failed.
import { Component, Fragment, useSyncExternalStore } from 'react';
import type { ErrorInfo, ReactNode } from 'react';

import { partsOf, untilServed } from '../connection/latest-page.ts';
import { timeOfDay } from '../i18n/format.ts';
import { meetingsZone } from '../i18n/zone-offsets.ts';
import styles from './PageBoundary.module.css';
import { isFirstTrouble, unconfirmedSince, watchTrouble } from '../replica/error-count.ts';

/** The document has them in every language (client/index.html). */
function words(): DOMStringMap {
  const { lang } = document.documentElement;
  const found =
    document.querySelector<HTMLElement>(`[data-stopped]:lang(${lang})`) ??
    document.querySelector<HTMLElement>('[data-stopped]');
  return found?.dataset ?? {};
}

/** Nobody stands at a projector: it loads again by itself, no more often than this. */
const RELOAD_AFTER_MS = 15_000;

async function reloadWhenServed(): Promise<void> {
  await untilServed(partsOf(document));
  location.reload();
}

interface BoundaryState {
  error: unknown;
  /** How often the page was drawn from its beginning. */
  turn: number;
  stopped: boolean;
}

/** `unattended`: nobody is there to press anything. */
export class PageBoundary extends Component<{ children: ReactNode; unattended: boolean }, BoundaryState> {
  override state: BoundaryState = { error: null, turn: 0, stopped: false };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // The browser's own report, where developers and tests look.
    reportError(error instanceof Error ? error : new Error(`${String(error)}${info.componentStack ?? ''}`));
    if (isFirstTrouble()) {
      this.setState(({ turn }) => ({ error: null, turn: turn + 1 }));
      return;
    }
    this.setState({ stopped: true });
    if (this.props.unattended) setTimeout(() => void reloadWhenServed(), RELOAD_AFTER_MS);
  }

  override render(): ReactNode {
    if (this.state.error === null)
      return (
        <>
          <Unconfirmed />
          <Fragment key={this.state.turn}>{this.props.children}</Fragment>
        </>
      );
    // Before it is known whether it was the first time, which is before anything is painted.
    if (!this.state.stopped) return null;
    const { stopped, text, again } = words();
    return (
      <main className={styles.page}>
        <h1>{stopped}</h1>
        <p>{text}</p>
        <button type="button" className={styles.again} onClick={() => location.reload()}>
          {again}
        </button>
      </main>
    );
  }
}

/** Over a page in which something broke, until the server's own state is in it. */
function Unconfirmed() {
  const since = useSyncExternalStore(watchTrouble, unconfirmedSince);
  if (since === null) return null;
  const time = timeOfDay('en', since, meetingsZone());
  return (
    <div className={styles.strip} role="status">
      <i className="hatch" aria-hidden="true" />
      <b>{words()['since']?.replace('{time}', time)}</b>
    </div>
  );
}
