// A list was taken, and its people were not written down beside it: said, with the press that tries it again.
import type { ImportPreview } from '#shared/import-preview.ts';

import { useText } from '../../../i18n/context.ts';

interface Props {
  people: ImportPreview['contacts'];
  busy: boolean;
  onAgain(): void;
  onClose(): void;
}

export function ContactsNotSaved({ people, busy, onAgain, onClose }: Props) {
  const t = useText();
  return (
    <section className="import" aria-busy={busy}>
      <div role="alert" className="refused-file">
        <p>
          <b>{t('import.unwritten', { count: people.length })}</b>
        </p>
      </div>
      <p>
        {/* Where the press was that took the list: whoever works by keys goes on from there. */}
        <button type="button" className="strong-act" autoFocus disabled={busy} onClick={onAgain}>
          {t('import.unwritten.again')}
        </button>{' '}
        <button type="button" className="act" onClick={onClose}>
          {t('common.close')}
        </button>
      </p>
    </section>
  );
}
