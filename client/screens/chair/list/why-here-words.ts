// Why an entry stands where it stands, in words.
import type { WhyHere } from '#shared/meeting/orders/why-here.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { MeetingWords } from '../../../components/meeting-words.ts';

export function whyHereWords(why: WhyHere, meeting: Meeting, { t, speaker, delegation }: MeetingWords): string {
  if (why.by === 'swap') return t('list.why.swap', { name: delegation(why.with) });
  if (!('above' in why)) return t(`list.why.${why.by}`);
  const above = findEntry(meeting, why.above)?.entry;
  return t('list.why.key', { key: t(`list.key.${why.by}`), name: above ? speaker(above) : '' });
}
