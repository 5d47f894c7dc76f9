// Whole pictures besides the floor: the agenda, and an announcement.
import type { Meeting } from '#shared/meeting/state.ts';

import { AgendaColumn } from '../../components/hall/AgendaColumn.tsx';
import AnnouncementPanel from '../../components/hall/HallAnnouncement.tsx';
import { HallHead } from '../../components/hall/HallHead.tsx';
import { HallPicture } from '../../components/hall/HallPicture.tsx';
import type { NamesShown } from '../../components/hall/SpeakersColumn.tsx';
import { announcementNow } from '../../components/hall/scene.ts';
import room from '../../components/hall/hall.module.css';
import { useNow } from '../../replica/hooks.ts';
import styles from './screen.module.css';

/** @param announced the announcement, beside so many names once its time is over; left out: the agenda */
export default function ChosenPicture({ meeting, announced }: { meeting: Meeting; announced?: NamesShown }) {
  return announced === undefined ? (
    <AgendaPicture meeting={meeting} />
  ) : (
    <AnnouncementPicture meeting={meeting} names={announced} />
  );
}

function AgendaPicture({ meeting }: { meeting: Meeting }) {
  return (
    <main className={room.room}>
      <HallHead meeting={meeting} isBefore={false} />
      <AgendaColumn meeting={meeting} wide />
    </main>
  );
}

/** The announcement over the whole wall; once its time is over, the floor again. */
function AnnouncementPicture({ meeting, names }: { meeting: Meeting; names: NamesShown }) {
  const announcement = announcementNow(meeting, useNow('second'));
  if (announcement === null) return <HallPicture meeting={meeting} names={names} />;
  return (
    <main className={room.room}>
      <HallHead meeting={meeting} isBefore={false} />
      <section className={`${room.floor} ${styles.whole}`}>
        <AnnouncementPanel announcement={announcement} />
      </section>
    </main>
  );
}
