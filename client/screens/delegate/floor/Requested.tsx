// A moderated list: the request is with the secretary and has no place yet.
import type { Entry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import { EntryActions, EntryFacts } from './Waiting.tsx';

export default function Requested({ entry }: { entry: Entry }) {
  const { t, time } = useMeetingWords();
  return (
    <>
      <Scroll className="hero">
        <p className="hero-lead">{t('delegate.requestedLead')}</p>
        <p className="hero-figure clock">
          <span className="figures">{time(entry.requestedAt)}</span>
        </p>
        <dl className="facts">
          <div>
            <dt>{t('delegate.state')}</dt>
            <dd>{t('delegate.requestedState')}</dd>
          </div>
          <div>
            <dt>{t('delegate.place')}</dt>
            <dd>{t('delegate.requestedPlace')}</dd>
          </div>
        </dl>
        <EntryFacts entry={entry} />
      </Scroll>
      <EntryActions entry={entry} isLast />
    </>
  );
}
