// The participants: all of them with their categories, found by two letters, and beside them the one that is chosen, field by field.
import { useMemo, useState } from 'react';

import type { Delegation } from '#shared/meeting/state.ts';

import { CategoryMark } from '../../../components/CategoryMark.tsx';
import { Flag } from '../../../components/Flag.tsx';
import { matching } from '../../../components/name-match.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { useIsConfirmed } from '../confirmed.ts';
import { Import } from '../import/Import.tsx';
import { ArrangeSeats } from '../participants/ArrangeSeats.tsx';
import { DelegationFields } from '../participants/DelegationFields.tsx';
import { NewDelegation } from '../participants/NewDelegation.tsx';

const rowOf = (delegationId: string): string => `delegation-${delegationId}`;

export function ParticipantsSection() {
  const { t, text, language } = useMeetingWords();
  const { catalogue } = useMeeting();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const isConfirmed = useIsConfirmed('delegation');
  const all = useMemo(() => {
    const collator = new Intl.Collator(language);
    const place = ({ rank, name }: Delegation): [number, string] => [rank?.[language] ?? 0, text(name)];
    return Object.values(catalogue.delegations)
      .filter(({ id }) => isConfirmed(id))
      .toSorted((one, other) => {
        const [left, right] = [place(one), place(other)];
        return left[0] - right[0] || collator.compare(left[1], right[1]);
      });
  }, [catalogue.delegations, language, text, isConfirmed]);
  const shown = matching(
    all,
    ({ name }) => name,
    typed,
    ({ id, aliases = [] }) => [id, ...aliases],
  );
  const categories = new Map(catalogue.categories.map((one) => [one.id, one]));
  const [importing, setImporting] = useState<'participants' | 'seating' | null>(
    all.length === 0 ? 'participants' : null,
  );
  const [arranging, setArranging] = useState(false);
  const delegation = chosen === null ? undefined : catalogue.delegations[chosen];
  if (importing !== null) return <Import kind={importing} canClose onDone={() => setImporting(null)} />;
  if (arranging) return <ArrangeSeats onClose={() => setArranging(false)} />;
  return (
    <div className="two-panes">
      <section aria-labelledby="desk-participants">
        <div className="section-top">
          <h2 id="desk-participants">{t('setup.section.participants')}</h2>
          <span>{t('setup.count.delegations', { count: all.length })}</span>
          <button type="button" className="act" data-opens="participants" onClick={() => setImporting('participants')}>
            {t('import.begin')}
          </button>
          {all.length > 0 && (
            <>
              <button type="button" className="act" data-opens="seating" onClick={() => setImporting('seating')}>
                {t('import.beginSeating')}
              </button>
              <button type="button" className="act" data-opens="arranging" onClick={() => setArranging(true)}>
                {t('setup.seating.begin')}
              </button>
            </>
          )}
        </div>
        <NewDelegation />
        {all.length > 0 && (
          <label className="find">
            <span>{t('setup.participants.find')}</span>
            <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
          </label>
        )}
        <ul className="people">
          {shown.map((one) => {
            const category = categories.get(one.category);
            return (
              <li key={one.id}>
                <button
                  id={rowOf(one.id)}
                  type="button"
                  aria-pressed={one.id === chosen}
                  onClick={() => setChosen(one.id)}
                >
                  <Flag code={one.flag} />
                  <b>
                    {text(one.name)} {one.retired && <small>{t('setup.participants.retired')}</small>}
                  </b>
                  <span className="category">
                    {category && <CategoryMark shape={category.mark} />} {category && text(category.name)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        {shown.length === 0 && typed !== '' && <p className="key-help">{t('setup.participants.none')}</p>}
      </section>
      {delegation && (
        <DelegationFields
          key={delegation.id}
          delegation={delegation}
          onClose={() => {
            // Back to the row that opened it.
            document.getElementById(rowOf(delegation.id))?.focus();
            setChosen(null);
          }}
        />
      )}
    </div>
  );
}
