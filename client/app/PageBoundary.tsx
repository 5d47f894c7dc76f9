// The last net under a page: what broke is said in words, with the one thing that helps. Without messages of the catalogue,
// since their loading may be what failed.
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';

import styles from './PageBoundary.module.css';

const WORDS = {
  en: {
    title: 'This page stopped',
    text: 'The meeting goes on; nothing that was acknowledged is lost.',
    again: 'Load again',
  },
  fr: {
    title: 'Cette page s’est arrêtée',
    text: 'La réunion continue ; rien de ce qui a été confirmé n’est perdu.',
    again: 'Recharger',
  },
  ar: { title: 'توقفت هذه الصفحة', text: 'الاجتماع مستمر، ولم يُفقد شيء مما تم تأكيده.', again: 'إعادة التحميل' },
};

export class PageBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // The browser's own report, where developers and tests look.
    reportError(error instanceof Error ? error : new Error(`${String(error)}${info.componentStack ?? ''}`));
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    const { title, text, again } = WORDS[document.documentElement.lang as keyof typeof WORDS] ?? WORDS.en;
    return (
      <main className={styles.page}>
        <h1>{title}</h1>
        <p>{text}</p>
        <button type="button" className={styles.again} onClick={() => location.reload()}>
          {again}
        </button>
      </main>
    );
  }
}
