// What is read: a file that is chosen or dropped here, or text that is pasted.
import { useId } from 'react';

import type { ImportKind } from '#shared/import-preview.ts';

import { ChooseFile, useDropped } from '../../../components/officers/ChooseFile.tsx';
import { useText } from '../../../i18n/context.ts';
import type { Source } from './preview-api.ts';

interface Props {
  kind: ImportKind;
  busy: boolean;
  /** What was typed or pasted: whoever looks at another file finds it again. */
  text: string;
  onText(text: string): void;
  onSource(source: Source): void;
}

const TAKEN = {
  participants: '.xlsx,.csv,.tsv,.txt,.docx',
  agenda: '.docx,.xlsx,.csv,.tsv,.txt',
  list: '.txt,.docx,.xlsx,.csv,.tsv',
  seating: '.xlsx,.csv,.tsv,.txt,.docx',
} as const;

export function StartImport({ kind, busy, text, onText, onSource }: Props) {
  const t = useText();
  const id = useId();
  const take = (file: File): void => {
    if (!busy) onSource({ name: file.name, body: file });
  };
  const dropped = useDropped(take);
  return (
    <div className="drop" {...dropped}>
      <ChooseFile
        label={t('import.file')}
        className="strong-act"
        hint={t(busy ? 'import.reading' : 'import.drop')}
        accept={TAKEN[kind]}
        disabled={busy}
        onFile={take}
        opens="file"
      />
      <label htmlFor={`${id}text`}>{t('import.paste')}</label>
      <textarea
        id={`${id}text`}
        rows={8}
        value={text}
        spellCheck={false}
        placeholder={t(`import.sample.${kind}`)}
        onChange={({ target }) => onText(target.value)}
      />
      <button
        type="button"
        className="strong-act"
        data-opens="file"
        disabled={busy || text.trim() === ''}
        onClick={() => onSource({ body: text })}
      >
        {t('import.look')}
      </button>
    </div>
  );
}
