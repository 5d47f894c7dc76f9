// Buttons that bring a file of the record, and what became of it.
import { useState } from 'react';
import type { ReactNode } from 'react';

import { useMeeting } from '../../components/officers/use-meeting.ts';
import { downloadReport } from '../../components/officers/download-report.ts';
import type { ReportFile } from '../../components/officers/download-report.ts';
import { useLanguage, useText } from '../../i18n/context.ts';

type State = 'ready' | 'coming' | 'here' | 'failed';

export interface FileButtons {
  /** @param label what stands on it; `about` is said with it to who does not see the row */
  button(label: string, file: ReportFile, about?: string): ReactNode;
  status: ReactNode;
}

/** Files in the reader's language. The procedural report is there in English and French. */
export function useFileButtons(): FileButtons {
  const t = useText();
  const { id } = useMeeting();
  const language = useLanguage();
  const [state, setState] = useState<State>('ready');
  // The buttons stay as they are meanwhile: one that is switched off loses the focus.
  const download = async (file: ReportFile): Promise<void> => {
    if (state === 'coming') return;
    setState('coming');
    const asked = file.format === 'docx' ? wordLanguage(language) : language;
    setState((await downloadReport(id, { ...file, language: asked })) ? 'here' : 'failed');
  };
  return {
    button: (label, file, about) => (
      <button type="button" className="take" onClick={() => void download(file)}>
        {label}
        {about !== undefined && <span className="unseen"> {about}</span>}
      </button>
    ),
    status: (
      <p className="file-status" role="status">
        {state !== 'ready' && t(`report.file.${state}`)}
      </p>
    ),
  };
}

/** The language of the report’s Word file for a reader: it is drafted in English and French. */
export const wordLanguage = (language: string): 'en' | 'fr' => (language === 'fr' ? 'fr' : 'en');
