// Connects the pages below it to a meeting for as long as it is mounted: reads the link or the device's token, enrols, opens the replica.
// While it does it renders nothing that the pages have to know of: they see status `connecting`.
import { type ReactNode, useEffect, useState } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { reconnectDelayMs } from '../connection/backoff.ts';
import { type DeviceToken, checksum, deviceToken, dropLink, enrol, rememberToken, type Seat, takeLink } from '../connection/tokens.ts';
import { ReplicaContext } from './context.ts';
import { closedReplica } from './closed.ts';
import type { FoldPending } from './optimistic.ts';
import { openReplica, type Replica } from './replica.ts';

export interface MeetingConnectionProps {
  meetingId: MeetingId;
  /** The page: `chair` is both officers' console. */
  role: Seat | 'public';
  /** Keep every command on the device until it is answered, unless `send` says otherwise. */
  keepQueue?: boolean;
  /** The screen's name: two screens on one device keep their things apart. */
  screenName?: string;
  /** `foldPending` for a page that draws its commands before they are answered: with it comes all of `decide`, which a phone does without. */
  fold?: FoldPending;
  children: ReactNode;
}

/** Who keeps the last state on the device, to draw it at once after a reload. Officers' states hold private notes and are not kept. */
const KEEP_STATE: readonly MeetingConnectionProps['role'][] = ['screen', 'public', 'delegation', 'booth'];

/** Gives `useReplica` and the other hooks to the pages below. Another meeting or role is another connection. */
export function MeetingConnection({ meetingId, role, keepQueue = false, screenName, fold, children }: MeetingConnectionProps): ReactNode {
  const [replica, setReplica] = useState<Replica>(() => closedReplica());
  useEffect(() => {
    let opened: Replica | null = null;
    const abandoned = new AbortController();
    const open = (token: DeviceToken | null): void => {
      opened = openReplica({
        meetingId,
        // Another token may be another delegation's: it finds nothing of what this one has kept.
        seat: [role, screenName, token === null ? undefined : checksum(token.token)].filter((part) => part !== undefined).join('.'),
        token: token?.token ?? '',
        ...(token?.words === undefined ? {} : { words: token.words }),
        keepQueue,
        snapshot: KEEP_STATE.includes(role),
        fold,
      });
      opened.store.subscribe(({ status, refused }) => {
        if (status === 'refused' && role !== 'public' && (refused === 'REVOKED' || refused === 'BAD_TOKEN' || refused === 'EXPIRED')) forgetOrigin(meetingId, role);
      });
      setReplica(opened);
    };
    void admission(meetingId, role, abandoned.signal).then((admitted) => {
      if (abandoned.signal.aborted) return;
      if (admitted.ok) open(admitted.token);
      else setReplica(closedReplica({ status: 'refused', refused: admitted.code }));
    });
    return () => {
      abandoned.abort();
      opened?.close();
      setReplica(closedReplica());
    };
  }, [meetingId, role, keepQueue, screenName, fold]);
  return <ReplicaContext value={replica}>{children}</ReplicaContext>;
}

/** A token that opens nothing any more: the link that it came from, opened again, enrols this device anew. */
function forgetOrigin(meetingId: MeetingId, role: Seat): void {
  const token = deviceToken(meetingId, role);
  if (token?.link === undefined) return;
  const { link: _, ...rest } = token;
  rememberToken(meetingId, role, rest);
}

type Admission = { ok: true; token: DeviceToken | null } | { ok: false; code: ConnectErrorCode };

const CODES: readonly string[] = ['UNKNOWN_MEETING', 'BAD_TOKEN', 'EXPIRED', 'REVOKED', 'TOO_MANY_CONNECTIONS'] satisfies ConnectErrorCode[];

/** The token to connect with: that of the link in the address bar, which enrols this device once, else the one it has. */
async function admission(meetingId: MeetingId, role: Seat | 'public', signal: AbortSignal): Promise<Admission> {
  if (role === 'public') return { ok: true, token: null };
  const link = takeLink();
  const known = deviceToken(meetingId, role);
  if (link === null) return known === null ? { ok: false, code: 'BAD_TOKEN' } : { ok: true, token: known };
  if (known?.link === checksum(link)) {
    dropLink();
    return { ok: true, token: known };
  }
  for (let attempt = 0; ; attempt += 1) {
    const enrolment = await enrol({ link });
    if (enrolment.ok) {
      const { token, role: as, delegationId, words } = enrolment.joined;
      const device: DeviceToken = { token, role: as, link: checksum(link), ...(delegationId && { delegationId }), ...(words && { words }) };
      rememberToken(meetingId, role, device);
      dropLink();
      return { ok: true, token: device };
    }
    if (enrolment.final) {
      dropLink();
      // A link that has been revoked does not take away what the device has of its own.
      if (known !== null) return { ok: true, token: known };
      return { ok: false, code: CODES.includes(enrolment.code) ? (enrolment.code as ConnectErrorCode) : 'BAD_TOKEN' };
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectDelayMs(attempt, undefined, Math.random())));
    if (signal.aborted) return { ok: false, code: 'UNAVAILABLE' };
  }
}
