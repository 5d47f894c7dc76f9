// The lot of a list as anybody can check it: its seal, and once it is drawn the seed, the word that was called, and each name's ticket.
import { isFairlyDrawn, ticketOf } from '#shared/meeting/orders/lots.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { Meeting, SpeakersList } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import styles from './lots.module.css';

/** So many letters of a ticket tell two of them apart; the whole of it is its title. */
const LETTERS_SHOWN = 12;

export default function LotCheck({ meeting, list }: { meeting: Meeting; list: SpeakersList }) {
  const { t } = useMeetingWords();
  const { commit, drawn } = list;
  return (
    <div className={styles.lot}>
      <dl>
        <dt>{t('public.lot.seal')}</dt>
        <dd dir="ltr">{inHalves(commit)}</dd>
        {drawn && (
          <>
            <dt>{t('public.lot.seed')}</dt>
            <dd dir="ltr">{inHalves(drawn.seed)}</dd>
            <dt>{t('public.lot.word')}</dt>
            <dd>{drawn.word === '' ? t('public.lot.noWord') : <bdi>{drawn.word}</bdi>}</dd>
          </>
        )}
      </dl>
      {drawn && (
        <>
          <p role="status">
            <b>{t(isFairlyDrawn(commit, drawn) ? 'public.lot.fair' : 'public.lot.unfair')}</b>
          </p>
          <p>{t('public.lot.check')}</p>
          <Drawn meeting={meeting} drawn={drawn} />
        </>
      )}
    </div>
  );
}

/** Of 64 digits, which are more than a line of a panel: in the middle, so that both halves can be compared. */
const inHalves = (digits = '') => (
  <>
    {digits.slice(0, 32)}
    <wbr />
    {digits.slice(32)}
  </>
);

function Drawn({
  meeting,
  drawn: { seed, word, order },
}: {
  meeting: Meeting;
  drawn: NonNullable<SpeakersList['drawn']>;
}) {
  const { t, speaker } = useMeetingWords();
  return (
    <table>
      <caption>{t('public.lot.order')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('public.lot.place')}</th>
          <th scope="col">{t('public.lot.name')}</th>
          <th scope="col">id</th>
          <th scope="col">{t('public.lot.ticket')}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((id, at) => {
          const entry = findEntry(meeting, id)?.entry;
          const ticket = ticketOf(seed, word, id);
          return (
            <tr key={id}>
              <td>{at + 1}</td>
              <th scope="row">{entry ? speaker(entry) : t('public.lot.left')}</th>
              <td dir="ltr">{id}</td>
              <td dir="ltr" title={ticket}>
                {ticket.slice(0, LETTERS_SHOWN)}…
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
