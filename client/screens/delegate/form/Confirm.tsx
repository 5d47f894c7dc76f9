// A question in front of the floor: one answer that does what it says, and one that leaves all as it is.
import type { ReactNode } from 'react';

import type { TextKey } from '../../../i18n/areas.ts';
import { useText } from '../../../i18n/context.ts';
import { Scroll } from '../Scroll.tsx';
import { start } from '../seat-state.ts';

interface ConfirmProps {
  title: string;
  answer: string;
  isDisabled: boolean;
  /** Why it cannot be done now, though it could when this was opened; what was typed stays. */
  held?: TextKey | undefined;
  onAnswer: () => void;
  /** It is about a place on a list, which is kept where one thinks better of it. */
  ofPlace?: boolean;
  children: ReactNode;
}

/** What is asked begins at the top of a page that has no room for all of it. */
const toTop = (title: HTMLElement | null): void => title?.scrollIntoView({ block: 'start' });

/** Its title has the id `question`. */
export function Confirm({ title, answer, isDisabled, held, onAnswer, ofPlace = false, children }: ConfirmProps) {
  const t = useText();
  return (
    <>
      <Scroll className="hero whole">
        <h2 className="question" id="question" ref={toTop}>
          {title}
        </h2>
        {children}
      </Scroll>
      <div className="thumb">
        {held && (
          <p className="note" role="status">
            <b>{t(held)}</b>
          </p>
        )}
        <button type="button" className="action" disabled={isDisabled || held !== undefined} onClick={onAnswer}>
          {answer}
        </button>
        <div className="buttons">
          <button type="button" onClick={() => start(null)}>
            {t(ofPlace ? 'delegate.withdrawNo' : 'common.close')}
          </button>
        </div>
      </div>
    </>
  );
}
