// An item's documents: symbol, title, languages; announced or available; added and taken away.
import { useState } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Document } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { MeetingText } from '../../../components/MeetingText.tsx';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { Act, Choice, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function DocumentsPanel({ itemId }: { itemId: string }) {
  const { t, language, itemNumber } = useMeetingWords();
  const { catalogue } = useMeeting();
  const { can } = useYou();
  const send = useCommand('panel');
  const info = catalogue.items[itemId];
  const [symbol, setSymbol] = useState('');
  const [title, setTitle] = useState('');
  const [status, setStatus] = useState<Document['status']>('available');
  if (!info) return null;

  const save = (documents: Document[]) => send({ type: 'EditItem', itemId, documents } as CommandOf<'EditItem'>);
  const replace = (at: number, document: Document | null): void =>
    void save(info.documents.flatMap((one, index) => (index === at ? (document ?? []) : one)));
  const add = async (): Promise<void> => {
    const named = { [language]: title.trim() };
    const answer = await save([
      ...info.documents,
      { ...(symbol.trim() !== '' && { symbol: symbol.trim() }), title: named, status, languages: [language] },
    ]);
    if (!answer.ok) return;
    setSymbol('');
    setTitle('');
  };
  return (
    <Sheet title={t('chair.documents.title', { number: itemNumber(info.id) })}>
      <p className="hint">
        <MeetingText text={info.title} />
      </p>
      {info.documents.length === 0 && <p className="hint">{t('chair.documents.none')}</p>}
      <ul className="things">
        {info.documents.map((document, at) => (
          <li key={`${document.symbol ?? ''} ${Object.values(document.title)[0]}`}>
            <span className="label">
              <b>
                <bdi>{document.symbol ?? t('chair.documents.noSymbol')}</bdi>
              </b>{' '}
              · {t(document.status === 'announced' ? 'chair.documents.announced' : 'chair.documents.available')}
            </span>
            <p>
              <MeetingText text={document.title} />
            </p>
            <p className="languages">
              {document.languages.map((one) =>
                document.links?.[one] === undefined ? (
                  <span key={one}>{one.toUpperCase()}</span>
                ) : (
                  <a key={one} href={document.links[one]} target="_blank" rel="noreferrer">
                    {one.toUpperCase()}
                  </a>
                ),
              )}
            </p>
            {can.includes('EditItem') && (
              <div className="actions across">
                <Act
                  onPress={() =>
                    replace(at, { ...document, status: document.status === 'announced' ? 'available' : 'announced' })
                  }
                >
                  {t(
                    document.status === 'announced' ? 'chair.documents.markAvailable' : 'chair.documents.markAnnounced',
                  )}
                </Act>
                <Act onPress={() => replace(at, null)}>{t('chair.documents.remove')}</Act>
              </div>
            )}
          </li>
        ))}
      </ul>
      {can.includes('EditItem') && (
        <>
          <h3>{t('chair.documents.addTitle')}</h3>
          <Sending submit={t('chair.documents.add')} disabled={title.trim() === ''} onSubmit={() => void add()}>
            <TextLine label={t('chair.documents.symbol')} value={symbol} onChange={setSymbol} maxLength={200} ltr />
            <TextLine label={t('chair.item.title')} value={title} onChange={setTitle} maxLength={600} />
            <Choice
              label={t('chair.documents.status')}
              value={status}
              onChange={setStatus}
              options={[
                { value: 'available', label: t('chair.documents.available') },
                { value: 'announced', label: t('chair.documents.announced') },
              ]}
            />
          </Sending>
        </>
      )}
    </Sheet>
  );
}
