// Many names that are nobody's: all of them as new organizations in one press, as the list has them or all of one category. Pressed again,
// each is asked again.
import { useState } from 'react';

import type { ImportPreview } from '#shared/import-preview.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCatalogue } from '../../../components/officers/use-meeting.ts';
import { allAsNew, choiceOf, nobodysNames } from './decided.ts';
import type { Decisions } from './decided.ts';

interface Props {
  preview: ImportPreview;
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}

const AS_THE_LIST_SAYS = '';

export function AllNew({ preview, decisions, onDecide }: Props) {
  const { t, text } = useMeetingWords();
  const { categories } = useCatalogue();
  const [as, setAs] = useState(AS_THE_LIST_SAYS);
  const alike = nobodysNames(preview);
  if (alike.length < 2) return null;
  const areNew = alike.every((row) => choiceOf(row, decisions) !== undefined);
  const decide = (are: boolean, category: string): void =>
    onDecide(allAsNew(preview, decisions, are, category === AS_THE_LIST_SAYS ? undefined : category));
  return (
    <div className="organizations" role="group" aria-label={t('import.allNewAbout')}>
      <button type="button" className="act" aria-pressed={areNew} onClick={() => decide(!areNew, as)}>
        {t('import.allNew', { count: alike.length })}
      </button>
      <label>
        {t('import.allNewAs')}
        <select
          value={as}
          onChange={({ target }) => {
            setAs(target.value);
            if (areNew) decide(true, target.value);
          }}
        >
          <option value={AS_THE_LIST_SAYS}>{t('import.asListed')}</option>
          {categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
