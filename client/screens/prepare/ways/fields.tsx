// What the forms of a new meeting share: a field on a line, and the fields that more than one of them has.
import { useId } from 'react';
import type { ReactNode } from 'react';

import { dayInWords, LAST_DAY } from '../../../components/officers/times-of-day.ts';
import { useLanguage, useText } from '../../../i18n/context.ts';

/** "2027-03-12", where the reader is. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

export function TitleLine({ value, onChange }: { value: string; onChange(value: string): void }) {
  const t = useText();
  return (
    <Line label={t('prepare.titleOf')}>
      {(id) => (
        <input id={id} value={value} maxLength={600} autoFocus onChange={({ target }) => onChange(target.value)} />
      )}
    </Line>
  );
}

export function FirstDayLine({ value, onChange }: { value: string; onChange(value: string): void }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Line label={t('prepare.firstDay')}>
      {(id) => (
        <>
          <input
            id={id}
            type="date"
            max={LAST_DAY}
            value={value}
            aria-describedby={`${id}day`}
            onChange={({ target }) => onChange(target.value)}
          />
          <p id={`${id}day`} className="below">
            {dayInWords(value, language)}
          </p>
        </>
      )}
    </Line>
  );
}

export function Line({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      <div>{children(id)}</div>
    </div>
  );
}
