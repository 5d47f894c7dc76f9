// The door of an officer's page: connects to the meeting, and says in words what stands in the way until the meeting is there.
import type { ReactNode } from 'react';

import { isOfficer } from '#shared/meeting/who-may.ts';
import type { MeetingId } from '#shared/meeting/state.ts';

import { isOfSignIn } from '../../connection/sign-in.ts';
import type { TextKey } from '../../i18n/areas.ts';
import { useText } from '../../i18n/context.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import type { WholeFold } from '../../replica/optimistic.ts';
import { SignIn } from './SignIn.tsx';
import styles from './door.module.css';

/** Refusals that a seat of one's own mends. */
const WITHOUT_SEAT: ReadonlySet<string> = new Set(['NOT_OFFICER', 'BAD_TOKEN', 'EXPIRED', 'REVOKED']);

interface DoorProps {
  /** What the page is called while nobody is let in. */
  title: Extract<TextKey, `${string}.door.title`>;
  /** The page: drawn once the meeting and the officer are there. */
  children: ReactNode;
}

interface Props extends DoorProps {
  meetingId: MeetingId;
  /** Of a page that gives commands: shows what they will do before they are confirmed. */
  fold?: WholeFold;
}

export function OfficersDoor({ meetingId, fold, ...door }: Props) {
  return (
    <MeetingConnection meetingId={meetingId} role="chair" {...(fold && { fold })}>
      <Door {...door} meetingId={meetingId} />
    </MeetingConnection>
  );
}

function Door({ title, children, meetingId }: DoorProps & { meetingId: MeetingId }) {
  const t = useText();
  const ready = useReplica((state) => state.meeting !== null && state.you !== null);
  const refused = useReplica((state) => state.refused);
  const officer = useReplica((state) => state.you === null || isOfficer(state.you.role));
  if (refused !== null || !officer) {
    const reason = refused ?? 'NOT_OFFICER';
    const isOver = (reason === 'EXPIRED' || reason === 'REVOKED') && isOfSignIn(meetingId, 'chair');
    return (
      <main className={styles.door}>
        <title>{t(title)}</title>
        <h1>{t(title)}</h1>
        <p>{t(isOver ? 'chair.door.signInOver' : `chair.door.${reason}`)}</p>
        {WITHOUT_SEAT.has(reason) && <SignIn words={(provider) => t('chair.door.signIn', { provider })} />}
        <a href="/">{t('chair.door.first')}</a>
      </main>
    );
  }
  if (!ready)
    return (
      <main className={styles.door} aria-busy="true">
        <title>{t('chair.door.connecting')}</title>
        <p role="status">{t('chair.door.connecting')}</p>
      </main>
    );
  return children;
}
