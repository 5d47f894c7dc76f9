// The parts that nobody needs in the first seconds: the list, agenda, notes to the secretariat, the seat itself. Loaded after the floor stands.
import type { MeetingId } from '#shared/meeting/state.ts';

import type { Standing, Tab } from '../seat-state.ts';
import { AgendaTab } from './AgendaTab.tsx';
import { ListTab } from './ListTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import { SeatTab } from './SeatTab.tsx';

export type OtherTab = Exclude<Tab, 'floor'>;

export default function OtherTabs({
  tab,
  standing,
  meetingId,
}: {
  tab: OtherTab;
  standing: Standing;
  meetingId: MeetingId;
}) {
  switch (tab) {
    case 'list':
      return <ListTab standing={standing} />;
    case 'agenda':
      return <AgendaTab standing={standing} />;
    case 'notes':
      return <NotesTab />;
    case 'seat':
      return <SeatTab self={standing.self} meetingId={meetingId} />;
    default:
      return tab satisfies never;
  }
}
