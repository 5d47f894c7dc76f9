// The speakers list of the item in hand: its state, who asked and waits to be accepted, who waits to speak, when it ends, and the box
// that adds a delegation. Composes its parts; sends nothing itself.
import './list.css';
import './row-details.css';
import './list-end.css';
import './list-panels.css';

import { useState } from 'react';
import { Button } from 'react-aria-components';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { RefusalLine } from '../frame/RefusalLine.tsx';
import { useMeeting } from '../action-context.ts';
import { forecastInstant } from '../forecast-instant.ts';
import { AddBox } from './AddBox.tsx';
import { ListHead } from './ListHead.tsx';
import { RequestsToAccept } from './RequestsToAccept.tsx';
import { Rows } from './Rows.tsx';
import { Spoken } from './Spoken.tsx';
import { ListEnd } from './ListEnd.tsx';
import { VoteRoll } from './VoteRoll.tsx';
import { shownItem, useShownItem } from './shown-item.ts';

export function ListZone() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const chosen = useShownItem((state) => state.chosen);
  const now = useNow('quarter');
  // While a vote is open who votes stands in the list's place, until the officer wants the list.
  const [listOver, setListOver] = useState<string | null>(null);
  const vote = inVote(meeting)?.vote;
  const itemId = shownItem(meeting, chosen);
  if (vote && listOver !== vote.id) {
    return (
      <section className="zone list-zone" aria-label={t('list.vote')}>
        <VoteRoll vote={vote} onList={() => setListOver(vote.id)} />
        <RefusalLine place="list" />
      </section>
    );
  }
  if (itemId === null) {
    return (
      <section className="zone list-zone" aria-label={t('list.zone')}>
        <p className="no-item">{t('list.noItem')}</p>
      </section>
    );
  }
  const list = listOf(meeting, itemId);
  const ahead = forecast(meeting, forecastInstant(meeting, now));
  const own = ahead.itemId !== null && listOf(meeting, ahead.itemId).itemId === list.itemId ? ahead : null;
  return (
    <section className="zone list-zone" aria-label={t('list.zone')}>
      {vote && (
        <Button className="text-link" onPress={() => setListOver(null)}>
          {t('list.vote')}
        </Button>
      )}
      <ListHead itemId={itemId} list={list} />
      {list.requested.length > 0 && <RequestsToAccept entries={list.requested} />}
      <Rows list={list} forecast={own} now={now} />
      {own && list.waiting.length > 0 && <ListEnd forecast={own} />}
      <Spoken entries={list.past} />
      <RefusalLine place="list" />
      <AddBox itemId={itemId} list={list} newcomerAt={own?.newcomer?.likelyAt ?? null} />
    </section>
  );
}
