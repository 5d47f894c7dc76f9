// "You are next": the whole page is the accent. What to wait for, what to press, how long one has.
import { onNow } from '#shared/meeting/on-now.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Scroll } from '../Scroll.tsx';
import type { Standing } from '../seat-state.ts';
import { aboutOf, useForecast } from '../use-forecast.ts';
import { EntryActions } from './Waiting.tsx';
import type { WaitingSituation } from './Waiting.tsx';

export function Next({ standing, waiting: { entry } }: { standing: Standing; waiting: WaitingSituation }) {
  const { t, time, limit, spoken, group } = useMeetingWords();
  const { meeting, now } = standing;
  const isFree = onNow(meeting).on === 'item';
  const at = aboutOf(useForecast(meeting, now), entry.id);
  return (
    <>
      <Scroll className="hero">
        <h2 className="hero-figure words" aria-label={t('delegate.next')}>
          {(['delegate.nextLine1', 'delegate.nextLine2', 'delegate.nextLine3'] as const).map((line) => (
            <span key={line}>{t(line)}</span>
          ))}
        </h2>
        <dl className="facts">
          <div className="large">
            <dt>{t('delegate.about')}</dt>
            <dd>
              {at === undefined || isFree ? (
                <small>{t('delegate.aboutAtOnce')}</small>
              ) : (
                <span className="figures">{time(at)}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('delegate.time')}</dt>
            <dd>{limit(limitFor(meeting, entry))}</dd>
          </div>
          <div>
            <dt>{t('delegate.receipt')}</dt>
            <dd>{t('delegate.receiptText', { number: entry.receipt, time: time(entry.requestedAt) })}</dd>
          </div>
          {entry.onBehalfOf !== undefined && (
            <div>
              <dt>{t('delegate.forWhomShort')}</dt>
              <dd>{group(entry.onBehalfOf)}</dd>
            </div>
          )}
          {entry.language !== undefined && (
            <div>
              <dt>{t('delegate.speakLanguage')}</dt>
              <dd>{spoken(entry.language)}</dd>
            </div>
          )}
        </dl>
        <p className="sentence">{isFree ? t('delegate.nextSayNoSpeaker') : t(sayKey(entry))}</p>
      </Scroll>
      <EntryActions entry={entry} isLast={listOf(meeting, entry.itemId).waiting.length === 1} />
    </>
  );
}

function sayKey({ mode }: Entry) {
  switch (mode) {
    case 'room':
    case 'written':
      return 'delegate.nextSay';
    case 'remote':
      return 'delegate.nextSayRemote';
    case 'video':
      return 'delegate.nextSayVideo';
    default:
      return mode satisfies never;
  }
}
