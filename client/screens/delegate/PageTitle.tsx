// What the tab of a delegation's page is called: whether it has the floor, or is next, is read there without opening it.
import { useMeetingWords } from '../../components/meeting-words.ts';
import type { Standing } from './seat-state.ts';

export function PageTitle({ standing: { situation, self } }: { standing: Standing }) {
  const { t, delegation } = useMeetingWords();
  const name = delegation(self);
  if (situation?.kind === 'floor' && !situation.isHeld)
    return <title>{t('delegate.pageTitleFloor', { delegation: name })}</title>;
  if (situation?.kind === 'waiting' && situation.nearness === 'next')
    return <title>{t('delegate.pageTitleNext', { delegation: name })}</title>;
  return <title>{t('delegate.pageTitle', { delegation: name })}</title>;
}
