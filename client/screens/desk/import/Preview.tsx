// The preview: counts that are filters, what each column is taken for, the rows that need somebody first, and what is sure below.
import { useLayoutEffect, useState } from 'react';

import type { ImportPreview, ImportRow, ImportState } from '#shared/import-preview.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCatalogue } from '../../../components/officers/use-meeting.ts';
import { saveFile } from '../../../components/officers/save-file.ts';
import { AllNew } from './AllNew.tsx';
import { besidesOf } from './row-extras.ts';
import { leftOutCsv, taken } from './decided.ts';
import type { Decisions } from './decided.ts';
import { ListPlace } from './ListPlace.tsx';
import { Missing } from './Missing.tsx';
import type { Reading } from './preview-api.ts';
import { namesOf } from './names-after-import.ts';
import { Columns } from './Columns.tsx';
import { PreviewRow } from './PreviewRow.tsx';
import { needsALook, useFaultWords } from './fault-words.ts';

interface PreviewProps {
  preview: ImportPreview;
  reading: Reading;
  decisions: Decisions;
  busy: boolean;
  /** Its letters came as they were typed: there is no encoding to choose. */
  isPasted: boolean;
  onReading(reading: Reading): void;
  onDecide(decisions: Decisions): void;
  /** How many of the people in the list the meeting's contacts lack, or have otherwise. */
  people: number;
  onTake(): void;
}

const FILTERS = ['choose', 'fault', 'new', 'change', 'same', 'skip'] as const satisfies ImportState[];
/** So many rows of one kind are drawn; the others by a press. */
const SHOWN = 200;

export function Preview({
  preview,
  reading,
  decisions,
  busy,
  isPasted,
  people,
  onReading,
  onDecide,
  onTake,
}: PreviewProps) {
  const words = useMeetingWords();
  const { t } = words;
  const counts = Object.fromEntries(
    FILTERS.map((state) => [state, preview.rows.filter((row) => row.state === state).length]),
  ) as Record<ImportState, number>;
  const needs = preview.rows.filter(needsALook).length;
  // While rows are left to decide, the sure ones are folded away; what changes nothing always is.
  const [only, setOnly] = useState<ImportState | null>(null);
  const [all, setAll] = useState(false);
  const will = taken(preview, decisions);
  const rows =
    only === null
      ? preview.rows.filter((row) =>
          needs > 0 ? needsALook(row) : row.state !== 'skip' && (preview.kind === 'list' || row.state !== 'same'),
        )
      : preview.rows.filter(({ state }) => state === only);
  const shown = all ? rows : rows.slice(0, SHOWN);
  const total = preview.rows.length - counts.skip;
  const isAnything = will.taken > 0 || people > 0;
  useTakeByEnter(onTake, isAnything && !busy);
  const nameOf = namesOf(preview);
  const besides = besidesOf(preview, decisions, words, useCatalogue());
  return (
    <>
      <p className="verdict">
        {preview.kind === 'agenda'
          ? t('import.verdict.agenda', { count: total, notes: withNotes(preview) })
          : t(`import.verdict.${preview.kind}`, { known: total - counts.choose - counts.fault, count: total })}
      </p>
      <div className="counts" role="group" aria-label={t('import.filters')}>
        {FILTERS.filter((state) => counts[state] > 0).map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={only === state}
            data-state={state}
            onClick={() => setOnly(only === state ? null : state)}
          >
            <b>{counts[state]}</b> <span>{t(`import.count.${state}`, { count: counts[state] })}</span>
          </button>
        ))}
      </div>
      <Columns preview={preview} reading={reading} busy={busy} isPasted={isPasted} onReading={onReading} />
      <AllNew preview={preview} decisions={decisions} onDecide={onDecide} />
      <Missing preview={preview} decisions={decisions} onDecide={onDecide} />
      <table className="import-rows">
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.written')}</th>
            <th scope="col">{t('import.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PreviewRow
              key={row.row}
              row={row}
              preview={preview}
              name={nameOf(row)}
              besides={besides(row)}
              decisions={decisions}
              onDecide={onDecide}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="act" onClick={() => setAll(true)}>
          {t('import.more', { count: rows.length - shown.length })}
        </button>
      )}
      {preview.kind === 'list' && <ListPlace preview={preview} decisions={decisions} onDecide={onDecide} />}
      <div className="take">
        <button type="button" className="strong-act" disabled={busy || !isAnything} onClick={onTake}>
          {will.taken === 0 && people > 0
            ? t('import.takePeople', { count: people })
            : will.left.length > 0
              ? t('import.takeWithout', { count: will.taken, left: will.left.length })
              : t('import.take', { count: will.taken })}{' '}
          <kbd>{t('chair.key.Enter')}</kbd>
        </button>
        {will.left.length > 0 && <LeftOut left={will.left} preview={preview} />}
      </div>
    </>
  );
}

/** Whether Enter has a meaning of its own there. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, select, textarea, summary') !== null;

/** Enter takes it, save where it is another button's or a field's. */
function useTakeByEnter(onTake: () => void, on: boolean): void {
  useLayoutEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.ctrlKey || event.repeat || isPressed(event.target)) return;
      event.preventDefault();
      onTake();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onTake, on]);
}

const withNotes = ({ command }: ImportPreview): number =>
  ((command['add'] ?? []) as { script?: unknown }[]).filter(({ script }) => script !== undefined).length;

function LeftOut({ left, preview }: { left: ImportRow[]; preview: ImportPreview }) {
  const { t } = useMeetingWords();
  const why = useFaultWords(preview);
  const download = (): void => {
    const heads = [t('import.row'), t('import.written'), t('import.why')];
    const text = leftOutCsv(left, heads, (row) =>
      row.state === 'choose' ? t('import.notChosen') : (row.faults ?? []).map(why).join('; '),
    );
    saveFile(new Blob([text], { type: 'text/csv' }), 'left-out.csv');
  };
  return (
    <button type="button" className="act" onClick={download}>
      {t('import.download')}
    </button>
  );
}
