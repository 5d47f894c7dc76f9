// The list is open and this delegation is not on it: the place and the likely time that it would get, and the one button.
import type { ReactNode } from 'react';

import { isByRequest, unplaced } from '#shared/meeting/orders/select.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId, PastEntry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { unlockSound } from '../attention.ts';
import { Scroll } from '../Scroll.tsx';
import { start } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import type { Situation } from '../situation.ts';
import { newcomerTo, useForecast } from '../use-forecast.ts';
import { PlaceNumeral } from './Numeral.tsx';

export function CanAsk({
  standing,
  itemId,
  askable,
}: {
  standing: Standing;
  itemId: ItemId;
  askable: Extract<Situation, { kind: 'can-ask' }>;
}) {
  const { t, limit, basis } = useMeetingWords();
  const { meeting, self } = standing;
  const list = listOf(meeting, itemId);
  const applies = limitFor(meeting, { itemId: list.itemId, delegationId: self });
  const { waiting, last } = askable;
  const isTold = isByRequest(list) && unplaced(meeting, list, waiting) === null;
  return (
    <>
      <Scroll className="hero">
        <p className="hero-lead">
          {t(
            isTold
              ? list.moderated
                ? 'delegate.waitingAskNowModerated'
                : 'delegate.waitingAskNow'
              : 'delegate.listCount',
            { count: waiting },
          )}
        </p>
        {isTold && <PlaceNumeral place={waiting + 1} />}
        <dl className="facts">
          <div className="large">
            <AboutForNewcomer standing={standing} itemId={itemId} />
          </div>
          <div>
            <dt>{t('delegate.time')}</dt>
            <dd>
              {limit(applies)} {applies.limitMs !== null && <span>{basis(applies.basis)}</span>}
            </dd>
          </div>
        </dl>
        {list.moderated && <p className="sentence">{t('delegate.listModerated')}</p>}
        {last && <LastTurn entry={last} />}
      </Scroll>
      <div className="thumb">
        <button
          type="button"
          className="action"
          onClick={() => {
            start({ task: 'ask', itemId });
            // Within the touch, as browsers want it, but after the form is drawn.
            queueMicrotask(unlockSound);
          }}
        >
          {t(
            list.segment === 'question'
              ? 'delegate.askQuestion'
              : last?.outcome === 'spoken'
                ? 'delegate.askAgain'
                : 'delegate.ask',
          )}
        </button>
      </div>
    </>
  );
}

function AboutForNewcomer({ standing: { meeting, now }, itemId }: { standing: Standing; itemId: ItemId }): ReactNode {
  const { t } = useMeetingWords();
  const ahead = useForecast(meeting, now);
  const list = listOf(meeting, itemId);
  const without = unplaced(meeting, list, list.waiting.length);
  if (without !== null)
    return (
      <>
        <dt>{t('delegate.place')}</dt>
        <dd>
          <small>{t(`common.${without}`)}</small>
        </dd>
      </>
    );
  const expected = newcomerTo(ahead, meeting, itemId);
  if (ahead && expected !== null && expected !== 'at-once')
    return <ahead.WhenExpected {...{ meeting, now, expected, told: ahead.told }} />;
  return (
    <>
      <dt>{t('delegate.about')}</dt>
      <dd>{ahead && <small>{t(expected === null ? 'delegate.aboutWhenOpen' : 'delegate.aboutAtOnce')}</small>}</dd>
    </>
  );
}

/** What became of the delegation's last turn on this item. */
export function LastTurn({ entry }: { entry: PastEntry }) {
  const { t, time, format } = useMeetingWords();
  switch (entry.outcome) {
    case 'spoken':
      return (
        <p className="sentence">
          {t('delegate.youSpoke', {
            time: time(entry.givenAt),
            length: format.figures(Math.floor(entry.usedMs / 1000)),
          })}
        </p>
      );
    case 'declined':
      return <p className="sentence">{t('delegate.youWereDeclined', { time: time(entry.requestedAt) })}</p>;
    case 'absent':
      // Said above everything else: MissedCall.tsx.
      return null;
    case 'not-delivered':
      return <p className="sentence">{t('delegate.handedIn', { time: time(entry.requestedAt) })}</p>;
    case 'withdrawn':
    case 'dropped':
      return null;
    default:
      return entry satisfies never;
  }
}
