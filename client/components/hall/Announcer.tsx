// Tells a screen reader of changes of the floor, politely; nothing of it is seen.
import { useBriefly } from '../briefly.ts';
import { useMeetingWords } from '../meeting-words.ts';
import type { Scene } from './scene.ts';

export function Announcer({ scene }: { scene: Scene }) {
  const { t, the } = useMeetingWords();
  const words = (): string => {
    switch (scene.kind) {
      case 'speaking':
        return t('screen.hasTheFloor', { name: the(scene.floor.entry, 'opening') });
      case 'suspended':
        return t('screen.suspended');
      case 'adjourned':
        return t('screen.adjourned');
      case 'announcement':
        return scene.announcement.text;
      case 'countdown':
      case 'spoken':
      case 'item':
      case 'opened':
      case 'before':
        return t('screen.nobodySpeaks');
      default:
        return scene satisfies never;
    }
  };
  const told = useBriefly(words());
  return (
    <p className="unseen" aria-live="polite">
      {told}
    </p>
  );
}
