// One more delegation: its name and its category.
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useSaving } from '../fields/saving.ts';

const MOST_DELEGATIONS = 2_000;

export function NewDelegation() {
  const { t, text, language } = useMeetingWords();
  const id = useId();
  const { catalogue } = useMeeting();
  const { save, refused, clear } = useSaving();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const category = chosen ?? catalogue.categories[0]?.id;
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    const written = name.trim();
    if (written === '' || category === undefined) return;
    const command = { type: 'AddDelegation', name: { [language]: written }, category } as const;
    void save(command).then((taken) => taken && setName(''));
  };
  if (Object.keys(catalogue.delegations).length >= MOST_DELEGATIONS)
    return <p className="key-help">{t('setup.participants.full', { count: MOST_DELEGATIONS })}</p>;
  return (
    <form className="line-form" onSubmit={add}>
      <label htmlFor={`${id}name`}>{t('setup.participants.newName')}</label>
      <input
        id={`${id}name`}
        maxLength={600}
        value={name}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}below`}
        onChange={({ target }) => {
          setName(target.value);
          clear();
        }}
      />
      <label htmlFor={`${id}category`}>{t('setup.participants.category')}</label>
      <select id={`${id}category`} value={category} onChange={({ target }) => setChosen(target.value)}>
        {catalogue.categories.map((one) => (
          <option key={one.id} value={one.id}>
            {text(one.name)}
          </option>
        ))}
      </select>
      <button type="submit" className="strong-act" disabled={name.trim() === ''}>
        {t('setup.participants.add')}
      </button>
      <div id={`${id}below`} className="below" role="status">
        {refused !== null && <RefusalWords error={refused} />}
      </div>
    </form>
  );
}
