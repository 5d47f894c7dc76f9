// Tells a screen reader what concerns this delegation, whatever part of the page is looked at: what comes up (told.ts), what a sheet or a
// call said (seat-state.ts), a call that went by. It draws nothing that the eye sees.
import { useEffect, useRef, useState } from 'react';

import { findEntry } from '#shared/meeting/speakers/select.ts';
import { swapsOf } from '#shared/meeting/swaps/select.ts';

import { Announcer } from '../../components/Announcer.tsx';
import { sentence, TOLD_MS } from '../../components/freshly-told.ts';
import type { Told } from '../../components/freshly-told.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { afterBurst } from '../../components/after-burst.ts';
import { useLasting } from '../../components/use-lasting.ts';
import { useReplica } from '../../replica/hooks.ts';
import { missedCall } from './floor/missed-call.ts';
import { useMissedWords } from './floor/missed-words.ts';
import { PATIENCE_MS } from './strips/ConnectionStrip.tsx';
import { show, useSeat } from './seat-state.ts';
import type { Standing } from './seat-state.ts';
import { toldAtOnce, toldPolitely } from './told.ts';

export default function SeatAnnouncer({ standing }: { standing: Standing }) {
  const words = useMeetingWords();
  useEndedOffers(standing);
  const atOnce = toldAtOnce(standing, words);
  const politely = [
    ...toldPolitely(standing, words),
    ...useMissedCall(standing),
    ...useDoor(standing.self),
    ...useOffline(),
  ];
  return (
    <>
      <Announcer isUrgent atOnce told={useSaid('called')} />
      <Announcer isUrgent told={atOnce} />
      <Announcer atOnce told={useSaid('said')} />
      <Announcer told={politely} />
    </>
  );
}

/** Emptied in the seat too, so that the same words can be said again. What was said before this part came is said by it. */
function useSaid(key: 'said' | 'called'): Told[] {
  const said = useSeat((state) => state[key]);
  useEffect(() => {
    if (said === '') return undefined;
    const handle = setTimeout(() => useSeat.setState({ [key]: '' }), TOLD_MS);
    return () => clearTimeout(handle);
  }, [key, said]);
  return sentence(said);
}

/** Another device of this delegation that asks to be let in, as LateStrips.tsx shows it. */
function useDoor(self: string): Told[] {
  const { t, the } = useMeetingWords();
  const joins = useReplica((state) => state.joins);
  const may = useReplica((state) => state.you?.can.includes('Admit')) === true;
  return joins
    .filter(({ delegationId }) => may && delegationId === self)
    .map(({ deviceId, words }) => ({
      id: `door ${deviceId}`,
      text: [t('delegate.joinTitle', { delegation: the({ delegationId: self }) }), t('delegate.joinText'), words].join(
        ' ',
      ),
    }));
}

/** Told once for each loss; that the contact is back, what comes up then tells. */
function useOffline(): Told[] {
  const { t, time } = useMeetingWords();
  const isLost = useReplica((state) => state.status !== 'online');
  const since = useReplica((state) => state.lostSince ?? state.asOf);
  const lasts = useLasting(isLost, PATIENCE_MS);
  if (!lasts || since === null) return [];
  return [{ id: `offline ${since}`, text: t('delegate.offlineTitle', { time: time(since) }) }];
}

/** A call that nobody answered; the page turns to it, but for one that was there when the page came. */
function useMissedCall({ meeting, self, itemId, situation }: Standing): Told[] {
  const words = useMissedWords();
  const missed = itemId === null ? null : missedCall(meeting, self, itemId);
  const call = missed && `missed ${missed.entry.id} ${missed.entry.passedOver}`;
  const seen = useRef(call);
  const [settled] = useState(afterBurst);
  useEffect(() => {
    if (call === seen.current) return;
    seen.current = call;
    if (call !== null) settled(() => show('floor'));
  }, [call, settled]);
  if (missed === null || call === null || situation === null) return [];
  const { called, follows } = words(missed, situation.kind);
  return [{ id: call, text: `${called} ${follows}` }];
}

/** That an exchange of places comes to nothing is told, since nothing of it stays on the page: declined, taken back, or one of the two was called. */
function useEndedOffers({ meeting, self }: Standing): void {
  const { t, speaker } = useMeetingWords();
  const offers = useRef<{ id: string; entryId: string; other: string | undefined; name: string }[]>([]);
  const [settled] = useState(afterBurst);
  useEffect(() => {
    const now = swapsOf(meeting, self);
    const ended = offers.current.filter(({ id, entryId, other }) => {
      const own = findEntry(meeting, entryId)?.entry;
      return !now.some((one) => one.id === id) && !(own && 'swappedWith' in own && own.swappedWith === other);
    });
    offers.current = now.map(({ id, entryId, with: asked, between }) => {
      const isTheirs = between[1] === self;
      const theirs = findEntry(meeting, isTheirs ? entryId : asked)?.entry;
      const name = theirs ? speaker(theirs) : '';
      return { id, entryId: isTheirs ? asked : entryId, other: between[isTheirs ? 0 : 1], name };
    });
    const last = ended.at(-1);
    if (last) settled(() => useSeat.setState({ said: t('delegate.swap.off', { name: last.name }) }));
  }, [meeting, self, speaker, t, settled]);
}
