// Connects the pages below it to a meeting for as long as it is mounted: takes the device's token, opens the replica.
// While it does it renders nothing that the pages have to know of: they see status `connecting`.
import { useEffect, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';

import type { MeetingId } from '#shared/meeting/state.ts';

import { lateModule } from '../loading/late.ts';
import { admission, admissionTaken, arrivedAdmission } from '../connection/obtain-token.ts';
import type { Admission } from '../connection/obtain-token.ts';
import { checksum, deviceToken, rememberToken } from '../connection/tokens.ts';
import type { DeviceToken, Seat } from '../connection/tokens.ts';
import { ReplicaContext } from './context.ts';
import { foldsByAndBy } from './folds.ts';
import { closedReplica } from './closed-replica.ts';
import type { WholeFold } from './optimistic.ts';
import { openReplica } from './replica.ts';
import type { Replica } from './replica.ts';

export interface MeetingConnectionProps {
  meetingId: MeetingId;
  /** The page: `chair` is both officers' console. */
  role: Seat | 'public';
  /** Keep every command on the device until it is answered, unless `send` says otherwise. */
  keepQueue?: boolean;
  /** The screen's name: two screens on one device keep their things apart. */
  screenName?: string;
  /** `wholeFold` for a page that draws its commands before they are answered; a phone does without it. */
  fold?: WholeFold;
  children: ReactNode;
}

/** Who keeps the last state on the device, to draw it at once after a reload. Officers' states hold private notes and are not kept. */
const KEEP_STATE: readonly MeetingConnectionProps['role'][] = ['screen', 'public', 'delegation', 'booth'];

/** Gives `useReplica` and the other hooks to the pages below. Another meeting or role is another connection. */
export function MeetingConnection({
  meetingId,
  role,
  keepQueue = false,
  screenName,
  fold,
  children,
}: MeetingConnectionProps): ReactNode {
  const [replica, setReplica] = useState<Replica>(() => closedReplica());
  // Before anything is painted: where token and meeting are there already, nobody sees a page that waits for them.
  useLayoutEffect(() => {
    let opened: Replica | null = null;
    let abandoned = false;
    const open = (token: DeviceToken | null): void => {
      opened = openReplica({
        meetingId,
        // What is kept on the device is kept for one token: another token may be another delegation's, and must not find it.
        seat: [role, screenName, token === null ? undefined : checksum(token.token)]
          .filter((part) => part !== undefined)
          .join('.'),
        token: token?.token ?? '',
        ...(token?.words === undefined ? {} : { words: token.words }),
        keepQueue,
        snapshot: KEEP_STATE.includes(role),
        fold,
      });
      opened.store.subscribe(({ refused }) => {
        if (role !== 'public' && (refused === 'REVOKED' || refused === 'BAD_TOKEN' || refused === 'EXPIRED'))
          forgetOrigin(meetingId, role);
      });
      setReplica(opened);
    };
    const enter = (admitted: Admission): void => {
      if (abandoned) return;
      admissionTaken(meetingId, role);
      if (admitted.ok) open(admitted.token);
      else setReplica(closedReplica({ status: 'refused', refused: admitted.code }));
    };
    const arrived = arrivedAdmission(meetingId, role);
    if (arrived === undefined) void admission(meetingId, role).then(enter);
    else enter(arrived);
    return () => {
      abandoned = true;
      opened?.close();
      setReplica(closedReplica());
    };
  }, [meetingId, role, keepQueue, screenName, fold]);
  const isDrawn = useStore(replica.store, (state) => state.meeting !== null);
  useEffect(() => {
    // Where it does not come now, it is asked for when an event needs it.
    if (isDrawn && fold === undefined) foldsByAndBy.whole().catch(() => undefined);
  }, [isDrawn, fold]);
  const accent = useStore(replica.store, (state) => state.meeting?.catalogue.theme?.accent);
  useEffect(() => {
    if (accent === undefined) return;
    const drawn = lateModule(() => import('../look/colours.ts')).then(({ drawAccent }) => drawAccent(accent));
    // Without it the page has the program's own colours.
    drawn.catch(() => undefined);
    return () => void drawn.then((clear) => clear()).catch(() => undefined);
  }, [accent]);
  const broken = useStore(replica.store, (state) => state.broken);
  // Thrown where the page's boundary takes it: what is below could only draw what is not so.
  if (broken !== undefined) throw broken;
  return <ReplicaContext value={replica}>{children}</ReplicaContext>;
}

/** A token that opens nothing any more: the link that it came from, opened again, enrols this device anew. */
function forgetOrigin(meetingId: MeetingId, role: Seat): void {
  const token = deviceToken(meetingId, role);
  if (token?.link === undefined) return;
  const { link: _, ...rest } = token;
  rememberToken(meetingId, role, rest);
}
