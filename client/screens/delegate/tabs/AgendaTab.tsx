// The agenda with its documents; each item can be followed, and asked on where its list is open.
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { Document, ItemId, Language, Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { MeetingWords } from '../../../components/meeting-words.ts';
import { ItemTitle, MeetingText } from '../../../components/MeetingText.tsx';
import { listState } from '../floor/ItemHead.tsx';
import { Scroll } from '../Scroll.tsx';
import { follow } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';

/** The UN's own abbreviations of its languages on documents. */
const DOCUMENT_LETTERS: Record<Language, string> = { en: 'EN', fr: 'FR', es: 'ES', ar: 'AR', zh: 'ZH', ru: 'RU' };

export function AgendaTab({ standing }: { standing: Standing }) {
  const { t } = useMeetingWords();
  const { meeting } = standing;
  return (
    <Scroll className="sheet">
      <header className="sheet-head">
        <h2>{t('delegate.agendaTitle')}</h2>
        {(meeting.settings.publishRecord ?? 'none') !== 'none' && (
          <a href={`/m/${encodeURIComponent(meeting.id)}/report`}>{t('delegate.record')}</a>
        )}
      </header>
      <ol className="agenda">
        {meeting.agenda.map((itemId) => (
          <Item key={itemId} standing={standing} itemId={itemId} />
        ))}
      </ol>
    </Scroll>
  );
}

function Item({ standing: { meeting, now, itemId: looked }, itemId }: { standing: Standing; itemId: ItemId }) {
  const words = useMeetingWords();
  const { t, itemNumber } = words;
  const info = meeting.catalogue.items[itemId];
  if (!info) return null;
  const list = listOf(meeting, itemId);
  const status = meeting.items[itemId]?.status ?? 'pending';
  return (
    <li data-status={status} data-current={itemId === meeting.current} data-sub={info.parent !== undefined}>
      <details open={itemId === looked || undefined}>
        <summary>
          <b>
            <bdi>{itemNumber(itemId)}</bdi>
          </b>
          <span>
            <ItemTitle itemId={itemId} />
            <small>{itemState(words, meeting, itemId, now)}</small>
          </span>
        </summary>
        <div className="inside">
          {info.shortTitle && (
            <p>
              <MeetingText text={info.title} />
            </p>
          )}
          <p>{listState(words, list, now, info.withoutList)}</p>
          <Documents documents={info.documents} />
          <button type="button" className="line" onClick={() => follow(itemId)}>
            {t(effectiveStatus(list, now) === 'open' ? 'delegate.followAndAsk' : 'delegate.followItem')}
          </button>
        </div>
      </details>
    </li>
  );
}

/** "now, 4 waiting"; "to come, list open". */
function itemState({ t }: MeetingWords, meeting: Meeting, itemId: ItemId, now: number): string {
  const list = listOf(meeting, itemId);
  const status = meeting.items[itemId]?.status ?? 'pending';
  const parts = [
    itemId === meeting.current ? t('delegate.statusNow') : statusWord(t, status),
    list.waiting.length > 0 && t('delegate.listCount', { count: list.waiting.length }),
    list.waiting.length === 0 && effectiveStatus(list, now) === 'open' && t('delegate.listOpen'),
  ];
  return parts.filter(Boolean).join(' · ');
}

function statusWord(
  t: MeetingWords['t'],
  status: 'pending' | 'under-consideration' | 'concluded' | 'deferred',
): string {
  switch (status) {
    case 'pending':
      return t('delegate.statusPending');
    case 'under-consideration':
      return t('delegate.statusOpen');
    case 'concluded':
      return t('delegate.statusConcluded');
    case 'deferred':
      return t('delegate.statusDeferred');
    default:
      return status satisfies never;
  }
}

function Documents({ documents }: { documents: Document[] }) {
  const { t } = useMeetingWords();
  if (documents.length === 0) return <p className="note">{t('delegate.noDocuments')}</p>;
  return (
    <ul className="documents" aria-label={t('delegate.documents')}>
      {documents.map((document) => (
        <li key={document.symbol ?? Object.values(document.title)[0]} className={document.status}>
          {document.symbol !== undefined && <b dir="ltr">{document.symbol}</b>}
          <MeetingText text={document.title} />
          <small>
            {document.status === 'announced' ? t('delegate.documentAnnounced') : <Languages document={document} />}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The languages in which a document is there; links where the meeting has their addresses. */
function Languages({ document: { symbol, title, languages, links } }: { document: Document }) {
  const { t, text, spoken } = useMeetingWords();
  return languages.map((language) => {
    const href = links?.[language];
    const label = t('delegate.documentIn', { symbol: symbol ?? text(title), language: spoken(language) });
    return href === undefined ? (
      <abbr key={language} title={label}>
        {DOCUMENT_LETTERS[language]}
      </abbr>
    ) : (
      <a key={language} href={href} target="_blank" rel="noreferrer" aria-label={label}>
        {DOCUMENT_LETTERS[language]}
      </a>
    );
  });
}
