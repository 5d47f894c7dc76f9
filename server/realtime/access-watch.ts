// What a change of access means for connected people: some are sent away, some have another role from now on, and officers are told who waits.
// Knows connected people and sessions; not how anybody came in.
import type { Access } from '../access/access.ts';
import type { AccessChange, Authentication } from '../access/identity.ts';
import { PUBLIC_DEVICE } from '../access/identity.ts';
import type { ConnectedPeople } from './connected-people.ts';
import type { Arrival } from './handshake.ts';
import { RETRY_UNAVAILABLE_MS } from './handshake.ts';
import type { Session } from './session.ts';

export interface AccessWatch {
  /** Rises with each change of access: a handshake that began under an earlier number is looked at again. */
  readonly epoch: number;
  /** Something changed while this one was at the door. */
  lookAgain(session: Session, arrival: Arrival): Promise<void>;
  close(): void;
}

export interface AccessWatchParts {
  access: Access;
  /** By meeting. */
  connected: ReadonlyMap<string, ConnectedPeople>;
  /** By device. */
  sessions: ReadonlyMap<string, ReadonlySet<Session>>;
  clock: { now(): number };
  failed(what: string, error: unknown): void;
}

/** Whoever expires while connected is told within this time. */
const EXPIRED_WITHIN_MS = 1_000;

export function watchAccess({ access, connected, sessions, clock, failed }: AccessWatchParts): AccessWatch {
  let epoch = 0;
  const expiry = setInterval(() => {
    const now = clock.now();
    for (const ofDevice of sessions.values())
      for (const session of ofDevice) if ((session.who.expiresAt ?? Infinity) <= now) session.bye({ code: 'EXPIRED' });
  }, EXPIRED_WITHIN_MS).unref();

  function settle(session: Session, now: Authentication | undefined): void {
    if (!now?.ok) session.bye({ code: now?.code === 'EXPIRED' ? 'EXPIRED' : 'REVOKED' });
    else if (now.who.role !== session.who.role) session.become(now.who);
  }

  /** Another node changed who may be here: these devices, or any of them. */
  async function lookAtDevices(meetingId: string | undefined, deviceIds: readonly string[] | undefined): Promise<void> {
    for (const [id, people] of connected) {
      if (meetingId !== undefined && id !== meetingId) continue;
      const everybody = deviceIds
        ? new Map(
            await Promise.all(
              deviceIds.map(async (deviceId) => [deviceId, await access.again({ deviceId, meetingId: id })] as const),
            ),
          )
        : await access.everybody(id);
      for (const [deviceId, now] of everybody) if (!now.ok) people.presence.forget(deviceId);
      for (const [deviceId, ofDevice] of sessions) {
        if (deviceId === PUBLIC_DEVICE || (deviceIds && !everybody.has(deviceId))) continue;
        for (const session of ofDevice) if (session.who.meetingId === id) settle(session, everybody.get(deviceId));
      }
      if (!deviceIds) people.tellJoins();
    }
  }

  const unsubscribe = access.onChange((change: AccessChange) => {
    epoch += 1;
    switch (change.kind) {
      case 'revoked':
        for (const deviceId of change.deviceIds) {
          for (const session of sessions.get(deviceId) ?? []) session.bye({ code: 'REVOKED' });
          for (const people of connected.values()) people.presence.forget(deviceId);
        }
        return;
      case 'admitted':
        for (const session of sessions.get(change.who.deviceId) ?? []) settle(session, { ok: true, who: change.who });
        return;
      case 'waiting-changed':
        connected.get(change.meetingId)?.tellJoins();
        return;
      case 'changed-elsewhere':
        lookAtDevices(change.meetingId, change.deviceIds).catch((error: unknown) =>
          failed('looking at devices that another node changed', error),
        );
        return;
      case 'join-code-changed':
        // Consoles ask for the code when they show it.
        return;
      default:
        change satisfies never;
    }
  });

  return {
    get epoch() {
      return epoch;
    },
    async lookAgain(session, { handshake }) {
      try {
        settle(session, await access.authenticate(handshake.token ?? '', handshake.meeting));
      } catch (error) {
        failed('looking at a token again', error);
        session.bye({ code: 'RESTARTING', retryAfterMs: RETRY_UNAVAILABLE_MS });
      }
    },
    close() {
      clearInterval(expiry);
      unsubscribe();
    },
  };
}
