// What is read: a file that is chosen or dropped here, or text that is pasted.
import { useId, useState } from 'react';

import type { ImportKind } from '#shared/import-preview.ts';

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
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file && !busy) onSource({ name: file.name, body: file });
  };
  return (
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <div className="choose-file">
        <label htmlFor={`${id}file`} className="strong-act">
          {t('import.file')}
        </label>
        <input
          id={`${id}file`}
          type="file"
          data-opens="file"
          accept={TAKEN[kind]}
          disabled={busy}
          onChange={({ target }) => {
            take(target.files?.[0]);
            // The same file, mended, is read again.
            target.value = '';
          }}
        />
        <span>{busy ? t('import.reading') : t('import.drop')}</span>
      </div>
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
