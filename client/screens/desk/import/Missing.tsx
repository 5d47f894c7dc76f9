// Those who are in the meeting and not in the file: told, and of delegations each can be retired. Nothing of them is taken by itself.
import type { ImportPreview } from '#shared/import-preview.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { Decisions } from './decided.ts';

interface Props {
  preview: ImportPreview;
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}

export function Missing({ preview: { missing, kind }, decisions, onDecide }: Props) {
  const { t, text } = useMeetingWords();
  if (missing.length === 0) return null;
  const turn = (id: string): void => {
    const retired = new Set(decisions.retired);
    if (!retired.delete(id)) retired.add(id);
    onDecide({ ...decisions, retired });
  };
  if (kind === 'seating')
    return (
      <p className="missing">
        {t('import.missing', { count: missing.length })} {t('import.staySeated')}
      </p>
    );
  return (
    <section className="missing" aria-labelledby="desk-missing">
      <h3 id="desk-missing">{t('import.missing', { count: missing.length })}</h3>
      <ul>
        {missing.map(({ id, name, used }) => (
          <li key={id}>
            {kind === 'participants' ? (
              <label>
                <input type="checkbox" checked={decisions.retired.has(id)} onChange={() => turn(id)} />
                <bdi>{text(name)}</bdi> <small>{t('import.retire')}</small>
              </label>
            ) : (
              <>
                <bdi>{text(name)}</bdi> <small>{t(used ? 'import.kept' : 'import.removed')}</small>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
