// A link that was just made: whole, to be copied or scanned by whoever stands beside. Goes as soon as the page does.
import { useId, useRef, useState } from 'react';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { QrCode } from '../../../components/QrCode.tsx';

interface Props {
  /** Whose it is, or what it is for. */
  label: string;
  url: string;
}

export function MadeLink({ label, url }: Props) {
  const { t } = useMeetingWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    setCopied(await toClipboard(field.current, url));
  };
  return (
    <div className="made-link" role="group" aria-label={label}>
      <QrCode text={url} className="made-code" />
      <div className="made-words">
        <label htmlFor={id}>{label}</label>
        <input id={id} ref={field} readOnly dir="ltr" value={url} onFocus={({ target }) => target.select()} />
        <p className="acts">
          <button type="button" className="act" onClick={() => void copy()}>
            {t('links.copy')}
          </button>
          <span role="status">{copied && t('links.copied')}</span>
        </p>
      </div>
    </div>
  );
}

/** Whether it is on the clipboard now. Pages without https have no clipboard of their own: there the field's selection is copied. */
async function toClipboard(field: HTMLInputElement | null, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand('copy');
  }
}
