// Seats without a plan: how they are given, who then sits where, and one press that sets them all, taken back by one Undo.
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Language } from '#shared/meeting/state.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { RefusalWords } from '../../../components/officers/RefusalWords.tsx';
import { useSaving } from '../fields/saving.ts';
import { seated, seatingOf, WAYS } from './arrange-seats.ts';
import type { Plan, Seated, Way } from './arrange-seats.ts';

const MOST_IN_A_ROW = 999;
/** What is hashed, as lots.ts does. */
const TICKET = 'seed::id';
const USUAL_IN_A_ROW = '10';

/** Short enough to be read aloud. */
const anySeed = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(4)), (one) => one.toString(16).padStart(2, '0')).join('');

export function ArrangeSeats({ onClose }: { onClose(): void }) {
  const { t, text, language: own, spoken } = useMeetingWords();
  const { catalogue, catalogueSeq = 0 } = useMeeting();
  const { save, refused } = useSaving();
  const [way, setWay] = useState<Way>('letter');
  const [language, setLanguage] = useState<Language>(own);
  const [letter, setLetter] = useState('');
  const [seed, setSeed] = useState(anySeed);
  const [typed, setTyped] = useState(USUAL_IN_A_ROW);
  const name = useId();

  const inARow = wholeNumber(typed) ?? Number.NaN;
  const isRow = Number.isInteger(inARow) && inARow >= 1 && inARow <= MOST_IN_A_ROW;
  const hasSeed = way === 'letter' || seed.trim() !== '';
  const plan: Plan = { way, language, letter, seed: seed.trim(), inARow };
  const seats = isRow && hasSeed ? seated(Object.values(catalogue.delegations), plan) : [];
  return (
    <section className="arrange" aria-labelledby="desk-arrange">
      <div className="section-top">
        <h2 id="desk-arrange">{t('setup.seating')}</h2>
        <span>{t('setup.seating.about')}</span>
        <button type="button" className="act" onClick={onClose}>
          {t('common.close')}
        </button>
      </div>
      <form
        className="arrange-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(seatingOf(seats, plan, catalogueSeq)).then((taken) => taken && onClose());
        }}
      >
        <fieldset className="saved-field saved-choice">
          <legend>{t('setup.seating.way')}</legend>
          <div className="value">
            <div className="options">
              {WAYS.map((one) => (
                <label key={one} data-chosen={one === way || undefined}>
                  <input type="radio" name={name} checked={one === way} onChange={() => setWay(one)} />
                  <b>{t(`setup.seating.${one}`)}</b>
                </label>
              ))}
            </div>
          </div>
        </fieldset>
        <Labelled label={t('setup.seating.alphabet')}>
          {(id) => (
            <select id={id} value={language} onChange={({ target }) => setLanguage(target.value as Language)}>
              {LANGUAGES.map((one) => (
                <option key={one} value={one}>
                  {spoken(one)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {way === 'letter' ? (
          <Labelled label={t('setup.seating.fromLetter')} hint={t('setup.seating.letterHint')}>
            {(id) => (
              <input
                id={id}
                value={letter}
                maxLength={4}
                autoComplete="off"
                aria-describedby={`${id}below`}
                onChange={({ target }) => setLetter(target.value)}
              />
            )}
          </Labelled>
        ) : (
          <Labelled label={t('setup.seating.seed')} hint={t('setup.seating.seedHint', { form: TICKET })}>
            {(id) => (
              <input
                id={id}
                dir="ltr"
                value={seed}
                maxLength={80}
                autoComplete="off"
                spellCheck={false}
                aria-describedby={`${id}below`}
                onChange={({ target }) => setSeed(target.value)}
              />
            )}
          </Labelled>
        )}
        <Labelled
          label={t('setup.seating.inARow')}
          wrong={isRow ? undefined : t('setup.seating.inARowWrong', { most: MOST_IN_A_ROW })}
        >
          {(id) => (
            <input
              id={id}
              dir="ltr"
              inputMode="numeric"
              value={typed}
              autoComplete="off"
              aria-invalid={!isRow}
              aria-describedby={`${id}below`}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Labelled>
        <button type="submit" className="strong-act" disabled={seats.length === 0}>
          {t('setup.seating.set', { count: seats.length })}
        </button>
        <div role="status">{refused !== null && <RefusalWords error={refused} />}</div>
      </form>
      <Rows
        seats={seats}
        nameOf={({ delegation }) => text(delegation.name)}
        say={(row) => t('setup.seating.row', { row })}
      />
    </section>
  );
}

function Labelled({
  label,
  hint,
  wrong,
  children,
}: {
  label: string;
  hint?: string;
  wrong?: string | undefined;
  children(id: string): ReactNode;
}) {
  const id = useId();
  return (
    <div className="saved-field" data-invalid={wrong !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      <div className="value">
        {children(id)}
        <div id={`${id}below`} className="below">
          {hint !== undefined && wrong === undefined && <p>{hint}</p>}
          <div role="status">{wrong !== undefined && <p className="wrong">{wrong}</p>}</div>
        </div>
      </div>
    </div>
  );
}

/** Who would sit where, a list for each row. */
function Rows({
  seats,
  nameOf,
  say,
}: {
  seats: readonly Seated[];
  nameOf(one: Seated): string;
  say(row: number): string;
}) {
  const rows = [...Map.groupBy(seats, ({ seat }) => seat.row)];
  return (
    <div className="seat-rows">
      {rows.map(([row, places]) => (
        <div key={row}>
          <h3>{say(row)}</h3>
          <ol>
            {places.map((one) => (
              <li key={one.delegation.id}>
                <bdi>{nameOf(one)}</bdi>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}
