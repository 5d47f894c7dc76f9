// The choice of a text to hand in: the words are the page's, where the browser's own control has those of the browser.
import { useText } from '../../i18n/context.ts';
import { TAKEN } from './statements-api.ts';
import './file-choice.css';

interface FileChoiceProps {
  file: File | null;
  onChoose(file: File | null): void;
}

export function FileChoice({ file, onChoose }: FileChoiceProps) {
  const t = useText();
  return (
    <label className="file-choice">
      <input
        className="unseen"
        type="file"
        accept={TAKEN}
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
      />
      <b>{t('speech.text.file')}</b>
      {file !== null && <bdi>{file.name}</bdi>}
    </label>
  );
}
