// When a request was made that the server does not have yet. Stands in the page's first part: the network may go before the rest has come.
import { useMeetingWords } from '../../../components/meeting-words.ts';

/** @param at server time of the press, in ms */
export function KeptSince({ at }: { at: number }) {
  const { t, time } = useMeetingWords();
  return (
    <>
      <p className="hero-lead">{t('delegate.keptLead')}</p>
      <p className="hero-figure clock">
        <span className="figures">{time(at)}</span>
      </p>
      <span className="hatch" aria-hidden="true" />
    </>
  );
}
