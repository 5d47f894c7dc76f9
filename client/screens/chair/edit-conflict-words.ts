// What the console says of a field that somebody else changed while it was open.
import type { Meanwhile } from '../../components/edited-fields.ts';
import { useMeetingWords } from '../../components/meeting-words.ts';

/** @returns the words below the field; undefined where nobody changed it. `words` says a value as the page shows it. */
export function useMeanwhileWords() {
  const { t } = useMeetingWords();
  return <V extends string | boolean>(
    change: Meanwhile<V> | undefined,
    words: (value: V) => string = String,
  ): string | undefined => {
    if (!change) return undefined;
    if (change.is !== undefined)
      return t(change.is === '' ? 'chair.field.emptiedMeanwhile' : 'chair.field.changedTo', {
        value: words(change.is),
      });
    const was = change.was as V;
    return t(was === '' ? 'chair.field.filledMeanwhile' : 'chair.field.changedFrom', { value: words(was) });
  };
}
