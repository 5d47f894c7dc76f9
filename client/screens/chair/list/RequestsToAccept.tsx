// On a moderated list: those who asked and wait for an officer, each with one key to accept and one to decline. Officers alone see it.
import { Button } from 'react-aria-components';

import type { Entry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand } from '../action-context.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { RowFlag, RowName } from './Row.tsx';

export function RequestsToAccept({ entries }: { entries: readonly Entry[] }) {
  const { t, time, the } = useMeetingWords();
  const send = useCommand('list');
  return (
    <section className="requested" aria-label={t('list.requestedLabel')}>
      <h3 className="requests-head">
        {t('list.requested', { count: entries.length })}
        {entries.length > 1 && (
          <Button className="text-link" onPress={() => void acceptAll(entries, send)}>
            {t('list.acceptAll')}
          </Button>
        )}
      </h3>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className="row request">
            <i className="hatch-box hatch" />
            <span className="row-time">{time(entry.requestedAt)}</span>
            <RowFlag entry={entry} />
            <span className="name-cell">
              <RowName entry={entry} />
              <EntryDetails entry={entry} device={null} />
            </span>
            <span className="decide">
              <Button
                className="text-link"
                aria-label={t('list.acceptName', { name: the(entry) })}
                onPress={() => void send({ type: 'AcceptRequest', entryId: entry.id })}
              >
                {t('list.accept')}
              </Button>
              <Button
                className="text-link"
                aria-label={t('list.declineName', { name: the(entry) })}
                onPress={() => void send({ type: 'DeclineRequest', entryId: entry.id })}
              >
                {t('list.decline')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** In the order of asking; the first refusal ends it. */
async function acceptAll(entries: readonly Entry[], send: ReturnType<typeof useCommand>): Promise<void> {
  for (const { id } of entries) {
    const answer = await send({ type: 'AcceptRequest', entryId: id });
    if (!answer.ok) return;
  }
}
