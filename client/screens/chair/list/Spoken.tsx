// Who has spoken on the item and how long, and who left the list otherwise: a fold under the list, closed until it is wanted.
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';

import type { PastEntry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { groupPhrase } from '../../../components/officers/names-in-sentences.ts';
import { useAction, useMeeting } from '../action-context.ts';
import { RowFlag, RowName } from './Row.tsx';

export function Spoken({ entries }: { entries: readonly PastEntry[] }) {
  const { t } = useMeetingWords();
  const report = useAction('report', 'list');
  if (entries.length === 0) return null;
  const spoken = entries.filter(({ outcome }) => outcome === 'spoken').length;
  const newestFirst = entries.toReversed();
  return (
    <Disclosure className="spoken-part">
      <Button slot="trigger" className="fold">
        <b>{t('list.spoken', { count: spoken })}</b>
        {entries.length > spoken && <span>{t('list.others', { count: entries.length - spoken })}</span>}
      </Button>
      <DisclosurePanel className="past">
        {report.enabled && (
          <Button className="text-link" onPress={report.press}>
            {t(report.label)}
          </Button>
        )}
        <ol>
          {newestFirst.map((entry) => (
            <PastRow key={entry.id} entry={entry} />
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  );
}

function PastRow({ entry }: { entry: PastEntry }) {
  const words = useMeetingWords();
  const { t, time, format } = words;
  const { groups } = useMeeting().catalogue;
  const at = whenOf(entry);
  const figures = (ms: number): string => format.figures(Math.floor(ms / 1000));
  return (
    <li className="past-row">
      <span className="row-time">{at === undefined ? '' : time(at)}</span>
      <RowFlag entry={entry} />
      <span className="name-cell">
        <RowName entry={entry} />
        {entry.onBehalfOf !== undefined && (
          <small>{t('list.onBehalfOf', { group: groupPhrase(groups, entry.onBehalfOf, words) })}</small>
        )}
      </span>
      <span className="used">
        {entry.outcome === 'spoken' ? (
          <>
            <b className={entry.limitMs !== null && entry.usedMs > entry.limitMs ? 'over-time' : ''}>
              {figures(entry.usedMs)}
            </b>
            {entry.limitMs !== null && <span> {t('list.ofLimit', { limit: figures(entry.limitMs) })}</span>}
          </>
        ) : (
          t(`list.outcome.${entry.outcome}`)
        )}
      </span>
    </li>
  );
}

/** When it was given the floor, or left the list; a statement in writing did neither. */
function whenOf(entry: PastEntry): number | undefined {
  if (entry.outcome === 'not-delivered') return undefined;
  return entry.outcome === 'spoken' ? entry.givenAt : entry.endedAt;
}
