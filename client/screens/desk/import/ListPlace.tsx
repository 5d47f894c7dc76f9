// Where the speakers of a list are put, while others wait on it already.
import type { ImportPreview } from '#shared/import-preview.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import type { Decisions } from './decided.ts';

interface Props {
  preview: ImportPreview;
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}

const PLACES = ['after', 'before'] as const;

export function ListPlace({ preview, decisions, onDecide }: Props) {
  const { t } = useMeetingWords();
  const waiting = useMeeting().lists[String(preview.command['itemId'])]?.waiting.length ?? 0;
  if (waiting === 0) return null;
  return (
    <fieldset className="list-place">
      <legend>{t('import.place', { count: waiting })}</legend>
      {PLACES.map((place) => (
        <label key={place} data-chosen={decisions.place === place || undefined}>
          <input
            type="radio"
            name="import-place"
            checked={decisions.place === place}
            onChange={() => onDecide({ ...decisions, place })}
          />
          {t(`import.place.${place}`)}
        </label>
      ))}
    </fieldset>
  );
}
