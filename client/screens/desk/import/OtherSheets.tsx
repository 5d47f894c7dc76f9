// After one sheet of a workbook was taken: the others that have such a list, to be read out of the same file.
import type { ReactNode } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { isolated } from '../../../i18n/pick-language.ts';

interface Props {
  file: string;
  sheets: readonly string[];
  busy: boolean;
  onSheet(sheet: string): void;
  onDone(): void;
  /** Why a sheet could not be read. */
  children: ReactNode;
}

export function OtherSheets({ file, sheets, busy, onSheet, onDone, children }: Props) {
  const { t, language } = useMeetingWords();
  return (
    <section className="import" aria-labelledby="desk-import" aria-busy={busy}>
      <div className="section-top">
        <h2 id="desk-import">{t('import.otherSheets.title')}</h2>
        <span>{t('import.otherSheets.about', { file: isolated(file, language), count: sheets.length })}</span>
      </div>
      <div className="acts">
        {sheets.map((sheet) => (
          <button
            key={sheet}
            type="button"
            className="strong-act"
            data-opens="file"
            disabled={busy}
            onClick={() => onSheet(sheet)}
          >
            {t('import.otherSheets.read', { sheet: isolated(sheet, language) })}
          </button>
        ))}
        <button type="button" className="act" disabled={busy} onClick={onDone}>
          {t('import.otherSheets.done')}
        </button>
      </div>
      <div role="alert">{children}</div>
    </section>
  );
}
