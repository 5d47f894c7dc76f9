// What each column of the file is taken for, said over the column itself: its heading, the choice, and its first cells below them.
import { ENCODINGS } from '#shared/import-encodings.ts';
import { IMPORT_FIELDS } from '#shared/import-fields.ts';
import type { ImportPreview } from '#shared/import-preview.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { Reading } from './preview-api.ts';

interface ColumnsProps {
  preview: ImportPreview;
  reading: Reading;
  busy: boolean;
  /** Its letters came as they were typed: there is no encoding to choose. */
  isPasted: boolean;
  onReading(reading: Reading): void;
}

/** So many of its first cells show what a column has. */
const CELLS = 2;

export function Columns({ preview, reading, busy, isPasted, onReading }: ColumnsProps) {
  const { t, spoken, language } = useMeetingWords();
  const { columns, sheets, sheet, encoding } = preview;
  const { lang } = reading;
  // Headings that name languages say it themselves.
  const asksLanguage = preview.kind === 'agenda' && columns.every(({ field }) => !field?.startsWith('title_'));
  const map = { ...Object.fromEntries(columns.map(({ index, field }) => [index, field])), ...reading.map };
  const rows = Array.from(
    { length: Math.min(CELLS, Math.max(0, ...columns.map(({ samples }) => samples.length))) },
    (_, at) => at,
  );
  const nameOf = (index: number, heading: string): string => heading || t('import.column', { number: index + 1 });
  return (
    <>
      {columns.length > 0 && (
        <div className="import-sheet">
          <table>
            <thead>
              <tr>
                {columns.map(({ index, heading, field }) => (
                  <th
                    key={index}
                    scope="col"
                    aria-label={nameOf(index, heading)}
                    data-unused={field === null || undefined}
                  >
                    <label>
                      <bdi>{nameOf(index, heading)}</bdi>
                      <select
                        disabled={busy}
                        value={field ?? 'ignore'}
                        onChange={({ target }) =>
                          onReading({
                            ...reading,
                            map: { ...map, [index]: target.value === 'ignore' ? null : target.value },
                          })
                        }
                      >
                        {IMPORT_FIELDS[preview.kind].map((one) => (
                          <option key={one} value={one}>
                            {t(`import.field.${preview.kind === 'agenda' && one === 'title' ? 'item_title' : one}`)}
                          </option>
                        ))}
                      </select>
                    </label>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((at) => (
                <tr key={at}>
                  {columns.map(({ index, field, samples }) => (
                    <td key={index} data-unused={field === null || undefined}>
                      <bdi>{samples[at] ?? ''}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(sheets.length > 1 || asksLanguage || (encoding !== null && !isPasted)) && (
        <div className="import-columns">
          {sheets.length > 1 && (
            <label>
              <span>{t('import.sheet')}</span>
              <select
                disabled={busy}
                value={sheet ?? ''}
                onChange={({ target }) => onReading({ ...(lang && { lang }), sheet: target.value })}
              >
                {sheets.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          )}
          {asksLanguage && (
            <label>
              <span>{t('import.titlesIn')}</span>
              <select
                disabled={busy}
                value={lang ?? language}
                onChange={({ target }) => {
                  const chosen = LANGUAGES.find((one) => one === target.value);
                  if (chosen) onReading({ ...reading, lang: chosen });
                }}
              >
                {LANGUAGES.map((one) => (
                  <option key={one} value={one}>
                    {spoken(one)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {encoding !== null && !isPasted && (
            <label>
              <span>{t('import.encoding')}</span>
              <select
                disabled={busy}
                value={encoding}
                onChange={({ target }) => onReading({ ...reading, encoding: target.value })}
              >
                {ENCODINGS.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </label>
          )}
        </div>
      )}
    </>
  );
}
