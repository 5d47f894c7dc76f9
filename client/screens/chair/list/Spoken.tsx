// Who has spoken on the item and how long, and who left the list otherwise: a fold under the list, closed until it is wanted.
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';

import type { Entry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { groupPhrase } from '../floor/phrase.ts';
import { useAction, useMeeting } from '../hands.ts';
import { RowFlag, RowName } from './Row.tsx';

export function Spoken({ entries }: { entries: readonly Entry[] }) {
  const { t } = useMeetingWords();
  const report = useAction('report', 'list');
  if (entries.length === 0) return null;
  const spoken = entries.filter(({ outcome }) => outcome === 'spoken').length;
  const newestFirst = entries.toReversed();
  return (
    <Disclosure className="spoken">
      <Button slot="trigger" className="fold">
        <b>{t('list.spoken', { count: spoken })}</b>
        {entries.length > spoken && <span>{t('list.others', { count: entries.length - spoken })}</span>}
      </Button>
      <DisclosurePanel className="past">
        {report.enabled && (
          <Button className="textlink" onPress={report.press}>
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

function PastRow({ entry }: { entry: Entry }) {
  const words = useMeetingWords();
  const { t, time, format } = words;
  const { groups } = useMeeting().catalogue;
  const { outcome, usedMs, limitMs } = entry;
  const at = entry.givenAt ?? entry.endedAt;
  const over = usedMs !== undefined && limitMs !== null && limitMs !== undefined && usedMs > limitMs;
  const figures = (ms: number): string => format.figures(Math.floor(ms / 1000));
  return (
    <li className="pastrow">
      <span className="tt">{at === undefined ? '' : time(at)}</span>
      <RowFlag entry={entry} />
      <span className="nm">
        <RowName entry={entry} />
        {entry.onBehalfOf !== undefined && (
          <small>{t('list.onBehalfOf', { group: groupPhrase(groups, entry.onBehalfOf, words) })}</small>
        )}
      </span>
      <span className="used">
        {outcome === 'spoken' && usedMs !== undefined ? (
          <>
            <b className={over ? 'bad' : ''}>{figures(usedMs)}</b>
            {limitMs !== null && limitMs !== undefined && (
              <span> {t('list.ofLimit', { limit: figures(limitMs) })}</span>
            )}
          </>
        ) : (
          outcome !== undefined && t(`list.outcome.${outcome}`)
        )}
      </span>
    </li>
  );
}
