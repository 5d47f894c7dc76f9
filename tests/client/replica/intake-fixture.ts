// A server with a meeting under way and a replica that takes in what comes of it, for tests of the intake.
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Catalogue, Meeting } from '#shared/meeting/state.ts';
import type { EventsMessage, Welcome, You } from '#shared/protocol.ts';

import type { IntakeEnvironment } from '../../../client/replica/intake.ts';
import { openIntake } from '../../../client/replica/intake.ts';
import { wholeFold } from '../../../client/replica/optimistic.ts';
import { delegation, Scenario, smallMeeting } from '../../scenario.ts';

export const you: You = { role: 'chair', can: [] };

/** A meeting whose log is known, and the messages that a server would send of it. */
export function server() {
  const scenario = new Scenario().underWay('AT', 'CH', 'DE').give('AT').after(61_000).give('CH');
  scenario.do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('FR')).do({ type: 'CloseList', itemId: '5(b)' });
  const { log } = scenario;
  const stateAt = (seq: number): Meeting => {
    const again = new Scenario(smallMeeting());
    return log.slice(1, seq).reduce<Meeting>((meeting, event) => evolve(meeting, event), again.meeting);
  };
  const events = (from: number, seq: number): EventsMessage => ({
    from,
    seq,
    now: scenario.now,
    events: log.slice(from, seq),
  });
  const welcome = (seq: number, whole = false): Welcome => {
    const { catalogue, ...live } = stateAt(seq);
    return {
      protocol: 1,
      build: 'b',
      log: 'l',
      view: 'officers',
      meetingId: 'small',
      you,
      seq,
      now: scenario.now,
      catalogue: 'hash',
      meeting: whole ? { ...live, catalogue } : live,
    };
  };
  return { scenario, log, head: log.length, events, welcome, stateAt };
}

export function replica(
  catalogue: Catalogue,
  fetchApart: IntakeEnvironment['fetchApart'] = () => Promise.resolve({ catalogue }),
  /** Runs where the page takes a state over. */
  takes = (): void => undefined,
) {
  const asked: string[] = [];
  let state: { meeting: Meeting; seq: number } | null = null;
  const seen: MeetingEvent[] = [];
  let ready = 0;
  let troubles = 0;
  const intake = openIntake(
    {
      folds: wholeFold.folds,
      fetchApart,
      sync: (seq) => void asked.push(`sync ${seq}`),
      reconnect: () => void asked.push('reconnect'),
      confirmed: (confirmed, events) => {
        takes();
        state = confirmed;
        seen.push(...events);
      },
      you: () => undefined,
      ready: () => {
        ready += 1;
      },
      troubled: () => {
        troubles += 1;
        asked.push('troubled');
        return troubles === 1;
      },
      monotonic: () => 0,
    },
    null,
  );
  return { intake, asked, seen, state: () => state, ready: () => ready };
}

/** What waits for something that is there already has been taken in. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));
