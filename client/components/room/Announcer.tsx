// Tells a screen reader of changes of the floor, politely; nothing of it is seen.
import { useBriefly } from '../briefly.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { useHallName } from './names.ts';
import type { Scene } from './scene.ts';

export function Announcer({ scene }: { scene: Scene }) {
  const { t } = useMeetingWords();
  const hallName = useHallName();
  const words = (): string => {
    switch (scene.kind) {
      case 'speaking':
        return t('screen.hasTheFloor', { name: hallName(scene.floor.entry).name });
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
    <p className="sr" aria-live="polite">
      {told}
    </p>
  );
}
