// Whole pictures besides the floor: the agenda, and an announcement.
import type { Meeting } from '#shared/meeting/state.ts';

import { AgendaColumn } from '../../components/room/AgendaColumn.tsx';
import { AnnouncementPanel } from '../../components/room/Quiet.tsx';
import { Head } from '../../components/room/Head.tsx';
import { Room } from '../../components/room/Room.tsx';
import type { NamesShown } from '../../components/room/SpeakersColumn.tsx';
import { announcementNow } from '../../components/room/scene.ts';
import room from '../../components/room/room.module.css';
import { useNow } from '../../replica/hooks.ts';
import styles from './screen.module.css';

export function AgendaPicture({ meeting }: { meeting: Meeting }) {
  return (
    <main className={room.room}>
      <Head meeting={meeting} isBefore={false} />
      <AgendaColumn meeting={meeting} wide />
    </main>
  );
}

/** The announcement over the whole wall; once its time is over, the floor again. */
export function AnnouncementPicture({ meeting, names }: { meeting: Meeting; names: NamesShown }) {
  const announcement = announcementNow(meeting, useNow('second'));
  if (announcement === null) return <Room meeting={meeting} names={names} />;
  return (
    <main className={room.room}>
      <Head meeting={meeting} isBefore={false} />
      <section className={`${room.floor} ${styles.whole}`}>
        <AnnouncementPanel announcement={announcement} />
      </section>
    </main>
  );
}
