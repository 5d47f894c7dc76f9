// Who is next: the first large, then as many as the room's setting says, how many more, and the state of the list.
import { memo } from 'react';

import { placesIn, waitsForLot } from '#shared/meeting/orders/select.ts';
import { effectiveStatus } from '#shared/meeting/speakers/select.ts';
import type { Entry, SpeakersList } from '#shared/meeting/state.ts';

import { useNow, useReplica } from '../../replica/hooks.ts';
import { Flag } from '../Flag.tsx';
import { useMeetingWords } from '../meeting-words.ts';
import { turnName } from '../turn-kind-words.ts';
import { Fit } from './Fit.tsx';
import { NameDetails, wholeName } from './NameDetails.tsx';
import { useHallName } from './hall-names.ts';
import type { HallName } from './hall-names.ts';
import { waitingPart } from './scene.ts';
import styles from './list.module.css';

export type NamesShown = 6 | 9 | 12;

/** Sizes in u, from the largest: for the first name and for those below it. */
const SIZES = {
  6: { first: [66, 58, 50, 45, 40, 36, 31], rest: [58, 52, 46, 42, 38, 34, 30] },
  9: { first: [66, 58, 50, 45, 40, 36, 31], rest: [44, 40, 36, 33, 30, 27] },
  12: { first: [60, 52, 46, 40, 36, 31], rest: [38, 34, 32, 30, 28, 25] },
} as const;

/** How many lines the group for which somebody speaks may take, where its whole name has no room. */
const CUTS = [1] as const;

export const SpeakersColumn = memo(function SpeakersColumn({ list, names }: { list: SpeakersList; names: NamesShown }) {
  const { t } = useMeetingWords();
  const { shown, more } = waitingPart(list, names);
  const undrawn = waitsForLot(list);
  return (
    <section
      className={styles.column}
      data-names={names}
      data-undrawn={undrawn || undefined}
      aria-label={t('screen.next')}
    >
      {shown.length === 0 && <p className={styles.nobody}>{t('screen.nobodyWaits')}</p>}
      <SpeakerRows list={list} shown={shown} names={names} />
      {more > 0 && <p className={styles.more}>{t('screen.more', { count: more })}</p>}
      {undrawn && <p className={styles.more}>{t('common.undrawn')}</p>}
      {list.segment === 'question' && <Round itemId={list.itemId} />}
      {list.segment !== 'reply' && !list.questionId && <ListState list={list} />}
    </section>
  );
});

/**
 * @param isFurther these come after others, so that none of them stands large
 * @param isSaidAbove what turn each has
 */
export function SpeakerRows({
  list,
  shown,
  names,
  isFurther = false,
  isSaidAbove = false,
}: {
  list: SpeakersList;
  shown: readonly Entry[];
  names: NamesShown;
  isFurther?: boolean;
  isSaidAbove?: boolean;
}) {
  const { t } = useMeetingWords();
  const hallName = useHallName();
  const undrawn = waitsForLot(list);
  const placed = useReplica(({ meeting }) => (meeting ? placesIn(meeting, list) : Infinity));
  return (
    <ol>
      {shown.map((entry, index) => {
        const known = hallName(entry);
        const turn = list.questionId && !isSaidAbove && turnName(entry, t);
        const said = turn
          ? withSmall(known, turn)
          : undrawn || index < placed
            ? known
            : withSmall(known, t('common.standsBy'));
        const { name, flag, nameplate } = said;
        return (
          <li key={entry.id}>
            <span className={styles.place}>{undrawn ? '–' : index + 1}</span>
            {nameplate ? <Flag code={flag} className={styles.flag} /> : <span />}
            <Fit
              sizes={SIZES[names][index === 0 && !undrawn && !isFurther ? 'first' : 'rest']}
              cuts={CUTS}
              isName
              of={wholeName(said)}
              className={styles.name}
            >
              <bdi>{name}</bdi> <NameDetails name={said} />
            </Fit>
          </li>
        );
      })}
    </ol>
  );
}

const withSmall = (name: HallName, text: string): HallName => ({
  ...name,
  small: [...name.small, { text, isName: false }],
});

/** The line of a dialogue: which round it is, and that the panel answers, when it does. */
function Round({ itemId }: { itemId: string }) {
  const { t } = useMeetingWords();
  const dialogue = useReplica(({ meeting }) => meeting?.items[itemId]?.dialogue);
  if (!dialogue) return null;
  const round = t('common.round', { round: dialogue.round });
  return <p className={styles.more}>{dialogue.phase === 'panel' ? `${round}: ${t('common.panelAnswers')}` : round}</p>;
}

/** Open (and until when), closed (reversed), or not open yet. */
function ListState({ list }: { list: SpeakersList }) {
  const { t, when } = useMeetingWords();
  const now = useNow('second', list.closesAt ?? 0);
  const status = effectiveStatus(list, now);
  const isDebateClosed = useReplica(({ meeting }) => meeting?.items[list.itemId]?.debateClosedAt !== undefined);
  const b = (words: React.ReactNode) => <b>{words}</b>;
  switch (status) {
    case 'open':
      return (
        <p className={styles.state}>
          <svg viewBox="0 0 12 12" className={styles.go} aria-hidden="true">
            <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          <span>
            {list.closesAt === undefined
              ? t.rich('screen.listOpen', { b })
              : t.rich('screen.listOpenUntil', { b, time: when(list.closesAt, now) })}
          </span>
        </p>
      );
    case 'closed': {
      const since = list.status === 'closed' ? list.closedAt : list.closesAt;
      if (isDebateClosed)
        return (
          <p className={styles.state} data-closed>
            <b>{t('common.debateClosed')}</b>
          </p>
        );
      return (
        <p className={styles.state} data-closed>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M0 0h12v12H0z" fill="currentColor" />
          </svg>
          <span>
            {since === undefined
              ? t.rich('screen.listClosed', { b })
              : t.rich('screen.listClosedSince', { b, time: when(since, now) })}
          </span>
        </p>
      );
    }
    case 'not-open':
      return (
        <p className={styles.state}>
          <span className={styles.notOpen}>
            {list.opensAt !== undefined && list.opensAt > now
              ? t('common.listOpensAt', { time: when(list.opensAt, now) })
              : t('screen.listNotOpen')}
          </span>
        </p>
      );
    default:
      return status satisfies never;
  }
}
