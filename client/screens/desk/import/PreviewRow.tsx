// A row of the file beside what becomes of it: the answers to choose from, the changes to tick, the fault in its cell.
import type { ImportPreview, ImportRow } from '#shared/import-preview.ts';
import type { Text } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCatalogue, useMeeting } from '../../../components/officers/use-meeting.ts';
import { choose, isTaken, pickFor, turnKey } from './decided.ts';
import type { Decisions } from './decided.ts';
import { DOUBTS, useFaultParts } from './fault-words.ts';
import type { FaultParts } from './fault-words.ts';

interface Props {
  row: ImportRow;
  preview: ImportPreview;
  /** What the command calls it. */
  name: Record<string, string> | undefined;
  /** What it brings besides a name. */
  besides: string;
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}

export function PreviewRow({ row, preview, name, besides, decisions, onDecide }: Props) {
  const { t, text } = useMeetingWords();
  const { delegations, items } = useCatalogue();
  const partsOf = useFaultParts(preview);
  const known = row.id === undefined ? undefined : (delegations[row.id]?.name ?? items[row.id]?.title);
  const shown = name ?? known;
  return (
    <tr data-state={row.state}>
      <td className="figures">
        {row.row}
        {row.hidden && <small>{t('import.hidden')}</small>}
      </td>
      <th scope="row">
        <bdi>{row.written || t('import.empty')}</bdi>
      </th>
      <td>
        {row.state === 'choose' ? (
          <Choices row={row} preview={preview} decisions={decisions} onDecide={onDecide} />
        ) : (
          <>
            {shown && row.state !== 'fault' && <bdi>{text(shown as Text)}</bdi>}
            {row.state === 'same' && <small>{t(preview.kind === 'list' ? 'import.listed' : 'import.same')}</small>}
            {row.state === 'skip' && <small>{t('import.skipped')}</small>}
          </>
        )}
        {besides !== '' && !row.changes && (
          <small className="besides">
            <bdi>{besides}</bdi>
          </small>
        )}
        {row.changes && <Changes row={row} decisions={decisions} onDecide={onDecide} />}
        {(row.faults ?? []).map((fault) => (
          <Fault
            key={`${fault.column} ${fault.reason}`}
            {...partsOf(fault)}
            isLeftOut={row.state !== 'fault' && !ASKED.has(fault.reason)}
          />
        ))}
      </td>
    </tr>
  );
}

/** The cell as it stands in the file, under its column's heading, and below it what is wrong with it. */
function Fault({ heading, got, what, isLeftOut }: FaultParts & { isLeftOut: boolean }) {
  const { t } = useMeetingWords();
  return (
    <div className="fault">
      {(heading !== '' || got !== '') && (
        <p className="fault-cell">
          {heading !== '' && <small>{heading}</small>} <mark>{got === '' ? t('import.empty') : got}</mark>
        </p>
      )}
      <p>
        {what.charAt(0).toLocaleUpperCase() + what.slice(1)}
        {isLeftOut && ` ${t('import.cellLeftOut')}`}
      </p>
    </div>
  );
}

/** Faults that are a question, or a doubt: no cell of the row is left out. */
const ASKED: ReadonlySet<string> = new Set(['unknown-category', 'unknown-delegation', 'number-twice', ...DOUBTS]);

/** Any delegation of the meeting, where the right one was not offered. */
function PickAny({ row, decisions, onDecide }: Pick<Props, 'row' | 'decisions' | 'onDecide'>) {
  const { t, text, language } = useMeetingWords();
  const { delegations } = useCatalogue();
  const all = Object.values(delegations)
    .filter(({ retired }) => !retired)
    .map(({ id, name }) => ({ id, name: text(name) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language));
  return (
    <select
      aria-label={t('import.pickFor', { written: row.written })}
      value={decisions.picked[row.row] ?? NOBODY}
      onChange={({ target }) => onDecide(pickFor(row, target.value === NOBODY ? null : target.value, decisions))}
    >
      <option value={NOBODY}>{t('import.pick')}</option>
      {all.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
const NOBODY = '';

function Choices({ row, preview, decisions, onDecide }: Omit<Props, 'name' | 'besides'>) {
  const { t } = useMeetingWords();
  const chosen = decisions.chosen[row.row];
  return (
    <div className="answers" role="radiogroup" aria-label={t('import.chooseFor', { written: row.written })}>
      {(row.choices ?? []).map(({ name, how, id }, index) => (
        <label key={`${how} ${id ?? name}`} data-chosen={chosen === index || undefined}>
          <input
            type="radio"
            name={`choice-${row.row}`}
            checked={chosen === index}
            onChange={() => onDecide(choose(preview, decisions, row, index))}
          />
          {how === 'organization' ? t('import.organization') : how === 'new' ? t('import.newItem') : <bdi>{name}</bdi>}
          {(how === 'one' || how === 'several' || how === 'retitled') && <small>{t(`import.how.${how}`)}</small>}
        </label>
      ))}
      {row.brings && <PickAny row={row} decisions={decisions} onDecide={onDecide} />}
      {chosen !== undefined && (
        <button type="button" className="act" onClick={() => onDecide(choose(preview, decisions, row, null))}>
          {t('import.unchoose')}
        </button>
      )}
    </div>
  );
}

/** A value of the meeting as it is written: what is an id by its name. */
function useWritten(): (field: string, value: unknown) => string {
  const { text, format } = useMeetingWords();
  const { catalogue, sittings } = useMeeting();
  const named = (field: string, id: string): string => {
    const found =
      field === 'category'
        ? catalogue.categories.find((one) => one.id === id)?.name
        : field === 'groups'
          ? catalogue.groups.find((one) => one.id === id)?.name
          : field === 'sitting'
            ? sittings.find((one) => one.id === id)?.title
            : field === 'parent'
              ? catalogue.items[id]?.title
              : undefined;
    return found ? text(found) : id;
  };
  const written = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'string') return named(field, value);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'object') return '';
    if (Array.isArray(value)) return format.listed(value.map((one) => written(field, one)));
    return Object.values(value)
      .map((one) => written(field, one))
      .join(' / ');
  };
  return written;
}

function Changes({ row, decisions, onDecide }: Pick<Props, 'row' | 'decisions' | 'onDecide'>) {
  const { t } = useMeetingWords();
  const written = useWritten();
  const turn = (field: string): void => {
    const turned = new Set(decisions.turned);
    const key = turnKey(row.row, field);
    if (!turned.delete(key)) turned.add(key);
    onDecide({ ...decisions, turned });
  };
  return (
    <ul className="changes">
      {Object.entries(row.changes ?? {}).map(([field, [was, is]]) => {
        // Functions are no changes of a row: they are people's.
        const key = `import.field.${field === 'title' ? 'item_title' : field}`;
        return (
          <li key={field}>
            <label>
              <input type="checkbox" checked={isTaken(row, field, decisions)} onChange={() => turn(field)} />
              {t.has(key) ? t(key) : field}: <s>{written(field, was)}</s> <b>{written(field, is)}</b>
              {row.byHand?.includes(field) && <small>{t('import.byHand')}</small>}
            </label>
          </li>
        );
      })}
    </ul>
  );
}
