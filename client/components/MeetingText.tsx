// A title or another text of the meeting as a reader sees it: in the own language, else in the meeting's first, with the small mark of its language.
import type { ItemId, Text } from '#shared/meeting/state.ts';

import { TextIn } from '../i18n/TextIn.tsx';
import { useReplica } from '../replica/hooks.ts';
import { useMeetingWords } from './meeting-words.ts';

/** Only inside a `<MeetingConnection>`. Names that stand in a sentence, or are proper names, bear no mark: `useMeetingWords().text`. */
export function MeetingText({ text, isOneLine = false }: { text: Text; isOneLine?: boolean }) {
  const first = useReplica((state) => state.meeting?.catalogue.languages?.[0]);
  return <TextIn text={text} first={first} isOneLine={isOneLine} />;
}

/** The item's short title where it has one. */
export function ItemTitle({ itemId }: { itemId: ItemId }) {
  const info = useReplica((state) => state.meeting?.catalogue.items[itemId]);
  const { itemText } = useMeetingWords();
  return info && <MeetingText text={itemText(info)} />;
}
