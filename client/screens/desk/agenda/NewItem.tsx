// One more item, at the end of the agenda: its number is proposed, its title is typed, Enter adds it.
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import { nextNumber } from './next-number.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useSaving } from '../fields/saving.ts';

const MOST_ITEMS = 300;

export function NewItem() {
  const { t, language } = useMeetingWords();
  const id = useId();
  const { agenda, catalogue } = useMeeting();
  const { save, refused, clear } = useSaving();
  const [typed, setTyped] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const number = typed ?? nextNumber(agenda.flatMap((itemId) => catalogue.items[itemId]?.number ?? []));
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    const written = title.trim();
    if (written === '' || number.trim() === '') return;
    void save({ type: 'AddItem', number: number.trim(), title: { [language]: written } }).then((taken) => {
      if (!taken) return;
      setTyped(null);
      setTitle('');
    });
  };
  if (agenda.length >= MOST_ITEMS) return <p className="key-help">{t('setup.agenda.full', { count: MOST_ITEMS })}</p>;
  return (
    <form className="line-form" onSubmit={add}>
      <label htmlFor={`${id}number`}>{t('setup.agenda.number')}</label>
      <input
        id={`${id}number`}
        className="short"
        dir="ltr"
        maxLength={24}
        value={number}
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value);
          clear();
        }}
      />
      <label htmlFor={`${id}title`}>{t('setup.agenda.newTitle')}</label>
      <input
        id={`${id}title`}
        maxLength={600}
        value={title}
        autoComplete="off"
        aria-describedby={`${id}below`}
        onChange={({ target }) => {
          setTitle(target.value);
          clear();
        }}
      />
      <button type="submit" className="strong-act" disabled={title.trim() === '' || number.trim() === ''}>
        {t('setup.agenda.add')}
      </button>
      <div id={`${id}below`} className="below" role="status">
        {refused !== null && <RefusalWords error={refused} />}
      </div>
    </form>
  );
}
