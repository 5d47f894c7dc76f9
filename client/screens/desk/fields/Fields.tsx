// The fields of these pages. Each saves itself: a text when it is left or Enter is pressed, a choice at once. Escape takes back what was
// typed, and leaves. What is wrong, or was refused, stands below the field, with what was typed still in it.
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { Command } from '#shared/meeting/commands.ts';
import type { Language } from '#shared/meeting/state.ts';

import { directionOf } from '../../../i18n/pick-language.ts';
import { LAST_DAY } from '../../../components/officers/times-of-day.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useBar } from '../../../components/officers/why-barred.ts';
import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { SaidBelow } from './BelowRow.tsx';
import { usePending } from './pending.ts';
import { useAnySaving, useSaving } from './saving.ts';
import type { Saving } from './saving.ts';

interface Row {
  label: string;
  hint?: string | undefined;
  /** In a table, whose heading names the column: the label is for screen readers only. */
  bare?: boolean;
  className?: string;
}

/** @param children gets what ties it to its label and to what is said below it */
function FieldRow({
  label,
  hint,
  bare = false,
  className = '',
  wrong,
  refused,
  children,
}: Row & {
  wrong?: string | undefined;
  refused: Saving['refused'];
  children(ties: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }): ReactNode;
}) {
  const id = useId();
  const isWrong = wrong !== undefined || refused !== null;
  return (
    <div className={`saved-field ${bare ? 'bare' : ''} ${className}`} data-invalid={isWrong || undefined}>
      <label htmlFor={id} className={bare ? 'unseen' : undefined}>
        {label}
      </label>
      <div className="value">
        {children({ id, 'aria-describedby': `${id}below ${id}said`, 'aria-invalid': isWrong })}
        <div id={`${id}below`} className="below">
          {hint !== undefined && !isWrong && <p>{hint}</p>}
          <SaidBelow>
            <div role="status" id={`${id}said`}>
              {wrong !== undefined && <p className="wrong">{wrong}</p>}
              {refused !== null && <RefusalWords error={refused} />}
            </div>
          </SaidBelow>
        </div>
      </div>
    </div>
  );
}

export interface SavedTextProps extends Row {
  /** As it stands in the meeting. */
  value: string;
  /** The command that puts this there; a sentence where it cannot be read; null where there is nothing to save. */
  command(typed: string): FreeCommand | { wrong: string } | null;
  maxLength?: number;
  placeholder?: string;
  /** Several lines. */
  long?: boolean;
  /** Direction of what is typed where it is not the page's: a time, a symbol. */
  ltr?: boolean;
  /** Of what is typed, where it is not the page's. */
  lang?: Language;
  autoFocus?: boolean;
  /** A day, with the browser's own calendar. */
  day?: boolean;
}

export function SavedText({
  value,
  command,
  maxLength,
  placeholder,
  long = false,
  ltr = false,
  lang,
  autoFocus = false,
  day = false,
  ...row
}: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const { save, refused, clear } = useSaving();
  const dropped = useRef(false);
  const type = (text: string): void => {
    setTyped(text);
    setWrong(undefined);
    clear();
  };
  const leave = (): void => {
    if (typed === null || dropped.current) return;
    const made = typed.trim() === value ? null : command(typed.trim());
    if (made === null) {
      setTyped(null);
      return;
    }
    if ('wrong' in made) {
      setWrong(made.wrong);
      return;
    }
    // What is typed while the answer is on its way stays.
    void save(made).then((taken) => taken && setTyped((now) => (now === typed ? null : now)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !long && !event.ctrlKey) leave();
    if (event.key === 'Escape' && typed !== null) {
      setTyped(null);
      setWrong(undefined);
      clear();
      // Left without saving what was typed.
      dropped.current = true;
      (event.target as HTMLElement).blur();
      dropped.current = false;
    }
  };
  return (
    <FieldRow {...row} wrong={wrong} refused={refused}>
      {(ties) => {
        const shared = {
          ...ties,
          value: typed ?? value,
          maxLength,
          placeholder,
          lang,
          autoFocus,
          spellCheck: false,
          autoComplete: 'off',
          dir: lang ? directionOf(lang) : ltr ? 'ltr' : undefined,
          onBlur: leave,
          onKeyDown,
        };
        return long ? (
          <textarea {...shared} rows={3} onChange={({ target }) => type(target.value)} />
        ) : (
          <input
            {...shared}
            type={day ? 'date' : 'text'}
            max={day ? LAST_DAY : undefined}
            onChange={({ target }) => type(target.value)}
          />
        );
      }}
    </FieldRow>
  );
}

interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface ChoiceProps<T extends string> extends Row {
  value: T;
  options: readonly Option<NoInfer<T>>[];
  /** Where the meeting's guard holds it up, the field is greyed and says why. */
  command(chosen: NoInfer<T>): Command;
}

/** One of many, in the browser's own list. */
export function SavedPick<T extends string>({ value, options, command, ...row }: ChoiceProps<T>) {
  const { save, refused } = useAnySaving();
  const [shown, show] = usePending(value);
  const bar = useBar(command(shown));
  const choose = (chosen: T): void => {
    show(chosen);
    void save(command(chosen)).then((taken) => !taken && show(null));
  };
  return (
    <FieldRow {...row} hint={bar ?? row.hint} refused={refused}>
      {(ties) => (
        <select
          {...ties}
          disabled={bar !== undefined}
          value={shown}
          onChange={({ target }) => choose(target.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldRow>
  );
}

/** A few choices beside each other, all in sight. */
export function SavedChoice<T extends string>({ label, hint, value, options, command }: ChoiceProps<T>) {
  const { save, refused } = useAnySaving();
  const id = useId();
  const [shown, show] = usePending(value);
  const bar = useBar(command(shown));
  const choose = (chosen: T): void => {
    show(chosen);
    void save(command(chosen)).then((taken) => !taken && show(null));
  };
  return (
    <fieldset
      className="saved-field saved-choice"
      disabled={bar !== undefined}
      data-invalid={refused !== null || undefined}
    >
      <legend>{label}</legend>
      <div className="value">
        <div className="options">
          {options.map((option) => (
            <label key={option.value} data-chosen={option.value === shown || undefined}>
              <input
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === shown}
                aria-describedby={option.hint === undefined ? undefined : `${id}${option.value}`}
                onChange={() => choose(option.value)}
              />
              <b>{option.label}</b>
              {option.hint !== undefined && <small id={`${id}${option.value}`}>{option.hint}</small>}
            </label>
          ))}
        </div>
        <div className="below">
          {(bar ?? hint) !== undefined && <p>{bar ?? hint}</p>}
          <div role="status">{refused !== null && <RefusalWords error={refused} />}</div>
        </div>
      </div>
    </fieldset>
  );
}

/** A press that sends one command; what was refused stands beside it. */
export function SavedAct({
  command,
  children,
  label,
  disabled = false,
}: {
  command: FreeCommand;
  children: ReactNode;
  /** What it does and to what, where the words on it do not say so. */
  label?: string;
  disabled?: boolean;
}) {
  const { save, refused } = useSaving();
  return (
    <span className="saved-act">
      <button type="button" className="act" aria-label={label} disabled={disabled} onClick={() => void save(command)}>
        {children}
      </button>
      <SaidBelow>
        <span role="status">{refused !== null && <RefusalWords error={refused} />}</span>
      </SaidBelow>
    </span>
  );
}
