// All files of the record, made when one asks, always of the log.
import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { ReportFile, ReportTable } from '../../../components/officers/download-report.ts';
import { useFileButtons, wordLanguage } from '../FileButtons.tsx';

const TABLES: readonly ReportTable[] = ['speeches', 'totals', 'categories', 'items', 'sittings'];

export function Downloads() {
  const { t, language } = useMeetingWords();
  const { button, status } = useFileButtons();
  const row = (label: string, what: string, about: string, file: ReportFile) => (
    <li>
      {button(label, file)}
      <b>{what}</b>
      <span>{about}</span>
    </li>
  );
  return (
    <>
      <div className="section-top">
        <h2>{t('report.section.downloads')}</h2>
        <p>{t('report.downloads.about')}</p>
      </div>
      {status}
      <ul className="downloads">
        {row(t('report.word'), t('report.downloads.docx'), t(`report.downloads.docx.${wordLanguage(language)}`), {
          format: 'docx',
        })}
        {row(t('report.excel'), t('report.downloads.xlsx'), t('report.downloads.xlsx.about'), { format: 'xlsx' })}
        {TABLES.map((table) => (
          <li key={table}>
            {button('CSV', { format: 'csv', table }, t(`report.downloads.csv.${table}`))}
            <b>{t(`report.downloads.csv.${table}`)}</b>
            <span>{t('report.downloads.csv.about')}</span>
          </li>
        ))}
        {row('JSON', t('report.downloads.json'), t('report.downloads.json.about'), { format: 'json' })}
      </ul>
    </>
  );
}
