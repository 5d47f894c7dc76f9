// The report of the speeches as a file: what stands in it, and in which format it comes.
import { useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { downloadReport } from '../../../components/officers/download-report.ts';
import type { ReportFormat } from '../../../components/officers/download-report.ts';
import { useMeeting } from '../action-context.ts';
import { Act } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function ReportPanel() {
  const { t } = useMeetingWords();
  const { id, lists } = useMeeting();
  const [state, setState] = useState<'ready' | 'coming' | 'here' | 'failed'>('ready');
  const past = Object.values(lists).flatMap((list) => list.past);
  const spoken = past.filter(({ outcome }) => outcome === 'spoken').length;
  // The buttons stay as they are meanwhile: one that is switched off loses the focus, and with it the way out by Escape.
  const download = async (format: ReportFormat): Promise<void> => {
    if (state === 'coming') return;
    setState('coming');
    setState((await downloadReport(id, { format })) ? 'here' : 'failed');
  };
  return (
    <Sheet title={t('chair.report.title')}>
      <p>{t('chair.report.count', { spoken, others: past.length - spoken })}</p>
      <p className="hint">{t('chair.report.hint')}</p>
      <div className="actions across">
        <Act onPress={() => void download('csv')}>{t('chair.report.csv')}</Act>
        <Act onPress={() => void download('xlsx')}>{t('chair.report.xlsx')}</Act>
      </div>
      <p className="hint" role="status">
        {state !== 'ready' && t(`chair.report.${state}`)}
      </p>
    </Sheet>
  );
}
