// The one numeral of a state: a place, with its ordinal ending raised as the reader's language writes it.
import { useText } from '../../../i18n/context.ts';

export function PlaceNumeral({ place }: { place: number }) {
  const t = useText();
  const suffix = t('delegate.ordinalSuffix', { place });
  return (
    <p
      className="hero-figure"
      data-digits={String(place).length}
      aria-label={t('delegate.ordinal', { place })}
      role="img"
    >
      {place}
      {suffix !== '' && <sup>{suffix}</sup>}
    </p>
  );
}
